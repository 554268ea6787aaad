package org.instantretouch.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.instantretouch.color.SrgbCurve;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.grid.GuideKind;
import org.instantretouch.grid.Luma;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.TestGrids;
import org.instantretouch.mask.Area;
import org.instantretouch.mask.LinearGradient;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskCanvas;
import org.instantretouch.mask.Point;
import org.instantretouch.mask.Stroke;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.photo.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every preview engine must do; an implementation extends this and opens its engine. */
public abstract class PreviewEngineContract {
    private static final Path PHOTOS = Path.of("..", "shared", "photos");

    /** Two roundings of nearly the same number differ by at most one code. */
    private static final int ROUNDING = 1;

    /** An exact frame rounds as the CPU does but for a division or two: that share of values may fall to the other side of a half. */
    private static final double RARELY = 1e-4;

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
            double share = PreviewScenes.differing(expected, actual);
            assertTrue(share <= RARELY, () -> "a share of " + share + " differs");
        }
    }

    private int[] exported(PreviewLayer... layers) {
        if (Arrays.stream(layers).allMatch(layer -> layer.mask().isEmpty())) {
            EditDocument edit = EditDocument.empty();
            for (PreviewLayer layer : layers) {
                edit = PreviewScenes.with(edit, layer.prediction(), layer.intensity(), Mask.EVERYTHING);
            }
            return PreviewScenes.exported(edit, photo, WIDTH);
        }
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
    void aMaskAtThePhotosSizeIsWhatAnExportApplies() throws PreviewException {
        Mask mask = Mask.of(
                new LinearGradient(new Point(0.2f, 0.3f), new Point(0.6f, 0.7f)),
                new Stroke(List.of(new Point(0.7f, 0.2f), new Point(0.9f, 0.8f)), 0.08f, 0.4f, 0.9f, false));
        // A preview's mask has 8 bits: half a code where a layer turns black to white, and less for any that is real.
        Prediction look = PreviewScenes.look(60);
        int[] expected = PreviewScenes.exported(PreviewScenes.with(EditDocument.empty(), look, 1, mask), photo, WIDTH);
        PreviewLayer layer = new PreviewLayer(look, 1, Optional.of(PreviewScenes.rastered(mask, WIDTH, HEIGHT)));
        assertSame(expected, draw(whole(true, layer)), false);
        assertSame(expected, draw(whole(false, layer)), false);
    }

    @Test
    void strokesThatArePaintedPieceByPieceAreDrawnAsMasksThatAreNew() throws PreviewException {
        MaskCanvas canvas = new MaskCanvas(80, 60);
        PreviewMask mask = PreviewMask.of(80, 60, canvas.values().clone());
        Random random = new Random(3);
        for (int i = 0; i < 30; i++) {
            // Some points lie outside the photo.
            Point point = new Point(random.nextFloat(-0.3f, 1.3f), random.nextFloat(-0.3f, 1.3f));
            Area touched = i % 5 == 0
                    ? canvas.add(new Stroke(List.of(point), 0.06f, 0.5f, 1, i % 10 == 5))
                    : canvas.extend(point);
            mask = mask.next(canvas.values().clone(), touched);
            if (i % 3 != 0) {
                // Not every mask is drawn: several changes come at once.
                continue;
            }
            PreviewMask fresh = PreviewMask.of(80, 60, mask.values().clone());
            PreviewState grown = whole(false, new PreviewLayer(prediction, 1, Optional.of(mask)));
            PreviewState full = whole(false, new PreviewLayer(prediction, 1, Optional.of(fresh)));
            assertArrayEquals(draw(full), draw(grown));
        }
    }

    @Test
    void aMaskThatBranchesOffAnOlderOneIsDrawnAsOneThatIsNew() throws PreviewException {
        PreviewMask first = PreviewScenes.mask(40, 30);
        byte[] black = first.values().clone();
        Arrays.fill(black, 0, 400, (byte) 0);
        PreviewMask undone = first.next(black, new Area(0, 0, 40, 10));
        draw(whole(true, new PreviewLayer(prediction, 1, Optional.of(undone))));
        byte[] white = first.values().clone();
        Arrays.fill(white, 800, 840, (byte) 255);
        PreviewMask instead = first.next(white, new Area(0, 20, 40, 1)).next(white.clone(), new Area(0, 20, 1, 1));
        PreviewLayer layer = new PreviewLayer(prediction, 1, Optional.of(instead));
        assertSame(exported(layer), draw(whole(true, layer)), true);
    }

    @Test
    void twoLayersMayShareAMaskAndAnOverlayMayShowIt() throws PreviewException {
        PreviewMask mask = PreviewScenes.mask(40, 30);
        PreviewLayer layer = new PreviewLayer(prediction, 0.5f, Optional.of(mask));
        int[] plain = draw(whole(true, layer, layer));
        assertSame(exported(layer, layer), plain, true);
        int[] shown = draw(new PreviewState(
                PreviewScenes.whole(WIDTH, HEIGHT), List.of(layer, layer), -1, false, Optional.of(mask), true, false));
        float[] weights = PreviewScenes.stretched(mask, WIDTH, HEIGHT);
        for (int i = 0; i < shown.length; i++) {
            double red = i % 3 == 0 ? 255 : 0;
            assertEquals(plain[i] + 0.5 * weights[i / 3] * (red - plain[i]), shown[i], 0.51);
        }
    }

    @Test
    void theOverlayMayShowAnotherVersionOfALayersMask() throws PreviewException {
        PreviewMask older = PreviewScenes.mask(40, 30);
        byte[] painted = older.values().clone();
        Arrays.fill(painted, 0, 600, (byte) 255);
        PreviewLayer below = new PreviewLayer(prediction, 0.5f, Optional.of(older));
        PreviewLayer top = new PreviewLayer(prediction, 0.5f, Optional.of(older.next(painted, new Area(0, 0, 40, 15))));
        int[] plain = draw(whole(true, below, top));
        assertSame(exported(below, top), plain, true);
        int[] shown = draw(new PreviewState(
                PreviewScenes.whole(WIDTH, HEIGHT), List.of(below, top), -1, false, Optional.of(older), true, false));
        float[] weights = PreviewScenes.stretched(older, WIDTH, HEIGHT);
        for (int i = 0; i < shown.length; i++) {
            double red = i % 3 == 0 ? 255 : 0;
            assertEquals(plain[i] + 0.5 * weights[i / 3] * (red - plain[i]), shown[i], 0.51);
        }
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

    @ParameterizedTest
    @EnumSource(OverlayColour.class)
    void theOverlayHasTheColourThatIsChosen(OverlayColour colour) throws PreviewException {
        Viewport view = PreviewScenes.whole(WIDTH, HEIGHT);
        PreviewMask full = PreviewMask.of(1, 1, new byte[] {(byte) 255});
        int[] shown = draw(new PreviewState(view, List.of(), -1, false, Optional.of(full), false, false, colour));
        int[] before = PreviewScenes.codes(photo);
        int[] codes = {colour.red(), colour.green(), colour.blue()};
        for (int i = 0; i < shown.length; i++) {
            assertEquals(before[i] + 0.5 * (codes[i % 3] - before[i]), shown[i], 0.51);
        }
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

    @ParameterizedTest
    @CsvSource({"1", "1.37", "3.5", "32", "256"})
    void fromAHundredPerCentOnThePhotosOwnPixelsShow(double scale) throws PreviewException {
        Viewport view = new Viewport(130, 80, scale, 17.3, 21.9);
        int[] shown = draw(PreviewState.of(view, List.of()));
        int[] before = PreviewScenes.codes(photo);
        for (int i = 0; i < shown.length; i++) {
            int x = (int) Math.floor(17.3 + (i / 3 % 130 + 0.5) / scale);
            int y = (int) Math.floor(21.9 + (i / 3 / 130 + 0.5) / scale);
            assertEquals(before[3 * (y * WIDTH + x) + i % 3], shown[i]);
        }
    }

    @Test
    void photosLargerThanATileAreDrawnAsAnExportWritesThem() throws PreviewException {
        int width = 2 * PhotoPyramid.TILE + 70;
        int height = PhotoPyramid.TILE + 50;
        float[] large = PreviewScenes.photo(width, height, 6);
        int[] expected = PreviewScenes.exported(
                PreviewScenes.with(EditDocument.empty(), prediction, 1, Mask.EVERYTHING), large, width);
        try (PhotoPyramid pyramid = PreviewScenes.pyramid(large, width)) {
            PreviewState whole = PreviewState.of(PreviewScenes.whole(width, height), List.of(layer(prediction, 1)));
            assertSame(expected, PreviewScenes.draw(engine, pyramid, whole), false);
        }
    }

    @Test
    void aPhotoFillsFromCoarseToFine() throws PreviewException {
        int width = PhotoPyramid.TILE + 300;
        float[] large = PreviewScenes.photo(width, 900, 6);
        Semaphore tiles = new Semaphore(0);
        RegionReader reader = PreviewScenes.reader(large, width);
        RegionReader slow = (x, y, w, h, downsample, into) -> {
            if (h > 1) {
                tiles.acquireUninterruptibly();
            }
            reader.read(x, y, w, h, downsample, into);
        };
        try (PhotoPyramid pyramid = new PhotoPyramid(width, 900, slow)) {
            while (pyramid.tile(new TileKey(pyramid.levels() - 1, 0, 0)).isEmpty()) {
                PreviewScenes.pause();
            }
            PreviewState state = PreviewState.of(PreviewScenes.whole(width, 900), List.of(layer(prediction, 1)));
            ByteBuffer bgra = ByteBuffer.allocateDirect(4 * width * 900);
            int[] sharp = PreviewScenes.exported(
                    PreviewScenes.with(EditDocument.empty(), prediction, 1, Mask.EVERYTHING), large, width);
            assertFalse(engine.draw(pyramid, state, bgra));
            double coarse = PreviewScenes.mean(PreviewScenes.codes(bgra), sharp);
            tiles.release();
            while (pyramid.tile(new TileKey(0, 0, 0)).isEmpty()) {
                PreviewScenes.pause();
            }
            assertFalse(engine.draw(pyramid, state, bgra));
            double half = PreviewScenes.mean(PreviewScenes.codes(bgra), sharp);
            tiles.release(100);
            PreviewScenes.await(pyramid);
            assertTrue(engine.draw(pyramid, state, bgra));
            assertSame(sharp, PreviewScenes.codes(bgra), false);
            // The coarse look has the colours; most of the difference is the photo's noise.
            assertTrue(coarse < 40 && half < coarse / 2, () -> coarse + ", then " + half);
        }
    }

    @Test
    void aPhotoOfOnePixelIsDrawn() throws PreviewException {
        float[] one = {0.2f, 0.6f, 1};
        PreviewLayer layer = new PreviewLayer(prediction, 1, Optional.of(PreviewScenes.mask(1, 1)));
        PreviewLayer plain = layer(prediction, 0.7f);
        float[] expected = one.clone();
        PreviewScenes.apply(
                prediction, 1, Optional.of(PreviewScenes.stretched(layer.mask().orElseThrow(), 1, 1)), expected, 1);
        PreviewScenes.apply(prediction, 0.7f, Optional.empty(), expected, 1);
        int[] code = PreviewScenes.codes(expected);
        try (PhotoPyramid pixel = PreviewScenes.pyramid(one, 1)) {
            for (Viewport view : List.of(
                    new Viewport(1, 1, 1, 0, 0), Viewport.fit(64, 48, 1, 1), new Viewport(3, 3, 1e-3, -900, -900))) {
                int[] shown = PreviewScenes.draw(
                        engine,
                        pixel,
                        new PreviewState(view, List.of(layer, plain), -1, false, Optional.empty(), true, false));
                for (int i = 0; i < shown.length; i++) {
                    int ground = Viewport.DEFAULT_GROUND;
                    boolean inside = shown[i] != ground || code[i % 3] == ground;
                    assertTrue(!inside || Math.abs(shown[i] - code[i % 3]) <= ROUNDING);
                    assertTrue(inside || view.scale() != 1);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1e12, 0",
        "1, -1e12, 3e11",
        "0.5, 1e308, -1e308",
        "1e-9, 0, 0",
        "1e-300, -1e300, 1e300",
        "256, -1e9, 0",
        "3, 149.999999, 109.999999",
        "3, -16.6, -16.6",
    })
    void viewportsFarAwayShowTheGround(double scale, double left, double top) throws PreviewException {
        Viewport view = new Viewport(50, 50, scale, left, top, 99);
        PreviewLayer layer = new PreviewLayer(prediction, 1, Optional.of(PreviewScenes.mask(40, 30)));
        int[] shown = draw(PreviewState.of(view, List.of(layer, layer)));
        assertTrue(Arrays.stream(shown).filter(code -> code == 99).count() >= shown.length - 9);
    }

    @Test
    void eightLayersAsModelsPredictThemAreDrawnAsAnExportWritesThem() throws PreviewException {
        List<PreviewLayer> layers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            layers.add(layer(PreviewScenes.look(40 + i), i == 3 ? 1.6f : 0.8f));
        }
        PreviewLayer[] all = layers.toArray(PreviewLayer[]::new);
        assertSame(exported(all), draw(whole(false, all)), false);
        assertSame(exported(all), draw(whole(true, all)), true);
    }

    /** kodim03 and 23 hold greys and saturated colours; the other is a JPEG of another shape. */
    @ParameterizedTest
    @ValueSource(strings = {"kodak/kodim03.png", "kodak/kodim23.png", "eval/n01558993_robin.jpg"})
    void realPhotosAreDrawnAsAnExportWritesThem(String name) throws Exception {
        Path file = PHOTOS.resolve(name);
        assumeTrue(Files.exists(file), file + " is missing");
        Photo real = PhotoReader.read(file);
        float[] rgb = new float[3 * real.width() * real.height()];
        real.read(new Region(0, 0, real.width(), real.height()), 1, rgb);
        PreviewLayer strong = layer(prediction, 1.5f);
        PreviewLayer look = layer(PreviewScenes.look(50), 1);
        PreviewLayer more = layer(PreviewScenes.look(51), 0.7f);
        try (PhotoPyramid pyramid = new PhotoPyramid(
                real.width(),
                real.height(),
                (x, y, w, h, downsample, into) -> real.read(new Region(x, y, w, h), downsample, into))) {
            for (List<PreviewLayer> layers : List.of(List.of(strong), List.of(look, more, layer(prediction, 0.3f)))) {
                EditDocument edit = EditDocument.empty();
                for (PreviewLayer layer : layers) {
                    edit = PreviewScenes.with(edit, layer.prediction(), layer.intensity(), Mask.EVERYTHING);
                }
                int[] expected = PreviewScenes.exported(edit, rgb, real.width());
                for (boolean exact : new boolean[] {false, true}) {
                    PreviewState state = new PreviewState(
                            PreviewScenes.whole(real.width(), real.height()),
                            layers,
                            -1,
                            false,
                            Optional.empty(),
                            exact,
                            false);
                    assertSame(expected, PreviewScenes.draw(engine, pyramid, state), exact);
                }
            }
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
                            double value = wide[3 * (py * width + px) + c];
                            expected += (1 - Math.abs(u - px)) * (1 - Math.abs(v - py)) * value * value;
                        }
                        assertEquals(Math.sqrt(expected) * 255, smaller[3 * (y * 60 + x) + c], 0.51);
                    }
                }
            }
        }
    }

    /** On white squares that is what a JPEG shows. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void transparentPlacesShowTheBackdropBehindTheEditAndBehindThePhotoBefore(boolean exact) throws PreviewException {
        float[] opacity = PreviewScenes.opacity(WIDTH, HEIGHT);
        PreviewLayer layer = layer(prediction, 1);
        int[] before = onBackdrop(PreviewScenes.codes(photo), opacity);
        int[] edited = onBackdrop(exported(layer), opacity);
        try (PhotoPyramid cutOut = PreviewScenes.pyramid(photo, opacity, WIDTH)) {
            Viewport view = PreviewScenes.whole(WIDTH, HEIGHT);
            int[] split = PreviewScenes.draw(
                    engine,
                    cutOut,
                    new PreviewState(
                            view, List.of(layer, layer(prediction, 0)), 60, false, Optional.empty(), exact, false));
            for (int i = 0; i < split.length; i++) {
                int at = i;
                assertEquals(i / 3 % WIDTH < 60 ? before[i] : edited[i], split[i], ROUNDING, () -> "value " + at);
            }
        }
    }

    private static int[] onBackdrop(int[] codes, float[] opacity) {
        float[] rgb = new float[codes.length];
        for (int i = 0; i < codes.length; i++) {
            rgb[i] = codes[i] / 255f;
        }
        Backdrop.layUnder(rgb, opacity, WIDTH);
        return PreviewScenes.codes(rgb);
    }

    @Test
    void aPhotoThatIsOpaqueEverywhereShowsAsOneWithoutAlpha() throws PreviewException {
        float[] opacity = new float[WIDTH * HEIGHT];
        Arrays.fill(opacity, 1);
        PreviewLayer layer = layer(PreviewScenes.look(50), 1);
        try (PhotoPyramid opaque = PreviewScenes.pyramid(photo, opacity, WIDTH)) {
            for (double scale : new double[] {1, 0.6, 0.31, 3}) {
                PreviewState state = PreviewState.of(new Viewport(90, 70, scale, 10, 5), List.of(layer));
                assertSame(draw(state), PreviewScenes.draw(engine, opaque, state), false);
            }
        }
    }

    /** Eight times as light: seven codes of every eight would be missing. */
    @ParameterizedTest
    @CsvSource({"1,false", "1,true", "0.5,false", "0.5,true", "0.7,true", "2,true"})
    void shadowsOfSixteenBitsAreLiftedAsAnExportLiftsThem(double scale, boolean exact) throws PreviewException {
        int side = 160;
        float[] dark = new float[3 * side * side];
        for (int i = 0; i < dark.length; i++) {
            int code = i / 3 % side * 40 + i / 3 / side * 7 + i % 3 * 300;
            dark[i] = code / 65535f;
        }
        Prediction lift = Prediction.of(TestGrids.constant(8, 0, 0, 0, 0, 8, 0, 0, 0, 0, 8, 0));
        int[] expected =
                PreviewScenes.exported(PreviewScenes.with(EditDocument.empty(), lift, 1, Mask.EVERYTHING), dark, side);
        int shown = (int) (scale * side);
        PreviewState state = new PreviewState(
                new Viewport(shown, shown, scale, 0, 0),
                List.of(layer(lift, 1)),
                -1,
                false,
                Optional.empty(),
                exact,
                false);
        try (PhotoPyramid deep = PreviewScenes.pyramid(16, dark, side)) {
            int[] codes = PreviewScenes.draw(engine, deep, state);
            for (int i = 0; i < codes.length; i++) {
                int x = Math.min(side - 1, (int) ((i / 3 % shown + 0.5) / scale));
                int y = Math.min(side - 1, (int) ((i / 3 / shown + 0.5) / scale));
                // A smaller canvas shows means of neighbours, which are up to a code and a quarter away.
                assertEquals(expected[3 * (y * side + x) + i % 3], codes[i], scale < 1 ? 2 : ROUNDING);
            }
        }
    }

    @Test
    void aPhotoOfSixteenBitsShowsAsTheSameOfEight() throws PreviewException {
        PreviewLayer layer = layer(PreviewScenes.look(50), 1);
        float[] opacity = PreviewScenes.opacity(WIDTH, HEIGHT);
        try (PhotoPyramid deep = PreviewScenes.pyramid(16, photo, WIDTH);
                PhotoPyramid cutOut = PreviewScenes.pyramid(photo, opacity, WIDTH);
                PhotoPyramid deepCutOut = PreviewScenes.pyramid(16, photo, opacity, WIDTH)) {
            for (double scale : new double[] {1, 0.6, 3}) {
                PreviewState state = new PreviewState(
                        new Viewport(90, 70, scale, 10, 5), List.of(layer), -1, false, Optional.empty(), true, false);
                assertSame(draw(state), PreviewScenes.draw(engine, deep, state), false);
                assertSame(
                        PreviewScenes.draw(engine, cutOut, state),
                        PreviewScenes.draw(engine, deepCutOut, state),
                        false);
            }
        }
    }

    /** Hidden colours lie beside those that show in nearly every pixel. */
    @ParameterizedTest
    @ValueSource(doubles = {3, 1, 0.9, 0.7, 0.5, 0.31, 0.2})
    void hiddenColoursShowAtNoScale(double scale) throws PreviewException {
        int side = 600;
        float[] rgb = new float[3 * side * side];
        float[] opacity = new float[side * side];
        for (int i = 0; i < opacity.length; i++) {
            boolean shows = (i % side % 7 + i / side) % 3 == 0;
            opacity[i] = shows ? 1 : 0;
            Arrays.fill(rgb, 3 * i, 3 * i + 3, shows ? 0.4f : 0);
            rgb[3 * i] = shows ? 0.4f : 1;
        }
        try (PhotoPyramid cutOut = PreviewScenes.pyramid(rgb, opacity, side)) {
            int[] shown =
                    PreviewScenes.draw(engine, cutOut, PreviewState.of(new Viewport(80, 60, scale, 3, 4), List.of()));
            for (int i = 0; i < shown.length; i += 3) {
                assertEquals(shown[i], shown[i + 1]);
                assertTrue(shown[i] >= Math.round(255 * 0.4f));
            }
        }
    }

    @Test
    void whatIsWhollyTransparentIsNotMarkedAsClipped() throws PreviewException {
        float[] rgb = {1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0};
        float[] opacity = {0, 0, 1, 1};
        try (PhotoPyramid cutOut = PreviewScenes.pyramid(rgb, opacity, 4)) {
            Viewport view = PreviewScenes.whole(4, 1);
            int[] shown = PreviewScenes.draw(
                    engine, cutOut, new PreviewState(view, List.of(), -1, false, Optional.empty(), false, true));
            assertArrayEquals(new int[] {255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 255}, shown);
        }
    }

    /** A scaled export averages light; mixed by their codes, stars would lose half of it. */
    @ParameterizedTest
    @ValueSource(doubles = {0.9, 0.75, 0.51, 0.5, 0.4, 0.25, 0.2})
    void starsAreAsLightOnACanvasOfAnySize(double scale) throws PreviewException {
        int side = 700;
        float[] sky = new float[3 * side * side];
        Arrays.fill(sky, 0.08f);
        Random random = new Random(5);
        for (int star = 0; star < 4000; star++) {
            int at = 3 * random.nextInt(side * side);
            Arrays.fill(sky, at, at + 3, 1);
        }
        double light = light(PreviewScenes.codes(sky));
        try (PhotoPyramid stars = PreviewScenes.pyramid(sky, side)) {
            int shown = (int) (scale * side);
            Viewport view = new Viewport(shown, shown, scale, 0, 0);
            // Codes mixed by their squares come within this of linear light.
            assertEquals(1, light(PreviewScenes.draw(engine, stars, PreviewState.of(view, List.of()))) / light, 0.06);
        }
    }

    private static double light(int[] codes) {
        return Arrays.stream(codes).mapToDouble(SrgbCurve::decode8).average().orElseThrow();
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
