package org.instantretouch.mask;

/**
 * A place in a photo.
 *
 * @param x 0 at the left edge, 1 at the right
 * @param y 0 at the upper edge, 1 at the lower
 * @throws IllegalArgumentException if it lies more than {@value #FARTHEST} widths or heights away
 */
public record Point(float x, float y) {
    /** Strokes may run out of the photo, but not for miles. */
    public static final float FARTHEST = 16;

    public Point {
        Limits.check("x", x, -FARTHEST, FARTHEST);
        Limits.check("y", y, -FARTHEST, FARTHEST);
    }
}
