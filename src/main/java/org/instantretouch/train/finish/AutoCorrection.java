package org.instantretouch.train.finish;

import org.instantretouch.color.SrgbCurve;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeVector;

/**
 * What a photo needs, by its statistics, as amounts of other attributes: a white balance towards grey (Finlayson and Trezzi
 * 2004, "Shades of gray and colour constancy", with the power 6), an exposure that brings the middle tone near the middle, light
 * in shadows that take up much of the photo, highlights held where they are bright already, contrast where tones lie close
 * together, and black and white points near the ends.
 *
 * <p>Amounts weigh by {@code 1 - (1 - a)^2}: half of the amount, which is what people plainly ask for, is three quarters of it.
 */
public final class AutoCorrection {
    /** The share of the balance to grey that correcting everything takes; correcting the white balance takes all of it. */
    public static final float BALANCED = 0.5f;

    /** How much vibrance every photo gains. */
    public static final float VIBRANCE = 0.3f;

    /** The power of the mean that stands for the light: at 1 it is that of a grey world, at infinity the brightest value. */
    public static final double MINKOWSKI_POWER = 6;

    /** Encoded values that are counted as this, as the camera may have cut them. */
    public static final float BRIGHTEST = 0.98f;

    /** Added to the mean of each channel, which may be 0. */
    public static final float LEAST_MEAN = 1e-3f;

    /** No channel of linear light is multiplied or divided by more than this. */
    public static final float LARGEST_GAIN = 1.35f;

    /** Encoded values up to which a pixel is too dark to have a cast. */
    public static final float BLACK = 0.1f;

    /** A pixel is nearly grey where its channels lie no further apart than this share of the largest. */
    public static final float GREYISH = 0.1f;

    /** By which share such limits are soft on either side. */
    public static final float SOFT = 0.2f;

    /** So small a share of a photo's pixels says nothing of its white balance. */
    public static final float FEW_GREYS = 0.03f;

    /** Up to this share of greys after a balance, of those before and after it, it is not believed. */
    public static final float UNLIKELY = 0.2f;

    /** From this share on it is. */
    public static final float LIKELY = 0.5f;

    /** Where the median of a well exposed photo lies at least, encoded. */
    public static final float DARKEST_MIDDLE = 0.42f;

    /** Where it lies at most. */
    public static final float BRIGHTEST_MIDDLE = 0.55f;

    /** The largest amount of exposure. */
    public static final float LARGEST_EXPOSURE = 0.9f;

    /** Up to this value the darkest quarter of the photo is lifted. */
    public static final float DARK = 0.28f;

    /** From this value on the brightest tenth of the photo is held. */
    public static final float BRIGHT = 0.8f;

    /** So far apart lie the tenth darkest and the tenth brightest of a photo's tones that are not flat. */
    public static final float WIDE = 0.5f;

    private static final float[] TO_BALANCE = makeToBalance();

    private final float[] everything = new float[AttributeVector.COLUMNS];
    private final float[] balance = new float[AttributeVector.COLUMNS];

    /** Works out what a photo needs. */
    public AutoCorrection(Scene scene) {
        float[] sorted = scene.sortedLuma();
        float middle = sorted[Scene.rank(0.5)];
        float lowest = sorted[Scene.rank(0.01)];
        float highest = sorted[Scene.rank(0.99)];
        float low = sorted[Scene.rank(0.1)];
        float high = sorted[Scene.rank(0.9)];
        float quarter = sorted[Scene.rank(0.25)];
        // What is dark is more flat than it will be once it is light.
        float light = Operators.smooth(0.2f, 0.4f, middle);
        float blacks = -share((lowest - 0.02f) / 0.14f) * (0.4f + 0.6f * light);
        // Deeper blacks darken what lies above them, too: what that is then tells how much light is wanted.
        middle = Operators.blacks(middle, blacks);
        quarter = Operators.blacks(quarter, blacks);
        // White ground is meant to be white.
        float ground = Operators.smooth(0.75f, 0.95f, middle);
        float exposure =
                2.4f * Math.max(0, DARKEST_MIDDLE - middle) - Math.max(0, middle - BRIGHTEST_MIDDLE) * (1 - ground);
        // A photo that is dark because it is night, or bright because it is snow, spans the range already.
        exposure *= 1 - 0.5f * Operators.smooth(0.75f, 0.95f, highest - lowest);
        set(Attribute.EXPOSURE, Math.min(exposure, LARGEST_EXPOSURE));
        set(Attribute.CONTRAST, 0.5f * share((WIDE - (high - low)) / WIDE) * light);
        set(Attribute.HIGHLIGHTS, -0.5f * share((high - BRIGHT) / (1 - BRIGHT)) * (1 - ground));
        set(Attribute.SHADOWS, 0.6f * share((DARK - quarter) / DARK));
        set(Attribute.WHITES, 0.8f * share((0.97f - highest) / 0.18f));
        set(Attribute.BLACKS, blacks);
        set(Attribute.VIBRANCE, VIBRANCE);
        float[] gains = logGains(scene.rgb());
        float temperature = dot(TO_BALANCE, 0, gains);
        float tint = dot(TO_BALANCE, 3, gains);
        set(Attribute.TEMPERATURE, BALANCED * temperature);
        set(Attribute.TINT, BALANCED * tint);
        balance[Attribute.TEMPERATURE.ordinal()] = temperature;
        balance[Attribute.TINT.ordinal()] = tint;
    }

