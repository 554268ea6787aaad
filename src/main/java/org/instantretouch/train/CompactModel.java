package org.instantretouch.train;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.instantretouch.file.Folders;
import org.instantretouch.grid.BilateralGrid;
import org.instantretouch.grid.GuideCurve;
import org.instantretouch.grid.GuideKind;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Keep;
import org.instantretouch.model.ManifestWriter;
import org.instantretouch.model.ModelManifest;
import org.instantretouch.model.ModelManifest.Layout;
import org.instantretouch.model.ModelManifest.Output;
import org.instantretouch.model.ModelManifest.Stage;
import org.instantretouch.model.SlotReader;
import org.instantretouch.model.StyleBook;
import org.instantretouch.train.grid.GridTraining;
import org.instantretouch.train.text.TextTraining;

/** The compact model as a folder: text to attributes, photo to features, both to a grid. */
final class CompactModel {
    /** The file of the styles. */
    static final String STYLES = "styles.json";

    private static final List<String> TEXT_FILES = List.of("text.onnx", "tokenizer.json");
    private static final List<String> FILES = Stream.concat(
                    TEXT_FILES.stream(), Stream.of("photo.onnx", "grid.onnx", STYLES))
            .toList();

    private static final String LICENCE = "Apache-2.0";
    private static final String TEXT_FIGURES = "textOnHeldOutInstructions";

    private CompactModel() {}

    /**
     * A text side as its manifest tells of it.
     *
     * @param figures how well it reads instructions held out
     * @param thresholds how its outputs are decoded
     * @param licence of its weights
     */
    record TextSide(JsonObject figures, SlotReader.Thresholds thresholds, String licence) {
        /** One that was trained here. */
        static TextSide trained(Map<String, Object> figures) {
            return new TextSide(
                    new Gson().toJsonTree(figures).getAsJsonObject(), SlotReader.Thresholds.standard(), LICENCE);
        }
    }

