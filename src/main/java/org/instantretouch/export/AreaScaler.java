package org.instantretouch.export;

import java.util.Arrays;
import org.instantretouch.color.SrgbCurve;

/**
 * Scales down: each pixel of the result is the mean, in linear light, of the area that it covers; transparent pixels count for
 * little. Makes some rows of the result from the rows of the photo that they cover.
 */
final class AreaScaler {
    private final int fromWidth;
    private final int width;
    private final int first;
    private final int count;
    private final boolean alpha;
    private final double stepX;
    private final double stepY;
    private final float[] sums;
    private final float[] weights;
    private final float[] areas;

    /**
     * @param first the first row of the result that is made
     * @param count how many
     */
    AreaScaler(int fromWidth, int fromHeight, int width, int height, int first, int count, boolean alpha) {
        this.fromWidth = fromWidth;
        this.width = width;
        this.first = first;
        this.count = count;
        this.alpha = alpha;
        stepX = (double) fromWidth / width;
        stepY = (double) fromHeight / height;
        sums = new float[3 * width * count];
        weights = new float[width * count];
        areas = new float[width * count];
    }

    /** Adds rows of the photo, from row {@code top} on; rgb is overwritten. */
    void add(float[] rgb, float[] opacity, int top, int rows) {
        for (int i = 0; i < 3 * fromWidth * rows; i++) {
            rgb[i] = SrgbCurve.decode(rgb[i]);
        }
        float[] line = new float[3 * width];
        float[] lineWeights = new float[width];
        for (int row = 0; row < rows; row++) {
            across(rgb, opacity, row * fromWidth, line, lineWeights);
            int y0 = Math.max(first, (int) Math.floor((top + row) / stepY));
            int y1 = Math.min(first + count - 1, (int) Math.floor((top + row + 1) / stepY));
            for (int y = y0; y <= y1; y++) {
                float share = (float) overlap(top + row, y * stepY, (y + 1) * stepY);
                if (share > 0) {
                    int at = (y - first) * width;
                    for (int x = 0; x < width; x++) {
                        weights[at + x] += share * lineWeights[x];
                        areas[at + x] += share * (float) stepX;
                        for (int c = 0; c < 3; c++) {
                            sums[3 * (at + x) + c] += share * line[3 * x + c];
                        }
                    }
                }
            }
        }
    }

    private static double overlap(int pixel, double from, double to) {
        return Math.min(pixel + 1.0, to) - Math.max(pixel, from);
    }

    private void across(float[] rgb, float[] opacity, int from, float[] line, float[] lineWeights) {
        Arrays.fill(line, 0);
        Arrays.fill(lineWeights, 0);
        for (int x = 0; x < width; x++) {
            int last = Math.min(fromWidth - 1, (int) Math.floor((x + 1) * stepX));
            for (int i = (int) Math.floor(x * stepX); i <= last; i++) {
                float share = (float) overlap(i, x * stepX, (x + 1) * stepX);
                if (share > 0) {
                    float weight = alpha ? share * opacity[from + i] : share;
                    lineWeights[x] += weight;
                    for (int c = 0; c < 3; c++) {
                        line[3 * x + c] += weight * rgb[3 * (from + i) + c];
                    }
                }
            }
        }
    }

    /** The rows of the result, encoded; and their opacity where there is any. */
    float[] result(float[] opacity) {
        float[] rgb = new float[sums.length];
        for (int i = 0; i < weights.length; i++) {
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = weights[i] > 0 ? SrgbCurve.encode(sums[3 * i + c] / weights[i]) : 0;
            }
            if (alpha) {
                opacity[i] = areas[i] > 0 ? Math.min(1, weights[i] / areas[i]) : 0;
            }
        }
        return rgb;
    }
}
