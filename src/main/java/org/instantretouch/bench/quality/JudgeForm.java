package org.instantretouch.bench.quality;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.instantretouch.bench.metric.Picture;

/**
 * A form for judging results by eye, filled by a person or by a model that sees pictures: a JSON object a line with {@code pair},
 * {@code picture}, {@code instruction}, the marks {@code semantic_consistency} and {@code perceptual_quality} (null until they are
 * given), and a {@code note}. After the scheme of Ku et al., <i>VIEScore</i> (2024), with O = sqrt(SC * PQ).
 *
 * @param asked how many pairs the form holds
 * @param judged those with marks, in the form's order
 */
public record JudgeForm(int asked, List<Judgement> judged) {
    /** The form's name in its folder. */
    public static final String FILE = "form.jsonl";

    private static final Gson JSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
    private static final String CONSISTENCY = "semantic_consistency";
    private static final String QUALITY = "perceptual_quality";
    private static final Set<String> FIELDS = Set.of("pair", "picture", "instruction", CONSISTENCY, QUALITY, "note");

    /** Between before and after, in pixels. */
    private static final int GAP = 24;

    /** Around pictures: a grey that flatters neither. */
    private static final byte GREY = 0x60;

    public JudgeForm {
        judged = List.copyOf(judged);
    }

    /** A line to be filled in. */
    public static String line(Trial trial, String picture) {
        JsonObject line = new JsonObject();
        line.addProperty("pair", trial.name());
        line.addProperty("picture", picture);
        line.addProperty("instruction", trial.instruction().text());
        line.add(CONSISTENCY, JsonNull.INSTANCE);
        line.add(QUALITY, JsonNull.INSTANCE);
        line.addProperty("note", "");
        return JSON.toJson(line);
    }

    /** Before on the left and after on the right, in one picture. */
    public static Picture sideBySide(Picture before, Picture after) {
        int width = before.width() + GAP + after.width();
        int height = Math.max(before.height(), after.height());
        byte[] rgb = new byte[3 * width * height];
        Arrays.fill(rgb, GREY);
        place(before, rgb, width, 0);
        place(after, rgb, width, before.width() + GAP);
        return new Picture(width, height, rgb);
    }

    private static void place(Picture picture, byte[] rgb, int width, int x) {
        for (int y = 0; y < picture.height(); y++) {
            System.arraycopy(picture.rgb(), 3 * y * picture.width(), rgb, 3 * (y * width + x), 3 * picture.width());
        }
    }

    /**
     * Reads a form that was filled in, wholly or in part.
     *
     * @param folder that the form is in
     * @throws UnusableFileException if a line is broken, a mark is missing or out of range, or there is none at all; it names file
     *     and line
     */
    public static JudgeForm read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        List<JsonLine> lines = JsonLine.read(file);
        List<Judgement> judged = new ArrayList<>();
        Set<String> pairs = new HashSet<>();
        for (JsonLine line : lines) {
            line.allowOnly(FIELDS);
            String pair = line.text("pair");
            if (!pairs.add(pair)) {
                throw line.wrong("the pair \"" + pair + "\" stands on an earlier line too");
            }
            OptionalDouble consistency = mark(line, CONSISTENCY);
            OptionalDouble quality = mark(line, QUALITY);
            if (consistency.isPresent() != quality.isPresent()) {
                throw line.wrong("\"" + (consistency.isPresent() ? QUALITY : CONSISTENCY)
                        + "\" is missing; give both marks or none");
            }
            if (consistency.isPresent() && quality.isPresent()) {
                judged.add(new Judgement(
                        pair,
                        line.text("instruction"),
                        consistency.getAsDouble(),
                        quality.getAsDouble(),
                        line.object().has("note") ? line.text("note") : ""));
            }
        }
        if (judged.isEmpty()) {
            throw new UnusableFileException(file, "no line has marks yet; fill it in as GUIDE.md says");
        }
        return new JudgeForm(lines.size(), judged);
    }

    private static OptionalDouble mark(JsonLine line, String field) throws UnusableFileException {
        OptionalDouble mark = line.number(field);
        if (mark.isPresent() && (mark.getAsDouble() < 0 || mark.getAsDouble() > Judgement.MOST)) {
            throw line.wrong("\"" + field + "\" must be 0 to 10");
        }
        return mark;
    }

    /** The mean of the marks for doing what was asked. */
    public double consistency() {
        return judged.stream().mapToDouble(Judgement::consistency).average().orElseThrow();
    }

    /** The mean of the marks for looks. */
    public double quality() {
        return judged.stream().mapToDouble(Judgement::quality).average().orElseThrow();
    }

    /** The mean of the overall marks. */
    public double overall() {
        return judged.stream().mapToDouble(Judgement::overall).average().orElseThrow();
    }

    /** Those of the lowest overall marks, the lowest first. */
    public List<Judgement> worst(int count) {
        return judged.stream()
                .sorted(Comparator.comparingDouble(Judgement::overall))
                .limit(count)
                .toList();
    }
}
