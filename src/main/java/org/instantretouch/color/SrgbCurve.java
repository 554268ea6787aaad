package org.instantretouch.color;

/**
 * The sRGB curve (IEC 61966-2-1) on floats, extended: odd-symmetric below 0, and the same formula above 1. Off by less than
 * 2e-6 of the value.
 */
public final class SrgbCurve {
    private static final CurveTable DECODE = new CurveTable(SrgbCurve::decodeExactly);
    private static final CurveTable ENCODE = new CurveTable(SrgbCurve::encodeExactly);

    private SrgbCurve() {}

    /** Encoded value to linear light. */
    public static float decode(float encoded) {
        return DECODE.at(encoded);
    }

    /** Linear light to encoded value. */
    public static float encode(float linear) {
        return ENCODE.at(linear);
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
