package org.instantretouch.train.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.instantretouch.intent.Region;
import org.instantretouch.train.finish.ColourCounts;
import org.instantretouch.train.finish.JointBilateral;
import org.instantretouch.train.finish.Scene;
import org.instantretouch.train.finish.SubjectMask;
import org.instantretouch.train.onnx.OnnxGraph;

/** {@link RegionCells} as a part of an ONNX graph. */
final class RegionGraph {
    private static final int SIDE = GridNetwork.COUNTED;
    private static final long CELLS = GridNetwork.CELLS;
    private static final long DEPTH = GridNetwork.DEPTH;
    private static final long BINS = ColourCounts.BINS;

    /** Keeps colours apart from the zeros around the photo, which no pixel is like. */
    private static final float APART = 10;

    /** As far behind edges as no pixel is. */
    private static final float FARTHEST = 1000;

    private final OnnxGraph graph;
    private final GraphMath math;

    private RegionGraph(OnnxGraph graph) {
        this.graph = graph;
        math = new GraphMath(graph);
    }

    /**
     * Adds the nodes.
     *
     * @param counted red, green, blue and luma: [1, 4, 64, 64]
     * @return the masks: [11, 2048]
     */
    static String of(OnnxGraph graph, String counted) {
        return new RegionGraph(graph).masks(counted);
    }

    private String masks(String counted) {
        String luma = GridExport.pick(graph, counted, 3, 1, 1);
        String colours = GridExport.pick(graph, counted, 0, 3, 1);
        Cells cells = new Cells(luma);
        String sky = sky(colours, luma);
        String subject = subject(colours, sky);
        String around = math.not(subject);
        List<String> masks = new ArrayList<>();
        for (Region region : Region.values()) {
            masks.add(
                    switch (region) {
                        case SKY -> cells.of(skyOrTop(sky));
                        case FOREGROUND -> cells.of(graph.node("Mul", lower(), math.not(sky)));
                        case SUBJECT -> cells.of(subject);
                        case BACKGROUND -> cells.of(graph.node("Mul", around, around));
                        default -> graph.constant(RegionCells.ofPlace(region), 1, DEPTH * CELLS * CELLS);
                    });
        }
        return graph.node("Concat", masks, OnnxGraph.integer("axis", 0));
    }

    /** From masks of pixels to masks of cells. */
    private final class Cells {
        /** How far each pixel belongs to each depth: [1, 8, 64, 64]. */
        private final String depths;

        private final String shares;

        Cells(String luma) {
            depths = graph.reshape(GridExport.depths(graph, luma), 1, DEPTH, SIDE, SIDE);
            shares = math.plus(reached(depths), RegionCells.NONE);
        }

        /** Of [1, 1, 64, 64] to [1, 2048]. */
        String of(String mask) {
            return graph.reshape(
                    graph.node("Div", reached(graph.node("Mul", mask, depths)), shares), 1, DEPTH * CELLS * CELLS);
        }

        /** The means of a place's pixels, and a little of those next to them: [1, 8, 64, 64] to [8, 1, 16, 16]. */
        private String reached(String pixels) {
            int depth = (int) DEPTH;
            float[] next = new float[depth * depth];
            for (int i = 0; i < next.length; i++) {
                int apart = Math.abs(i / depth - i % depth);
                next[i] = apart == 0 ? 1 : apart == 1 ? RegionCells.NEXT : 0;
            }
            String means = graph.reshape(GridExport.average(graph, pixels, SIDE / CELLS), DEPTH, CELLS * CELLS);
            String mixed = graph.node("MatMul", graph.constant(next, DEPTH, DEPTH), means);
            float[] kernel = new float[9];
            for (int i = 0; i < kernel.length; i++) {
                kernel[i] = RegionCells.AROUND + (i == kernel.length / 2 ? 1 : 0);
            }
            return graph.conv(graph.reshape(mixed, DEPTH, 1, CELLS, CELLS), kernel, new float[1], 1, 1, 3, 1);
        }
    }

    private String skyOrTop(String sky) {
        String share = graph.node("Div", math.reduce("ReduceMean", sky, 2, 3), math.number(Scene.LEAST_SKY));
        String missing = math.not(graph.node("Min", share, math.number(1)));
        String top = graph.constant(new Scene(new float[3 * SIDE * SIDE]).mask(Region.TOP), 1, 1, SIDE, SIDE);
        return graph.node("Min", graph.node("Add", sky, graph.node("Mul", missing, top)), math.number(1));
    }

