package org.instantretouch.train.finish;

/** What can be told of planes of {@link Scene#SIDE} x {@link Scene#SIDE} values, row by row. */
final class Planes {
    private static final int SIDE = Scene.SIDE;
    private static final int PIXELS = SIDE * SIDE;

    private Planes() {}

    /** Half the slope of values, beyond the photo as at its edge. */
    static float[] edges(float[] values) {
        float[] edges = new float[PIXELS];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                float dx = values[y * SIDE + Math.min(SIDE - 1, x + 1)] - values[y * SIDE + Math.max(0, x - 1)];
                float dy = values[Math.min(SIDE - 1, y + 1) * SIDE + x] - values[Math.max(0, y - 1) * SIDE + x];
                edges[y * SIDE + x] = 0.5f * (float) Math.sqrt(dx * dx + dy * dy);
            }
        }
        return edges;
    }

    /** Two passes of a box that reaches so many pixels each way; beyond the photo values are as at its edge. */
    static float[] blurred(float[] values, int radius) {
        float[] result = values;
        for (int pass = 0; pass < 2; pass++) {
            result = box(box(result, radius, 1), radius, SIDE);
        }
        return result;
    }

    /** A running mean along x (step 1) or y (step {@link #SIDE}). */
    private static float[] box(float[] values, int radius, int step) {
        float[] result = new float[PIXELS];
        for (int line = 0; line < SIDE; line++) {
            int start = step == 1 ? line * SIDE : line;
            for (int k = 0; k < SIDE; k++) {
                float sum = 0;
                for (int d = -radius; d <= radius; d++) {
                    sum += values[start + Math.clamp(k + d, 0, SIDE - 1) * step];
                }
                result[start + k * step] = sum / (2 * radius + 1);
            }
        }
        return result;
    }

    /** The sum of the {@linkplain Scene#countedStep counted steps} of colour on the straight way down from the top. */
    static float[] fromTop(float[] rgb) {
        float[] sum = new float[PIXELS];
        for (int i = SIDE; i < PIXELS; i++) {
            sum[i] = sum[i - SIDE] + Scene.countedStep(rgb, i - SIDE, i);
        }
        return sum;
    }

    /**
     * The least of how far each pixel is and of the ways by others: straight, or first across and then up or down, each step of colour
     * counting.
     *
     * @param ways how far each pixel is
     */
    static float[] shortened(float[] ways, float[] rgb) {
        float[] shortest = ways.clone();
        for (int step : new int[] {1, SIDE}) {
            for (int line = 0; line < SIDE; line++) {
                int start = step == 1 ? line * SIDE : line;
                for (int k = 1; k < SIDE; k++) {
                    shorten(shortest, rgb, start + (k - 1) * step, start + k * step);
                }
                for (int k = SIDE - 1; k > 0; k--) {
                    shorten(shortest, rgb, start + k * step, start + (k - 1) * step);
                }
            }
        }
        return shortest;
    }

    private static void shorten(float[] ways, float[] rgb, int from, int to) {
        ways[to] = Math.min(ways[to], ways[from] + Scene.countedStep(rgb, from, to));
    }
}
