package org.instantretouch.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.TestEdits;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.TestGrids;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.TestMasks;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoFormat;
import org.instantretouch.photo.PhotoMetadata;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.photo.Samples16;
import org.instantretouch.photo.Samples8;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedExportTest {
    private static final int WIDTH = 90;
    private static final int HEIGHT = 70;

    /** Twice as bright. */
    private static final Prediction BRIGHTER = Prediction.of(TestGrids.constant(2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 2, 0));

    @TempDir
    Path folder;

    private Photo export(Photo photo, Mask mask) throws Exception {
        EditDocument edit =
                EditDocument.empty().with(TestEdits.layer(1, BRIGHTER).withMask(mask));
        Path target = folder.resolve("result.png");
        new PhotoExporter(photo, edit, ExportOptions.DEFAULT).export(target, ExportProgress.NONE);
        return PhotoReader.read(target);
    }

    private static boolean farFromTheDab(int pixel) {
        double x = (pixel % WIDTH + 0.5) / WIDTH - 0.5;
        double y = (pixel / WIDTH + 0.5 - HEIGHT / 2.0) / WIDTH;
        return Math.hypot(x, y) > 0.22;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void samplesOutsideTheMaskStayAsTheyAreInEightBits(boolean edgeAware) throws Exception {
        byte[] values = new byte[3 * WIDTH * HEIGHT];
        new Random(1).nextBytes(values);
        Photo photo = new Photo(
                PhotoFormat.PNG,
                new Samples8(WIDTH, HEIGHT, 3, false, values),
                ColorProfile.SRGB,
                PhotoMetadata.NONE,
                List.of());
        Mask mask = Mask.of(TestMasks.dab(0.5f, 0.5f, 0.2f, 0.5f)).withEdgeAware(edgeAware);
        byte[] result = ((Samples8) export(photo, mask).samples()).values();
        int changed = 0;
        for (int i = 0; i < values.length; i++) {
            // Along edges a mask may reach a few cells of its grid beyond what was painted: 5 / 32 of the longer side.
            double x = (i / 3 % WIDTH + 0.5) / WIDTH - 0.5;
            if (edgeAware ? Math.abs(x) > 0.37 : farFromTheDab(i / 3)) {
                assertEquals(values[i], result[i]);
            } else {
                changed += values[i] == result[i] ? 0 : 1;
            }
        }
        assertTrue(changed > 500);
    }

    @Test
    void samplesOutsideTheMaskStayAsTheyAreInSixteenBits() throws Exception {
        short[] values = new short[3 * WIDTH * HEIGHT];
        Random random = new Random(2);
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) random.nextInt();
        }
        Photo photo = new Photo(
                PhotoFormat.PNG,
                new Samples16(WIDTH, HEIGHT, 3, false, values),
                ColorProfile.SRGB,
                PhotoMetadata.NONE,
                List.of());
        short[] result = ((Samples16) export(photo, Mask.of(TestMasks.dab(0.5f, 0.5f, 0.2f, 1)))
                        .samples())
                .values();
        int middle = 3 * (HEIGHT / 2 * WIDTH + WIDTH / 2);
        assertNotEquals(values[middle], result[middle]);
        for (int i = 0; i < values.length; i++) {
            if (farFromTheDab(i / 3)) {
                assertEquals(values[i], result[i]);
            }
        }
    }
}
