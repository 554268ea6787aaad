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

    /** The same, covering all that it can. */
    Stroke atFullFlow() {
        return new Stroke(points, radius, hardness, 1, erase);
    }
}
