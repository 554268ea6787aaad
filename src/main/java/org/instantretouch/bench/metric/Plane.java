package org.instantretouch.bench.metric;

/**
 * A picture of one channel.
 *
 * @param values row by row from the top left, {@code width * height} of them; owned by the plane
 */
record Plane(int width, int height, double[] values) {
    Plane {
        if (width < 1 || height < 1 || values.length != (long) width * height) {
            throw new IllegalArgumentException(values.length + " values for " + width + " x " + height + " pixels");
        }
    }

    double at(int x, int y) {
        return values[y * width + x];
    }

    /** The products of two planes of one size, pixel by pixel. */
    Plane times(Plane other) {
        double[] product = new double[values.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = values[i] * other.values[i];
        }
        return new Plane(width, height, product);
    }

    /**
     * Correlates with a row and a column of weights, where both lie within the plane: it loses {@code weights.length - 1} pixels
     * a side. Keeps every {@code step}-th pixel either way, from the first on.
     *
     * @throws IllegalArgumentException if the plane is smaller than the weights
     */
    Plane filtered(double[] across, double[] down, int step) {
        int outWidth = (width - across.length + step) / step;
        int outHeight = (height - down.length + step) / step;
        if (width < across.length || height < down.length) {
            throw new IllegalArgumentException(
                    across.length + " x " + down.length + " weights for " + width + " x " + height + " pixels");
        }
        double[] rows = new double[outWidth * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < outWidth; x++) {
                double sum = 0;
                int at = y * width + x * step;
                for (double weight : across) {
                    sum += weight * values[at++];
                }
                rows[y * outWidth + x] = sum;
            }
        }
        double[] out = new double[outWidth * outHeight];
        for (int y = 0; y < outHeight; y++) {
            for (int k = 0; k < down.length; k++) {
                int from = (y * step + k) * outWidth;
                for (int x = 0; x < outWidth; x++) {
                    out[y * outWidth + x] += down[k] * rows[from + x];
                }
            }
        }
        return new Plane(outWidth, outHeight, out);
    }

    /** The weights of a Gaussian, adding up to 1. */
    static double[] gaussian(double sigma, int radius) {
        double[] weights = new double[2 * radius + 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            int x = i - radius;
            weights[i] = Math.exp(-x * x / (2 * sigma * sigma));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
