package org.instantretouch.train.grid;

import java.util.ArrayList;
import java.util.List;
import org.instantretouch.train.finish.SubjectMask;
import org.instantretouch.train.onnx.OnnxGraph;

/** {@link SubjectMask} as a part of an ONNX graph. */
final class SubjectGraph {
    private static final int SIDE = GridNetwork.COUNTED;

    /** As far behind edges as no pixel is. */
    private static final float FARTHEST = 1000;

    private final OnnxGraph graph;
    private final GraphMath math;
    private final PlaneGraph planes;
    private final String rough;
    private final PlaneGraph.Along along;

    /** @param rough {@link PlaneGraph#roughness} */
    SubjectGraph(OnnxGraph graph, PlaneGraph planes, String rough) {
        this.graph = graph;
        this.planes = planes;
        this.rough = rough;
        math = new GraphMath(graph);
        along = planes.new Along(SubjectMask.ALONG);
    }

    /**
     * Adds the nodes.
     *
     * @param sky that is seen
     */
    String find(String sky) {
        String border = graph.constant(SubjectMask.border(), 1, 1, SIDE, SIDE);
        String around = planes.shares(border);
        List<String> signs = new ArrayList<>(signs(sky, border, around));
        String first = planes.likelihoods(SubjectMask.networks().first(), signs);
        signs.addAll(found(first, around));
        String likely = along.mean(planes.likelihoods(SubjectMask.networks().second(), signs));
        String likeliest =
                math.clip(planes.quantile(likely, SubjectMask.LIKELIEST), SubjectMask.LEAST_LIKELY, SubjectMask.LIKELY);
        String seen = graph.node("Div", math.times(likely, SubjectMask.LIKELY), likeliest);
        return math.smooth(SubjectMask.SUBJECT_FROM, SubjectMask.SUBJECT_TO, seen);
    }

    private List<String> signs(String sky, String border, String around) {
        String middle = planes.shares(graph.constant(SubjectMask.middle(), 1, 1, SIDE, SIDE));
        String likely = along.mean(planes.likely(middle, around));
        float[] places = new float[SIDE];
        float[] squares = new float[SIDE];
        for (int i = 0; i < SIDE; i++) {
            places[i] = (2 * i + 1f) / SIDE - 1;
            squares[i] = places[i] * places[i];
        }
        return List.of(
                planes.odds(likely),
                apart(likely),
                graph.constant(squares, 1, 1, 1, SIDE),
                graph.constant(squares, 1, 1, SIDE, 1),
                graph.constant(places, 1, 1, SIDE, 1),
                math.smooth(SubjectMask.GREEN_FROM, SubjectMask.GREEN_TO, planes.greenness()),
                sky,
                rough,
                planes.unlike(border),
                planes.weighted(rough, border));
    }

    private List<String> found(String likely, String around) {
        String not = math.not(likely);
        String there = planes.shares(graph.node("Mul", likely, likely));
        String elsewhere = planes.shares(graph.node("Mul", not, not));
        return List.of(
                planes.odds(likely),
                planes.odds(along.mean(planes.likely(there, elsewhere))),
                planes.odds(along.mean(planes.likely(there, around))),
                along.mean(likely),
                planes.blurred(likely, SubjectMask.AROUND),
                planes.mean(likely, 0, SIDE));
    }

    /** How far behind edges each pixel is. */
    private String apart(String likely) {
        String reaches = math.smooth(SubjectMask.REACHES_FROM, SubjectMask.REACHES_TO, likely);
        float[] inside = SubjectMask.border();
        for (int i = 0; i < inside.length; i++) {
            inside[i] = FARTHEST * (1 - inside[i]);
        }
        String ways = graph.node(
                "Add", math.times(reaches, SubjectMask.BORDER_APART), graph.constant(inside, 1, 1, SIDE, SIDE));
        String apart = planes.shortened(ways);
        String far = graph.node(
                "Max",
                math.times(math.reduce("ReduceMean", apart, 2, 3), SubjectMask.FAR),
                math.number(SubjectMask.LEAST_FAR));
        return graph.node("Min", graph.node("Div", apart, far), math.number(1));
    }
}
