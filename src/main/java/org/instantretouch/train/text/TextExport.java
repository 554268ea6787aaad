package org.instantretouch.train.text;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.util.Pair;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.instantretouch.intent.Keep;
import org.instantretouch.train.Networks;
import org.instantretouch.train.onnx.OnnxGraph;

/**
 * Writes the text network as ONNX: the encoder with weights of 8 bits for each output channel, by putting the trained weights
 * into the encoder's own 8-bit graph, and the heads in float behind it. Inputs: {@code tokens} and {@code token_mask}, int64 [1, L].
 */
final class TextExport {
    private final BaseEncoder base;
    private final int styles;

    TextExport(BaseEncoder base, int styles) {
        this.base = base;
        this.styles = styles;
    }

    void write(Map<String, float[]> weights, Path file) throws IOException {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            TextNetwork network = new TextNetwork(styles);
            network.initialize(manager, DataType.FLOAT32, new Shape(1, 4, BaseEncoder.WIDTH), new Shape(1, 4));
            Networks.setWeights(network, weights);
            ModelProto original = base.graph();
            GraphProto.Builder graph = original.getGraph().toBuilder();
            replaceWeights(graph, network.encoder);
            String states = graph.getOutput(0).getName();
            replaceInputs(graph);
            graph.clearOutput();
            addHeads(new OnnxGraph(graph), network, states);
            Files.write(
                    file,
                    original.toBuilder()
                            .setProducerName("InstantRetouch")
                            .setGraph(graph)
                            .build()
                            .toByteArray());
        }
    }

    private void replaceWeights(GraphProto.Builder graph, TextEncoder encoder) {
        Map<String, ByteString> values = new HashMap<>();
        encoder.namedBlocks().forEach((name, block) -> {
            for (Pair<String, Parameter> pair : block.getParameters()) {
                float[] weight = pair.getValue().getArray().toFloatArray();
                switch (pair.getValue().getType()) {
                    case WEIGHT -> quantise(base.weightTensor(name), weight, pair.getValue(), values);
                    case GAMMA -> values.put(name + ".weight", OnnxGraph.bytes(weight));
                    default -> values.put(name + ".bias", OnnxGraph.bytes(weight));
                }
            }
        });
        int replaced = 0;
        for (int i = 0; i < graph.getInitializerCount(); i++) {
            TensorProto tensor = graph.getInitializer(i);
            ByteString value = values.get(tensor.getName());
            if (value != null) {
                graph.setInitializer(
                        i, tensor.toBuilder().clearFloatData().clearInt32Data().setRawData(value));
                replaced++;
            }
        }
        if (replaced != values.size()) {
            throw new IllegalStateException(replaced + " of " + values.size() + " weights are in the 8-bit graph");
        }
    }

    /** A weight [out, in] as signed bytes [in, out] with a scale for each output. */
    private static void quantise(String tensor, float[] weight, Parameter parameter, Map<String, ByteString> values) {
        int out = (int) parameter.getArray().getShape().get(0);
        int in = weight.length / out;
        float[] scale = new float[out];
        byte[] bytes = new byte[weight.length];
        for (int o = 0; o < out; o++) {
            float largest = 1e-9f;
            for (int i = 0; i < in; i++) {
                largest = Math.max(largest, Math.abs(weight[o * in + i]));
            }
            scale[o] = largest / Byte.MAX_VALUE;
            for (int i = 0; i < in; i++) {
                bytes[i * out + o] = (byte) Math.round(weight[o * in + i] / scale[o]);
            }
        }
        values.put(tensor + "_quantized", ByteString.copyFrom(bytes));
        values.put(tensor + "_scale", OnnxGraph.bytes(scale));
        values.put(tensor + "_zero_point", ByteString.copyFrom(new byte[out]));
    }

    /** Feeds the encoder's three inputs from {@code tokens} and {@code token_mask}; its token types are all zero. */
    private static void replaceInputs(GraphProto.Builder graph) {
        graph.clearInput();
        List<NodeProto> nodes = new ArrayList<>();
        nodes.add(node("Identity", "input_ids", "tokens"));
        nodes.add(node("Identity", "attention_mask", "token_mask"));
        nodes.add(node("Sub", "token_type_ids", "tokens", "tokens"));
        nodes.addAll(graph.getNodeList());
        graph.clearNode().addAllNode(nodes);
        OnnxGraph inputs = new OnnxGraph(graph);
        inputs.input("tokens", TensorProto.DataType.INT64, 1, -1);
        inputs.input("token_mask", TensorProto.DataType.INT64, 1, -1);
    }

    private static NodeProto node(String operator, String output, String... inputs) {
        return NodeProto.newBuilder()
                .setOpType(operator)
                .setName("input_" + output)
                .addAllInput(List.of(inputs))
                .addOutput(output)
                .build();
    }

    private void addHeads(OnnxGraph graph, TextNetwork network, String states) {
        int queries = TextNetwork.SLOTS + TextNetwork.SENTENCE_QUERIES;
        String found = found(graph, states, values(network.queries, "weight"), queries);
        float[] degreeQueries = values(network.degreeQueries, "weight");
        float[] common = values(network.degreeQuery, "weight");
        for (int i = 0; i < degreeQueries.length; i++) {
            degreeQueries[i] += common[i % BaseEncoder.WIDTH];
        }
        String degrees = found(graph, states, degreeQueries, TextNetwork.SLOTS);
        String slots = pick(graph, found, 0, TextNetwork.SLOTS);
        String presence = graph.node(
                "Add",
                readout(graph, slots, network.presenceWeight, network.presenceBias),
                turn(graph, found, network));
        graph.output(presence, "presence", 1, TextNetwork.SLOTS);
        String shared = graph.reshape(perSlot(graph, degrees, network.magnitude), 1, TextNetwork.SLOTS);
        String own = readout(graph, slots, network.magnitudeWeight, network.magnitudeBias);
        graph.output(graph.node("Sigmoid", graph.node("Add", own, shared)), "magnitude", 1, TextNetwork.SLOTS);
        graph.output(perSlot(graph, slots, network.region), "region", 1, TextNetwork.SLOTS, TextNetwork.REGIONS);
        graph.output(perSlot(graph, slots, network.hue), "hue", 1, TextNetwork.SLOTS, TextNetwork.HUES);
        graph.output(sentence(graph, found, 0, network.style, styles + 1), "style", 1, styles + 1);
        String amount = graph.node("Sigmoid", sentence(graph, found, 1, network.styleAmount, 1));
        graph.output(graph.reshape(amount, 1), "style_amount", 1);
        graph.output(graph.reshape(sentence(graph, found, 2, network.unsupported, 1), 1), "unsupported", 1);
        graph.output(sentence(graph, found, 3, network.keep, Keep.ALL.size()), "keep", 1, Keep.ALL.size());
    }

    /** {@link TextNetwork}'s part of the presence that comes of the hue to be turned and the hue wished for: [1, SLOTS]. */
    private static String turn(OnnxGraph graph, String found, TextNetwork network) {
        int hues = TextNetwork.HUES;
        String turned = graph.node(
                "Softmax", List.of(sentence(graph, found, 4, network.turned, hues)), OnnxGraph.integer("axis", -1));
        String wished = sentence(graph, found, 5, network.wished, hues);
        String ahead = graph.node("MatMul", wished, graph.constant(TextNetwork.NEIGHBOURS, hues, hues));
        return graph.node(
                "MatMul",
                graph.node("Mul", turned, ahead),
                graph.constant(TextNetwork.HUE_SHIFT_SLOTS, hues, TextNetwork.SLOTS));
    }

    /** What queries [count, width] find among the states: [1, count, width]. */
    private static String found(OnnxGraph graph, String states, float[] queries, int count) {
        float[] query = transposed(queries, count);
        for (int i = 0; i < query.length; i++) {
            query[i] *= TextNetwork.QUERY_SCALE;
        }
        String scores = graph.node("MatMul", states, graph.constant(query, BaseEncoder.WIDTH, count));
        // [1, L, Q] to [1, Q, L]: softmax over the last axis means the same in every version of ONNX.
        String attention = graph.node(
                "Softmax",
                List.of(graph.node("Transpose", List.of(scores), OnnxGraph.ints("perm", 0, 2, 1))),
                OnnxGraph.integer("axis", -1));
        return graph.node("MatMul", attention, states);
    }

    private static String pick(OnnxGraph graph, String found, int from, int count) {
        long[] which = LongStream.range(from, from + count).toArray();
        return graph.node("Gather", List.of(found, graph.constant(which)), OnnxGraph.integer("axis", 1));
    }

    /** The sum over the width of the slots by a weight, and a bias: [1, slots]. */
    private static String readout(OnnxGraph graph, String slots, Parameter weight, Parameter bias) {
        float[] ones = new float[BaseEncoder.WIDTH];
        Arrays.fill(ones, 1);
        String product = graph.node(
                "Mul",
                slots,
                graph.constant(weight.getArray().toFloatArray(), 1, TextNetwork.SLOTS, BaseEncoder.WIDTH));
        String sum = graph.node("MatMul", product, graph.constant(ones, BaseEncoder.WIDTH, 1));
        return graph.node(
                "Add",
                graph.reshape(sum, 1, TextNetwork.SLOTS),
                graph.constant(bias.getArray().toFloatArray(), 1, TextNetwork.SLOTS));
    }

    private static String perSlot(OnnxGraph graph, String slots, Linear linear) {
        float[] bias = values(linear, "bias");
        String product = graph.node(
                "MatMul",
                slots,
                graph.constant(transposed(values(linear, "weight"), bias.length), BaseEncoder.WIDTH, bias.length));
        return graph.node("Add", product, graph.constant(bias, bias.length));
    }

    private static String sentence(OnnxGraph graph, String found, int query, Linear linear, int units) {
        String one = pick(graph, found, TextNetwork.SLOTS + query, 1);
        return graph.reshape(perSlot(graph, one, linear), 1, units);
    }

    private static float[] values(Block block, String name) {
        return block.getDirectParameters().get(name).getArray().toFloatArray();
    }

    /** [out, in] to [in, out]. */
    private static float[] transposed(float[] weight, int out) {
        int in = weight.length / out;
        float[] result = new float[weight.length];
        for (int o = 0; o < out; o++) {
            for (int i = 0; i < in; i++) {
                result[i * out + o] = weight[o * in + i];
            }
        }
        return result;
    }
}
