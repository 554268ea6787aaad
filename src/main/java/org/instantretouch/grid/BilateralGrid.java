package org.instantretouch.grid;

import java.util.Arrays;

/**
 * A low-resolution grid of affine colour transforms over (x, y, guide).
 *
 * <p>Cell (x, y, z) holds a 3x4 matrix A in row-major order; a colour p maps to A·[p, 1]. Coefficients are stored
 * coefficient-major: {@code index = ((coefficient * depth + z) * height + y) * width + x}. After Chen, Paris and Durand
 * (2007), "Real-time edge-aware image processing with the bilateral grid", and Gharbi et al. (2017), "Deep bilateral
 * learning for real-time image enhancement".
 *
 * @param width cells across the photo, 1 to {@value #MAX_SIDE}
 * @param height cells down the photo, 1 to {@value #MAX_SIDE}
 * @param depth cells along the guide, 1 to {@value #MAX_SIDE}
 * @param coefficients {@code 12 * depth * height * width} values within {@link #LIMIT}; the array is owned by the grid
 * @throws IllegalArgumentException if a size is out of range, the length does not fit, or a value is not finite or too large
 */
public record BilateralGrid(int width, int height, int depth, float[] coefficients) {
    /** Coefficients of a cell: three rows of four. */
    public static final int COEFFICIENTS = 12;

    /** The longest side of a grid. */
    public static final int MAX_SIDE = 256;

    /** No coefficient of a sensible retouch comes near this size; beyond it a model is broken. */
    public static final float LIMIT = 100;

    /** About so many coefficients make the hash. */
    private static final int HASHED = 128;

    public BilateralGrid {
        if (width < 1 || height < 1 || depth < 1 || width > MAX_SIDE || height > MAX_SIDE || depth > MAX_SIDE) {
            throw new IllegalArgumentException("a grid of " + width + " x " + height + " x " + depth
                    + " cells; each side must be 1 to " + MAX_SIDE);
        }
        if (coefficients.length != COEFFICIENTS * depth * height * width) {
            throw new IllegalArgumentException(coefficients.length + " coefficients for a grid of " + width + " x "
                    + height + " x " + depth + " cells, which needs " + COEFFICIENTS * depth * height * width);
        }
        for (int i = 0; i < coefficients.length; i++) {
            if (!(Math.abs(coefficients[i]) <= LIMIT)) {
                throw new IllegalArgumentException(
                        "coefficient " + i + " is " + coefficients[i] + ", not within " + LIMIT + " of zero");
            }
        }
    }

    /** The grid that changes nothing. */
    public static BilateralGrid identity(int width, int height, int depth) {
        float[] coefficients = new float[COEFFICIENTS * depth * height * width];
        int plane = depth * height * width;
        for (int row = 0; row < 3; row++) {
            int from = (row * 4 + row) * plane;
            Arrays.fill(coefficients, from, from + plane, 1);
        }
        return new BilateralGrid(width, height, depth, coefficients);
    }

    /** Where a coefficient (0 to 11) of the cell (x, y, z) stands in {@link #coefficients()}. */
    public int index(int coefficient, int x, int y, int z) {
        return ((coefficient * depth + z) * height + y) * width + x;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BilateralGrid g
                && width == g.width
                && height == g.height
                && depth == g.depth
                && Arrays.equals(coefficients, g.coefficients);
    }

    /** Of some of the coefficients: histories are compared step by step, and all of every grid in them would take seconds. */
    @Override
    public int hashCode() {
        int stride = coefficients.length / HASHED | 1;
        int hash = 1;
        for (int i = 0; i < coefficients.length; i += stride) {
            hash = 31 * hash + Float.hashCode(coefficients[i]);
        }
        return hash;
    }
}
