package org.instantretouch.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A slice at one row of a photo: the design's slicing, in an order that the JIT compiler can make vector instructions of. For one
 * thread.
 *
 * <p>The grid is interpolated along y once a row. Pixels side by side between the same two columns of cells make a run. Along z
 * a pixel's value is the sum over all depths of the depth's transform, weighted by 1 less the distance from the pixel's depth, or
 * by 0 beyond 1: so all pixels of a run go through the same transforms, and nothing has to be looked up by pixel but the curve.
 * Depths that no pixel of a run is near are left out, which is most of them, as pixels side by side are much alike. What is left
 * out would add exactly 0: a pixel's value depends on its colour and place alone, not on its neighbours.
 *
 * <p>A loop with much more in it than those below goes beyond the JIT compiler's LoopUnrollLimit, and takes four times as long.
 */
public final class SliceRow {
    private static final int N = BilateralGrid.COEFFICIENTS;

    /** Pixels of a run, at most: longer ones are near more depths, shorter ones spend their time on the ends of vector loops. */
    private static final int LONGEST = 256;

    private final Slice slice;
    private final int depth;
    private final List<Run> runs;

    /** How far each pixel lies from the column of cells on its left to the one on its right. */
    private final float[] fractions;

    /** The row of cells that {@link #upper} holds, or -1. */
    private int cellRow = -1;

    /** The row of cells above: {@code [x][z][coefficient]}, the last x repeated. */
    private final float[] upper;

    /** The row of cells below. */
    private final float[] lower;

    /** The grid at the current row. */
    private final float[] cells;

    /** Of each pixel, the curve's entry below its guide; and then, the depth above it. */
    private final int[] entries;

    private final float[] depths;
    private final float[] weights;
    private final ColourRow result;

    /**
     * Pixels side by side between the same two columns of cells.
     *
     * @param cell the left column
     */
    private record Run(int from, int to, int cell) {}

    /**
     * A slice at no row yet: {@link #moveTo} comes first.
     *
     * @param places of the pixels' centres along x, 0 at the photo's left edge, 1 at its right
     */
    public SliceRow(Slice slice, double[] places) {
        this.slice = slice;
        BilateralGrid grid = slice.grid();
        depth = grid.depth();
        upper = new float[(grid.width() + 1) * depth * N];
        lower = new float[upper.length];
        cells = new float[upper.length];
        fractions = new float[places.length];
        runs = runs(places, grid.width(), fractions);
        entries = new int[places.length];
        depths = new float[places.length];
        weights = new float[places.length];
        result = ColourRow.ofWidth(places.length);
    }

