package org.instantretouch.render;

import java.util.Arrays;

/**
 * One axis of a viewport over one level of a photo: what each device pixel along it shows. The only place where device pixels,
 * level pixels and photo positions meet; all engines take their coordinates from here.
 *
 * <p>Device pixel i has its centre at photo position start + (i + 0.5) / scale. It shows the level's pixel {@code texel[i]},
 * and the one after it to the share {@code weight[i]}. Along the whole level, {@code position[i]} runs from 0 to 1. Where a
 * photo pixel is as large as a device pixel or larger, it shows unmixed: weights are 0, and positions are those of its centre.
 */
public final class ViewAxis {
    private final int from;
    private final int to;
    private final int[] texels;
    private final float[] weights;
    private final double[] positions;

    private ViewAxis(int from, int to, int pixels) {
        this.from = from;
        this.to = to;
        texels = new int[pixels];
        weights = new float[pixels];
        positions = new double[pixels];
    }

    /**
     * The axis of a viewport.
     *
     * @param pixels device pixels along the viewport
     * @param start where the viewport begins, in photo pixels
     * @param scale device pixels per photo pixel
     * @param size photo pixels along the whole photo
     * @param level the level that is shown
     */
    static ViewAxis of(int pixels, double start, double scale, int size, int level) {
        int from = 0;
        while (from < pixels && photo(from, start, scale) < 0) {
            from++;
        }
        int to = from;
        while (to < pixels && photo(to, start, scale) < size) {
            to++;
        }
        ViewAxis axis = new ViewAxis(from, to, pixels);
        int last = Math.ceilDiv(size, 1 << level) - 1;
        for (int i = from; i < to; i++) {
            double photo = photo(i, start, scale);
            if (scale >= 1) {
                photo = Math.floor(photo) + 0.5;
            }
            axis.positions[i] = photo / size;
            if (scale >= 1 && level == 0) {
                axis.texels[i] = (int) photo;
            } else {
                double texel = Math.clamp(photo / (1 << level) - 0.5, 0, last);
                axis.texels[i] = (int) texel;
                axis.weights[i] = (float) (texel - (int) texel);
            }
        }
        return axis;
    }

    private static double photo(int pixel, double start, double scale) {
        return start + (pixel + 0.5) / scale;
    }

    /** The first device pixel that shows the photo. */
    public int from() {
        return from;
    }

    /** The first device pixel behind those that show the photo. */
    public int to() {
        return to;
    }

    /** Device pixels along the viewport. */
    public int pixels() {
        return texels.length;
    }

    /** The level's pixel that a device pixel shows. */
    public int texel(int pixel) {
        return texels[pixel];
    }

    /** The share that the next of the level's pixels has in a device pixel, in [0, 1). */
    public float weight(int pixel) {
        return weights[pixel];
    }

    /** Where a device pixel lies along the photo, 0 to 1. */
    public double position(int pixel) {
        return positions[pixel];
    }

    /** Where the device pixels that show the photo lie along it, 0 to 1. */
    double[] shownPositions() {
        return Arrays.copyOfRange(positions, from, to);
    }

    /** The first device pixel that shows the photo from one of the level's pixels on. */
    int firstAt(int texel) {
        int found = Arrays.binarySearch(texels, from, to, texel);
        if (found < 0) {
            return -found - 1;
        }
        while (found > from && texels[found - 1] == texel) {
            found--;
        }
        return found;
    }
}
