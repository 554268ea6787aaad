package org.instantretouch.app;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.instantretouch.mask.Point;
import org.instantretouch.render.Viewport;

/** Which part of the photo the canvas shows. Places on the canvas are in device pixels from its upper left corner. */
final class CanvasModel {
    /** Device pixels between the photo and the canvas's edge when it is fitted. */
    private static final int MARGIN = 16;

    /** What is drawn or turned with Shift keeps to this angle. */
    private static final double ANGLE_STEP = Math.toRadians(15);

    private static final double LEAST_SCALE = 0.01;
    private static final double MOST_SCALE = 16;

    /** A photo that is fitted is enlarged so much at most. */
    private static final double MOST_FITTED = 4;

    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(new Viewport(1, 1, 1, 0, 0));
    private int photoWidth = 1;
    private int photoHeight = 1;
    private boolean fitted = true;

    /** Whether a small photo that is fitted is enlarged, as it is once somebody has asked for that. */
    private boolean enlarging;

    ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    Viewport viewport() {
        return viewport.get();
    }

    /**
     * Another photo. Where the one before was zoomed in, the same place shows at the same scale, so that details of a series can be
     * compared; else, and where that would be smaller than all of it, the photo is fitted.
     */
    void photo(int width, int height) {
        Viewport now = viewport();
        boolean zoomedIn = !fitted && now.scale() >= fittingScale();
        double x = photoX(now.width() / 2.0);
        double y = photoY(now.height() / 2.0);
        photoWidth = width;
        photoHeight = height;
        if (zoomedIn && now.scale() >= fittingScale()) {
            show(now.scale(), Math.clamp(x, 0, 1) * width, Math.clamp(y, 0, 1) * height);
        } else {
            fitAsBefore();
        }
    }

    /** The canvas has another size. What was in its middle stays there; a fitted photo stays fitted. */
    void size(int width, int height) {
        Viewport now = viewport();
        int w = Math.clamp(width, 1, Viewport.MAX_SIDE);
        int h = Math.clamp(height, 1, Viewport.MAX_SIDE);
        double left = now.left() + (now.width() - w) / 2.0 / now.scale();
        double top = now.top() + (now.height() - h) / 2.0 / now.scale();
        viewport.set(onPixels(new Viewport(w, h, now.scale(), left, top, now.ground())));
        if (fitted) {
            fitAsBefore();
        }
    }

    /** The grey round the photo, from 0 to 255. */
    void ground(int grey) {
        Viewport now = viewport();
        viewport.set(new Viewport(now.width(), now.height(), now.scale(), now.left(), now.top(), grey));
    }

    /** The whole photo, as large as possible, a small one up to {@link #MOST_FITTED}; of a very thin one what fits. */
    void fit() {
        enlarging = true;
        fitAsBefore();
    }

    /** The same, but until that was asked for no larger than it is: a photo that is opened is seen as it is. */
    private void fitAsBefore() {
        fitted = true;
        show(fittingScale(), photoWidth / 2.0, photoHeight / 2.0);
    }

    private double fittingScale() {
        Viewport now = viewport();
        double across = Math.max(1, now.width() - 2.0 * MARGIN) / photoWidth;
        double down = Math.max(1, now.height() - 2.0 * MARGIN) / photoHeight;
        return Math.clamp(Math.min(across, down), lineScale(), enlarging ? MOST_FITTED : 1);
    }

    /** At this scale the photo's shorter side is one device pixel: at a smaller one it may be seen on none. */
    private double lineScale() {
        return 1.0 / Math.min(photoWidth, photoHeight);
    }

    /** Whether the photo follows the canvas's size. */
    boolean isFitted() {
        return fitted;
    }

    /** Device pixels per photo pixel, with what is in the middle staying there. */
    void scale(double scale) {
        Viewport now = viewport();
        zoom(scale / now.scale(), now.width() / 2.0, now.height() / 2.0);
    }

