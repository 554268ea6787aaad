package org.instantretouch.train.grid;

import java.util.List;
import org.instantretouch.train.onnx.OnnxGraph;

/** Common formulas as nodes of an ONNX graph. */
final class GraphMath {
    private final OnnxGraph graph;

    GraphMath(OnnxGraph graph) {
        this.graph = graph;
    }

    /** A constant that fits any shape. */
    String number(double value) {
        return graph.constant(new float[] {(float) value}, 1);
    }

    String plus(String x, double y) {
        return graph.node("Add", x, number(y));
    }

    String times(String x, double y) {
        return graph.node("Mul", x, number(y));
    }

    /** 1 less the values. */
    String not(String x) {
        return graph.node("Sub", number(1), x);
    }

    String clip(String x, double from, double to) {
        return graph.node(
                "Clip", x, graph.constant(new float[] {(float) from}), graph.constant(new float[] {(float) to}));
    }

    /** A smooth step from 0 at {@code from} to 1 at {@code to}. */
    String smooth(double from, double to, String x) {
        String t = clip(graph.node("Div", plus(x, -from), number(to - from)), 0, 1);
        return graph.node("Mul", graph.node("Mul", t, t), graph.node("Sub", number(3), times(t, 2)));
    }

    /** The sum over axes, which stay. */
    String total(String x, long... axes) {
        return graph.node("ReduceSum", List.of(x, graph.constant(axes)), OnnxGraph.integer("keepdims", 1));
    }

    /** The mean over axes, or another reduction with axes as an attribute; they stay. */
    String reduce(String operator, String x, long... axes) {
        return graph.node(operator, List.of(x), OnnxGraph.ints("axes", axes), OnnxGraph.integer("keepdims", 1));
    }
}
