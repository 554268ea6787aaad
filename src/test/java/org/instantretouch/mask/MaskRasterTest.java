package org.instantretouch.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.instantretouch.grid.Window;
import org.junit.jupiter.api.Test;

class MaskRasterTest {
    private static final float[] NO_COLOURS = {};

    private static float[] raster(Mask mask, int width, int height) {
        float[] values = new float[width * height];
        MaskRaster.of(mask, Optional.empty()).read(Window.whole(width, height), NO_COLOURS, values);
        return values;
    }

    private static float[] raster(Mask mask, Optional<MaskGuide> guide, int width, int height, float[] rgb) {
        float[] values = new float[width * height];
        MaskRaster.of(mask, guide).read(Window.whole(width, height), rgb, values);
        return values;
    }

    @Test
    void aMaskWithoutPartsIsEverythingOrInvertedNothing() {
        for (float value : raster(Mask.EVERYTHING, 5, 3)) {
            assertEquals(1, value);
        }
        for (float value : raster(Mask.EVERYTHING.withInverted(true), 5, 3)) {
            assertEquals(0, value);
        }
    }

    @Test
    void aRangeInACopyHasTheCopysValuesScaled() {
        float[] rgb = {0.1f, 0.1f, 0.1f, 0.5f, 0.5f, 0.5f, 0.9f, 0.9f, 0.9f, 0.45f, 0.45f, 0.45f};
        MaskColours copy = new MaskColours(2, 2, rgb);
        Mask middle = Mask.of(new TonalRange(0.4f, 0.6f, 0.1f));
        MaskRaster raster = MaskRaster.of(middle, Optional.empty()).rangesIn(copy);
        assertFalse(raster.needsColours());
        float[] values = new float[2 * 2];
        raster.read(Window.whole(2, 2), NO_COLOURS, values);
        assertArrayEquals(new float[] {0, 1, 0, 1}, values, 1e-5f);
        float[] large = new float[8 * 4];
        raster.read(Window.whole(8, 4), NO_COLOURS, large);
        // Each pixel of the copy is four wide here: its middle lies between the second and the third of them.
        assertArrayEquals(new float[] {0, 0, 0.125f, 0.375f, 0.625f, 0.875f, 1, 1}, Arrays.copyOf(large, 8), 1e-5f);
        float[] part = new float[3 * 2];
        raster.read(new Window(8, 4, 3, 1, 3, 2), NO_COLOURS, part);
        assertArrayEquals(new float[] {large[11], large[12], large[13], large[19], large[20], large[21]}, part);
    }

