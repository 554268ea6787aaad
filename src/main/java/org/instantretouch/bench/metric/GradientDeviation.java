package org.instantretouch.bench.metric;

/**
 * GMSD after Xue, Zhang, Mou and Bovik, <i>Gradient Magnitude Similarity Deviation: A Highly Efficient Perceptual Image Quality
 * Index</i> (2014): both pictures are averaged in blocks of 2 x 2; the gradient is Prewitt's by thirds; the constant is 170; the
 * standard deviation of the similarity map is the index. Beyond its edges a picture is mirrored, so that a frame of black does
 * not count as structure.
 */
final class GradientDeviation {
    private static final double C = 170;

    private GradientDeviation() {}

    /**
     * @return from 0, for pictures that are equal
     * @throws IllegalArgumentException if the picture is smaller than 2 x 2
     */
    static double of(Plane a, Plane b) {
        double[] gradientA = gradient(pooled(a));
        double[] gradientB = gradient(pooled(b));
        double[] similarity = new double[gradientA.length];
        double sum = 0;
        for (int i = 0; i < similarity.length; i++) {
            double gA = gradientA[i];
            double gB = gradientB[i];
            similarity[i] = (2 * gA * gB + C) / (gA * gA + gB * gB + C);
            sum += similarity[i];
        }
        double mean = sum / similarity.length;
        double squares = 0;
        for (double s : similarity) {
            squares += (s - mean) * (s - mean);
        }
        return Math.sqrt(squares / similarity.length);
    }

    private static Plane pooled(Plane plane) {
        double[] half = {0.5, 0.5};
        return plane.filtered(half, half, 2);
    }

    /** The lengths of the gradients. */
    private static double[] gradient(Plane plane) {
        int width = plane.width();
        int height = plane.height();
        double[] lengths = new double[width * height];
        for (int y = 0; y < height; y++) {
            int up = Math.max(0, y - 1);
            int down = Math.min(height - 1, y + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - 1);
                int right = Math.min(width - 1, x + 1);
                double across = 0;
                for (int v : new int[] {up, y, down}) {
                    across += plane.at(right, v) - plane.at(left, v);
                }
                double along = 0;
                for (int u : new int[] {left, x, right}) {
                    along += plane.at(u, down) - plane.at(u, up);
                }
                lengths[y * width + x] = Math.hypot(across / 3, along / 3);
            }
        }
        return lengths;
    }
}
