package org.instantretouch.model;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Builds small ONNX files; weights are random with a fixed seed. */
final class OnnxGraph {
    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("test");
    private final Random random;

    OnnxGraph(long seed) {
        random = new Random(seed);
    }

    /** An input; -1 is any length. */
    String floats(String name, long... shape) {
        graph.addInput(value(name, TensorProto.DataType.FLOAT, shape));
        return name;
    }

    String longs(String name, long... shape) {
        graph.addInput(value(name, TensorProto.DataType.INT64, shape));
        return name;
    }

    String weights(float size, long... shape) {
        float[] values = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < values.length; i++) {
            values[i] = size * (2 * random.nextFloat() - 1);
        }
        return constant(values, shape);
    }

    String constant(float[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return initializer(
                TensorProto.newBuilder()
                        .setDataType(TensorProto.DataType.FLOAT.getNumber())
                        .setRawData(ByteString.copyFrom(bytes)),
                shape);
    }

    String constant(long... values) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setDataType(TensorProto.DataType.INT64.getNumber());
        for (long value : values) {
            tensor.addInt64Data(value);
        }
        return initializer(tensor, values.length);
    }

    private String initializer(TensorProto.Builder tensor, long... shape) {
        String name = "constant" + graph.getInitializerCount();
        for (long side : shape) {
            tensor.addDims(side);
        }
        graph.addInitializer(tensor.setName(name));
        return name;
    }

    String node(String operator, List<String> inputs, AttributeProto... attributes) {
        String out = "node" + graph.getNodeCount();
        node(operator, inputs, out, attributes);
        return out;
    }

    private void node(String operator, List<String> inputs, String out, AttributeProto... attributes) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType(operator)
                .setName("n" + out)
                .addAllInput(inputs)
                .addOutput(out)
                .addAllAttribute(List.of(attributes)));
    }

    /** A matrix times x [1, in] plus a bias. */
    String linear(String x, int in, int out, float size) {
        return node("Gemm", List.of(x, weights(size, in, out), weights(size, out)));
    }

    String reshape(String x, long... shape) {
        return node("Reshape", List.of(x, constant(shape)));
    }

    void floatOutput(String from, String name, long... shape) {
        node("Identity", List.of(from), name);
        graph.addOutput(value(name, TensorProto.DataType.FLOAT, shape));
    }

    void longOutput(String from, String name, long... shape) {
        node("Identity", List.of(from), name);
        graph.addOutput(value(name, TensorProto.DataType.INT64, shape));
    }

    void write(Path file) throws IOException {
        Files.write(
                file,
                ModelProto.newBuilder()
                        .setIrVersion(8)
                        .addOpsetImport(
                                OperatorSetIdProto.newBuilder().setDomain("").setVersion(17))
                        .setGraph(graph)
                        .build()
                        .toByteArray());
    }

    static AttributeProto ints(String name, long... values) {
        AttributeProto.Builder attribute =
                AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
        for (long value : values) {
            attribute.addInts(value);
        }
        return attribute.build();
    }

    static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    private static ValueInfoProto value(String name, TensorProto.DataType type, long... shape) {
        TensorShapeProto.Builder sides = TensorShapeProto.newBuilder();
        for (long side : shape) {
            sides.addDim(
                    side < 0
                            ? TensorShapeProto.Dimension.newBuilder().setDimParam("length")
                            : TensorShapeProto.Dimension.newBuilder().setDimValue(side));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(sides)))
                .build();
    }
}
