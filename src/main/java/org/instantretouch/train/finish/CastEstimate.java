package org.instantretouch.train.finish;

import java.util.Arrays;
import org.instantretouch.color.SrgbCurve;
import org.instantretouch.grid.Luma;

/**
 * Guesses the temperature and the tint that take a photo's cast out, by a small network over means of its chroma. These means are
 * the classic estimates of a light's colour (the grey world of Buchsbaum 1980, shades of grey of Finlayson and Trezzi 2004, means of
 * what is nearly grey or bright); the network weighs them as the photos that the model learned from bear out, which were given casts
 * by {@link WhiteBalance} (the tests' {@code CastTraining} does that). Some photos seem to have a cast that is their subject's colour, so what it learned is careful: it looks
 * {@value #LOOKS} times, each time at what is left.
 *
 * <p>A photo with greys that the correction would colour has the light that makes them grey: what fills the rest has a colour of its
 * own. There, nothing is done.
 */
public final class CastEstimate {
    /** Added to the linear light of each channel before ratios are taken, as black has none. */
    public static final float LEAST_LIGHT = 0.002f;

    /** Encoded luma by which this many times darker pixels than 1 count less. */
    public static final float DIM = 3;

    /** The largest channel from which on a pixel may have been cut off, and at which it does not count. */
    public static final float CUT_FROM = 0.95f;

    public static final float CUT_TO = 0.99f;

    /** How far from grey pixels count, as the deviation of a normal curve over the logarithms of ratios; 0 for all alike. */
    public static final float[] NEAR_GREY = {0, 0.4f, 0.2f, 0.1f};

    /** The powers of luma by which pixels count. */
    public static final int[] BRIGHT = {0, 2};

    /** Added to the mean weight, for photos in which no pixel counts. */
    public static final float LEAST_WEIGHT = 1e-4f;

    /** The powers of the means of each channel's linear light. */
    public static final int[] POWERS = {1, 2, 6};

    /** Encoded values that are counted as this in those, as the camera may have cut them. */
    public static final float BRIGHTEST = 0.98f;

    /** Added to these means. */
    public static final float LEAST_MEAN = 1e-3f;

    /** How many means there are. */
    static final int MEANS = 2 * (NEAR_GREY.length * BRIGHT.length + POWERS.length);

    /** Means beside themselves go in by the hyperbolic tangent of this many times as much, which tells small casts apart. */
    public static final float STEEP = 3;

    /** How often the network looks: each time at what is left. */
    public static final int LOOKS = 2;

    /** A balance of less than this, temperature and tint together, is hardly a cast, and less than all of it is done. */
    public static final float NOTICED = 0.15f;

    /** Encoded values up to which a pixel is too dark to be called grey. */
    public static final float BLACK = 0.1f;

    /** A pixel is nearly grey where its channels lie no further apart than this share of the largest. */
    public static final float GREYISH = 0.05f;

    /** By which share such limits are soft on either side. */
    public static final float SOFT = 0.2f;

    /** Up to this share of a photo's pixels greys tell nothing of the light, and from the second on what they tell counts. */
    public static final float FEW_GREYS = 0.05f;

    public static final float GREYS = 0.15f;

    /** Up to this share of greys after the correction, of those before and after it, it is not believed, from the second on it is. */
    public static final float UNLIKELY = 0.2f;

    public static final float LIKELY = 0.5f;

    /** Added to the shares of greys that are divided by. */
    public static final float LEAST_GREYS = 1e-6f;

    private static final float[] LOG_GAINS = logGains();

    /** Of the temperature and of the tint. */
    private static final SmallNetwork NETWORK = SmallNetwork.read("cast.json", SmallNetwork.class);

    private CastEstimate() {}

    /** The weights. */
    public static SmallNetwork network() {
        return NETWORK;
    }

    /**
     * What takes the cast out.
     *
     * @param rgb interleaved encoded colours in [0, 1]
     * @return the amounts of temperature and tint
     */
    static float[] balance(float[] rgb) {
        float[] balance = look(rgb);
        for (int k = 1; k < LOOKS; k++) {
            float[] more = look(balanced(rgb, balance));
            balance[0] += more[0];
            balance[1] += more[1];
        }
        float size = (float) Math.sqrt(balance[0] * balance[0] + balance[1] * balance[1]);
        float likely = Operators.smooth(0, NOTICED, size) * likely(rgb, balance);
        return new float[] {likely * balance[0], likely * balance[1]};
    }

    private static float[] look(float[] rgb) {
        return NETWORK.of(input(rgb));
    }

    /** What the network looks at: the means of a photo's chroma, and their tangents. */
    static float[] input(float[] rgb) {
        float[] means = means(rgb);
        float[] in = Arrays.copyOf(means, 2 * means.length);
        for (int i = 0; i < means.length; i++) {
            in[means.length + i] = (float) Math.tanh(STEEP * means[i]);
        }
        return in;
    }

