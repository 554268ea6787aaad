package org.instantretouch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.instantretouch.bench.BehaviourBenchmark;
import org.instantretouch.bench.quality.PhotoChoice;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.photo.PhotoReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code retouch bench behaviour}: degrees, opposites, stops and side effects of a model's edits. */
@Command(name = "behaviour", sortOptions = false)
final class BehaviourCommand implements Callable<Integer> {
    private static final int MOST_PHOTOS = 10_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--photos", paramLabel = "FOLDER", required = true, descriptionKey = "behaviour.photos")
    private Path photos = Path.of("");

    @Option(names = "--count", paramLabel = "N", descriptionKey = "behaviour.count")
    private int count = 50;

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Override
    public Integer call() throws Exception {
        if (count < 1 || count > MOST_PHOTOS) {
            throw new ParameterException(
                    spec.commandLine(), Messages.get("behaviour.wrongCount", String.valueOf(count)));
        }
        List<Path> files = PhotoChoice.photos(photos);
        if (files.isEmpty()) {
            throw new FailedCommandException(Messages.get("behaviour.noPhotos", photos.toString()));
        }
        try (RetouchModel opened = model.open()) {
            BehaviourBenchmark benchmark = new BehaviourBenchmark(opened);
            for (Path file : files.subList(0, Math.min(count, files.size()))) {
                benchmark.add(PhotoReader.read(file));
            }
            print(opened, benchmark.run(), spec.commandLine().getOut());
        }
        return Main.DONE;
    }

    private static void print(RetouchModel model, BehaviourBenchmark.Findings findings, PrintWriter out) {
        out.println(
                Messages.get("behaviour.what", model.name(), model.device().text(), String.valueOf(findings.photos())));
        out.println();
        out.println(Messages.get("behaviour.header"));
        out.println("| --- | --- | ---: | ---: | ---: | --- |");
        for (BehaviourBenchmark.Opposites pair : findings.opposites()) {
            print(pair.more(), pair.likeness(), out);
            print(pair.less(), pair.likeness(), out);
        }
        out.println();
        if (findings.plusOneEv().isPresent() && findings.minusOneEv().isPresent()) {
            out.println(Messages.get(
                    "behaviour.stops",
                    stops(findings.plusOneEv().getAsDouble()),
                    stops(findings.minusOneEv().getAsDouble())));
        } else {
            out.println(Messages.get("behaviour.noMiddleTones"));
        }
    }

    private static void print(BehaviourBenchmark.Wish wish, OptionalDouble likeness, PrintWriter out) {
        out.printf(
                "| %s | %s | %s | %s | %s | %s |%n",
                wish.text(),
                wish.measure().name(),
                text("%.0f %%", 100, wish.ordered()),
                text("%.3f", 1, wish.change()),
                text("%.2f", 1, likeness),
                wish.sideEffects().entrySet().stream()
                        .map(e -> String.format(
                                Locale.ROOT, "%s %+.2f", e.getKey().name(), e.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    private static String text(String format, int times, OptionalDouble value) {
        return value.isPresent()
                ? String.format(Locale.ROOT, format, times * value.getAsDouble())
                : Messages.get("behaviour.none");
    }

    private static String stops(double value) {
        return String.format(Locale.ROOT, "%+.2f", value);
    }
}
