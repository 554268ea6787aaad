package org.instantretouch.grid;

import java.util.Random;

/** Grids and pixels for tests. */
public final class TestGrids {
    private TestGrids() {}

    /** A prediction of one luma slice, its coefficients within 0.3 of the identity. */
    public static Prediction random(long seed, int width, int height, int depth) {
        return Prediction.of(randomSlice(seed, GuideKind.LUMA, width, height, depth));
    }

    /** A slice with coefficients within 0.3 of the identity and a bent, rising curve. */
    public static Slice randomSlice(long seed, GuideKind kind, int width, int height, int depth) {
        Random random = new Random(seed);
        float[] coefficients = BilateralGrid.identity(width, height, depth).coefficients();
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] += 0.6f * (random.nextFloat() - 0.5f);
        }
        float bend = random.nextFloat(-0.12f, 0.12f);
        float[] table = new float[GuideCurve.ENTRIES];
        for (int i = 0; i < table.length; i++) {
            double t = i / (table.length - 1.0);
            table[i] = (float) Math.clamp(t + bend * Math.sin(2 * Math.PI * t), 0, 1);
        }
        return new Slice(kind, new GuideCurve(table), new BilateralGrid(width, height, depth, coefficients));
    }

    /** A slice with one and the same transform everywhere, its 12 coefficients row by row. */
    public static Slice constant(float... transform) {
        return new Slice(GuideKind.LUMA, GuideCurve.identity(), new BilateralGrid(1, 1, 1, transform));
    }

    /** Colours between -0.2 and 1.2, some exactly at the ends of [0, 1]. */
    public static float[] noise(int pixels, long seed) {
        Random random = new Random(seed);
        float[] rgb = new float[3 * pixels];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = random.nextInt(16) == 0 ? random.nextInt(2) : 1.4f * random.nextFloat() - 0.2f;
        }
        return rgb;
    }
}
