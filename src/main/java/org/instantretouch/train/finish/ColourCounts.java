package org.instantretouch.train.finish;

/**
 * How often colours occur among pixels that count more or less: a histogram of {@link #BINS} bins for each of red, green and blue,
 * between which each colour is shared linearly.
 */
public final class ColourCounts {
    /** Bins from 0 to 1 of red, of green and of blue. */
    public static final int BINS = 8;

    /** What is added to shares that are compared: colours that occur nowhere are as likely here as there. */
    public static final float RARE = 1e-4f;

    private final float[] shares = new float[BINS * BINS * BINS];

    /**
     * Counts.
     *
     * @param rgb interleaved encoded colours in [0, 1]
     * @param weights how much each pixel counts
     */
    ColourCounts(float[] rgb, float[] weights) {
        float all = 0;
        for (int i = 0; i < weights.length; i++) {
            all += weights[i];
            for (int corner = 0; corner < 8; corner++) {
                shares[bin(rgb, i, corner)] += weights[i] * weight(rgb, i, corner);
            }
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= Math.max(all, Scene.FEWEST);
        }
    }

    /** The share of the colour of a pixel. */
    float share(float[] rgb, int pixel) {
        float share = 0;
        for (int corner = 0; corner < 8; corner++) {
            share += shares[bin(rgb, pixel, corner)] * weight(rgb, pixel, corner);
        }
        return share;
    }

    /** One of the eight bins around a colour. */
    private static int bin(float[] rgb, int pixel, int corner) {
        int bin = 0;
        for (int c = 0; c < 3; c++) {
            bin = bin * BINS + below(rgb[3 * pixel + c]) + (corner >> c & 1);
        }
        return bin;
    }

    private static float weight(float[] rgb, int pixel, int corner) {
        float weight = 1;
        for (int c = 0; c < 3; c++) {
            float value = rgb[3 * pixel + c];
            float above = value * (BINS - 1) - below(value);
            weight *= (corner >> c & 1) == 1 ? above : 1 - above;
        }
        return weight;
    }

    private static int below(float value) {
        return Math.clamp((int) (value * (BINS - 1)), 0, BINS - 2);
    }
}
