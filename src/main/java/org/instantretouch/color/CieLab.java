package org.instantretouch.color;

/**
 * A colour in CIELAB relative to D65.
 *
 * @param lightness L*, 0 black to 100 white
 * @param a green (negative) to red
 * @param b blue (negative) to yellow
 */
public record CieLab(double lightness, double a, double b) {
    private static final double EPSILON = 216.0 / 24389;
    private static final double KAPPA = 24389.0 / 27;

    /** Of a working-space colour, encoded with the sRGB curve. */
    public static CieLab ofEncoded(double red, double green, double blue) {
        return ofLinear(SrgbCurve.decodeExactly(red), SrgbCurve.decodeExactly(green), SrgbCurve.decodeExactly(blue));
    }

    /** Of linear light with sRGB primaries. */
    public static CieLab ofLinear(double red, double green, double blue) {
        double[][] m = Primaries.SRGB.toXyz();
        double[] f = new double[3];
        for (int i = 0; i < 3; i++) {
            double white = m[i][0] + m[i][1] + m[i][2];
            double t = (m[i][0] * red + m[i][1] * green + m[i][2] * blue) / white;
            f[i] = t > EPSILON ? Math.cbrt(t) : (KAPPA * t + 16) / 116;
        }
        return new CieLab(116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2]));
    }

    /** Distance from the grey axis. */
    public double chroma() {
        return Math.hypot(a, b);
    }

    /** The angle round the grey axis in degrees, from 0 up to 360; red is near 30. */
    public double hue() {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }
}
