package org.instantretouch.photo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.instantretouch.color.SrgbCurve;

/**
 * Resizes a picture by averaging areas in linear light, or by interpolating along an axis where it grows. Once they are decoded,
 * 24 megapixels of 8 bits take less than 0.1 s on two threads.
 */
final class Thumbnail {
    private final int sourceWidth;
    private final int width;
    private final int height;
    private final int values;
    private final Axis across;
    private final Axis down;
    private final float[] sums;

    Thumbnail(Layout source, int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("no thumbnail is " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        sourceWidth = source.width();
        values = source.linearValues();
        across = new Axis(source.width(), width);
        down = new Axis(source.height(), height);
        sums = new float[values * width * height];
    }

    /**
     * What some rows of the picture give to rows of the result.
     *
     * @param first the number of the first of these
     */
    record Strip(int first, float[][] lines) {}

    /**
     * Resizes rows: the greater part of the work, which several threads may share. Rows are added up at their full width, which
     * the processor does many values at once, and their sums are resized across.
     *
     * @param photo that the rows are read from
     * @param first the number of the first row in the whole picture
     * @param from where it stands in {@code photo}, less {@code first}
     */
    Strip resize(Photo photo, int first, int from, int count) {
        IntFunction<float[]> reader = photo.linearRows();
        int begin = 0;
        while (begin < height && down.end(begin) <= first) {
            begin++;
        }
        List<float[]> lines = new ArrayList<>();
        float[] sum = new float[values * sourceWidth];
        for (int y = begin; y < height && down.first[y] < first + count; y++) {
            Arrays.fill(sum, 0);
            int end = Math.min(first + count, down.end(y));
            for (int row = Math.max(first, down.first[y]); row < end; row++) {
                add(reader.apply(from + row), down.weights[y][row - down.first[y]], sum);
            }
            lines.add(across(sum));
        }
        return new Strip(begin, lines.toArray(float[][]::new));
    }

    private static void add(float[] values, float weight, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * values[i];
        }
    }

    private float[] across(float[] source) {
        float[] line = new float[values * width];
        for (int i = 0; i < line.length; i++) {
            int x = i / values;
            int at = values * across.first[x] + i % values;
            for (float weight : across.weights[x]) {
                line[i] += weight * source[at];
                at += values;
            }
        }
        return line;
    }

    /** Adds the next strip, of one thread at a time and from the top to the bottom: so that sums are always the same. */
    void add(Strip strip) {
        for (int i = 0; i < strip.lines.length; i++) {
            float[] line = strip.lines[i];
            int to = line.length * (strip.first + i);
            for (int x = 0; x < line.length; x++) {
                sums[to + x] += line[x];
            }
        }
    }

    /** The picture, once all strips were added: encoded, in [0, 1]. */
    float[] result() {
        float[] out = new float[3 * width * height];
        for (int i = 0; i < out.length; i++) {
            int pixel = values * (i / 3);
            float weight = values == 4 ? sums[pixel + 3] : 1;
            out[i] = Math.clamp(SrgbCurve.encode(sums[pixel + i % 3] / weight), 0f, 1f);
        }
        return out;
    }

    /** How opaque its pixels are, 0 to 1, if the photo has alpha. */
    float[] opacity() {
        float[] out = new float[width * height];
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.min(1, sums[4 * i + 3]);
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
