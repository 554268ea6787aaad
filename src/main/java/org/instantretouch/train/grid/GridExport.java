package org.instantretouch.train.grid;

import static ai.onnx.proto.OnnxMl.TensorProto.DataType.FLOAT;

import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.instantretouch.grid.GuideCurve;
import org.instantretouch.grid.Luma;
import org.instantretouch.intent.Attribute;
import org.instantretouch.train.finish.Scene;
import org.instantretouch.train.onnx.OnnxGraph;

/**
 * Writes the grid network as two ONNX graphs. The photo's: {@code image} [1, 3, 256, 256] to {@code local} [1, 64, 16, 16],
 * {@code global} [1, 64], {@code masks} [1, 11, 8, 16, 16], {@code cells} [1, 64, 2048] and {@code automatic} [1, 2, 57]. The
 * attributes': those and {@code attributes} [1, 11, 57] to {@code grid} [1, 12, 8, 16, 16] and {@code guide} [1, 256].
 */
final class GridExport {
    private static final long CELLS = GridNetwork.CELLS;
    private static final long DEPTH = GridNetwork.DEPTH;
    private static final long CHANNELS = GridNetwork.CHANNELS;
    private static final long REGIONS = GridNetwork.REGIONS;
    private static final long ATTRIBUTES = GridNetwork.ATTRIBUTES;
    private static final long FEATURES = GridNetwork.FEATURES;
    private static final long SUMMARY = GridNetwork.SUMMARY;
    private static final long BASIS = GridNetwork.BASIS;
    private static final long COUNTED = GridNetwork.COUNTED;

    private static final long MEANS = GridNetwork.CELL_MEANS;

