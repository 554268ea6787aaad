package org.instantretouch.photo;

import java.util.Arrays;

/**
 * A photo's own codes, upright, interleaved, row by row from the top left; what they mean is up to its profile. CMYK codes say
 * how much ink (0 none). Alpha, where there is one, is the last channel and not multiplied into the others.
 */
public sealed interface Samples permits Samples8, Samples16 {
    /** Pixels across. */
    int width();

    /** Pixels down. */
    int height();

    /** Values a pixel, alpha included: 1 to 5. */
    int channels();

    /** Whether the last channel is alpha. */
    boolean alpha();

    /** Bits a value: 8 or 16. */
    int bits();

    /** The codes themselves: a {@code byte[]} or a {@code short[]}, as the bits say; owned by the samples. */
    Object values();

    /** Channels of colour: 1 grey, 3 RGB or 4 CMYK. */
    default int colors() {
        return alpha() ? channels() - 1 : channels();
    }

    /**
     * Codes as fractions of the largest, without alpha.
     *
     * @param firstPixel row * width + column
     * @param pixels how many
     * @param into takes {@code pixels * colors()} values from 0 to 1
     */
    void fractions(int firstPixel, int pixels, float[] into);

    /**
     * How opaque pixels are.
     *
     * @param firstPixel row * width + column
     * @param pixels how many
     * @param into takes a value a pixel, from 0 to 1; all are 1 where there is no alpha
     */
    default void opacity(int firstPixel, int pixels, float[] into) {
        if (!alpha()) {
            Arrays.fill(into, 0, pixels, 1);
            return;
        }
        int at = firstPixel * channels() + channels() - 1;
        for (int i = 0; i < pixels; i++, at += channels()) {
            into[i] = switch (this) {
                case Samples8 s -> Samples8.fraction(s.values()[at]);
                case Samples16 s -> (s.values()[at] & 0xffff) / 65535f;
            };
        }
    }

    /** @throws IllegalArgumentException if the parts do not fit together */
    static void check(int width, int height, int channels, boolean alpha, int length) {
        int colors = alpha ? channels - 1 : channels;
        if (width < 1 || height < 1 || colors != 1 && colors != 3 && colors != 4) {
            throw new IllegalArgumentException(
                    "no picture is " + width + " x " + height + " with " + channels + " channels");
        }
        if ((long) width * height * channels != length) {
            throw new IllegalArgumentException(
                    length + " values for " + width + " x " + height + " pixels of " + channels + " channels");
        }
    }
}
