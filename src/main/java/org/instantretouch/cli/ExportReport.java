package org.instantretouch.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.instantretouch.bench.Contest;
import org.instantretouch.bench.ExportBenchmark;
import org.instantretouch.bench.ProcessRun;
import org.instantretouch.bench.SpeedBenchmark;

/** Prints what {@code retouch bench export} finds as it is found, as tables, and keeps it for a file in JSON. */
final class ExportReport {
    private static final double MEGA = 1e6;

    private final PrintWriter out;
    private final JsonObject object = new JsonObject();
    private final List<String> absent = new ArrayList<>();
    private boolean inLarge;

    ExportReport(PrintWriter out) {
        this.out = out;
    }

    /** What is measured on. */
    void begin(int width, int height, long bytes, int rounds) {
        out.println(Messages.get(
                "exportBench.what",
                String.valueOf(width),
                String.valueOf(height),
                number("%.1f", width * (double) height / MEGA),
                number("%.1f", bytes / MEGA),
                String.valueOf(Runtime.getRuntime().availableProcessors()),
                String.valueOf(rounds)));
        object.addProperty("width", width);
        object.addProperty("height", height);
        object.addProperty("bytes", bytes);
        object.addProperty("rounds", rounds);
    }

    private void table(String header, int numbers) {
        out.println();
        out.println(Messages.get(header));
        out.println("| --- |" + " ---: |".repeat(numbers));
    }

    /** Whole processes. */
    void whole(ExportBenchmark.Processes found) {
        table("exportBench.wholeHeader", 5);
        JsonArray rows = new JsonArray();
        for (Contest.Result result : found.results()) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %s | %s | %s |%n",
                    result.name(),
                    result.seconds(),
                    result.processorSeconds(),
                    megabytes(result.peakBytes()),
                    ratio(result.secondsToRival()),
                    ratio(result.peakToRival()));
            JsonObject row = process(result.name(), result.seconds(), result.processorSeconds(), result.peakBytes());
            result.secondsToRival().ifPresent(value -> row.addProperty("seconds_to_darktable", value));
            result.peakToRival().ifPresent(value -> row.addProperty("peak_to_darktable", value));
            rows.add(row);
        }
        object.add("whole", rows);
        found.absent().ifPresent(absent::add);
    }

    /** Work within the process. */
    void warm(ExportBenchmark.Warms found) {
        table("exportBench.warmHeader", 2);
        JsonArray rows = new JsonArray();
        for (ExportBenchmark.Warm result : found.results()) {
            out.printf("| %s | %s | %s |%n", result.name(), TimingText.of(result.millis()), ratio(result.toRival()));
            JsonObject row = new JsonObject();
            row.addProperty("name", result.name());
            row.add("ms", TimingText.json(result.millis()));
            result.toRival().ifPresent(value -> row.addProperty("to_vips", value));
            rows.add(row);
        }
        object.add("warm", rows);
        found.absent().ifPresent(absent::add);
    }

    /** Prediction and slicing without files. */
    void sizes(SpeedBenchmark.Row small, SpeedBenchmark.Row large) {
        table("exportBench.sizesHeader", 5);
        JsonArray rows = new JsonArray();
        for (SpeedBenchmark.Row row : List.of(small, large)) {
            SpeedBenchmark.Size size = row.size();
            double rate =
                    size.width() * (double) size.height() / 1e3 / row.slice().median();
            out.printf(
                    Locale.ROOT,
                    "| %s | %d x %d | %s | %s | %s | %.1f |%n",
                    size.name(),
                    size.width(),
                    size.height(),
                    TimingText.of(row.look()),
                    TimingText.of(row.predict()),
                    TimingText.of(row.slice()),
                    rate);
            JsonObject one = new JsonObject();
            one.addProperty("name", size.name());
            one.add("look_ms", TimingText.json(row.look()));
            one.add("predict_ms", TimingText.json(row.predict()));
            one.add("slice_ms", TimingText.json(row.slice()));
            one.addProperty("slice_megapixels_a_second", rate);
            rows.add(one);
        }
        double ratio = large.predict().median() / small.predict().median();
        out.println();
        out.println(Messages.get(
                "exportBench.constant",
                large.size().name(),
                number("%.2f", ratio),
                small.size().name()));
        object.add("sizes", rows);
        object.addProperty("prediction_large_to_small", ratio);
    }

    /** One run of a large photo. */
    void large(String name, ProcessRun run) {
        if (!inLarge) {
            table("exportBench.largeHeader", 3);
            object.add("large", new JsonArray());
            inLarge = true;
        }
        String title = Messages.get(name);
        out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %s |%n",
                title,
                run.seconds(),
                run.processorSeconds(),
                megabytes(run.peakBytes()));
        object.getAsJsonArray("large").add(process(title, run.seconds(), run.processorSeconds(), run.peakBytes()));
    }

    /** Names who took no part. */
    void end() {
        JsonArray missing = new JsonArray();
        for (String sentence : absent) {
            out.println();
            out.println(Messages.get("exportBench.absent", OneLine.of(sentence)));
            missing.add(sentence);
        }
        object.add("absent", missing);
    }

    /** All of it. */
    JsonObject json() {
        return object;
    }

    private static JsonObject process(String name, double seconds, double processor, OptionalLong peak) {
        JsonObject row = new JsonObject();
        row.addProperty("name", name);
        row.addProperty("seconds", seconds);
        row.addProperty("processor_seconds", processor);
        peak.ifPresent(value -> row.addProperty("peak_bytes", value));
        return row;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String megabytes(OptionalLong bytes) {
        return bytes.isPresent() ? number("%.0f", bytes.getAsLong() / MEGA) : "";
    }

    private static String ratio(OptionalDouble ratio) {
        return ratio.isPresent() ? number("%.2f", ratio.getAsDouble()) : "";
    }
}
