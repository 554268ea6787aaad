package org.instantretouch.grid;

import java.util.Optional;

/**
 * The slicer for export and for screens without OpenGL: one thread, plain Java.
 *
 * <p>For each row the grid is interpolated once along y; a pixel then blends four cells along x and the guide. On 2 GHz cores
 * that is 25 to 35 million pixels a second and thread, bound by the 48 multiplications of the blend. Safe for use by several
 * threads, each on rows of its own.
 */
public final class CpuSlicer implements Slicer {
    private static final int N = BilateralGrid.COEFFICIENTS;

    @Override
    public void apply(Prediction prediction, float intensity, Optional<float[]> mask, Window window, float[] rgb) {
        if (!(intensity >= 0 && intensity <= MAX_INTENSITY)) {
            throw new IllegalArgumentException("intensity " + intensity + " is not in 0 to " + MAX_INTENSITY);
        }
        if (rgb.length < 3 * window.pixels()) {
            throw new IllegalArgumentException(rgb.length + " values for " + window.pixels() + " pixels");
        }
        if (mask.isPresent() && mask.get().length < window.pixels()) {
            throw new IllegalArgumentException(mask.get().length + " mask values for " + window.pixels() + " pixels");
        }
        if (intensity == 0) {
            return;
        }
        RowSlicer[] slices = prediction.slices().stream()
                .map(slice -> new RowSlicer(slice, window))
                .toArray(RowSlicer[]::new);
        float[] sliced = new float[3 * window.width()];
        for (int row = 0; row < window.height(); row++) {
            int from = 3 * row * window.width();
            slices[0].slice(row, rgb, from, sliced);
            for (int i = 1; i < slices.length; i++) {
                slices[i].slice(row, sliced, 0, sliced);
            }
            if (mask.isPresent()) {
                blend(intensity, mask.get(), row * window.width(), sliced, rgb, from);
            } else {
                blend(intensity, sliced, rgb, from);
            }
        }
    }

    /** p + k (S - p) with the same k for the whole row. */
    private static void blend(float k, float[] sliced, float[] rgb, int from) {
        if (k <= 1) {
            for (int i = 0; i < sliced.length; i++) {
                float p = rgb[from + i];
                rgb[from + i] = p + k * (sliced[i] - p);
            }
        } else {
            for (int i = 0; i < sliced.length; i += 3) {
                blendBeyond(k, sliced, i, rgb, from + i);
            }
        }
    }

    /** p + k (S - p) with k from the mask. */
    private static void blend(float intensity, float[] mask, int maskFrom, float[] sliced, float[] rgb, int from) {
        for (int x = 0; x < sliced.length / 3; x++) {
            float k = intensity * mask[maskFrom + x];
            int s = 3 * x;
            int i = from + s;
            if (k <= 1) {
                rgb[i] += k * (sliced[s] - rgb[i]);
                rgb[i + 1] += k * (sliced[s + 1] - rgb[i + 1]);
                rgb[i + 2] += k * (sliced[s + 2] - rgb[i + 2]);
            } else {
                blendBeyond(k, sliced, s, rgb, i);
            }
        }
    }

    /** One pixel at k above 1: luma moves on, chroma stops at grey. */
    private static void blendBeyond(float k, float[] sliced, int s, float[] rgb, int i) {
        float y0 = Luma.of(rgb[i], rgb[i + 1], rgb[i + 2]);
        float y1 = Luma.of(sliced[s], sliced[s + 1], sliced[s + 2]);
        float square = 0;
        float dot = 0;
        for (int c = 0; c < 3; c++) {
            float chroma = rgb[i + c] - y0;
            square += chroma * chroma;
            dot += chroma * (sliced[s + c] - y1 - chroma);
        }
        float chromaK = dot < 0 ? Math.min(k, Math.max(1, square / -dot)) : k;
        for (int c = 0; c < 3; c++) {
            float chroma = rgb[i + c] - y0;
            rgb[i + c] = y0 + k * (y1 - y0) + chroma + chromaK * (sliced[s + c] - y1 - chroma);
        }
    }

    /** Slices rows of one window through one grid. */
    private static final class RowSlicer {
        private final Slice slice;
        private final Window window;
        private final int depth;

