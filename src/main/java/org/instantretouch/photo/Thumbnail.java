package org.instantretouch.photo;

import java.util.function.IntFunction;
import org.instantretouch.color.SrgbCurve;

/**
 * Resizes a picture by averaging areas in linear light, or by interpolating along an axis where it grows. Bound by the decoding
 * of each row: 24 megapixels take 0.2 to 0.4 s on two threads.
 */
final class Thumbnail {
    private final int width;
    private final int height;
    private final Axis across;
    private final Axis down;
    private final float[] sums;

    /** The first row of the result that is not yet complete. */
    private int begun;

    Thumbnail(int sourceWidth, int sourceHeight, int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("no thumbnail is " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        across = new Axis(sourceWidth, width);
        down = new Axis(sourceHeight, height);
        sums = new float[3 * width * height];
    }

    /**
     * Some rows of the picture, resized across.
     *
     * @param first the number of the first of them
     */
    record Strip(int first, float[][] lines) {}

    /**
     * Resizes rows across: the greater part of the work, which several threads may share.
     *
     * @param photo that the rows are read from
     * @param first the number of the first row in the whole picture
     * @param from where it stands in {@code photo}, less {@code first}
     */
    Strip across(Photo photo, int first, int from, int count) {
        IntFunction<float[]> reader = photo.linearRows();
        float[][] lines = new float[count][3 * width];
        for (int i = 0; i < count; i++) {
            across(reader.apply(first + from + i), lines[i]);
        }
        return new Strip(first, lines);
    }

    private void across(float[] source, float[] line) {
        for (int x = 0; x < width; x++) {
            float r = 0;
            float g = 0;
            float b = 0;
            int at = 3 * across.first[x];
            for (float weight : across.weights[x]) {
                r += weight * source[at];
                g += weight * source[at + 1];
                b += weight * source[at + 2];
                at += 3;
            }
            line[3 * x] = r;
            line[3 * x + 1] = g;
            line[3 * x + 2] = b;
        }
    }

    /** Adds the next strip, of one thread at a time and from the top to the bottom: so that sums are always the same. */
    void add(Strip strip) {
        for (int i = 0; i < strip.lines.length; i++) {
            int row = strip.first + i;
            while (begun < height && down.end(begun) <= row) {
                begun++;
            }
            for (int y = begun; y < height && down.first[y] <= row; y++) {
                float weight = down.weights[y][row - down.first[y]];
                float[] line = strip.lines[i];
                int to = 3 * width * y;
                for (int x = 0; x < line.length; x++) {
                    sums[to + x] += weight * line[x];
                }
            }
        }
    }

    /** The picture, once all strips were added: encoded, in [0, 1]. */
    float[] result() {
        float[] out = new float[sums.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.clamp(SrgbCurve.encode(sums[i]), 0f, 1f);
        }
        return out;
    }

    /** Which source pixels make each output pixel along one axis, and their weights, which add up to 1. */
    private static final class Axis {
        final int[] first;
        final float[][] weights;

        /** The source pixel after the last one that an output pixel takes. */
        int end(int i) {
            return first[i] + weights[i].length;
        }

        Axis(int from, int to) {
            first = new int[to];
            weights = new float[to][];
            double scale = (double) from / to;
            for (int i = 0; i < to; i++) {
                if (scale >= 1) {
                    double start = i * scale;
                    double end = Math.min(from, (i + 1) * scale);
                    first[i] = (int) start;
                    int count = Math.max(1, (int) Math.ceil(end - 1e-9) - first[i]);
                    weights[i] = new float[count];
                    for (int k = 0; k < count; k++) {
                        double pixel = first[i] + k;
                        weights[i][k] = (float) ((Math.min(end, pixel + 1) - Math.max(start, pixel)) / scale);
                    }
                } else {
                    double centre = Math.clamp((i + 0.5) * scale - 0.5, 0, from - 1);
                    first[i] = Math.min((int) centre, Math.max(0, from - 2));
                    float right = (float) (centre - first[i]);
                    weights[i] = from == 1 ? new float[] {1} : new float[] {1 - right, right};
                }
            }
        }
    }
}
