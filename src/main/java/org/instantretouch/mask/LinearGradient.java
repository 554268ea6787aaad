package org.instantretouch.mask;

/**
 * 1 at a point and beyond, 0 at another and beyond, a smooth step between, square to the line that joins them.
 *
 * @param from where it is 1
 * @param to where it is 0
 * @throws IllegalArgumentException if the points are the same
 */
public record LinearGradient(Point from, Point to) implements MaskShape {
    public LinearGradient {
        if (from.equals(to)) {
            throw new IllegalArgumentException("a gradient of no length");
        }
    }
}
