package org.instantretouch.render;

import org.instantretouch.color.SrgbCurve;

/**
 * Pixels of a tile or a level, row by row: encoded colours, clipped to sRGB, and their opacity, which is not multiplied into them. They
 * are codes of 8 bits, or of 16 of a photo that has as many: what an edit lifts out of the shadows is as fine as in an export.
 */
public sealed interface Texels permits Texels8, Texels16 {
    /** The channel of opacity; before it come red, green and blue. */
    int OPACITY = 3;

    /** Less than the least opacity that is not 0. */
    float LEAST = 1e-9f;

    /** Transparent black pixels, to be set. */
    static Texels of(int bits, int width, int height) {
        return bits == 8
                ? new Texels8(width, height, new int[width * height])
                : new Texels16(width, height, new short[4 * width * height]);
    }

    /** Pixels across. */
    int width();

    /** Pixels down. */
    int height();

    /** The code of a channel. */
    int code(int pixel, int channel);

    /** Linear light of a channel that is not {@link #OPACITY}. */
    float light(int pixel, int channel);

    /**
     * Rounds pixels into place.
     *
     * @param first row * width + column of the first of them
     * @param rgb interleaved encoded colours
     * @param opacity 0 to 1; empty for opaque pixels
     */
    void set(int first, int pixels, float[] rgb, float[] opacity);

    /** Bits a channel. */
    int bits();

    /** The largest code. */
    default int most() {
        return (1 << bits()) - 1;
    }

    /** The array of all. */
    Object array();

    /** Elements a pixel in that array. */
    int stride();

    /** The code that is nearest to a value. */
    default int rounded(float value) {
        return (int) (Math.clamp(value, 0f, 1f) * most() + 0.5f);
    }

    /** Copies all of others to a place here. */
    default void copy(Texels from, int x, int y) {
        copyRows(from, 0, 0, this, x, y, from.width(), from.height());
    }

    /** A part of them as pixels of their own. */
    default Texels part(int x, int y, int partWidth, int partHeight) {
        Texels part = of(bits(), partWidth, partHeight);
        copyRows(this, x, y, part, 0, 0, partWidth, partHeight);
        return part;
    }

    private static void copyRows(Texels from, int x, int y, Texels to, int toX, int toY, int across, int down) {
        int stride = from.stride();
        for (int row = 0; row < down; row++) {
            System.arraycopy(
                    from.array(),
                    stride * ((y + row) * from.width() + x),
                    to.array(),
                    stride * ((toY + row) * to.width() + toX),
                    stride * across);
        }
    }

    /** Averages of blocks of 2 x 2 in linear light and by opacity; at odd edges the last pixel counts twice. */
    default Texels halved() {
        Texels half = of(bits(), Math.ceilDiv(width(), 2), Math.ceilDiv(height(), 2));
        float[] rgb = new float[3 * half.width()];
        float[] opacity = new float[half.width()];
        for (int y = 0; y < half.height(); y++) {
            int upper = 2 * y * width();
            int lower = Math.min(2 * y + 1, height() - 1) * width();
            for (int x = 0; x < half.width(); x++) {
                int left = 2 * x;
                int right = Math.min(left + 1, width() - 1);
                int a = upper + left;
                int b = upper + right;
                int c = lower + left;
                int d = lower + right;
                int sum = code(a, OPACITY) + code(b, OPACITY) + code(c, OPACITY) + code(d, OPACITY);
                opacity[x] = sum / (4f * most());
                for (int channel = 0; channel < 3; channel++) {
                    float light = weighed(a, channel) + weighed(b, channel) + weighed(c, channel) + weighed(d, channel);
                    rgb[3 * x + channel] = SrgbCurve.encode(light / Math.max(sum, LEAST));
                }
            }
            half.set(y * half.width(), half.width(), rgb, opacity);
        }
        return half;
    }

    private float weighed(int pixel, int channel) {
        return code(pixel, OPACITY) * light(pixel, channel);
    }

    /**
     * Mixes four neighbours by the squares of their codes: to a few percent that is linear light, it gives equal codes back exactly, and
     * OpenGL can round it alike.
     *
     * @param a the upper left one
     * @param b to its right
     * @param c below it
     * @param d to the right of that
     * @param across the share of the right ones
     * @param down the share of the lower ones
     * @param rgb takes the encoded colour, from {@code to} on
     */
    default void mix(int a, int b, int c, int d, float across, float down, float[] rgb, int to) {
        boolean unmixed = across == 0 && down == 0;
        for (int channel = 0; channel < 3; channel++) {
            float mixed = unmixed
                    ? code(a, channel)
                    : (float) Math.sqrt(mix(
                            square(a, channel),
                            square(b, channel),
                            square(c, channel),
                            square(d, channel),
                            across,
                            down));
            rgb[to + channel] = mixed / most();
        }
    }

    /** The same of pixels that may be transparent, which count by their opacity; returns the opacity. */
    default float mixTransparent(int a, int b, int c, int d, float across, float down, float[] rgb, int to) {
        int upperLeft = code(a, OPACITY);
        int upperRight = code(b, OPACITY);
        int lowerLeft = code(c, OPACITY);
        int lowerRight = code(d, OPACITY);
        float opacity = mix(upperLeft, upperRight, lowerLeft, lowerRight, across, down);
        for (int channel = 0; channel < 3; channel++) {
            float mixed = mix(
                    upperLeft * square(a, channel),
                    upperRight * square(b, channel),
                    lowerLeft * square(c, channel),
                    lowerRight * square(d, channel),
                    across,
                    down);
            rgb[to + channel] = (float) Math.sqrt(mixed / Math.max(opacity, LEAST)) / most();
        }
        return opacity / most();
    }

    private float square(int pixel, int channel) {
        float code = code(pixel, channel);
        return code * code;
    }

    private static float mix(float a, float b, float c, float d, float across, float down) {
        float above = a + across * (b - a);
        float below = c + across * (d - c);
        return above + down * (below - above);
    }
}
