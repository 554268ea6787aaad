package org.instantretouch.train.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.instantretouch.train.finish.ColourCounts;
import org.instantretouch.train.finish.JointBilateral;
import org.instantretouch.train.finish.Scene;
import org.instantretouch.train.finish.SkyMask;
import org.instantretouch.train.finish.SmallNetwork;
import org.instantretouch.train.finish.SubjectMask;
import org.instantretouch.train.onnx.OnnxGraph;

/** What is told of the planes of a {@link Scene}, of [1, 1, 64, 64] each, as nodes of an ONNX graph. */
final class PlaneGraph {
    private static final int SIDE = GridNetwork.COUNTED;
    private static final long BINS = ColourCounts.BINS;

    /** Keeps colours apart from the zeros around the photo, which no pixel is like. */
    private static final float APART = 10;

    private final OnnxGraph graph;
    private final GraphMath math;
    private final String colours;
    private final Counts counts;

    /** @param colours red, green and blue: [1, 3, 64, 64] */
    PlaneGraph(OnnxGraph graph, String colours) {
        this.graph = graph;
        this.colours = colours;
        math = new GraphMath(graph);
        counts = new Counts();
    }

    /** The share of each pixel's colour among weighted pixels. */
    String shares(String weights) {
        return counts.shares(weights);
    }

    String colour(int channel) {
        return GridExport.pick(graph, colours, channel, 1, 1);
    }

    /** How much more green than red or blue there is. */
    String greenness() {
        return graph.node("Sub", colour(1), graph.node("Max", colour(0), colour(2)));
    }

    /** The largest of red, green and blue less the least. */
    String chroma() {
        return graph.node("Sub", math.reduce("ReduceMax", colours, 1), math.reduce("ReduceMin", colours, 1));
    }

    /** Half the slope of a plane. */
    String edges(String plane) {
        Matrix slope = new Matrix(slope());
        String across = slope.alongRows(plane);
        String down = slope.alongColumns(plane);
        String squares = graph.node("Add", graph.node("Mul", across, across), graph.node("Mul", down, down));
        return math.times(graph.node("Sqrt", squares), 0.5f);
    }

    /** What lies next to each place less what lies before it; beyond the photo values are as at its edge. */
    private static float[] slope() {
        float[] slope = new float[SIDE * SIDE];
        for (int i = 0; i < SIDE; i++) {
            slope[i * SIDE + Math.min(SIDE - 1, i + 1)] += 1;
            slope[i * SIDE + Math.max(0, i - 1)] -= 1;
        }
        return slope;
    }

    /** How rough each pixel is and those around it. */
    String roughness(String luma) {
        return scaled(SkyMask.ROUGHNESS_SCALE, blurred(edges(luma), SkyMask.ROUGH));
    }

    /** So many times a plane, whose values are cut. */
    String scaled(float scale, String plane) {
        return graph.node("Min", math.times(plane, scale), math.number(SkyMask.MOST));
    }

    /** Two passes of a box that reaches so many pixels each way. */
    String blurred(String plane, int radius) {
        float[] twice = new float[SIDE * SIDE];
        int size = 2 * radius + 1;
        for (int i = 0; i < SIDE; i++) {
            for (int d = 0; d < size * size; d++) {
                int by = Math.clamp(i + d / size - radius, 0, SIDE - 1);
                twice[i * SIDE + Math.clamp(by + d % size - radius, 0, SIDE - 1)] += 1f / (size * size);
            }
        }
        Matrix box = new Matrix(twice);
        return box.alongColumns(box.alongRows(plane));
    }

    /** The mean of each place and all above it. */
    String above(String plane) {
        float[] mean = new float[SIDE * SIDE];
        for (int y = 0; y < SIDE; y++) {
            Arrays.fill(mean, y * SIDE, y * SIDE + y + 1, 1f / (y + 1));
        }
        return new Matrix(mean).alongColumns(plane);
    }

    /** Weighted sums along rows or columns: a row of weights for each place. */
    private final class Matrix {
        private final String weights;

        Matrix(float[] weights) {
            this.weights = graph.constant(weights, SIDE, SIDE);
        }

        String alongColumns(String plane) {
            return graph.node("MatMul", weights, plane);
        }

