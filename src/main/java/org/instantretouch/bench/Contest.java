package org.instantretouch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Programs that do the same work, measured by turns: first, second, third, and again from the first, so that what else the machine
 * does meets all of them alike. Each runs once before that without being counted, for the caches of files and classes.
 */
public final class Contest {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final int rounds;
    private final Path folder;

    /**
     * A program that takes part.
     *
     * @param command its name and arguments
     * @param environment what is put into that of this process
     * @param result the file that it writes; it is removed after each run
     */
    public record Contestant(String name, List<String> command, Map<String, String> environment, Path result) {
        public Contestant {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }
    }

    /**
     * What a program took: medians of its rounds.
     *
     * @param peakBytes the median of the most resident memory; empty where the system does not say
     * @param secondsToRival the median, over the rounds, of its time in parts of the rival's in the same round; empty for the rival
     *     itself, and where there is none
     * @param peakToRival the same of the memory
     */
    public record Result(
            String name,
            double seconds,
            double processorSeconds,
            OptionalLong peakBytes,
            OptionalDouble secondsToRival,
            OptionalDouble peakToRival) {}

    /**
     * A contest.
     *
     * @param rounds how often each takes its turn, at least once
     * @param folder for what the programs say
     */
    public Contest(int rounds, Path folder) {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds " + rounds);
        }
        this.rounds = rounds;
        this.folder = folder;
    }

    /**
     * Runs all of them.
     *
     * @param rival whom the others are compared with; it takes the last turn
     * @throws ProcessRun.FailedException if a program fails, or writes nothing
     */
    public List<Result> run(List<Contestant> own, Optional<Contestant> rival) throws IOException {
        List<Contestant> all = new ArrayList<>(own);
        rival.ifPresent(all::add);
        List<List<ProcessRun>> runs = new ArrayList<>();
        all.forEach(one -> runs.add(new ArrayList<>()));
        for (int round = -1; round < rounds; round++) {
            for (int i = 0; i < all.size(); i++) {
                ProcessRun run = once(all.get(i));
                if (round >= 0) {
                    runs.get(i).add(run);
                }
            }
        }
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean compared = rival.isPresent() && i < own.size();
            results.add(
                    result(all.get(i).name, runs.get(i), compared ? Optional.of(runs.getLast()) : Optional.empty()));
        }
        return results;
    }

    /** Why a program cannot take part; empty if it has done its work once. */
    public Optional<String> obstacle(Contestant one) throws IOException {
        try {
            once(one);
            return Optional.empty();
        } catch (ProcessRun.FailedException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private ProcessRun once(Contestant one) throws IOException {
        Files.deleteIfExists(one.result);
        ProcessRun run = ProcessRun.of(one.command, one.environment, folder.resolve("log"), LIMIT);
        if (Files.notExists(one.result)) {
            throw new ProcessRun.FailedException(one.command.getFirst() + ": it has written no result");
        }
        Files.delete(one.result);
        return run;
    }

    private static Result result(String name, List<ProcessRun> own, Optional<List<ProcessRun>> against) {
        OptionalDouble seconds = OptionalDouble.empty();
        OptionalDouble peak = OptionalDouble.empty();
        if (against.isPresent()) {
            List<Double> peaks = new ArrayList<>();
            for (int i = 0; i < own.size(); i++) {
                ProcessRun mine = own.get(i);
                ProcessRun other = against.get().get(i);
                if (mine.peakBytes().isPresent() && other.peakBytes().isPresent()) {
                    peaks.add((double) mine.peakBytes().getAsLong()
                            / other.peakBytes().getAsLong());
                }
            }
            seconds = OptionalDouble.of(ExportBenchmark.ratio(seconds(own), seconds(against.get())));
            peak = peaks.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(median(peaks));
        }
        List<Long> bytes = own.stream()
                .filter(run -> run.peakBytes().isPresent())
                .map(run -> run.peakBytes().getAsLong())
                .toList();
        return new Result(
                name,
                median(seconds(own)),
                median(own.stream().map(ProcessRun::processorSeconds).toList()),
                bytes.isEmpty() ? OptionalLong.empty() : OptionalLong.of(median(bytes)),
                seconds,
                peak);
    }

    private static List<Double> seconds(List<ProcessRun> runs) {
        return runs.stream().map(ProcessRun::seconds).toList();
    }

    /** The middle of some values; of an even number, the lower of the two. */
    static <T extends Comparable<T>> T median(List<T> values) {
        return values.stream().sorted(Comparator.naturalOrder()).toList().get((values.size() - 1) / 2);
    }
}
