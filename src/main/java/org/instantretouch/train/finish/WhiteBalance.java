package org.instantretouch.train.finish;

/**
 * A change of the white point as a matrix on linear sRGB: a Bradford adaptation from D65 to a white along the CIE daylight
 * locus (temperature) and across it (tint). White itself, and what is nearly white, takes on less of it.
 */
final class WhiteBalance {
    private static final double D65_KELVIN = 6504;

    /** Reciprocal megakelvin of a full amount of temperature. */
    private static final double MIRED = 70;

    /** A full amount of tint in CIE 1976 (u', v'). */
    private static final double TINT_U = 0.006;

    private static final double TINT_V = -0.022;

    /** How much of the change is kept from white: what a camera clipped has no cast to lose, and would take one on. */
    private static final double WHITE_SPARED = 0.6;

    /** Linear light from which on all three channels together are nearly white. */
    private static final float NEARLY_WHITE = 0.7f;

    /** From this value of a colour's largest channel on, what it gains darkens the colour by a share of that. */
    private static final float BRIGHT = 0.55f;

    private static final double DIMMED = 0.5;

    private static final double[] RGB_TO_XYZ = {
        0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750, 0.0193339, 0.1191920, 0.9503041
    };
    private static final double[] XYZ_TO_RGB = {
        3.2404542, -1.5371385, -0.4985314, -0.9692660, 1.8760108, 0.0415560, 0.0556434, -0.2040259, 1.0572252
    };
    private static final double[] BRADFORD = {0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296
    };
    private static final double[] BRADFORD_INVERSE = {
        0.9869929, -0.1470543, 0.1599627, 0.4323053, 0.5183603, 0.0492912, -0.0085287, 0.0400428, 0.9684867
    };

    private final double[] matrix;

    private WhiteBalance(double[] matrix) {
        this.matrix = matrix;
    }

    /**
     * @param temperature positive is warmer
     * @param tint positive is more magenta
     */
    static WhiteBalance of(float temperature, float tint) {
        double[] from = white(D65_KELVIN, 0);
        double[] to = white(1e6 / (1e6 / D65_KELVIN + MIRED * temperature), tint);
        double[] coneFrom = times(BRADFORD, from);
        double[] coneTo = times(BRADFORD, to);
        double[] scale = {coneTo[0] / coneFrom[0], 0, 0, 0, coneTo[1] / coneFrom[1], 0, 0, 0, coneTo[2] / coneFrom[2]};
        double[] adaptation = product(BRADFORD_INVERSE, product(scale, BRADFORD));
        return new WhiteBalance(product(XYZ_TO_RGB, product(adaptation, RGB_TO_XYZ)));
    }

    void apply(float[] linear) {
        for (int i = 0; i < linear.length; i += 3) {
            double r = linear[i];
            double g = linear[i + 1];
            double b = linear[i + 2];
            float least = Math.min(linear[i], Math.min(linear[i + 1], linear[i + 2]));
            double share = 1 - WHITE_SPARED * Operators.smooth(NEARLY_WHITE, 1, least);
            double red = r + share * (matrix[0] * r + matrix[1] * g + matrix[2] * b - r);
            double green = g + share * (matrix[3] * r + matrix[4] * g + matrix[5] * b - g);
            double blue = b + share * (matrix[6] * r + matrix[7] * g + matrix[8] * b - b);
            double dimmed = dimmed(Math.max(r, Math.max(g, b)), Math.max(red, Math.max(green, blue)));
            linear[i] = (float) (dimmed * red);
            linear[i + 1] = (float) (dimmed * green);
            linear[i + 2] = (float) (dimmed * blue);
        }
    }

    /** By what a colour whose largest channel would pass white is multiplied: part of the way, or bright skies would turn lavender. */
    private static double dimmed(double before, double after) {
        double passed = Math.max(0, after - before) * Operators.smooth(BRIGHT, 1, (float) after);
        return (after - DIMMED * passed) / Math.max(after, 1e-6);
    }

    /** XYZ, with Y = 1, of daylight of that temperature (CIE 15), moved by a tint. */
    private static double[] white(double kelvin, float tint) {
        double t = 1e3 / kelvin;
        double x = kelvin <= 7000
                ? ((-4.6070 * t + 2.9678) * t + 0.09911) * t + 0.244063
                : ((-2.0064 * t + 1.9018) * t + 0.24748) * t + 0.237040;
        double y = -3 * x * x + 2.87 * x - 0.275;
        double d = -2 * x + 12 * y + 3;
        double u = 4 * x / d + TINT_U * tint;
        double v = 9 * y / d + TINT_V * tint;
        double e = 6 * u - 16 * v + 12;
        double tintedX = 9 * u / e;
        double tintedY = 4 * v / e;
        return new double[] {tintedX / tintedY, 1, (1 - tintedX - tintedY) / tintedY};
    }

    private static double[] times(double[] m, double[] v) {
        return new double[] {
            m[0] * v[0] + m[1] * v[1] + m[2] * v[2],
            m[3] * v[0] + m[4] * v[1] + m[5] * v[2],
            m[6] * v[0] + m[7] * v[1] + m[8] * v[2]
        };
    }

    private static double[] product(double[] a, double[] b) {
        double[] result = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    result[3 * i + j] += a[3 * i + k] * b[3 * k + j];
                }
            }
        }
        return result;
    }
}
