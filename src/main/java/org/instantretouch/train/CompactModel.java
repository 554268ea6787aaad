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
import java.util.TreeMap;
import org.instantretouch.grid.BilateralGrid;
import org.instantretouch.grid.GuideCurve;
import org.instantretouch.grid.GuideKind;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Keep;
import org.instantretouch.model.ManifestWriter;
import org.instantretouch.model.ModelException;
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
    private static final List<String> FILES =
            List.of("text.onnx", "tokenizer.json", "photo.onnx", "grid.onnx", "styles.json");

    private CompactModel() {}

    /**
     * Copies the files of a model into its folder, and writes the manifest.
     *
     * @param provenance what it was trained with
     * @param text the figures of the text side
     * @param grid the figures of the grid side
     */
    static void install(
            Path made, Path folder, Map<String, Object> provenance, Map<String, Object> text, Map<String, Object> grid)
            throws IOException {
        Files.createDirectories(folder);
        for (String file : FILES) {
            Files.copy(made.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        int styles = StyleBook.read(folder.resolve("styles.json")).size();
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        JsonObject benchmark = new JsonObject();
        benchmark.add("textOnHeldOutInstructions", new Gson().toJsonTree(text));
        benchmark.add("gridOnHeldOutPhotos", new Gson().toJsonTree(grid));
        ManifestWriter.write(
                folder,
                new ModelManifest(
                        name,
                        "1",
                        "Apache-2.0",
                        "Reads an instruction as attributes, and predicts one bilateral grid of 16 x 16 x 8 cells from them and"
                                + " a photo of 256 x 256 pixels.",
                        new Gson().toJsonTree(provenance).getAsJsonObject(),
                        benchmark,
                        List.of(),
                        new ModelManifest.Photo(GridTraining.PHOTO_SIDE, GridTraining.PHOTO_SIDE, Layout.NCHW, 0, 1),
                        Optional.of(new ModelManifest.Text("tokenizer.json", TextTraining.MAX_TOKENS)),
                        Optional.empty(),
                        List.of(textStage(styles), photoStage(), gridStage()),
                        Optional.of(new ModelManifest.Attributes("styles.json", ModelManifest.Reader.standard())),
                        List.of(new ModelManifest.SliceTensors(
                                GuideKind.LUMA,
                                "grid",
                                "guide",
                                GridTraining.CELLS,
                                GridTraining.CELLS,
                                GridTraining.DEPTH))));
    }

    /**
     * Copies the text side of a model into a folder.
     *
     * @return the figures that its manifest has of it
     * @throws ModelException if it has no manifest that can be read
     */
    static Map<String, Object> copyText(Path model, Path into) throws IOException, ModelException {
        JsonObject benchmark = ModelManifest.read(model).benchmark();
        for (String file : List.of("text.onnx", "tokenizer.json")) {
            Files.copy(model.resolve(file), into.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Map<String, Object> figures = new TreeMap<>();
        JsonElement text = benchmark.get("textOnHeldOutInstructions");
        if (text != null && text.isJsonObject()) {
            figures.putAll(text.getAsJsonObject().asMap());
        }
        return figures;
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
        return new Stage("photo", "photo.onnx", Map.of("image", "image"), outputs);
    }

    private static Stage gridStage() {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (String input : List.of("attributes", "local", "global", "masks", "cells")) {
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
