package org.instantretouch.render;

import org.instantretouch.color.SrgbCurve;

/**
 * Texels of 16 bits.
 *
 * @param rgba four unsigned values a pixel; owned by the texels
 */
public record Texels16(int width, int height, short[] rgba) implements Texels {
    @Override
    public int bits() {
        return 16;
    }

    @Override
    public Object array() {
        return rgba;
    }

    @Override
    public int stride() {
        return 4;
    }

    @Override
    public int code(int pixel, int channel) {
        return rgba[4 * pixel + channel] & 0xffff;
    }

    @Override
    public float light(int pixel, int channel) {
        return SrgbCurve.decode16(rgba[4 * pixel + channel]);
    }

    @Override
    public void set(int first, int pixels, float[] rgb, float[] opacity) {
        for (int i = 0; i < pixels; i++) {
            int to = 4 * (first + i);
            rgba[to] = (short) rounded(rgb[3 * i]);
            rgba[to + 1] = (short) rounded(rgb[3 * i + 1]);
            rgba[to + 2] = (short) rounded(rgb[3 * i + 2]);
            rgba[to + OPACITY] = opacity.length > 0 ? (short) rounded(opacity[i]) : -1;
        }
    }
}
