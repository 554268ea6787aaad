package org.instantretouch.mask;

import java.util.Arrays;

/**
 * A copy of a photo, in its own proportions, in whose colours ranges are looked for, and along whose edges they are drawn. Screen
 * and export take it from {@link #of}, so that they draw the same mask: single pixels of a larger photo are noisier, and fall out
 * of a narrow range here and there.
 *
 * @param rgb interleaved encoded colours in the working space; the array is owned by the copy
 * @throws IllegalArgumentException if a side is not in 1 to {@value #LONG_SIDE}, or the array does not fit
 */
public record MaskColours(int width, int height, float[] rgb) {
    /** Pixels of the longer side, at most. */
    public static final int LONG_SIDE = 2048;

    public MaskColours {
        if (width < 1 || height < 1 || width > LONG_SIDE || height > LONG_SIDE) {
            throw new IllegalArgumentException("a copy of " + width + " x " + height);
        }
        if (rgb.length != 3 * width * height) {
            throw new IllegalArgumentException(rgb.length + " values for a copy of " + width + " x " + height);
        }
    }

    /** The copy of a photo of that size, which is the photo itself where it is no larger. */
    public static <E extends Exception> MaskColours of(int photoWidth, int photoHeight, MaskGuide.Scaler<E> scaler)
            throws E {
        int longest = Math.max(photoWidth, photoHeight);
        int width = side(photoWidth, longest);
        int height = side(photoHeight, longest);
        return new MaskColours(width, height, scaler.scaled(width, height));
    }

    /** The side of the copy for a side of the photo, whose longer one is {@code longest}. */
    public static int side(int length, int longest) {
        return longest <= LONG_SIDE ? length : Math.max(1, Math.round((float) length * LONG_SIDE / longest));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaskColours c && width == c.width && height == c.height && Arrays.equals(rgb, c.rgb);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rgb);
    }
}
