package org.instantretouch.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CpuSlicerTest extends SlicerContract {
    private static final Window WINDOW = Window.whole(700, 9);

    private final CpuSlicer slicer = new CpuSlicer();

    @Override
    Slicer slicer() {
        return slicer;
    }

    /** DESIGN section 2: CPU and reference agree within 1e-5. */
    @Override
    float tolerance() {
        return 1e-5f;
    }

    @Test
    void layersTogetherGiveWhatTheyGiveOneAfterTheOther() {
        List<SlicedLayer> layers = List.of(
                new SlicedLayer(TestGrids.random(1, 16, 16, 8), 0.7f, Optional.empty()),
                new SlicedLayer(TestGrids.random(2, 5, 3, 4), 1, Optional.of(patches(2))),
                new SlicedLayer(TestGrids.random(3, 16, 16, 8), 0, Optional.empty()),
                new SlicedLayer(TestGrids.random(4, 16, 16, 8), 1.8f, Optional.of(patches(4))));
        float[] together = TestGrids.noise(WINDOW.pixels(), 5);
        float[] apart = together.clone();
        slicer.apply(layers, WINDOW, together);
        for (SlicedLayer layer : layers) {
            slicer.apply(layer.prediction(), layer.intensity(), layer.mask(), WINDOW, apart);
        }
        assertArrayEquals(apart, together);
    }

    @Test
    void whatAMaskLeavesOutKeepsItsBitsAndTheRestIsAsUnderAMaskWithoutGaps() {
        Prediction prediction = TestGrids.random(6, 16, 16, 8);
        float[] mask = patches(7);
        float[] photo = TestGrids.noise(WINDOW.pixels(), 8);
        float[] masked = photo.clone();
        float[] everywhere = photo.clone();
        slicer.apply(prediction, 1, Optional.of(mask), WINDOW, masked);
        slicer.apply(prediction, 1, Optional.empty(), WINDOW, everywhere);
        for (int i = 0; i < photo.length; i++) {
            float expected = mask[i / 3] == 0 ? photo[i] : mask[i / 3] == 1 ? everywhere[i] : masked[i];
            assertEquals(expected, masked[i], "value " + i);
        }
    }

    @Test
    void theSamePhotoUnderOtherPixelsSideBySideGivesTheSameBits() {
        Prediction prediction = TestGrids.random(9, 16, 16, 8);
        float[] lively = TestGrids.noise(WINDOW.pixels(), 10);
        float[] even = new float[lively.length];
        Arrays.fill(even, 0.5f);
        for (int pixel = 0; pixel < WINDOW.pixels(); pixel += 7) {
            System.arraycopy(lively, 3 * pixel, even, 3 * pixel, 3);
        }
        slicer.apply(prediction, 1, Optional.empty(), WINDOW, lively);
        slicer.apply(prediction, 1, Optional.empty(), WINDOW, even);
        for (int pixel = 0; pixel < WINDOW.pixels(); pixel += 7) {
            for (int i = 3 * pixel; i < 3 * pixel + 3; i++) {
                assertEquals(lively[i], even[i], "value " + i);
            }
        }
    }

    @Test
    void aPixelThatIsNoNumberLeavesTheOthersAlone() {
        Prediction prediction = TestGrids.random(11, 16, 16, 8);
        float[] rgb = TestGrids.noise(WINDOW.pixels(), 12);
        float[] broken = rgb.clone();
        broken[3 * 300 + 1] = Float.NaN;
        slicer.apply(prediction, 1, Optional.empty(), WINDOW, rgb);
        slicer.apply(prediction, 1, Optional.empty(), WINDOW, broken);
        assertTrue(Float.isNaN(broken[3 * 300 + 1]));
        System.arraycopy(rgb, 3 * 300, broken, 3 * 300, 3);
        assertArrayEquals(rgb, broken);
    }

    @Test
    void refusesOneShortMaskAmongSeveral() {
        Prediction prediction = TestGrids.random(1, 2, 2, 2);
        List<SlicedLayer> layers = List.of(
                new SlicedLayer(prediction, 1, Optional.of(new float[4])),
                new SlicedLayer(prediction, 1, Optional.of(new float[3])));
        float[] rgb = new float[12];
        assertThrows(IllegalArgumentException.class, () -> slicer.apply(layers, Window.whole(2, 2), rgb));
    }

    /** A mask of spans of any length, each at 0, at 1, or in between. */
    private static float[] patches(long seed) {
        Random random = new Random(seed);
        float[] mask = new float[WINDOW.pixels()];
        for (int from = 0; from < mask.length; ) {
            int to = Math.min(from + random.nextInt(1, 200), mask.length);
            Arrays.fill(mask, from, to, List.of(0f, 1f, 0.3f).get(random.nextInt(3)));
            from = to;
        }
        return mask;
    }
}
