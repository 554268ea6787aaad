package org.instantretouch.train.finish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.instantretouch.color.SrgbCurve;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CastEstimateTest {
    /** Colours of many hues, none of which prevails, as a mixed scene has, and greys. */
    private static float[] scene() {
        Random random = new Random(3);
        float[] rgb = new float[3 * Scene.SIDE * Scene.SIDE];
        for (int i = 0; i < rgb.length; i += 3) {
            float grey = 0.1f + 0.8f * random.nextFloat();
            float colour = i % 2 == 0 ? 0.3f * random.nextFloat() : 0.02f;
            for (int c = 0; c < 3; c++) {
                rgb[i + c] = Math.clamp(grey + colour * (random.nextFloat() - 0.5f), 0f, 1f);
            }
        }
        return rgb;
    }

    private static float[] withCast(float temperature, float tint) {
        float[] rgb = scene();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = SrgbCurve.decode(rgb[i]);
        }
        WhiteBalance.of(temperature, tint).apply(rgb);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = Math.clamp(SrgbCurve.encode(Math.max(0, rgb[i])), 0f, 1f);
        }
        return rgb;
    }

    @ParameterizedTest
    @CsvSource({"0.8, 0", "-0.8, 0", "0, 0.5", "0, -0.5", "0.6, -0.3", "-0.6, 0.3"})
    void mostOfACastIsFound(float temperature, float tint) {
        float[] balance = CastEstimate.balance(withCast(temperature, tint));
        double asked = Math.hypot(temperature, tint);
        double left = Math.hypot(balance[0] + temperature, balance[1] + tint);
        assertTrue(left < 0.5 * asked, () -> List.of(balance[0], balance[1]).toString());
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "0.5"})
    void aGreyPhotoOfOneToneIsLeftAlone(float tone) {
        float[] rgb = new float[3 * Scene.SIDE * Scene.SIDE];
        Arrays.fill(rgb, tone);
        float[] balance = CastEstimate.balance(rgb);
        assertEquals(0, balance[0], 0.05);
        assertEquals(0, balance[1], 0.05);
    }
}
