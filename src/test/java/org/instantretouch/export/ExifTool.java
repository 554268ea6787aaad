package org.instantretouch.export;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The system's exiftool, as a judge of what a file says that shares no code with ours. */
final class ExifTool {
    private static final Pattern FILE = Pattern.compile("======== (.*)");
    private static final Pattern TAG = Pattern.compile("\\[(\\w+):([\\w-]+)]\\s+([\\w-]+)\\s*: (.*)");

    private ExifTool() {}

    /** A tag: EXIF, IPTC, XMP or MakerNotes; the directory or namespace; its name and value. */
    record Tag(String kind, String group, String name, String value) {
        /** Where the tag is to be found again: EXIF's directories are told apart by no reader. */
        String key() {
            return kind.equals("EXIF") ? kind + ":" + name : group + ":" + name;
        }
    }

    /** Skips the test where there is no exiftool. */
    static void assumePresent() {
        boolean present = false;
        try {
            present = run(List.of("-ver")).matches("\\d+\\.\\d+\\s*");
        } catch (IOException e) {
            System.getLogger(ExifTool.class.getName()).log(System.Logger.Level.DEBUG, "none", e);
        }
        assumeTrue(present, "exiftool is not there (apt-get install libimage-exiftool-perl)");
    }

    /** Runs it, and gives what it prints. */
    static String run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("exiftool", "-charset", "filename=utf8"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** All tags of files, by the name of the file. */
    static Map<String, List<Tag>> tags(List<Path> files) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-a", "-s", "-n", "-G0:1", "-EXIF:all", "-IPTC:all", "-XMP:all", "-MakerNotes:all"));
        files.forEach(file -> arguments.add(file.toString()));
        Map<String, List<Tag>> out = new TreeMap<>();
        String name = String.valueOf(files.getFirst().getFileName());
        for (String line : run(arguments).lines().toList()) {
            Matcher file = FILE.matcher(line);
            Matcher tag = TAG.matcher(line);
            if (file.matches()) {
                name = String.valueOf(Path.of(file.group(1)).getFileName());
            } else if (tag.matches()) {
                out.computeIfAbsent(name, n -> new ArrayList<>())
                        .add(new Tag(tag.group(1), tag.group(2), tag.group(3), tag.group(4)));
            }
        }
        return out;
    }

    /** Writes tags, such as {@code -XMP-dc:Title=Hill}, into a file. */
    static void write(Path file, List<String> tags) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-overwrite_original", "-q", "-m"));
        arguments.addAll(tags);
        arguments.add(file.toString());
        String said = run(arguments);
        if (!said.isBlank() || !Files.exists(file)) {
            throw new IOException(file + ": " + said);
        }
    }
}