    /** What the model of a folder is called: as the folder. */
    static String name(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    /**
     * Writes the files of a model and its manifest to a folder, which is there whole or not at all.
     *
     * @param folder it is not there yet, or empty
     * @param provenance what it was trained with
     * @param text what is told of the text side
     * @param grid the figures of the grid side
     */
    static void install(Path made, Path folder, Map<String, Object> provenance, TextSide text, Map<String, Object> grid)
            throws IOException {
        Path part = folder.toAbsolutePath().normalize().resolveSibling("." + name(folder) + ".part");
        if (Files.exists(part)) {
            Folders.delete(part);
        }
        Files.createDirectories(part);
        try {
            for (String file : FILES) {
                Files.copy(made.resolve(file), part.resolve(file));
            }
            int styles = StyleBook.read(part.resolve(STYLES)).size();
            JsonObject benchmark = new JsonObject();
            benchmark.add(TEXT_FIGURES, text.figures());
            benchmark.add(GridTraining.FIGURES, new Gson().toJsonTree(grid));
            JsonObject from = new Gson().toJsonTree(provenance).getAsJsonObject();
            ManifestWriter.write(part, manifest(name(folder), text, from, benchmark, styles));
            Files.deleteIfExists(folder);
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            if (Files.exists(part)) {
                Folders.delete(part);
            }
        }
    }

    /**
     * Copies the text side of a model into a folder.
     *
     * @param folder that of the model, which is whole
     * @param model its manifest
     * @param styles how many styles its text side tells apart
     * @throws IOException if it is of another kind than {@link #install} writes, so that its text side would not be read rightly
     */
    static TextSide copyText(Path folder, ModelManifest model, int styles, Path into) throws IOException {
        JsonElement figures = model.benchmark().get(TEXT_FIGURES);
        TextSide text = new TextSide(
                figures != null && figures.isJsonObject() ? figures.getAsJsonObject() : new JsonObject(),
                model.attributes().map(a -> a.reader().thresholds()).orElseGet(SlotReader.Thresholds::standard),
                model.licence());
        ModelManifest same = manifest(model.name(), text, model.provenance(), model.benchmark(), styles);
        if (!same.stages().equals(model.stages())
                || !same.text().equals(model.text())
                || !same.photo().equals(model.photo())
                || !same.attributes().equals(model.attributes())
                || !same.slices().equals(model.slices())) {
            throw new IOException(
                    folder.resolve(ModelManifest.FILE)
                            + ": the model is of another kind than the ones that training makes, so training cannot go on from it");
        }
        for (String file : TEXT_FILES) {
            Files.copy(folder.resolve(file), into.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        return text;
    }

    private static ModelManifest manifest(
            String name, TextSide text, JsonObject provenance, JsonObject benchmark, int styles) {
        return new ModelManifest(
                name,
                "1",
                text.licence(),
                "Reads an instruction as attributes, and predicts one bilateral grid of 16 x 16 x 8 cells from them and"
                        + " a photo of 256 x 256 pixels.",
                provenance,
                benchmark,
                List.of(),
                new ModelManifest.Photo(GridTraining.PHOTO_SIDE, GridTraining.PHOTO_SIDE, Layout.NCHW, 0, 1),
                Optional.of(new ModelManifest.Text("tokenizer.json", TextTraining.MAX_TOKENS)),
                Optional.empty(),
                List.of(textStage(styles), photoStage(), gridStage()),
                Optional.of(new ModelManifest.Attributes(STYLES, ModelManifest.Reader.standard(text.thresholds()))),
                List.of(new ModelManifest.SliceTensors(
                        GuideKind.LUMA, "grid", "guide", GridTraining.CELLS, GridTraining.CELLS, GridTraining.DEPTH)));
    }

    private static Stage textStage(int styles) {
        Map<String, Output> outputs = new LinkedHashMap<>();
        add(outputs, "presence", 1, SlotReader.SLOTS);
        add(outputs, "magnitude", 1, SlotReader.SLOTS);
        add(outputs, "region", 1, SlotReader.SLOTS, AttributeVector.ROWS);
        add(outputs, "hue", 1, SlotReader.SLOTS, Hue.values().length);
        add(outputs, "style", 1, styles + 1);
        add(outputs, "style_amount", 1);
        add(outputs, "unsupported", 1);
        add(outputs, "keep", 1, Keep.ALL.size());
        return new Stage("text", "text.onnx", Map.of("tokens", "tokens", "token_mask", "token_mask"), outputs);
    }

    private static Stage photoStage() {
        Map<String, Output> outputs = new LinkedHashMap<>();
        add(outputs, "local", 1, GridTraining.FEATURES, GridTraining.CELLS, GridTraining.CELLS);
        add(outputs, "global", 1, GridTraining.SUMMARY);
        add(outputs, "masks", 1, AttributeVector.ROWS, GridTraining.DEPTH, GridTraining.CELLS, GridTraining.CELLS);
        add(outputs, "cells", 1, GridTraining.BASIS, GridTraining.DEPTH * GridTraining.CELLS * GridTraining.CELLS);
        add(outputs, "automatic", 1, 2, AttributeVector.COLUMNS);
        return new Stage("photo", "photo.onnx", Map.of("image", "image"), outputs);
    }

    private static Stage gridStage() {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (String input : List.of("attributes", "local", "global", "masks", "cells", "automatic")) {
            inputs.put(input, input);
        }
        Map<String, Output> outputs = new LinkedHashMap<>();
        add(outputs, "grid", 1, BilateralGrid.COEFFICIENTS, GridTraining.DEPTH, GridTraining.CELLS, GridTraining.CELLS);
        add(outputs, "guide", 1, GuideCurve.ENTRIES);
        return new Stage("grid", "grid.onnx", inputs, outputs);
    }

    private static void add(Map<String, Output> outputs, String name, long... shape) {
        outputs.put(name, Output.floats(name, shape));
    }
}
