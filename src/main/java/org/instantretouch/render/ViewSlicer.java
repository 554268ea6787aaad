package org.instantretouch.render;

import org.instantretouch.grid.Slice;
import org.instantretouch.grid.SliceRow;

/**
 * Slices the rows of a viewport through one grid: {@link org.instantretouch.grid.CpuSlicer} at any scale. For each row the grid
 * is interpolated once along y; for each pixel a column of it along x, in a loop that the JIT compiler makes vector
 * instructions of. For one thread; a pixel's value depends on its place in the photo alone.
 */
final class ViewSlicer {
    private final SliceRow slice;
    private final ViewAxis columns;
    private final ViewAxis rows;

    /** The grid at the current pixel. */
    private final float[] column;

    ViewSlicer(Slice slice, ViewAxis columns, ViewAxis rows) {
        this.slice = new SliceRow(slice);
        this.columns = columns;
        this.rows = rows;
        column = new float[this.slice.columnSize()];
    }

    /** Slices the pixels of a row that show the photo; {@code out} may be {@code in}. */
    void slice(int row, float[] in, float[] out) {
        slice.moveTo(rows.position(row));
        for (int pixel = columns.from(), x = 0; pixel < columns.to(); pixel++, x += 3) {
            slice.column(columns.position(pixel), column);
            slice.apply(column, in, x, out, x);
        }
    }
}
