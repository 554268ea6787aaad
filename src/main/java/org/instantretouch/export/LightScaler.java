package org.instantretouch.export;

import java.util.Arrays;
import org.instantretouch.color.SrgbCurve;

/**
 * Scales down in linear light with a Lanczos window of three lobes, widened to the size of the result's pixels, as nearly all
 * detail that the result can hold stays and hardly any turns into moiré. A sum is kept between the least and the greatest of the
 * pixels under the window's middle lobe, so no halo shows along hard edges. Transparent pictures are averaged over the area of
 * each pixel instead, by weights that are never negative, and transparent pixels count for little.
 *
 * <p>Makes some rows of the result from the rows of the photo that they need. An edge of the photo ends the window.
 */
final class LightScaler {
    private static final int LOBES = 3;

    private final int fromWidth;
    private final int width;
    private final int first;
    private final int count;
    private final boolean alpha;
    private final Window[] columns;
    private final Window[] rows;
    private final float[] sums;
    private final float[] least;
    private final float[] greatest;
    private final float[] weights;

    /** Rows of the photo from {@code from} on, up to but without {@code to}. */
    record Span(int from, int to) {}

    /**
     * The pixels of the photo that one of the result is made of.
     *
     * @param from the first of them
     * @param coreFrom the first under the middle lobe
     * @param coreTo behind the last of those
     * @param shares how much each counts, with a sum of 1
     */
    private record Window(int from, int coreFrom, int coreTo, float[] shares) {
        static Window of(int pixel, double step, int size, boolean area) {
            double middle = (pixel + 0.5) * step;
            double reach = area ? step / 2 : LOBES * step;
            int from = Math.max(0, (int) Math.floor(middle - reach));
            int to = Math.clamp((int) Math.ceil(middle + reach), from + 1, size);
            double[] shares = new double[to - from];
            double sum = 0;
            int coreFrom = to;
            int coreTo = from;
            for (int i = from; i < to; i++) {
                double distance = Math.abs(i + 0.5 - middle) / step;
                double share = area ? Math.min(i + 1, middle + reach) - Math.max(i, middle - reach) : lanczos(distance);
                shares[i - from] = share;
                sum += share;
                if (area || distance < 1) {
                    coreFrom = Math.min(coreFrom, i);
                    coreTo = i + 1;
                }
            }
            float[] out = new float[shares.length];
            for (int i = 0; i < out.length; i++) {
                out[i] = (float) (shares[i] / sum);
            }
            return new Window(from, coreFrom, coreTo, out);
        }

        int to() {
            return from + shares.length;
        }
    }

    /**
     * A scaler to a size that is not larger along either side.
     *
     * @param first the first row of the result that is made
     * @param count how many
     * @param alpha whether the photo is transparent in places
     */
    LightScaler(int fromWidth, int fromHeight, int width, int height, int first, int count, boolean alpha) {
        this.fromWidth = fromWidth;
        this.width = width;
        this.first = first;
        this.count = count;
        this.alpha = alpha;
        columns = windows((double) fromWidth / width, fromWidth, 0, width, alpha);
        rows = windows((double) fromHeight / height, fromHeight, first, count, alpha);
        sums = new float[3 * width * count];
        least = new float[sums.length];
        greatest = new float[sums.length];
        Arrays.fill(least, Float.MAX_VALUE);
        Arrays.fill(greatest, -Float.MAX_VALUE);
        weights = new float[alpha ? width * count : 0];
    }

    private static Window[] windows(double step, int size, int first, int count, boolean area) {
        Window[] out = new Window[count];
        for (int i = 0; i < count; i++) {
            out[i] = Window.of(first + i, step, size, area);
        }
        return out;
    }

    private static double lanczos(double x) {
        if (x < 1e-9) {
            return 1;
        }
        double t = Math.PI * x;
        return x < LOBES ? LOBES * Math.sin(t) * Math.sin(t / LOBES) / (t * t) : 0;
    }

