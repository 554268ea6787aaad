package org.instantretouch.bench.metric;

/**
 * SSIM after Wang, Bovik, Sheikh and Simoncelli, <i>Image Quality Assessment: From Error Visibility to Structural Similarity</i>
 * (2004): Gaussian windows of 11 x 11 pixels and sigma 1.5, K1 = 0.01, K2 = 0.03, for values from 0 to 255; the mean over all
 * windows that lie within the picture.
 */
final class StructuralSimilarity {
    static final int WINDOW = 11;

    private static final double[] WEIGHTS = Plane.gaussian(1.5, WINDOW / 2);
    private static final double C1 = 0.01 * 255 * (0.01 * 255);
    private static final double C2 = 0.03 * 255 * (0.03 * 255);

    private StructuralSimilarity() {}

    /**
     * @return up to 1, for pictures that are equal
     * @throws IllegalArgumentException if the picture is smaller than a window
     */
    static double of(Plane a, Plane b) {
        double[] meanA = blurred(a);
        double[] meanB = blurred(b);
        double[] squareA = blurred(a.times(a));
        double[] squareB = blurred(b.times(b));
        double[] product = blurred(a.times(b));
        double sum = 0;
        for (int i = 0; i < meanA.length; i++) {
            double mA = meanA[i];
            double mB = meanB[i];
            double varianceA = squareA[i] - mA * mA;
            double varianceB = squareB[i] - mB * mB;
            double covariance = product[i] - mA * mB;
            sum += (2 * mA * mB + C1)
                    * (2 * covariance + C2)
                    / ((mA * mA + mB * mB + C1) * (varianceA + varianceB + C2));
        }
        return sum / meanA.length;
    }

    private static double[] blurred(Plane plane) {
        return plane.filtered(WEIGHTS, WEIGHTS, 1).values();
    }
}
