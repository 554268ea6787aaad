package org.instantretouch.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PartFileTest {
    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Leftovers.LEAST_AGE.multipliedBy(2))));
    }

    private Path onlyPart() throws IOException {
        List<String> names = names();
        assertEquals(1, names.size(), names::toString);
        return folder.resolve(names.getFirst());
    }

    @Test
    void aFileAppearsWithAllItsContentAndNothingElse() throws IOException {
        Path target = folder.resolve("a");
        try (PartFile part = PartFile.forTarget(target)) {
            part.channel().write(ByteBuffer.wrap(CONTENT));
            assertEquals(false, Files.exists(target));
            part.place();
        }
        assertEquals(List.of("a"), names());
        assertArrayEquals(CONTENT, Files.readAllBytes(target));
    }

    @Test
    void whoMayReadWhatIsReplacedMayReadWhatReplacesIt() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path target = Files.writeString(folder.resolve("a"), "before");
        Set<PosixFilePermission> own = PosixFilePermissions.fromString("rw-r-----");
        Files.setPosixFilePermissions(target, own);
        try (PartFile part = PartFile.forTarget(target)) {
            part.channel().write(ByteBuffer.wrap(CONTENT));
            part.replace();
        }
        assertArrayEquals(CONTENT, Files.readAllBytes(target));
        assertEquals(own, Files.getPosixFilePermissions(target));
    }

    @Test
    void whatIsClosedEarlyLeavesNothing() throws IOException {
        try (PartFile part = PartFile.forTarget(folder.resolve("a"))) {
            part.channel().write(ByteBuffer.wrap(CONTENT));
        }
        assertEquals(List.of(), names());
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyWhereThatIsAskedFor() throws IOException {
        Path target = Files.writeString(folder.resolve("a"), "old");
        try (PartFile part = PartFile.forTarget(target)) {
            assertThrows(FileAlreadyExistsException.class, part::place);
        }
        assertEquals("old", Files.readString(target));
        try (PartFile part = PartFile.forTarget(target)) {
            part.channel().write(ByteBuffer.wrap(CONTENT));
            part.replace();
        }
        assertArrayEquals(CONTENT, Files.readAllBytes(target));
        assertEquals(List.of("a"), names());
    }

    @Test
    void twoWritersOfOneFileDoNotMix() throws IOException {
        Path target = folder.resolve("a");
        try (PartFile first = PartFile.forTarget(target);
                PartFile second = PartFile.forTarget(target)) {
            first.channel().write(ByteBuffer.wrap(CONTENT));
            second.channel().write(ByteBuffer.wrap("con".getBytes(StandardCharsets.UTF_8)));
            first.replace();
            assertArrayEquals(CONTENT, Files.readAllBytes(target));
            second.replace();
        }
        assertEquals("con", Files.readString(target));
        assertEquals(List.of("a"), names());
    }

    @Test
    void whatIsBeingWrittenIsNoLeftoverHoweverOldItIs() throws IOException {
        try (PartFile part = PartFile.forTarget(folder.resolve("a"))) {
            age(onlyPart());
            Leftovers.cleanNow(folder);
            part.channel().write(ByteBuffer.wrap(CONTENT));
            part.replace();
        }
        assertEquals(List.of("a"), names());
    }

    @Test
    void filesOfOthersStay() throws IOException {
        for (String name : List.of("a.part", ".b.part", "instantretouch-c.part")) {
            age(Files.createFile(folder.resolve(name)));
        }
        Leftovers.cleanNow(folder);
        assertEquals(List.of(".b.part", "a.part", "instantretouch-c.part"), names());
    }

    /** Writes half a file, says so, and stands still. */
    static final class Writer {
        public static void main(String[] arguments) throws Exception {
            try (PartFile part = PartFile.forTarget(Path.of(arguments[0]))) {
                part.channel().write(ByteBuffer.wrap(CONTENT));
                System.out.println("half");
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }

    @Test
    void whatAKilledProcessHasLeftGoesAndWhatALivingOneWritesStays() throws Exception {
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
            age(onlyPart());
            Leftovers.cleanNow(folder);
            onlyPart();
        } finally {
            writer.destroyForcibly().waitFor();
        }
        Leftovers.cleanNow(folder);
        assertEquals(List.of(), names());
    }
}
