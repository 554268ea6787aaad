package org.instantretouch.mask;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.instantretouch.grid.Window;

/**
 * What the parts of a run add, or what they keep, made ready for a photo: plain, and lifted into bilateral space. Safe for use by
 * several threads.
 *
 * @param start the value before the first part
 */
record LiftedParts(List<MaskPart> parts, float feather, float start, MaskGrid grid) {
    /** Parts lifted into cells of that side, along the edges of a guide. */
    static LiftedParts of(List<MaskPart> parts, float cell, float feather, float start, MaskGuide guide) {
        return new LiftedParts(parts, feather, start, LiftedSheet.lift(parts, cell, feather, start, guide));
    }

    /**
     * The values of a window.
     *
     * @param copy at whose pixels they are worked out, to be scaled to the window; at the window's own where empty
     */
    float[] values(Window window, Geometry geometry, float[] rgb, Optional<MaskColours> copy) {
        return copy.map(c -> scaled(geometry, c)).orElseGet(() -> values(window, geometry, rgb));
    }

    private float[] values(Window window, Geometry geometry, float[] rgb) {
        float[] values = PlainMask.of(parts, feather, start, geometry, rgb);
        grid.refine(window, rgb, values);
        return values;
    }

    /** The values in the rows of the copy that the window lies in, scaled. */
    private float[] scaled(Geometry geometry, MaskColours copy) {
        int width = copy.width();
        int first = (int) geometry.rowIn(copy.height(), 0);
        int end = Math.min((int) geometry.rowIn(copy.height(), geometry.height() - 1) + 2, copy.height());
        Window rows = new Window(width, copy.height(), 0, first, width, end - first);
        float[] rgb = Arrays.copyOfRange(copy.rgb(), 3 * width * first, 3 * width * end);
        float[] values = values(rows, geometry.ofCopy(rows), rgb);
        ScaledRows scaled = new ScaledRows(
                geometry,
                width,
                copy.height(),
                (row, into) -> System.arraycopy(values, width * (row - first), into.values, 0, width));
        float[] all = new float[geometry.width() * geometry.height()];
        for (int row = 0; row < geometry.height(); row++) {
            scaled.row(row, all, row * geometry.width());
        }
        return all;
    }
}
