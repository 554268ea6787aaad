package org.instantretouch.mask;

import java.util.Arrays;
import org.instantretouch.grid.Window;

/**
 * The values of some parts at some size while strokes come to them: each further point of a stroke changes only the pixels that
 * it touches. For one thread.
 */
final class StrokeSheet {
    private final int width;
    private final int height;
    private final float feather;
    private final float start;
    private final boolean keeps;

    /** With the stroke that was added last. */
    private final float[] values;

    /** Without it. */
    private final float[] below;

    /** How far, squared, each pixel is from that stroke. */
    private final float[] squares;

    /** What that stroke touched. */
    private Area touched = Area.NONE;

    /**
     * @param start the value before the first part
     * @param keeps whether these are the shares of a mask below that are kept, of which a stroke that adds takes away
     * @param values of the parts so far; the array is owned by the sheet
     */
    StrokeSheet(int width, int height, float feather, float start, boolean keeps, float[] values) {
        this.width = width;
        this.height = height;
        this.feather = feather;
        this.start = start;
        this.keeps = keeps;
        this.values = values;
        below = values.clone();
        squares = new float[values.length];
        Arrays.fill(squares, Float.MAX_VALUE);
    }

    /** A sheet of the same at another size. */
    StrokeSheet sized(int newWidth, int newHeight, float[] newValues) {
        return new StrokeSheet(newWidth, newHeight, feather, start, keeps, newValues);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    float feather() {
        return feather;
    }

    float start() {
        return start;
    }

    /** Row by row; the sheet's own array. */
    float[] values() {
        return values;
    }

    /** Begins another stroke: the one before is done. */
    void begin() {
        end(values, below);
    }

    /** Takes the last stroke back, and returns the pixels that it had touched. */
    Area takeBack() {
        return end(below, values);
    }

    /** The last stroke is over, and the values in its area are these. */
    private Area end(float[] valid, float[] other) {
        for (int y = touched.y(); y < touched.y() + touched.height(); y++) {
            int at = y * width + touched.x();
            System.arraycopy(valid, at, other, at, touched.width());
            Arrays.fill(squares, at, at + touched.width(), Float.MAX_VALUE);
        }
        Area over = touched;
        touched = Area.NONE;
        return over;
    }

    /**
     * Paints the beginning of the stroke, or what is new of it.
     *
     * @return the pixels that it touches
     */
    Area paint(Stroke line, boolean begins) {
        Area area = StrokeRaster.reach(line, Geometry.of(Window.whole(width, height), width, height), feather);
        if (area.isEmpty()) {
            return Area.NONE;
        }
        touched = touched.union(area);
        Window window = new Window(width, height, area.x(), area.y(), area.width(), area.height());
        Geometry geometry = Geometry.of(window, width, height);
        StrokeRaster raster =
                begins ? StrokeRaster.of(line, geometry, feather) : StrokeRaster.ofSegments(line, geometry, feather);
        Combine effect = line.erase() || keeps ? Combine.SUBTRACT : Combine.ADD;
        RowValues row = new RowValues(area.width());
        for (int y = 0; y < area.height(); y++) {
            raster.distances(y, row);
            int at = (area.y() + y) * width + area.x();
            for (int x = row.from; x < row.to; x++) {
                if (row.values[x] < squares[at + x]) {
                    squares[at + x] = row.values[x];
                    values[at + x] = effect.of(below[at + x], raster.value(row.values[x]));
                }
            }
        }
        return area;
    }
}