    /** Cells of a grid. */
    private static final long VOLUME = DEPTH * CELLS * CELLS;

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
        String places = graph.conv(
                graph.constant(GridNetwork.coordinates(), 1, 2, CELLS, CELLS),
                values(network.places, "weight"),
                new float[(int) FEATURES],
                (int) FEATURES,
                2,
                3,
                1);
        String features = relu(graph, graph.node("Add", conv(graph, network.local.get(0), x, channels, 3, 1), places));
        features = relu(graph, conv(graph, network.local.get(1), features, (int) FEATURES, 3, 1));
        String pooled = x;
        for (Conv2d conv : network.global) {
            pooled = relu(graph, conv(graph, conv, pooled, filters(conv), 3, 2));
        }
        String counted = counted(graph);
        String flat = graph.node(
                "Concat",
                List.of(graph.reshape(pooled, 1, -1), histograms(graph, counted)),
                OnnxGraph.integer("axis", 1));
        String summary = linear(graph, network.summary2, relu(graph, linear(graph, network.summary1, flat)));
        String cells = cells(graph, counted);
        String ofCells = relu(
                graph, graph.node("Add", linear(graph, network.cell1, cells), unbiased(graph, network.seen, summary)));
        graph.output(features, "local", 1, FEATURES, CELLS, CELLS);
        graph.output(summary, "global", 1, SUMMARY);
        graph.output(
                graph.reshape(RegionGraph.of(graph, counted), 1, REGIONS, DEPTH, CELLS, CELLS),
                "masks",
                1,
                REGIONS,
                DEPTH,
                CELLS,
                CELLS);
        graph.output(graph.reshape(AutoGraph.of(graph, counted), 1, 2, ATTRIBUTES), "automatic", 1, 2, ATTRIBUTES);
        graph.output(
                graph.node(
                        "Transpose",
                        List.of(graph.reshape(linear(graph, network.cell2, ofCells), 1, VOLUME, BASIS)),
                        OnnxGraph.ints("perm", 0, 2, 1)),
                "cells",
                1,
                BASIS,
                VOLUME);
        return graph.toBytes();
    }

    /** Means of 4 x 4 pixels, and their luma: [1, 4, 64, 64]. */
    private static String counted(OnnxGraph graph) {
        long block = GridNetwork.PHOTO_SIDE / COUNTED;
        String means = average(graph, "image", block);
        String luma = graph.conv(means, new float[] {Luma.RED, Luma.GREEN, Luma.BLUE}, new float[1], 1, 3, 1, 1);
        return graph.node("Concat", List.of(means, luma), OnnxGraph.integer("axis", 1));
    }

    static String average(OnnxGraph graph, String x, long block) {
        return graph.node(
                "AveragePool",
                List.of(x),
                OnnxGraph.ints("kernel_shape", block, block),
                OnnxGraph.ints("strides", block, block));
    }

    /** 1 where the values meet the centres, falling to 0 at a distance of 1. */
    static String tent(OnnxGraph graph, String values, String centres) {
        String distance = graph.node("Abs", graph.node("Sub", values, centres));
        return relu(graph, graph.node("Sub", graph.constant(new float[] {1}, 1), distance));
    }

    private static String histograms(OnnxGraph graph, String counted) {
        long bins = GridNetwork.BINS;
        long pixels = COUNTED * COUNTED;
        String at =
                graph.node("Mul", graph.reshape(counted, 1, 4, 1, pixels), graph.constant(new float[] {bins - 1}, 1));
        float[] centres = new float[(int) bins];
        for (int i = 0; i < bins; i++) {
            centres[i] = i;
        }
        String counts = tent(graph, at, graph.constant(centres, 1, 1, bins, 1));
        float[] weights = new float[(int) pixels];
        Arrays.fill(weights, (float) bins / pixels);
        return graph.reshape(graph.node("MatMul", counts, graph.constant(weights, pixels, 1)), 1, 4 * bins);
    }

    private static String cells(OnnxGraph graph, String counted) {
        float[] greys = new float[(int) DEPTH];
        for (int z = 0; z < DEPTH; z++) {
            greys[z] = GridNetwork.EMPTY * ((z + 0.5f) / DEPTH);
        }
        String luma = graph.node("Gather", List.of(counted, graph.constant(3)), OnnxGraph.integer("axis", 1));
        String weight = depths(graph, luma);
        String weighted =
                graph.node("Mul", graph.reshape(ofPixels(graph, counted), 1, MEANS, 1, COUNTED, COUNTED), weight);
        String both = graph.node("Concat", List.of(weighted, weight), OnnxGraph.integer("axis", 1));
        String sums = graph.reshape(
                average(graph, graph.reshape(both, 1, (MEANS + 1) * DEPTH, COUNTED, COUNTED), COUNTED / CELLS),
                1,
                MEANS + 1,
                DEPTH,
                CELLS,
                CELLS);
        String share = pick(graph, sums, GridNetwork.SHARE, 1, 1);
        String means = graph.node(
                "Div",
                graph.node(
                        "Concat",
                        List.of(
                                graph.node("Add", pick(graph, sums, 0, 3, 1), graph.constant(greys, 1, 1, DEPTH, 1, 1)),
                                pick(graph, sums, 3, (int) MEANS - 3, 1)),
                        OnnxGraph.integer("axis", 1)),
                graph.node("Add", share, graph.constant(new float[] {GridNetwork.EMPTY}, 1)));
        String rough = graph.node("Expand", roughness(graph, luma), graph.constant(1, 1, DEPTH, CELLS, CELLS));
        String all =
                concat(graph, means, share, graph.constant(GridNetwork.cellPlaces(), 1, 3, DEPTH, CELLS, CELLS), rough);
        return graph.node(
                "Transpose",
                List.of(graph.reshape(all, GridNetwork.CELL_INPUTS, VOLUME)),
                OnnxGraph.ints("perm", 1, 0));
    }

    /** How far each pixel belongs to each depth: [1, 1, 8, 64, 64]. */
    static String depths(OnnxGraph graph, String luma) {
        float[] depths = new float[(int) DEPTH];
        for (int z = 0; z < DEPTH; z++) {
            depths[z] = z;
        }
        String z = graph.node(
                "Clip",
                graph.node(
                        "Sub",
                        graph.node("Mul", luma, graph.constant(new float[] {DEPTH}, 1)),
                        graph.constant(new float[] {0.5f}, 1)),
                graph.constant(new float[] {0}),
                graph.constant(new float[] {DEPTH - 1}));
        return tent(graph, graph.reshape(z, 1, 1, 1, COUNTED, COUNTED), graph.constant(depths, 1, 1, DEPTH, 1, 1));
    }

    /** See {@link GridNetwork}: [1, 1, 1, 16, 16]. */
    private static String roughness(OnnxGraph graph, String luma) {
        String rows = graph.reshape(luma, 1, 1, COUNTED, COUNTED);
        String steps = graph.node("Add", steps(graph, rows, 3), steps(graph, rows, 2));
        String scaled = graph.node("Mul", steps, graph.constant(new float[] {GridNetwork.ROUGHNESS_SCALE}, 1));
        return graph.reshape(average(graph, scaled, COUNTED / CELLS), 1, 1, 1, CELLS, CELLS);
    }

    /** The size of the step from each value to the next one along an axis; the last step is there twice. */
    private static String steps(OnnxGraph graph, String rows, int axis) {
        int last = (int) COUNTED - 1;
        String steps = graph.node(
                "Abs", graph.node("Sub", pick(graph, rows, 1, last, axis), pick(graph, rows, 0, last, axis)));
        return graph.node(
                "Concat", List.of(steps, pick(graph, steps, last - 1, 1, axis)), OnnxGraph.integer("axis", axis));
    }

    /** See {@link GridNetwork}: [1, 14, 64, 64]. */
    private static String ofPixels(OnnxGraph graph, String counted) {
        String r = pick(graph, counted, 0, 1, 1);
        String g = pick(graph, counted, 1, 1, 1);
        String b = pick(graph, counted, 2, 1, 1);
        String luma = pick(graph, counted, 3, 1, 1);
        String u = graph.node("Sub", r, luma);
        String v = graph.node("Sub", b, luma);
        String chroma = relu(
                graph,
                concat(
                        graph,
                        graph.node("Sub", r, graph.node("Max", g, b)),
                        graph.node("Sub", g, graph.node("Max", r, b)),
                        graph.node("Sub", b, graph.node("Max", r, g)),
                        graph.node("Sub", graph.node("Min", r, g), b),
                        graph.node("Sub", graph.node("Min", g, b), r),
                        graph.node("Sub", graph.node("Min", r, b), g)));
        String products = concat(graph, graph.node("Mul", u, u), graph.node("Mul", v, v), graph.node("Mul", u, v));
        String colours = pick(graph, counted, 0, 3, 1);
        return concat(
                graph,
                colours,
                graph.node("Mul", chroma, graph.constant(new float[] {GridNetwork.CHROMA_SCALE}, 1)),
                graph.node("Mul", products, graph.constant(new float[] {GridNetwork.PRODUCT_SCALE}, 1)),
                fromBorder(graph, colours),
                fromTop(graph, colours));
    }

    private static String fromBorder(OnnxGraph graph, String colours) {
        long pixels = COUNTED * COUNTED;
        String border = graph.node(
                "MatMul", graph.reshape(colours, 3, pixels), graph.constant(GridNetwork.border(), pixels, 1));
        String off = graph.node("Sub", colours, graph.reshape(border, 1, 3, 1, 1));
        float[] scales = new float[3];
        Arrays.fill(scales, GridNetwork.PRODUCT_SCALE);
        return graph.conv(graph.node("Mul", off, off), scales, new float[1], 1, 3, 1, 1);
    }

    private static String fromTop(OnnxGraph graph, String colours) {
        return graph.node(
                "Min",
                graph.node(
                        "Mul",
                        sumOfSteps(graph, colours, 2),
                        graph.constant(new float[] {GridNetwork.FROM_TOP_SCALE}, 1)),
                graph.constant(new float[] {1}, 1));
    }

    /**
     * The sums of the steps of colour that count, along an axis from its beginning.
     *
     * @param colours [1, 3, 64, 64]
     * @param axis 2 down, 3 across
     * @return [1, 1, 64, 64]
     */
    static String sumOfSteps(OnnxGraph graph, String colours, int axis) {
        int last = (int) COUNTED - 1;
        String steps = graph.node("Sub", pick(graph, colours, 1, last, axis), pick(graph, colours, 0, last, axis));
        float[] thirds = new float[3];
        Arrays.fill(thirds, 1f / 3);
        String squares = graph.conv(graph.node("Mul", steps, steps), thirds, new float[1], 1, 3, 1, 1);
        String counted = relu(
                graph,
                graph.node("Sub", graph.node("Sqrt", squares), graph.constant(new float[] {Scene.SMALL_STEP}, 1)));
        String sums = graph.node("CumSum", counted, graph.constant(axis));
        long[] none = {1, 1, COUNTED, COUNTED};
        none[axis] = 1;
        return graph.node(
                "Concat",
                List.of(graph.constant(new float[(int) COUNTED], none), sums),
                OnnxGraph.integer("axis", axis));
    }

    private static String concat(OnnxGraph graph, String... channels) {
        return graph.node("Concat", List.of(channels), OnnxGraph.integer("axis", 1));
    }

    byte[] gridGraph() {
        OnnxGraph graph = new OnnxGraph("grid");
        graph.input("attributes", FLOAT, 1, REGIONS, ATTRIBUTES);
        graph.input("local", FLOAT, 1, FEATURES, CELLS, CELLS);
        graph.input("global", FLOAT, 1, SUMMARY);
        graph.input("masks", FLOAT, 1, REGIONS, DEPTH, CELLS, CELLS);
        graph.input("cells", FLOAT, 1, BASIS, VOLUME);
        graph.input("automatic", FLOAT, 1, 2, ATTRIBUTES);
        String rows = graph.reshape("attributes", REGIONS, ATTRIBUTES);
        String whole = pick(graph, rows, 0, 1);
        String regions = pick(graph, rows, 1, (int) REGIONS - 1);
        String together = graph.node(
                "Clip",
                graph.node("Add", regions, whole),
                graph.constant(new float[] {-1}),
                graph.constant(new float[] {1}));
        String all = resolved(graph, graph.node("Concat", List.of(whole, together), OnnxGraph.integer("axis", 0)));
        String grids = withGrey(
                graph,
                graph.node("Add", function(graph, all), graph.constant(GridNetwork.identity(), 1, CHANNELS, 1, 1)),
                all);
        String ofWhole = pick(graph, grids, 0, 1);
        String ofRegions = pick(graph, grids, 1, (int) REGIONS - 1);
        String extra = graph.reshape(
                graph.node("Sub", ofRegions, ofWhole), REGIONS - 1, CHANNELS / DEPTH, DEPTH, CELLS, CELLS);
        String masks = pick(graph, graph.reshape("masks", REGIONS, 1, DEPTH, CELLS, CELLS), 1, (int) REGIONS - 1);
        // ReduceSum over the regions as a product with ones, which every version of ONNX spells alike.
        String weighted = graph.reshape(graph.node("Mul", extra, masks), REGIONS - 1, CHANNELS * CELLS * CELLS);
        float[] ones = new float[(int) REGIONS - 1];
        Arrays.fill(ones, 1);
        String sum = graph.reshape(
                graph.node("MatMul", graph.constant(ones, 1, REGIONS - 1), weighted), 1, CHANNELS, CELLS, CELLS);
        String grid = graph.node("Add", ofWhole, sum);
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

    /** See {@link GridNetwork}: rows of attributes in which what is automatic has become amounts of the other attributes. */
    private static String resolved(OnnxGraph graph, String rows) {
        GraphMath math = new GraphMath(graph);
        String automatic = graph.reshape("automatic", 2, ATTRIBUTES);
        String others = graph.node("Mul", rows, graph.constant(GridNetwork.notAutomatic(), 1, ATTRIBUTES));
        String everything = weighted(graph, rows, Attribute.AUTO, pick(graph, automatic, 0, 1));
        String balance = weighted(graph, rows, Attribute.AUTO_WHITE_BALANCE, pick(graph, automatic, 1, 1));
        return math.clip(graph.node("Add", graph.node("Add", others, everything), balance), -1, 1);
    }

    /** An automatic attribute of each row as the amounts that it comes to. */
    private static String weighted(OnnxGraph graph, String rows, Attribute attribute, String amounts) {
        GraphMath math = new GraphMath(graph);
        String amount = pick(graph, rows, attribute.ordinal(), 1, 1);
        String weight = graph.node("Mul", amount, math.plus(math.times(amount, -1), 2));
        return graph.node("Mul", weight, amounts);
    }

    private static String withGrey(OnnxGraph graph, String grids, String attributes) {
        String toned = graph.node(
                "MatMul", graph.node("Abs", attributes), graph.constant(GridNetwork.toning(), ATTRIBUTES, 1));
        String plain = upToOne(
                graph,
                graph.node(
                        "Add",
                        graph.node("Mul", toned, graph.constant(new float[] {-GridNetwork.TONING}, 1)),
                        graph.constant(new float[] {1}, 1)));
        String share = graph.reshape(
                graph.node("Mul", upToOne(graph, pick(graph, attributes, Attribute.BW.ordinal(), 1, 1)), plain),
                REGIONS,
                1,
                1);
        String rows = graph.reshape(grids, REGIONS, 3, CHANNELS / 3 * CELLS * CELLS);
        String luma = graph.node("MatMul", graph.constant(GridNetwork.LUMA, 1, 1, 3), rows);
        String mixed = graph.node("Add", rows, graph.node("Mul", graph.node("Sub", luma, rows), share));
        return graph.reshape(mixed, REGIONS, CHANNELS, CELLS, CELLS);
    }

    private static String upToOne(OnnxGraph graph, String values) {
        return graph.node("Clip", values, graph.constant(new float[] {0}), graph.constant(new float[] {1}));
    }

    private String function(OnnxGraph graph, String attributes) {
        long withNothing = REGIONS + 1;
        String nothing = graph.constant(new float[(int) ATTRIBUTES], 1, ATTRIBUTES);
        String all = graph.node("Concat", List.of(attributes, nothing), OnnxGraph.integer("axis", 0));
        String summary = graph.node("Expand", "global", graph.constant(withNothing, SUMMARY));
        String h = graph.node("Concat", List.of(all, summary), OnnxGraph.integer("axis", 1));
        h = relu(graph, linear(graph, network.hidden1, h));
        h = relu(graph, linear(graph, network.hidden2, h));
        String modulated = graph.reshape(linear(graph, network.modulation, h), withNothing, 2 * FEATURES, 1, 1);
        String scale = graph.node("Add", pickChannels(graph, modulated, 0), graph.constant(new float[] {1}, 1));
        String x = graph.node("Add", graph.node("Mul", "local", scale), pickChannels(graph, modulated, (int) FEATURES));
        x = lessLast(graph, relu(graph, conv(graph, network.mix, relu(graph, x), (int) FEATURES, 1, 1)));
        h = lessLast(graph, h);
        String everywhere = graph.reshape(
                graph.node("Add", unbiased(graph, network.globalGrid, h), direct(graph, attributes)),
                REGIONS,
                CHANNELS,
                1,
                1);
        String mixes = graph.reshape(unbiased(graph, network.cellMix, h), REGIONS, CHANNELS / DEPTH, BASIS);
        String ofCells = graph.reshape(graph.node("MatMul", mixes, "cells"), REGIONS, CHANNELS, CELLS, CELLS);
        String local = graph.conv(
                x,
                values(network.localGrid, "weight"),
                new float[(int) CHANNELS],
                (int) CHANNELS,
                (int) FEATURES,
                1,
                1);
        return graph.node("Add", graph.node("Add", local, everywhere), ofCells);
    }

    /** All rows but the last, which is that of nothing, less the last. */
    private static String lessLast(OnnxGraph graph, String rows) {
        return graph.node("Sub", pick(graph, rows, 0, (int) REGIONS), pick(graph, rows, (int) REGIONS, 1));
    }

    private static String unbiased(OnnxGraph graph, Linear linear, String x) {
        int outputs =
                (int) linear.getParameters().get("weight").getArray().getShape().get(0);
        return graph.linear(x, values(linear, "weight"), new float[outputs]);
    }

    private String direct(OnnxGraph graph, String attributes) {
        String positive = relu(graph, attributes);
        String negative = relu(graph, graph.node("Neg", attributes));
        String all = graph.node(
                "Concat",
                List.of(attributes, graph.node("Mul", positive, positive), graph.node("Mul", negative, negative)),
                OnnxGraph.integer("axis", 1));
        return graph.linear(all, values(network.direct, "weight"), new float[(int) CHANNELS]);
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

    static String pick(OnnxGraph graph, String tensor, int from, int count, int axis) {
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
