package org.instantretouch.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.instantretouch.grid.Window;
import org.junit.jupiter.api.Test;

class MaskCanvasTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;

    private static void assertShowsItsMask(MaskCanvas canvas, float[] rgb) {
        float[] values = new float[WIDTH * HEIGHT];
        MaskRaster.of(canvas.mask(), Optional.empty()).read(Window.whole(WIDTH, HEIGHT), rgb, values);
        byte[] expected = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            expected[i] = (byte) (int) (255 * values[i] + 0.5f);
        }
        assertArrayEquals(expected, canvas.values());
    }

    @Test
    void whatWasPaintedPointByPointIsTheRasterOfTheWholeMask() {
        MaskCanvas canvas = new MaskCanvas(WIDTH, HEIGHT);
        assertShowsItsMask(canvas, new float[0]);
        for (int stroke = 0; stroke < 4; stroke++) {
            Stroke wave = TestMasks.wave(17, 0.03f + 0.02f * stroke, 0.3f * stroke);
            canvas.add(new Stroke(
                    List.of(wave.points().getFirst()), wave.radius(), wave.hardness(), wave.flow(), stroke == 2));
            for (Point point : wave.points().subList(1, 17)) {
                canvas.extend(point);
                assertShowsItsMask(canvas, new float[0]);
            }
        }
        assertEquals(4, canvas.mask().parts().size());
    }

    @Test
    void aCanvasGoesOnWithAMask() {
        float[] rgb = TestMasks.photo(WIDTH, HEIGHT);
        Mask start = TestMasks.everyKind().withEdgeAware(false);
        MaskCanvas canvas = new MaskCanvas(start, WIDTH, HEIGHT, rgb, Optional.empty());
        assertShowsItsMask(canvas, rgb);
        canvas.add(TestMasks.dab(0.9f, 0.9f, 0.1f, 0.5f));
        canvas.extend(new Point(1.2f, 0.2f));
        assertShowsItsMask(canvas, rgb);
        assertEquals(
                start.parts(), canvas.mask().parts().subList(0, start.parts().size()));
    }

    @Test
    void onlyTheAreaReportedChangesAndItIsSmall() {
        MaskCanvas canvas = new MaskCanvas(WIDTH, HEIGHT);
        canvas.add(TestMasks.dab(0.2f, 0.2f, 0.05f, 0.5f));
        byte[] before = canvas.values().clone();
        Area area = canvas.extend(new Point(0.25f, 0.3f));
        assertTrue(area.width() < 34 && area.height() < 34, "it is " + area);
        for (int i = 0; i < before.length; i++) {
            int x = i % WIDTH - area.x();
            int y = i / WIDTH - area.y();
            if (x < 0 || y < 0 || x >= area.width() || y >= area.height()) {
                assertEquals(before[i], canvas.values()[i]);
            }
        }
    }

    @Test
    void theFirstStrokeTurnsEverythingIntoThatStrokeAlone() {
        MaskCanvas canvas = new MaskCanvas(WIDTH, HEIGHT);
        assertEquals((byte) 255, canvas.values()[0]);
        assertEquals(new Area(0, 0, WIDTH, HEIGHT), canvas.add(TestMasks.dab(0.5f, 0.5f, 0.1f, 1)));
        assertEquals(0, canvas.values()[0]);
    }

    @Test
    void whatLiesOutsideTouchesNothing() {
        MaskCanvas canvas = new MaskCanvas(WIDTH, HEIGHT);
        canvas.add(TestMasks.dab(0.5f, 0.5f, 0.1f, 1));
        assertTrue(canvas.add(TestMasks.dab(3, 3, 0.1f, 1)).isEmpty());
        assertShowsItsMask(canvas, new float[0]);
    }

    @Test
    void withoutAStrokeThereIsNothingToExtend() {
        MaskCanvas canvas = new MaskCanvas(WIDTH, HEIGHT);
        assertThrows(IllegalStateException.class, () -> canvas.extend(new Point(0, 0)));
    }

    /** Two tones with a slanted edge between them, and some noise. */
    private static float[] twoTones(int width, int height) {
        Random random = new Random(3);
        float[] rgb = new float[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % width;
            int y = i / 3 / width;
            rgb[i] = (3 * x + y < 2 * width ? 0.2f : 0.7f) + 0.05f * random.nextFloat();
        }
        return rgb;
    }

    private static void assertFollowsEdges(MaskCanvas canvas, float[] rgb, MaskGuide guide) {
        float[] values = new float[WIDTH * HEIGHT];
        MaskRaster.of(canvas.mask(), guide).read(Window.whole(WIDTH, HEIGHT), rgb, values);
        byte[] expected = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            expected[i] = (byte) (int) (255 * values[i] + 0.5f);
        }
        assertArrayEquals(expected, canvas.values());
    }

    @Test
    void anEdgeAwareMaskPaintedPointByPointIsTheRasterOfTheWholeMask() {
        float[] rgb = twoTones(WIDTH, HEIGHT);
        MaskGuide guide = new MaskGuide(96, 54, twoTones(96, 54));
        for (Mask start : List.of(
                Mask.EVERYTHING.withEdgeAware(true).withFeather(0.02f),
                Mask.EVERYTHING.withEdgeAware(true).withInverted(true),
                TestMasks.everyKind())) {
            MaskCanvas canvas = new MaskCanvas(start, WIDTH, HEIGHT, rgb, Optional.of(guide));
            // Broad, fine, too fine for any cell, and broad again; some take away.
            float[] radii = {0.1f, 0.05f, 0.05f, 0.004f, 0.09f, 0.02f, 0.003f, 0.1f, 0.02f, 0.1f};
            for (int stroke = 0; stroke < radii.length; stroke++) {
                Stroke wave = TestMasks.wave(7, radii[stroke], 0.2f);
                canvas.add(new Stroke(
                        List.of(new Point(0.1f * stroke, 0.3f)), wave.radius(), 0.2f, 0.7f, stroke % 3 == 1));
                assertFollowsEdges(canvas, rgb, guide);
                canvas.extend(wave.points().get(stroke % 7));
                canvas.extend(wave.points().subList(0, 2));
                assertFollowsEdges(canvas, rgb, guide);
            }
            MaskCanvas anew = new MaskCanvas(canvas.mask(), WIDTH, HEIGHT, rgb, Optional.of(guide));
            assertArrayEquals(anew.values(), canvas.values());
        }
    }

    @Test
    void aFineDabChangesAnEdgeAwareMaskOnlyNearby() {
        float[] rgb = twoTones(WIDTH, HEIGHT);
        MaskGuide guide = new MaskGuide(256, 144, twoTones(256, 144));
        Mask broad = Mask.of(TestMasks.dab(0.5f, 0.5f, 0.2f, 0.3f)).withEdgeAware(true);
        MaskCanvas canvas = new MaskCanvas(broad, WIDTH, HEIGHT, rgb, Optional.of(guide));
        byte[] before = canvas.values().clone();
        Area area = canvas.add(TestMasks.dab(0.6f, 0.4f, 0.02f, 0.5f));
        assertTrue(area.width() < 30 && area.height() < 30, "it is " + area);
        for (int i = 0; i < before.length; i++) {
            int x = i % WIDTH - area.x();
            int y = i / WIDTH - area.y();
            if (x < 0 || y < 0 || x >= area.width() || y >= area.height()) {
                assertEquals(before[i], canvas.values()[i]);
            }
        }
        assertFollowsEdges(canvas, rgb, guide);
    }

    @Test
    void whereNothingWasPaintedAnEdgeAwareMaskIsExactlyNothing() {
        float[] rgb = twoTones(WIDTH, HEIGHT);
        MaskGuide guide = new MaskGuide(256, 144, twoTones(256, 144));
        MaskCanvas canvas = new MaskCanvas(Mask.EVERYTHING.withEdgeAware(true), WIDTH, HEIGHT, rgb, Optional.of(guide));
        canvas.add(TestMasks.dab(0.2f, 0.3f, 0.1f, 0.5f));
        canvas.extend(new Point(0.25f, 0.35f));
        canvas.add(TestMasks.dab(0.2f, 0.3f, 0.02f, 0.5f));
        float[] values = new float[WIDTH * HEIGHT];
        MaskRaster.of(canvas.mask(), guide).read(Window.whole(WIDTH, HEIGHT), rgb, values);
        for (int i = 0; i < values.length; i++) {
            if (i % WIDTH > WIDTH / 2) {
                assertEquals(0, values[i]);
                assertEquals(0, canvas.values()[i]);
            }
        }
    }

    @Test
    void aFineDabOfAnEdgeAwareMaskIsNotLost() {
        float[] rgb = twoTones(WIDTH, HEIGHT);
        MaskGuide guide = new MaskGuide(256, 144, twoTones(256, 144));
        for (float radius : new float[] {0.01f, 0.0156f, 0.0157f, 0.0313f, 0.0626f}) {
            MaskCanvas canvas =
                    new MaskCanvas(Mask.EVERYTHING.withEdgeAware(true), WIDTH, HEIGHT, rgb, Optional.of(guide));
            canvas.add(TestMasks.dab(0.25f, 0.5f, radius, 0.5f));
            int centre = canvas.values()[HEIGHT / 2 * WIDTH + WIDTH / 4] & 0xff;
            // A single dab of two cells' radius is blurred to about half; a stroke of it is not.
            assertTrue(centre > 110, "of radius " + radius + " there is " + centre);
        }
    }

    private static void assertBecomes(Mask wanted, MaskCanvas canvas, float[] rgb, MaskGuide guide) {
        byte[] before = canvas.values().clone();
        Area changed = canvas.become(wanted).orElseThrow();
        assertEquals(wanted, canvas.mask());
        assertFollowsEdges(canvas, rgb, guide);
        for (int i = 0; i < before.length; i++) {
            int x = i % WIDTH - changed.x();
            int y = i / WIDTH - changed.y();
            if (x < 0 || y < 0 || x >= changed.width() || y >= changed.height()) {
                assertEquals(before[i], canvas.values()[i]);
            }
        }
    }

    @Test
    void theLastStrokeIsTakenBackAndPaintedAgain() {
        float[] rgb = twoTones(WIDTH, HEIGHT);
        MaskGuide guide = new MaskGuide(96, 54, twoTones(96, 54));
        for (boolean edgeAware : new boolean[] {false, true}) {
            Mask start = Mask.of(TestMasks.dab(0.5f, 0.5f, 0.2f, 0.3f)).withEdgeAware(edgeAware);
            MaskCanvas canvas = new MaskCanvas(start, WIDTH, HEIGHT, rgb, Optional.of(guide));
            // Each goes on with the run of the one before, or begins another; some take away.
            float[] radii = {0.1f, 0.004f, 0.003f, 0.1f, 0.02f, 0.02f, 0.004f};
            for (int stroke = 0; stroke < radii.length; stroke++) {
                Mask before = canvas.mask();
                Stroke wave = TestMasks.wave(7, radii[stroke], 0.2f);
                canvas.add(new Stroke(
                        List.of(new Point(0.1f * stroke, 0.3f)), wave.radius(), 0.2f, 0.7f, stroke % 3 == 1));
                canvas.extend(wave.points());
                Mask after = canvas.mask();
                assertBecomes(before, canvas, rgb, guide);
                assertThrows(IllegalStateException.class, () -> canvas.extend(new Point(0, 0)));
                assertBecomes(after, canvas, rgb, guide);
                assertBecomes(before, canvas, rgb, guide);
                assertBecomes(before.withInverted(true), canvas, rgb, guide);
                assertBecomes(before, canvas, rgb, guide);
                assertBecomes(after, canvas, rgb, guide);
            }
        }
    }

    @Test
    void whatDiffersInMoreIsToBeDrawnAnew() {
        MaskCanvas canvas = new MaskCanvas(WIDTH, HEIGHT);
        canvas.add(TestMasks.dab(0.2f, 0.2f, 0.1f, 1));
        canvas.add(TestMasks.dab(0.5f, 0.5f, 0.1f, 1));
        canvas.add(TestMasks.dab(0.8f, 0.8f, 0.1f, 1));
        Mask mask = canvas.mask();
        for (Mask other : List.of(
                Mask.EVERYTHING,
                mask.withFeather(0.1f),
                mask.withEdgeAware(true),
                mask.withParts(mask.parts().subList(0, 1)),
                mask.withParts(mask.parts().subList(0, 2)).withInverted(true),
                mask.with(MaskPart.of(new LinearGradient(new Point(0, 0), new Point(1, 1)))))) {
            assertTrue(canvas.become(other).isEmpty());
        }
        assertEquals(mask, canvas.mask());
        assertShowsItsMask(canvas, new float[0]);
    }
}
