package org.instantretouch.train.grid;

import java.util.ArrayList;
import java.util.List;
import org.instantretouch.grid.Luma;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.train.finish.AutoCorrection;
import org.instantretouch.train.finish.CastEstimate;
import org.instantretouch.train.finish.Scene;
import org.instantretouch.train.finish.SmallNetwork;
import org.instantretouch.train.onnx.OnnxGraph;

/** {@link AutoCorrection} as a part of an ONNX graph. */
final class AutoGraph {
    private static final long PIXELS = (long) Scene.SIDE * Scene.SIDE;

    /** What is worked out, in this order. */
    private static final List<Attribute> AMOUNTS = List.of(
            Attribute.EXPOSURE,
            Attribute.CONTRAST,
            Attribute.HIGHLIGHTS,
            Attribute.SHADOWS,
            Attribute.WHITES,
            Attribute.BLACKS,
            Attribute.VIBRANCE,
            Attribute.TEMPERATURE,
            Attribute.TINT);

    private final OnnxGraph graph;
    private final GraphMath math;

    private AutoGraph(OnnxGraph graph) {
        this.graph = graph;
        math = new GraphMath(graph);
    }

    /**
     * Adds the nodes.
     *
     * @param counted red, green, blue and luma: [1, 4, 64, 64]
     * @return what full amounts of correcting everything and of correcting the white balance add to attributes: [2, 57]
     */
    static String of(OnnxGraph graph, String counted) {
        return new AutoGraph(graph).amounts(counted);
    }

    private String amounts(String counted) {
        String luma = GridExport.pick(graph, counted, 3, 1, 1);
        String tones = tones(luma);
        String balance = balance(GridExport.pick(graph, counted, 0, 3, 1), luma);
        String all = graph.node(
                "Concat", List.of(tones, math.number(AutoCorrection.VIBRANCE), balance), OnnxGraph.integer("axis", 0));
        float[] everything = new float[AMOUNTS.size() * AttributeVector.COLUMNS];
        float[] onlyBalance = new float[everything.length];
        for (int i = 0; i < AMOUNTS.size(); i++) {
            int at = i * AttributeVector.COLUMNS + AMOUNTS.get(i).ordinal();
            boolean isBalance = AMOUNTS.get(i) == Attribute.TEMPERATURE || AMOUNTS.get(i) == Attribute.TINT;
            everything[at] = isBalance ? AutoCorrection.BALANCED : 1;
            onlyBalance[at] = isBalance ? 1 : 0;
        }
        String row = graph.reshape(all, 1, AMOUNTS.size());
        return graph.node(
                "Concat", List.of(placed(row, everything), placed(row, onlyBalance)), OnnxGraph.integer("axis", 0));
    }

    private String placed(String row, float[] places) {
        return graph.node("MatMul", row, graph.constant(places, AMOUNTS.size(), AttributeVector.COLUMNS));
    }

    /** The amounts of tone, which quantiles of luma tell: [6]. */
    private String tones(String luma) {
        String sorted = graph.nodes(
                        "TopK",
                        2,
                        List.of(graph.reshape(luma, PIXELS), graph.constant(PIXELS)),
                        OnnxGraph.integer("largest", 0))
                .getFirst();
        String lowest = quantile(sorted, 0.01);
        String low = quantile(sorted, 0.1);
        String high = quantile(sorted, 0.9);
        String highest = quantile(sorted, 0.99);
        String found = quantile(sorted, 0.5);
        String light = math.smooth(0.2, 0.4, found);
        String blacks = graph.node(
                "Mul", math.times(share(math.plus(lowest, -0.02), 0.14), -1), math.plus(math.times(light, 0.6), 0.4));
        String middle = deepened(found, blacks);
        String quarter = deepened(quantile(sorted, 0.25), blacks);
        String noGround = math.not(math.smooth(0.75, 0.95, middle));
        String up = math.times(relu(math.plus(math.times(middle, -1), AutoCorrection.DARKEST_MIDDLE)), 2.4);
        String down = graph.node("Mul", relu(math.plus(middle, -AutoCorrection.BRIGHTEST_MIDDLE)), noGround);
        String spans = math.not(math.times(math.smooth(0.75, 0.95, graph.node("Sub", highest, lowest)), 0.5));
        String exposure = graph.node(
                "Min",
                graph.node("Mul", graph.node("Sub", up, down), spans),
                math.number(AutoCorrection.LARGEST_EXPOSURE));
        String flat = share(
                math.plus(math.times(graph.node("Sub", high, low), -1), AutoCorrection.WIDE), AutoCorrection.WIDE);
        String contrast = graph.node("Mul", math.times(flat, 0.5), light);
        String bright = share(math.plus(high, -AutoCorrection.BRIGHT), 1 - AutoCorrection.BRIGHT);
        String highlights = graph.node("Mul", math.times(bright, -0.5), noGround);
        String shadows =
                math.times(share(math.plus(math.times(quarter, -1), AutoCorrection.DARK), AutoCorrection.DARK), 0.6);
        String whites = math.times(share(math.plus(math.times(highest, -1), 0.97), 0.18), 0.8);
        return graph.node(
                "Concat",
                List.of(exposure, contrast, highlights, shadows, whites, blacks),
                OnnxGraph.integer("axis", 0));
    }