    /** Colours whose cast a balance has taken out nearly: by gains on linear light, up to white. */
    private static float[] balanced(float[] rgb, float[] balance) {
        float[] result = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            float log = LOG_GAINS[i % 3] * balance[0] + LOG_GAINS[3 + i % 3] * balance[1];
            result[i] = Math.min(1, SrgbCurve.encode(SrgbCurve.decode(rgb[i]) * (float) Math.exp(log)));
        }
        return result;
    }

    /** How far the photo's greys bear out a correction. */
    private static float likely(float[] rgb, float[] balance) {
        float before = greys(rgb);
        float after = greys(balanced(rgb, balance));
        float unlikely = 1 - Operators.smooth(UNLIKELY, LIKELY, after / (before + after + LEAST_GREYS));
        return 1 - unlikely * Operators.smooth(FEW_GREYS, GREYS, before);
    }

    /** The share of nearly grey pixels; black, which always is, does not count. */
    private static float greys(float[] rgb) {
        float count = 0;
        for (int i = 0; i < rgb.length; i += 3) {
            float most = Math.max(rgb[i], Math.max(rgb[i + 1], rgb[i + 2]));
            float least = Math.min(rgb[i], Math.min(rgb[i + 1], rgb[i + 2]));
            float apart = (most - least) / Math.max(most, BLACK / 2);
            count += above(BLACK, most) * (1 - above(GREYISH, apart));
        }
        return 3 * count / rgb.length;
    }

    private static float above(float limit, float x) {
        return Operators.smooth(limit * (1 - SOFT), limit * (1 + SOFT), x);
    }

    /**
     * The logarithms of the gains on red, green and blue of a grey that a full amount of temperature, and then of tint, comes to nearly:
     * two rows of three.
     */
    public static float[] logGains() {
        float[] logs = new float[6];
        for (int row = 0; row < 2; row++) {
            float amount = 0.5f;
            // A grey, as what is nearly white takes on less.
            float[] grey = {0.2f, 0.2f, 0.2f};
            WhiteBalance.of(row == 0 ? amount : 0, row == 0 ? 0 : amount).apply(grey);
            for (int c = 0; c < 3; c++) {
                logs[3 * row + c] = (float) (Math.log(grey[c] / 0.2) / amount);
            }
        }
        return logs;
    }

    /** Logarithms of red and of blue by green: means over pixels by each weight, then ratios of the channels' means by each power. */
    private static float[] means(float[] rgb) {
        int pixels = rgb.length / 3;
        double[] red = new double[NEAR_GREY.length * BRIGHT.length];
        double[] blue = new double[red.length];
        double[] weights = new double[red.length];
        double[][] powers = new double[POWERS.length][3];
        float most = SrgbCurve.decode(BRIGHTEST);
        for (int i = 0; i < pixels; i++) {
            float[] light = new float[3];
            for (int c = 0; c < 3; c++) {
                light[c] = SrgbCurve.decode(rgb[3 * i + c]);
                for (int k = 0; k < POWERS.length; k++) {
                    powers[k][c] += Math.pow(Math.min(light[c], most), POWERS[k]);
                }
            }
            double u = Math.log((light[0] + LEAST_LIGHT) / (light[1] + LEAST_LIGHT));
            double v = Math.log((light[2] + LEAST_LIGHT) / (light[1] + LEAST_LIGHT));
            float luma = Luma.of(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]);
            float largest = Math.max(rgb[3 * i], Math.max(rgb[3 * i + 1], rgb[3 * i + 2]));
            double seen = Math.clamp(DIM * luma, 0, 1) * (1 - Operators.smooth(CUT_FROM, CUT_TO, largest));
            for (int k = 0; k < weights.length; k++) {
                float near = NEAR_GREY[k / BRIGHT.length];
                double weight = seen
                        * (near == 0 ? 1 : Math.exp(-(u * u + v * v) / (2 * near * near)))
                        * Math.pow(luma, BRIGHT[k % BRIGHT.length]);
                weights[k] += weight;
                red[k] += weight * u;
                blue[k] += weight * v;
            }
        }
        float[] means = new float[MEANS];
        for (int k = 0; k < red.length; k++) {
            double weight = weights[k] / pixels + LEAST_WEIGHT;
            means[2 * k] = (float) (red[k] / pixels / weight);
            means[2 * k + 1] = (float) (blue[k] / pixels / weight);
        }
        for (int k = 0; k < POWERS.length; k++) {
            double[] roots = new double[3];
            for (int c = 0; c < 3; c++) {
                roots[c] = Math.pow(powers[k][c] / pixels, 1.0 / POWERS[k]) + LEAST_MEAN;
            }
            means[2 * (red.length + k)] = (float) Math.log(roots[0] / roots[1]);
            means[2 * (red.length + k) + 1] = (float) Math.log(roots[2] / roots[1]);
        }
        return means;
    }
}
