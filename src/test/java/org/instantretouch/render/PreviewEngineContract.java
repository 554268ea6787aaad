package org.instantretouch.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.instantretouch.grid.GuideKind;
import org.instantretouch.grid.Luma;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.TestGrids;
import org.instantretouch.mask.Area;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every preview engine must do; an implementation extends this and opens its engine. */
public abstract class PreviewEngineContract {
    /** Two roundings of nearly the same number differ by at most one code. */
    private static final int ROUNDING = 1;

    /** Float sums in another order differ by 1e-6, some 0.0003 codes: that many values fall to the other side of a half. */
    private static final double RARELY = 0.001;

    private static final int WIDTH = 150;
    private static final int HEIGHT = 110;

    protected final float[] photo = PreviewScenes.photo(WIDTH, HEIGHT, 1);
    protected final Prediction prediction = TestGrids.random(2, 16, 16, 8);
    protected PreviewEngine engine;
    protected PhotoPyramid pyramid;

    /** An engine on the calling thread. */
    protected abstract PreviewEngine open() throws PreviewException;

    @BeforeEach
    void openEngine() throws PreviewException {
        engine = open();
        pyramid = PreviewScenes.pyramid(photo, WIDTH);
    }

    @AfterEach
    void closeEngine() {
        if (engine != null) {
            engine.close();
            pyramid.close();
        }
    }

    private static PreviewLayer layer(Prediction prediction, float intensity) {
        return new PreviewLayer(prediction, intensity, Optional.empty());
    }

    private static PreviewState whole(boolean exact, PreviewLayer... layers) {
        return new PreviewState(
                PreviewScenes.whole(WIDTH, HEIGHT), List.of(layers), -1, false, Optional.empty(), exact, false);
    }

    private int[] draw(PreviewState state) throws PreviewException {
        return PreviewScenes.draw(engine, pyramid, state);
    }

    private static void assertSame(int[] expected, int[] actual, boolean exact) {
        assertTrue(
                PreviewScenes.worst(expected, actual) <= ROUNDING,
                () -> "a difference of " + PreviewScenes.worst(expected, actual) + " codes");
        if (exact) {
            assertTrue(PreviewScenes.differing(expected, actual) <= RARELY);
        }
    }

    private int[] exported(PreviewLayer... layers) {
        float[] rgb = photo.clone();
        for (PreviewLayer layer : layers) {
            Optional<float[]> mask = layer.mask().map(m -> PreviewScenes.stretched(m, WIDTH, HEIGHT));
            PreviewScenes.apply(layer.prediction(), layer.intensity(), mask, rgb, WIDTH);
        }
        return PreviewScenes.codes(rgb);
    }

    @ParameterizedTest
    @CsvSource({"0.3,false", "1,false", "1.6,false", "0.3,true", "1,true", "1.6,true", "2,true"})
    void atFullSizeAFrameIsWhatAnExportWrites(float intensity, boolean exact) throws PreviewException {
        PreviewLayer layer = layer(prediction, intensity);
        assertSame(exported(layer), draw(whole(exact, layer)), exact);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void predictionsOfTwoSlicesAreDrawn(boolean exact) throws PreviewException {
        Prediction two = new Prediction(
                List.of(prediction.slices().getFirst(), TestGrids.randomSlice(5, GuideKind.CHROMA, 4, 4, 8)));
        PreviewLayer layer = layer(two, 1);
        assertSame(exported(layer), draw(whole(exact, layer)), exact);
    }

    @ParameterizedTest
    @CsvSource({"3,false", "8,false", "3,true", "8,true"})
    void layersApplyInOrder(int count, boolean exact) throws PreviewException {
        List<PreviewLayer> layers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            layers.add(layer(TestGrids.random(10 + i, 16, 16, 8), 0.3f));
        }
        PreviewLayer[] all = layers.toArray(PreviewLayer[]::new);
        assertSame(exported(all), draw(whole(exact, all)), exact);
    }

    @ParameterizedTest
    @CsvSource({"1,1,1,1", "2,3,4,1", "32,8,16,1.7", "5,1,2,0.5"})
    void gridsMayHaveAnySize(int width, int height, int depth, float intensity) throws PreviewException {
        PreviewLayer layer = layer(TestGrids.random(7, width, height, depth), intensity);
        assertSame(exported(layer), draw(whole(false, layer)), false);
        assertSame(exported(layer), draw(whole(true, layer)), true);
    }

    @Test
    void withoutLayersThePhotoShowsBitForBit() throws PreviewException {
        assertArrayEquals(PreviewScenes.codes(photo), draw(whole(false)));
    }

    @Test
    void intensityZeroShowsThePhotoBitForBit() throws PreviewException {
        assertArrayEquals(PreviewScenes.codes(photo), draw(whole(false, layer(prediction, 0))));
    }

