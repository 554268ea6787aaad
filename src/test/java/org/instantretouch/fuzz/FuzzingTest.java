package org.instantretouch.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everything that comes from somebody else is held against made broken files, and then against Jazzer: for a few seconds each, or
 * for a minute where the environment says {@code CI=true}; {@code -Dfuzz.seconds=N} says otherwise. What Jazzer has found lies in
 * {@code target/fuzz/TARGET}; its inputs are kept there and serve the next run.
 */
class FuzzingTest {
    /** A case may take so long, in seconds. */
    private static final int CASE = 10;

    /** How many processes run at once: one more than the smallest machine has cores, since each is slow to start. */
    private static final int AT_ONCE = 3;

    private static final Path FOLDER = Path.of("target", "fuzz");

    /** Code that the fuzzer watches: ours, and that of the libraries which read bytes. */
    private static final String WATCHED = "org.instantretouch.**:com.twelvemonkeys.**:com.google.gson.**";

    private static String seconds() {
        return System.getProperty("fuzz.seconds", "true".equals(System.getenv("CI")) ? "60" : "4");
    }

    @ParameterizedTest
    @EnumSource
    void madeBrokenFilesAreReadOrRefusedByName(FuzzTarget target) throws IOException {
        List<byte[]> files = target.corpus();
        files.addAll(target.heavy());
        for (byte[] bytes : files) {
            assertTimeout(Duration.ofSeconds(CASE), () -> target.run(bytes));
        }
    }

    @Test
    void theFuzzerFindsNoCrashNoHangAndNothingThatTakesAllMemory() throws Exception {
        List<Future<Integer>> running = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (FuzzTarget target : FuzzTarget.values()) {
                running.add(pool.submit(() -> fuzz(target, seconds())));
            }
        }
        for (FuzzTarget target : FuzzTarget.values()) {
            assertEquals(0, running.get(target.ordinal()).get(), () -> said(target));
        }
    }

    /** Fuzzes one target in a process of its own; returns its exit status, 0 if nothing was found. */
    private static int fuzz(FuzzTarget target, String seconds) throws IOException, InterruptedException {
        Path folder = folder(target);
        Path found = Files.createDirectories(folder.resolve("found"));
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        int number = 0;
        for (byte[] seed : target.corpus()) {
            Files.write(seeds.resolve("seed-" + number++), seed);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dai.djl.offline=true",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer"));
        command.addAll(List.of(
                "--target_class=" + target.className(),
                "--instrumentation_includes=" + WATCHED,
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-timeout=" + CASE,
                "-rss_limit_mb=0",
                "-max_total_time=" + seconds,
                found.toString(),
                seeds.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start()
                .waitFor();
    }

    private static Path folder(FuzzTarget target) {
        return FOLDER.resolve(target.toString());
    }

    private static String said(FuzzTarget target) {
        try {
            List<String> lines = Files.readAllLines(folder(target).resolve("log"));
            return target + ": " + String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return target + ": " + e;
        }
    }

    /** Fuzzes some targets, or all, for as many seconds each as the first argument says. */
    public static void main(String[] arguments) throws Exception {
        for (FuzzTarget target : FuzzTarget.values()) {
            if (arguments.length == 1 || Arrays.asList(arguments).contains(target.toString())) {
                System.out.println(target + ": exit status " + fuzz(target, arguments[0]));
            }
        }
    }
}
