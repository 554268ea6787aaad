package org.instantretouch.color;

/**
 * Colours of a profile to the working space and back. The working space has sRGB's primaries and curve, in floats, extended
 * below 0 and above 1. Safe for use by several threads.
 */
public interface ColorTransform {
    /**
     * Converts to the working space.
     *
     * @param values interleaved channels of the profile, encoded, 0 to 1; for CMYK 0 is no ink
     * @param rgb takes three values a pixel; may be the same array where the profile has three channels
     * @param pixels how many, from the start
     */
    void toWorking(float[] values, float[] rgb, int pixels);

    /** Converts as {@link #toWorking} does, but to linear light. */
    default void toLinear(float[] values, float[] rgb, int pixels) {
        toWorking(values, rgb, pixels);
        for (int i = 0; i < 3 * pixels; i++) {
            rgb[i] = SrgbCurve.decode(rgb[i]);
        }
    }

    /**
     * Converts from the working space. Profiles of a matrix and curves give values beyond [0, 1] for colours outside them;
     * all others clip.
     *
     * @throws UnsupportedOperationException if the profile only leads to the working space, as those of scanners may
     */
    void fromWorking(float[] rgb, float[] values, int pixels);
}
