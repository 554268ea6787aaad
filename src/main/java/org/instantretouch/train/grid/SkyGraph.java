package org.instantretouch.train.grid;

import java.util.List;
import java.util.stream.LongStream;
import org.instantretouch.train.finish.Scene;
import org.instantretouch.train.onnx.OnnxGraph;

/** {@link SkyCells} as a part of an ONNX graph. */
final class SkyGraph {
    private static final int SIDE = GridNetwork.COUNTED;
    private static final long CELLS = GridNetwork.CELLS;
    private static final long DEPTH = GridNetwork.DEPTH;

    /** Keeps colours apart from the zeros around the photo, which no pixel is like. */
    private static final float APART = 10;

    private static final int WINDOW = 2 * Scene.REACH + 1;
    private static final int NEIGHBOURS = WINDOW * WINDOW;

    private final OnnxGraph graph;

    private SkyGraph(OnnxGraph graph) {
        this.graph = graph;
    }

    /**
     * Adds the nodes.
     *
     * @param counted red, green, blue and luma: [1, 4, 64, 64]
     * @return the mask: [1, 2048]
     */
    static String of(OnnxGraph graph, String counted) {
        return new SkyGraph(graph).cells(counted);
    }

    private String cells(String counted) {
        String luma = GridExport.pick(graph, counted, 3, 1, 1);
        String sky = sky(GridExport.pick(graph, counted, 0, 3, 1), luma);
        String weight = graph.reshape(GridExport.depths(graph, luma), 1, DEPTH, SIDE, SIDE);
        String sums = reached(graph.node("Mul", sky, weight));
        String shares = graph.node("Add", reached(weight), number(SkyCells.NONE));
        return graph.reshape(graph.node("Div", sums, shares), 1, DEPTH * CELLS * CELLS);
    }

