package org.instantretouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportBenchCommandTest {
    @TempDir
    Path folder;

    private Path photo(String name, String format) throws Exception {
        Path file = folder.resolve(name);
        ImageIO.write(new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB), format, file.toFile());
        return file;
    }

    @Test
    void warmWorkIsPrintedAsATableAndWrittenAsJsonAndThePhotoStaysAlone() throws Exception {
        Path photo = photo("a.jpg", "jpg");
        Path json = folder.resolve("found.json");
        String out = CommandRun.quietly(
                        "bench", "export", "--part", "warm", "--photo", photo, "--rounds", "1", "--json", json)
                .out();
        assertTrue(out.startsWith("JPEG to JPEG of quality 92: 90 x 60 pixels (0.0 MP, "), out);
        assertTrue(
                out.lines()
                        .anyMatch(
                                l -> l.matches(
                                        "\\| decode, slice and encode without libjpeg-turbo \\| \\d+\\.\\d \\(\\d+\\.\\d\\) \\|.*")),
                out);
        assertTrue(out.contains("| vips copy |") != out.contains("Not compared: libvips: "), out);
        JsonObject found = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
        assertEquals(90, found.get("width").getAsInt());
        assertTrue(found.getAsJsonArray("warm").size() >= 1);
        assertEquals(
                List.of("a.jpg", "found.json"),
                CommandRun.listing(folder).stream()
                        .skip(1)
                        .map(l -> l.substring(
                                folder.toString().length() + 1,
                                l.indexOf(' ', folder.toString().length())))
                        .toList());
    }

    @Test
    void predictionsOfBothSizesAreCompared() {
        String out = CommandRun.quietly("bench", "export", "--part", "sizes", "--rounds", "1")
                .out();
        assertTrue(out.contains("| 720p | 1280 x 720 |"), out);
        assertTrue(out.contains("| 4K | 3840 x 2160 |"), out);
        assertTrue(
                out.lines()
                        .anyMatch(l ->
                                l.matches("The prediction for 4K takes \\d+\\.\\d\\d times as long as for 720p\\.")),
                out);
    }

    @Test
    void aPhotoThatIsNoJpegIsRefused() throws Exception {
        Path photo = photo("a.png", "png");
        CommandRun.fails(folder, List.of("a.png", "no JPEG"), "bench", "export", "--part", "warm", "--photo", photo);
        CommandRun.fails(
                folder,
                List.of("none.jpg", "no such file"),
                "bench",
                "export",
                "--part",
                "warm",
                "--photo",
                folder.resolve("none.jpg"));
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedBeforeAnyWork() throws Exception {
        Path json = folder.resolve("none").resolve("found.json");
        CommandRun.fails(
                folder,
                List.of(json.toString(), "--json"),
                "bench",
                "export",
                "--part",
                "sizes",
                "--rounds",
                "1",
                "--json",
                json);
    }

    @Test
    void withoutALauncherWholeProcessesAreRefusedBeforeAnyWork() throws Exception {
        String home = System.getProperty("org.instantretouch.home");
        System.setProperty("org.instantretouch.home", folder.toString());
        try {
            CommandRun.fails(folder, List.of("launcher", "--part warm"), "bench", "export", "--part", "whole");
        } finally {
            if (home == null) {
                System.clearProperty("org.instantretouch.home");
            } else {
                System.setProperty("org.instantretouch.home", home);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rounds 0", "--rounds 1001", "--part half"})
    void valuesOutOfRangeAreWrongUsage(String option) {
        String[] parts = option.split(" ");
        CommandRun.isWrongUsage("retouch bench export", parts[1], "bench", "export", parts[0], parts[1]);
    }
}
