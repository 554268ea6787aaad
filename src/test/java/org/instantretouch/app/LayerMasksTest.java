package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.instantretouch.export.TestPictures;
import org.instantretouch.grid.Window;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskPart;
import org.instantretouch.mask.MaskRaster;
import org.instantretouch.mask.Point;
import org.instantretouch.mask.Stroke;
import org.instantretouch.mask.TonalRange;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.render.PreviewMask;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerMasksTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 40;
    private static final Mask DAB = Mask.of(new Stroke(List.of(new Point(0.5f, 0.5f)), 0.2f, 1, 1, false));

    @TempDir
    Path folder;

    @AutoClose
    private final TestTasks tasks = new TestTasks();

    @AutoClose
    private OpenPhoto photo;

    private final LayerMasks masks = new LayerMasks(tasks, () -> {}, e -> {
        throw new AssertionError(e);
    });

    @BeforeEach
    void open() throws IOException {
        Path file = TestPictures.write(folder.resolve("photo.png"), TestPictures.colourful(8, WIDTH, HEIGHT));
        photo = new OpenPhoto(file, PhotoReader.read(file));
    }

    private static PreviewMask picture() {
        return PreviewMask.of(WIDTH, HEIGHT, new byte[WIDTH * HEIGHT]);
    }

    private Optional<PreviewMask> shown(Mask mask) {
        return masks.of(photo, TestLayers.masked("layer", mask));
    }

    @Test
    void aDrawingUnderWayDoesNotReplaceWhatIsPaintedMeanwhile() {
        PreviewMask picture = picture();
        tasks.hold();
        assertTrue(shown(DAB.withFeather(0.1f)).isEmpty());
        masks.painting("layer", picture());
        assertFalse(masks.isDrawing());
        masks.painted("layer", DAB, Optional.of(picture));
        tasks.release();
        tasks.runAll();
        assertSame(picture, shown(DAB).orElseThrow());
        assertFalse(masks.isDrawing());
    }

    @Test
    void whatIsDrawnWhileAStrokeEndsDoesNotReplaceIt() {
        PreviewMask picture = picture();
        tasks.hold();
        assertTrue(shown(DAB.withFeather(0.1f)).isEmpty());
        masks.painted("layer", DAB, Optional.of(picture));
        tasks.release();
        tasks.runAll();
        assertSame(picture, shown(DAB).orElseThrow());
    }

    @Test
    void aMaskThatWasPaintedLooksAsItDidInTheEnd() {
        PreviewMask picture = picture();
        masks.painting("layer", picture());
        masks.painted("layer", DAB, Optional.of(picture));
        assertSame(picture, shown(DAB).orElseThrow());
        assertFalse(masks.isDrawing());
    }

    @Test
    void aMaskThatCouldNotBePaintedToTheEndIsDrawn() {
        PreviewMask half = picture();
        masks.painting("layer", half);
        assertSame(half, shown(DAB).orElseThrow());
        masks.painted("layer", DAB, Optional.empty());
        assertTrue(shown(DAB).isEmpty());
        tasks.runAll();
        assertEquals(255, shown(DAB).orElseThrow().values()[HEIGHT / 2 * WIDTH + WIDTH / 2] & 255);
    }

    private PreviewMask drawn(Mask mask) {
        shown(mask);
        tasks.runAll();
        return shown(mask).orElseThrow();
    }

    @Test
    void undoAndRedoShowWhatWasDrawnBefore() {
        Mask two = DAB.with(MaskPart.of(new Stroke(List.of(new Point(0.1f, 0.1f)), 0.1f, 1, 1, false)));
        PreviewMask before = drawn(DAB);
        PreviewMask after = drawn(two);
        assertSame(before, shown(DAB).orElseThrow());
        assertSame(after, shown(two).orElseThrow());
        assertFalse(masks.isDrawing());
    }

    @Test
    void whatIsDrawnIsNotWantedAnyMoreWhenTheMaskIsAsItWas() {
        PreviewMask before = drawn(DAB);
        tasks.hold();
        assertSame(before, shown(DAB.withFeather(0.1f)).orElseThrow());
        assertTrue(masks.isDrawing());
        assertSame(before, shown(DAB).orElseThrow());
        assertFalse(masks.isDrawing());
        tasks.release();
        tasks.runAll();
        assertSame(before, shown(DAB).orElseThrow());
    }

    @Test
    void aMaskThatIsInvertedIsTheNegativeOfItsPicture() {
        byte[] values = new byte[WIDTH * HEIGHT];
        values[0] = (byte) 200;
        masks.painted("layer", DAB, Optional.of(PreviewMask.of(WIDTH, HEIGHT, values)));
        byte[] negative = drawn(DAB.withInverted(true)).values();
        assertEquals(55, negative[0] & 255);
        assertEquals(255, negative[HEIGHT / 2 * WIDTH + WIDTH / 2] & 255);
    }

    @Test
    void onlyAFewPicturesAreKeptAndNoneOfALayerThatIsGone() {
        drawn(DAB);
        for (int i = 1; i < 9; i++) {
            drawn(DAB.withFeather(0.1f * i));
        }
        shown(DAB.withFeather(0.7f));
        assertFalse(masks.isDrawing());
        masks.keep(List.of());
        assertTrue(shown(DAB.withFeather(0.8f)).isEmpty());
        assertTrue(shown(DAB.withFeather(0.7f)).isEmpty());
        tasks.runAll();
        shown(DAB);
        assertTrue(masks.isDrawing());
        tasks.runAll();
    }

    @Test
    void theMaskOfATallPhotoIsDrawnWithoutASeam() throws IOException {
        int height = 200;
        Mask mask = Mask.of(
                        new TonalRange(0.2f, 0.6f, 0.1f), DAB.parts().getFirst().shape())
                .withEdgeAware(true);
        Path file = TestPictures.write(folder.resolve("tall.png"), TestPictures.colourful(8, WIDTH, height));
        try (OpenPhoto tall = new OpenPhoto(file, PhotoReader.read(file))) {
            masks.of(tall, TestLayers.masked("layer", mask));
            tasks.runAll();
            float[] values = new float[WIDTH * height];
            MaskRaster.of(mask, tall.guide()).read(Window.whole(WIDTH, height), tall.maskColours(), values);
            byte[] picture = masks.of(tall, TestLayers.masked("layer", mask))
                    .orElseThrow()
                    .values();
            for (int i = 0; i < values.length; i++) {
                assertEquals((int) (255 * values[i] + 0.5f), picture[i] & 255);
            }
        }
    }
}
