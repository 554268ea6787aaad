package org.instantretouch.model;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.instantretouch.train.onnx.OnnxGraph;

/** Builds small ONNX files; weights are random with a fixed seed. */
final class RandomGraph {
    private final OnnxGraph graph = new OnnxGraph("test");
    private final Random random;

    RandomGraph(long seed) {
        random = new Random(seed);
    }

    /** An input; -1 is any length. */
    String floats(String name, long... shape) {
        return graph.input(name, DataType.FLOAT, shape);
    }

    String longs(String name, long... shape) {
        return graph.input(name, DataType.INT64, shape);
    }

    String weights(float size, long... shape) {
        float[] values = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < values.length; i++) {
            values[i] = size * (2 * random.nextFloat() - 1);
        }
        return constant(values, shape);
    }

    String constant(float[] values, long... shape) {
        return graph.constant(values, shape);
    }

    String constant(long... values) {
        return graph.constant(values);
    }

    String node(String operator, List<String> inputs, AttributeProto... attributes) {
        return graph.node(operator, inputs, attributes);
    }

    /** A matrix times x [1, in] plus a bias. */
    String linear(String x, int in, int out, float size) {
        return node("Gemm", List.of(x, weights(size, in, out), weights(size, out)));
    }

    String reshape(String x, long... shape) {
        return graph.reshape(x, shape);
    }

    void floatOutput(String from, String name, long... shape) {
        graph.output(from, name, shape);
    }

    void longOutput(String from, String name, long... shape) {
        graph.output(from, name, DataType.INT64, shape);
    }

    void write(Path file) throws IOException {
        Files.write(file, graph.toBytes());
    }
}
