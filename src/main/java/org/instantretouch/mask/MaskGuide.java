package org.instantretouch.mask;

import java.util.Arrays;

/**
 * A small copy of a photo, in its own proportions, along whose edges masks are drawn. Preview and export take it from
 * {@link #of}, so that they draw the same mask.
 *
 * @param rgb interleaved encoded colours in the working space; the array is owned by the guide
 * @throws IllegalArgumentException if a side is not in 1 to {@value #MAX_SIDE}, or the array does not fit
 */
public record MaskGuide(int width, int height, float[] rgb) {
    /** Pixels of the longer side of the guide of a photo. */
    public static final int LONG_SIDE = 256;

    /** The longest side of a guide. */
    public static final int MAX_SIDE = 4096;

    public MaskGuide {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException("a guide of " + width + " x " + height);
        }
        if (rgb.length != 3 * width * height) {
            throw new IllegalArgumentException(rgb.length + " values for a guide of " + width + " x " + height);
        }
    }

    /** Makes a copy of a photo at some size, such as {@code photo::thumbnail}. */
    @FunctionalInterface
    public interface Scaler<E extends Exception> {
        /** The photo in that many pixels: interleaved encoded colours. */
        float[] scaled(int width, int height) throws E;
    }

    /** The guide of a photo of that size. */
    public static <E extends Exception> MaskGuide of(int photoWidth, int photoHeight, Scaler<E> scaler) throws E {
        double scale = (double) LONG_SIDE / Math.max(photoWidth, photoHeight);
        int width = Math.max(1, (int) Math.round(photoWidth * scale));
        int height = Math.max(1, (int) Math.round(photoHeight * scale));
        return new MaskGuide(width, height, scaler.scaled(width, height));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaskGuide g && width == g.width && height == g.height && Arrays.equals(rgb, g.rgb);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rgb);
    }
}
