package org.instantretouch.train.grid;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.instantretouch.grid.BilateralGrid;
import org.instantretouch.grid.Slice;

/**
 * The bilateral grid that brings a square photo nearest to a target: least squares over all pixels, with a weak wish for
 * smoothness where few pixels speak, and none for the identity. It has seen the answer: what no network can be much better than.
 */
final class GridFit {
    /** Steps of the conjugate gradients: enough for 60 dB of what a grid can do, where twice as many give some dB more. */
    private static final int STEPS = 60;

    /** Weight of the square of a second difference beside the square of a pixel's error. */
    private static final float SMOOTHNESS = 0.002f;

    /** Coefficients of one colour channel's row. */
    private static final int ROW = BilateralGrid.COEFFICIENTS / 3;

    private static final int CORNERS = 8;

    private final Slice like;
    private final float[] rgb;
    private final int cells;
    private final int[] strides;
    private final int[] sizes;

    /** For each pixel the cells around it, and their weights. */
    private final int[] around;

    private final float[] weights;

    /** For each cell the inverse of what its own coefficients make of each other, {@link #ROW} rows of as many. */
    private final float[] inverses;

    /**
     * @param like what the fits share with a slice: the kind of guide, its curve, and the size of the grid
     * @param rgb a square photo, interleaved encoded colours
     */
    GridFit(Slice like, float[] rgb) {
        this.like = like;
        this.rgb = rgb;
        BilateralGrid grid = like.grid();
        cells = grid.width() * grid.height() * grid.depth();
        sizes = new int[] {grid.width(), grid.height(), grid.depth()};
        strides = new int[] {1, grid.width(), grid.width() * grid.height()};
        int pixels = rgb.length / 3;
        around = new int[CORNERS * pixels];
        weights = new float[CORNERS * pixels];
        int side = (int) Math.round(Math.sqrt(pixels));
        for (int i = 0; i < pixels; i++) {
            float guide = like.curve().at(like.kind().of(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]));
            place(i, (i % side + 0.5) / side, (i / side + 0.5) / side, guide);
        }
        inverses = inverses();
    }

    private void place(int pixel, double... shares) {
        int first = 0;
        double[] above = new double[shares.length];
        for (int axis = 0; axis < shares.length; axis++) {
            double at = Math.clamp(shares[axis] * sizes[axis] - 0.5, 0, sizes[axis] - 1);
            int below = Math.min((int) at, Math.max(0, sizes[axis] - 2));
            first += below * strides[axis];
            above[axis] = at - below;
        }
        for (int corner = 0; corner < CORNERS; corner++) {
            int cell = first;
            double weight = 1;
            for (int axis = 0; axis < shares.length; axis++) {
                boolean up = (corner >> axis & 1) == 1;
                weight *= up ? above[axis] : 1 - above[axis];
                // An axis of one cell has no neighbour; its weight is zero.
                cell += up && sizes[axis] > 1 ? strides[axis] : 0;
            }
            around[CORNERS * pixel + corner] = cell;
            weights[CORNERS * pixel + corner] = (float) weight;
        }
    }

    /**
     * The best slice.
     *
     * @param target interleaved colours, before any gamut map
     */
    Slice fit(float[] target) {
        float[] coefficients = new float[BilateralGrid.COEFFICIENTS * cells];
        for (int channel = 0; channel < 3; channel++) {
            float[] row = row(channel, target);
            for (int i = 0; i < row.length; i++) {
                coefficients[channel * row.length + i] = Math.clamp(row[i], -BilateralGrid.LIMIT, BilateralGrid.LIMIT);
            }
        }
        return new Slice(like.kind(), like.curve(), new BilateralGrid(sizes[0], sizes[1], sizes[2], coefficients));
    }

    /**
     * One channel's coefficients, by conjugate gradients from the identity on. The preconditioner solves each cell for itself: red,
     * green and blue are so alike within one that its coefficients can hardly be told apart one by one.
     */
    private float[] row(int channel, float[] target) {
        float[] row = new float[ROW * cells];
        Arrays.fill(row, channel * cells, (channel + 1) * cells, 1);
        float[] residual = new float[row.length];
        spread(pixel -> target[3 * pixel + channel] - at(row, pixel), residual);
        float[] solved = new float[row.length];
        float[] direction = new float[row.length];
        float[] product = new float[row.length];
        double before = 0;
        for (int step = 0; step < STEPS; step++) {
            solveCells(residual, solved);
            double now = 0;
            for (int i = 0; i < row.length; i++) {
                now += (double) residual[i] * solved[i];
            }
            if (now < 1e-12) {
                break;
            }
            double share = step == 0 ? 0 : now / before;
            before = now;
            for (int i = 0; i < row.length; i++) {
                direction[i] = (float) (solved[i] + share * direction[i]);
            }
            Arrays.fill(product, 0);
            spread(pixel -> at(direction, pixel), product);
            addRoughness(direction, product);
            double along = 0;
            for (int i = 0; i < row.length; i++) {
                along += (double) direction[i] * product[i];
            }
            float far = (float) (now / along);
            for (int i = 0; i < row.length; i++) {
                row[i] += far * direction[i];
                residual[i] -= far * product[i];
            }
        }
        return row;
    }

    private void solveCells(float[] residual, float[] solved) {
        for (int cell = 0; cell < cells; cell++) {
            for (int i = 0; i < ROW; i++) {
                float value = 0;
                for (int j = 0; j < ROW; j++) {
                    value += inverses[ROW * (ROW * cell + i) + j] * residual[j * cells + cell];
                }
                solved[i * cells + cell] = value;
            }
        }
    }

    /** The value that a row of coefficients gives a pixel. */
    private float at(float[] row, int pixel) {
        float value = 0;
        float r = rgb[3 * pixel];
        float g = rgb[3 * pixel + 1];
        float b = rgb[3 * pixel + 2];
        for (int corner = CORNERS * pixel; corner < CORNERS * (pixel + 1); corner++) {
            int cell = around[corner];
            value += weights[corner]
                    * (row[cell] * r + row[cells + cell] * g + row[2 * cells + cell] * b + row[3 * cells + cell]);
        }
        return value;
    }

    /** Adds values of pixels to the coefficients that they depend on: the transpose of {@link #at}. */
    private void spread(IntToDoubleFunction values, float[] row) {
        for (int pixel = 0; pixel < rgb.length / 3; pixel++) {
            float value = (float) values.applyAsDouble(pixel);
            for (int corner = CORNERS * pixel; corner < CORNERS * (pixel + 1); corner++) {
                int cell = around[corner];
                float part = weights[corner] * value;
                row[cell] += part * rgb[3 * pixel];
                row[cells + cell] += part * rgb[3 * pixel + 1];
                row[2 * cells + cell] += part * rgb[3 * pixel + 2];
                row[3 * cells + cell] += part;
            }
        }
    }

    private float[] inverses() {
        double[] squares = new double[ROW * ROW * cells];
        double[] colour = new double[ROW];
        for (int corner = 0; corner < around.length; corner++) {
            for (int c = 0; c < ROW; c++) {
                colour[c] = weights[corner] * (c < 3 ? rgb[3 * (corner / CORNERS) + c] : 1);
            }
            for (int i = 0; i < ROW * ROW; i++) {
                squares[ROW * ROW * around[corner] + i] += colour[i / ROW] * colour[i % ROW];
            }
        }
        float[] inverses = new float[squares.length];
        for (int cell = 0; cell < cells; cell++) {
            invert(squares, ROW * ROW * cell, inverses);
        }
        return inverses;
    }

    /** The inverse of a cell's matrix, which is positive definite with its part of the roughness: Gauss and Jordan without pivots. */
    private static void invert(double[] matrices, int at, float[] inverses) {
        double[][] rows = new double[ROW][2 * ROW];
        for (int i = 0; i < ROW; i++) {
            System.arraycopy(matrices, at + ROW * i, rows[i], 0, ROW);
            // An inner cell is in the middle of one second difference along each axis (weight 4), and at an end of two
            // (1
            // each).
            rows[i][i] += 3 * 6 * SMOOTHNESS;
            rows[i][ROW + i] = 1;
        }
        for (int pivot = 0; pivot < ROW; pivot++) {
            double scale = 1 / rows[pivot][pivot];
            for (int k = 0; k < 2 * ROW; k++) {
                rows[pivot][k] *= scale;
            }
            for (int i = 0; i < ROW; i++) {
                double factor = i == pivot ? 0 : rows[i][pivot];
                for (int k = 0; k < 2 * ROW; k++) {
                    rows[i][k] -= factor * rows[pivot][k];
                }
            }
        }
        for (int i = 0; i < ROW * ROW; i++) {
            inverses[at + i] = (float) rows[i / ROW][ROW + i % ROW];
        }
    }

    private void addRoughness(float[] row, float[] product) {
        for (int axis = 0; axis < sizes.length; axis++) {
            int stride = strides[axis];
            for (int i = 0; i < row.length; i++) {
                int place = i % cells / stride % sizes[axis];
                if (place > 0 && place < sizes[axis] - 1) {
                    float bend = SMOOTHNESS * (row[i - stride] - 2 * row[i] + row[i + stride]);
                    product[i - stride] += bend;
                    product[i] -= 2 * bend;
                    product[i + stride] += bend;
                }
            }
        }
    }
}