    /** The window's own colours are of no account: single pixels of a large photo are noisier than the copy's. */
    @Test
    void aRangeAlongEdgesInACopyHasTheCopysValuesScaled() {
        MaskColours copy = new MaskColours(40, 30, TestMasks.photo(40, 30));
        MaskRaster raster = MaskRaster.of(TestMasks.everyKind(), new MaskGuide(40, 30, copy.rgb()));
        float[] small = new float[40 * 30];
        raster.read(Window.whole(40, 30), copy.rgb(), small);
        float[] large = new float[120 * 90];
        raster.rangesIn(copy).read(Window.whole(120, 90), new float[3 * 120 * 90], large);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                assertEquals(small[y * 40 + x], large[(3 * y + 1) * 120 + 3 * x + 1], 1e-4f);
            }
        }
    }

    @Test
    void onlyRunsWithoutRangesLookAtAPhotosColoursWhereThereIsACopy() {
        MaskColours copy = new MaskColours(40, 30, TestMasks.photo(40, 30));
        MaskGuide guide = new MaskGuide(40, 30, copy.rgb());
        Mask range = Mask.of(new TonalRange(0.2f, 0.7f, 0.1f)).withEdgeAware(true);
        Mask painted = range.with(MaskPart.of(TestMasks.dab(0.5f, 0.5f, 0.04f, 0.5f)));
        assertTrue(MaskRaster.of(range, guide).needsColours());
        assertFalse(MaskRaster.of(range, guide).rangesIn(copy).needsColours());
        assertTrue(MaskRaster.of(painted, guide).rangesIn(copy).needsColours());
    }

    @Test
    void aCopyIsThePhotoItselfWhereThatIsNoLargerAndElseAsLongAsMayBe() {
        MaskColours small = MaskColours.of(30, 20, (w, h) -> new float[3 * w * h]);
        assertEquals(List.of(30, 20), List.of(small.width(), small.height()));
        MaskColours large = MaskColours.of(40, 6144, (w, h) -> new float[3 * w * h]);
        assertEquals(List.of(13, MaskColours.LONG_SIDE), List.of(large.width(), large.height()));
    }

    /** However far its ramp reaches: which segments are looked at changes nothing. */
    @Test
    void aStrokeIsTheNearestOfItsSegmentsToTheLastBit() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            points.add(new Point((float) (0.5 + 0.3 * Math.sin(0.17 * i)), (float) (0.5 + 0.4 * Math.cos(0.11 * i))));
        }
        int width = 300;
        Geometry geometry = Geometry.of(Window.whole(width, 200), width, 200);
        for (float feather : new float[] {0, 0.02f, 0.2f}) {
            StrokeRaster whole = StrokeRaster.of(stroke(points), geometry, feather);
            for (int row = 0; row < 200; row += 7) {
                float[] expected = new float[width];
                for (int i = 1; i < points.size(); i++) {
                    float[] one =
                            row(StrokeRaster.ofSegments(stroke(points.subList(i - 1, i + 1)), geometry, feather), row);
                    for (int x = 0; x < width; x++) {
                        expected[x] = Math.max(expected[x], one[x]);
                    }
                }
                assertArrayEquals(expected, row(whole, row), "feather " + feather + ", row " + row);
            }
        }
    }

    /** Of any size and hardness, with points as they come, in any window of a photo or of a stretched copy. */
    @Test
    void aStrokeOfAnyPointsIsTheNearestOfItsSegmentsToTheLastBit() {
        Random random = new Random(7);
        for (int round = 0; round < 120; round++) {
            List<Point> points = new ArrayList<>();
            float step = (float) Math.pow(10, -0.5 - 3 * random.nextFloat());
            Point last = new Point(random.nextFloat(), random.nextFloat());
            int count = 2 + random.nextInt(60);
            for (int i = 0; i < count; i++) {
                points.add(last);
                boolean stays = random.nextInt(8) == 0;
                boolean straight = random.nextInt(8) == 0;
                last = new Point(
                        Math.clamp(last.x() + (stays ? 0 : step * (random.nextFloat() - 0.4f)), -1, 2),
                        Math.clamp(last.y() + (stays || straight ? 0 : step * (random.nextFloat() - 0.4f)), -1, 2));
            }
            float radius = (float) Math.pow(10, -0.3 - 2.5 * random.nextFloat());
            float feather = random.nextInt(3) * 0.02f;
            float hardness = random.nextFloat();
            int across = 300 + random.nextInt(2000);
            Window window =
                    new Window(across, 2 * across / 3, random.nextInt(across - 299), random.nextInt(50), 300, 61);
            Geometry geometry = Geometry.of(window, 3, 1 + random.nextInt(3));
            StrokeRaster whole =
                    StrokeRaster.ofSegments(new Stroke(points, radius, hardness, 1, false), geometry, feather);
            List<StrokeRaster> segments = IntStream.range(1, count)
                    .mapToObj(i -> new Stroke(points.subList(i - 1, i + 1), radius, hardness, 1, false))
                    .map(segment -> StrokeRaster.ofSegments(segment, geometry, feather))
                    .toList();
            RowValues squares = new RowValues(300);
            for (int row = 60; row >= 0; row--) {
                float[] least = new float[300];
                Arrays.fill(least, Float.MAX_VALUE);
                for (StrokeRaster segment : segments) {
                    segment.distances(row, squares);
                    for (int x = squares.from; x < squares.to; x++) {
                        least[x] = Math.min(least[x], squares.values[x]);
                    }
                }
                float[] expected = new float[300];
                for (int x = 0; x < 300; x++) {
                    expected[x] = whole.value(least[x]);
                }
                assertArrayEquals(expected, row(whole, row), "round " + round + ", row " + row);
            }
        }
    }

    @Test
    void onlySegmentsThatMayBeTheNearestAreLookedAt() {
        // As densely as the brush paints: a pixel has some twenty segments within the radius.
        StrokeRaster raster =
                StrokeRaster.of(TestMasks.wave(333, 0.06f, 0.3f), Geometry.of(Window.whole(1200, 800), 1200, 800), 0);
        RowValues values = new RowValues(1200);
        long touched = 0;
        long looked = 0;
        for (int row = 0; row < 800; row++) {
            raster.distances(row, values);
            touched += values.to - values.from;
            looked += raster.candidates(row);
        }
        assertTrue(looked < 10 * touched, looked + " for " + touched + " pixels");
    }

    private static Stroke stroke(List<Point> points) {
        return new Stroke(points, 0.01f, 0.3f, 1, false);
    }

    private static float[] row(StrokeRaster raster, int row) {
        RowValues values = new RowValues(300);
        raster.row(row, NO_COLOURS, values);
        float[] all = new float[300];
        System.arraycopy(values.values, values.from, all, values.from, values.to - values.from);
        return all;
    }

    @Test
    void aDabIsFullInsideItsHardPartAndZeroFromItsRadiusOn() {
        float[] values = raster(Mask.of(TestMasks.dab(0.5f, 0.5f, 0.2f, 0.5f)), 201, 101);
        float before = 1;
        for (int x = 100; x < 201; x++) {
            float value = values[50 * 201 + x];
            double distance = (x - 100) / 201.0;
            assertTrue(value <= before, "it falls off");
            if (distance < 0.099) {
                assertEquals(1, value);
            } else if (distance > 0.201) {
                assertEquals(0, value);
            }
            before = value;
        }
        assertEquals(0.5f, values[50 * 201 + 100 + 30], 0.02f, "half way between 0.1 and 0.2: 30.15 pixels");
        assertEquals(
                values[50 * 201 + 125], values[75 * 201 + 100], 1e-5f, "it is round in a photo that is not square");
    }

    @Test
    void aStrokeThatCrossesItselfStaysAtItsFlow() {
        Stroke cross = new Stroke(
                List.of(new Point(0, 0), new Point(1, 1), new Point(1, 0), new Point(0, 1)), 0.1f, 1, 0.6f, false);
        for (float value : raster(Mask.of(cross), 50, 50)) {
            assertTrue(value <= 0.6f);
        }
        assertEquals(0.6f, raster(Mask.of(cross), 51, 51)[25 * 51 + 25]);
    }

    @Test
    void anEraserTakesAwayAndTwoStrokesAddUpBelowOne() {
        Stroke half = new Stroke(List.of(new Point(0.5f, 0.5f)), 0.4f, 1, 0.5f, false);
        Stroke eraser = new Stroke(half.points(), 0.2f, 1, 1, true);
        int middle = 25 * 51 + 25;
        assertEquals(0.75f, raster(Mask.of(half, half), 51, 51)[middle]);
        assertEquals(0, raster(Mask.of(half, half, eraser), 51, 51)[middle]);
        assertEquals(0.75f, raster(Mask.of(half, half, eraser), 51, 51)[middle + 15]);
    }

    @Test
    void aMaskThatBeginsByTakingAwayTakesAwayFromEverything() {
        Mask mask = Mask.EVERYTHING.with(new MaskPart(TestMasks.dab(0.5f, 0.5f, 0.1f, 1), Combine.SUBTRACT));
        float[] values = raster(mask, 51, 51);
        assertEquals(0, values[25 * 51 + 25]);
        assertEquals(1, values[0]);
    }

    @Test
    void aLinearGradientFallsFromItsStartToItsEnd() {
        float[] values = raster(Mask.of(new LinearGradient(new Point(0.2f, 0.5f), new Point(0.8f, 0.5f))), 100, 40);
        assertEquals(1, values[10]);
        assertEquals(0.5f, (values[49] + values[50]) / 2, 1e-5f);
        assertEquals(0, values[90]);
        assertEquals(values[30], values[39 * 100 + 30], 1e-6f, "it is square to its line");
    }

    @Test
    void aRadialGradientTurnsWithItsRotation() {
        RadialGradient flat = new RadialGradient(new Point(0.5f, 0.5f), 0.4f, 0.1f, 0, 0);
        RadialGradient upright = new RadialGradient(new Point(0.5f, 0.5f), 0.4f, 0.1f, (float) (Math.PI / 2), 0);
        float[] a = raster(Mask.of(flat), 101, 101);
        float[] b = raster(Mask.of(upright), 101, 101);
        assertEquals(1, a[50 * 101 + 80]);
        assertEquals(0, a[80 * 101 + 50]);
        assertEquals(0, b[50 * 101 + 80]);
        assertEquals(1, b[80 * 101 + 50]);
    }

    @Test
    void rangesChooseByLumaAndByColour() {
        float[] rgb = {0.1f, 0.1f, 0.1f, 0.5f, 0.5f, 0.5f, 0.9f, 0.9f, 0.9f, 0.8f, 0.2f, 0.2f};
        float[] tones = raster(Mask.of(new TonalRange(0.4f, 0.6f, 0.1f)), Optional.empty(), 4, 1, rgb);
        assertArrayEquals(new float[] {0, 1, 0, 1 - Ramp.smooth((0.4f - 0.32756f) / 0.1f)}, tones, 1e-3f);
        float[] reds = raster(Mask.of(new ColorRange(0.7f, 0.2f, 0.2f, 0.05f, 0.02f)), Optional.empty(), 4, 1, rgb);
        assertArrayEquals(new float[] {0, 0, 0, 1}, reds);
    }

    @Test
    void featherWidensBordersAlikeAtEverySize() {
        Mask sharp = Mask.of(TestMasks.dab(0.5f, 0.5f, 0.2f, 1));
        Mask soft = sharp.withFeather(0.1f);
        for (int size : new int[] {101, 1001}) {
            float[] values = raster(soft, size, size);
            int row = size / 2 * size;
            assertEquals(1, values[row + (int) (0.5 * size) + (int) (0.14 * size)], 0.01f);
            assertEquals(0.5f, values[row + size / 2 + (int) Math.round(0.2 * size)], 0.03f);
            assertEquals(0, values[row + size / 2 + (int) Math.ceil(0.255 * size)]);
        }
        assertTrue(raster(soft, 101, 101)[50 * 101 + 50 + 23] > raster(sharp, 101, 101)[50 * 101 + 50 + 23]);
    }

    @Test
    void featherIsAsWideAllAroundANarrowEllipse() {
        int size = 1001;
        float feather = 0.06f;
        RadialGradient narrow = new RadialGradient(new Point(0.5f, 0.5f), 0.3f, 0.1f, 0, 0);
        float[] values = raster(Mask.of(narrow).withFeather(feather), size, size);
        for (double angle = 0; angle < 2 * Math.PI; angle += 0.1) {
            double slope = Math.hypot(Math.cos(angle) / 0.3, Math.sin(angle) / 0.1);
            // Inwards up to the least radius of curvature, which is 0.1² / 0.3.
            for (double distance = -0.032; distance <= 0.04; distance += 0.004) {
                double x = 0.3 * Math.cos(angle) + distance * Math.cos(angle) / 0.3 / slope;
                double y = 0.1 * Math.sin(angle) + distance * Math.sin(angle) / 0.1 / slope;
                int at = (int) ((0.5 + y) * size) * size + (int) ((0.5 + x) * size);
                float expected = Ramp.smooth((float) (0.5 - distance / feather));
                // A pixel is a sixtieth of the feather, and the ramp one and a half times as steep in the middle.
                assertEquals(expected, values[at], 0.025f, distance + " at " + angle);
            }
        }
    }

    @Test
    void aFeatheredNarrowEllipseHasNoCreaseInside() {
        int size = 401;
        for (float softness : new float[] {0, 0.5f, 1}) {
            RadialGradient narrow = new RadialGradient(new Point(0.5f, 0.5f), 0.4f, 0.08f, 0.3f, softness);
            float[] values = raster(Mask.of(narrow).withFeather(0.2f), size, size);
            for (int i = size; i < values.length; i++) {
                // A pixel is an eightieth of the feather: some 0.02 at the steepest, and more where the softness is
                // narrower.
                assertEquals(values[i - size], values[i], 0.04f, "softness " + softness);
            }
        }
    }

    @Test
    void aMaskIsTheSameAtEverySizeOfThePhoto() {
        Mask mask = Mask.of(TestMasks.wave(40, 0.1f, 0.3f), TestMasks.dab(0.2f, 0.2f, 0.1f, 0));
        float[] small = raster(mask, 75, 45);
        float[] large = raster(mask, 225, 135);
        for (int y = 0; y < 45; y++) {
            for (int x = 0; x < 75; x++) {
                // Pixel centres coincide at a factor of three; what differs is rounding.
                assertEquals(small[y * 75 + x], large[(3 * y + 1) * 225 + 3 * x + 1], 1e-4f);
            }
        }
    }

    @Test
    void windowsOfOnePhotoFitTogetherBitForBit() {
        int width = 97;
        int height = 61;
        float[] rgb = TestMasks.photo(width, height);
        MaskGuide guide = new MaskGuide(width, height, rgb);
        MaskColours copy = new MaskColours(width / 2, height / 2, TestMasks.photo(width / 2, height / 2));
        MaskRaster aware = MaskRaster.of(TestMasks.everyKind(), guide);
        MaskRaster plain = MaskRaster.of(TestMasks.everyKind().withEdgeAware(false), guide);
        for (MaskRaster raster : List.of(aware, plain, aware.rangesIn(copy), plain.rangesIn(copy))) {
            float[] whole = new float[width * height];
            raster.read(Window.whole(width, height), rgb, whole);
            float[] parts = new float[width * height];
            for (int y = 0; y < height; y += 13) {
                for (int x = 0; x < width; x += 29) {
                    Window w = new Window(width, height, x, y, Math.min(29, width - x), Math.min(13, height - y));
                    float[] colours = new float[3 * w.pixels()];
                    float[] values = new float[w.pixels()];
                    for (int row = 0; row < w.height(); row++) {
                        System.arraycopy(rgb, 3 * ((y + row) * width + x), colours, 3 * row * w.width(), 3 * w.width());
                    }
                    raster.read(w, colours, values);
                    for (int row = 0; row < w.height(); row++) {
                        System.arraycopy(values, row * w.width(), parts, (y + row) * width + x, w.width());
                    }
                }
            }
            assertArrayEquals(whole, parts);
        }
    }

    @Test
    void valuesStayBetweenZeroAndOneWhateverTheColours() {
        float[] rgb = new float[3 * 40 * 30];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (i % 13 - 4) * 0.4f;
        }
        MaskGuide guide = new MaskGuide(40, 30, rgb);
        for (float value : raster(TestMasks.everyKind(), Optional.of(guide), 40, 30, rgb)) {
            assertTrue(value >= 0 && value <= 1, "it is " + value);
        }
    }

    /** Dark on the left, bright on the right. */
    private static float[] step(int width, int height) {
        float[] rgb = new float[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            float value = i % width < width / 2 ? 0.25f : 0.75f;
            rgb[3 * i] = value;
            rgb[3 * i + 1] = value;
            rgb[3 * i + 2] = value;
        }
        return rgb;
    }

    @Test
    void anEdgeAwareMaskDoesNotBleedAcrossAnEdge() {
        int width = 768;
        int height = 512;
        float[] rgb = step(width, height);
        Optional<MaskGuide> guide = Optional.of(new MaskGuide(256, 171, step(256, 171)));
        // Painted along the edge on its dark side: half of the soft border lies past it.
        Stroke stroke = new Stroke(List.of(new Point(0.425f, 0.2f), new Point(0.425f, 0.8f)), 0.1f, 0.5f, 1, false);
        Mask painted = Mask.of(stroke);
        float[] plain = raster(painted, guide, width, height, rgb);
        float[] aware = raster(painted.withEdgeAware(true), guide, width, height, rgb);
        int row = height / 2 * width;
        int edge = width / 2;
        assertTrue(plain[row + edge] > 0.3f, "the brush itself bleeds: " + plain[row + edge]);
        assertTrue(aware[row + edge - 1] > 0.9f, "up to the edge it is full: " + aware[row + edge - 1]);
        for (int x = edge; x < width; x++) {
            assertTrue(
                    aware[row + x] < 0.05f, "beyond the edge it is nothing: " + aware[row + x] + " at " + (x - edge));
        }
        assertEquals(0, aware[row], "and far away it is exactly nothing");
    }

    @Test
    void aStrokeOfLessFlowFollowsEdgesAsOneOfFullFlow() {
        int width = 240;
        int height = 160;
        float[] rgb = step(width, height);
        Optional<MaskGuide> guide = Optional.of(new MaskGuide(width, height, rgb));
        Stroke strong = new Stroke(List.of(new Point(0.43f, 0.2f), new Point(0.43f, 0.8f)), 0.08f, 0.3f, 1, false);
        float[] full = raster(Mask.of(strong).withEdgeAware(true), guide, width, height, rgb);
        for (float flow : new float[] {0.8f, 0.5f, 0.1f}) {
            Stroke weak = new Stroke(strong.points(), strong.radius(), strong.hardness(), flow, false);
            float[] values = raster(Mask.of(weak).withEdgeAware(true), guide, width, height, rgb);
            for (int i = 0; i < values.length; i++) {
                assertEquals(flow * full[i], values[i], 1e-5f, "of flow " + flow);
            }
        }
    }

    /** Each of another size than the one before, which goes through bilateral space in cells of its own. */
    private static List<MaskPart> inManySizes(int strokes) {
        return IntStream.range(0, strokes)
                .mapToObj(i -> MaskPart.of(TestMasks.dab(0.2f, 0.2f, i % 2 == 0 ? 0.1f : 0.05f, 0.3f)))
                .toList();
    }

    @Test
    void aFineStrokeOfAnEdgeAwareMaskIsNotLostAfterManyOthers() {
        int width = 240;
        int height = 160;
        float[] rgb = step(width, height);
        Optional<MaskGuide> guide = Optional.of(new MaskGuide(width, height, rgb));
        for (int others : new int[] {7, 8, 12}) {
            Mask mask = Mask.EVERYTHING.withParts(inManySizes(others)).withEdgeAware(true);
            Stroke fine = new Stroke(List.of(new Point(0.6f, 0.5f), new Point(0.9f, 0.5f)), 0.01f, 1, 1, false);
            float[] values = raster(mask.with(MaskPart.of(fine)), guide, width, height, rgb);
            assertEquals(1, values[height / 2 * width + 3 * width / 4], "after " + others);
        }
    }

    @Test
    void aBroadStrokeFollowsEdgesAlsoAfterManyOthers() {
        int width = 240;
        int height = 160;
        float[] rgb = step(width, height);
        Optional<MaskGuide> guide = Optional.of(new MaskGuide(width, height, rgb));
        Mask mask = Mask.EVERYTHING.withParts(inManySizes(12)).withEdgeAware(true);
        Stroke broad = new Stroke(List.of(new Point(0.425f, 0.6f), new Point(0.425f, 0.8f)), 0.1f, 0.5f, 1, false);
        float[] values = raster(mask.with(MaskPart.of(broad)), guide, width, height, rgb);
        int edge = 7 * height / 10 * width + width / 2;
        assertTrue(values[edge - 1] > 0.8f, "up to the edge it is nearly full: " + values[edge - 1]);
        assertTrue(values[edge] < 0.2f, "beyond the edge it is nearly nothing: " + values[edge]);
    }

    @Test
    void aFineDabBeforeAGradientOrARangeLeavesItAlongEdges() {
        int width = 240;
        int height = 160;
        float[] rgb = step(width, height);
        Optional<MaskGuide> guide = Optional.of(new MaskGuide(width, height, rgb));
        MaskPart fine = MaskPart.of(TestMasks.dab(0.05f, 0.05f, 0.01f, 1));
        for (MaskShape shape : List.of(
                new LinearGradient(new Point(0.45f, 0.5f), new Point(0.55f, 0.5f)), new TonalRange(0.6f, 0.7f, 0.1f))) {
            Mask alone = Mask.of(shape).withEdgeAware(true);
            float[] expected = raster(alone, guide, width, height, rgb);
            Mask after = alone.withParts(List.of(fine, MaskPart.of(shape)));
            float[] values = raster(after, guide, width, height, rgb);
            int below = height / 2 * width;
            assertArrayEquals(
                    Arrays.copyOfRange(expected, below, expected.length),
                    Arrays.copyOfRange(values, below, values.length),
                    1e-5f);
        }
    }

    @Test
    void withoutAGuideAnEdgeAwareMaskIsAsPainted() {
        Mask painted = Mask.of(TestMasks.wave(9, 0.1f, 0.5f));
        float[] rgb = TestMasks.photo(60, 40);
        assertArrayEquals(
                raster(painted, Optional.empty(), 60, 40, rgb),
                raster(painted.withEdgeAware(true), Optional.empty(), 60, 40, rgb));
    }

    @Test
    void aStretchedCopyIsMaskedInThePhotosOwnProportions() {
        Mask mask = Mask.of(TestMasks.dab(0.5f, 0.5f, 0.2f, 0.2f));
        float[] own = raster(mask, 300, 150);
        float[] square = new float[150 * 150];
        MaskRaster.of(mask, Optional.empty()).stretchedFrom(300, 150).read(Window.whole(150, 150), NO_COLOURS, square);
        for (int y = 0; y < 150; y++) {
            for (int x = 0; x < 150; x++) {
                float mean = (own[y * 300 + 2 * x] + own[y * 300 + 2 * x + 1]) / 2;
                assertEquals(mean, square[y * 150 + x], 0.01f);
            }
        }
    }

    @Test
    void aLongStrokeOverALargePhotoTakesNoMoreThanSeconds() {
        Mask mask = Mask.of(TestMasks.wave(200, 0.05f, 0.5f));
        MaskRaster raster = MaskRaster.of(mask, Optional.empty());
        long began = System.nanoTime();
        IntStream.range(0, 125)
                .parallel()
                .forEach(strip ->
                        raster.read(new Window(6000, 4000, 0, 32 * strip, 6000, 32), NO_COLOURS, new float[6000 * 32]));
        Duration taken = Duration.ofNanos(System.nanoTime() - began);
        // About half a second on two free cores; the rest is for machines that are busy.
        assertTrue(taken.toSeconds() < 20, "24 million pixels took " + taken);
    }

    @Test
    void shapesRefuseNumbersOutOfTheirRange() {
        Point middle = new Point(0.5f, 0.5f);
        assertThrows(IllegalArgumentException.class, () -> new Point(Float.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new Stroke(List.of(), 0.1f, 1, 1, false));
        assertThrows(IllegalArgumentException.class, () -> new Stroke(List.of(middle), 0, 1, 1, false));
        assertThrows(IllegalArgumentException.class, () -> new LinearGradient(middle, middle));
        assertThrows(IllegalArgumentException.class, () -> new TonalRange(0.6f, 0.5f, 0));
        assertThrows(IllegalArgumentException.class, () -> Mask.EVERYTHING.withFeather(-1));
    }
}
