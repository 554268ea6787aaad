package org.instantretouch.mask;

import org.instantretouch.grid.Window;

/**
 * Where the pixels of a window lie, in longer sides of the photo: u to the right, v down. A pixel lies at the same place in
 * whatever window.
 *
 * @param left of the window, in pixels of the photo
 * @param stepX from one pixel to the next, in longer sides
 * @param scaleX the photo's width in longer sides
 */
record Geometry(int left, int top, int width, int height, float stepX, float stepY, float scaleX, float scaleY) {

    /**
     * The geometry of a window into a photo whose sides are as {@code shapeX} to {@code shapeY}, also where the window's
     * pixels are a stretched copy.
     */
    static Geometry of(Window window, int shapeX, int shapeY) {
        double longer = Math.max(shapeX, shapeY);
        double scaleX = shapeX / longer;
        double scaleY = shapeY / longer;
        return new Geometry(
                window.x(),
                window.y(),
                window.width(),
                window.height(),
                (float) (scaleX / window.photoWidth()),
                (float) (scaleY / window.photoHeight()),
                (float) scaleX,
                (float) scaleY);
    }

    /** Of the pixels of a window into a copy of the same photo. */
    Geometry ofCopy(Window copy) {
        return new Geometry(
                copy.x(),
                copy.y(),
                copy.width(),
                copy.height(),
                scaleX / copy.photoWidth(),
                scaleY / copy.photoHeight(),
                scaleX,
                scaleY);
    }

    /** Where the middle of a column lies among those of a copy of the photo that has so many, from its first to its last. */
    float columnIn(int columns, int column) {
        return Math.clamp(u(column) / scaleX * columns - 0.5f, 0f, (float) columns - 1);
    }

    /** The same for rows. */
    float rowIn(int rows, int row) {
        return Math.clamp(v(row) / scaleY * rows - 0.5f, 0f, (float) rows - 1);
    }

    float u(int column) {
        return (left + column + 0.5f) * stepX;
    }

    float v(int row) {
        return (top + row + 0.5f) * stepY;
    }

    float u(Point point) {
        return point.x() * scaleX;
    }

    float v(Point point) {
        return point.y() * scaleY;
    }

    /** The first column of the window at or, by up to two pixels, before u. */
    int firstColumn(float u) {
        return (int) Math.clamp(Math.floor(u / stepX) - 2 - left, 0, width);
    }

    /** The column after the last at or, by up to two pixels, behind u. */
    int endColumn(float u) {
        return (int) Math.clamp(Math.ceil(u / stepX) + 2 - left, 0, width);
    }

    int firstRow(float v) {
        return (int) Math.clamp(Math.floor(v / stepY) - 2 - top, 0, height);
    }

    int endRow(float v) {
        return (int) Math.clamp(Math.ceil(v / stepY) + 2 - top, 0, height);
    }

    /** The side of a pixel: no border can be sharper. */
    float pixel() {
        return Math.min(stepX, stepY);
    }
}