    private static List<Run> runs(double[] places, int width, float[] fractions) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        int cell = 0;
        for (int x = 0; x < places.length; x++) {
            double place = Math.clamp(places[x] * width - 0.5, 0, width - 1);
            int left = (int) place;
            fractions[x] = (float) (place - left);
            if (left != cell) {
                add(runs, from, x, cell);
                from = x;
            }
            cell = left;
        }
        add(runs, from, places.length, cell);
        return runs;
    }

    /** Adds a run, in equal parts if it is too long. */
    private static void add(List<Run> runs, int from, int to, int cell) {
        int length = to - from;
        int parts = Math.ceilDiv(length, LONGEST);
        for (int part = 0; part < parts; part++) {
            runs.add(new Run(from + length * part / parts, from + length * (part + 1) / parts, cell));
        }
    }

    /**
     * Goes to a row.
     *
     * @param y of the pixels' centres, 0 at the photo's upper edge, 1 at its lower
     */
    public void moveTo(double y) {
        int height = slice.grid().height();
        double place = Math.clamp(y * height - 0.5, 0, height - 1);
        int above = (int) place;
        if (above != cellRow) {
            load(above, upper);
            load(Math.min(above + 1, height - 1), lower);
            cellRow = above;
        }
        float weight = (float) (place - above);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = upper[i] + weight * (lower[i] - upper[i]);
        }
    }

    private void load(int y, float[] into) {
        BilateralGrid grid = slice.grid();
        float[] coefficients = grid.coefficients();
        int to = 0;
        for (int x = 0; x <= grid.width(); x++) {
            for (int z = 0; z < depth; z++) {
                for (int k = 0; k < N; k++) {
                    into[to++] = coefficients[grid.index(k, Math.min(x, grid.width() - 1), y, z)];
                }
            }
        }
    }

    /**
     * Slices pixels of the current row.
     *
     * @param in colours as they come in; not what this method has returned
     * @param from the first pixel
     * @param to the first pixel behind
     * @return the row that takes all results of this slice; what it holds outside the pixels asked for is of no meaning
     */
    public ColourRow slice(ColourRow in, int from, int to) {
        placeInDepth(in, from, to);
        // A colour that is not a number counts as at depth 0, and takes no other's depths away.
        whole(depths, entries, from, to);
        Arrays.fill(result.red(), from, to, 0);
        Arrays.fill(result.green(), from, to, 0);
        Arrays.fill(result.blue(), from, to, 0);
        for (Run run : runs) {
            if (run.from < to && run.to > from) {
                slice(in, Math.max(from, run.from), Math.min(to, run.to), run.cell);
            }
        }
        return result;
    }

    private void slice(ColourRow in, int from, int to, int cell) {
        int first = least(entries, from, to);
        int last = Math.min(largest(entries, from, to) + 1, depth - 1);
        for (int z = first; z <= last; z++) {
            weigh(depths, z, weights, from, to);
            int at = (cell * depth + z) * N;
            add(at, in, result.red(), from, to);
            add(at + 4, in, result.green(), from, to);
            add(at + 8, in, result.blue(), from, to);
        }
    }

    /** Finds where along the grid's z each pixel lies. */
    private void placeInDepth(ColourRow in, int from, int to) {
        switch (slice.kind()) {
            case LUMA -> luma(in.red(), in.green(), in.blue(), depths, from, to);
            case CHROMA -> chroma(in.red(), in.green(), in.blue(), depths, from, to);
        }
        curve(slice.curve().table(), depths, entries, from, to);
        scale(depths, depth, from, to);
    }

    private static void luma(float[] red, float[] green, float[] blue, float[] into, int from, int to) {
        for (int x = from; x < to; x++) {
            into[x] = Luma.of(red[x], green[x], blue[x]);
        }
    }

    private static void chroma(float[] red, float[] green, float[] blue, float[] into, int from, int to) {
        for (int x = from; x < to; x++) {
            into[x] = Math.max(red[x], Math.max(green[x], blue[x]));
        }
        for (int x = from; x < to; x++) {
            into[x] -= Math.min(red[x], Math.min(green[x], blue[x]));
        }
    }

    /** Replaces guide values by the curve's: {@link GuideCurve#at}. */
    private static void curve(float[] table, float[] values, int[] entries, int from, int to) {
        for (int x = from; x < to; x++) {
            values[x] = Math.max(0, Math.min(1, values[x])) * (GuideCurve.ENTRIES - 1);
        }
        for (int x = from; x < to; x++) {
            entries[x] = Math.min((int) values[x], GuideCurve.ENTRIES - 2);
        }
        for (int x = from; x < to; x++) {
            int below = entries[x];
            float low = table[below];
            values[x] = low + (table[below + 1] - low) * (values[x] - below);
        }
    }

    private static void scale(float[] values, int depth, int from, int to) {
        for (int x = from; x < to; x++) {
            values[x] = Math.max(0, Math.min(depth - 1, values[x] * depth - 0.5f));
        }
    }

    private static void whole(float[] values, int[] whole, int from, int to) {
        for (int x = from; x < to; x++) {
            whole[x] = (int) values[x];
        }
    }

    // Of whole numbers, as floats' order makes no vector instructions.
    private static int least(int[] values, int from, int to) {
        int least = values[from];
        for (int x = from; x < to; x++) {
            least = Math.min(least, values[x]);
        }
        return least;
    }

    private static int largest(int[] values, int from, int to) {
        int largest = values[from];
        for (int x = from; x < to; x++) {
            largest = Math.max(largest, values[x]);
        }
        return largest;
    }

    private static void weigh(float[] depths, float z, float[] weights, int from, int to) {
        for (int x = from; x < to; x++) {
            weights[x] = Math.max(0, 1 - Math.abs(depths[x] - z));
        }
    }

    /** Adds what a depth gives to a channel; its four coefficients stand at {@code at}, and one column of cells further. */
    private void add(int at, ColourRow in, float[] sum, int from, int to) {
        int right = at + depth * N;
        add(fractions, weights, cells, at, right, in.red(), in.green(), sum, from, to);
        addLast(fractions, weights, cells, at + 2, right + 2, in.blue(), sum, from, to);
    }

    private static void add(
            float[] fractions,
            float[] weights,
            float[] cells,
            int left,
            int right,
            float[] red,
            float[] green,
            float[] sum,
            int from,
            int to) {
        float r = cells[left];
        float g = cells[left + 1];
        float rAcross = cells[right] - r;
        float gAcross = cells[right + 1] - g;
        for (int x = from; x < to; x++) {
            sum[x] += weights[x] * ((r + fractions[x] * rAcross) * red[x] + (g + fractions[x] * gAcross) * green[x]);
        }
    }

    private static void addLast(
            float[] fractions,
            float[] weights,
            float[] cells,
            int left,
            int right,
            float[] blue,
            float[] sum,
            int from,
            int to) {
        float b = cells[left];
        float constant = cells[left + 1];
        float bAcross = cells[right] - b;
        float constantAcross = cells[right + 1] - constant;
        for (int x = from; x < to; x++) {
            sum[x] +=
                    weights[x] * ((b + fractions[x] * bAcross) * blue[x] + (constant + fractions[x] * constantAcross));
        }
    }
}
