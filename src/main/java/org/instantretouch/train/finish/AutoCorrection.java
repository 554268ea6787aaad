package org.instantretouch.train.finish;

import org.instantretouch.color.SrgbCurve;
import org.instantretouch.intent.Attribute;

/**
 * What a photo needs, by its statistics: a white balance half way to grey (Finlayson and Trezzi 2004, "Shades of gray and
 * colour constancy", with the power 6), an exposure that brings the middle tone near the middle, and black and white points
 * near the ends.
 */
final class AutoCorrection {
    private static final double MINKOWSKI_POWER = 6;

    /** Where the median of a well exposed photo lies, encoded; a photo is brought most of the way there. */
    private static final float MIDDLE = 0.45f;

    private static final float LARGEST_EXPOSURE = 0.55f;
    private static final float LARGEST_GAIN = 1.35f;

    private final float[] gains;
    private final float exposure;
    private final float blacks;
    private final float whites;
    private final float vibrance;

    private AutoCorrection(float[] gains, float exposure, float blacks, float whites, float vibrance) {
        this.gains = gains;
        this.exposure = exposure;
        this.blacks = blacks;
        this.whites = whites;
        this.vibrance = vibrance;
    }

    static AutoCorrection of(Scene scene) {
        float middle = scene.quantile(0.5);
        float low = scene.quantile(0.01);
        float high = scene.quantile(0.99);
        float exposure = Math.clamp(1.6f * (MIDDLE - middle), -LARGEST_EXPOSURE, LARGEST_EXPOSURE);
        // A photo that is dark because it is night, or bright because it is snow, spans the range already.
        exposure *= 1 - 0.5f * Operators.smooth(0.75f, 0.95f, high - low);
        float blacks = -Math.clamp((low - 0.02f) / 0.14f, 0f, 1f);
        float whites = Math.clamp((0.97f - high) / 0.18f, 0f, 1f) * 0.8f;
        return new AutoCorrection(gains(scene), exposure, blacks, whites, 0.25f);
    }

    private static float[] gains(Scene scene) {
        float[] rgb = scene.rgb();
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
        for (int i = 0; i < linear.length; i++) {
            linear[i] *= (float) Math.pow(gains[i % 3], amount);
        }
    }

    void tone(float[] linear, float amount) {
        whiteBalance(linear, 0.5f * amount);
        Operators.apply(Attribute.EXPOSURE, exposure * amount, linear);
        Operators.apply(Attribute.BLACKS, blacks * amount, linear);
        Operators.apply(Attribute.WHITES, whites * amount, linear);
        Operators.apply(Attribute.VIBRANCE, vibrance * amount, linear);
    }
}
