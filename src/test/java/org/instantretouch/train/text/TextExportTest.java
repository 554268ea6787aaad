package org.instantretouch.train.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.instantretouch.train.Networks;
import org.instantretouch.train.OnnxRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextExportTest {
    private static final int STYLES = 3;
    private static final List<String> HEADS =
            List.of("presence", "magnitude", "region", "hue", "style", "style_amount", "unsupported", "keep");

    /**
     * The encoder goes from floats to weights and activations of 8 bits, which moves its states by some per cent; outputs of a
     * different sentence lie several times further away.
     */
    private static final double LARGEST_SHARE = 0.3;

    /** The same for a head of one number, where sentences lie apart by some 0.6 in heads of many. */
    private static final double LARGEST_OFF = 0.2;

    @Test
    void theExportedHeadsAnswerLikeTheNetwork(@TempDir Path folder) throws Exception {
        Engine.getEngine("PyTorch").setRandomSeed(1);
        BaseEncoder base = new BaseEncoder(TextTraining.MAX_TOKENS);
        Path file = folder.resolve("text.onnx");
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            TextNetwork network = new TextNetwork(STYLES);
            network.initialize(manager, DataType.FLOAT32, new Shape(1, 4, BaseEncoder.WIDTH), new Shape(1, 4));
            network.encoder.start(base);
            new TextExport(base, STYLES).write(Networks.weights(network), file);
            float[][] warm = inTraining(manager, network, base, "warmer, and lift the shadows a touch");
            float[][] other = inTraining(manager, network, base, "remove the car on the left");
            try (OnnxRun graph = new OnnxRun(Files.readAllBytes(file))) {
                float[][] exported = exported(graph, base, "warmer, and lift the shadows a touch");
                for (int head = 0; head < HEADS.size(); head++) {
                    double off = distance(warm[head], exported[head]);
                    double apart = distance(warm[head], other[head]);
                    // A single number may be alike for two sentences by chance: it is held to the spread of all heads.
                    double bound = warm[head].length == 1 ? LARGEST_OFF : LARGEST_SHARE * apart;
                    assertTrue(off < bound, HEADS.get(head) + ": " + off + ", sentences lie apart " + apart);
                }
            }
        }
    }

    private static float[][] inTraining(NDManager manager, TextNetwork network, BaseEncoder base, String text) {
        long[] tokens = base.tokens(text);
        float[] embeddings = new float[tokens.length * BaseEncoder.WIDTH];
        base.embed(tokens, embeddings, 0);
        float[] mask = new float[tokens.length];
        Arrays.fill(mask, 1);
        NDList inputs = new NDList(
                manager.create(embeddings, new Shape(1, tokens.length, BaseEncoder.WIDTH)),
                manager.create(mask, new Shape(1, tokens.length)));
        return network.forward(new ParameterStore(manager, false), inputs, false).stream()
                .map(a -> a.toFloatArray())
                .toArray(float[][]::new);
    }

    private static float[][] exported(OnnxRun graph, BaseEncoder base, String text) throws Exception {
        long[] tokens = base.tokens(text);
        long[] mask = new long[tokens.length];
        Arrays.fill(mask, 1);
        Map<String, float[]> outputs = graph.with("tokens", tokens, 1, tokens.length)
                .with("token_mask", mask, 1, tokens.length)
                .run();
        return HEADS.stream().map(outputs::get).toArray(float[][]::new);
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum / a.length);
    }
}