    /** A tone once blacks are deepened, as by the operator. */
    private String deepened(String tone, String blacks) {
        String dark = power(math.not(tone), 4);
        return graph.node("Mul", tone, math.plus(math.times(graph.node("Mul", blacks, dark), 0.95), 1));
    }

    private String quantile(String sorted, double share) {
        return GridExport.pick(graph, sorted, Scene.rank(share), 1, 0);
    }

    private String share(String x, double of) {
        return math.clip(math.times(x, 1 / of), 0, 1);
    }

    private String relu(String x) {
        return graph.node("Relu", x);
    }

    /** Temperature and tint, of colours [1, 3, 64, 64] and their luma: [2]. */
    private String balance(String colours, String luma) {
        String balance = look(colours, luma);
        for (int k = 1; k < CastEstimate.LOOKS; k++) {
            String left = balanced(colours, balance);
            String lumaLeft = math.total(
                    graph.node("Mul", left, graph.constant(new float[] {Luma.RED, Luma.GREEN, Luma.BLUE}, 1, 3, 1, 1)),
                    1);
            balance = graph.node("Add", balance, look(left, lumaLeft));
        }
        String size = graph.node("Sqrt", math.total(graph.node("Mul", balance, balance), 1));
        String likely = graph.node("Mul", math.smooth(0, CastEstimate.NOTICED, size), likely(colours, balance));
        return graph.reshape(graph.node("Mul", balance, likely), 2);
    }

    /** What the network finds: [1, 2]. */
    private String look(String colours, String luma) {
        String light = decoded(colours);
        String logs = graph.node("Log", math.plus(light, CastEstimate.LEAST_LIGHT));
        String chroma = lessGreen(logs);
        String apart = math.total(graph.node("Mul", chroma, chroma), 1);
        String cut = math.smooth(CastEstimate.CUT_FROM, CastEstimate.CUT_TO, math.reduce("ReduceMax", colours, 1));
        String seen = graph.node("Mul", math.clip(math.times(luma, CastEstimate.DIM), 0, 1), math.not(cut));
        List<String> means = new ArrayList<>();
        for (float near : CastEstimate.NEAR_GREY) {
            String grey = near == 0
                    ? seen
                    : graph.node("Mul", seen, graph.node("Exp", math.times(apart, -1 / (2 * near * near))));
            for (int power : CastEstimate.BRIGHT) {
                String weight = power == 0 ? grey : graph.node("Mul", grey, power(luma, power));
                String sum = math.reduce("ReduceMean", graph.node("Mul", weight, chroma), 2, 3);
                String all = math.plus(math.reduce("ReduceMean", weight, 2, 3), CastEstimate.LEAST_WEIGHT);
                means.add(graph.node("Div", sum, all));
            }
        }
        String most = decoded(math.number(CastEstimate.BRIGHTEST));
        for (int power : CastEstimate.POWERS) {
            String mean = math.reduce("ReduceMean", power(graph.node("Min", light, most), power), 2, 3);
            means.add(lessGreen(graph.node("Log", math.plus(power(mean, 1.0 / power), CastEstimate.LEAST_MEAN))));
        }
        String row = graph.reshape(graph.node("Concat", means, OnnxGraph.integer("axis", 1)), 1, 2L * means.size());
        String steep = graph.node("Tanh", math.times(row, CastEstimate.STEEP));
        SmallNetwork network = CastEstimate.network();
        String hidden = relu(layer(
                network.hidden(),
                network.hiddenBias(),
                graph.node("Concat", List.of(row, steep), OnnxGraph.integer("axis", 1))));
        return layer(network.output(), network.outputBias(), hidden);
    }

