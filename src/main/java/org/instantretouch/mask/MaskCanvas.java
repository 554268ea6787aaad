package org.instantretouch.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.instantretouch.grid.Window;

/**
 * A mask at the size of a preview while somebody paints on it: every stroke, and every further point of it, changes and reports
 * only the pixels that it touches. The values are at all times those of {@link #mask()} as {@link MaskRaster} gives them, rounded
 * to bytes; but a mask that is edge-aware is shown as painted, because each stroke may change it from edge to edge. For one thread.
 */
public final class MaskCanvas {
    private final int width;
    private final int height;

    /** The mask before the stroke that was added last, and not inverted. */
    private final float[] below;

    /** The same with that stroke. */
    private final float[] current;

    /** How far, squared, each pixel is from the stroke that was added last. */
    private final float[] squares;

    private final byte[] values;

    /** The mask without the stroke that was added last. */
    private Mask before;

    /** The points of the stroke that was added last; empty if there is none that can be extended. */
    private final List<Point> points = new ArrayList<>();

    private Stroke brush = new Stroke(List.of(new Point(0, 0)), 1, 1, 1, false);

    /** A canvas on which nothing was painted: the mask is everything. */
    public MaskCanvas(int width, int height) {
        this(Mask.EVERYTHING, width, height, new float[0]);
    }

    /**
     * A canvas that goes on with a mask.
     *
     * @param rgb the photo's colours at this size; any array where the mask has no ranges
     */
    public MaskCanvas(Mask mask, int width, int height, float[] rgb) {
        this.width = width;
        this.height = height;
        before = mask;
        int pixels = Window.whole(width, height).pixels();
        current = new float[pixels];
        PlainMask.read(mask, Geometry.of(Window.whole(width, height), width, height), rgb, current);
        below = current.clone();
        squares = new float[pixels];
        Arrays.fill(squares, Float.MAX_VALUE);
        values = new byte[pixels];
        round(new Area(0, 0, width, height));
    }

    /** Pixels across. */
    public int width() {
        return width;
    }

    /** Pixels down. */
    public int height() {
        return height;
    }

    /** The mask row by row, 0 to 255; the canvas's own array, which the next stroke changes. */
    public byte[] values() {
        return values;
    }

    /** The mask with all that was painted. */
    public Mask mask() {
        return points.isEmpty() ? before : before.with(MaskPart.of(stroke(points)));
    }

    /** Paints a new stroke, and returns what it touches. */
    public Area add(Stroke stroke) {
        before = mask();
        System.arraycopy(current, 0, below, 0, below.length);
        Arrays.fill(squares, Float.MAX_VALUE);
        brush = stroke;
        points.clear();
        points.addAll(stroke.points());
        boolean first = before.parts().isEmpty();
        if (first) {
            Arrays.fill(below, mask().start());
            System.arraycopy(below, 0, current, 0, below.length);
        }
        Area touched = paint(stroke, true);
        if (first) {
            Area whole = new Area(0, 0, width, height);
            round(whole);
            return whole;
        }
        return touched;
    }

    /**
     * Paints on from the last point of the stroke that was added last, and returns what that touches.
     *
     * @throws IllegalStateException if no stroke was added
     */
    public Area extend(Point next) {
        if (points.isEmpty()) {
            throw new IllegalStateException("there is no stroke to extend");
        }
        Stroke segment = stroke(List.of(points.getLast(), next));
        points.add(next);
        return paint(segment, false);
    }

    private Stroke stroke(List<Point> line) {
        return new Stroke(line, brush.radius(), brush.hardness(), brush.flow(), brush.erase());
    }

    /** Paints the last stroke's beginning, or what is new of it. */
    private Area paint(Stroke line, boolean begins) {
        Area area = reach(line);
        if (area.isEmpty()) {
            return Area.NONE;
        }
        Window window = new Window(width, height, area.x(), area.y(), area.width(), area.height());
        Geometry geometry = Geometry.of(window, width, height);
        StrokeRaster raster = begins
                ? StrokeRaster.of(line, geometry, before.feather())
                : StrokeRaster.ofSegments(line, geometry, before.feather());
        Combine effect = brush.erase() ? Combine.SUBTRACT : Combine.ADD;
        RowValues row = new RowValues(area.width());
        for (int y = 0; y < area.height(); y++) {
            raster.distances(y, row);
            int at = (area.y() + y) * width + area.x();
            for (int x = row.from; x < row.to; x++) {
                if (row.values[x] < squares[at + x]) {
                    squares[at + x] = row.values[x];
                    current[at + x] = effect.of(below[at + x], raster.value(row.values[x]));
                }
            }
        }
        round(area);
        return area;
    }

    private Area reach(Stroke line) {
        Geometry whole = Geometry.of(Window.whole(width, height), width, height);
        float reach = StrokeRaster.ramp(line, whole, before.feather()).outer();
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (Point point : line.points()) {
            left = Math.min(left, whole.u(point));
            right = Math.max(right, whole.u(point));
            top = Math.min(top, whole.v(point));
            bottom = Math.max(bottom, whole.v(point));
        }
        int x = whole.firstColumn(left - reach);
        int y = whole.firstRow(top - reach);
        return new Area(x, y, whole.endColumn(right + reach) - x, whole.endRow(bottom + reach) - y);
    }

    private void round(Area area) {
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            for (int i = y * width + area.x(); i < y * width + area.x() + area.width(); i++) {
                float value = before.inverted() ? 1 - current[i] : current[i];
                values[i] = (byte) (int) (255 * value + 0.5f);
            }
        }
    }
}
