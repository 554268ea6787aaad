package org.instantretouch.mask;

/**
 * 1 inside an ellipse, 0 outside.
 *
 * @param radiusX half the first axis, relative to the photo's longer side
 * @param radiusY half the second axis, relative to the photo's longer side
 * @param rotation of the first axis from the horizontal, in radians, clockwise on the screen
 * @param softness the share of the radii, from the ellipse inwards, over which it fades; 0 a sharp edge, 1 from the centre on
 * @throws IllegalArgumentException if a number is out of its range
 */
public record RadialGradient(Point center, float radiusX, float radiusY, float rotation, float softness)
        implements MaskShape {
    /** The smallest radius. */
    public static final float SMALLEST_RADIUS = 1e-4f;

    /** Any angle that a hand turns to. */
    public static final float LARGEST_ROTATION = 100;

    public RadialGradient {
        Limits.check("radiusX", radiusX, SMALLEST_RADIUS, LARGEST);
        Limits.check("radiusY", radiusY, SMALLEST_RADIUS, LARGEST);
        Limits.check("rotation", rotation, -LARGEST_ROTATION, LARGEST_ROTATION);
        Limits.check("softness", softness, 0, 1);
    }
}
