package org.instantretouch.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.instantretouch.export.TestPictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong, {@code edit} says it in one line and leaves no file behind. */
class EditErrorsTest {
    private static final String HOME = "org.instantretouch.home";

    @TempDir
    Path folder;

    private Path input;
    private Path output;

    @BeforeEach
    void writeAPhoto() throws Exception {
        input = TestPictures.write(folder.resolve("in.png"), TestPictures.colourful(8, 60, 40));
        output = folder.resolve("out.png");
    }

    @AfterEach
    void forgetTheHome() {
        System.clearProperty(HOME);
    }

    private void fails(Path in, Path out, String... words) throws IOException {
        CommandRun.fails(folder, List.of(words), "edit", in, "-i", "warmer", "-o", out);
    }

    @ParameterizedTest
    @CsvSource({
        "--intensity, -0.1",
        "--intensity, 2.01",
        "--intensity, NaN",
        "--intensity, much",
        "--intensity, ''",
        "--quality, 0",
        "--quality, 101",
        "--quality, high",
        "--quality, 92.5",
        "--subsampling, 422",
        "--depth, 12",
        "--depth, deep",
        "--profile, cmyk",
        "--profile, ''",
        "--long-edge, 0",
        "--long-edge, -5",
        "--long-edge, 100001",
        "--long-edge, 99999999999",
        "--metadata, some",
    })
    void aWrongValueIsWrongUsage(String option, String value) throws Exception {
        CommandRun.isWrongUsage(
                "retouch edit", option, "edit", input, "-i", "warmer", "-o", output, option + "=" + value);
        assertTrue(Files.notExists(output));
    }

