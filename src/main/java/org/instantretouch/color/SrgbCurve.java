package org.instantretouch.color;

/**
 * The sRGB curve (IEC 61966-2-1) on floats, extended: odd-symmetric below 0, and the same formula above 1. Off by less than
 * 2e-6 of the value.
 */
public final class SrgbCurve {
    private static final CurveTable DECODE = new CurveTable(SrgbCurve::decodeExactly);
    private static final CurveTable ENCODE = new CurveTable(SrgbCurve::encodeExactly);
    private static final float[] BYTES = codes(255);

    /** Made when first needed: of a photo of 16 bits. */
    private static final class Shorts {
        static final float[] TABLE = codes(65535);
    }

    private SrgbCurve() {}

    /** Encoded value to linear light. */
    public static float decode(float encoded) {
        return DECODE.at(encoded);
    }

    /** A code of 8 bits, of which the lower eight count, to linear light. */
    public static float decode8(int code) {
        return BYTES[code & 0xff];
    }

    /** A code of 16 bits, of which the lower sixteen count, to linear light. */
    public static float decode16(int code) {
        return Shorts.TABLE[code & 0xffff];
    }

    private static float[] codes(int most) {
        float[] table = new float[most + 1];
        for (int i = 0; i <= most; i++) {
            table[i] = decode((float) i / most);
        }
        return table;
    }

    /** Linear light to encoded value. */
    public static float encode(float linear) {
        return ENCODE.at(linear);
    }

    /**
     * A colour over another, both encoded, blended in linear light.
     *
     * @param share of the upper one, 0 to 1
     */
    public static float over(float upper, float share, float lower) {
        return encode(share * decode(upper) + (1 - share) * decode(lower));
    }

    static double decodeExactly(double encoded) {
        double x = Math.abs(encoded);
        double y = x <= 0.04045 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4);
        return Math.copySign(y, encoded);
    }

    static double encodeExactly(double linear) {
        double x = Math.abs(linear);
        double y = x <= 0.04045 / 12.92 ? x * 12.92 : 1.055 * Math.pow(x, 1 / 2.4) - 0.055;
        return Math.copySign(y, linear);
    }
}
