package org.instantretouch.color;

/**
 * The chromaticities of an RGB space's primaries and white.
 *
 * @param xy red x, y, green x, y, blue x, y, white x, y
 */
record Primaries(double... xy) {
    private static final double D65_X = 0.3127;
    private static final double D65_Y = 0.3290;

    static final Primaries SRGB = new Primaries(0.64, 0.33, 0.30, 0.60, 0.15, 0.06, D65_X, D65_Y);
    static final Primaries DISPLAY_P3 = new Primaries(0.680, 0.320, 0.265, 0.690, 0.150, 0.060, D65_X, D65_Y);
    static final Primaries ADOBE_RGB = new Primaries(0.64, 0.33, 0.21, 0.71, 0.15, 0.06, D65_X, D65_Y);
    static final Primaries PROPHOTO = new Primaries(0.7347, 0.2653, 0.1596, 0.8404, 0.0366, 0.0001, 0.3457, 0.3585);
    static final Primaries REC_2020 = new Primaries(0.708, 0.292, 0.170, 0.797, 0.131, 0.046, D65_X, D65_Y);

    /** The white of ICC's connection space, as profiles write it. */
    static final double[] D50 = {0.9642, 1.0, 0.8249};

    private static final double[][] BRADFORD = {
        {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}
    };

    /** Numbers that were computed from the rounded ones of a profile are off by this much; some primaries lie on the very edge. */
    private static final double ROUNDING = 1e-4;

    /** White of light between that of a candle and of the blue sky: x and y from and to. */
    private static final double[] WHITES = {0.2, 0.55, 0.2, 0.5};

    /** Whether each chromaticity is near that of another space. */
    boolean isNear(Primaries other, double distance) {
        for (int i = 0; i < xy.length; i++) {
            if (!(Math.abs(xy[i] - other.xy[i]) <= distance)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether these are chromaticities of a space: points of the diagram, a white between candles and the blue sky, and that a
     * mixture of the primaries.
     */
    boolean isSpace() {
        for (int i = 0; i < xy.length; i += 2) {
            if (!(xy[i] >= 0 && xy[i + 1] > 0 && xy[i] + xy[i + 1] <= 1 + ROUNDING)) {
                return false;
            }
        }
        boolean white = xy[6] > WHITES[0] && xy[6] < WHITES[1] && xy[7] > WHITES[2] && xy[7] < WHITES[3];
        double[] light = toXyz()[1];
        return white && light[0] > 0 && light[1] > 0 && light[2] > 0;
    }

    /** Linear RGB to XYZ relative to the space's own white. */
    double[][] toXyz() {
        double[][] columns = new double[3][3];
        for (int i = 0; i < 3; i++) {
            double[] primary = xyz(xy[2 * i], xy[2 * i + 1]);
            for (int row = 0; row < 3; row++) {
                columns[row][i] = primary[row];
            }
        }
        double[] scale = times(inverse(columns), white());
        for (double[] row : columns) {
            for (int i = 0; i < 3; i++) {
                row[i] *= scale[i];
            }
        }
        return columns;
    }

    /** Linear RGB to XYZ relative to D50. */
    double[][] toD50() {
        return times(adaptation(), toXyz());
    }

    /** Bradford adaptation from the space's white to D50. */
    double[][] adaptation() {
        double[] from = times(BRADFORD, white());
        double[] to = times(BRADFORD, D50);
        double[][] scaled = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                scaled[i][j] = BRADFORD[i][j] * to[i] / from[i];
            }
        }
        return times(inverse(BRADFORD), scaled);
    }

    private double[] white() {
        return xyz(xy[6], xy[7]);
    }

    private static double[] xyz(double x, double y) {
        return new double[] {x / y, 1, (1 - x - y) / y};
    }

    static double[] times(double[][] m, double[] v) {
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            out[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
        }
        return out;
    }

    static double[][] times(double[][] a, double[][] b) {
        double[][] out = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                out[i][j] = a[i][0] * b[0][j] + a[i][1] * b[1][j] + a[i][2] * b[2][j];
            }
        }
        return out;
    }

    /** By cofactors; NaN or infinite where there is none. */
    static double[][] inverse(double[][] m) {
        double[][] out = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                int r = (j + 1) % 3;
                int s = (j + 2) % 3;
                int c = (i + 1) % 3;
                int d = (i + 2) % 3;
                out[i][j] = m[r][c] * m[s][d] - m[r][d] * m[s][c];
            }
        }
        double determinant = m[0][0] * out[0][0] + m[0][1] * out[1][0] + m[0][2] * out[2][0];
        for (double[] row : out) {
            for (int j = 0; j < 3; j++) {
                row[j] /= determinant;
            }
        }
        return out;
    }
}
