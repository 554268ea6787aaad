package org.instantretouch.grid;

/** How much of a prediction a row of pixels takes: p + k (S(p) - p), with the chroma stop beyond k = 1 of {@link Slicer}. */
public final class Blend {
    private Blend() {}

    /**
     * Blends with the same k for the whole row.
     *
     * @param sliced S(p) of the pixels, interleaved
     * @param rgb p, replaced by the result, from index {@code from} on
     */
    public static void plain(float k, float[] sliced, int pixels, float[] rgb, int from) {
        if (k <= 1) {
            for (int i = 0; i < 3 * pixels; i++) {
                float p = rgb[from + i];
                rgb[from + i] = p + k * (sliced[i] - p);
            }
        } else {
            for (int i = 0; i < 3 * pixels; i += 3) {
                beyond(k, sliced, i, rgb, from + i);
            }
        }
    }

    /**
     * Blends with k = intensity * mask.
     *
     * @param mask values in [0, 1], from index {@code maskFrom} on
     * @param sliced S(p) of the pixels, interleaved
     * @param rgb p, replaced by the result, from index {@code from} on
     */
    public static void masked(
            float intensity, float[] mask, int maskFrom, float[] sliced, int pixels, float[] rgb, int from) {
        for (int x = 0; x < pixels; x++) {
            float k = intensity * mask[maskFrom + x];
            int s = 3 * x;
            int i = from + s;
            if (k <= 1) {
                rgb[i] += k * (sliced[s] - rgb[i]);
                rgb[i + 1] += k * (sliced[s + 1] - rgb[i + 1]);
                rgb[i + 2] += k * (sliced[s + 2] - rgb[i + 2]);
            } else {
                beyond(k, sliced, s, rgb, i);
            }
        }
    }

    /** One pixel at k above 1: luma moves on, chroma stops at grey. */
    private static void beyond(float k, float[] sliced, int s, float[] rgb, int i) {
        float y0 = Luma.of(rgb[i], rgb[i + 1], rgb[i + 2]);
        float y1 = Luma.of(sliced[s], sliced[s + 1], sliced[s + 2]);
        float square = 0;
        float change = 0;
        float dot = 0;
        for (int c = 0; c < 3; c++) {
            float chroma = rgb[i + c] - y0;
            float d = sliced[s + c] - y1 - chroma;
            square += chroma * chroma;
            change += d * d;
            dot += chroma * d;
        }
        float chromaK = dot < 0 ? Math.min(k, Math.max(square, change) / -dot) : k;
        for (int c = 0; c < 3; c++) {
            float chroma = rgb[i + c] - y0;
            rgb[i + c] = y0 + k * (y1 - y0) + chroma + chromaK * (sliced[s + c] - y1 - chroma);
        }
    }
}
