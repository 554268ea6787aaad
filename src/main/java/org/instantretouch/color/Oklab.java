package org.instantretouch.color;

/** The plane of hues and chroma of Oklab, after Ottosson (2020), "A perceptual color space for image processing". */
public final class Oklab {
    private static final int ROUND = 360;

    private Oklab() {}

    /**
     * The chroma axes of a colour: linear light to cone responses, their cube roots, and the opponents.
     *
     * @param red encoded with the sRGB curve; likewise green and blue
     * @param into takes a, green (negative) to red, and b, blue (negative) to yellow
     */
    public static void ab(float red, float green, float blue, float[] into) {
        double r = SrgbCurve.decode(red);
        double g = SrgbCurve.decode(green);
        double b = SrgbCurve.decode(blue);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        into[0] = (float) (1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s);
        into[1] = (float) (0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /** The hue of a colour on those axes, in degrees from -180 to 180 from another. */
    public static double hueFrom(double degrees, float[] ab) {
        double turned = Math.toDegrees(Math.atan2(ab[1], ab[0])) - degrees;
        return turned - ROUND * Math.rint(turned / ROUND);
    }
}
