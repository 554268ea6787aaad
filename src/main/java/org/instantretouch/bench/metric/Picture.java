package org.instantretouch.bench.metric;

import org.instantretouch.color.ColorProfile;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.Region;
import org.instantretouch.photo.Samples8;

/**
 * A picture as it is judged: sRGB in 8 bits, without alpha.
 *
 * @param width pixels across
 * @param height pixels down
 * @param rgb unsigned codes, interleaved, row by row, {@code 3 * width * height} of them; owned by the picture
 * @throws IllegalArgumentException if the parts do not fit together
 */
public record Picture(int width, int height, byte[] rgb) {
    public Picture {
        if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
            throw new IllegalArgumentException(rgb.length + " values for " + width + " x " + height + " pixels");
        }
    }

    /** What a screen shows of a photo: upright, converted to sRGB, clipped and rounded. Codes of 8-bit sRGB stay as they are. */
    public static Picture of(Photo photo) {
        int width = photo.width();
        byte[] rgb = new byte[Math.multiplyExact(3 * width, photo.height())];
        float[] row = new float[3 * width];
        for (int y = 0; y < photo.height(); y++) {
            photo.read(new Region(0, y, width, 1), 1, row);
            round(row, rgb, y * row.length);
        }
        return new Picture(width, photo.height(), rgb);
    }

    /** A picture of encoded sRGB colours, interleaved; clipped and rounded. */
    public static Picture of(int width, int height, float[] encoded) {
        byte[] rgb = new byte[encoded.length];
        round(encoded, rgb, 0);
        return new Picture(width, height, rgb);
    }

    /** The colours as codes from a place in an array on, clipped and rounded. */
    public static void round(float[] encoded, byte[] codes, int at) {
        for (int i = 0; i < encoded.length; i++) {
            codes[at + i] = (byte) (Math.clamp(encoded[i], 0f, 1f) * 255 + 0.5f);
        }
    }

    /**
     * The picture with its longer side at most so long; itself where it is not longer.
     *
     * @param side pixels, at least 1
     */
    public Picture atMost(int side) {
        return LanczosScaler.atMost(this, side);
    }

    /** The picture stretched to a size. */
    public Picture stretched(int newWidth, int newHeight) {
        return LanczosScaler.stretched(this, newWidth, newHeight);
    }

    /** The pixels as a file's samples, in {@link ColorProfile#SRGB}; they share the array. */
    public Samples8 samples() {
        return new Samples8(width, height, 3, false, rgb);
    }

    /** How many pixels. */
    public int pixels() {
        return width * height;
    }

    /** Whether another picture has the same size. */
    boolean sameSizeAs(Picture other) {
        return width == other.width && height == other.height;
    }

    /** @throws IllegalArgumentException if the sizes differ */
    static void requireSameSize(Picture first, Picture second) {
        if (!first.sameSizeAs(second)) {
            throw new IllegalArgumentException("pictures of " + first.width + " x " + first.height + " and "
                    + second.width + " x " + second.height + " pixels");
        }
    }
}
