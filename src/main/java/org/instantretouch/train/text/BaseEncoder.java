package org.instantretouch.train.text;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.instantretouch.train.onnx.OnnxGraph;

/**
 * The published sentence encoder bge-small-en-v1.5 (MIT) that the text side starts from, in its 8-bit form: its tokenizer, its
 * tables of embeddings, which stay as they are, and the initial weights of its layers. Training sees the values that the app
 * will see.
 */
final class BaseEncoder {
    static final int WIDTH = 384;
    static final int LAYERS = 12;
    static final int HEADS = 12;

    private static final String GRAPH = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

    /** Ends the name of a layer's product in the 8-bit graph, and of a tensor of bytes. */
    private static final String QUANTISED = "_quantized";

    private final Map<String, TensorProto> tensors = new HashMap<>();
    private final Map<String, String> weightOfMatMul = new HashMap<>();
    private final HuggingFaceTokenizer tokenizer;
    private final int maxTokens;
    private final float[] words;
    private final float[] positions;
    private final float[] types;

    BaseEncoder(int maxTokens) throws IOException {
        this.maxTokens = maxTokens;
        GraphProto graph = graph().getGraph();
        graph.getInitializerList().forEach(t -> tensors.put(t.getName(), t));
        graph.getNodeList().stream()
                .filter(n -> n.getOpType().equals("MatMulInteger"))
                .forEach(n -> weightOfMatMul.put(n.getName(), without(QUANTISED, n.getInput(1))));
        words = table("embeddings.word_embeddings.weight");
        positions = table("embeddings.position_embeddings.weight");
        types = table("embeddings.token_type_embeddings.weight");
        try (InputStream in = resource(TOKENIZER)) {
            tokenizer = HuggingFaceTokenizer.newInstance(
                    in, Map.of("padding", "false", "truncation", "true", "maxLength", Integer.toString(maxTokens)));
        }
    }

    private static String without(String end, String name) {
        return name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name;
    }

    long[] tokens(String text) {
        long[] ids = tokenizer.encode(text).getIds();
        return ids.length > maxTokens ? Arrays.copyOf(ids, maxTokens) : ids;
    }

    /** The sum of the word, position and type embeddings of tokens, {@link #WIDTH} numbers each, into an array. */
    void embed(long[] tokens, float[] into, int at) {
        for (int t = 0; t < tokens.length; t++) {
            int word = (int) tokens[t] * WIDTH;
            for (int d = 0; d < WIDTH; d++) {
                into[at + t * WIDTH + d] = words[word + d] + positions[t * WIDTH + d] + types[d];
            }
        }
    }

    /** The graph with 8-bit weights, which the trained weights replace. */
    ModelProto graph() throws IOException {
        try (InputStream in = resource(GRAPH)) {
            CodedInputStream coded = CodedInputStream.newInstance(in);
            coded.setSizeLimit(Integer.MAX_VALUE);
            return ModelProto.parseFrom(coded);
        }
    }

    /** The name of the tensor that a linear layer multiplies by, such as {@code encoder.layer.0.output.dense}. */
    String weightTensor(String layer) {
        String node = "/"
                + layer.replace("encoder.layer.", "encoder/layer:")
                        .replace('.', '/')
                        .replace(':', '.') + "/MatMul_quant";
        return Optional.ofNullable(weightOfMatMul.get(node))
                .orElseThrow(() -> new IllegalStateException("the encoder has no " + node));
    }

    /** A linear layer's weight as {@code [out, in]}. */
    float[] weight(String layer) {
        String name = weightTensor(layer);
        TensorProto tensor = tensor(name + QUANTISED);
        byte[] stored = tensor.getRawData().toByteArray();
        float[] scale = floats(name + "_scale");
        TensorProto zero = tensor(name + "_zero_point");
        int in = (int) tensor.getDims(0);
        int out = (int) tensor.getDims(1);
        float[] weight = new float[stored.length];
        for (int i = 0; i < in; i++) {
            for (int o = 0; o < out; o++) {
                weight[o * in + i] = (stored[i * out + o] - zero.getInt32Data(o)) * scale[o];
            }
        }
        return weight;
    }

    /** A table of unsigned bytes with one scale for all. */
    private float[] table(String name) {
        byte[] stored = tensor(name + QUANTISED).getRawData().toByteArray();
        float scale = floats(name + "_scale")[0];
        int zero = tensor(name + "_zero_point").getInt32Data(0);
        float[] values = new float[stored.length];
        for (int i = 0; i < stored.length; i++) {
            values[i] = (Byte.toUnsignedInt(stored[i]) - zero) * scale;
        }
        return values;
    }

    float[] floats(String name) {
        TensorProto tensor = tensor(name);
        if (tensor.getFloatDataCount() > 0) {
            float[] values = new float[tensor.getFloatDataCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = tensor.getFloatData(i);
            }
            return values;
        }
        return OnnxGraph.floats(tensor.getRawData());
    }

    void copyTokenizer(Path to) throws IOException {
        try (InputStream in = resource(TOKENIZER)) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private TensorProto tensor(String name) {
        return Optional.ofNullable(tensors.get(name))
                .orElseThrow(() -> new IllegalStateException("the encoder has no tensor " + name));
    }

    private static InputStream resource(String name) throws IOException {
        return Optional.ofNullable(BaseEncoder.class.getResourceAsStream(name))
                .orElseThrow(() -> new IOException(name + ": it is not on the training classpath"));
    }
}
