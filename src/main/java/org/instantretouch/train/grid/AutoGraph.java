package org.instantretouch.train.grid;

import java.util.List;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.train.finish.AutoCorrection;
import org.instantretouch.train.finish.Scene;
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
        String tones = tones(GridExport.pick(graph, counted, 3, 1, 1));
        String balance = balance(GridExport.pick(graph, counted, 0, 3, 1));
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

    /** Temperature and tint, of colours [1, 3, 64, 64]: [2]. */
    private String balance(String colours) {
        String cut = decoded(graph.node("Min", colours, math.number(AutoCorrection.BRIGHTEST)));
        String means = math.reduce("ReduceMean", power(cut, AutoCorrection.MINKOWSKI_POWER), 2, 3);
        String roots = math.plus(power(means, 1 / AutoCorrection.MINKOWSKI_POWER), AutoCorrection.LEAST_MEAN);
        String logs = graph.node("Log", roots);
        double most = Math.log(AutoCorrection.LARGEST_GAIN);
        String gains = math.clip(graph.node("Sub", math.reduce("ReduceMean", logs, 1), logs), -most, most);
        String before = greys(colours);
        String after = greys(encoded(graph.node("Mul", decoded(colours), graph.node("Exp", gains))));
        String all = math.plus(graph.node("Add", before, after), AutoCorrection.FEW_GREYS);
        String likely = math.smooth(AutoCorrection.UNLIKELY, AutoCorrection.LIKELY, graph.node("Div", after, all));
        String believed = graph.reshape(graph.node("Mul", gains, likely), 3, 1);
        return graph.reshape(graph.node("MatMul", graph.constant(AutoCorrection.toBalance(), 2, 3), believed), 2);
    }

    /** The share of nearly grey pixels among colours [1, 3, 64, 64]: [1, 1, 1, 1]. */
    private String greys(String colours) {
        String most = math.reduce("ReduceMax", colours, 1);
        String least = math.reduce("ReduceMin", colours, 1);
        String apart = graph.node(
                "Div", graph.node("Sub", most, least), graph.node("Max", most, math.number(AutoCorrection.BLACK / 2)));
        String count =
                graph.node("Mul", above(AutoCorrection.BLACK, most), math.not(above(AutoCorrection.GREYISH, apart)));
        return math.reduce("ReduceMean", count, 2, 3);
    }

    private String above(double limit, String x) {
        return math.smooth(limit * (1 - AutoCorrection.SOFT), limit * (1 + AutoCorrection.SOFT), x);
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
