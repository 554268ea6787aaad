package org.instantretouch.train.grid;

import static ai.onnx.proto.OnnxMl.TensorProto.DataType.FLOAT;

import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.instantretouch.grid.GuideCurve;
import org.instantretouch.train.onnx.OnnxGraph;

/**
 * Writes the grid network as two ONNX graphs. The photo's: {@code image} [1, 3, 256, 256] to {@code local} [1, 64, 16, 16],
 * {@code global} [1, 64] and {@code masks} [1, 11, 8, 16, 16]. The attributes': those and {@code attributes} [1, 11, 57] to
 * {@code grid} [1, 12, 8, 16, 16] and {@code guide} [1, 256].
 */
final class GridExport {
    private static final long CELLS = GridNetwork.CELLS;
    private static final long DEPTH = GridNetwork.DEPTH;
    private static final long CHANNELS = GridNetwork.CHANNELS;
    private static final long REGIONS = GridNetwork.REGIONS;
    private static final long ATTRIBUTES = GridNetwork.ATTRIBUTES;
    private static final long FEATURES = GridNetwork.FEATURES;
    private static final long SUMMARY = GridNetwork.SUMMARY;

    private final GridNetwork network;

    GridExport(GridNetwork network) {
        this.network = network;
    }

    byte[] photoGraph() {
        OnnxGraph graph = new OnnxGraph("photo");
        graph.input("image", FLOAT, 1, 3, GridNetwork.PHOTO_SIDE, GridNetwork.PHOTO_SIDE);
        String x = graph.node("Sub", "image", graph.constant(new float[] {0.5f}, 1));
        int channels = 3;
        for (Conv2d conv : network.encoder) {
            x = relu(graph, conv(graph, conv, x, channels, 3, 2));
            channels = filters(conv);
        }
        String features = graph.node(
                "Concat",
                List.of(x, graph.constant(GridNetwork.coordinates(), 1, 2, CELLS, CELLS)),
                OnnxGraph.integer("axis", 1));
        int width = channels + 2;
        for (Conv2d conv : network.local) {
            features = relu(graph, conv(graph, conv, features, width, 3, 1));
            width = filters(conv);
        }
        String pooled = x;
        for (Conv2d conv : network.global) {
            pooled = relu(graph, conv(graph, conv, pooled, filters(conv), 3, 2));
        }
        String flat = graph.reshape(pooled, 1, -1);
        String summary = linear(graph, network.summary2, relu(graph, linear(graph, network.summary1, flat)));
        String masks = graph.node(
                "Add",
                conv(graph, network.masks, features, width, 1, 1),
                graph.constant(network.maskPositions.getArray().toFloatArray(), 1, REGIONS * DEPTH, CELLS, CELLS));
        graph.output(features, "local", 1, FEATURES, CELLS, CELLS);
        graph.output(summary, "global", 1, SUMMARY);
        graph.output(
                graph.reshape(graph.node("Sigmoid", masks), 1, REGIONS, DEPTH, CELLS, CELLS),
                "masks",
                1,
                REGIONS,
                DEPTH,
                CELLS,
                CELLS);
        return graph.toBytes();
    }

