package org.instantretouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.instantretouch.export.TestPictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that ends while its model is being loaded, or its result written, ends as it should and leaves nothing. */
class EndingTest {
    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path folder;

    private Path input;

    @BeforeEach
    void writeAPhoto() throws Exception {
        input = TestPictures.write(folder.resolve("in.png"), TestPictures.colourful(8, 3000, 2000));
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-XX:-CreateCoredumpOnCrash",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private void endsWith(int status, Process process) throws Exception {
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it goes on and on");
            assertEquals(status, process.exitValue(), Files.readString(folder.resolve("log"), StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.toList();
        }
    }

    @Test
    void wrongUsageEndsWhileTheModelIsBeingLoaded() throws Exception {
        Process process = start("edit", input.toString(), "-i", "warmer", "-o", "out.png", "--bogus");
        endsWith(Main.WRONG_USAGE, process);
    }

    @Test
    void aPhotoThatCannotBeReadEndsWhileTheModelIsBeingLoaded() throws Exception {
        Path text = Files.writeString(folder.resolve("text.jpg"), "no photo");
        String output = folder.resolve("out.png").toString();
        endsWith(Main.FAILED, start("edit", text.toString(), "-i", "warmer", "-o", output));
    }

    /** Starts an edit into a folder that is empty but for its result. */
    private Process startEdit() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        return start(
                "edit",
                input.toString(),
                "-i",
                "warmer",
                "-o",
                out.resolve("out.png").toString());
    }

    private void leavesNothingWhenTerminated(Process process) throws Exception {
        process.destroy();
        endsWith(TERMINATED, process);
        assertEquals(List.of(), written());
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 250, 350, 450, 600})
    @DisabledOnOs(OS.WINDOWS)
    void terminatedWhileItStartsItLeavesNoFile(int millis) throws Exception {
        Process process = startEdit();
        // However far it is by then, even before Java itself has begun, it ends like this.
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        leavesNothingWhenTerminated(process);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void terminatedWhileItWritesItLeavesNoFile() throws Exception {
        Process process = startEdit();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (written().isEmpty() && process.isAlive() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        leavesNothingWhenTerminated(process);
    }
}
