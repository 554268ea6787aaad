package org.instantretouch.train.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.instantretouch.train.Networks;
import org.instantretouch.train.onnx.OnnxGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridImportTest {
    /** The table of the curve has 24 bits in each entry, of which a step is a difference. */
    private static final float CURVE_TOLERANCE = 1e-6f;

    @TempDir
    Path folder;

    private NDManager manager;
    private GridNetwork network;

    @BeforeEach
    void write() throws IOException {
        manager = NDManager.newBaseManager("PyTorch");
        network = TestGridNetworks.random(manager, 3);
        GridExport export = new GridExport(network);
        Files.write(folder.resolve("photo.onnx"), export.photoGraph());
        Files.write(folder.resolve("grid.onnx"), export.gridGraph());
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void weightsComeBackAsTheyWereWritten() throws IOException {
        Map<String, float[]> weights = Networks.weights(network);
        float[] curve = new GridExport(network).curve();

        Map<String, float[]> read = GridImport.weights(folder);
        assertEquals(weights.keySet(), read.keySet());
        weights.forEach((name, values) -> {
            if (!name.endsWith("curve")) {
                assertArrayEquals(values, read.get(name), name);
            }
        });
        Networks.setWeights(network, read);
        assertArrayEquals(curve, new GridExport(network).curve(), CURVE_TOLERANCE);
    }

    @Test
    void aFileThatIsCutShortIsRefused() throws IOException {
        byte[] photo = Files.readAllBytes(folder.resolve("photo.onnx"));
        Files.write(folder.resolve("photo.onnx"), Arrays.copyOf(photo, photo.length / 2));
        isRefused("photo.onnx");
    }

    @Test
    void aFileFarTooLargeIsRefused() throws IOException {
        byte[] grid = Files.readAllBytes(folder.resolve("grid.onnx"));
        Files.write(folder.resolve("grid.onnx"), Arrays.copyOf(grid, 3 * grid.length));
        isRefused("grid.onnx");
    }

    @Test
    void anotherGraphIsRefused() throws IOException {
        Files.write(folder.resolve("photo.onnx"), Files.readAllBytes(folder.resolve("grid.onnx")));
        isRefused("photo.onnx");
    }

    @Test
    void anotherScaleIsRefused() throws IOException {
        change("photo.onnx", t -> t.getDimsCount() == 1 && t.getDims(0) == 1, t -> t.setRawData(floats(17)));
        isRefused("photo.onnx");
    }

    @Test
    void otherIndicesAreRefused() throws IOException {
        change(
                "grid.onnx",
                t -> t.getDataType() == TensorProto.DataType.INT64.getNumber(),
                t -> t.setRawData(ByteString.copyFrom(new byte[t.getRawData().size()])));
        isRefused("grid.onnx");
    }

    @Test
    void weightsOfAnotherShapeAreRefused() throws IOException {
        change(
                "photo.onnx",
                t -> t.getDimsCount() == 4,
                t -> t.setDims(0, 2 * t.getDims(0)).setDims(1, 1));
        isRefused("photo.onnx");
    }

    @Test
    void weightsThatAreNoNumbersAreRefused() throws IOException {
        change("photo.onnx", t -> t.getDimsCount() == 4 && t.getDims(0) == GridNetwork.ENCODER[0], t -> {
            float[] values = OnnxGraph.floats(t.getRawData());
            values[5] = Float.NaN;
            t.setRawData(floats(values));
        });
        isRefused("photo.onnx");
    }

    private static ByteString floats(float... values) {
        return OnnxGraph.bytes(values);
    }

    /** Changes the first constant of a sort. */
    private void change(String file, Predicate<TensorProto.Builder> which, Consumer<TensorProto.Builder> change)
            throws IOException {
        ModelProto.Builder model = ModelProto.parseFrom(Files.readAllBytes(folder.resolve(file))).toBuilder();
        TensorProto.Builder constant = model.getGraphBuilder().getInitializerBuilderList().stream()
                .filter(which)
                .findFirst()
                .orElseThrow();
        TensorProto before = constant.build();
        change.accept(constant);
        assertTrue(!before.equals(constant.build()), "nothing was changed");
        Files.write(folder.resolve(file), model.build().toByteArray());
    }

    private void isRefused(String file) {
        IOException error = assertThrows(IOException.class, () -> GridImport.weights(folder));
        assertTrue(error.getMessage().startsWith(folder.resolve(file) + ": "), error.getMessage());
    }
}