    /** Zooms by a factor; what is at that place stays there. */
    void zoom(double factor, double x, double y) {
        Viewport now = viewport();
        // A very long photo that is fitted is smaller already.
        double least = Math.min(now.scale(), Math.max(LEAST_SCALE, lineScale()));
        double scale = Math.clamp(now.scale() * factor, least, MOST_SCALE);
        fitted = false;
        viewport.set(inReach(new Viewport(
                now.width(),
                now.height(),
                scale,
                now.left() + x / now.scale() - x / scale,
                now.top() + y / now.scale() - y / scale,
                now.ground())));
    }

    /** Moves the photo by so many device pixels. */
    void pan(double dx, double dy) {
        Viewport now = viewport();
        fitted = false;
        viewport.set(inReach(new Viewport(
                now.width(),
                now.height(),
                now.scale(),
                now.left() - dx / now.scale(),
                now.top() - dy / now.scale(),
                now.ground())));
    }

    private void show(double scale, double centreX, double centreY) {
        Viewport now = viewport();
        viewport.set(onPixels(new Viewport(
                now.width(),
                now.height(),
                scale,
                centreX - now.width() / 2.0 / scale,
                centreY - now.height() / 2.0 / scale,
                now.ground())));
    }

    /** The photo begins at a whole device pixel: at 100 % no pixel of it is mixed with its neighbour. */
    private static Viewport onPixels(Viewport view) {
        return new Viewport(
                view.width(),
                view.height(),
                view.scale(),
                Math.rint(view.left() * view.scale()) / view.scale(),
                Math.rint(view.top() * view.scale()) / view.scale(),
                view.ground());
    }

    /** Some of the photo stays on the canvas: its edge never passes the middle. */
    private Viewport inReach(Viewport view) {
        double halfWidth = view.width() / 2.0 / view.scale();
        double halfHeight = view.height() / 2.0 / view.scale();
        double left = Math.clamp(view.left(), -halfWidth, photoWidth - halfWidth);
        double top = Math.clamp(view.top(), -halfHeight, photoHeight - halfHeight);
        return onPixels(new Viewport(view.width(), view.height(), view.scale(), left, top, view.ground()));
    }

    /** The photo's column at a place on the canvas, relative to its width. */
    double photoX(double x) {
        return (viewport().left() + x / viewport().scale()) / photoWidth;
    }

    /** The photo's row at a place on the canvas, relative to its height. */
    double photoY(double y) {
        return (viewport().top() + y / viewport().scale()) / photoHeight;
    }

    /** Where on the canvas a column of the photo is, given relative to its width. */
    double canvasX(double x) {
        return (x * photoWidth - viewport().left()) * viewport().scale();
    }

    /** Where on the canvas a row of the photo is, given relative to its height. */
    double canvasY(double y) {
        return (y * photoHeight - viewport().top()) * viewport().scale();
    }

    /** Where a place is as far from another one as seen, but at the nearest step of {@link #ANGLE_STEP} from it. */
    Point snapped(Point from, Point to) {
        double across = canvasX(to.x()) - canvasX(from.x());
        double down = canvasY(to.y()) - canvasY(from.y());
        double angle = Math.rint(Math.atan2(down, across) / ANGLE_STEP) * ANGLE_STEP;
        double far = Math.hypot(across, down);
        return point(canvasX(from.x()) + far * Math.cos(angle), canvasY(from.y()) + far * Math.sin(angle));
    }

    /** The photo's place at a place on the canvas, as near as one of a mask may be. */
    Point point(double x, double y) {
        return new Point((float) Math.clamp(photoX(x), -Point.FARTHEST, Point.FARTHEST), (float)
                Math.clamp(photoY(y), -Point.FARTHEST, Point.FARTHEST));
    }

    /** Device pixels of the photo's longer side, which brushes are measured by. */
    double longSide() {
        return Math.max(photoWidth, photoHeight) * viewport().scale();
    }
}
