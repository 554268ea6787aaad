package org.instantretouch.train.grid;

import java.util.ArrayList;
import java.util.List;
import org.instantretouch.intent.Region;
import org.instantretouch.train.finish.Scene;
import org.instantretouch.train.onnx.OnnxGraph;

/** {@link RegionCells} as a part of an ONNX graph. */
final class RegionGraph {
    private static final int SIDE = GridNetwork.COUNTED;
    private static final long CELLS = GridNetwork.CELLS;
    private static final long DEPTH = GridNetwork.DEPTH;

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
        PlaneGraph planes = new PlaneGraph(graph, colours);
        String rough = planes.roughness(luma);
        SkyGraph.Found sky = new SkyGraph(graph, planes, luma, rough).find();
        String subject = new SubjectGraph(graph, planes, rough).find(sky.seen());
        String around = math.not(subject);
        List<String> masks = new ArrayList<>();
        for (Region region : Region.values()) {
            masks.add(
                    switch (region) {
                        case SKY -> cells.of(skyOrTop(sky.meant()));
                        case FOREGROUND -> cells.of(graph.node("Mul", lower(), math.not(sky.seen())));
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
}
