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
}
