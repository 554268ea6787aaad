package org.instantretouch.train.finish;

import java.util.Arrays;

/**
 * A mask of a {@link Scene} that two small networks find, from signs that each pixel shows: the second looks again, with what the
 * first has found beside them.
 */
abstract class LearnedMask {
    /** How far around a pixel its roughness is looked for, in pixels, twice. */
    public static final int ROUGH = 1;

    /** Brings roughness to the size of the other signs, which are cut at {@link #MOST}. */
    public static final float ROUGHNESS_SCALE = 8;

    /** The largest value of these signs. */
    public static final float MOST = 2;

    static final int SIDE = Scene.SIDE;
    static final int PIXELS = SIDE * SIDE;

    /** What the first network sees: a plane for each sign; not to be changed. */
    abstract float[][] signs();

    /** What the second network sees: the same planes, and then some of what the first has found. */
    abstract float[][] signsWith(float[] likely);

    /** How far each pixel is inside, from the likelihoods that the second network has found. */
    abstract float[] mask(float[] likely);

    /** The likelihood of each pixel, in (0, 1), row by row. */
    float[] likely(TwoNetworks networks) {
        return likely(networks.second(), signsWith(likely(networks.first(), signs())));
    }

    /** The likelihood of each pixel that a network finds in its signs. */
    static float[] likely(SmallNetwork network, float[][] signs) {
        float[] likely = new float[PIXELS];
        float[] input = new float[signs.length];
        for (int i = 0; i < PIXELS; i++) {
            for (int k = 0; k < input.length; k++) {
                input[k] = signs[k][i];
            }
            likely[i] = (float) (1 / (1 + Math.exp(-network.of(input)[0])));
        }
        return likely;
    }

    /** The logarithm of the odds of a likelihood; what is likelier than 1 less {@code certain}, or less than that, is so likely. */
    static float logOdds(float likely, float certain) {
        float clipped = Math.clamp(likely, certain, 1 - certain);
        return (float) Math.log(clipped / (1 - clipped));
    }

    /** The squares of values, or of how far they are from 1. */
    static float[] squares(float[] values, boolean fromOne) {
        float[] squares = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            float value = fromOne ? 1 - values[i] : values[i];
            squares[i] = value * value;
        }
        return squares;
    }

    /** How likely each pixel's colour is of some pixels rather than of others. */
    static float[] likely(float[] rgb, ColourCounts here, ColourCounts elsewhere) {
        float[] likely = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            float share = here.share(rgb, i) + ColourCounts.RARE;
            likely[i] = share / (share + elsewhere.share(rgb, i) + ColourCounts.RARE);
        }
        return likely;
    }

    /** How rough each pixel is and those around it. */
    static float[] roughness(float[] luma) {
        return scaled(ROUGHNESS_SCALE, Planes.blurred(Planes.edges(luma), ROUGH));
    }

    /** So many times the values, which are cut. */
    static float[] scaled(float scale, float[] values) {
        float[] scaled = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            scaled[i] = Math.min(MOST, scale * values[i]);
        }
        return scaled;
    }

    /** The same everywhere. */
    static float[] filled(float value) {
        float[] plane = new float[PIXELS];
        Arrays.fill(plane, value);
        return plane;
    }

    /** The value that a share of all does not reach. */
    static float quantile(float[] values, float share) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Scene.rank(share)];
    }

    /** The mean of some rows. */
    static float mean(float[] values, int fromRow, int toRow) {
        float sum = 0;
        for (int i = fromRow * SIDE; i < toRow * SIDE; i++) {
            sum += values[i];
        }
        return sum / ((toRow - fromRow) * SIDE);
    }
}