        String alongRows(String plane) {
            return graph.node("MatMul", plane, graph.node("Transpose", List.of(weights), OnnxGraph.ints("perm", 1, 0)));
        }
    }

    /** The mean of some rows: [1, 1, 1, 1]. */
    String mean(String plane, int fromRow, int toRow) {
        return math.reduce("ReduceMean", GridExport.pick(graph, plane, fromRow, toRow - fromRow, 2), 2, 3);
    }

    /** What lies between each place and the top. */
    String fromTop() {
        return GridExport.sumOfSteps(graph, colours, 2);
    }

    /** The mean of a plane where there are weights: [1, 1, 1, 1], or a mean for each of its channels. */
    String weighted(String plane, String weights) {
        String sum = math.total(graph.node("Mul", plane, weights), 2, 3);
        return graph.node("Div", sum, math.total(weights, 2, 3));
    }

    /** How far each colour is from the mean of those where there are weights: a root mean square of red, green and blue. */
    String unlike(String weights) {
        String off = graph.node("Sub", colours, weighted(colours, weights));
        return graph.node("Sqrt", math.reduce("ReduceMean", graph.node("Mul", off, off), 1));
    }

    /** The value that a share of a plane does not reach: [1]. */
    String quantile(String plane, float share) {
        long all = (long) SIDE * SIDE;
        String sorted = graph.nodes(
                        "TopK",
                        2,
                        List.of(graph.reshape(plane, all), graph.constant(all)),
                        OnnxGraph.integer("largest", 0))
                .getFirst();
        return GridExport.pick(graph, sorted, Scene.rank(share), 1, 0);
    }

    /** How far each pixel is, or shorter ways: first across and then up or down. */
    String shortened(String ways) {
        String shorter = ways;
        for (int axis = 3; axis >= 2; axis--) {
            long[] here = axis == 3 ? new long[] {SIDE, SIDE, 1} : new long[] {SIDE, 1, SIDE};
            long[] there = axis == 3 ? new long[] {SIDE, 1, SIDE} : new long[] {1, SIDE, SIDE};
            String sums = GridExport.sumOfSteps(graph, colours, axis);
            String between =
                    graph.node("Abs", graph.node("Sub", graph.reshape(sums, here), graph.reshape(sums, there)));
            String all = graph.node("Add", between, graph.reshape(shorter, there));
            shorter = graph.reshape(math.reduce("ReduceMin", all, axis == 3 ? 2 : 1), 1, 1, SIDE, SIDE);
        }
        return shorter;
    }

    /** Half the logarithm of the odds of likelihoods. */
    String odds(String likely) {
        return math.times(logOdds(likely, SubjectMask.CERTAIN), 0.5);
    }

    /** Which part of two shares of a colour, none of which is 0, is the first. */
    String likely(String here, String elsewhere) {
        String rare = math.plus(here, ColourCounts.RARE);
        return graph.node("Div", rare, graph.node("Add", rare, math.plus(elsewhere, ColourCounts.RARE)));
    }

    /** The logarithm of the odds of likelihoods, which are told apart from one value to 1 less it. */
    String logOdds(String likely, float certain) {
        String clipped = math.clip(likely, certain, 1 - certain);
        return graph.node("Log", graph.node("Div", clipped, math.not(clipped)));
    }

    /**
     * The likelihoods that a network of one output finds.
     *
     * @param signs its inputs, planes or [1, 1, 1, 1]
     */
    String likelihoods(SmallNetwork network, List<String> signs) {
        List<String> planes = new ArrayList<>();
        String anywhere = graph.constant(new float[SIDE * SIDE], 1, 1, SIDE, SIDE);
        for (String sign : signs) {
            planes.add(graph.node("Add", sign, anywhere));
        }
        int units = network.hiddenBias().length;
        float[] weights = new float[units * signs.size()];
        for (int i = 0; i < units; i++) {
            System.arraycopy(network.hidden()[i], 0, weights, i * signs.size(), signs.size());
        }
        String all = graph.node("Concat", planes, OnnxGraph.integer("axis", 1));
        String hidden = graph.node("Relu", graph.conv(all, weights, network.hiddenBias(), units, signs.size(), 1, 1));
        return graph.node("Sigmoid", graph.conv(hidden, network.output()[0], network.outputBias(), 1, units, 1, 1));
    }

