package org.instantretouch.model;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.instantretouch.grid.BilateralGrid;
import org.instantretouch.grid.GuideKind;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Region;
import org.instantretouch.model.ModelManifest.Output;
import org.instantretouch.train.onnx.OnnxGraph;

/** Models of random weights, small enough for tests. */
public final class TestModels {
    static final int SIDE = 32;
    static final int HIDDEN = 16;
    static final int MAX_TOKENS = 16;

    private static final int WIDTH = 16;
    private static final int HEIGHT = 16;
    private static final int DEPTH = 8;

    private TestModels() {}

    /** What the adapter's outputs are. */
    enum Adapter {
        SOUND,
        NAN_GRID,
        FAR_GRID,
        FAR_GUIDE
    }

    /** The four stages of the paper's model: text encoder, image encoder, one-step denoiser, adapter. */
    static ModelManifest paper(Path folder, Adapter adapter) throws IOException {
        Files.createDirectories(folder);
        tokenizer(folder);
        RandomGraph text = new RandomGraph(1);
        text.floatOutput(hidden(text), "hidden", 1, HIDDEN);
        text.longOutput("tokens", "same_tokens", 1, -1);
        text.write(folder.resolve("text.onnx"));

        RandomGraph encoder = new RandomGraph(2);
        String image = encoder.floats("pixels", 1, 3, SIDE, SIDE);
        encoder.floatOutput(
                encoder.node(
                        "Conv",
                        List.of(image, encoder.weights(0.1f, 4, 3, 8, 8)),
                        OnnxGraph.ints("kernel_shape", 8, 8),
                        OnnxGraph.ints("strides", 8, 8)),
                "latent",
                1,
                4,
                4,
                4);
        encoder.write(folder.resolve("encoder.onnx"));

        RandomGraph denoiser = new RandomGraph(3);
        String latent = denoiser.floats("latent", 1, 4, 4, 4);
        String noise = denoiser.floats("noise", 1, 4, 4, 4);
        String condition =
                denoiser.reshape(denoiser.linear(denoiser.floats("condition", 1, HIDDEN), HIDDEN, 4, 0.5f), 1, 4, 1, 1);
        String sum = denoiser.node("Add", List.of(denoiser.node("Add", List.of(latent, noise)), condition));
        denoiser.floatOutput(
                denoiser.node(
                        "Conv", List.of(sum, denoiser.weights(0.5f, 4, 4, 1, 1)), OnnxGraph.ints("kernel_shape", 1, 1)),
                "clean",
                1,
                4,
                4,
                4);
        denoiser.write(folder.resolve("denoiser.onnx"));

        RandomGraph last = new RandomGraph(4);
        String clean = last.reshape(last.floats("clean", 1, 4, 4, 4), 1, 64);
        grid(last, clean, 64, adapter);
        last.write(folder.resolve("adapter.onnx"));

        return ManifestWriter.write(
                folder,
                new ModelManifest(
                        "paper",
                        "1",
                        "Apache-2.0",
                        "Four random stages",
                        provenance(),
                        new JsonObject(),
                        List.of(),
                        new ModelManifest.Photo(SIDE, SIDE, ModelManifest.Layout.NCHW, -1, 1),
                        Optional.of(new ModelManifest.Text("tokenizer.json", MAX_TOKENS)),
                        Optional.of(new ModelManifest.Noise(List.of(1L, 4L, 4L, 4L), 1234)),
                        List.of(
                                new ModelManifest.Stage(
                                        "text",
                                        "text.onnx",
                                        Map.of("tokens", "tokens"),
                                        Map.of(
                                                "hidden",
                                                Output.floats("hidden", 1, HIDDEN),
                                                "same_tokens",
                                                new Output(
                                                        "same_tokens",
                                                        List.of(1L, -1L),
                                                        ModelManifest.TensorType.INT64))),
                                new ModelManifest.Stage(
                                        "encoder",
                                        "encoder.onnx",
                                        Map.of("pixels", "image"),
                                        Map.of("latent", Output.floats("latent", 1, 4, 4, 4))),
                                new ModelManifest.Stage(
                                        "denoiser",
                                        "denoiser.onnx",
                                        ordered("latent", "latent", "noise", "noise", "condition", "hidden"),
                                        Map.of("clean", Output.floats("clean", 1, 4, 4, 4))),
                                new ModelManifest.Stage(
                                        "adapter", "adapter.onnx", Map.of("clean", "clean"), gridOutputs())),
                        Optional.empty(),
                        slices()));
    }