    /** How far each row is in the lower part, where the foreground is. */
    private String lower() {
        float[] lower = new float[SIDE];
        for (int y = 0; y < SIDE; y++) {
            lower[y] = step(Scene.FOREGROUND_FROM, Scene.FOREGROUND_TO, y);
        }
        return graph.constant(lower, 1, 1, SIDE, 1);
    }

    /** A smooth step from one height, as a share of the photo's, to another, at the middle of a row. */
    private static float step(float from, float to, int y) {
        float t = Math.clamp(((y + 0.5f) / SIDE - from) / (to - from), 0, 1);
        return t * t * (3 - 2 * t);
    }

    /** The sky that is seen, as {@link Scene} has it: [1, 1, 64, 64]. */
    private String sky(String colours, String luma) {
        String red = GridExport.pick(graph, colours, 0, 1, 1);
        String blue = GridExport.pick(graph, colours, 2, 1, 1);
        String coloured = graph.node(
                "Max", math.smooth(-0.08f, 0.03f, graph.node("Sub", blue, red)), math.smooth(0.45f, 0.7f, luma));
        String foliage = math.smooth(0.02f, 0.06f, greenness(colours));
        String cut = math.smooth(
                0.15f * GridNetwork.FROM_TOP_SCALE,
                0.4f * GridNetwork.FROM_TOP_SCALE,
                GridExport.fromTop(graph, colours));
        String likely = graph.constant(upper(), 1, 1, SIDE, 1);
        for (String factor : List.of(math.smooth(0.2f, 0.45f, luma), coloured, math.not(foliage), math.not(cut))) {
            likely = graph.node("Mul", likely, factor);
        }
        String even = math.not(math.smooth(0.05f, 0.11f, blurred(blurred(edges(luma)))));
        Along along = new Along(Scene.ALONG_SKY, colours);
        String good = along.mean(even);
        String mean = graph.node(
                "Div", along.mean(graph.node("Mul", even, likely)), graph.node("Max", good, math.number(Scene.FEWEST)));
        String sky = graph.node("Mul", mean, math.smooth(0.1f, 0.35f, good));
        String mask = graph.node("Min", graph.node("Div", sky, math.number(Scene.AS_GOOD_AS_SKY)), math.number(1));
        return withoutTheSun(mask, math.smooth(0.9f, 1, luma));
    }

    /** {@link SubjectMask}: [1, 1, 64, 64]. */
    private String subject(String colours, String sky) {
        Along along = new Along(SubjectMask.ALONG, colours);
        Counts counts = new Counts(colours);
        String around = counts.shares(graph.constant(SubjectMask.border(), 1, 1, SIDE, SIDE));
        String likely =
                along.mean(likely(counts.shares(graph.constant(SubjectMask.middle(), 1, 1, SIDE, SIDE)), around));
        String apart = apart(colours, likely);
        String green = math.smooth(SubjectMask.GREEN_FROM, SubjectMask.GREEN_TO, greenness(colours));
        String noSky = math.not(sky);
        String found = graph.node("Mul", noSky, chances(SubjectMask.FIRST, likely, apart, green));
        likely = along.mean(likely(counts.shares(graph.node("Mul", found, found)), around));
        String mask = along.mean(graph.node("Mul", noSky, chances(SubjectMask.SECOND, likely, apart, green)));
        return along.mean(math.smooth(SubjectMask.SUBJECT_FROM, SubjectMask.SUBJECT_TO, mask));
    }

    private String likely(String here, String there) {
        String rare = math.plus(here, SubjectMask.RARE);
        return graph.node("Div", rare, graph.node("Add", rare, math.plus(there, SubjectMask.RARE)));
    }

