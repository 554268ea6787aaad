package org.instantretouch.train.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
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
import java.util.stream.Collectors;
import org.instantretouch.grid.GuideCurve;
import org.instantretouch.train.Networks;
import org.instantretouch.train.onnx.OnnxGraph;

/**
 * Reads the weights of the grid network back from the two graphs that {@link GridExport} writes. Where each weight stands in
 * them is found out by writing a network whose every weight is a number of its own.
 */
final class GridImport {
    private GridImport() {}

    /**
     * The weights by the names that the network has for them.
     *
     * @param folder that of a model, with {@code photo.onnx} and {@code grid.onnx}
     * @throws IOException if a file cannot be read, or is none that {@link GridExport} wrote for a network of this shape
     */
    static Map<String, float[]> weights(Path folder) throws IOException {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            GridNetwork network = new GridNetwork();
            network.initialize(
                    manager, DataType.FLOAT32, new Shape(1, 3, GridNetwork.PHOTO_SIDE, GridNetwork.PHOTO_SIDE));
            Map<Float, NDArray> byMark = mark(network);
            GridExport marked = new GridExport(network);
            Map<NDArray, float[]> found = new HashMap<>();
            GraphProto photo = graph(folder.resolve("photo.onnx"), marked.photoGraph(), byMark, found);
            GraphProto grid = graph(folder.resolve("grid.onnx"), marked.gridGraph(), byMark, found);
            if (found.size() != byMark.size()) {
                throw new IllegalStateException(found.size() + " of " + byMark.size() + " weights are in "
                        + photo.getName() + " and " + grid.getName());
            }
            found.forEach((array, values) -> array.set(FloatBuffer.wrap(values)));
            network.curve.getArray().set(FloatBuffer.wrap(segments(guide(grid))));
            return Networks.weights(network);
        }
    }

    /** Fills each weight but the guide's curve, which is written as a table, with a number that no other has. */
    private static Map<Float, NDArray> mark(GridNetwork network) {
        Map<Float, NDArray> byMark = new HashMap<>();
        for (Pair<String, Parameter> pair : network.getParameters()) {
            if (pair.getValue() != network.curve) {
                NDArray array = pair.getValue().getArray();
                float mark = 1000.5f + byMark.size();
                float[] values = new float[(int) array.size()];
                Arrays.fill(values, mark);
                array.set(FloatBuffer.wrap(values));
                byMark.put(mark, array);
            }
        }
        return byMark;
    }

    /** Reads a graph, which must be as the marked one but for its numbers, and collects what stands where the marks do. */
    private static GraphProto graph(Path file, byte[] marked, Map<Float, NDArray> byMark, Map<NDArray, float[]> found)
            throws IOException {
        GraphProto expected = ModelProto.parseFrom(marked).getGraph();
        GraphProto graph;
        try {
            graph = ModelProto.parseFrom(Files.readAllBytes(file)).getGraph();
        } catch (InvalidProtocolBufferException e) {
            throw new IOException(file + ": this is no ONNX file (" + e.getMessage() + ")", e);
        }
        Map<String, TensorProto> constants = graph.getInitializerList().stream()
                .collect(Collectors.toMap(TensorProto::getName, c -> c, (first, second) -> first));
        boolean alike = graph.getNodeList().equals(expected.getNodeList());
        for (TensorProto constant : expected.getInitializerList()) {
            TensorProto other = constants.get(constant.getName());
            alike = alike
                    && other != null
                    && other.getDataType() == constant.getDataType()
                    && other.getDimsList().equals(constant.getDimsList())
                    && other.getRawData().size() == constant.getRawData().size();
        }
        if (!alike) {
            throw new IOException(
                    file + ": training cannot go on from it, as its network is of another shape than this version's");
        }
        for (TensorProto constant : expected.getInitializerList()) {
            if (constant.getDataType() == TensorProto.DataType.FLOAT.getNumber()) {
                float[] marks = OnnxGraph.floats(constant.getRawData());
                NDArray array = marks.length == 0 ? null : byMark.get(marks[0]);
                TensorProto values = constants.get(constant.getName());
                if (array != null && values != null) {
                    found.put(array, OnnxGraph.floats(values.getRawData()));
                }
            }
        }
        return graph;
    }

    private static float[] guide(GraphProto grid) throws IOException {
        String name = grid.getNodeList().stream()
                .filter(n -> n.getOutputList().contains("guide"))
                .map(n -> n.getInput(0))
                .findFirst()
                .orElseThrow();
        return OnnxGraph.floats(grid.getInitializerList().stream()
                .filter(c -> c.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getRawData());
    }

    /** The weights of the curve's segments, of which the softmax is how far the table climbs in each. */
    private static float[] segments(float[] table) {
        int steps = (GuideCurve.ENTRIES - 1) / GridNetwork.CURVE_SEGMENTS;
        float[] weights = new float[GridNetwork.CURVE_SEGMENTS];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = (float) Math.log(Math.max(1e-6, table[(k + 1) * steps] - table[k * steps]));
        }
        return weights;
    }
}