    @ParameterizedTest
    @ValueSource(floats = {0.8f, 2})
    void aMaskIsStretchedOverThePhoto(float intensity) throws PreviewException {
        for (PreviewMask mask :
                List.of(PreviewScenes.mask(40, 30), PreviewScenes.mask(1, 1), PreviewScenes.mask(400, 7))) {
            PreviewLayer layer = new PreviewLayer(prediction, intensity, Optional.of(mask));
            assertSame(exported(layer), draw(whole(true, layer)), true);
            assertSame(exported(layer), draw(whole(false, layer)), false);
        }
    }

    @Test
    void whereTheMaskIsZeroThePhotoShowsBitForBit() throws PreviewException {
        PreviewMask mask = PreviewMask.of(4, 3, new byte[12]);
        PreviewLayer layer = new PreviewLayer(prediction, 2, Optional.of(mask));
        assertArrayEquals(PreviewScenes.codes(photo), draw(whole(false, layer)));
    }

    @Test
    void aMaskThatChangesInAPlaceIsDrawnAsOneThatIsNew() throws PreviewException {
        PreviewMask first = PreviewScenes.mask(40, 30);
        draw(whole(true, new PreviewLayer(prediction, 1, Optional.of(first))));
        byte[] values = first.values().clone();
        Arrays.fill(values, 10 * 40 + 3, 10 * 40 + 20, (byte) 255);
        PreviewMask second = first.next(values, new Area(3, 10, 17, 1));
        byte[] more = values.clone();
        Arrays.fill(more, 29 * 40, 30 * 40, (byte) 90);
        PreviewMask third = second.next(more, new Area(0, 29, 40, 1));
        for (PreviewMask mask : List.of(third, first, second)) {
            PreviewLayer layer = new PreviewLayer(prediction, 1, Optional.of(mask));
            assertSame(exported(layer), draw(whole(true, layer)), true);
        }
    }

    @Test
    void beyondOneAColourStopsAtGrey() throws PreviewException {
        float r = Luma.RED;
        float g = Luma.GREEN;
        float b = Luma.BLUE;
        Prediction grey = Prediction.of(TestGrids.constant(r, g, b, 0, r, g, b, 0, r, g, b, 0));
        int[] codes = draw(whole(false, layer(grey, 2)));
        for (int i = 0; i < codes.length; i += 3) {
            assertEquals(codes[i], codes[i + 1], ROUNDING);
            assertEquals(codes[i], codes[i + 2], ROUNDING);
        }
    }

    @Test
    void thePhotoBeforeShowsLeftOfTheSplitAndTheEditRightOfIt() throws PreviewException {
        PreviewLayer layer = layer(prediction, 1);
        Viewport view = PreviewScenes.whole(WIDTH, HEIGHT);
        int[] split = draw(new PreviewState(view, List.of(layer), 60, false, Optional.empty(), true, false));
        int[] edited = draw(whole(true, layer));
        int[] before = PreviewScenes.codes(photo);
        for (int i = 0; i < split.length; i++) {
            assertEquals(i / 3 % WIDTH < 60 ? before[i] : edited[i], split[i]);
        }
        assertArrayEquals(
                before, draw(new PreviewState(view, List.of(layer), -1, true, Optional.empty(), true, false)));
    }

    @Test
    void theOverlayIsRedByHalfWhereTheMaskIsFull() throws PreviewException {
        Viewport view = PreviewScenes.whole(WIDTH, HEIGHT);
        PreviewMask full = PreviewMask.of(1, 1, new byte[] {(byte) 255});
        int[] shown = draw(new PreviewState(view, List.of(), -1, false, Optional.of(full), false, false));
        int[] before = PreviewScenes.codes(photo);
        for (int i = 0; i < shown.length; i++) {
            assertEquals(before[i] + 0.5 * ((i % 3 == 0 ? 255 : 0) - before[i]), shown[i], 0.51);
        }
        PreviewMask none = PreviewMask.of(1, 1, new byte[1]);
        assertArrayEquals(before, draw(new PreviewState(view, List.of(), -1, false, Optional.of(none), false, false)));
    }

    @Test
    void clippedPixelsAreMarked() throws PreviewException {
        float[] three = {1, 0.2f, 0, 0, 0, 0, 0.4f, 0.6f, 0};
        try (PhotoPyramid small = PreviewScenes.pyramid(three, 3)) {
            Viewport view = PreviewScenes.whole(3, 1);
            int[] shown = PreviewScenes.draw(
                    engine, small, new PreviewState(view, List.of(), -1, false, Optional.empty(), false, true));
            assertArrayEquals(new int[] {255, 0, 0, 0, 0, 255, 102, 153, 0}, shown);
        }
    }

