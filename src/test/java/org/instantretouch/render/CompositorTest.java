package org.instantretouch.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.Layer;
import org.instantretouch.edit.ModelReference;
import org.instantretouch.grid.CpuSlicer;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.TestGrids;
import org.instantretouch.grid.Window;
import org.instantretouch.intent.Intent;
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
}
