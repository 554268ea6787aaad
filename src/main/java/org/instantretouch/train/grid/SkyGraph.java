package org.instantretouch.train.grid;

import java.util.ArrayList;
import java.util.List;
import org.instantretouch.train.finish.Scene;
import org.instantretouch.train.finish.SkyMask;
import org.instantretouch.train.onnx.OnnxGraph;

/** {@link SkyMask} as a part of an ONNX graph. */
final class SkyGraph {
    private static final int SIDE = GridNetwork.COUNTED;

    private final OnnxGraph graph;
    private final GraphMath math;
    private final PlaneGraph planes;
    private final String luma;
    private final String rough;
    private final PlaneGraph.Along along;

    /** @param rough {@link PlaneGraph#roughness} */
    SkyGraph(OnnxGraph graph, PlaneGraph planes, String luma, String rough) {
        this.graph = graph;
        this.planes = planes;
        this.luma = luma;
        this.rough = rough;
        math = new GraphMath(graph);
        along = planes.new Along(SkyMask.ALONG);
    }

    /** {@code SkyMask.Found}: [1, 1, 64, 64] each. */
    record Found(String seen, String meant) {}

    Found find() {
        List<String> signs = new ArrayList<>(signs());
        String first = planes.likelihoods(SkyMask.networks().first(), signs);
        signs.addAll(found(first));
        String likely = along.mean(planes.likelihoods(SkyMask.networks().second(), signs));
        String likeliest =
                graph.node("Max", planes.quantile(likely, SkyMask.LIKELIEST), math.number(SkyMask.LEAST_LIKELY));
        String meant = math.smooth(SkyMask.MEANT_FROM, SkyMask.MEANT_TO, graph.node("Div", likely, likeliest));
        return new Found(math.smooth(SkyMask.SEEN_FROM, SkyMask.SEEN_TO, likely), withoutTheSun(meant));
    }

    private List<String> signs() {
        String bluer = graph.node("Sub", planes.colour(2), planes.colour(0));
        String down = planes.fromTop();
        float[] y = new float[SIDE];
        float[] square = new float[SIDE];
        for (int i = 0; i < SIDE; i++) {
            y[i] = (2 * i + 1f) / SIDE - 1;
            square[i] = y[i] * y[i];
        }
        return List.of(
                luma,
                bluer,
                planes.greenness(),
                graph.constant(y, 1, 1, SIDE, 1),
                graph.constant(square, 1, 1, SIDE, 1),
                rough,
                planes.scaled(SkyMask.WAY_SCALE, down),
                planes.scaled(SkyMask.WAY_SCALE, planes.shortened(down)),
                along.mean(planes.odds(
                        planes.likely(planes.shares(rows(0, SkyMask.TOP)), planes.shares(rows(SkyMask.GROUND, SIDE))))),
                planes.mean(luma, 0, SkyMask.TOP),
                planes.mean(bluer, 0, SkyMask.TOP),
                planes.mean(rough, 0, SkyMask.TOP),
                planes.mean(planes.chroma(), 0, SkyMask.TOP),
                planes.mean(luma, SkyMask.GROUND, SIDE),
                planes.mean(rough, SkyMask.GROUND, SIDE));
    }

    private List<String> found(String likely) {
        String not = math.not(likely);
        return List.of(
                math.times(planes.logOdds(likely, SkyMask.CERTAIN), SkyMask.ODDS_SCALE),
                along.mean(planes.odds(planes.likely(
                        planes.shares(graph.node("Mul", likely, likely)), planes.shares(graph.node("Mul", not, not))))),
                along.mean(likely),
                planes.blurred(likely, SkyMask.AROUND),
                planes.above(likely),
                planes.mean(likely, 0, SIDE),
                planes.mean(likely, 0, SkyMask.HIGHEST));
    }

    private String rows(int from, int to) {
        return graph.constant(SkyMask.rows(from, to), 1, 1, SIDE, SIDE);
    }

    private String withoutTheSun(String mask) {
        String white = math.smooth(SkyMask.WHITE_FROM, 1, luma);
        String whites = math.total(graph.node("Mul", mask, white), 2, 3);
        String all = math.plus(math.total(mask, 2, 3), Scene.FEWEST);
        String small = math.not(math.smooth(SkyMask.SUN, SkyMask.CLOUDS, graph.node("Div", whites, all)));
        return graph.node("Mul", mask, math.not(graph.node("Mul", small, white)));
    }
}
