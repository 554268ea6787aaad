package org.instantretouch.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * What a program took that ran as a process of its own, from its start to its end.
 *
 * @param seconds by the clock
 * @param processorSeconds of all its threads, as of its last look at most {@value #PAUSE_MILLIS} ms before the end; 0 where the
 *     system does not say
 * @param peakBytes the most memory that was resident at once, as of the same look; empty where the system does not say (all but
 *     Linux)
 */
public record ProcessRun(double seconds, double processorSeconds, OptionalLong peakBytes) {
    static final int PAUSE_MILLIS = 20;

    private static final String PEAK = "VmHWM:";
    private static final double NANOS = 1e9;
    private static final int MOST_SAID = 300;

    /** Held for reading while a program is being started, and for writing, for ever, once all are ended. */
    private static final ReentrantReadWriteLock ENDING = new ReentrantReadWriteLock();

    /** A program that could not be started, failed, or found no end. */
    public static final class FailedException extends IOException {
        private static final long serialVersionUID = 1L;

        FailedException(String message) {
            super(message);
        }

        FailedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Runs a program and waits for its end.
     *
     * @param command the program and its arguments
     * @param environment what is put into that of this process
     * @param log a file for what it says, which is replaced
     * @param limit after so long it is ended
     * @throws FailedException if it cannot be started, does not end with status 0, or not in time; says its last words
     * @throws IOException if the wait was interrupted; the program is ended
     */
    public static ProcessRun of(List<String> command, Map<String, String> environment, Path log, Duration limit)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = start(builder);
        try {
            process.getOutputStream().close();
            OptionalLong peak = OptionalLong.empty();
            Duration processor = Duration.ZERO;
            while (!process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                OptionalLong now = peak(process.pid());
                peak = now.isPresent() ? now : peak;
                processor = process.info().totalCpuDuration().orElse(processor);
                if (System.nanoTime() - start > limit.toNanos()) {
                    throw new FailedException(
                            command.getFirst() + ": it found no end within " + limit.toSeconds() + " s");
                }
            }
            double seconds = (System.nanoTime() - start) / NANOS;
            if (process.exitValue() != 0) {
                throw new FailedException(
                        command.getFirst() + ": it failed with status " + process.exitValue() + "; " + lastWords(log));
            }
            return new ProcessRun(seconds, processor.toNanos() / NANOS, peak);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("measuring was interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Process start(ProcessBuilder builder) throws FailedException {
        ENDING.readLock().lock();
        try {
            return builder.start();
        } catch (IOException e) {
            throw new FailedException(builder.command().getFirst() + ": it is not there, or cannot be started", e);
        } finally {
            ENDING.readLock().unlock();
        }
    }

    /**
     * Ends every program that this process has started, and what those have, for a process that is about to end: they would go on
     * alone. From then on none is started: who tries waits for the end.
     */
    public static void endAll() {
        ENDING.writeLock().lock();
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    /** The most that was resident so far; the system forgets it with the process. */
    private static OptionalLong peak(long process) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process), "status"))) {
                if (line.startsWith(PEAK)) {
                    return OptionalLong.of(1024 * Long.parseLong(line.replaceAll("\\D", "")));
                }
            }
            return OptionalLong.empty();
        } catch (IOException e) { // gone, or no Linux
            return OptionalLong.empty();
        }
    }

    private static String lastWords(Path log) throws IOException {
        String said = new String(Files.readAllBytes(log), Charset.defaultCharset()).strip();
        String last = said.substring(said.lastIndexOf('\n') + 1);
        return last.isEmpty() ? "it said nothing" : last.substring(0, Math.min(MOST_SAID, last.length()));
    }
}