    /** The rows of the photo that some rows of the result need. */
    static Span needed(int fromHeight, int height, int first, int count, boolean alpha) {
        double step = (double) fromHeight / height;
        return new Span(
                Window.of(first, step, fromHeight, alpha).from(),
                Window.of(first + count - 1, step, fromHeight, alpha).to());
    }

    /** Adds rows of the photo, from row {@code top} on; rgb is overwritten. */
    void add(float[] rgb, float[] opacity, int top, int some) {
        for (int i = 0; i < 3 * fromWidth * some; i++) {
            rgb[i] = SrgbCurve.decode(rgb[i]);
        }
        float[] line = new float[3 * width];
        float[] lineWeights = new float[alpha ? width : 0];
        for (int row = 0; row < some; row++) {
            int y = top + row;
            if (alpha) {
                acrossTransparent(rgb, opacity, row * fromWidth, line, lineWeights);
            } else {
                across(rgb, row * fromWidth, line);
            }
            for (int to = 0; to < count; to++) {
                Window window = rows[to];
                if (y >= window.from && y < window.to()) {
                    addLine(line, lineWeights, to, window.shares[y - window.from], inCore(window, y));
                }
            }
        }
    }

    private static boolean inCore(Window window, int y) {
        return y >= window.coreFrom && y < window.coreTo;
    }

    private void addLine(float[] line, float[] lineWeights, int to, float share, boolean core) {
        int at = 3 * to * width;
        for (int i = 0; i < line.length; i++) {
            sums[at + i] += share * line[i];
        }
        if (core) {
            for (int i = 0; i < line.length; i++) {
                least[at + i] = Math.min(least[at + i], line[i]);
                greatest[at + i] = Math.max(greatest[at + i], line[i]);
            }
        }
        for (int i = 0; i < lineWeights.length; i++) {
            weights[to * width + i] += share * lineWeights[i];
        }
    }

    private void across(float[] rgb, int from, float[] line) {
        for (int x = 0; x < width; x++) {
            Window window = columns[x];
            for (int c = 0; c < 3; c++) {
                float sum = 0;
                for (int i = 0, at = 3 * (from + window.from) + c; i < window.shares.length; i++, at += 3) {
                    sum += window.shares[i] * rgb[at];
                }
                float low = Float.MAX_VALUE;
                float high = -Float.MAX_VALUE;
                for (int i = window.coreFrom, at = 3 * (from + i) + c; i < window.coreTo; i++, at += 3) {
                    low = Math.min(low, rgb[at]);
                    high = Math.max(high, rgb[at]);
                }
                line[3 * x + c] = Math.max(low, Math.min(high, sum));
            }
        }
    }

    private void acrossTransparent(float[] rgb, float[] opacity, int from, float[] line, float[] lineWeights) {
        Arrays.fill(line, 0);
        Arrays.fill(lineWeights, 0);
        for (int x = 0; x < width; x++) {
            Window window = columns[x];
            for (int i = 0; i < window.shares.length; i++) {
                int at = from + window.from + i;
                float weight = window.shares[i] * opacity[at];
                lineWeights[x] += weight;
                for (int c = 0; c < 3; c++) {
                    line[3 * x + c] += weight * rgb[3 * at + c];
                }
            }
        }
    }

    /** The rows of the result, encoded; and their opacity where there is any. */
    float[] result(float[] opacity) {
        float[] rgb = new float[sums.length];
        for (int i = 0; i < rgb.length; i++) {
            if (alpha) {
                float weight = weights[i / 3];
                rgb[i] = weight > 0 ? SrgbCurve.encode(sums[i] / weight) : 0;
            } else {
                rgb[i] = SrgbCurve.encode(Math.max(least[i], Math.min(greatest[i], sums[i])));
            }
        }
        for (int i = 0; i < weights.length; i++) {
            opacity[i] = Math.min(1, weights[i]);
        }
        return rgb;
    }
}