    /** How far behind edges each pixel is: [1, 1, 64, 64]. */
    private String apart(String colours, String likely) {
        String reaches = math.smooth(SubjectMask.REACHES_FROM, SubjectMask.REACHES_TO, likely);
        float[] inside = SubjectMask.border();
        for (int i = 0; i < inside.length; i++) {
            inside[i] = FARTHEST * (1 - inside[i]);
        }
        String apart = graph.node(
                "Add", math.times(reaches, SubjectMask.BORDER_APART), graph.constant(inside, 1, 1, SIDE, SIDE));
        for (int axis = 3; axis >= 2; axis--) {
            apart = shortened(apart, GridExport.sumOfSteps(graph, colours, axis), axis);
        }
        String far = graph.node(
                "Max",
                math.times(math.reduce("ReduceMean", apart, 2, 3), SubjectMask.FAR),
                math.number(SubjectMask.LEAST_FAR));
        return graph.node("Min", graph.node("Div", apart, far), math.number(1));
    }

    /** The ways, or shorter ones by any other pixel of the same row (axis 3) or column (axis 2): [1, 1, 64, 64]. */
    private String shortened(String ways, String sums, int axis) {
        long[] here = axis == 3 ? new long[] {SIDE, SIDE, 1} : new long[] {SIDE, 1, SIDE};
        long[] there = axis == 3 ? new long[] {SIDE, 1, SIDE} : new long[] {1, SIDE, SIDE};
        String between = graph.node("Abs", graph.node("Sub", graph.reshape(sums, here), graph.reshape(sums, there)));
        String all = graph.node("Add", between, graph.reshape(ways, there));
        return graph.reshape(math.reduce("ReduceMin", all, axis == 3 ? 2 : 1), 1, 1, SIDE, SIDE);
    }

    private String chances(SubjectMask.Weights weights, String likely, String apart, String green) {
        String colour = math.clip(likely, SubjectMask.CERTAIN, 1 - SubjectMask.CERTAIN);
        String ofColour =
                math.times(graph.node("Log", graph.node("Div", colour, math.not(colour))), 0.5 * weights.colour());
        String sum = graph.node("Add", ofColour, graph.constant(weights.ofPlace(), 1, 1, SIDE, SIDE));
        sum = graph.node("Add", sum, math.times(apart, weights.apart()));
        return graph.node("Sigmoid", graph.node("Add", sum, math.times(green, weights.green())));
    }

    /** How much more green than red or blue there is: [1, 1, 64, 64]. */
    private String greenness(String colours) {
        String red = GridExport.pick(graph, colours, 0, 1, 1);
        String green = GridExport.pick(graph, colours, 1, 1, 1);
        String blue = GridExport.pick(graph, colours, 2, 1, 1);
        return graph.node("Sub", green, graph.node("Max", red, blue));
    }

    /** {@link ColourCounts}. */
    private final class Counts {
        /** How far each pixel belongs to each bin of red and green: [64, 4096]. */
        private final String redAndGreen;

        /** How far it belongs to each bin of blue: [8, 4096]. */
        private final String blue;

        Counts(String colours) {
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
    private final class Along {
        private final int reach;

        /** Of each pixel and each one around it: [1, 1, 9, 64, 9, 64], for a reach of 4. */
        private final String weights;

        private final String total;

        Along(JointBilateral filter, String colours) {
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

    private String withoutTheSun(String mask, String white) {
        String whites = math.total(graph.node("Mul", mask, white), 2, 3);
        String all = math.plus(math.total(mask, 2, 3), Scene.FEWEST);
        String small = math.not(math.smooth(0.2f, 0.5f, graph.node("Div", whites, all)));
        return graph.node("Mul", mask, math.not(graph.node("Mul", small, white)));
    }

    private static float[] upper() {
        float[] upper = new float[SIDE];
        for (int y = 0; y < SIDE; y++) {
            upper[y] = 1 - step(0.5f, 0.85f, y);
        }
        return upper;
    }

    private String edges(String luma) {
        String across = graph.node("Sub", moved(luma, 3, 1), moved(luma, 3, -1));
        String down = graph.node("Sub", moved(luma, 2, 1), moved(luma, 2, -1));
        String squares = graph.node("Add", graph.node("Mul", across, across), graph.node("Mul", down, down));
        return math.times(graph.node("Sqrt", squares), 0.5f);
    }

    private String blurred(String x) {
        String result = x;
        for (int axis = 2; axis <= 3; axis++) {
            String sum = graph.node("Add", graph.node("Add", moved(result, axis, -1), result), moved(result, axis, 1));
            result = math.times(sum, 1f / 3);
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
}
