package org.instantretouch.render;

/** A mask stretched over the photo, at the pixels of a viewport. */
final class ViewMask {
    private final PreviewMask mask;
    private final ViewAxis columns;
    private final ViewAxis rows;

    ViewMask(PreviewMask mask, ViewAxis columns, ViewAxis rows) {
        this.mask = mask;
        this.columns = columns;
        this.rows = rows;
    }

    /** The weights of the pixels of a row that show the photo, 0 to 1. */
    void row(int row, float[] into) {
        byte[] values = mask.values();
        int width = mask.width();
        double y = Math.clamp(rows.position(row) * mask.height() - 0.5, 0, mask.height() - 1);
        int upper = (int) y * width;
        int lower = Math.min((int) y + 1, mask.height() - 1) * width;
        float down = (float) (y - (int) y);
        for (int pixel = columns.from(), to = 0; pixel < columns.to(); pixel++, to++) {
            double x = Math.clamp(columns.position(pixel) * width - 0.5, 0, width - 1);
            int left = (int) x;
            int right = Math.min(left + 1, width - 1);
            float across = (float) (x - left);
            float a = mix(values[upper + left] & 0xff, values[upper + right] & 0xff, across);
            float b = mix(values[lower + left] & 0xff, values[lower + right] & 0xff, across);
            into[to] = mix(a, b, down) / 255;
        }
    }

    private static float mix(float a, float b, float weight) {
        return a + weight * (b - a);
    }
}
