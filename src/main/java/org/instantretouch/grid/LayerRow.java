package org.instantretouch.grid;

import java.util.Arrays;
import java.util.List;

/** A layer applied to rows of a photo, one after the other, at any scale. For one thread. */
public final class LayerRow {
    /** Where the mask is 0 for so many pixels in a row, they are left out. */
    private static final int BLOCK = 64;

    private final List<SliceRow> slices;
    private final float intensity;

    /** How much of the prediction each pixel takes. */
    private final float[] shares;

    /**
     * A layer.
     *
     * @param intensity more than 0, at most {@link Slicer#MAX_INTENSITY}
     * @param places of the pixels' centres along x, 0 at the photo's left edge, 1 at its right
     */
    public LayerRow(Prediction prediction, float intensity, double[] places) {
        slices = prediction.slices().stream()
                .map(slice -> new SliceRow(slice, places))
                .toList();
        this.intensity = intensity;
        shares = new float[places.length];
    }

    /**
     * Applies the layer in place.
     *
     * @param y of the pixels' centres, 0 at the photo's upper edge, 1 at its lower
     */
    public void apply(double y, ColourRow row) {
        Arrays.fill(shares, intensity);
        moveTo(y);
        apply(row, 0, shares.length);
    }

    /**
     * Applies the layer in place.
     *
     * @param y of the pixels' centres, 0 at the photo's upper edge, 1 at its lower
     * @param mask how much of the intensity each pixel takes, in [0, 1]
     * @param first the index of the row's first pixel in the mask
     */
    public void apply(double y, float[] mask, int first, ColourRow row) {
        System.arraycopy(mask, first, shares, 0, shares.length);
        int from = reached(0);
        if (from == shares.length) {
            return;
        }
        moveTo(y);
        scale(shares, intensity);
        while (from < shares.length) {
            int to = leftOut(from);
            apply(row, from, to);
            from = reached(to);
        }
    }

    private void moveTo(double y) {
        for (SliceRow slice : slices) {
            slice.moveTo(y);
        }
    }

    private void apply(ColourRow row, int from, int to) {
        ColourRow sliced = row;
        for (SliceRow slice : slices) {
            sliced = slice.slice(sliced, from, to);
        }
        Blend.apply(shares, intensity, sliced, row, from, to);
    }

    private static void scale(float[] values, float factor) {
        for (int x = 0; x < values.length; x++) {
            values[x] *= factor;
        }
    }

    /** The first block from a pixel on that the layer reaches. */
    private int reached(int from) {
        int x = from;
        while (x < shares.length && !reaches(x)) {
            x = Math.min(x + BLOCK, shares.length);
        }
        return x;
    }

    /** The first block from a pixel on that the layer does not reach. */
    private int leftOut(int from) {
        int x = from;
        while (x < shares.length && reaches(x)) {
            x = Math.min(x + BLOCK, shares.length);
        }
        return x;
    }

    private boolean reaches(int from) {
        int to = Math.min(from + BLOCK, shares.length);
        for (int x = from; x < to; x++) {
            if (shares[x] != 0) {
                return true;
            }
        }
        return false;
    }
}
