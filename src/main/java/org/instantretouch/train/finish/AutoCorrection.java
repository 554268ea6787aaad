package org.instantretouch.train.finish;

import java.util.EnumMap;
import java.util.Map;
import org.instantretouch.color.SrgbCurve;
import org.instantretouch.intent.Attribute;

/**
 * What a photo needs, by its statistics: a white balance half way to grey (Finlayson and Trezzi 2004, "Shades of gray and
 * colour constancy", with the power 6), an exposure that brings the middle tone near the middle, light in shadows that take up
 * much of the photo, highlights held where they are bright already, contrast where tones lie close together, and black and
 * white points near the ends.
 *
 * <p>Amounts weigh by {@code 1 - (1 - a)^2}: half of the amount, which is what people plainly ask for, is three quarters of it.
 */
final class AutoCorrection {
    private static final double MINKOWSKI_POWER = 6;

    /** Where the median of a well exposed photo lies at least and at most, encoded. */
    private static final float DARKEST_MIDDLE = 0.42f;

    private static final float BRIGHTEST_MIDDLE = 0.55f;

    private static final float LARGEST_EXPOSURE = 0.9f;
    private static final float LARGEST_GAIN = 1.35f;

    /** Up to this value the darkest quarter of the photo is lifted. */
    private static final float DARK = 0.28f;

    /** From this value on the brightest tenth of the photo is held. */
    private static final float BRIGHT = 0.8f;

    /** So far apart lie the tenth darkest and the tenth brightest of a photo's tones that are not flat. */
    private static final float WIDE = 0.5f;

    /** Encoded values up to which a pixel is too dark to have a cast. */
    private static final float BLACK = 0.1f;

    /** A pixel is nearly grey where its channels lie no further apart than this share of the largest. */
    private static final float GREYISH = 0.1f;

    /** So small a share of a photo's pixels says nothing of its white balance. */
    private static final float FEW_GREYS = 0.03f;

    /** The greys after a balance, of those before and after it, up to which it is not believed, and from which on it is. */
    private static final float UNLIKELY = 0.2f;

    private static final float LIKELY = 0.5f;

    private final float[] gains;

    /** Applied in the order of the attributes. */
    private final Map<Attribute, Float> amounts = new EnumMap<>(Attribute.class);

    AutoCorrection(Scene scene) {
        gains = gains(scene);
        float middle = scene.quantile(0.5);
        float lowest = scene.quantile(0.01);
        float highest = scene.quantile(0.99);
        float low = scene.quantile(0.1);
        float high = scene.quantile(0.9);
        // White ground is meant to be white.
        float ground = Operators.smooth(0.75f, 0.95f, middle);
        float exposure = middle < DARKEST_MIDDLE
                ? 2.4f * (DARKEST_MIDDLE - middle)
                : (BRIGHTEST_MIDDLE - Math.max(BRIGHTEST_MIDDLE, middle)) * (1 - ground);
        // A photo that is dark because it is night, or bright because it is snow, spans the range already.
        exposure *= 1 - 0.5f * Operators.smooth(0.75f, 0.95f, highest - lowest);
        amounts.put(Attribute.EXPOSURE, Math.min(exposure, LARGEST_EXPOSURE));
        // What is dark is more flat than it will be once it is light.
        float light = Operators.smooth(0.2f, 0.4f, middle);
        amounts.put(Attribute.CONTRAST, 0.5f * share((WIDE - (high - low)) / WIDE) * light);
        amounts.put(Attribute.HIGHLIGHTS, -0.5f * share((high - BRIGHT) / (1 - BRIGHT)) * (1 - ground));
        amounts.put(Attribute.SHADOWS, 0.6f * share((DARK - scene.quantile(0.25)) / DARK));
        amounts.put(Attribute.WHITES, 0.8f * share((0.97f - highest) / 0.18f));
        amounts.put(Attribute.BLACKS, -share((lowest - 0.02f) / 0.14f));
        amounts.put(Attribute.VIBRANCE, 0.3f);
    }

    private static float share(float x) {
        return Math.clamp(x, 0f, 1f);
    }

    /**
     * The balance to grey, as far as the photo bears it out: not where it leaves fewer greys than there were, as it does where
     * what fills the photo has a colour of its own, nor where there are next to none.
     */
    private static float[] gains(Scene scene) {
        float[] rgb = scene.rgb();
        float[] gains = balanceToGrey(rgb);
        float before = greys(rgb, new float[] {1, 1, 1});
        float after = greys(rgb, gains);
        float likely = Operators.smooth(UNLIKELY, LIKELY, after / (before + after + FEW_GREYS));
        for (int c = 0; c < 3; c++) {
            gains[c] = (float) Math.pow(gains[c], likely);
        }
        return gains;
    }

    /** The share of the pixels that gains on linear light leave nearly grey; black, which always is, does not count. */
    private static float greys(float[] rgb, float[] gains) {
        int count = 0;
        for (int i = 0; i < rgb.length; i += 3) {
            float most = 0;
            float least = 1;
            for (int c = 0; c < 3; c++) {
                float x = SrgbCurve.encode(SrgbCurve.decode(rgb[i + c]) * gains[c]);
                most = Math.max(most, x);
                least = Math.min(least, x);
            }
            if (most > BLACK && most - least < GREYISH * most) {
                count++;
            }
        }
        return 3f * count / rgb.length;
    }

    private static float[] balanceToGrey(float[] rgb) {
        double[] means = new double[3];
        for (int i = 0; i < rgb.length; i++) {
            means[i % 3] += Math.pow(SrgbCurve.decode(Math.min(rgb[i], 0.98f)), MINKOWSKI_POWER);
        }
        double[] roots = new double[3];
        for (int c = 0; c < 3; c++) {
            roots[c] = Math.pow(3 * means[c] / rgb.length, 1 / MINKOWSKI_POWER) + 1e-3;
        }
        double grey = Math.cbrt(roots[0] * roots[1] * roots[2]);
        float[] gains = new float[3];
        for (int c = 0; c < 3; c++) {
            gains[c] = (float) Math.clamp(grey / roots[c], 1 / LARGEST_GAIN, LARGEST_GAIN);
        }
        return gains;
    }

    void whiteBalance(float[] linear, float amount) {
        balance(linear, weight(amount));
    }

    void tone(float[] linear, float amount) {
        float weight = weight(amount);
        balance(linear, 0.5f * weight);
        amounts.forEach((attribute, full) -> Operators.apply(attribute, full * weight, linear));
    }

    private static float weight(float amount) {
        return 1 - (1 - amount) * (1 - amount);
    }

    private void balance(float[] linear, float weight) {
        for (int i = 0; i < linear.length; i++) {
            linear[i] *= (float) Math.pow(gains[i % 3], weight);
        }
    }
}
