package org.instantretouch.render;

import org.instantretouch.color.SrgbCurve;

/**
 * What shows behind transparent pixels: light squares, as nearly all programs have them. Colours are laid over it in linear light, as an
 * export lays them over white: on the white squares a photo shows as it will in a JPEG.
 */
public final class Backdrop {
    /** Pixels along a square's side. */
    public static final int SQUARE = 12;

    /** The encoded grey of every other square; those between are white. */
    public static final float PALE = 224 / 255f;

    private Backdrop() {}

    /** Lays an encoded value over the square at a pixel. */
    static float under(float value, float opacity, int x, int y) {
        return SrgbCurve.over(value, opacity, (x / SQUARE + y / SQUARE) % 2 == 0 ? 1 : PALE);
    }

    /**
     * Lays a picture over it.
     *
     * @param rgb interleaved encoded colours; takes the result
     * @param opacity of each pixel, 0 to 1
     * @param width pixels across
     */
    public static void layUnder(float[] rgb, float[] opacity, int width) {
        for (int i = 0; i < rgb.length; i++) {
            int pixel = i / 3;
            rgb[i] = under(rgb[i], opacity[pixel], pixel % width, pixel / width);
        }
    }
}