    /** Text encoder with heads, image encoder, and a grid from image features and attributes. */
    public static ModelManifest withAttributes(Path folder) throws IOException {
        Files.createDirectories(folder);
        tokenizer(folder);
        Files.writeString(folder.resolve("styles.json"), """
                {"warm": {"edits": [{"attr": "temperature", "amount": 0.5}], "words": ["warm"]},
                 "cool": {"edits": [{"attr": "temperature", "amount": -0.5}], "words": ["cool"]}}
                """);
        RandomGraph text = new RandomGraph(5);
        String hidden = hidden(text);
        text.longs("mask", 1, -1);
        Map<String, Output> heads = new LinkedHashMap<>();
        int slots = SlotReader.SLOTS;
        head(text, heads, "presence", text.linear(hidden, HIDDEN, slots, 2), 1, slots);
        head(text, heads, "magnitude", sigmoid(text, text.linear(hidden, HIDDEN, slots, 1)), 1, slots);
        int regions = Region.values().length;
        head(text, heads, "region", grouped(text, hidden, slots, regions), 1, slots, regions);
        head(text, heads, "hue", grouped(text, hidden, slots, SlotReader.HUES), 1, slots, SlotReader.HUES);
        head(text, heads, "style", text.linear(hidden, HIDDEN, 3, 2), 1, 3);
        head(text, heads, "style_amount", text.reshape(sigmoid(text, text.linear(hidden, HIDDEN, 1, 1)), 1), 1);
        head(text, heads, "unsupported", text.reshape(text.linear(hidden, HIDDEN, 1, 1), 1), 1);
        head(text, heads, "keep", text.linear(hidden, HIDDEN, Keep.ALL.size(), 2), 1, Keep.ALL.size());
        text.write(folder.resolve("text.onnx"));

        RandomGraph encoder = new RandomGraph(6);
        String image = encoder.floats("image", 1, SIDE, SIDE, 3);
        encoder.floatOutput(
                encoder.node(
                        "ReduceMean", List.of(image), OnnxGraph.ints("axes", 1, 2), OnnxGraph.integer("keepdims", 0)),
                "mean",
                1,
                3);
        encoder.write(folder.resolve("encoder.onnx"));

        RandomGraph last = new RandomGraph(7);
        String attributes = last.reshape(last.floats("attributes", 1, 11, 57), 1, 627);
        String both =
                last.node("Concat", List.of(last.floats("features", 1, 3), attributes), OnnxGraph.integer("axis", 1));
        grid(last, both, 630, Adapter.SOUND);
        last.write(folder.resolve("grid.onnx"));

        return ManifestWriter.write(
                folder,
                new ModelManifest(
                        "attributes",
                        "1",
                        "Apache-2.0",
                        "",
                        provenance(),
                        new JsonObject(),
                        List.of(),
                        new ModelManifest.Photo(SIDE, SIDE, ModelManifest.Layout.NHWC, 0, 1),
                        Optional.of(new ModelManifest.Text("tokenizer.json", MAX_TOKENS)),
                        Optional.empty(),
                        List.of(
                                new ModelManifest.Stage(
                                        "text", "text.onnx", ordered("tokens", "tokens", "mask", "token_mask"), heads),
                                new ModelManifest.Stage(
                                        "encoder",
                                        "encoder.onnx",
                                        Map.of("image", "image"),
                                        Map.of("mean", Output.floats("mean", 1, 3))),
                                new ModelManifest.Stage(
                                        "grid",
                                        "grid.onnx",
                                        ordered("features", "mean", "attributes", "attributes"),
                                        gridOutputs())),
                        Optional.of(new ModelManifest.Attributes("styles.json", ModelManifest.Reader.standard())),
                        slices()));
    }

    /** A photo of random numbers in the size of the models. */
    static float[] photo(long seed) {
        Random random = new Random(seed);
        float[] rgb = new float[3 * SIDE * SIDE];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = random.nextFloat();
        }
        return rgb;
    }

    private static void tokenizer(Path folder) throws IOException {
        try (InputStream in = TestModels.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) {
            Files.write(folder.resolve("tokenizer.json"), in.readAllBytes());
        }
    }

    private static JsonObject provenance() {
        JsonObject provenance = new JsonObject();
        provenance.addProperty("weights", "random");
        return provenance;
    }

    /** The mean embedding of the tokens, [1, HIDDEN]. */
    private static String hidden(RandomGraph graph) {
        String tokens = graph.longs("tokens", 1, -1);
        String small = graph.node("Mod", List.of(tokens, graph.constant(997)));
        String states = graph.node("Gather", List.of(graph.weights(1, 997, HIDDEN), small));
        return graph.node("ReduceMean", List.of(states), OnnxGraph.ints("axes", 1), OnnxGraph.integer("keepdims", 0));
    }

    private static String sigmoid(RandomGraph graph, String x) {
        return graph.node("Sigmoid", List.of(x));
    }

    private static String grouped(RandomGraph graph, String hidden, int groups, int length) {
        return graph.reshape(graph.linear(hidden, HIDDEN, groups * length, 2), 1, groups, length);
    }

    private static void head(RandomGraph graph, Map<String, Output> heads, String name, String from, long... shape) {
        graph.floatOutput(from, name, shape);
        heads.put(name, Output.floats(name, shape));
    }

    private static void grid(RandomGraph graph, String features, int length, Adapter adapter) {
        String cell = graph.reshape(graph.linear(features, length, 12, 0.1f), 1, 12, 1, 1, 1);
        String base = graph.weights(0.1f, 1, BilateralGrid.COEFFICIENTS, DEPTH, HEIGHT, WIDTH);
        String grid = graph.node("Add", List.of(cell, base));
        if (adapter == Adapter.NAN_GRID) {
            grid = graph.node("Sqrt", List.of(graph.node("Sub", List.of(grid, graph.constant(new float[] {50}, 1)))));
        } else if (adapter == Adapter.FAR_GRID) {
            grid = graph.node("Add", List.of(grid, graph.constant(new float[] {200}, 1)));
        }
        graph.floatOutput(grid, "grid", 1, BilateralGrid.COEFFICIENTS, DEPTH, HEIGHT, WIDTH);
        float[] ramp = new float[256];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = i / 255f * (adapter == Adapter.FAR_GUIDE ? 2 : 1);
        }
        graph.floatOutput(graph.constant(ramp, 1, 256), "guide", 1, 256);
    }

    private static Map<String, Output> gridOutputs() {
        Map<String, Output> outputs = new LinkedHashMap<>();
        outputs.put("grid", Output.floats("grid", 1, BilateralGrid.COEFFICIENTS, DEPTH, HEIGHT, WIDTH));
        outputs.put("guide", Output.floats("guide", 1, 256));
        return outputs;
    }

    private static List<ModelManifest.SliceTensors> slices() {
        return List.of(new ModelManifest.SliceTensors(GuideKind.LUMA, "grid", "guide", WIDTH, HEIGHT, DEPTH));
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
