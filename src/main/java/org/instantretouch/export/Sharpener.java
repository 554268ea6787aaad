package org.instantretouch.export;

import org.instantretouch.grid.Luma;

/**
 * Sharpens rows of a result in place of its own size: an unsharp mask on luma. With y the encoded luma of a pixel, b its mean
 * under a Gaussian of {@value #SIGMA} pixels, and r the range of luma among the pixel and its eight neighbours:
 *
 * <pre>
 *   y' = clamp(y + amount * smoothstep(QUIET, LIVELY, r) * (y - b), least - overshoot, greatest + overshoot)
 * </pre>
 *
 * and y' - y is added to red, green and blue, so hue hardly changes. Where the range is small there is nothing but noise, which
 * stays as it is; the clamp keeps halos from showing.
 */
final class Sharpener {
    /** Rows above and below that a row depends on. */
    static final int MARGIN = 2;

    private static final double SIGMA = 0.8;

    /** Up to this range of luma a place is flat: the noise of a good photo. */
    private static final float QUIET = 0.016f;

    /** From this range on it has detail. */
    private static final float LIVELY = 0.06f;

    private static final float[] GAUSSIAN = gaussian();

    private final Sharpening sharpening;

    Sharpener(Sharpening sharpening) {
        this.sharpening = sharpening;
    }

    private static float[] gaussian() {
        float[] out = new float[2 * MARGIN + 1];
        float sum = 0;
        for (int i = -MARGIN; i <= MARGIN; i++) {
            out[i + MARGIN] = (float) Math.exp(-i * i / (2 * SIGMA * SIGMA));
            sum += out[i + MARGIN];
        }
        for (int i = 0; i < out.length; i++) {
            out[i] /= sum;
        }
        return out;
    }

    /**
     * Sharpens some of the rows that are given; the others are what surrounds them.
     *
     * @param rgb interleaved encoded colours
     * @param first the first row to sharpen
     * @param count how many
     * @return those rows
     */
    float[] sharpen(float[] rgb, int width, int first, int count) {
        int rows = rgb.length / 3 / width;
        float[] luma = new float[width * rows];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = Luma.of(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]);
        }
        float[] across = new float[luma.length];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int k = -MARGIN; k <= MARGIN; k++) {
                    sum += GAUSSIAN[k + MARGIN] * luma[y * width + Math.clamp(x + k, 0, width - 1)];
                }
                across[y * width + x] = sum;
            }
        }
        float[] out = new float[3 * width * count];
        for (int y = first; y < first + count; y++) {
            for (int x = 0; x < width; x++) {
                float blurred = 0;
                for (int k = -MARGIN; k <= MARGIN; k++) {
                    blurred += GAUSSIAN[k + MARGIN] * across[Math.clamp(y + k, 0, rows - 1) * width + x];
                }
                float change = change(luma, width, rows, x, y, blurred);
                int from = 3 * (y * width + x);
                int to = 3 * ((y - first) * width + x);
                out[to] = rgb[from] + change;
                out[to + 1] = rgb[from + 1] + change;
                out[to + 2] = rgb[from + 2] + change;
            }
        }
        return out;
    }

    private float change(float[] luma, int width, int rows, int x, int y, float blurred) {
        float least = Float.MAX_VALUE;
        float greatest = -Float.MAX_VALUE;
        for (int v = Math.max(0, y - 1); v <= Math.min(rows - 1, y + 1); v++) {
            for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                least = Math.min(least, luma[v * width + u]);
                greatest = Math.max(greatest, luma[v * width + u]);
            }
        }
        float own = luma[y * width + x];
        float t = Math.clamp((greatest - least - QUIET) / (LIVELY - QUIET), 0f, 1f);
        float sharp = own + sharpening.amount() * t * t * (3 - 2 * t) * (own - blurred);
        return Math.clamp(sharp, least - sharpening.overshoot(), greatest + sharpening.overshoot()) - own;
    }
}
