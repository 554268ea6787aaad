package org.instantretouch.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.instantretouch.bench.metric.Picture;
import org.instantretouch.bench.quality.CheckOutcome;
import org.instantretouch.bench.quality.CheckedInstruction;
import org.instantretouch.bench.quality.Tally;
import org.instantretouch.bench.quality.TrialOutcome;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.photo.PhotoMetadata;
import org.instantretouch.photo.PhotoWriter;
import org.instantretouch.photo.WriteOptions;

/**
 * A folder to look at: {@code report.md}, {@code index.html} with every photo before and after, contact sheets, {@code values.jsonl}
 * with all that was measured, and {@code jobs.jsonl}, which other scripts and {@code retouch batch} can read. Nothing in it points out
 * of the folder but the photos named in the two JSON files.
 */
final class QualityReport {
    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final String PICTURES = "pictures";

    private final Path folder;
    private final String what;
    private final StringBuilder pairs = new StringBuilder();
    private final List<String> values = new ArrayList<>();
    private final List<String> jobs = new ArrayList<>();
    private final List<String> misses = new ArrayList<>();
    private ContactSheet sheet = new ContactSheet();
    private int sheets;

    /**
     * Begins a report.
     *
     * @param folder there already, and empty but for the results
     * @param what a line that says what was measured
     */
    QualityReport(Path folder, String what) throws IOException {
        this.folder = folder;
        this.what = what;
        Files.createDirectory(folder.resolve(PICTURES));
    }

    /** Takes a result that was measured. */
    void add(TrialOutcome outcome, Path result, Picture before, Picture after) throws IOException {
        String name = outcome.trial().name();
        picture(before, folder.resolve(PICTURES).resolve(name + "-before.jpg"));
        picture(after, folder.resolve(PICTURES).resolve(name + "-after.jpg"));
        html(outcome, before);
        List<ContactSheet.Note> notes = new ArrayList<>();
        for (CheckOutcome check : outcome.checks()) {
            notes.add(new ContactSheet.Note(QualityTable.text(check), !check.met()));
        }
        notes.add(new ContactSheet.Note(name, false));
        sheet.add(before, after, outcome.trial().instruction().text(), notes);
        if (sheet.isFull()) {
            finishSheet();
        }
        record(outcome, result);
    }

    /** Takes a trial without result. */
    void add(TrialOutcome outcome, Path result) {
        pairs.append("<figure class=\"misses\">");
        caption(outcome);
        record(outcome, result);
    }

    private void record(TrialOutcome outcome, Path result) {
        values.add(JSON.toJson(values(outcome)));
        JsonObject job = new JsonObject();
        job.addProperty("id", outcome.trial().instruction().id());
        job.addProperty("input", outcome.trial().photo().toString());
        job.addProperty("instruction", outcome.trial().instruction().text());
        job.addProperty("output", result.toAbsolutePath().normalize().toString());
        jobs.add(JSON.toJson(job));
        misses.addAll(misses(outcome));
    }

    /** What a trial failed in, a line each. */
    static List<String> misses(TrialOutcome outcome) {
        List<String> misses = new ArrayList<>();
        String text = OneLine.of(outcome.trial().instruction().text());
        outcome.failure()
                .ifPresent(why -> misses.add(
                        Messages.get("quality.noResult", outcome.trial().name(), text, why)));
        for (CheckOutcome check : outcome.checks()) {
            if (!check.met()) {
                misses.add(Messages.get("quality.miss", outcome.trial().name(), text, QualityTable.text(check)));
            }
        }
        return misses;
    }

    private static JsonObject values(TrialOutcome outcome) {
        JsonObject object = new JsonObject();
        object.addProperty("pair", outcome.trial().name());
        object.addProperty("id", outcome.trial().instruction().id());
        object.addProperty("kind", outcome.trial().instruction().kind());
        object.addProperty("photo", outcome.trial().photo().toString());
        outcome.failure().ifPresent(why -> object.addProperty("failure", why));
        JsonArray checks = new JsonArray();
        for (CheckOutcome check : outcome.checks()) {
            JsonObject one = new JsonObject();
            one.addProperty("metric", check.check().measure().name());
            one.addProperty("value", Double.isFinite(check.value()) ? check.value() : null);
            one.addProperty("met", check.met());
            one.addProperty("untouched", check.metUntouched());
            checks.add(one);
        }
        object.add("checks", checks);
        outcome.fidelity().ifPresent(fidelity -> {
            object.addProperty("ssim", fidelity.ssim());
            fidelity.cwSsim().ifPresent(value -> object.addProperty("cw_ssim", value));
            object.addProperty("gmsd", fidelity.gmsd());
        });
        outcome.networks().forEach((name, value) -> object.addProperty("metric:" + name, value));
        return object;
    }