    @Test
    void aPixelKeepsItsColourWhenTheViewPansByWholePixels() throws PreviewException {
        PreviewLayer layer = new PreviewLayer(prediction, 1, Optional.of(PreviewScenes.mask(40, 30)));
        for (double scale : new double[] {1, 0.37, 3}) {
            Viewport here = new Viewport(90, 70, scale, 10, 5);
            Viewport there = new Viewport(90, 70, scale, 10 + 7 / scale, 5 + 3 / scale);
            int[] a = draw(PreviewState.of(here, List.of(layer)));
            int[] b = draw(PreviewState.of(there, List.of(layer)));
            int[] shifted = new int[3 * 83 * 67];
            int[] same = new int[3 * 83 * 67];
            for (int y = 0; y < 67; y++) {
                System.arraycopy(a, 3 * ((y + 3) * 90 + 7), shifted, 3 * 83 * y, 3 * 83);
                System.arraycopy(b, 3 * y * 90, same, 3 * 83 * y, 3 * 83);
            }
            assertSame(shifted, same, true);
        }
    }

    @Test
    void atTwoHundredPerCentEveryPhotoPixelIsASquareOfItsExportedColour() throws PreviewException {
        PreviewLayer layer = layer(prediction, 1);
        int[] single = draw(whole(true, layer));
        int[] twice = draw(new PreviewState(
                new Viewport(2 * WIDTH, 2 * HEIGHT, 2, 0, 0),
                List.of(layer),
                -1,
                false,
                Optional.empty(),
                true,
                false));
        for (int i = 0; i < twice.length; i++) {
            int x = i / 3 % (2 * WIDTH) / 2;
            int y = i / 3 / (2 * WIDTH) / 2;
            assertEquals(single[3 * (y * WIDTH + x) + i % 3], twice[i]);
        }
    }

    @Test
    void theGroundShowsOutsideThePhoto() throws PreviewException {
        Viewport view = new Viewport(WIDTH + 20, HEIGHT + 20, 1, -10, -10, 77);
        int[] shown = draw(PreviewState.of(view, List.of()));
        int[] before = PreviewScenes.codes(photo);
        for (int i = 0; i < shown.length; i++) {
            int x = i / 3 % (WIDTH + 20) - 10;
            int y = i / 3 / (WIDTH + 20) - 10;
            boolean inside = x >= 0 && x < WIDTH && y >= 0 && y < HEIGHT;
            assertEquals(inside ? before[3 * (y * WIDTH + x) + i % 3] : 77, shown[i]);
        }
        int[] beside = draw(PreviewState.of(new Viewport(30, 20, 1, 5000, 0, 77), List.of(layer(prediction, 1))));
        assertTrue(Arrays.stream(beside).allMatch(code -> code == 77));
    }

    @Test
    void tilesMeetWithoutASeam() throws PreviewException {
        int width = 1100;
        float[] wide = PreviewScenes.photo(width, 40, 4);
        try (PhotoPyramid large = PreviewScenes.pyramid(wide, width)) {
            int[] shown = PreviewScenes.draw(engine, large, PreviewState.of(PreviewScenes.whole(width, 40), List.of()));
            assertArrayEquals(PreviewScenes.codes(wide), shown);
            // At 70 % every pixel is mixed of neighbours, across the seam too.
            Viewport view = new Viewport(60, 20, 0.7, 980, 3);
            int[] smaller = PreviewScenes.draw(engine, large, PreviewState.of(view, List.of()));
            for (int y = 0; y < 20; y++) {
                for (int x = 0; x < 60; x++) {
                    double u = 980 + (x + 0.5) / 0.7 - 0.5;
                    double v = 3 + (y + 0.5) / 0.7 - 0.5;
                    for (int c = 0; c < 3; c++) {
                        double expected = 0;
                        for (int corner = 0; corner < 4; corner++) {
                            int px = (int) u + corner % 2;
                            int py = (int) v + corner / 2;
                            expected +=
                                    (1 - Math.abs(u - px)) * (1 - Math.abs(v - py)) * wide[3 * (py * width + px) + c];
                        }
                        assertEquals(expected * 255, smaller[3 * (y * 60 + x) + c], 0.51);
                    }
                }
            }
        }
    }

    @Test
    void anotherPhotoTakesThePlaceOfTheFirst() throws PreviewException {
        draw(whole(false));
        float[] other = PreviewScenes.photo(WIDTH, HEIGHT, 9);
        try (PhotoPyramid second = PreviewScenes.pyramid(other, WIDTH)) {
            assertArrayEquals(PreviewScenes.codes(other), PreviewScenes.draw(engine, second, whole(false)));
        }
    }
}