    private void set(Attribute attribute, float amount) {
        everything[attribute.ordinal()] = amount;
    }

    /** The amounts of all attributes that a full amount of {@link Attribute#AUTO} adds, in the order of an attribute vector's columns. */
    public float[] everything() {
        return everything.clone();
    }

    /** Those that a full amount of {@link Attribute#AUTO_WHITE_BALANCE} adds. */
    public float[] balance() {
        return balance.clone();
    }

    /** A row of amounts in which what is automatic has become amounts of the other attributes, within [-1, 1]. */
    float[] resolved(float[] row) {
        float auto = weight(row[Attribute.AUTO.ordinal()]);
        float grey = weight(row[Attribute.AUTO_WHITE_BALANCE.ordinal()]);
        float[] resolved = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            resolved[i] = Math.clamp(row[i] + auto * everything[i] + grey * balance[i], -1f, 1f);
        }
        resolved[Attribute.AUTO.ordinal()] = 0;
        resolved[Attribute.AUTO_WHITE_BALANCE.ordinal()] = 0;
        return resolved;
    }

    private static float weight(float amount) {
        return amount * (2 - amount);
    }

    private static float share(float x) {
        return Math.clamp(x, 0f, 1f);
    }

    private static float dot(float[] matrix, int at, float[] vector) {
        float sum = 0;
        for (int c = 0; c < 3; c++) {
            sum += matrix[at + c] * vector[c];
        }
        return sum;
    }

    /**
     * From the logarithms of the gains that make a cast grey to the temperature and the tint that do so nearly, but for the
     * brightness: two rows of three.
     */
    public static float[] toBalance() {
        return TO_BALANCE.clone();
    }

    private static float[] makeToBalance() {
        double[] warm = logOfGrey(0.5f, 0);
        double[] magenta = logOfGrey(0, 0.5f);
        // The logarithms of red and blue less that of green are nearly linear in both amounts.
        double a = 2 * (warm[0] - warm[1]);
        double b = 2 * (magenta[0] - magenta[1]);
        double c = 2 * (warm[2] - warm[1]);
        double d = 2 * (magenta[2] - magenta[1]);
        double determinant = a * d - b * c;
        double[] inverse = {d / determinant, -b / determinant, -c / determinant, a / determinant};
        return new float[] {
            (float) inverse[0], (float) (-inverse[0] - inverse[1]), (float) inverse[1],
            (float) inverse[2], (float) (-inverse[2] - inverse[3]), (float) inverse[3]
        };
    }

    private static double[] logOfGrey(float temperature, float tint) {
        // A grey, as what is nearly white takes on less.
        float[] grey = {0.2f, 0.2f, 0.2f};
        WhiteBalance.of(temperature, tint).apply(grey);
        return new double[] {Math.log(grey[0]), Math.log(grey[1]), Math.log(grey[2])};
    }

    /**
     * The logarithms of the gains that balance to grey, as far as the photo bears it out: not where they leave fewer greys than
     * there were, as they do where what fills the photo has a colour of its own, nor where there are next to none.
     */
    private static float[] logGains(float[] rgb) {
        float[] gains = balanceToGrey(rgb);
        float before = greys(rgb, new float[] {1, 1, 1});
        float after = greys(rgb, gains);
        float likely = Operators.smooth(UNLIKELY, LIKELY, after / (before + after + FEW_GREYS));
        for (int c = 0; c < 3; c++) {
            gains[c] = likely * (float) Math.log(gains[c]);
        }
        return gains;
    }

    /** The share of the pixels that gains on linear light leave nearly grey; black, which always is, does not count. */
    private static float greys(float[] rgb, float[] gains) {
        float count = 0;
        for (int i = 0; i < rgb.length; i += 3) {
            float most = 0;
            float least = Float.MAX_VALUE;
            for (int c = 0; c < 3; c++) {
                float x = SrgbCurve.encode(SrgbCurve.decode(rgb[i + c]) * gains[c]);
                most = Math.max(most, x);
                least = Math.min(least, x);
            }
            float apart = (most - least) / Math.max(most, BLACK / 2);
            count += above(BLACK, most) * (1 - above(GREYISH, apart));
        }
        return 3 * count / rgb.length;
    }

    private static float above(float limit, float x) {
        return Operators.smooth(limit * (1 - SOFT), limit * (1 + SOFT), x);
    }

    private static float[] balanceToGrey(float[] rgb) {
        double[] means = new double[3];
        for (int i = 0; i < rgb.length; i++) {
            means[i % 3] += Math.pow(SrgbCurve.decode(Math.min(rgb[i], BRIGHTEST)), MINKOWSKI_POWER);
        }
        double[] roots = new double[3];
        for (int c = 0; c < 3; c++) {
            roots[c] = Math.pow(3 * means[c] / rgb.length, 1 / MINKOWSKI_POWER) + LEAST_MEAN;
        }
        double grey = Math.cbrt(roots[0] * roots[1] * roots[2]);
        float[] gains = new float[3];
        for (int c = 0; c < 3; c++) {
            gains[c] = (float) Math.clamp(grey / roots[c], 1 / LARGEST_GAIN, LARGEST_GAIN);
        }
        return gains;
    }
}
