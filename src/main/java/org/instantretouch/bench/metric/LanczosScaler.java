package org.instantretouch.bench.metric;

/**
 * Resizes as Pillow 9.4 does, to the bit, so that figures taken here agree with those of Python scripts.
 *
 * <p>Each pixel is a sum over the Lanczos window of three lobes, widened where the picture shrinks; first along rows, then along
 * columns, with weights in 22-bit fixed point and a rounding to 8 bits after either pass ({@code Resample.c}). A picture that
 * shrinks to less than a quarter is first averaged in whole blocks ({@code Reduce.c}): what {@code Image.thumbnail} calls a
 * reducing gap of 2.
 */
final class LanczosScaler {
    private static final int LOBES = 3;
    private static final int PRECISION = 22;
    private static final double GAP = 2;

    private LanczosScaler() {}

    /** {@code Image.thumbnail((side, side), LANCZOS)}, of an image that has no draft mode. */
    static Picture atMost(Picture picture, int side) {
        if (side < 1) {
            throw new IllegalArgumentException("a side of " + side + " pixels");
        }
        if (picture.width() <= side && picture.height() <= side) {
            return picture;
        }
        double aspect = (double) picture.width() / picture.height();
        int width = side;
        int height = side;
        if (aspect <= 1) {
            width = nearest(side * aspect, n -> Math.abs(aspect - (double) n / side));
        } else {
            height = nearest(side / aspect, n -> n == 0 ? 0 : Math.abs(aspect - (double) side / n));
        }
        int across = Math.max(1, (int) ((double) picture.width() / width / GAP));
        int down = Math.max(1, (int) ((double) picture.height() / height / GAP));
        Picture reduced = across > 1 || down > 1 ? reduced(picture, across, down) : picture;
        return resampled(
                reduced,
                (float) ((double) picture.width() / across),
                (float) ((double) picture.height() / down),
                width,
                height);
    }

    /** {@code Image.resize((width, height), LANCZOS)}. */
    static Picture stretched(Picture picture, int width, int height) {
        return resampled(picture, picture.width(), picture.height(), width, height);
    }

    private interface Error {
        double of(int n);
    }

    /** Of the whole numbers on either side of one, that of the smaller error; the lower where they are equal. */
    private static int nearest(double number, Error error) {
        int floor = (int) Math.floor(number);
        int ceil = (int) Math.ceil(number);
        return Math.max(1, error.of(ceil) < error.of(floor) ? ceil : floor);
    }

    /** Averages of blocks; those at the far edges average what is left. */
    private static Picture reduced(Picture picture, int across, int down) {
        int width = Math.ceilDiv(picture.width(), across);
        int height = Math.ceilDiv(picture.height(), down);
        byte[] from = picture.rgb();
        byte[] to = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            int bottom = Math.min(picture.height(), (y + 1) * down);
            for (int x = 0; x < width; x++) {
                int right = Math.min(picture.width(), (x + 1) * across);
                int count = (right - x * across) * (bottom - y * down);
                long multiplier = (long) ((float) (1L << 32) / (float) (256L * count));
                for (int c = 0; c < 3; c++) {
                    long sum = count / 2;
                    for (int v = y * down; v < bottom; v++) {
                        for (int u = x * across; u < right; u++) {
                            sum += from[3 * (v * picture.width() + u) + c] & 0xff;
                        }
                    }
                    to[3 * (y * width + x) + c] = (byte) (sum * multiplier >> 24);
                }
            }
        }
        return new Picture(width, height, to);
    }

    /** @param boxWidth how much of the picture is taken, from its left; {@code boxHeight} likewise, from its top */
    private static Picture resampled(Picture picture, float boxWidth, float boxHeight, int width, int height) {
        Picture narrow = picture;
        if (width != picture.width() || boxWidth != width) {
            Axis axis = new Axis(picture.width(), boxWidth, width);
            byte[] to = new byte[3 * width * picture.height()];
            for (int y = 0; y < picture.height(); y++) {
                for (int x = 0; x < width; x++) {
                    axis.sum(picture.rgb(), 3 * y * picture.width(), 3, x, to, 3 * (y * width + x));
                }
            }
            narrow = new Picture(width, picture.height(), to);
        }
        if (height == picture.height() && boxHeight == height) {
            return narrow;
        }
        Axis axis = new Axis(picture.height(), boxHeight, height);
        byte[] to = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                axis.sum(narrow.rgb(), 3 * x, 3 * width, y, to, 3 * (y * width + x));
            }
        }
        return new Picture(width, height, to);
    }

    /** Which source pixels make each output pixel along one axis, and their weights in fixed point. */
    private static final class Axis {
        private final int[] first;
        private final int[][] weights;

        Axis(int from, float box, int to) {
            first = new int[to];
            weights = new int[to][];
            double scale = (double) box / to;
            double widen = Math.max(1, scale);
            double support = LOBES * widen;
            for (int i = 0; i < to; i++) {
                double centre = (i + 0.5) * scale;
                first[i] = Math.max(0, (int) (centre - support + 0.5));
                int count = Math.min(from, (int) (centre + support + 0.5)) - first[i];
                double[] exact = new double[count];
                double sum = 0;
                for (int k = 0; k < count; k++) {
                    exact[k] = lanczos((k + first[i] - centre + 0.5) * (1 / widen));
                    sum += exact[k];
                }
                weights[i] = new int[count];
                for (int k = 0; k < count; k++) {
                    double fixed = exact[k] * (1 / sum) * (1 << PRECISION);
                    weights[i][k] = (int) (fixed < 0 ? fixed - 0.5 : fixed + 0.5);
                }
            }
        }

        void sum(byte[] from, int start, int stride, int i, byte[] to, int target) {
            int[] w = weights[i];
            for (int c = 0; c < 3; c++) {
                int sum = 1 << PRECISION - 1;
                int at = start + first[i] * stride + c;
                for (int weight : w) {
                    sum += weight * (from[at] & 0xff);
                    at += stride;
                }
                to[target + c] = (byte) Math.clamp(sum >> PRECISION, 0, 255);
            }
        }

        private static double lanczos(double x) {
            return x >= -LOBES && x < LOBES ? sinc(x) * sinc(x / LOBES) : 0;
        }

        private static double sinc(double x) {
            return x == 0 ? 1 : Math.sin(x * Math.PI) / (x * Math.PI);
        }
    }
}
