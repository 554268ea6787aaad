package org.instantretouch.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stroke made ready for the rows of one window: the segments that come near the window, and for each row the columns that they
 * can reach. So the cost goes with the area painted on, times the segments that lie within a radius of one another.
 */
final class StrokeRaster implements ShapeRaster {
    /** Columns that are looked at together where a stroke reaches far: a segment that is near none of them is passed over. */
    private static final int BLOCK = 32;

    private final Geometry geometry;
    private final float flow;
    private final Ramp ramp;
    private final int segments;

    /** Begin, way to the end, and the same way over its squared length: a point's place on the segment is one dot product. */
    private final float[] beginX;

    private final float[] beginY;
    private final float[] wayX;
    private final float[] wayY;
    private final float[] placeX;
    private final float[] placeY;

    private StrokeRaster(Geometry geometry, float flow, Ramp ramp, float[] u, float[] v) {
        this.geometry = geometry;
        this.flow = flow;
        this.ramp = ramp;
        int most = u.length - 1;
        beginX = new float[most];
        beginY = new float[most];
        wayX = new float[most];
        wayY = new float[most];
        placeX = new float[most];
        placeY = new float[most];
        float reach = ramp.outer();
        int count = 0;
        for (int i : order(most)) {
            int end = i + 1;
            boolean near = geometry.firstColumn(Math.min(u[i], u[end]) - reach)
                            < geometry.endColumn(Math.max(u[i], u[end]) + reach)
                    && geometry.firstRow(Math.min(v[i], v[end]) - reach)
                            < geometry.endRow(Math.max(v[i], v[end]) + reach);
            if (near) {
                float x = u[end] - u[i];
                float y = v[end] - v[i];
                float square = x * x + y * y;
                beginX[count] = u[i];
                beginY[count] = v[i];
                wayX[count] = x;
                wayY[count] = y;
                placeX[count] = square > 0 ? x / square : 0;
                placeY[count] = square > 0 ? y / square : 0;
                count++;
            }
        }
        segments = count;
    }

    /** A few from the whole way first, then those between: they tell how near the rest must come to count. */
    private static int[] order(int segments) {
        int[] order = new int[segments];
        int count = 0;
        for (int step = 64; step > 0; step /= 4) {
            for (int i = 0; i < segments; i += step) {
                if (step == 64 || i % (4 * step) != 0) {
                    order[count++] = i;
                }
            }
        }
        return order;
    }

    /** A whole stroke: a dab at its first point, and the segments, so that extending a dab gives the same to the last bit. */
    static StrokeRaster of(Stroke stroke, Geometry geometry, float feather) {
        List<Point> points = new ArrayList<>(stroke.points());
        points.addFirst(points.getFirst());
        return of(stroke, points, geometry, feather);
    }

    /** What is new where a stroke was extended. */
    static StrokeRaster ofSegments(Stroke stroke, Geometry geometry, float feather) {
        return of(stroke, stroke.points(), geometry, feather);
    }

    private static StrokeRaster of(Stroke stroke, List<Point> points, Geometry geometry, float feather) {
        float[] u = new float[points.size()];
        float[] v = new float[points.size()];
        for (int i = 0; i < u.length; i++) {
            u[i] = geometry.u(points.get(i));
            v[i] = geometry.v(points.get(i));
        }
        return new StrokeRaster(geometry, stroke.flow(), ramp(stroke, geometry, feather), u, v);
    }

    /** The pixels of a window that a stroke can touch. */
    static Area reach(Stroke stroke, Geometry window, float feather) {
        float reach = ramp(stroke, window, feather).outer();
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (Point point : stroke.points()) {
            left = Math.min(left, window.u(point));
            right = Math.max(right, window.u(point));
            top = Math.min(top, window.v(point));
            bottom = Math.max(bottom, window.v(point));
        }
        int x = window.firstColumn(left - reach);
        int y = window.firstRow(top - reach);
        return new Area(x, y, window.endColumn(right + reach) - x, window.endRow(bottom + reach) - y);
    }

