package org.instantretouch.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFolderTest {
    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    /** As if all of it had been there for an hour. */
    private static void age(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path one : all.toList()) {
                Files.setLastModifiedTime(one, FileTime.from(Instant.now().minusSeconds(3600)));
            }
        }
    }

    private Path only() throws IOException {
        assertEquals(1, names().size(), names().toString());
        return folder.resolve(names().getFirst());
    }

    @Test
    void itAppearsWholeOrNotAtAll() throws IOException {
        Path target = folder.resolve("a");
        try (PartFolder part = PartFolder.forTarget(target)) {
            Files.writeString(part.path().resolve("b"), "");
        }
        assertEquals(List.of(), names());
        try (PartFolder part = PartFolder.forTarget(target)) {
            Files.writeString(part.path().resolve("b"), "");
            part.place();
        }
        assertEquals(List.of("a"), names());
        try (Stream<Path> in = Files.list(target)) {
            assertEquals(List.of(target.resolve("b")), in.toList());
        }
        try (PartFolder part = PartFolder.forTarget(target)) {
            assertThrows(FileAlreadyExistsException.class, part::place);
        }
        assertEquals(List.of("a"), names());
    }

    @Test
    void whatIsYoungOrOfOthersStays() throws IOException {
        Path old = Files.createDirectory(folder.resolve(".model-12ab.part"));
        Files.writeString(old.resolve("weights"), "");
        Path young = Files.createDirectory(folder.resolve(".model-12ac.part"));
        Files.writeString(young.resolve("weights"), "");
        Path another = Files.createDirectory(folder.resolve(".model.part"));
        Path file = Files.writeString(folder.resolve(".model-12ad.part"), "");
        age(old);
        age(another);
        age(file);
        // It is still being copied into.
        Files.setLastModifiedTime(young, FileTime.from(Instant.now().minusSeconds(3600)));
        PartFolder.clean(folder);
        assertEquals(List.of(".model-12ac.part", ".model-12ad.part", ".model.part"), names());
    }

    /** Fills half a folder, says so, and stands still. */
    static final class Writer {
        public static void main(String[] arguments) throws Exception {
            try (PartFolder part = PartFolder.forTarget(Path.of(arguments[0]))) {
                Files.writeString(part.path().resolve("half"), "");
                System.out.println("half");
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }

    @Test
    void whatAKilledProcessHasLeftGoesAndWhatALivingOneFillsStays() throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.resolve("a").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("half", lines.readLine());
            age(only());
            PartFolder.clean(folder);
            only();
        } finally {
            writer.destroyForcibly().waitFor();
        }
        PartFolder.clean(folder);
        assertEquals(List.of(), names());
    }
}
