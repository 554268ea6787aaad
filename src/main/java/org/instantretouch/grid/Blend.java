package org.instantretouch.grid;

/** How much of a prediction pixels take: p + k (S(p) - p), with the chroma stop beyond k = 1 of {@link Slicer}. */
final class Blend {
    private Blend() {}

    /**
     * Blends pixels.
     *
     * @param shares k of each pixel, in [0, {@link Slicer#MAX_INTENSITY}]
     * @param most the largest that k may be
     * @param sliced S(p) of the pixels
     * @param row p, replaced by the result
     * @param from the first pixel
     * @param to the first pixel behind
     */
    static void apply(float[] shares, float most, ColourRow sliced, ColourRow row, int from, int to) {
        if (most <= 1) {
            mix(shares, sliced.red(), row.red(), from, to);
            mix(shares, sliced.green(), row.green(), from, to);
            mix(shares, sliced.blue(), row.blue(), from, to);
            return;
        }
        for (int x = from; x < to; x++) {
            if (shares[x] > 1) {
                beyond(shares[x], sliced, row, x);
            } else {
                row.red()[x] += shares[x] * (sliced.red()[x] - row.red()[x]);
                row.green()[x] += shares[x] * (sliced.green()[x] - row.green()[x]);
                row.blue()[x] += shares[x] * (sliced.blue()[x] - row.blue()[x]);
            }
        }
    }

    private static void mix(float[] shares, float[] sliced, float[] row, int from, int to) {
        for (int x = from; x < to; x++) {
            row[x] += shares[x] * (sliced[x] - row[x]);
        }
    }

    /** One pixel at k above 1: luma moves on, chroma stops at grey. */
    private static void beyond(float k, ColourRow sliced, ColourRow row, int x) {
        float r = row.red()[x];
        float g = row.green()[x];
        float b = row.blue()[x];
        float y = Luma.of(r, g, b);
        float after = Luma.of(sliced.red()[x], sliced.green()[x], sliced.blue()[x]);
        // Chroma, and its change at k = 1.
        r -= y;
        g -= y;
        b -= y;
        float dr = sliced.red()[x] - after - r;
        float dg = sliced.green()[x] - after - g;
        float db = sliced.blue()[x] - after - b;
        float dot = r * dr + g * dg + b * db;
        float stop = k;
        if (dot < 0) {
            float square = r * r + g * g + b * b;
            float changed = dr * dr + dg * dg + db * db;
            stop = Math.min(k, Math.max(square, changed) / -dot);
        }
        float moved = y + k * (after - y);
        row.red()[x] = moved + r + stop * dr;
        row.green()[x] = moved + g + stop * dg;
        row.blue()[x] = moved + b + stop * db;
    }
}
