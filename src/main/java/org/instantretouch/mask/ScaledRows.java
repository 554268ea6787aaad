package org.instantretouch.mask;

/**
 * Values at the pixels of a copy of a photo, scaled to the rows of a window between the copy's pixels, as a screen scales a mask.
 * For one thread.
 */
final class ScaledRows {
    private final Geometry geometry;
    private final int width;
    private final int height;
    private final Copy copy;

    /** The copy's row {@code rowAbove}, and the one below. */
    private final RowValues above;

    private final RowValues below;
    private int rowAbove = -1;
    private int rowBelow = -1;

    /** The values of a copy; they cover each row from end to end. */
    @FunctionalInterface
    interface Copy {
        /** Fills in the values along a row. */
        void read(int row, RowValues into);
    }

    /**
     * @param geometry of the window
     * @param width of the copy, which has that {@code height}
     */
    ScaledRows(Geometry geometry, int width, int height, Copy copy) {
        this.geometry = geometry;
        this.width = width;
        this.height = height;
        this.copy = copy;
        above = new RowValues(width);
        below = new RowValues(width);
    }

    /** Fills in the values of a row of the window, the first of them at some place. */
    void row(int row, float[] into, int at) {
        float y = geometry.rowIn(height, row);
        int first = (int) y;
        float down = y - first;
        read(first);
        for (int i = 0; i < geometry.width(); i++) {
            float x = geometry.columnIn(width, i);
            int left = (int) x;
            int right = Math.min(left + 1, width - 1);
            float over = x - left;
            float upper = above.values[left] + over * (above.values[right] - above.values[left]);
            float lower = below.values[left] + over * (below.values[right] - below.values[left]);
            into[at + i] = upper + down * (lower - upper);
        }
    }

    private void read(int first) {
        if (rowAbove != first) {
            copy.read(first, above);
            rowAbove = first;
        }
        int next = Math.min(first + 1, height - 1);
        if (rowBelow != next) {
            copy.read(next, below);
            rowBelow = next;
        }
    }
}