    /** Colours whose cast a balance [1, 2] has taken out nearly. */
    private String balanced(String colours, String balance) {
        String logs = graph.node("MatMul", balance, graph.constant(CastEstimate.logGains(), 2, 3));
        String gains = graph.reshape(graph.node("Exp", logs), 1, 3, 1, 1);
        return graph.node("Min", encoded(graph.node("Mul", decoded(colours), gains)), math.number(1));
    }

    /** How far the greys of a photo bear out a correction [1, 2]: [1, 1]. */
    private String likely(String colours, String balance) {
        String before = greys(colours);
        String after = greys(balanced(colours, balance));
        String all = math.plus(graph.node("Add", before, after), CastEstimate.LEAST_GREYS);
        String unlikely =
                math.not(math.smooth(CastEstimate.UNLIKELY, CastEstimate.LIKELY, graph.node("Div", after, all)));
        String counts = math.smooth(CastEstimate.FEW_GREYS, CastEstimate.GREYS, before);
        return graph.reshape(math.not(graph.node("Mul", unlikely, counts)), 1, 1);
    }

    /** The share of nearly grey pixels among colours [1, 3, 64, 64]: [1, 1, 1, 1]. */
    private String greys(String colours) {
        String most = math.reduce("ReduceMax", colours, 1);
        String least = math.reduce("ReduceMin", colours, 1);
        String apart = graph.node(
                "Div", graph.node("Sub", most, least), graph.node("Max", most, math.number(CastEstimate.BLACK / 2)));
        String count = graph.node("Mul", above(CastEstimate.BLACK, most), math.not(above(CastEstimate.GREYISH, apart)));
        return math.reduce("ReduceMean", count, 2, 3);
    }

    private String above(double limit, String x) {
        return math.smooth(limit * (1 - CastEstimate.SOFT), limit * (1 + CastEstimate.SOFT), x);
    }

    /** Red and blue less green, of logarithms [1, 3, ...]: [1, 2, ...]. */
    private String lessGreen(String logs) {
        String others = graph.node(
                "Concat",
                List.of(GridExport.pick(graph, logs, 0, 1, 1), GridExport.pick(graph, logs, 2, 1, 1)),
                OnnxGraph.integer("axis", 1));
        return graph.node("Sub", others, GridExport.pick(graph, logs, 1, 1, 1));
    }

    /** A row times weights, of which each unit has a row, and the bias. */
    private String layer(float[][] weights, float[] bias, String row) {
        float[] columns = new float[weights.length * weights[0].length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = weights[i % weights.length][i / weights.length];
        }
        return graph.node(
                "Add",
                graph.node("MatMul", row, graph.constant(columns, weights[0].length, weights.length)),
                graph.constant(bias, 1, bias.length));
    }

    private String power(String x, double exponent) {
        return graph.node("Pow", x, math.number(exponent));
    }

    /** Encoded to linear light (IEC 61966-2-1). */
    private String decoded(String x) {
        return graph.node(
                "Where",
                graph.node("LessOrEqual", x, math.number(0.04045)),
                math.times(x, 1 / 12.92),
                power(math.times(math.plus(x, 0.055), 1 / 1.055), 2.4));
    }

    private String encoded(String x) {
        return graph.node(
                "Where",
                graph.node("LessOrEqual", x, math.number(0.04045 / 12.92)),
                math.times(x, 12.92),
                math.plus(math.times(power(x, 1 / 2.4), 1.055), -0.055));
    }
}
