package org.instantretouch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.instantretouch.bench.ScratchFolder;
import org.instantretouch.bench.metric.Picture;
import org.instantretouch.bench.quality.CheckedInstruction;
import org.instantretouch.bench.quality.PhotoChoice;
import org.instantretouch.bench.quality.Tally;
import org.instantretouch.bench.quality.Trial;
import org.instantretouch.bench.quality.TrialOutcome;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.export.ExportOptions;
import org.instantretouch.export.ExportProgress;
import org.instantretouch.model.Instruction;
import org.instantretouch.model.InvalidInstructionException;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.photo.MetadataPolicy;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.photo.WriteOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code retouch bench quality}: instructions with checks, tried on photos and measured. */
@Command(name = "quality", sortOptions = false)
final class QualityCommand implements Callable<Integer> {
    private static final int MOST_EACH = 1000;

    /** Results as they are measured: 8-bit sRGB, of the photo's size. */
    private static final ExportOptions RESULT = new ExportOptions(
            OptionalInt.of(8),
            Optional.of(ColorProfile.SRGB),
            OptionalInt.empty(),
            MetadataPolicy.NONE,
            WriteOptions.DEFAULT);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--photos", paramLabel = "FOLDER", required = true, descriptionKey = "quality.photos")
    private Path photos = Path.of("");

    @Option(names = "--instructions", paramLabel = "FILE", required = true, descriptionKey = "quality.instructions")
    private Path instructions = Path.of("");

    @Option(names = "--photos-each", paramLabel = "N", descriptionKey = "quality.photosEach")
    private int photosEach = 1;

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Option(names = "--results", paramLabel = "FOLDER", descriptionKey = "quality.results")
    private Optional<Path> results = Optional.empty();

    @Option(names = "--out", paramLabel = "FOLDER", descriptionKey = "quality.out")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--list-failures", descriptionKey = "quality.listFailures")
    private boolean listFailures;

    @Mixin
    private MetricChoice networks = new MetricChoice();

    @Option(names = "--judge", paramLabel = "FOLDER", descriptionKey = "quality.judge")
    private Optional<Path> judge = Optional.empty();

    /**
     * What every trial goes through.
     *
     * @param keepsResults whether results stay in their folder once they are measured
     */
    private record Bench(
            Optional<RetouchModel> model,
            MetricChoice.Opened networks,
            Path results,
            boolean keepsResults,
            Optional<QualityReport> report,
            Optional<JudgeFolder> judge) {}

    @Override
    public Integer call() throws Exception {
        if (photosEach < 1 || photosEach > MOST_EACH) {
            throw new ParameterException(
                    spec.commandLine(), Messages.get("quality.wrongEach", String.valueOf(photosEach)));
        }
        List<CheckedInstruction> read = CheckedInstruction.readAll(instructions);
        if (results.isPresent() && !Files.isDirectory(results.get())) {
            throw new FailedCommandException(
                    Messages.get("compare.noFolder", results.get().toString()));
        }
        for (Path folder : Stream.concat(out.stream(), judge.stream()).toList()) {
            refuseUnlessEmpty(folder);
        }
        try (MetricChoice.Opened metrics = networks.open()) {
            List<Trial> trials = PhotoChoice.of(photos).trials(read, photosEach);
            if (results.isPresent()) {
                return run(trials, Optional.empty(), metrics);
            }
            try (RetouchModel opened = model.open()) {
                return run(trials, Optional.of(opened), metrics);
            }
        }
    }

