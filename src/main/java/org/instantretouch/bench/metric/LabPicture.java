package org.instantretouch.bench.metric;

import org.instantretouch.color.HueRange;

/**
 * A picture in CIELAB, and in linear light. The matrix and white are those of the instruction benchmark (Lindbloom's sRGB to D65
 * XYZ, seven digits), not the ones that photos are edited by: a check near its threshold must come out the same here and there.
 */
final class LabPicture {
    private static final double[] LINEAR = linear();
    private static final double[][] XYZ = {
        {0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}
    };
    private static final double[] WHITE = {0.95047, 1, 1.08883};
    private static final double EPSILON = 216.0 / 24389;
    private static final double KAPPA = 24389.0 / 27;

    /** Keeps the logarithm of a ratio finite in the dark. */
    private static final double DARK = 0.02;

    final int width;
    final int height;
    final double[] lightness;
    final double[] a;
    final double[] b;
    final double[] chroma;

    /** The natural logarithm of red to blue light: larger is warmer. */
    final double[] warmth;

    LabPicture(Picture picture) {
        width = picture.width();
        height = picture.height();
        int pixels = picture.pixels();
        lightness = new double[pixels];
        a = new double[pixels];
        b = new double[pixels];
        chroma = new double[pixels];
        warmth = new double[pixels];
        byte[] rgb = picture.rgb();
        double[] f = new double[3];
        for (int i = 0; i < pixels; i++) {
            double red = LINEAR[rgb[3 * i] & 0xff];
            double green = LINEAR[rgb[3 * i + 1] & 0xff];
            double blue = LINEAR[rgb[3 * i + 2] & 0xff];
            for (int k = 0; k < 3; k++) {
                double t = (XYZ[k][0] * red + XYZ[k][1] * green + XYZ[k][2] * blue) / WHITE[k];
                f[k] = t > EPSILON ? Math.cbrt(t) : (KAPPA * t + 16) / 116;
            }
            lightness[i] = 116 * f[1] - 16;
            a[i] = 500 * (f[0] - f[1]);
            b[i] = 200 * (f[1] - f[2]);
            chroma[i] = Math.sqrt(a[i] * a[i] + b[i] * b[i]);
            warmth[i] = Math.log((red + DARK) / (blue + DARK));
        }
    }

    private static double[] linear() {
        double[] table = new double[256];
        for (int code = 0; code < table.length; code++) {
            double x = code / 255.0;
            table[code] = x <= 0.04045 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4);
        }
        return table;
    }

    int pixels() {
        return lightness.length;
    }

    /** Whether a pixel is of a hue, and colourful enough to have one. */
    boolean is(HueRange hue, int pixel) {
        if (chroma[pixel] <= HueRange.LEAST_CHROMA) {
            return false;
        }
        double degrees = Math.toDegrees(Math.atan2(b[pixel], a[pixel]));
        return hue.holds(degrees < 0 ? degrees + 360 : degrees);
    }
}
