package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.instantretouch.render.Viewport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CanvasModelTest {
    private final CanvasModel canvas = new CanvasModel();

    @BeforeEach
    void aLargePhotoOnACanvas() {
        canvas.size(800, 600);
        canvas.photo(4000, 2000);
    }

    @Test
    void aPhotoIsShownWholeAndInTheMiddle() {
        Viewport view = canvas.viewport();
        assertEquals((800 - 32) / 4000.0, view.scale(), 1e-12);
        assertEquals(400, canvas.canvasX(0.5), 1);
        assertEquals(300, canvas.canvasY(0.5), 1);
    }

    @Test
    void aSmallPhotoIsNotEnlarged() {
        canvas.photo(100, 50);
        assertEquals(1, canvas.viewport().scale());
    }

    @Test
    void zoomingKeepsWhatIsUnderThePointer() {
        double x = canvas.photoX(200);
        double y = canvas.photoY(150);
        canvas.zoom(3, 200, 150);
        assertEquals(200, canvas.canvasX(x), 1);
        assertEquals(150, canvas.canvasY(y), 1);
    }

    @Test
    void atFullSizeAPixelOfThePhotoIsAPixelOfTheScreen() {
        canvas.scale(1);
        Viewport view = canvas.viewport();
        assertEquals(1, view.scale(), 1e-12);
        assertEquals(Math.rint(view.left()), view.left());
        assertEquals(Math.rint(view.top()), view.top());
    }

    @Test
    void thePhotoNeverLeavesTheCanvas() {
        canvas.scale(2);
        canvas.pan(1e6, -1e6);
        assertTrue(canvas.canvasX(0) <= 400.5, "left edge at " + canvas.canvasX(0));
        assertTrue(canvas.canvasY(1) >= 299.5, "lower edge at " + canvas.canvasY(1));
    }

    @Test
    void aFittedPhotoStaysFittedWhenTheWindowChanges() {
        canvas.size(400, 300);
        assertEquals((400 - 32) / 4000.0, canvas.viewport().scale(), 1e-12);
        canvas.scale(1);
        double middle = canvas.photoX(200);
        canvas.size(1000, 300);
        assertEquals(1, canvas.viewport().scale(), 1e-12);
        assertEquals(middle, canvas.photoX(500), 1e-3);
    }

    @Test
    void aCanvasOfNoSizeIsNoError() {
        canvas.size(0, 0);
        canvas.fit();
        assertTrue(canvas.viewport().scale() > 0);
    }
}
