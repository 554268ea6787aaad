package org.instantretouch.train.onnx;

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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Builds an ONNX graph node by node; values are known by the names of tensors. */
public final class OnnxGraph {
    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;

    private final GraphProto.Builder graph;
    private int count;

    /** An empty graph. */
    public OnnxGraph(String name) {
        this(GraphProto.newBuilder().setName(name));
    }

    /** A graph to which nodes are added. */
    public OnnxGraph(GraphProto.Builder graph) {
        this.graph = graph;
    }

    /** An input; a size of -1 is free. */
    public String input(String name, TensorProto.DataType type, long... shape) {
        graph.addInput(value(name, type, shape));
        return name;
    }

    /** Makes a tensor an output of that name; a size of -1 is free. */
    public void output(String tensor, String name, long... shape) {
        output(tensor, name, TensorProto.DataType.FLOAT, shape);
    }

    /** Makes a tensor of a type an output of that name; a size of -1 is free. */
    public void output(String tensor, String name, TensorProto.DataType type, long... shape) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Identity")
                .setName("output_" + name)
                .addInput(tensor)
                .addOutput(name));
        graph.addOutput(value(name, type, shape));
    }

    /** The result of an operator. */
    public String node(String operator, List<String> inputs, AttributeProto... attributes) {
        return nodes(operator, 1, inputs, attributes).getFirst();
    }

    /** The results of an operator that has several. */
    public List<String> nodes(String operator, int outputs, List<String> inputs, AttributeProto... attributes) {
        String name = operator.toLowerCase(Locale.ROOT) + "_" + count++ + "_out";
        List<String> results = IntStream.range(0, outputs)
                .mapToObj(i -> i == 0 ? name : name + i)
                .toList();
        graph.addNode(NodeProto.newBuilder()
                .setOpType(operator)
                .setName(name + "_node")
                .addAllInput(inputs)
                .addAllOutput(results)
                .addAllAttribute(Arrays.asList(attributes)));
        return results;
    }

    /** The result of an operator without attributes. */
    public String node(String operator, String... inputs) {
        return node(operator, List.of(inputs));
    }

    /** A constant of floats. */
    public String constant(float[] values, long... shape) {
        String name = "constant_" + count++;
        graph.addInitializer(tensor(name, TensorProto.DataType.FLOAT, shape).setRawData(bytes(values)));
        return name;
    }

    /** A constant of whole numbers, as a vector. */
    public String constant(long... values) {
        String name = "constant_" + count++;
        ByteBuffer buffer = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asLongBuffer().put(values);
        graph.addInitializer(
                tensor(name, TensorProto.DataType.INT64, values.length).setRawData(ByteString.copyFrom(buffer)));
        return name;
    }

    /** A 2-D convolution with bias; square kernel, padding of half of it. */
    public String conv(String input, float[] weight, float[] bias, int filters, int channels, int kernel, int stride) {
        long pad = kernel / 2;
        return node(
                "Conv",
                List.of(input, constant(weight, filters, channels, kernel, kernel), constant(bias, filters)),
                ints("kernel_shape", kernel, kernel),
                ints("strides", stride, stride),
                ints("pads", pad, pad, pad, pad));
    }

    /** input · weight (transposed: {@code [out, in]}) + bias, for inputs of two axes. */
    public String linear(String input, float[] weight, float[] bias) {
        return node(
                "Gemm",
                List.of(input, constant(weight, bias.length, weight.length / bias.length), constant(bias, bias.length)),
                integer("transB", 1));
    }

    /** A reshape; 0 keeps a size, -1 is worked out. */
    public String reshape(String input, long... shape) {
        return node("Reshape", input, constant(shape));
    }

    /** An attribute of whole numbers. */
    public static AttributeProto ints(String name, long... values) {
        AttributeProto.Builder attribute =
                AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
        for (long value : values) {
            attribute.addInts(value);
        }
        return attribute.build();
    }

    /** An attribute of one whole number. */
    public static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    /** Floats as the raw data of a tensor. */
    public static ByteString bytes(float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return ByteString.copyFrom(buffer);
    }

    /** The floats that {@link #bytes} made raw data of. */
    public static float[] floats(ByteString raw) {
        FloatBuffer buffer =
                raw.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    /** The whole as a file. */
    public byte[] toBytes() {
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("InstantRetouch")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    /** The description of an input or output. */
    private static ValueInfoProto value(String name, TensorProto.DataType type, long... shape) {
        TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder();
        for (int i = 0; i < shape.length; i++) {
            dimensions.addDim(
                    shape[i] < 0
                            ? TensorShapeProto.Dimension.newBuilder().setDimParam("axis" + i)
                            : TensorShapeProto.Dimension.newBuilder().setDimValue(shape[i]));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(dimensions)))
                .build();
    }

    private static TensorProto.Builder tensor(String name, TensorProto.DataType type, long... shape) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(type.getNumber());
        for (long size : shape) {
            tensor.addDims(size);
        }
        return tensor;
    }
}
