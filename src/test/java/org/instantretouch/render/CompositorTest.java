package org.instantretouch.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.Layer;
import org.instantretouch.edit.ModelReference;
import org.instantretouch.grid.CpuSlicer;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.TestGrids;
import org.instantretouch.grid.Window;
import org.instantretouch.intent.Intent;
import org.instantretouch.mask.LinearGradient;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskRaster;
import org.instantretouch.mask.Point;
import org.instantretouch.mask.TonalRange;
import org.junit.jupiter.api.Test;

class CompositorTest {
    private static final Window WINDOW = Window.whole(40, 30);

    private static Layer layer(Prediction prediction, float intensity, boolean visible) {
        return new Layer("", "", Intent.nothing(), prediction, intensity, visible, new ModelReference("test", ""));
    }

    @Test
    void layersApplyInOrderEachOnTheResultOfTheOneBelow() {
        Prediction first = TestGrids.random(1, 16, 16, 8);
        Prediction second = TestGrids.random(2, 16, 16, 8);
        float[] expected = TestGrids.noise(WINDOW.pixels(), 3);
        float[] actual = expected.clone();
        new CpuSlicer().apply(first, 0.7f, Optional.empty(), WINDOW, expected);
        new CpuSlicer().apply(second, 1.4f, Optional.empty(), WINDOW, expected);
        new Compositor(EditDocument.empty().with(layer(first, 0.7f, true)).with(layer(second, 1.4f, true)))
                .composite(WINDOW, actual);
        assertArrayEquals(expected, actual);
    }

    @Test
    void hiddenLayersAndIntensityZeroChangeNothing() {
        Prediction prediction = TestGrids.random(1, 16, 16, 8);
        EditDocument edit =
                EditDocument.empty().with(layer(prediction, 0, true)).with(layer(prediction, 1, false));
        Compositor compositor = new Compositor(edit);
        float[] photo = TestGrids.noise(WINDOW.pixels(), 3);
        float[] out = photo.clone();
        compositor.composite(WINDOW, out);
        assertArrayEquals(photo, out);
        assertTrue(compositor.changesNothing());
        assertFalse(new Compositor(edit.with(layer(prediction, 1, true))).changesNothing());
    }

    @Test
    void whereAMaskIsZeroAPixelKeepsItsValueAndElsewhereItIsMixed() {
        Prediction prediction = TestGrids.random(1, 16, 16, 8);
        Mask left = Mask.of(new LinearGradient(new Point(0.3f, 0.5f), new Point(0.7f, 0.5f)));
        float[] photo = TestGrids.noise(WINDOW.pixels(), 3);
        float[] full = photo.clone();
        float[] masked = photo.clone();
        new Compositor(EditDocument.empty().with(layer(prediction, 0.8f, true))).composite(WINDOW, full);
        new Compositor(EditDocument.empty().with(layer(prediction, 0.8f, true).withMask(left)))
                .composite(WINDOW, masked);
        float[] values = new float[WINDOW.pixels()];
        MaskRaster.of(left, Optional.empty()).read(WINDOW, photo, values);
        for (int i = 0; i < photo.length; i++) {
            float m = values[i / 3];
            if (m == 0) {
                assertEquals(photo[i], masked[i]);
            }
            // Rounding of two ways to compute the same, on values near 1.
            assertEquals(photo[i] + m * (full[i] - photo[i]), masked[i], 1e-5f);
        }
        assertEquals(0, values[39]);
        assertEquals(1, values[0]);
    }

    @Test
    void rangesLookAtThePhotoNotAtTheLayersBelow() {
        Prediction black = Prediction.of(TestGrids.constant(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        Prediction white = Prediction.of(TestGrids.constant(0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1));
        EditDocument edit = EditDocument.empty()
                .with(layer(black, 1, true))
                .with(layer(white, 1, true).withMask(Mask.of(new TonalRange(0.8f, 1, 0))));
        float[] rgb = {0.9f, 0.9f, 0.9f, 0.2f, 0.2f, 0.2f};
        new Compositor(edit).composite(Window.whole(2, 1), rgb);
        assertArrayEquals(new float[] {1, 1, 1, 0, 0, 0}, rgb);
    }

    /** A preview draws its masks from the colours of the screen; colours beyond those must not make an export's masks differ. */
    @Test
    void masksSeeColoursAsTheScreenShowsThem() {
        Prediction grey = Prediction.of(TestGrids.constant(0, 0, 0, 0.25f, 0, 0, 0, 0.25f, 0, 0, 0, 0.25f));
        Mask brightest = Mask.of(new TonalRange(0.9f, 1, 0));
        Mask darkest = Mask.of(new TonalRange(0, 0.1f, 0));
        for (Mask mask : List.of(brightest, darkest)) {
            EditDocument edit = EditDocument.empty().with(layer(grey, 1, true).withMask(mask));
            float[] wide = {1.3f, 1.3f, 1.3f, -0.2f, -0.2f, -0.2f, 0.5f, 0.5f, 0.5f, 2, 0.9f, -0.4f};
            float[] screen = wide.clone();
            for (int i = 0; i < screen.length; i++) {
                screen[i] = Math.clamp(screen[i], 0f, 1f);
            }
            float[] onScreen = screen.clone();
            new Compositor(edit).composite(Window.whole(4, 1), onScreen);
            float[] exported = wide.clone();
            new Compositor(edit).composite(Window.whole(4, 1), exported);
            for (int i = 0; i < wide.length; i++) {
                assertEquals(onScreen[i] == screen[i], exported[i] == wide[i], "value " + i);
            }
            assertEquals(mask == brightest, exported[0] != wide[0]);
            assertEquals(mask == darkest, exported[3] != wide[3]);
        }
    }

    @Test
    void aMaskThatIsNothingTurnsTheLayerOff() {
        Layer off = layer(TestGrids.random(1, 2, 2, 2), 1, true).withMask(Mask.EVERYTHING.withInverted(true));
        assertTrue(new Compositor(EditDocument.empty().with(off)).changesNothing());
    }
}
