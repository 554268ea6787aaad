package org.instantretouch.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SharpenerTest {
    private static final int SIZE = 40;

    private static float[] picture(IntToDoubleFunction lumaAtColumn) {
        float[] rgb = new float[3 * SIZE * SIZE];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (float) lumaAtColumn.applyAsDouble(i / 3 % SIZE) + (i % 3 - 1) * 0.02f;
        }
        return rgb;
    }

    @ParameterizedTest
    @EnumSource(Sharpening.class)
    void flatNoiseStaysAsItIs(Sharpening sharpening) {
        Random random = new Random(4);
        float[] rgb = picture(x -> 0.4);
        for (int i = 0; i < rgb.length; i += 3) {
            float noise = (random.nextFloat() - 0.5f) * 4 / 255; // two codes up and down
            for (int c = i; c < i + 3; c++) {
                rgb[c] += noise;
            }
        }
        assertArrayEquals(rgb, new Sharpener(sharpening).sharpen(rgb, SIZE, 0, SIZE), 1e-6f);
    }

    @ParameterizedTest
    @EnumSource(value = Sharpening.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void anEdgeGetsSteeperWithoutAHalo(Sharpening sharpening) {
        float[] rgb = picture(x -> x < 19 ? 0.2 : x < 20 ? 0.35 : x < 21 ? 0.65 : 0.8);
        float[] out = new Sharpener(sharpening).sharpen(rgb, SIZE, 5, 10);
        int row = 3 * SIZE * 3;
        float before = rgb[row + 60 + 1] - rgb[row + 57 + 1];
        float after = out[row + 60 + 1] - out[row + 57 + 1];
        assertTrue(after > before + 0.01, before + " -> " + after);
        for (int x = 0; x < SIZE; x++) {
            float green = out[row + 3 * x + 1];
            assertTrue(green >= 0.2f - sharpening.overshoot() - 1e-6, x + ": " + green);
            assertTrue(green <= 0.8f + sharpening.overshoot() + 1e-6, x + ": " + green);
            // The same is added to each channel.
            assertEquals(0.02f, out[row + 3 * x + 2] - green, 1e-6f);
        }
        assertEquals(0.2f, out[row + 3 * 10 + 1], 1e-6f);
    }
}
