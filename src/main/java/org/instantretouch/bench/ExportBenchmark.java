package org.instantretouch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Measures what writing a photo at full resolution takes, beside programs that do the like: as whole processes against {@code
 * darktable-cli}, and within this process against libvips, where they are installed. Who does our own work is told here, so that
 * this class knows neither commands nor the exporter.
 */
public final class ExportBenchmark {
    private static final double NANOS = 1e6;
    private static final int WARM_UP = 2;
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final int rounds;
    private final Path folder;

    /**
     * What was found.
     *
     * @param results our own, and then the rival's
     * @param absent why the rival took no part; empty if it did
     */
    public record Processes(List<Contest.Result> results, Optional<String> absent) {}

    /**
     * Work within this process.
     *
     * @param name for the table
     */
    public record Work(String name, Action action) {}

    /** Writes a file. */
    @FunctionalInterface
    public interface Action {
        /** Writes a new file at the target. */
        void write(Path target) throws IOException;
    }

    /**
     * What work within this process took.
     *
     * @param toRival the median, over the rounds, of its time in parts of the rival's in the same round; empty for the rival itself,
     *     and where there is none
     */
    public record Warm(String name, Timing millis, OptionalDouble toRival) {}

    /**
     * What was found.
     *
     * @param results our own, and then libvips's
     * @param absent why libvips took no part; empty if it did
     */
    public record Warms(List<Warm> results, Optional<String> absent) {}

    /**
     * A benchmark.
     *
     * @param rounds how often everything is measured, at least once
     * @param folder a temporary one for results
     */
    public ExportBenchmark(int rounds, Path folder) {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds " + rounds);
        }
        this.rounds = rounds;
        this.folder = folder;
    }

    /**
     * Measures whole processes by turns with darktable.
     *
     * @param own ours
     * @param darktable the name or path of its program
     * @param photo a JPEG
     */
    public Processes processes(List<Contest.Contestant> own, String darktable, Path photo) throws IOException {
        Contest.Contestant rival = Darktable.contestant(darktable, photo, folder);
        Contest contest = new Contest(rounds, folder);
        Optional<String> absent = contest.obstacle(rival);
        return new Processes(contest.run(own, absent.isEmpty() ? Optional.of(rival) : Optional.empty()), absent);
    }

    /** Measures one process, once. */
    public ProcessRun process(List<String> command) throws IOException {
        return ProcessRun.of(command, Map.of(), folder.resolve("log"), LIMIT);
    }

    /**
     * Measures work within this process by turns with libvips, after some rounds that do not count.
     *
     * @param photo a JPEG in a folder of a plain name: libvips reads options from names
     */
    public Warms warm(List<Work> own, Path photo) throws IOException {
        return warm(own, photo, Vips.LIBRARIES);
    }

    Warms warm(List<Work> own, Path photo, List<String> libraries) throws IOException {
        List<Work> all = new ArrayList<>(own);
        Optional<Vips> vips = Vips.find(libraries);
        vips.ifPresent(library -> all.add(new Work("vips copy", target -> library.copy(photo, target))));
        List<List<Double>> millis = new ArrayList<>();
        all.forEach(work -> millis.add(new ArrayList<>()));
        Path target = folder.resolve("warm.jpg");
        for (int round = -WARM_UP; round < rounds; round++) {
            for (int i = 0; i < all.size(); i++) {
                long start = System.nanoTime();
                all.get(i).action.write(target);
                double took = (System.nanoTime() - start) / NANOS;
                Files.delete(target);
                if (round >= 0) {
                    millis.get(i).add(took);
                }
            }
        }
        List<Warm> results = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            OptionalDouble toRival = vips.isPresent() && i < own.size()
                    ? OptionalDouble.of(ratio(millis.get(i), millis.getLast()))
                    : OptionalDouble.empty();
            results.add(new Warm(all.get(i).name, Timing.of(millis.get(i)), toRival));
        }
        return new Warms(
                results,
                vips.isPresent() ? Optional.empty() : Optional.of("libvips: it is not there; install libvips42"));
    }

    /** The median of the ratios of two lists of measurements. */
    static double ratio(List<Double> own, List<Double> rival) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            ratios.add(own.get(i) / rival.get(i));
        }
        return Contest.median(ratios);
    }
}
