package org.instantretouch.train.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import org.instantretouch.train.Networks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridImportTest {
    @TempDir
    Path folder;

    @Test
    void weightsComeBackAsTheyWereWritten() throws Exception {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            GridNetwork network = TestGridNetworks.random(manager, 3);
            Map<String, float[]> weights = Networks.weights(network);
            float[] curve = write(network);

            Map<String, float[]> read = GridImport.weights(folder);
            assertEquals(weights.keySet(), read.keySet());
            weights.forEach((name, values) -> {
                if (!name.endsWith("curve")) {
                    assertArrayEquals(values, read.get(name), name);
                }
            });
            Networks.setWeights(network, read);
            assertArrayEquals(curve, new GridExport(network).curve(), 1e-6f);
        }
    }

    @Test
    void otherGraphsAreRefusedByName() throws Exception {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            write(TestGridNetworks.random(manager, 3));
        }
        byte[] photo = Files.readAllBytes(folder.resolve("photo.onnx"));
        Files.write(folder.resolve("photo.onnx"), Arrays.copyOf(photo, photo.length / 2));
        isRefused("photo.onnx");
        Files.copy(folder.resolve("grid.onnx"), folder.resolve("photo.onnx"), StandardCopyOption.REPLACE_EXISTING);
        isRefused("photo.onnx");
        Files.write(folder.resolve("photo.onnx"), photo);
        Files.write(folder.resolve("grid.onnx"), new byte[0]);
        isRefused("grid.onnx");
    }

    private void isRefused(String file) {
        IOException error = assertThrows(IOException.class, () -> GridImport.weights(folder));
        assertTrue(error.getMessage().startsWith(folder.resolve(file) + ": "), error.getMessage());
    }

    private float[] write(GridNetwork network) throws IOException {
        GridExport export = new GridExport(network);
        Files.write(folder.resolve("photo.onnx"), export.photoGraph());
        Files.write(folder.resolve("grid.onnx"), export.gridGraph());
        return export.curve();
    }
}