    private static Ramp ramp(Stroke stroke, Geometry geometry, float feather) {
        return Ramp.of(stroke.hardness() * stroke.radius(), stroke.radius(), feather, geometry.pixel());
    }

    @Override
    public void row(int row, float[] rgb, RowValues into) {
        distances(row, into);
        for (int x = into.from; x < into.to; x++) {
            into.values[x] = value(into.values[x]);
        }
    }

    /** The stroke's value at a squared distance. */
    float value(float square) {
        return flow * ramp.at((float) Math.sqrt(square));
    }

    /** The squared distances along a row from the nearest segment, where one is near; very large between such places. */
    void distances(int row, RowValues into) {
        float reach = ramp.outer();
        float v = geometry.v(row);
        into.span(geometry.width(), 0);
        boolean far = 2 * reach > BLOCK * geometry.stepX();
        float[] farthest = new float[far ? geometry.width() / BLOCK + 1 : 0];
        Arrays.fill(farthest, Float.MAX_VALUE);
        for (int i = 0; i < segments; i++) {
            float y = v - beginY[i];
            float low = Math.min(0, wayY[i]) - reach - geometry.pixel();
            float high = Math.max(0, wayY[i]) + reach + geometry.pixel();
            if (y < low || y > high) {
                continue;
            }
            // Of a steep segment only the part within reach of the row counts.
            float t0 = 0;
            float t1 = 1;
            if (Math.abs(wayY[i]) > reach) {
                float a = (y - reach) / wayY[i];
                float b = (y + reach) / wayY[i];
                t0 = Math.max(0, Math.min(a, b));
                t1 = Math.min(1, Math.max(a, b));
            }
            float x0 = beginX[i] + t0 * wayX[i];
            float x1 = beginX[i] + t1 * wayX[i];
            int from = geometry.firstColumn(Math.min(x0, x1) - reach);
            int to = geometry.endColumn(Math.max(x0, x1) + reach);
            if (from < to) {
                if (into.to == 0) {
                    Arrays.fill(into.values, Float.MAX_VALUE);
                }
                if (far) {
                    nearerByBlocks(i, y, from, to, into.values, farthest);
                } else {
                    nearer(i, y, from, to, into.values);
                }
                into.span(Math.min(into.from, from), Math.max(into.to, to));
            }
        }
        if (into.from > into.to) {
            into.span(0, 0);
        }
    }

    /** @param farthest the largest squared distance in each block, which a segment must come nearer than to count there */
    private void nearerByBlocks(int i, float y, int from, int to, float[] squares, float[] farthest) {
        float half = 0.5f * BLOCK * geometry.stepX();
        for (int block = from / BLOCK; block * BLOCK < to; block++) {
            int first = block * BLOCK;
            float x = (geometry.left() + first) * geometry.stepX() + half - beginX[i];
            float t = Math.clamp(x * placeX[i] + y * placeY[i], 0f, 1f);
            float ex = x - t * wayX[i];
            float ey = y - t * wayY[i];
            float least = (float) Math.sqrt(ex * ex + ey * ey) - half;
            // With room for rounding: the result is that of all segments to the last bit.
            if (least <= 0 || 0.999f * least * least < farthest[block]) {
                int end = Math.min(first + BLOCK, geometry.width());
                nearer(i, y, Math.max(from, first), Math.min(to, end), squares);
                float most = 0;
                for (int column = first; column < end; column++) {
                    most = Math.max(most, squares[column]);
                }
                farthest[block] = most;
            }
        }
    }

    private void nearer(int i, float y, int from, int to, float[] squares) {
        float step = geometry.stepX();
        float first = geometry.left() + 0.5f;
        float bx = beginX[i];
        float wx = wayX[i];
        float wy = wayY[i];
        float px = placeX[i];
        float along = y * placeY[i];
        for (int column = from; column < to; column++) {
            float x = (first + column) * step - bx;
            float t = Math.max(0, Math.min(1, x * px + along));
            float ex = x - t * wx;
            float ey = y - t * wy;
            squares[column] = Math.min(squares[column], ex * ex + ey * ey);
        }
    }
}
