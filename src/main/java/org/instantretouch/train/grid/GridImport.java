package org.instantretouch.train.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.instantretouch.grid.GuideCurve;
import org.instantretouch.train.Networks;
import org.instantretouch.train.onnx.OnnxGraph;

/**
 * Reads the weights of the grid network back from the two graphs that {@link GridExport} writes. Where each weight stands in
 * them is found out by writing a network whose every weight is a number of its own.
 */
final class GridImport {
    /** A file of more than this many times the bytes that it should have is not even read. */
    private static final int MOST_TIMES = 2;

    /** The weights of the guide's curve are written as a table, in the constant that becomes this output. */
    private static final String GUIDE = "guide";

    private final Map<Float, String> nameOfMark = new HashMap<>();
    private final Map<String, float[]> weights = new HashMap<>();
    private String curve = "";

    private GridImport() {}

    /**
     * The weights by the names that the network has for them.
     *
     * @param folder that of a model, with {@code photo.onnx} and {@code grid.onnx}
     * @throws IOException if a file cannot be read, or is not what {@link GridExport} writes but for the weights, which are finite
     */
    static Map<String, float[]> weights(Path folder) throws IOException {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            GridNetwork network = GridNetwork.made(manager);
            GridImport read = new GridImport();
            read.mark(network);
            GridExport marked = new GridExport(network);
            read.collect(folder.resolve("photo.onnx"), marked.photoGraph());
            read.collect(folder.resolve("grid.onnx"), marked.gridGraph());
            if (!read.weights.keySet().equals(Networks.weights(network).keySet())) {
                throw new IllegalStateException("the graphs hold only " + read.weights.keySet());
            }
            return read.weights;
        }
    }

    /** Fills each weight but the guide's curve with a number that no other has. */
    private void mark(GridNetwork network) {
        for (Pair<String, Parameter> pair : network.getParameters()) {
            if (pair.getValue() == network.curve) {
                curve = pair.getKey();
                continue;
            }
            NDArray array = pair.getValue().getArray();
            float mark = 1000.5f + nameOfMark.size();
            float[] values = new float[(int) array.size()];
            Arrays.fill(values, mark);
            array.set(FloatBuffer.wrap(values));
            nameOfMark.put(mark, pair.getKey());
        }
    }

    /** Takes the weights from a file that is as the marked one everywhere else. */
    private void collect(Path file, byte[] marked) throws IOException {
        GraphProto expected = ModelProto.parseFrom(marked).getGraph();
        GraphProto graph = read(file, (long) MOST_TIMES * marked.length);
        Map<String, TensorProto> constants = graph.getInitializerList().stream()
                .collect(Collectors.toMap(TensorProto::getName, Function.identity(), (first, second) -> first));
        if (!graph.getNodeList().equals(expected.getNodeList())
                || graph.getInitializerCount() != expected.getInitializerCount()) {
            throw otherVersion(file);
        }
        for (TensorProto constant : expected.getInitializerList()) {
            TensorProto found = constants.getOrDefault(constant.getName(), TensorProto.getDefaultInstance());
            Optional<String> name = weightOf(expected, constant);
            TensorProto same = name.isPresent()
                    ? found.toBuilder().setRawData(constant.getRawData()).build()
                    : found;
            if (!same.equals(constant)
                    || found.getRawData().size() != constant.getRawData().size()) {
                throw otherVersion(file);
            }
            if (name.isPresent()) {
                float[] values = OnnxGraph.floats(found.getRawData());
                for (float value : values) {
                    if (!Float.isFinite(value)) {
                        throw new IOException(file + ": a weight in it is no number, so training cannot go on from it");
                    }
                }
                weights.put(name.get(), name.get().equals(curve) ? segments(values) : values);
            }
        }
    }

    private static GraphProto read(Path file, long mostBytes) throws IOException {
        if (Files.size(file) > mostBytes) {
            throw otherVersion(file);
        }
        try {
            return ModelProto.parseFrom(Files.readAllBytes(file)).getGraph();
        } catch (InvalidProtocolBufferException e) {
            throw new IOException(file + ": this is no ONNX file (" + e.getMessage() + ")", e);
        }
    }

    private static IOException otherVersion(Path file) {
        return new IOException(
                file + ": the network in it is not the one that this version trains, so training cannot go on"
                        + " from it; train anew, without --from");
    }

    /** Which weight a constant of the marked graph stands for. */
    private Optional<String> weightOf(GraphProto marked, TensorProto constant) {
        if (constant.getDataType() != TensorProto.DataType.FLOAT.getNumber()) {
            return Optional.empty();
        }
        boolean isGuide = marked.getNodeList().stream()
                .anyMatch(n -> n.getOutput(0).equals(GUIDE) && n.getInput(0).equals(constant.getName()));
        return isGuide
                ? Optional.of(curve)
                : Optional.ofNullable(nameOfMark.get(OnnxGraph.floats(constant.getRawData())[0]));
    }

    /** The weights of the curve's segments, of which the softmax is how far the table climbs in each. */
    private static float[] segments(float[] table) {
        int steps = (GuideCurve.ENTRIES - 1) / GridNetwork.CURVE_SEGMENTS;
        float[] segments = new float[GridNetwork.CURVE_SEGMENTS];
        for (int k = 0; k < segments.length; k++) {
            segments[k] = (float) Math.log(Math.max(1e-6, table[(k + 1) * steps] - table[k * steps]));
        }
        return segments;
    }
}
