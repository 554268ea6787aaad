package org.instantretouch.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
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
        MaskCanvas canvas = new MaskCanvas(start, WIDTH, HEIGHT, rgb);
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
}
