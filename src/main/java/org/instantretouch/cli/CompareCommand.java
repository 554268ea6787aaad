package org.instantretouch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instantretouch.bench.metric.Picture;
import org.instantretouch.bench.metric.TargetDifference;
import org.instantretouch.photo.PhotoReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retouch bench compare}: how far results are from the pictures that they should have been. */
@Command(name = "compare", sortOptions = false)
final class CompareCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS", index = "0", descriptionKey = "compare.results")
    private Path results = Path.of("");

    @Parameters(paramLabel = "TARGETS", index = "1", descriptionKey = "compare.targets")
    private Path targets = Path.of("");

    @Mixin
    private MetricChoice networks = new MetricChoice();

    private record Row(TargetDifference difference, Map<String, Double> networks) {}

    @Override
    public Integer call() throws Exception {
        Map<String, Path> found = pictures(results);
        Map<String, Path> wanted = pictures(targets);
        if (found.isEmpty()) {
            throw new FailedCommandException(Messages.get("compare.empty", results.toString()));
        }
        for (Map.Entry<String, Path> result : found.entrySet()) {
            if (!wanted.containsKey(result.getKey())) {
                throw new FailedCommandException(
                        Messages.get("compare.noTarget", result.getValue().toString(), targets.toString()));
            }
        }
        Map<String, Row> rows = new LinkedHashMap<>();
        try (MetricChoice.Opened metrics = networks.open();
                Progress progress = new Progress(Messages.get("quality.progress"))) {
            Progress.Steps steps = progress.begin(found.size());
            for (Map.Entry<String, Path> result : found.entrySet()) {
                Path target = wanted.getOrDefault(result.getKey(), targets);
                rows.put(result.getKey(), row(result.getValue(), target, metrics));
                steps.stepBy(1);
            }
        }
        print(rows);
        return Main.DONE;
    }

    /** The pictures of a folder, by name without extension. */
    private static Map<String, Path> pictures(Path folder) throws IOException, FailedCommandException {
        if (Files.notExists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new FailedCommandException(Messages.get("compare.noFolder", folder.toString()));
        }
        Map<String, Path> pictures = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (PhotoReader.isNamedAsPhoto(file)) {
                    String name = String.valueOf(file.getFileName());
                    Path other = pictures.put(name.substring(0, name.lastIndexOf('.')), file);
                    if (other != null) {
                        throw new FailedCommandException(
                                Messages.get("compare.twice", file.toString(), String.valueOf(other.getFileName())));
                    }
                }
            }
        }
        return pictures;
    }

    private static Row row(Path result, Path target, MetricChoice.Opened metrics)
            throws IOException, FailedCommandException {
        Picture picture = Picture.of(PhotoReader.read(result));
        Picture wanted = Picture.of(PhotoReader.read(target));
        if (picture.width() != wanted.width() || picture.height() != wanted.height()) {
            throw new FailedCommandException(Messages.get(
                    "compare.size",
                    result.toString(),
                    picture.width() + " x " + picture.height(),
                    wanted.width() + " x " + wanted.height()));
        }
        return new Row(TargetDifference.of(picture, wanted), metrics.of(wanted, picture));
    }

    private void print(Map<String, Row> rows) {
        PrintWriter out = spec.commandLine().getOut();
        List<String> names =
                new ArrayList<>(rows.values().iterator().next().networks.keySet());
        out.println(Messages.get("compare.header")
                + names.stream().map(n -> " " + n + " |").collect(Collectors.joining()));
        out.println("| --- | ---: | ---: | ---: | ---: |" + " ---: |".repeat(names.size()));
        rows.forEach((name, row) -> out.println(line(
                OneLine.of(name).replace("|", "\\|"),
                row.difference,
                names.stream()
                        .map(n -> row.networks.getOrDefault(n, Double.NaN))
                        .toList())));
        TargetDifference mean = new TargetDifference(
                mean(rows, r -> r.difference.l1()),
                mean(rows, r -> r.difference.l2()),
                meanPsnr(rows),
                mean(rows, r -> r.difference.ciede2000()));
        out.println(line(
                Messages.get("compare.mean"),
                mean,
                names.stream()
                        .map(n -> mean(rows, r -> r.networks.getOrDefault(n, Double.NaN)))
                        .toList()));
        long equal = rows.values().stream().filter(r -> r.difference.isNone()).count();
        if (equal > 0 && equal < rows.size()) {
            out.println();
            out.println(
                    Messages.get("compare.meanOf", String.valueOf(rows.size() - equal), String.valueOf(rows.size())));
        }
    }

    /** The mean of the pictures that differ from their targets; infinite where none does. */
    private static double meanPsnr(Map<String, Row> rows) {
        return rows.values().stream()
                .map(Row::difference)
                .filter(d -> !d.isNone())
                .mapToDouble(TargetDifference::psnr)
                .average()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double mean(Map<String, Row> rows, ToDoubleFunction<Row> value) {
        return rows.values().stream().mapToDouble(value).average().orElseThrow();
    }

    private static String line(String name, TargetDifference difference, List<Double> networks) {
        return String.format(
                        Locale.ROOT,
                        "| %s | %.4f | %.4f | %s | %.2f |",
                        name,
                        difference.l1(),
                        difference.l2(),
                        difference.isNone()
                                ? Messages.get("compare.equal")
                                : String.format(Locale.ROOT, "%.2f", difference.psnr()),
                        difference.ciede2000())
                + networks.stream()
                        .map(v -> String.format(Locale.ROOT, " %.4f |", v))
                        .collect(Collectors.joining());
    }
}
