package org.instantretouch.grid;

/** Luma: the weights of ITU-R BT.709 on values that are encoded with the sRGB curve. */
public final class Luma {
    public static final float RED = 0.2126f;
    public static final float GREEN = 0.7152f;
    public static final float BLUE = 0.0722f;

    private Luma() {}

    /** The luma of an encoded colour. */
    public static float of(float r, float g, float b) {
        return RED * r + GREEN * g + BLUE * b;
    }
}
