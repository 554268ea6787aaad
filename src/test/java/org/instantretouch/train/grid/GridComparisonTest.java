package org.instantretouch.train.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.instantretouch.model.ModelOptions;
import org.instantretouch.model.RetouchModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridComparisonTest {
    private static final Path MODEL = Path.of("models/compact-1");

    /** So few of the requests are measured, since each fit takes a second. */
    private static final int EVERY = 50;

    /** A second slice may lose so many dB where the first is all but exact, since each fit is held back a little. */
    private static final double ROUNDED = 0.3;

    @TempDir
    Path folder;

    @Test
    void theBestGridIsNearerThanTheModelAndTheModelThanThePhoto() throws Exception {
        Path photos = TestGridPhotos.write(folder, 24);
        List<String> log = new ArrayList<>();
        List<String> table;
        try (RetouchModel model = RetouchModel.open(MODEL, new ModelOptions(1, false))) {
            table = GridComparison.of(model, photos, List.of(), 1, EVERY, log::add);
        }
        assertTrue(table.getFirst().startsWith("median PSNR in dB"), table.toString());
        assertTrue(log.contains("measured photo 1 of 1"), log.toString());
        double[] all = Arrays.stream(table.get(1).split("\\s+"))
                .skip(1)
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertEquals(4, all.length, table.toString());
        assertTrue(all[0] < all[1], table.toString());
        assertTrue(all[1] < all[2], table.toString());
        assertTrue(all[2] < all[3] + ROUNDED, table.toString());
    }

    @Test
    void aFolderWithTooFewPhotosIsNamed() throws Exception {
        Path photos = TestGridPhotos.write(folder, 3);
        try (RetouchModel model = RetouchModel.open(MODEL, new ModelOptions(1, false))) {
            IOException error =
                    assertThrows(IOException.class, () -> GridComparison.of(model, photos, List.of(), 1, line -> {}));
            assertTrue(error.getMessage().contains(photos.toString()), error.getMessage());
        }
    }

    @Test
    void photosHeldOutThatCannotBeReadAreRefused() throws Exception {
        Path photos = TestGridPhotos.write(folder, 20);
        try (RetouchModel model = RetouchModel.open(MODEL, new ModelOptions(1, false))) {
            String heldOut = ModelStart.heldOut(model.manifest()).orElseThrow().first();
            Files.writeString(photos.resolve(heldOut), "no picture");
            IOException error =
                    assertThrows(IOException.class, () -> GridComparison.of(model, photos, List.of(), 1, line -> {}));
            assertTrue(error.getMessage().startsWith(photos + ": none of the photos"), error.getMessage());
        }
    }
}