    /** {@link ColourCounts}. */
    private final class Counts {
        /** How far each pixel belongs to each bin of red and green: [64, 4096]. */
        private final String redAndGreen;

        /** How far it belongs to each bin of blue: [8, 4096]. */
        private final String blue;

        Counts() {
            float[] bins = new float[(int) BINS];
            for (int i = 0; i < bins.length; i++) {
                bins[i] = i;
            }
            String at = math.times(graph.reshape(colours, 3, 1, SIDE * SIDE), BINS - 1);
            String near = GridExport.tent(graph, at, graph.constant(bins, 1, BINS, 1));
            String red = graph.reshape(GridExport.pick(graph, near, 0, 1, 0), BINS, 1, SIDE * SIDE);
            redAndGreen = graph.reshape(
                    graph.node("Mul", red, GridExport.pick(graph, near, 1, 1, 0)), BINS * BINS, SIDE * SIDE);
            blue = graph.reshape(GridExport.pick(graph, near, 2, 1, 0), BINS, SIDE * SIDE);
        }

        /** The share of each pixel's colour among weighted pixels: of [1, 1, 64, 64], the same. */
        String shares(String weights) {
            String flat = graph.reshape(weights, 1, SIDE * SIDE);
            String turned = graph.node("Transpose", List.of(blue), OnnxGraph.ints("perm", 1, 0));
            String sums = graph.node("MatMul", graph.node("Mul", redAndGreen, flat), turned);
            String all = graph.node("Max", math.total(flat, 0, 1), math.number(Scene.FEWEST));
            String found = graph.node("MatMul", graph.node("Div", sums, all), blue);
            return graph.reshape(math.total(graph.node("Mul", redAndGreen, found), 0), 1, 1, SIDE, SIDE);
        }
    }

    /** A {@link JointBilateral} filter. */
    final class Along {
        private final int reach;

        /** Of each pixel and each one around it: [1, 1, 9, 64, 9, 64], for a reach of 4. */
        private final String weights;

        private final String total;

        Along(JointBilateral filter) {
            reach = filter.reach();
            String apart = math.plus(graph.reshape(colours, 3, 1, SIDE, SIDE), APART);
            String off = graph.node("Sub", neighbours(apart), graph.reshape(apart, 3, 1, 1, SIDE, 1, SIDE));
            String squares = math.reduce("ReduceMean", graph.node("Mul", off, off), 0);
            int window = 2 * reach + 1;
            float[] away = new float[window * window];
            for (int i = 0; i < away.length; i++) {
                int x = i % window - reach;
                int y = i / window - reach;
                away[i] = -0.5f * (x * x + y * y) / (filter.nearby() * filter.nearby());
            }
            float unlike = -0.5f / (filter.alike() * filter.alike());
            weights = graph.node(
                    "Exp",
                    graph.node("Add", math.times(squares, unlike), graph.constant(away, 1, 1, window, 1, window, 1)));
            total = math.total(weights, 2, 4);
        }

        /** Of [1, 1, 64, 64], the same. */
        String mean(String values) {
            String sum = math.total(graph.node("Mul", weights, neighbours(values)), 2, 4);
            return graph.reshape(graph.node("Div", sum, total), 1, 1, SIDE, SIDE);
        }

        /** All pixels of the window around each one, zeros beyond the photo: [N, 1, 64, 64] to [N, 1, 9, 64, 9, 64]. */
        private String neighbours(String x) {
            String padded = graph.node("Pad", x, graph.constant(0, 0, reach, reach, 0, 0, reach, reach));
            int window = 2 * reach + 1;
            long[] places = new long[window * SIDE];
            for (int i = 0; i < places.length; i++) {
                places[i] = i / SIDE + i % SIDE;
            }
            String which = graph.reshape(graph.constant(places), window, SIDE);
            String across = graph.node("Gather", List.of(padded, which), OnnxGraph.integer("axis", 3));
            return graph.node("Gather", List.of(across, which), OnnxGraph.integer("axis", 2));
        }
    }
}
