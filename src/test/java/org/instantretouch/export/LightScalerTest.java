package org.instantretouch.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import org.instantretouch.color.SrgbCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LightScalerTest {
    private static final int WIDTH = 1200;
    private static final int SMALL = 300;

    /** A row of linear light, scaled to a quarter. */
    private static float[] quarter(DoubleUnaryOperator light) {
        float[] rgb = new float[3 * WIDTH];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = SrgbCurve.encode((float) light.applyAsDouble(i / 3));
        }
        LightScaler scaler = new LightScaler(WIDTH, 1, SMALL, 1, 0, 1, false);
        scaler.add(rgb, new float[0], 0, 1);
        float[] out = scaler.result(new float[0]);
        float[] linear = new float[SMALL];
        for (int i = 0; i < SMALL; i++) {
            linear[i] = SrgbCurve.decode(out[3 * i]);
        }
        return linear;
    }

    /** How much of a wave's amplitude is left, away from the edges. */
    private static double amplitude(double cyclesOfSmallPixel) {
        float[] row = quarter(x -> 0.5 + 0.4 * Math.cos(2 * Math.PI * cyclesOfSmallPixel * x / 4));
        double square = 0;
        for (int i = 20; i < SMALL - 20; i++) {
            square += (row[i] - 0.5) * (row[i] - 0.5);
        }
        return Math.sqrt(2 * square / (SMALL - 40)) / 0.4;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.15, 0.25, 0.35})
    void whatTheResultCanHoldStays(double cycles) {
        assertTrue(amplitude(cycles) > 0.88, "left " + amplitude(cycles));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.71, 0.83, 0.97, 1.21, 1.43})
    void whatItCannotHoldIsGoneRatherThanMoire(double cycles) {
        assertTrue(amplitude(cycles) < 0.06, "left " + amplitude(cycles));
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 601, 602, 603})
    void anEdgeHasNoHalo(int edge) {
        float[] row = quarter(x -> x < edge ? 0.02 : 0.9);
        IntUnaryOperator code = i -> Math.round(SrgbCurve.encode(row[i]) * 255);
        int dark = Math.round(SrgbCurve.encode(0.02f) * 255);
        int light = Math.round(SrgbCurve.encode(0.9f) * 255);
        for (int i = 0; i < SMALL; i++) {
            assertTrue(code.applyAsInt(i) >= dark && code.applyAsInt(i) <= light, i + ": " + code.applyAsInt(i));
            if (i < 148 || i > 153) {
                assertEquals(i < 148 ? dark : light, code.applyAsInt(i), 1);
            }
        }
    }

    @Test
    void onlyTheRowsThatAreNeededAreAskedFor() {
        LightScaler.Span middle = LightScaler.needed(4000, 1000, 500, 32, false);
        assertTrue(middle.from() >= 2000 - 16 && middle.from() <= 2000 - 8, middle.toString());
        assertTrue(middle.to() <= 2128 + 16 && middle.to() >= 2128 + 8, middle.toString());
        assertEquals(new LightScaler.Span(0, 4000), LightScaler.needed(4000, 1000, 0, 1000, false));
        assertEquals(new LightScaler.Span(2000, 2128), LightScaler.needed(4000, 1000, 500, 32, true));
    }
}
