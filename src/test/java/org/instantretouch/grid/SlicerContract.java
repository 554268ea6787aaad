package org.instantretouch.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every slicer must do; an implementation extends this and names its tolerance. */
abstract class SlicerContract {
    private static final ReferenceSlicer REFERENCE = new ReferenceSlicer();

    abstract Slicer slicer();

    /** The largest difference from the reference on values within about [-0.2, 1.2]. */
    abstract float tolerance();

    @Test
    void intensityZeroReturnsThePhotoBitForBit() {
        float[] photo = TestGrids.noise(64 * 48, 1);
        float[] out = photo.clone();
        slicer().apply(TestGrids.random(2, 16, 16, 8), 0, Optional.empty(), Window.whole(64, 48), out);
        assertArrayEquals(photo, out);
    }

    @Test
    void maskZeroReturnsThePhotoBitForBit() {
        float[] photo = TestGrids.noise(64 * 48, 1);
        float[] out = photo.clone();
        slicer().apply(
                        TestGrids.random(3, 16, 16, 8),
                        1.7f,
                        Optional.of(new float[64 * 48]),
                        Window.whole(64, 48),
                        out);
        assertArrayEquals(photo, out);
    }

    @Test
    void identityGridChangesNothing() {
        float[] photo = TestGrids.noise(50 * 40, 2);
        float[] out = photo.clone();
        Slice identity = new Slice(GuideKind.LUMA, GuideCurve.identity(), BilateralGrid.identity(16, 16, 8));
        slicer().apply(Prediction.of(identity), 1, Optional.empty(), Window.whole(50, 40), out);
        assertArrayEquals(photo, out, tolerance());
    }

    @ParameterizedTest
    @CsvSource({"16,16,8", "1,1,1", "1,1,8", "2,3,4", "32,8,16", "5,1,2"})
    void agreesWithTheReferenceOnRandomGridsOfAnySize(int width, int height, int depth) {
        assertAgreement(TestGrids.random(7, width, height, depth), 1, Optional.empty(), Window.whole(97, 61));
    }

    @ParameterizedTest
    @ValueSource(floats = {0.001f, 0.5f, 1, 1.3f, 2})
    void agreesWithTheReferenceAtAnyIntensityAndMask(float intensity) {
        float[] mask = new float[80 * 60];
        Random random = new Random(9);
        for (int i = 0; i < mask.length; i++) {
            mask[i] = random.nextInt(4) == 0 ? 0 : random.nextFloat();
        }
        assertAgreement(TestGrids.random(11, 16, 16, 8), intensity, Optional.of(mask), Window.whole(80, 60));
        assertAgreement(TestGrids.random(12, 16, 16, 8), intensity, Optional.empty(), Window.whole(80, 60));
    }

