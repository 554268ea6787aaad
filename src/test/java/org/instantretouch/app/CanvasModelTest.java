package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.instantretouch.mask.Point;
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
    void whatIsSnappedKeepsItsDistanceAsSeenAndItsAngleToFifteenDegrees() {
        CanvasModel canvas = new CanvasModel();
        canvas.size(632, 332);
        canvas.photo(600, 300);
        Point from = new Point(0.5f, 0.5f);
        Point level = canvas.snapped(from, new Point(0.75f, 0.53f));
        assertEquals(0.5f, level.y(), 1e-5);
        assertEquals(0.5 + Math.hypot(150, 9) / 600, level.x(), 1e-5);
        Point slanting = canvas.snapped(from, new Point(0.6f, 0.72f));
        assertEquals(Math.toRadians(45), Math.atan2(300 * (slanting.y() - 0.5), 600 * (slanting.x() - 0.5)), 1e-5);
    }

    @Test
    void aPhotoIsShownWholeAndInTheMiddle() {
        Viewport view = canvas.viewport();
        assertEquals((800 - 32) / 4000.0, view.scale(), 1e-12);
        assertEquals(400, canvas.canvasX(0.5), 1);
        assertEquals(300, canvas.canvasY(0.5), 1);
    }

    @Test
    void theNextPhotoShowsTheSamePlaceAtTheSameScaleWhereOneHasZoomedIn() {
        canvas.scale(1);
        canvas.pan(-900, 400);
        double x = canvas.photoX(400);
        double y = canvas.photoY(300);
        for (int[] size : new int[][] {{4000, 2000}, {2000, 3000}, {5000, 3000}}) {
            canvas.photo(size[0], size[1]);
            assertEquals(1, canvas.viewport().scale());
            assertEquals(x, canvas.photoX(400), 1e-3);
            assertEquals(y, canvas.photoY(300), 1e-3);
            assertFalse(canvas.isFitted());
        }
    }

    @Test
    void aPhotoThatWouldBeSmallerThanTheCanvasIsFitted() {
        canvas.zoom(0.5, 400, 300);
        canvas.photo(3000, 2000);
        assertTrue(canvas.isFitted(), "zoomed out");
        canvas.zoom(1.1, 400, 300);
        canvas.photo(500, 400);
        assertEquals(1, canvas.viewport().scale());
        assertTrue(canvas.isFitted(), "smaller than what is left of it would be");
    }

    @Test
    void aSmallPhotoIsNotEnlarged() {
        canvas.photo(100, 50);
        assertEquals(1, canvas.viewport().scale());
    }

    @Test
    void whoAsksToFitASmallPhotoSeesItEnlargedUpToFourTimes() {
        canvas.photo(500, 400);
        canvas.fit();
        assertEquals((600 - 32) / 400.0, canvas.viewport().scale(), 1e-12);
        canvas.photo(40, 30);
        assertEquals(4, canvas.viewport().scale(), "the next one as well");
        assertTrue(canvas.isFitted());
        canvas.photo(4000, 2000);
        assertEquals((800 - 32) / 4000.0, canvas.viewport().scale(), 1e-12);
    }

    @Test
    void ofAVeryThinPhotoAtLeastALineShows() {
        for (int[] size : new int[][] {{10, 20_000}, {20_000, 10}, {1, 100_000}}) {
            canvas.photo(size[0], size[1]);
            assertTrue(lines() >= 1, size[0] + " x " + size[1] + " fitted");
            canvas.zoom(1e-6, 400, 300);
            assertTrue(lines() >= 1, size[0] + " x " + size[1] + " zoomed out");
        }
    }

    @Test
    void zoomingOutNeverZoomsIn() {
        canvas.size(500, 500);
        canvas.photo(60_000, 4_000);
        double fitted = canvas.viewport().scale();
        canvas.zoom(0.8, 250, 250);
        assertEquals(fitted, canvas.viewport().scale());
    }

    /** Device pixels of the photo's shorter side that show it. */
    private int lines() {
        Viewport view = canvas.viewport();
        boolean upright = canvas.canvasX(1) - canvas.canvasX(0) < canvas.canvasY(1) - canvas.canvasY(0);
        int lines = 0;
        for (int i = 0; i < (upright ? view.width() : view.height()); i++) {
            double at = upright ? canvas.photoX(i + 0.5) : canvas.photoY(i + 0.5);
            lines += at >= 0 && at < 1 ? 1 : 0;
        }
        return lines;
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