    /** The means of a place's pixels, and a little of those next to them: [1, 8, 64, 64] to [8, 1, 16, 16]. */
    private String reached(String pixels) {
        int depth = (int) DEPTH;
        float[] next = new float[depth * depth];
        for (int i = 0; i < next.length; i++) {
            int apart = Math.abs(i / depth - i % depth);
            next[i] = apart == 0 ? 1 : apart == 1 ? SkyCells.NEXT : 0;
        }
        String means = graph.reshape(GridExport.average(graph, pixels, SIDE / CELLS), DEPTH, CELLS * CELLS);
        String mixed = graph.node("MatMul", graph.constant(next, DEPTH, DEPTH), means);
        float[] kernel = new float[9];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = SkyCells.AROUND + (i == kernel.length / 2 ? 1 : 0);
        }
        return graph.conv(graph.reshape(mixed, DEPTH, 1, CELLS, CELLS), kernel, new float[1], 1, 1, 3, 1);
    }

    /** {@link Scene#sky()}: [1, 1, 64, 64]. */
    private String sky(String colours, String luma) {
        String red = GridExport.pick(graph, colours, 0, 1, 1);
        String green = GridExport.pick(graph, colours, 1, 1, 1);
        String blue = GridExport.pick(graph, colours, 2, 1, 1);
        String coloured =
                graph.node("Max", smooth(-0.08f, 0.03f, graph.node("Sub", blue, red)), smooth(0.45f, 0.7f, luma));
        String foliage = smooth(0.02f, 0.06f, graph.node("Sub", green, graph.node("Max", red, blue)));
        String cut = smooth(
                0.15f * GridNetwork.FROM_TOP_SCALE,
                0.4f * GridNetwork.FROM_TOP_SCALE,
                GridExport.fromTop(graph, colours));
        String likely = graph.constant(upper(), 1, 1, SIDE, 1);
        for (String factor : List.of(smooth(0.2f, 0.45f, luma), coloured, not(foliage), not(cut))) {
            likely = graph.node("Mul", likely, factor);
        }
        String even = not(smooth(0.05f, 0.11f, blurred(blurred(edges(luma)))));
        String mask = graph.node(
                "Min", graph.node("Div", alongColours(colours, likely, even), number(Scene.AS_GOOD_AS_SKY)), number(1));
        return withoutTheSun(mask, smooth(0.9f, 1, luma));
    }

    private String withoutTheSun(String mask, String white) {
        String whites = total(graph.node("Mul", mask, white), 2, 3);
        String all = graph.node("Add", total(mask, 2, 3), number(Scene.FEWEST));
        String small = not(smooth(0.2f, 0.5f, graph.node("Div", whites, all)));
        return graph.node("Mul", mask, not(graph.node("Mul", small, white)));
    }

    private static float[] upper() {
        float[] upper = new float[SIDE];
        for (int y = 0; y < SIDE; y++) {
            float t = Math.clamp(((y + 0.5f) / SIDE - 0.5f) / 0.35f, 0, 1);
            upper[y] = 1 - t * t * (3 - 2 * t);
        }
        return upper;
    }

    private String edges(String luma) {
        String across = graph.node("Sub", moved(luma, 3, 1), moved(luma, 3, -1));
        String down = graph.node("Sub", moved(luma, 2, 1), moved(luma, 2, -1));
        String squares = graph.node("Add", graph.node("Mul", across, across), graph.node("Mul", down, down));
        return graph.node("Mul", graph.node("Sqrt", squares), number(0.5f));
    }

    private String blurred(String x) {
        String result = x;
        for (int axis = 2; axis <= 3; axis++) {
            String sum = graph.node("Add", graph.node("Add", moved(result, axis, -1), result), moved(result, axis, 1));
            result = graph.node("Mul", sum, number(1f / 3));
        }
        return result;
    }

    /** What lies that many pixels further on; the edges repeat. */
    private String moved(String x, int axis, int by) {
        long[] from = LongStream.range(0, SIDE)
                .map(i -> Math.clamp(i + by, 0, SIDE - 1))
                .toArray();
        return graph.node("Gather", List.of(x, graph.constant(from)), OnnxGraph.integer("axis", axis));
    }

    private String alongColours(String colours, String values, String relied) {
        String apart = graph.reshape(graph.node("Add", colours, number(APART)), 3, 1, SIDE, SIDE);
        String both = graph.node("Concat", List.of(relied, values), OnnxGraph.integer("axis", 0));
        String off = graph.node("Sub", neighbours(apart), apart);
        String squares = graph.node(
                "Div",
                graph.node(
                        "ReduceMean",
                        List.of(graph.node("Mul", off, off)),
                        OnnxGraph.ints("axes", 0),
                        OnnxGraph.integer("keepdims", 1)),
                number(Scene.ALIKE * Scene.ALIKE));
        float[] away = new float[NEIGHBOURS];
        for (int i = 0; i < NEIGHBOURS; i++) {
            int x = i % WINDOW - Scene.REACH;
            int y = i / WINDOW - Scene.REACH;
            away[i] = (x * x + y * y) / (Scene.NEARBY * Scene.NEARBY);
        }
        String distance = graph.node("Add", squares, graph.constant(away, 1, NEIGHBOURS, 1, 1));
        String weights = graph.node("Exp", graph.node("Mul", distance, number(-0.5f)));
        String around = neighbours(both);
        String good = graph.node("Mul", weights, GridExport.pick(graph, around, 0, 1, 0));
        String sum = total(graph.node("Mul", good, GridExport.pick(graph, around, 1, 1, 0)), 1);
        String enough = total(good, 1);
        return graph.node(
                "Mul",
                graph.node("Div", sum, graph.node("Max", enough, number(Scene.FEWEST))),
                smooth(0.1f, 0.35f, graph.node("Div", enough, total(weights, 1))));
    }

    /** All pixels of the window around each one, zeros beyond the photo: [N, 1, 64, 64] to [N, 81, 64, 64]. */
    private String neighbours(String x) {
        float[] ones = new float[NEIGHBOURS * NEIGHBOURS];
        for (int i = 0; i < NEIGHBOURS; i++) {
            ones[i * NEIGHBOURS + i] = 1;
        }
        return graph.conv(x, ones, new float[NEIGHBOURS], NEIGHBOURS, 1, WINDOW, 1);
    }

    private String total(String x, long... axes) {
        return graph.node("ReduceSum", List.of(x, graph.constant(axes)), OnnxGraph.integer("keepdims", 1));
    }

    private String not(String x) {
        return graph.node("Sub", number(1), x);
    }

    /** A smooth step from 0 at {@code from} to 1 at {@code to}. */
    private String smooth(float from, float to, String x) {
        String t = graph.node(
                "Clip",
                graph.node("Div", graph.node("Sub", x, number(from)), number(to - from)),
                graph.constant(new float[] {0}),
                graph.constant(new float[] {1}));
        return graph.node(
                "Mul", graph.node("Mul", t, t), graph.node("Sub", number(3), graph.node("Mul", t, number(2))));
    }

    private String number(float value) {
        return graph.constant(new float[] {value}, 1);
    }
}
