package org.instantretouch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.instantretouch.export.ExportOptions;
import org.instantretouch.export.ExportProgress;
import org.instantretouch.model.Instruction;
import org.instantretouch.model.InvalidInstructionException;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.photo.MemoryLimit;
import org.instantretouch.photo.PhotoQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retouch batch}: many photos. */
@Command(name = "batch", sortOptions = false)
final class BatchCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 64;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "JOBS.jsonl", descriptionKey = "batch.jobs")
    private Path jobs = Path.of("");

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "batch.threads")
    private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

    @Mixin
    private ExportChoice export = new ExportChoice();

    @Option(names = "--memory", paramLabel = "SIZE", descriptionKey = "memory")
    private Optional<String> memory = Optional.empty();

    @Mixin
    private ModelChoice model = new ModelChoice();

    private record Line(int number, String text) {}

    /**
     * What the lines name.
     *
     * @param firsts the first line that has the same result, by the number of each line
     */
    private record Named(PhotoFiles inputs, Map<Integer, Integer> firsts) {}

    @Override
    public Integer call() throws Exception {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new ParameterException(
                    spec.commandLine(), Messages.get("batch.wrongThreads", Integer.toString(threads)));
        }
        ExportOptions options = export.options();
        MemoryChoice.apply(spec, memory);
        List<Line> lines = lines();
        Named named = named(lines);
        int photosAtOnce = photosAtOnce(threads, lines.size());
        int threadsEach = threadsEach(photosAtOnce, Runtime.getRuntime().availableProcessors());
        MemoryLimit.divide(photosAtOnce);
        PhotoQueue queue = new PhotoQueue();
        Instant began = Instant.now();
        AtomicInteger failed = new AtomicInteger();
        try (RetouchModel opened = model.open();
                Progress progress = new Progress(Messages.get("batch.progress"))) {
            Progress.Steps steps = progress.begin(lines.size());
            try (ExecutorService pool = Executors.newFixedThreadPool(photosAtOnce)) {
                for (Line line : lines) {
                    pool.execute(() -> {
                        if (!run(line, opened, queue, options, named, threadsEach)) {
                            failed.incrementAndGet();
                        }
                        steps.stepBy(1);
                    });
                }
            }
        } finally {
            MemoryLimit.divide(1);
        }
        summarise(lines.size(), failed.get(), Duration.between(began, Instant.now()));
        return failed.get() == 0 ? Main.DONE : Main.FAILED;
    }

    private List<Line> lines() throws IOException, FailedCommandException {
        List<Line> lines = new ArrayList<>();
        try {
            int number = 0;
            for (String text : Files.readAllLines(jobs)) {
                number++;
                if (!text.isBlank()) {
                    lines.add(new Line(number, text));
                }
            }
        } catch (CharacterCodingException e) {
            throw new FailedCommandException(Messages.get("batch.notText", jobs.toString()), e);
        } catch (IOException e) {
            if (Files.isDirectory(jobs)) {
                throw new FailedCommandException(Messages.get("batch.directory", jobs.toString()), e);
            }
            throw e;
        }
        if (lines.isEmpty()) {
            throw new FailedCommandException(Messages.get("batch.emptyFile", jobs.toString()));
        }
        return lines;
    }

    /** What the lines name that can be read; the others are reported when their turn comes. */
    private static Named named(List<Line> lines) {
        List<Path> inputs = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        Map<Integer, Integer> firsts = new HashMap<>();
        for (Line line : lines) {
            try {
                BatchJob job = BatchJob.parse(line.text());
                inputs.add(job.input());
                String place = PhotoFiles.place(job.output());
                places.putIfAbsent(place, line.number());
                firsts.put(line.number(), places.get(place));
            } catch (FailedCommandException | RuntimeException e) {
                System.getLogger(BatchCommand.class.getName())
                        .log(System.Logger.Level.DEBUG, "line " + line.number(), e);
            }
        }
        return new Named(new PhotoFiles(inputs), firsts);
    }

    /** Whether a line could be carried out. Errors, such as of memory, end a line like any other: the next may be smaller. */
    private boolean run(
            Line line, RetouchModel opened, PhotoQueue queue, ExportOptions options, Named named, int threadsEach) {
        String name = Messages.get("batch.lineName", jobs.toString(), Integer.toString(line.number()));
        try {
            BatchJob job = BatchJob.parse(line.text());
            name = job.id().filter(id -> !id.isBlank()).orElse(name);
            List<Instruction> instructions = new ArrayList<>();
            for (String text : job.instructions()) {
                instructions.add(Instruction.of(text));
            }
            int first = named.firsts().getOrDefault(line.number(), line.number());
            if (first != line.number()) {
                throw new FailedCommandException(
                        Messages.get("batch.twice", job.output().toString(), Integer.toString(first)));
            }
            if (options.write().overwrite()) {
                named.inputs().refuse(job.output());
            }
            RetouchTask task =
                    new RetouchTask(job.input(), instructions, job.intensity(), job.output(), options, threadsEach);
            task.check();
            try (PhotoQueue.Place place = queue.open(job.input())) {
                task.run(place.photo(), opened, this::print, rows -> ExportProgress.NONE);
            }
            return true;
        } catch (IOException | FailedCommandException | InvalidInstructionException | RuntimeException | Error e) {
            print(OneLine.of(name, e));
            Main.printTrace(spec, e);
            return false;
        }
    }

    /** How many photos are worked on at once: no more than there are. */
    static int photosAtOnce(int threads, int photos) {
        return Math.min(threads, photos);
    }

    /** The cores are shared out among the photos that are worked on at once. */
    static int threadsEach(int photosAtOnce, int cores) {
        return Math.max(1, cores / photosAtOnce);
    }

    private void print(String text) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(OneLine.of(text));
    }

    private void summarise(int total, int failed, Duration time) {
        String seconds = String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
        spec.commandLine()
                .getOut()
                .println(
                        failed == 0
                                ? Messages.get("batch.summary", total, total, seconds)
                                : Messages.get("batch.summaryFailed", total - failed, total, seconds, failed));
    }
}
