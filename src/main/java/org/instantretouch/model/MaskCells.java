package org.instantretouch.model;

import java.util.Arrays;
import org.instantretouch.grid.Luma;

/**
 * A mask of cells over a photo and its luma: {@code share[(depth * rows + row) * columns + column]}.
 *
 * @param share of the cell that belongs to what is masked
 */
record MaskCells(int columns, int rows, int depths, float[] share) {
    /** From this share on a cell is inside. */
    private static final float BELONGS = 0.5f;

    /**
     * The pixels inside, or some of them where they are many.
     *
     * @param share of the photo's pixels that they are
     * @param lumas their encoded lumas, the smallest first
     * @param mean their mean colour, encoded; 0 if there are none
     */
    record Inside(float share, float[] lumas, float[] mean) {
        /** The luma that a share of them does not reach; there must be some. */
        float luma(double below) {
            return lumas[(int) (below * (lumas.length - 1))];
        }
    }

    /**
     * Finds what is inside.
     *
     * @param rgb the photo's interleaved encoded colours in [0, 1]
     */
    Inside of(float[] rgb, int width) {
        int pixels = rgb.length / 3;
        int step = PhotoFeatures.step(pixels);
        float[] lumas = new float[Math.ceilDiv(pixels, step)];
        int count = 0;
        double[] sums = new double[3];
        for (int i = 0; i < pixels; i += step) {
            float luma = Luma.of(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]);
            float across = (i % width + 0.5f) / width;
            float down = (i / width + 0.5f) * width / pixels;
            if (at(across, down, luma) >= BELONGS) {
                lumas[count++] = luma;
                for (int c = 0; c < 3; c++) {
                    sums[c] += rgb[3 * i + c];
                }
            }
        }
        float[] inside = Arrays.copyOf(lumas, count);
        Arrays.sort(inside);
        float[] mean = new float[3];
        for (int c = 0; c < 3; c++) {
            mean[c] = (float) sums[c] / Math.max(1, count);
        }
        return new Inside((float) count / lumas.length, inside, mean);
    }

    private float at(float x, float y, float luma) {
        int column = Math.clamp((int) (x * columns), 0, columns - 1);
        int row = Math.clamp((int) (y * rows), 0, rows - 1);
        int depth = Math.clamp((int) (luma * depths), 0, depths - 1);
        return share[(depth * rows + row) * columns + column];
    }
}
