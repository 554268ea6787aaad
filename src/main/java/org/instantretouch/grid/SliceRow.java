package org.instantretouch.grid;

/**
 * A slice at one row of a photo: the grid is interpolated along y once a row, along x once a pixel, and along the guide and
 * through the transform as the design's slicing says. For one thread.
 */
public final class SliceRow {
    private static final int N = BilateralGrid.COEFFICIENTS;

    private final Slice slice;
    private final int depth;

    /** The grid at the current row: {@code [x][z][coefficient]}, its last cell repeated in x and z. */
    private final float[] cells;

    /** A slice at no row yet: {@link #moveTo} comes first. */
    public SliceRow(Slice slice) {
        this.slice = slice;
        depth = slice.grid().depth();
        cells = new float[(slice.grid().width() + 1) * columnSize()];
    }

    /** Values of a column: {@code [z][coefficient]}, the last z repeated. */
    public int columnSize() {
        return (depth + 1) * N;
    }

    /** The columns of all cells, one after the other, the last one repeated; not to be written to. */
    float[] cells() {
        return cells;
    }

    /**
     * Goes to a row.
     *
     * @param y of the pixels' centres, 0 at the photo's upper edge, 1 at its lower
     */
    public void moveTo(double y) {
        BilateralGrid grid = slice.grid();
        double position = Math.clamp(y * grid.height() - 0.5, 0, grid.height() - 1);
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

    /** Which cells a place along x lies between: the left one's number, and the way to the right one. */
    double place(double x) {
        int width = slice.grid().width();
        return Math.clamp(x * width - 0.5, 0, width - 1);
    }

    /**
     * Interpolates a column.
     *
     * @param x of the pixel's centre, 0 at the photo's left edge, 1 at its right
     * @param column takes {@link #columnSize()} values
     */
    public void column(double x, float[] column) {
        double place = place(x);
        int cell = (int) place;
        float fraction = (float) (place - cell);
        int size = columnSize();
        int at = cell * size;
        for (int i = 0; i < size; i++) {
            column[i] = cells[at + i] + fraction * (cells[at + size + i] - cells[at + i]);
        }
    }

    /**
     * Slices a pixel: small enough that the JIT compiler puts it into the loops of its callers.
     *
     * @param column at the pixel
     * @param from where its colour stands in {@code in}
     * @param to where the result goes in {@code out}
     */
    public void apply(float[] column, float[] in, int from, float[] out, int to) {
        float[] table = slice.curve().table();
        float r = in[from];
        float g = in[from + 1];
        float b = in[from + 2];
        float guide = slice.kind() == GuideKind.LUMA ? Luma.of(r, g, b) : GuideKind.CHROMA.of(r, g, b);
        float entry = Math.max(0, Math.min(1, guide)) * (GuideCurve.ENTRIES - 1);
        int below = Math.min((int) entry, GuideCurve.ENTRIES - 2);
        float curved = table[below] + (table[below + 1] - table[below]) * (entry - below);
        float z = Math.max(0, Math.min(depth - 1f, curved * depth - 0.5f));
        int z0 = (int) z;
        float fz = z - z0;
        int p = z0 * N;
        float r0 = column[p] * r + column[p + 1] * g + column[p + 2] * b + column[p + 3];
        float g0 = column[p + 4] * r + column[p + 5] * g + column[p + 6] * b + column[p + 7];
        float b0 = column[p + 8] * r + column[p + 9] * g + column[p + 10] * b + column[p + 11];
        float r1 = column[p + 12] * r + column[p + 13] * g + column[p + 14] * b + column[p + 15];
        float g1 = column[p + 16] * r + column[p + 17] * g + column[p + 18] * b + column[p + 19];
        float b1 = column[p + 20] * r + column[p + 21] * g + column[p + 22] * b + column[p + 23];
        out[to] = r0 + fz * (r1 - r0);
        out[to + 1] = g0 + fz * (g1 - g0);
        out[to + 2] = b0 + fz * (b1 - b0);
    }
}
