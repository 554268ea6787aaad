package org.instantretouch.render;

import org.instantretouch.color.SrgbCurve;

/**
 * Texels of 8 bits.
 *
 * @param argb a pixel each; owned by the texels
 */
public record Texels8(int width, int height, int[] argb) implements Texels {
    @Override
    public int bits() {
        return 8;
    }

    @Override
    public Object array() {
        return argb;
    }

    @Override
    public int stride() {
        return 1;
    }

    @Override
    public int code(int pixel, int channel) {
        return channel == OPACITY ? argb[pixel] >>> 24 : argb[pixel] >> 16 - 8 * channel & 0xff;
    }

    @Override
    public float light(int pixel, int channel) {
        return SrgbCurve.decode8(code(pixel, channel));
    }

    @Override
    public void set(int first, int pixels, float[] rgb, float[] opacity) {
        for (int i = 0; i < pixels; i++) {
            argb[first + i] =
                    0xff000000 | rounded(rgb[3 * i]) << 16 | rounded(rgb[3 * i + 1]) << 8 | rounded(rgb[3 * i + 2]);
        }
        for (int i = 0; i < pixels && opacity.length > 0; i++) {
            argb[first + i] = argb[first + i] & 0xffffff | rounded(opacity[i]) << 24;
        }
    }
}
