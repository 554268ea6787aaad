package org.instantretouch.render;

/**
 * The part of a photo that a screen area shows.
 *
 * @param width device pixels across
 * @param height device pixels down
 * @param scale device pixels per photo pixel
 * @param left the photo's column at the viewport's left edge, in photo pixels; negative where the photo begins further right
 * @param top the photo's row at the viewport's upper edge
 * @param ground the grey code, 0 to 255, outside the photo
 * @throws IllegalArgumentException if a number is out of its range
 */
public record Viewport(int width, int height, double scale, double left, double top, int ground) {
    /** A ground that is darker than most photos and not black. */
    public static final int DEFAULT_GROUND = 38;

    /** Beyond this many device pixels a photo pixel, nobody looks. */
    public static final double MAX_SCALE = 256;

    /** The longest side: what every OpenGL 3.3 driver in use can draw into. */
    public static final int MAX_SIDE = 16384;

    public Viewport {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException("a viewport of " + width + " x " + height);
        }
        if (!(scale > 0 && scale <= MAX_SCALE) || !Double.isFinite(left) || !Double.isFinite(top)) {
            throw new IllegalArgumentException("a viewport at scale " + scale + " from " + left + ", " + top);
        }
        if (ground < 0 || ground > 255) {
            throw new IllegalArgumentException("ground " + ground + " is not in 0 to 255");
        }
    }

    /** A viewport with the {@link #DEFAULT_GROUND}. */
    public Viewport(int width, int height, double scale, double left, double top) {
        this(width, height, scale, left, top, DEFAULT_GROUND);
    }

    /** A viewport that shows the whole photo in its middle, as large as possible. */
    public static Viewport fit(int width, int height, int photoWidth, int photoHeight) {
        double scale = Math.min(MAX_SCALE, Math.min((double) width / photoWidth, (double) height / photoHeight));
        return new Viewport(width, height, scale, (photoWidth - width / scale) / 2, (photoHeight - height / scale) / 2);
    }
}
