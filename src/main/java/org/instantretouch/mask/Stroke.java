package org.instantretouch.mask;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
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
        Rectangle2D photo = new Rectangle2D.Double(0, 0, width, height);
        Point from = points.getFirst();
        for (Point to : points) {
            Line2D line = new Line2D.Double(from.x() * width, from.y() * height, to.x() * width, to.y() * height);
            if (line.intersects(photo) || distance(line, photo) < radius) {
                return true;
            }
            from = to;
        }
        return false;
    }

    /** Between a line and a rectangle that do not meet: an end of the line or a corner is nearest. */
    private static double distance(Line2D line, Rectangle2D photo) {
        double nearest = Math.min(distance(line.getP1(), photo), distance(line.getP2(), photo));
        for (double x : new double[] {photo.getMinX(), photo.getMaxX()}) {
            nearest = Math.min(nearest, line.ptSegDist(x, photo.getMinY()));
            nearest = Math.min(nearest, line.ptSegDist(x, photo.getMaxY()));
        }
        return nearest;
    }

    private static double distance(Point2D point, Rectangle2D photo) {
        return point.distance(
                Math.clamp(point.getX(), photo.getMinX(), photo.getMaxX()),
                Math.clamp(point.getY(), photo.getMinY(), photo.getMaxY()));
    }

    /** The same, covering all that it can. */
    Stroke atFullFlow() {
        return new Stroke(points, radius, hardness, 1, erase);
    }
}
