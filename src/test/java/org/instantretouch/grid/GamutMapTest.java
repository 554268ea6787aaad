package org.instantretouch.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GamutMapTest {
    private static float[] map(float r, float g, float b) {
        float[] rgb = {r, g, b};
        GamutMap.apply(rgb, 1);
        return rgb;
    }

    @Test
    void coloursInsideStayBitForBit() {
        assertArrayEquals(new float[] {0, 0.123456f, 1}, map(0, 0.123456f, 1));
    }

    @Test
    void everyColourEndsInside() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            for (float value : map(random.nextFloat(-2, 3), random.nextFloat(-2, 3), random.nextFloat(-2, 3))) {
                assertTrue(value >= 0 && value <= 1);
            }
        }
    }

    @Test
    void aSmallExcessIsClipped() {
        assertArrayEquals(new float[] {1, 0.5f, 0.2f}, map(1.015f, 0.5f, 0.2f), 1e-6f);
    }

    @Test
    void nearWhiteIsClippedAndDoesNotTurnGrey() {
        assertArrayEquals(new float[] {1, 1, 0.97f}, map(1.3f, 1.2f, 0.97f), 1e-6f);
    }

    @Test
    void aLargeExcessKeepsItsHue() {
        float[] blue = map(-0.1f, 0.2f, 1.6f);
        double before = (0.2 - -0.1) / (1.6 - -0.1);
        double after = (blue[1] - blue[0]) / (blue[2] - blue[0]);
        assertEquals(before, after, 1e-5);
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 0.01f, 0.019f, 0.021f, 0.1f, 2})
    void aRowIsMappedAsInterleavedColoursAre(float excess) {
        Random random = new Random(2);
        int width = 1300;
        float[] rgb = new float[3 * width];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = random.nextFloat(-excess, Math.nextUp(1 + excess));
        }
        rgb[700] = Float.NaN;
        ColourRow row = ColourRow.ofWidth(width);
        row.read(rgb, 0);
        GamutMap.apply(row);
        GamutMap.apply(rgb, width);
        float[] mapped = new float[rgb.length];
        row.write(mapped, 0);
        assertArrayEquals(rgb, mapped);
    }

    @Test
    void theMapHasNoJumps() {
        float[] last = map(0.9f, 0.3f, 0.1f);
        for (int i = 1; i <= 1000; i++) {
            float t = i / 1000f;
            float[] next = map(0.9f + t, 0.3f + 0.5f * t, 0.1f - 0.5f * t);
            for (int c = 0; c < 3; c++) {
                assertEquals(last[c], next[c], 0.006f);
            }
            last = next;
        }
    }
}