        /** For each column of the window, where its left cell begins in {@link #cells}, and the weight of the right one. */
        private final int[] left;

        private final float[] rightWeight;

        /** The grid at the current row: {@code [x][z][coefficient]}, its last cell repeated in x and z. */
        private final float[] cells;

        RowSlicer(Slice slice, Window window) {
            this.slice = slice;
            this.window = window;
            depth = slice.grid().depth();
            int gridWidth = slice.grid().width();
            cells = new float[(gridWidth + 1) * (depth + 1) * N];
            left = new int[window.width()];
            rightWeight = new float[window.width()];
            for (int i = 0; i < window.width(); i++) {
                double position =
                        Math.clamp((window.x() + i + 0.5) / window.photoWidth() * gridWidth - 0.5, 0, gridWidth - 1);
                int cell = (int) position;
                left[i] = cell * (depth + 1) * N;
                rightWeight[i] = (float) (position - cell);
            }
        }

        /** Slices row {@code row} of the window from {@code in} at {@code from} to the start of {@code out}. */
        void slice(int row, float[] in, int from, float[] out) {
            interpolateAlongY(row);
            float[] table = slice.curve().table();
            boolean luma = slice.kind() == GuideKind.LUMA;
            float[] c = cells;
            int nextX = (depth + 1) * N;
            float top = depth - 1;
            for (int x = 0; x < left.length; x++) {
                float r = in[from + 3 * x];
                float g = in[from + 3 * x + 1];
                float b = in[from + 3 * x + 2];
                float guide = luma ? Luma.of(r, g, b) : GuideKind.CHROMA.of(r, g, b);
                float entry = Math.max(0, Math.min(1, guide)) * (GuideCurve.ENTRIES - 1);
                int below = Math.min((int) entry, GuideCurve.ENTRIES - 2);
                float curved = table[below] + (table[below + 1] - table[below]) * (entry - below);
                float z = Math.max(0, Math.min(top, curved * depth - 0.5f));
                int z0 = (int) z;
                float fz = z - z0;
                float fx = rightWeight[x];
                float w11 = fx * fz;
                float w01 = fz - w11;
                float w10 = fx - w11;
                float w00 = 1 - fx - w01;
                int p = left[x] + z0 * N;
                int q = p + nextX;
                out[3 * x] = row(c, p, q, w00, w01, w10, w11, r, g, b);
                out[3 * x + 1] = row(c, p + 4, q + 4, w00, w01, w10, w11, r, g, b);
                out[3 * x + 2] = row(c, p + 8, q + 8, w00, w01, w10, w11, r, g, b);
            }
        }

        /** One row of the blended affine transform, applied to a colour. */
        private static float row(
                float[] c, int p, int q, float w00, float w01, float w10, float w11, float r, float g, float b) {
            return (c[p] * w00 + c[p + N] * w01 + c[q] * w10 + c[q + N] * w11) * r
                    + (c[p + 1] * w00 + c[p + N + 1] * w01 + c[q + 1] * w10 + c[q + N + 1] * w11) * g
                    + (c[p + 2] * w00 + c[p + N + 2] * w01 + c[q + 2] * w10 + c[q + N + 2] * w11) * b
                    + (c[p + 3] * w00 + c[p + N + 3] * w01 + c[q + 3] * w10 + c[q + N + 3] * w11);
        }

        private void interpolateAlongY(int row) {
            BilateralGrid grid = slice.grid();
            double position = Math.clamp(
                    (window.y() + row + 0.5) / window.photoHeight() * grid.height() - 0.5, 0, grid.height() - 1);
            int y0 = (int) position;
            int y1 = Math.min(y0 + 1, grid.height() - 1);
            float weight = (float) (position - y0);
            float[] coefficients = grid.coefficients();
            for (int x = 0; x <= grid.width(); x++) {
                int cx = Math.min(x, grid.width() - 1);
                for (int z = 0; z <= depth; z++) {
                    int cz = Math.min(z, depth - 1);
                    int to = (x * (depth + 1) + z) * N;
                    for (int k = 0; k < N; k++) {
                        float low = coefficients[grid.index(k, cx, y0, cz)];
                        cells[to + k] = low + weight * (coefficients[grid.index(k, cx, y1, cz)] - low);
                    }
                }
            }
        }
    }
}