    @Test
    void whatIsMissingOrUnknownIsWrongUsage() {
        CommandRun.isWrongUsage("retouch edit", "INPUT", "edit", "-i", "warmer", "-o", output);
        CommandRun.isWrongUsage("retouch edit", "--output", "edit", input, "-i", "warmer");
        CommandRun.isWrongUsage("retouch edit", "--instruction", "edit", input, "-o", output);
        CommandRun.isWrongUsage(
                "retouch edit", "--intensity", "edit", input, "-i", "warmer", "-o", output, "--intensity");
        CommandRun.isWrongUsage("retouch edit", "--sharpen", "edit", input, "-i", "warmer", "-o", output, "--sharpen");
        CommandRun.isWrongUsage("retouch edit", "more.png", "edit", input, "more.png", "-i", "warmer", "-o", output);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--quality=92.5 | --quality 92.5: it must be a whole number, 1 to 100",
                "--intensity=much | --intensity much: it must be a number, 0 to 2",
                "--long-edge=big | --long-edge big: it must be a whole number",
                "--overwrite=yes | --overwrite takes no value",
                "--qualty=5 | perhaps --quality is meant",
                "please | an instruction of several words stands in quotes",
                "--intensity=1 --intensity=1 | --intensity is given twice",
                "--intensity | --intensity needs a value: 0 to 2",
            })
    void wrongUsageIsToldInPlainWords(String options, String said) {
        List<Object> arguments = new ArrayList<>(List.of("edit", input, "-i", "warmer", "-o", output));
        arguments.addAll(List.of(options.split(" ")));
        CommandRun.isWrongUsage("retouch edit", said, arguments.toArray());
    }

    @Test
    void allThatIsMissingIsTold() {
        CommandRun.isWrongUsage("retouch edit", "--instruction TEXT, --output OUTPUT and INPUT are missing", "edit");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeIsNotReplacedByTheResult() throws Exception {
        Path pipe = folder.resolve("pipe.png");
        assumeTrue(ran("mkfifo", pipe.toString()));
        for (Path to : List.of(pipe, Files.createSymbolicLink(folder.resolve("link.png"), pipe))) {
            CommandRun.fails(
                    folder,
                    List.of(to.toString(), "is a pipe or a device", "choose another name"),
                    "edit",
                    input,
                    "-i",
                    "warmer",
                    "-o",
                    to,
                    "--overwrite");
        }
        assertFalse(Files.isRegularFile(pipe));
    }

    @Test
    void aFolderInPlaceOfTheResultIsNoQuestionOfItsFormat() throws Exception {
        fails(input, Files.createDirectory(folder.resolve("results")), "results: is a folder", "choose another name");
        CommandRun.fails(folder, List.of("\"\": is a folder"), "edit", input, "-i", "warmer", "-o", "");
    }

    @Test
    void aMissingPhotoIsNamed() throws Exception {
        fails(folder.resolve("gone.jpg"), output, "gone.jpg", "there is no such file");
    }

    @Test
    void aFolderIsNoPhoto() throws Exception {
        fails(Files.createDirectory(folder.resolve("dir.jpg")), output, "dir.jpg", "choose a photo in it");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeOrADeviceIsNoPhoto() throws Exception {
        Path pipe = folder.resolve("pipe.jpg");
        assumeTrue(ran("mkfifo", pipe.toString()));
        fails(pipe, output, "pipe.jpg", "this is a pipe or a device");
        fails(Path.of("/dev/null"), output, "/dev/null", "this is a pipe or a device");
    }

    @Test
    void anEmptyFileIsNoPhoto() throws Exception {
        fails(Files.createFile(folder.resolve("empty.jpg")), output, "empty.jpg", "empty", "copy it again");
    }

    @Test
    void textIsNoPhotoWhateverItsName() throws Exception {
        fails(Files.writeString(folder.resolve("text.jpg"), "Dear diary,\n"), output, "text.jpg", "choose a JPEG");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20, 300, 50})
    void aTruncatedJpegIsNamed(int percentOrBytes) throws Exception {
        Path whole = TestPictures.write(folder.resolve("whole.jpg"), TestPictures.noise(8, 100, 100, 3, false));
        byte[] bytes = Files.readAllBytes(whole);
        int length = percentOrBytes == 50 ? bytes.length / 2 : percentOrBytes;
        fails(Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(bytes, length)), output, "cut.jpg", ";");
    }

    @Test
    void aHugeClaimOfASmallFileIsRefused() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(60_000)
                        .putInt(60_000)
                        .put((byte) 8)
                        .put((byte) 2)
                        .array());
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
            deflater.write(new byte[500_000]);
        }
        chunk(png, "IDAT", data.toByteArray());
        chunk(png, "IEND", new byte[0]);
        fails(Files.write(folder.resolve("huge.png"), png.toByteArray()), output, "huge.png", "60000 x 60000", ";");
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] body = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 crc = new CRC32();
        crc.update(body);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(body);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    @Test
    void aPhotoThatMayNotBeReadIsNamed() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(input, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(input), "this user may read everything");
        fails(input, output, "in.png", "check the permissions");
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsNamed() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(locked), "this user may write everywhere");
        fails(input, locked.resolve("out.png"), "out.png", "choose another folder");
    }

    @Test
    void aResultThatIsThereStays() throws Exception {
        Files.writeString(output, "precious");
        fails(input, output, "out.png", "--overwrite");
        assertEquals("precious", Files.readString(output));
    }

    @Test
    void thePhotoItselfIsNeverReplaced() throws Exception {
        byte[] before = Files.readAllBytes(input);
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), input);
        for (Path out : List.of(input, folder.resolve("./in.png"), link)) {
            fails(input, out, "in.png".equals(out.getFileName().toString()) ? "in.png" : "link.png");
            CommandRun.fails(
                    folder,
                    List.of("would replace the photo itself; choose another name"),
                    "edit",
                    input,
                    "-i",
                    "warmer",
                    "-o",
                    out,
                    "--overwrite");
        }
        assertArrayEquals(before, Files.readAllBytes(input));
    }

    @Test
    void aFolderIsNotReplacedByAResult() throws Exception {
        Path taken = Files.createDirectory(folder.resolve("taken.png"));
        Files.createFile(taken.resolve("inside"));
        CommandRun.fails(
                folder,
                List.of("taken.png", "choose another"),
                "edit",
                input,
                "-i",
                "warmer",
                "-o",
                taken,
                "--overwrite");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere/out.png", "read-only quota/out.png", "in.png/out.png"})
    void aMissingFolderIsNamed(String out) throws Exception {
        fails(input, folder.resolve(out), "out.png", "its folder does not exist; make it or choose another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.webp", "out", "out.jpg.txt", ".hidden"})
    void anUnknownFormatIsRefused(String name) throws Exception {
        fails(input, folder.resolve(name), name, ".jpg, .tif or .png");
    }

    @Test
    void aJpegOfSixteenBitsIsRefused() throws Exception {
        CommandRun.fails(
                folder,
                List.of("out.jpg", "8 bits"),
                "edit",
                input,
                "-i",
                "warmer",
                "-o",
                folder.resolve("out.jpg"),
                "--depth",
                16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch", "../models/compact-1", ""})
    void anUnknownModelListsThoseThereAre(String name) throws Exception {
        CommandRun.fails(
                folder,
                List.of("\"" + name + "\"", "compact-1"),
                "edit",
                input,
                "-i",
                "warmer",
                "-o",
                output,
                "--model",
                name);
    }

    @Test
    void aModelWithAChangedByteIsRefused() throws Exception {
        Path grid = copyOfTheModel().resolve("grid.onnx");
        byte[] bytes = Files.readAllBytes(grid);
        bytes[bytes.length / 2] ^= 1;
        Files.write(grid, bytes);
        fails(input, output, "compact-1/model.json", "grid.onnx", "install the model again");
    }

    @Test
    void aModelWithoutAFileIsRefused() throws Exception {
        Files.delete(copyOfTheModel().resolve("text.onnx"));
        fails(input, output, "compact-1/model.json", "text.onnx", "install the model again");
    }

    @Test
    void aManifestWithoutATensorIsRefused() throws Exception {
        Path manifest = copyOfTheModel().resolve("model.json");
        String text = Files.readString(manifest);
        String changed = text.replace("\"curve\": \"guide\"", "\"curve\": \"nowhere\"");
        assertTrue(!changed.equals(text));
        Files.writeString(manifest, changed);
        fails(input, output, "compact-1/model.json", "curve", "nowhere");
    }

    @Test
    void aManifestThatIsNoJsonIsRefused() throws Exception {
        Files.writeString(copyOfTheModel().resolve("model.json"), "{\"format\": 1,");
        fails(input, output, "compact-1/model.json");
    }

    private Path copyOfTheModel() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("models/compact-1"));
        for (String name :
                List.of("model.json", "grid.onnx", "photo.onnx", "text.onnx", "tokenizer.json", "styles.json")) {
            Files.copy(Path.of("models/compact-1", name), copy.resolve(name));
        }
        System.setProperty(HOME, folder.toString());
        return copy;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u0000\u0007\u001b"})
    void anEmptyInstructionIsRefused(String text) throws Exception {
        CommandRun.fails(
                folder, List.of("the instruction is empty", "such as"), "edit", input, "-i", text, "-o", output);
    }

    @Test
    void anEndlessInstructionIsRefused() throws Exception {
        CommandRun.fails(
                folder,
                List.of("10,000 characters", "shorten it"),
                "edit",
                input,
                "-i",
                "x".repeat(10_000),
                "-o",
                output);
    }

    @Test
    void verboseAddsTheTrace() throws Exception {
        CommandRun run = CommandRun.of("edit", folder.resolve("gone.jpg"), "-i", "x", "-o", output, "--verbose");
        assertEquals(Main.FAILED, run.status());
        assertTrue(run.err().contains("gone.jpg: there is no such file"), run.err());
        assertTrue(run.err().contains("\tat org.instantretouch."), run.err());
        assertTrue(CommandRun.of("edit", "--verbose").err().contains("\tat "));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsNamedAndLeavesNothing() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        assumeTrue(ran("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", small.toString()), "may not mount");
        try {
            Path large = TestPictures.write(folder.resolve("large.png"), TestPictures.noise(8, 300, 300, 3, false));
            for (String name : List.of("out.tif", "out.png", "out.jpg")) {
                CommandRun.fails(
                        folder,
                        List.of(name, "needs about 1 MB, but the disk has only 0 MB left; free some space"),
                        "edit",
                        large,
                        "-i",
                        "warmer",
                        "-o",
                        small.resolve(name),
                        "--quality",
                        100);
            }
        } finally {
            assertTrue(ran("umount", small.toString()));
        }
    }

    private static boolean ran(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