    @ParameterizedTest
    @ValueSource(floats = {0.4f, 1, 2})
    void agreesWithTheReferenceOnTwoSlices(float intensity) {
        Prediction two = new Prediction(List.of(
                TestGrids.random(21, 16, 16, 8).slices().getFirst(),
                TestGrids.randomSlice(22, GuideKind.CHROMA, 4, 4, 8)));
        assertAgreement(two, intensity, Optional.empty(), Window.whole(70, 33));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 4096})
    void worksOnPhotosOfAnyWidth(int width) {
        assertAgreement(TestGrids.random(31, 16, 16, 8), 1, Optional.empty(), Window.whole(width, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 1000})
    void worksOnPhotosOfAnyHeight(int height) {
        assertAgreement(TestGrids.random(32, 16, 16, 8), 1, Optional.empty(), Window.whole(3, height));
    }

    @Test
    void aWindowHoldsTheSamePixelsAsTheWholePhoto() {
        Prediction prediction = TestGrids.random(41, 16, 16, 8);
        float[] whole = TestGrids.noise(100 * 80, 4);
        Window window = new Window(100, 80, 37, 22, 31, 19);
        float[] part = new float[3 * window.pixels()];
        for (int y = 0; y < 19; y++) {
            System.arraycopy(whole, 3 * ((22 + y) * 100 + 37), part, 3 * y * 31, 3 * 31);
        }
        slicer().apply(prediction, 1, Optional.empty(), Window.whole(100, 80), whole);
        slicer().apply(prediction, 1, Optional.empty(), window, part);
        for (int y = 0; y < 19; y++) {
            int from = 3 * ((22 + y) * 100 + 37);
            assertArrayEquals(
                    Arrays.copyOfRange(whole, from, from + 3 * 31),
                    Arrays.copyOfRange(part, 3 * y * 31, 3 * (y + 1) * 31));
        }
    }

    @Test
    void beyondOneAColourStopsAtGrey() {
        Slice grey = TestGrids.constant(
                Luma.RED,
                Luma.GREEN,
                Luma.BLUE,
                0,
                Luma.RED,
                Luma.GREEN,
                Luma.BLUE,
                0,
                Luma.RED,
                Luma.GREEN,
                Luma.BLUE,
                0);
        float[] red = {0.8f, 0.2f, 0.1f};
        slicer().apply(Prediction.of(grey), 2, Optional.empty(), Window.whole(1, 1), red);
        float luma = Luma.of(0.8f, 0.2f, 0.1f);
        assertArrayEquals(new float[] {luma, luma, luma}, red, tolerance());
    }

    @Test
    void beyondOneGreysThatDifferByRoundingStayTogether() {
        Slice warm = TestGrids.constant(1, 0, 0, 0.1f, 0, 1, 0, 0, 0, 0, 1, -0.1f);
        float noise = 1e-6f;
        for (int sign = 0; sign < 27; sign++) {
            float[] grey = {
                0.4f + noise * (sign % 3 - 1), 0.4f + noise * (sign / 3 % 3 - 1), 0.4f + noise * (sign / 9 - 1)
            };
            slicer().apply(Prediction.of(warm), 2, Optional.empty(), Window.whole(1, 1), grey);
            assertArrayEquals(new float[] {0.6f, 0.4f, 0.2f}, grey, tolerance());
        }
    }

    @Test
    void beyondOneBrightnessGoesOn() {
        Slice brighter = TestGrids.constant(1, 0, 0, 0.1f, 0, 1, 0, 0.1f, 0, 0, 1, 0.1f);
        float[] pixel = {0.3f, 0.4f, 0.5f};
        slicer().apply(Prediction.of(brighter), 2, Optional.empty(), Window.whole(1, 1), pixel);
        assertArrayEquals(new float[] {0.5f, 0.6f, 0.7f}, pixel, tolerance());
    }

    @Test
    void refusesIntensitiesOutsideZeroToTwo() {
        Prediction prediction = TestGrids.random(1, 2, 2, 2);
        float[] pixel = new float[3];
        for (float intensity : new float[] {-0.1f, 2.1f, Float.NaN}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> slicer().apply(prediction, intensity, Optional.empty(), Window.whole(1, 1), pixel));
        }
    }

    @Test
    void refusesArraysThatAreTooShort() {
        Prediction prediction = TestGrids.random(1, 2, 2, 2);
        assertThrows(
                IllegalArgumentException.class,
                () -> slicer().apply(prediction, 1, Optional.empty(), Window.whole(2, 2), new float[11]));
        assertThrows(
                IllegalArgumentException.class,
                () -> slicer().apply(prediction, 1, Optional.of(new float[3]), Window.whole(2, 2), new float[12]));
    }

    private void assertAgreement(Prediction prediction, float intensity, Optional<float[]> mask, Window window) {
        float[] expected = TestGrids.noise(window.pixels(), 5);
        float[] actual = expected.clone();
        REFERENCE.apply(prediction, intensity, mask, window, expected);
        slicer().apply(prediction, intensity, mask, window, actual);
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            worst = Math.max(worst, Math.abs(expected[i] - actual[i]));
        }
        assertEquals(0, worst, tolerance());
    }
}
