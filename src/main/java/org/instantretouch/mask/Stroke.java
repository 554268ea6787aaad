package org.instantretouch.mask;

import java.util.List;

/**
 * A stroke of the brush: round, of one size.
 *
 * <p>With d the distance from the line through the points, the value is flow where d is below hardness * radius, 0 from the
 * radius on, and a smooth step between. A stroke that crosses itself does not get stronger.
 *
 * @param points one for a dab, more for a line through them
 * @param radius relative to the photo's longer side
 * @param hardness 0 soft from the middle on, 1 a sharp edge
 * @param flow the most that the stroke covers, in [0, 1]
 * @param erase whether it takes away instead
 * @throws IllegalArgumentException if there is no point, or a number is out of its range
 */
public record Stroke(List<Point> points, float radius, float hardness, float flow, boolean erase) implements MaskShape {
    /** The smallest radius: a tenth of a pixel of a large photo. */
    public static final float SMALLEST_RADIUS = 1e-5f;

    public Stroke {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a stroke without a point");
        }
        Limits.check("radius", radius, SMALLEST_RADIUS, LARGEST);
        Limits.check("hardness", hardness, 0, 1);
        Limits.check("flow", flow, 0, 1);
    }

    /** The same through other points. */
    public Stroke through(List<Point> others) {
        return new Stroke(others, radius, hardness, flow, erase);
    }

    /** Whether any of it lies on a photo whose sides are as {@code shapeX} to {@code shapeY}. */
    public boolean touches(int shapeX, int shapeY) {
        double longer = Math.max(shapeX, shapeY);
        double width = shapeX / longer;
        double height = shapeY / longer;
        Point from = points.getFirst();
        for (Point to : points) {
            if (distance(from.x() * width, from.y() * height, to.x() * width, to.y() * height, width, height)
                    < radius) {
                return true;
            }
            from = to;
        }
        return false;
    }

    /** From the line between two places to a rectangle from the origin: an end of the line or a corner is nearest. */
    private static double distance(double x1, double y1, double x2, double y2, double width, double height) {
        if (crosses(x1, y1, x2, y2, width, height)) {
            return 0;
        }
        double nearest = Math.min(toRectangle(x1, y1, width, height), toRectangle(x2, y2, width, height));
        for (int corner = 0; corner < 4; corner++) {
            nearest = Math.min(nearest, toLine((corner & 1) * width, (corner >> 1) * height, x1, y1, x2, y2));
        }
        return nearest;
    }

    /** Whether a line goes through a rectangle: the parts of it that lie between its sides, and between top and bottom, meet. */
    private static boolean crosses(double x1, double y1, double x2, double y2, double width, double height) {
        double from = 0;
        double to = 1;
        double[] starts = {x1, y1};
        double[] steps = {x2 - x1, y2 - y1};
        double[] ends = {width, height};
        for (int axis = 0; axis < 2; axis++) {
            if (steps[axis] == 0) {
                if (starts[axis] < 0 || starts[axis] > ends[axis]) {
                    return false;
                }
            } else {
                double a = -starts[axis] / steps[axis];
                double b = (ends[axis] - starts[axis]) / steps[axis];
                from = Math.max(from, Math.min(a, b));
                to = Math.min(to, Math.max(a, b));
            }
        }
        return from <= to;
    }

    private static double toRectangle(double x, double y, double width, double height) {
        return Math.hypot(x - Math.clamp(x, 0, width), y - Math.clamp(y, 0, height));
    }

    private static double toLine(double x, double y, double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : Math.clamp(((x - x1) * dx + (y - y1) * dy) / square, 0, 1);
        return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
    }

    /** The same, covering all that it can. */
    Stroke atFullFlow() {
        return new Stroke(points, radius, hardness, 1, erase);
    }
}
