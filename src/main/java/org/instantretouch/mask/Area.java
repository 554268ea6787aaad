package org.instantretouch.mask;

/**
 * A rectangle of pixels; it may be empty.
 *
 * @param x the first column
 * @param y the first row
 */
public record Area(int x, int y, int width, int height) {
    /** No pixel. */
    public static final Area NONE = new Area(0, 0, 0, 0);

    /** Whether no pixel is inside. */
    public boolean isEmpty() {
        return width < 1 || height < 1;
    }

    /** The smallest rectangle around both; one that is empty does not count. */
    public Area union(Area other) {
        if (other.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return other;
        }
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        int right = Math.max(x + width, other.x + other.width);
        int bottom = Math.max(y + height, other.y + other.height);
        return new Area(left, top, right - left, bottom - top);
    }
}
