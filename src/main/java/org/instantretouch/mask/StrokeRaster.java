package org.instantretouch.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stroke made ready for the rows of one window: the segments that come near the window, for each band of rows the columns that
 * each can be the nearest to, and for each row those that it can reach. So the cost goes with the area painted on, and little with
 * how many segments lie within a radius of one another.
 */
final class StrokeRaster implements ShapeRaster {
    /** Columns and rows that are looked at together: a segment that is the nearest to none of them is passed over. */
    private static final int BLOCK = 32;

    private static final int BAND = 8;

    /**
     * A segment is passed over where it is farther than another by this much, in longer sides: many times what rounding amounts
     * to, and less than a tenth of a pixel.
     */
    private static final float ROOM = 1e-5f;

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

    /** The band of rows that was looked at last. */
    private int band = -1;

    /** The segments that are the nearest to some of its pixels, or may be. */
    private final int[] near;

    private int nears;

    /** Outside these columns of the band each of them is not the nearest. */
    private final int[] columnsFrom;

    private final int[] columnsTo;

    /** The way from each of them to the middle of a block. */
    private final float[] awayX;

    private final float[] awayY;

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
        for (int i = 0; i < most; i++) {
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
        near = new int[count];
        columnsFrom = new int[count];
        columnsTo = new int[count];
        awayX = new float[count];
        awayY = new float[count];
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
        sift(row);
        float reach = ramp.outer();
        float v = geometry.v(row);
        into.span(geometry.width(), 0);
        for (int k = 0; k < nears; k++) {
            int i = near[k];
            float y = v - beginY[i];
            if (!reaches(i, y, reach)) {
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
            int from = Math.max(columnsFrom[k], geometry.firstColumn(Math.min(x0, x1) - reach));
            int to = Math.min(columnsTo[k], geometry.endColumn(Math.max(x0, x1) + reach));
            if (from < to) {
                if (into.to == 0) {
                    Arrays.fill(into.values, Float.MAX_VALUE);
                }
                nearer(i, y, from, to, into.values);
                into.span(Math.min(into.from, from), Math.max(into.to, to));
            }
        }
        if (into.from > into.to) {
            into.span(0, 0);
        }
    }

    /** Whether a segment comes as near as that to a row that lies y below its beginning; by a pixel more, for rounding. */
    private boolean reaches(int i, float y, float reach) {
        float far = reach + geometry.pixel();
        return y >= Math.min(0, wayY[i]) - far && y <= Math.max(0, wayY[i]) + far;
    }

    /** The columns that each segment is looked at in, added up: what a row costs, at most. */
    int candidates(int row) {
        sift(row);
        int columns = 0;
        for (int k = 0; k < nears; k++) {
            columns += columnsTo[k] - columnsFrom[k];
        }
        return columns;
    }

    /** Finds the segments that reach the band of a row, and the columns there that each may be the nearest to. */
    private void sift(int row) {
        if (row / BAND == band) {
            return;
        }
        band = row / BAND;
        int top = band * BAND;
        int bottom = Math.min(top + BAND, geometry.height()) - 1;
        float middle = (geometry.v(top) + geometry.v(bottom)) / 2;
        float half = (geometry.v(bottom) - geometry.v(top)) / 2;
        float reach = ramp.outer();
        int from = geometry.width();
        int to = 0;
        nears = 0;
        for (int i = 0; i < segments; i++) {
            if (reaches(i, middle - beginY[i], reach + half)) {
                near[nears++] = i;
                from = Math.min(from, geometry.firstColumn(beginX[i] + Math.min(0, wayX[i]) - reach));
                to = Math.max(to, geometry.endColumn(beginX[i] + Math.max(0, wayX[i]) + reach));
            }
        }
        Arrays.fill(columnsFrom, 0, nears, geometry.width());
        Arrays.fill(columnsTo, 0, nears, 0);
        for (int left = from / BLOCK * BLOCK; left < to; left += BLOCK) {
            sift(left, Math.min(left + BLOCK, geometry.width()), middle, half);
        }
        int kept = 0;
        for (int k = 0; k < nears; k++) {
            if (columnsFrom[k] < columnsTo[k]) {
                near[kept] = near[k];
                columnsFrom[kept] = columnsFrom[k];
                columnsTo[kept++] = columnsTo[k];
            }
        }
        nears = kept;
    }

    /**
     * Gives a block of the band to the segments that may be the nearest to a pixel in it. One is passed over if at each corner
     * the segment nearest to the middle is nearer for certain, and so in between: that one is no farther than its point
     * nearest to the middle, and the other lies beyond the line across its own way to the middle.
     */
    private void sift(int left, int right, float middleY, float halfY) {
        float middleX = (geometry.u(left) + geometry.u(right - 1)) / 2;
        float halfX = (geometry.u(right - 1) - geometry.u(left)) / 2;
        int nearest = 0;
        for (int k = 0; k < nears; k++) {
            int i = near[k];
            float x = middleX - beginX[i];
            float y = middleY - beginY[i];
            float t = Math.clamp(x * placeX[i] + y * placeY[i], 0f, 1f);
            awayX[k] = x - t * wayX[i];
            awayY[k] = y - t * wayY[i];
            if (away(k) < away(nearest)) {
                nearest = k;
            }
        }
        float x = awayX[nearest];
        float y = awayY[nearest];
        float upperLeft = length(x - halfX, y - halfY) + ROOM;
        float upperRight = length(x + halfX, y - halfY) + ROOM;
        float lowerLeft = length(x - halfX, y + halfY) + ROOM;
        float lowerRight = length(x + halfX, y + halfY) + ROOM;
        float half = length(halfX, halfY);
        float far = Math.min(length(x, y) + 2 * half, ramp.outer() + half) + ROOM;
        for (int k = 0; k < nears; k++) {
            if (away(k) <= far * far) {
                float distance = length(awayX[k], awayY[k]);
                float acrossX = halfX * awayX[k] / distance;
                float acrossY = halfY * awayY[k] / distance;
                boolean farther = distance - acrossX - acrossY > upperLeft
                        && distance + acrossX - acrossY > upperRight
                        && distance - acrossX + acrossY > lowerLeft
                        && distance + acrossX + acrossY > lowerRight;
                if (!farther) {
                    columnsFrom[k] = Math.min(columnsFrom[k], left);
                    columnsTo[k] = right;
                }
            }
        }
    }

    /** The square of a segment's distance from the middle of the block. */
    private float away(int k) {
        return awayX[k] * awayX[k] + awayY[k] * awayY[k];
    }

    private static float length(float x, float y) {
        return (float) Math.sqrt(x * x + y * y);
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
            float t = Math.clamp(x * px + along, 0f, 1f);
            float ex = x - t * wx;
            float ey = y - t * wy;
            squares[column] = Math.min(squares[column], ex * ex + ey * ey);
        }
    }
}