    private void html(TrialOutcome outcome, Picture before) {
        String name = Html.escaped(outcome.trial().name());
        String size = " width=\"" + before.width() + "\" height=\"" + before.height() + "\" loading=\"lazy\"";
        pairs.append("<figure class=\"")
                .append(outcome.whole() ? "whole" : "misses")
                .append("\">");
        pairs.append("<div class=\"frame\"><img src=\"pictures/").append(name).append("-before.jpg\" alt=\"");
        pairs.append(Html.escaped(Messages.get("quality.before"))).append('"').append(size);
        pairs.append("><img class=\"after\" src=\"pictures/").append(name).append("-after.jpg\" alt=\"");
        pairs.append(Html.escaped(Messages.get("quality.after"))).append('"').append(size);
        pairs.append("><input type=\"range\" min=\"0\" max=\"100\" value=\"50\" autocomplete=\"off\" aria-label=\"");
        pairs.append(Html.escaped(Messages.get("quality.slider"))).append("\"></div>");
        caption(outcome);
    }

    private void caption(TrialOutcome outcome) {
        CheckedInstruction instruction = outcome.trial().instruction();
        pairs.append("<figcaption><b>").append(Html.escaped(instruction.text())).append("</b><small>");
        pairs.append(Html.escaped(outcome.trial().name() + ", " + instruction.kind()));
        pairs.append("</small>");
        outcome.failure()
                .ifPresent(why -> pairs.append("<small class=\"missed\">")
                        .append(Html.escaped(Messages.get("quality.failed", why)))
                        .append("</small>"));
        for (CheckOutcome check : outcome.checks()) {
            pairs.append("<small").append(check.met() ? ">" : " class=\"missed\">");
            pairs.append(Html.escaped(QualityTable.text(check))).append("</small>");
        }
        pairs.append("</figcaption></figure>\n");
    }

    /** Writes what is left to write. */
    void finish(Tally tally) throws IOException {
        if (!sheet.isEmpty()) {
            finishSheet();
        }
        QualityTable table = new QualityTable(tally);
        List<String> markdown = new ArrayList<>();
        markdown.add("# " + Messages.get("quality.title"));
        markdown.add("");
        markdown.add(what);
        markdown.add("");
        markdown.addAll(table.markdown());
        if (!misses.isEmpty()) {
            markdown.add("");
            markdown.add("## " + Messages.get("quality.misses"));
            markdown.add("");
            misses.forEach(miss -> markdown.add("- " + QualityTable.withoutTags(miss)));
        }
        Files.write(folder.resolve("report.md"), markdown);
        Files.write(folder.resolve("values.jsonl"), values);
        Files.write(folder.resolve("jobs.jsonl"), jobs);
        Files.writeString(
                folder.resolve("index.html"),
                Html.filled(
                        resource("quality.html"),
                        Map.of(
                                "title", Html.escaped(Messages.get("quality.title")),
                                "what", Html.escaped(what),
                                "tables", table.html(),
                                "hint", Html.escaped(Messages.get("quality.hint")),
                                "missesOnly", Html.escaped(Messages.get("quality.missesOnly")),
                                "pairs", pairs.toString())));
    }

    /** A text that comes with the commands. */
    static String resource(String name) throws IOException {
        try (InputStream in = QualityReport.class.getResourceAsStream(name)) {
            return new String(Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void finishSheet() throws IOException {
        sheets++;
        picture(sheet.draw(), folder.resolve("sheet-" + sheets + ".jpg"));
        sheet = new ContactSheet();
    }

    private static void picture(Picture picture, Path file) throws IOException {
        PhotoWriter.write(file, picture.samples(), ColorProfile.SRGB, PhotoMetadata.NONE, WriteOptions.DEFAULT);
    }
}
