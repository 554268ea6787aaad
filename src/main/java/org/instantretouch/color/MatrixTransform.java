package org.instantretouch.color;

/** Three curves and a 3x3 matrix, in float: about 25 million pixels a second and thread. */
final class MatrixTransform implements ColorTransform {
    private final TransferCurve[] curves;
    private final float[] to;
    private final float[] from;

    /**
     * From a profile's colorants.
     *
     * @param toD50 linear RGB of the profile to XYZ relative to D50
     */
    MatrixTransform(double[][] toD50, TransferCurve red, TransferCurve green, TransferCurve blue) {
        curves = new TransferCurve[] {red, green, blue};
        double[][] m = Primaries.times(Primaries.inverse(Primaries.SRGB.toD50()), toD50);
        // Colorants are rounded, and some do not quite add up to D50: white must stay white.
        for (double[] row : m) {
            double sum = row[0] + row[1] + row[2];
            for (int i = 0; i < 3; i++) {
                row[i] /= sum;
            }
        }
        to = flat(m);
        from = flat(Primaries.inverse(m));
    }

    private static float[] flat(double[][] m) {
        float[] out = new float[9];
        for (int i = 0; i < 9; i++) {
            out[i] = (float) m[i / 3][i % 3];
        }
        return out;
    }

    @Override
    public void toWorking(float[] values, float[] rgb, int pixels) {
        toLinear(values, rgb, pixels);
        for (int i = 0; i < 3 * pixels; i++) {
            rgb[i] = SrgbCurve.encode(rgb[i]);
        }
    }

    @Override
    public void toLinear(float[] values, float[] rgb, int pixels) {
        CurveTable red = curves[0].decoder();
        CurveTable green = curves[1].decoder();
        CurveTable blue = curves[2].decoder();
        for (int i = 0; i < 3 * pixels; i += 3) {
            float r = red.at(values[i]);
            float g = green.at(values[i + 1]);
            float b = blue.at(values[i + 2]);
            rgb[i] = to[0] * r + to[1] * g + to[2] * b;
            rgb[i + 1] = to[3] * r + to[4] * g + to[5] * b;
            rgb[i + 2] = to[6] * r + to[7] * g + to[8] * b;
        }
    }

    @Override
    public void fromWorking(float[] rgb, float[] values, int pixels) {
        CurveTable red = curves[0].encoder();
        CurveTable green = curves[1].encoder();
        CurveTable blue = curves[2].encoder();
        for (int i = 0; i < 3 * pixels; i += 3) {
            float r = SrgbCurve.decode(rgb[i]);
            float g = SrgbCurve.decode(rgb[i + 1]);
            float b = SrgbCurve.decode(rgb[i + 2]);
            values[i] = red.at(from[0] * r + from[1] * g + from[2] * b);
            values[i + 1] = green.at(from[3] * r + from[4] * g + from[5] * b);
            values[i + 2] = blue.at(from[6] * r + from[7] * g + from[8] * b);
        }
    }
}
