package org.instantretouch.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class WeightFileTest {
    @TempDir
    Path folder;

    private WeightFile file;

    @BeforeEach
    void make() {
        file = new WeightFile(folder.resolve("grid.weights"));
    }

    @Test
    void weightsComeBack() throws IOException {
        file.write(out -> Networks.write(Map.of("a", new float[] {1, -2}), out));
        assertArrayEquals(new float[] {1, -2}, file.read(Networks::read).get("a"));
    }

    @Test
    void whereThereIsNoRoomTheFileIsNamedAndTheOlderOneStaysAlone() throws IOException {
        file.write(out -> out.writeInt(7));
        isNamed(
                "the weights cannot be kept: No space left on device",
                () -> file.write(out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }));
        assertEquals(7, file.read(DataInputStream::readInt));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file.path()), files.toList());
        }
    }

    @Test
    void aFolderThatIsGoneIsNamed() throws IOException {
        Files.delete(folder);
        isNamed("the weights cannot be kept: ", () -> file.write(out -> out.writeInt(7)));
        Files.createDirectory(folder);
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        Files.createDirectory(file.path());
        isNamed("", () -> file.read(DataInputStream::readInt));
    }

    @Test
    void weightsThatAreNoNumbersAreDamaged() throws IOException {
        file.write(out -> Networks.write(Map.of("a", new float[] {1, Float.NaN}), out));
        isNamed("the file is cut off or damaged", () -> file.read(Networks::read));
    }

    private void isNamed(String problem, Executable action) {
        IOException error = assertThrows(IOException.class, action);
        assertTrue(ErrorLine.of(error).startsWith(file.path() + ": " + problem), error.toString());
    }
}
