package org.instantretouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
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
        return start(List.of(), arguments);
    }

    private Process start(List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-XX:-CreateCoredumpOnCrash"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
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
        process.destroy();
        // For some milliseconds of its start Java itself says so, with another status, and none of ours has begun.
        process.waitFor(60, TimeUnit.SECONDS);
        boolean begun =
                !Files.readString(folder.resolve("log")).startsWith("Error occurred during initialization of VM");
        endsWith(begun ? TERMINATED : 1, process);
        assertEquals(List.of(), written());
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

    /** The results that a measurement keeps for now, wherever it keeps them. */
    private List<Path> results() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.filter(f -> f.getFileName().toString().endsWith(".png"))
                    .toList();
        } catch (UncheckedIOException e) { // one has gone meanwhile
            return List.of();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aMeasurementKeepsOneResultAtATimeAndNoneWhenTerminated() throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            lines.append("{\"id\": \"i" + i + "\", \"text\": \"warmer\", \"kind\": \"k\", \"checks\": []}\n");
        }
        Path photos = Files.createDirectory(folder.resolve("photos"));
        TestPictures.write(photos.resolve("in.png"), TestPictures.colourful(8, 300, 200));
        Path instructions = Files.writeString(folder.resolve("instructions.jsonl"), lines);
        Process process = start(
                List.of("-Djava.io.tmpdir=" + out),
                "bench",
                "quality",
                "--photos",
                photos.toString(),
                "--instructions",
                instructions.toString());
        int looks = 0;
        int most = 0;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (looks < 100 && process.isAlive() && System.nanoTime() < end) {
            List<Path> results = results();
            most = Math.max(most, results.size());
            looks += results.isEmpty() ? 0 : 1;
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        process.destroy();
        endsWith(TERMINATED, process);
        assertEquals(1, most);
        assertEquals(List.of(), results());
        assertTrue(written().stream().noneMatch(f -> f.getFileName().toString().startsWith("retouch")), "" + written());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theProgramsThatAMeasurementHasStartedEndWithIt() throws Exception {
        // Stands in for the launcher whose whole processes are measured.
        Path launcher = Files.writeString(folder.resolve("retouch"), """
                #!/bin/sh
                sleep 600 &
                { echo $$; echo $!; } >"$0.part"
                mv "$0.part" "$0.begun"
                wait
                """);
        Path begun = folder.resolve("retouch.begun");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
        Files.createSymbolicLink(folder.resolve("models"), Path.of("models").toAbsolutePath());
        Path photo = TestPictures.write(folder.resolve("in.jpg"), TestPictures.colourful(8, 60, 40));
        Process process = start(
                List.of("-Dorg.instantretouch.home=" + folder, "-Djava.io.tmpdir=" + folder),
                "bench",
                "export",
                "--part",
                "whole",
                "--photo",
                photo.toString());
        for (int i = 0; i < 600 && !Files.exists(begun) && process.isAlive(); i++) {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        process.destroy();
        endsWith(TERMINATED, process);
        assertTrue(Files.exists(begun), Files.readString(folder.resolve("log")));
        for (String pid : Files.readAllLines(begun)) {
            Optional<ProcessHandle> started = ProcessHandle.of(Long.parseLong(pid));
            try {
                if (started.isPresent()) {
                    started.get().onExit().get(60, TimeUnit.SECONDS);
                }
            } finally {
                started.ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aTrainingEndsWithTheCommandThatBeganIt() throws Exception {
        Path begun = folder.resolve("begun");
        Path target = Files.createDirectory(folder.resolve("target"));
        Files.writeString(target.resolve("train.classpath"), System.getProperty("java.class.path"));
        compileTraining(target.resolve("instantretouch.jar"), """
                package org.instantretouch.train;

                public final class TrainingCommand {
                    public static void main(String[] arguments) throws Exception {
                        java.nio.file.Path begun = java.nio.file.Path.of(arguments[0]);
                        java.nio.file.Path part = begun.resolveSibling("part");
                        java.nio.file.Files.writeString(part, "" + ProcessHandle.current().pid());
                        java.nio.file.Files.move(part, begun);
                        Thread.sleep(600_000);
                    }
                }
                """);
        Process process = start(List.of("-Dorg.instantretouch.home=" + folder), "train", begun.toString());
        for (int i = 0; i < 600 && !Files.exists(begun) && process.isAlive(); i++) {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        process.destroy();
        endsWith(TERMINATED, process);
        assertTrue(Files.exists(begun), Files.readString(folder.resolve("log")));
        Optional<ProcessHandle> training = ProcessHandle.of(Long.parseLong(Files.readString(begun)));
        try {
            if (training.isPresent()) {
                training.get().onExit().get(60, TimeUnit.SECONDS);
            }
        } finally {
            training.ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** Compiles a class that stands in for the training into a folder of classes. */
    private void compileTraining(Path into, String source) throws IOException {
        Path file = Files.writeString(folder.resolve("TrainingCommand.java"), source);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", Files.createDirectory(into).toString(), file.toString());
        assertEquals(0, status);
    }
}