    private static void refuseUnlessEmpty(Path folder) throws IOException, FailedCommandException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> children = Files.list(folder)) {
                if (children.findAny().isEmpty()) {
                    return;
                }
            }
        }
        if (Files.exists(folder)) {
            throw new FailedCommandException(Messages.get("quality.notEmpty", folder.toString()));
        }
    }

    private int run(List<Trial> trials, Optional<RetouchModel> opened, MetricChoice.Opened metrics)
            throws IOException, FailedCommandException {
        String count = String.valueOf(trials.size());
        String what = opened.map(m ->
                        Messages.get("quality.what", count, m.name(), m.device().text()))
                .orElseGet(() -> Messages.get("quality.whatGiven", count));
        Optional<QualityReport> report = Optional.empty();
        if (out.isPresent()) {
            report = Optional.of(new QualityReport(Files.createDirectories(out.get()), what));
        }
        Optional<JudgeFolder> folder = Optional.empty();
        if (judge.isPresent()) {
            folder = Optional.of(new JudgeFolder(Files.createDirectories(judge.get())));
        }
        if (results.isPresent()) {
            return run(trials, new Bench(opened, metrics, results.get(), true, report, folder));
        }
        if (out.isPresent()) {
            Path made = Files.createDirectory(out.get().resolve("results"));
            return run(trials, new Bench(opened, metrics, made, true, report, folder));
        }
        try (ScratchFolder scratch = new ScratchFolder()) {
            return run(trials, new Bench(opened, metrics, scratch.path(), false, report, folder));
        }
    }

    private int run(List<Trial> trials, Bench bench) throws IOException, FailedCommandException {
        List<TrialOutcome> outcomes = new ArrayList<>();
        try (Progress progress = new Progress(Messages.get("quality.progress"))) {
            Progress.Steps steps = progress.begin(trials.size());
            for (Trial trial : trials) {
                outcomes.add(outcome(trial, bench));
                steps.stepBy(1);
            }
        }
        Tally tally = Tally.of(outcomes);
        if (bench.report.isPresent()) {
            bench.report.get().finish(tally);
        }
        if (bench.judge.isPresent()) {
            bench.judge.get().finish();
        }
        PrintWriter print = spec.commandLine().getOut();
        if (listFailures) {
            outcomes.forEach(o -> QualityReport.misses(o).forEach(print::println));
        }
        new QualityTable(tally).lines().forEach(print::println);
        return tally.missing() == 0 ? Main.DONE : Main.FAILED;
    }

    /** Carries a trial out and measures it. What goes wrong with one does not stop the others; a report that cannot be written does. */
    private TrialOutcome outcome(Trial trial, Bench bench) throws IOException, FailedCommandException {
        Path result = bench.results.resolve(trial.name() + ".png");
        Picture before;
        Picture after;
        TrialOutcome outcome;
        try {
            if (bench.model.isPresent()) {
                new RetouchTask(
                                trial.photo(),
                                List.of(Instruction.of(trial.instruction().text())),
                                1,
                                result,
                                RESULT,
                                Runtime.getRuntime().availableProcessors())
                        .run(bench.model.get(), note -> {}, rows -> ExportProgress.NONE);
            }
            before = Picture.of(PhotoReader.read(trial.photo()));
            after = Picture.of(PhotoReader.read(result));
            if (!bench.keepsResults) {
                Files.delete(result);
            }
            if (before.width() != after.width() || before.height() != after.height()) {
                throw new FailedCommandException(Messages.get(
                        "compare.size",
                        result.toString(),
                        after.width() + " x " + after.height(),
                        before.width() + " x " + before.height()));
            }
            outcome = TrialOutcome.of(
                    trial,
                    before.atMost(PhotoChoice.SIDE),
                    after.atMost(PhotoChoice.SIDE),
                    bench.networks.of(before, after));
        } catch (IOException | FailedCommandException | InvalidInstructionException | RuntimeException e) {
            String why = OneLine.of(e);
            spec.commandLine().getErr().println(Messages.get("batch.failed", trial.name(), why));
            Main.printTrace(spec, e);
            TrialOutcome failed = TrialOutcome.failed(trial, why);
            bench.report.ifPresent(report -> report.add(failed, result));
            return failed;
        }
        if (bench.report.isPresent()) {
            bench.report.get().add(outcome, result, before.atMost(PhotoChoice.SIDE), after.atMost(PhotoChoice.SIDE));
        }
        if (bench.judge.isPresent()) {
            bench.judge.get().add(trial, before, after);
        }
        return outcome;
    }
}
