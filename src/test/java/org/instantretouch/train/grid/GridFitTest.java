package org.instantretouch.train.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.instantretouch.grid.BilateralGrid;
import org.instantretouch.grid.CpuSlicer;
import org.instantretouch.grid.GuideCurve;
import org.instantretouch.grid.GuideKind;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.Slice;
import org.instantretouch.grid.TestGrids;
import org.instantretouch.grid.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GridFitTest {
    private static final int SIDE = 96;

    private static float[] sliced(Slice slice, float[] rgb) {
        float[] result = rgb.clone();
        // The first slice of a prediction is always one guided by luma.
        Prediction prediction = new Prediction(List.of(TestGrids.constant(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0), slice));
        new CpuSlicer().apply(prediction, 1, Optional.empty(), Window.whole(SIDE, SIDE), result);
        return result;
    }

    private static double psnr(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return -10 * Math.log10(sum / a.length);
    }

    @ParameterizedTest
    @EnumSource
    void whatAGridMadeIsFoundAgain(GuideKind kind) {
        float[] before = TestGrids.noise(SIDE * SIDE, 1);
        Slice made = TestGrids.randomSlice(5, kind, 4, 3, 4);
        float[] target = sliced(made, before);
        Slice like = new Slice(kind, made.curve(), BilateralGrid.identity(4, 3, 4));
        float[] found = sliced(new GridFit(like, before).fit(target), before);
        assertTrue(psnr(found, target) > 45, "only " + psnr(found, target) + " dB");
        assertTrue(psnr(before, target) < 25, "the target is too near to tell");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 4, 2", "16, 16, 8"})
    void gridsOfAllSizesCanBeFitted(int width, int height, int depth) {
        float[] before = TestGrids.noise(SIDE * SIDE, 2);
        float[] target = before.clone();
        for (int i = 0; i < target.length; i++) {
            target[i] = 0.2f + 0.7f * target[i];
        }
        Slice like = new Slice(GuideKind.LUMA, GuideCurve.identity(), BilateralGrid.identity(width, height, depth));
        float[] found = sliced(new GridFit(like, before).fit(target), before);
        assertTrue(psnr(found, target) > 55, "only " + psnr(found, target) + " dB");
    }

    @Test
    void whatANearlyGreyPhotoBecomesIsFoundToo() {
        float[] before = TestGrids.noise(SIDE * SIDE, 4);
        float[] target = new float[before.length];
        for (int i = 0; i < before.length; i += 3) {
            float grey = (before[i] + before[i + 1] + before[i + 2]) / 3;
            for (int c = 0; c < 3; c++) {
                before[i + c] = grey + 0.1f * (before[i + c] - grey);
            }
            // As an operator for black and white weighs colours: what little there is of them counts.
            Arrays.fill(target, i, i + 3, 0.6f * before[i] + 0.9f * before[i + 1] - 0.5f * before[i + 2]);
        }
        Slice like = new Slice(GuideKind.LUMA, GuideCurve.identity(), BilateralGrid.identity(8, 8, 8));
        float[] found = sliced(new GridFit(like, before).fit(target), before);
        assertTrue(psnr(found, target) > 60, "only " + psnr(found, target) + " dB");
    }

    @Test
    void nothingToDoIsTheIdentity() {
        float[] before = TestGrids.noise(SIDE * SIDE, 3);
        Slice like = new Slice(GuideKind.LUMA, GuideCurve.identity(), BilateralGrid.identity(8, 8, 8));
        BilateralGrid found = new GridFit(like, before).fit(before).grid();
        assertArrayEquals(BilateralGrid.identity(8, 8, 8).coefficients(), found.coefficients(), 1e-4f);
    }
}
