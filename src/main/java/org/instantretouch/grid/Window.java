package org.instantretouch.grid;

/**
 * A rectangle of pixels within a photo, at the size at which the photo is being rendered.
 *
 * @param photoWidth the whole photo's width in pixels at this size
 * @param photoHeight the whole photo's height in pixels at this size
 * @param x the first column, from 0
 * @param y the first row, from 0
 * @param width columns, at least 1
 * @param height rows, at least 1
 * @throws IllegalArgumentException if the rectangle does not lie within the photo
 */
public record Window(int photoWidth, int photoHeight, int x, int y, int width, int height) {
    public Window {
        if (x < 0 || y < 0 || width < 1 || height < 1 || x > photoWidth - width || y > photoHeight - height) {
            throw new IllegalArgumentException("the rectangle " + width + " x " + height + " at " + x + ", " + y
                    + " does not lie within " + photoWidth + " x " + photoHeight);
        }
    }

    /** The whole of a photo. */
    public static Window whole(int photoWidth, int photoHeight) {
        return new Window(photoWidth, photoHeight, 0, 0, photoWidth, photoHeight);
    }

    /** Pixels inside. */
    public int pixels() {
        return Math.multiplyExact(width, height);
    }
}
