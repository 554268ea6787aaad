package org.instantretouch.photo;

/**
 * How the samples of a picture are laid out, as {@link Samples} has them.
 *
 * @param channels values a pixel, alpha included
 * @param alpha whether the last channel is alpha
 * @param bits a value: 8 or 16
 * @throws IllegalArgumentException if there is no such picture
 */
public record Layout(int width, int height, int channels, boolean alpha, int bits) {
    public Layout {
        int colors = alpha ? channels - 1 : channels;
        if (width < 1 || height < 1 || colors != 1 && colors != 3 && colors != 4 || bits != 8 && bits != 16) {
            throw new IllegalArgumentException(
                    "no picture is " + width + " x " + height + " with " + channels + " channels of " + bits + " bits");
        }
    }

    /** The layout of samples. */
    public static Layout of(Samples samples) {
        return new Layout(samples.width(), samples.height(), samples.channels(), samples.alpha(), samples.bits());
    }

    /** Channels of colour: 1 grey, 3 RGB or 4 CMYK. */
    public int colors() {
        return alpha ? channels - 1 : channels;
    }

    /** Values a pixel in linear light: red, green and blue; of a picture with alpha times the fourth, which is its weight. */
    int linearValues() {
        return alpha ? 4 : 3;
    }

    /** The same with another number of rows. */
    Layout withHeight(int rows) {
        return sized(width, rows);
    }

    /** The same at another size. */
    Layout sized(int newWidth, int newHeight) {
        return new Layout(newWidth, newHeight, channels, alpha, bits);
    }

    /** Bytes of a row. */
    long rowBytes() {
        return (long) width * channels * bits / 8;
    }

    /** Bytes of the whole picture. */
    public long bytes() {
        return rowBytes() * height;
    }

    /** Samples of these rows in an array of their own, which holds {@code byte}s or {@code short}s as the bits say. */
    Samples samples(Object values, int rows) {
        return bits == 8
                ? new Samples8(width, rows, channels, alpha, (byte[]) values)
                : new Samples16(width, rows, channels, alpha, (short[]) values);
    }

    /** An array for some rows. */
    Object array(int rows) {
        int length = Math.toIntExact((long) width * channels * rows);
        return bits == 8 ? new byte[length] : new short[length];
    }
}