    byte[] gridGraph() {
        OnnxGraph graph = new OnnxGraph("grid");
        graph.input("attributes", FLOAT, 1, REGIONS, ATTRIBUTES);
        graph.input("local", FLOAT, 1, FEATURES, CELLS, CELLS);
        graph.input("global", FLOAT, 1, SUMMARY);
        graph.input("masks", FLOAT, 1, REGIONS, DEPTH, CELLS, CELLS);
        String rows = graph.reshape("attributes", REGIONS, ATTRIBUTES);
        String whole = pick(graph, rows, 0, 1);
        String regions = pick(graph, rows, 1, (int) REGIONS - 1);
        String together = graph.node(
                "Clip",
                graph.node("Add", regions, whole),
                graph.constant(new float[] {-1}),
                graph.constant(new float[] {1}));
        String nothing = graph.constant(new float[(int) ATTRIBUTES], 1, ATTRIBUTES);
        // Twelve rows: the whole, ten regions with it, and nothing.
        long count = REGIONS + 1;
        String all = graph.node("Concat", List.of(whole, together, nothing), OnnxGraph.integer("axis", 0));
        String changes = function(graph, all, count);
        String ofWhole = pick(graph, changes, 0, 1);
        String ofRegions = pick(graph, changes, 1, (int) REGIONS - 1);
        String ofNothing = pick(graph, changes, (int) REGIONS, 1);
        String extra = graph.reshape(
                graph.node("Sub", ofRegions, ofWhole), REGIONS - 1, CHANNELS / DEPTH, DEPTH, CELLS, CELLS);
        String masks = pick(graph, graph.reshape("masks", REGIONS, 1, DEPTH, CELLS, CELLS), 1, (int) REGIONS - 1);
        // ReduceSum over the regions as a product with ones, which every version of ONNX spells alike.
        String weighted = graph.reshape(graph.node("Mul", extra, masks), REGIONS - 1, CHANNELS * CELLS * CELLS);
        float[] ones = new float[(int) REGIONS - 1];
        Arrays.fill(ones, 1);
        String sum = graph.reshape(
                graph.node("MatMul", graph.constant(ones, 1, REGIONS - 1), weighted), 1, CHANNELS, CELLS, CELLS);
        String change = graph.node("Add", graph.node("Sub", ofWhole, ofNothing), sum);
        String grid = graph.node("Add", change, graph.constant(GridNetwork.identity(), 1, CHANNELS, 1, 1));
        graph.output(
                graph.reshape(grid, 1, CHANNELS / DEPTH, DEPTH, CELLS, CELLS),
                "grid",
                1,
                CHANNELS / DEPTH,
                DEPTH,
                CELLS,
                CELLS);
        graph.output(graph.constant(curve(), 1, GuideCurve.ENTRIES), "guide", 1, GuideCurve.ENTRIES);
        return graph.toBytes();
    }

    private String function(OnnxGraph graph, String attributes, long count) {
        String summary = graph.node("Expand", "global", graph.constant(count, SUMMARY));
        String h = graph.node("Concat", List.of(attributes, summary), OnnxGraph.integer("axis", 1));
        h = relu(graph, linear(graph, network.hidden1, h));
        h = relu(graph, linear(graph, network.hidden2, h));
        String everywhere = graph.reshape(linear(graph, network.globalGrid, h), count, CHANNELS, 1, 1);
        String modulated = graph.reshape(linear(graph, network.modulation, h), count, 2 * FEATURES, 1, 1);
        String scale = graph.node("Add", pickChannels(graph, modulated, 0), graph.constant(new float[] {1}, 1));
        String x = graph.node("Add", graph.node("Mul", "local", scale), pickChannels(graph, modulated, (int) FEATURES));
        x = relu(graph, conv(graph, network.mix, relu(graph, x), (int) FEATURES, 1, 1));
        return graph.node("Add", conv(graph, network.localGrid, x, (int) FEATURES, 1, 1), everywhere);
    }

    /** The curve of the guide as a table: the sum of the segments passed. */
    float[] curve() {
        float[] weights = network.curve.getArray().toFloatArray();
        double total = 0;
        double[] parts = new double[weights.length];
        for (int k = 0; k < weights.length; k++) {
            parts[k] = Math.exp(weights[k]);
            total += parts[k];
        }
        float[] table = new float[GuideCurve.ENTRIES];
        for (int i = 0; i < table.length; i++) {
            double at = (double) i / (table.length - 1) * weights.length;
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                sum += parts[k] * Math.clamp(at - k, 0, 1);
            }
            table[i] = (float) Math.min(1, sum / total);
        }
        return table;
    }

    private static String pick(OnnxGraph graph, String rows, int from, int count) {
        return pick(graph, rows, from, count, 0);
    }

    private static String pickChannels(OnnxGraph graph, String rows, int from) {
        return pick(graph, rows, from, (int) FEATURES, 1);
    }

    private static String pick(OnnxGraph graph, String tensor, int from, int count, int axis) {
        long[] which = LongStream.range(from, from + count).toArray();
        return graph.node("Gather", List.of(tensor, graph.constant(which)), OnnxGraph.integer("axis", axis));
    }

    private static String relu(OnnxGraph graph, String x) {
        return graph.node("Relu", x);
    }

    private static String linear(OnnxGraph graph, Linear linear, String x) {
        return graph.linear(x, values(linear, "weight"), values(linear, "bias"));
    }

    private static String conv(OnnxGraph graph, Conv2d conv, String x, int channels, int kernel, int stride) {
        return graph.conv(x, values(conv, "weight"), values(conv, "bias"), filters(conv), channels, kernel, stride);
    }

    private static int filters(Conv2d conv) {
        return (int) conv.getDirectParameters().get("bias").getArray().size();
    }

    private static float[] values(Block block, String name) {
        return block.getDirectParameters().get(name).getArray().toFloatArray();
    }
}
