package org.instantretouch.render;

import org.instantretouch.grid.BilateralGrid;
import org.instantretouch.grid.GuideCurve;
import org.instantretouch.grid.GuideKind;
import org.instantretouch.grid.Luma;
import org.instantretouch.grid.Slice;

/**
 * Slices the rows of a viewport through one grid: {@link org.instantretouch.grid.CpuSlicer} at any scale. For each row the grid
 * is interpolated once along y; for each pixel a column of it along x, in a loop that the JIT compiler makes vector
 * instructions of. For one thread; a pixel's value depends on its place in the photo alone.
 */
final class ViewSlicer {
    private static final int N = BilateralGrid.COEFFICIENTS;

    private final Slice slice;
    private final int depth;
    private final ViewAxis columns;
    private final ViewAxis rows;

    /** The grid at the current row: {@code [x][z][coefficient]}, its last cell repeated in x and z. */
    private final float[] cells;

    /** What each cell differs by from its right neighbour. */
    private final float[] across;

    /** The grid at the current pixel: {@code [z][coefficient]}. */
    private final float[] column;

    ViewSlicer(Slice slice, ViewAxis columns, ViewAxis rows) {
        this.slice = slice;
        this.columns = columns;
        this.rows = rows;
        depth = slice.grid().depth();
        column = new float[(depth + 1) * N];
        cells = new float[(slice.grid().width() + 1) * column.length];
        across = new float[slice.grid().width() * column.length];
    }

    /** Slices the pixels of a row that show the photo; {@code out} may be {@code in}. */
    void slice(int row, float[] in, float[] out) {
        interpolateAlongY(row);
        float[] table = slice.curve().table();
        boolean luma = slice.kind() == GuideKind.LUMA;
        int gridWidth = slice.grid().width();
        float[] c = column;
        int size = c.length;
        float top = depth - 1;
        for (int pixel = columns.from(), x = 0; pixel < columns.to(); pixel++, x += 3) {
            double place = Math.clamp(columns.position(pixel) * gridWidth - 0.5, 0, gridWidth - 1);
            int cell = (int) place;
            float fraction = (float) (place - cell);
            int at = cell * size;
            for (int i = 0; i < size; i++) {
                c[i] = cells[at + i] + fraction * across[at + i];
            }
            float r = in[x];
            float g = in[x + 1];
            float b = in[x + 2];
            float guide = luma ? Luma.of(r, g, b) : GuideKind.CHROMA.of(r, g, b);
            float entry = Math.max(0, Math.min(1, guide)) * (GuideCurve.ENTRIES - 1);
            int below = Math.min((int) entry, GuideCurve.ENTRIES - 2);
            float curved = table[below] + (table[below + 1] - table[below]) * (entry - below);
            float z = Math.max(0, Math.min(top, curved * depth - 0.5f));
            int z0 = (int) z;
            float fz = z - z0;
            int p = z0 * N;
            float r0 = c[p] * r + c[p + 1] * g + c[p + 2] * b + c[p + 3];
            float g0 = c[p + 4] * r + c[p + 5] * g + c[p + 6] * b + c[p + 7];
            float b0 = c[p + 8] * r + c[p + 9] * g + c[p + 10] * b + c[p + 11];
            float r1 = c[p + 12] * r + c[p + 13] * g + c[p + 14] * b + c[p + 15];
            float g1 = c[p + 16] * r + c[p + 17] * g + c[p + 18] * b + c[p + 19];
            float b1 = c[p + 20] * r + c[p + 21] * g + c[p + 22] * b + c[p + 23];
            out[x] = r0 + fz * (r1 - r0);
            out[x + 1] = g0 + fz * (g1 - g0);
            out[x + 2] = b0 + fz * (b1 - b0);
        }
    }

    private void interpolateAlongY(int row) {
        BilateralGrid grid = slice.grid();
        double position = Math.clamp(rows.position(row) * grid.height() - 0.5, 0, grid.height() - 1);
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
        for (int i = 0; i < across.length; i++) {
            across[i] = cells[i + column.length] - cells[i];
        }
    }
}
