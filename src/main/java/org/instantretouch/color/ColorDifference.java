package org.instantretouch.color;

/** How different two colours look. */
public final class ColorDifference {
    private static final double POW25 = Math.pow(25, 7);

    private ColorDifference() {}

    /** CIEDE2000 with unit weights, after Sharma, Wu and Dalal (2005); about 1 is just noticeable. */
    public static double ciede2000(CieLab first, CieLab second) {
        double meanChroma = (first.chroma() + second.chroma()) / 2;
        double g = 0.5 * (1 - Math.sqrt(pow7(meanChroma) / (pow7(meanChroma) + POW25)));
        double a1 = (1 + g) * first.a();
        double a2 = (1 + g) * second.a();
        double c1 = Math.hypot(a1, first.b());
        double c2 = Math.hypot(a2, second.b());
        double h1 = hue(a1, first.b());
        double h2 = hue(a2, second.b());

        double dL = second.lightness() - first.lightness();
        double dC = c2 - c1;
        double dh = 0;
        double meanHue = h1 + h2;
        if (c1 * c2 != 0) {
            dh = h2 - h1;
            meanHue /= 2;
            if (Math.abs(h1 - h2) > 180) {
                dh += dh > 0 ? -360 : 360;
                meanHue += h1 + h2 < 360 ? 180 : -180;
            }
        }
        double dH = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(dh / 2));

        double meanL = (first.lightness() + second.lightness()) / 2;
        double meanC = (c1 + c2) / 2;
        double t = 1
                - 0.17 * cos(meanHue - 30)
                + 0.24 * cos(2 * meanHue)
                + 0.32 * cos(3 * meanHue + 6)
                - 0.20 * cos(4 * meanHue - 63);
        double square = (meanL - 50) * (meanL - 50);
        double sL = 1 + 0.015 * square / Math.sqrt(20 + square);
        double sC = 1 + 0.045 * meanC;
        double sH = 1 + 0.015 * meanC * t;
        double bend = (meanHue - 275) / 25;
        double rotation = -2
                * Math.sqrt(pow7(meanC) / (pow7(meanC) + POW25))
                * Math.sin(Math.toRadians(60 * Math.exp(-bend * bend)));
        double l = dL / sL;
        double c = dC / sC;
        double h = dH / sH;
        return Math.sqrt(l * l + c * c + h * h + rotation * c * h);
    }

    private static double hue(double a, double b) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }

    private static double pow7(double x) {
        return Math.pow(x, 7);
    }
}
