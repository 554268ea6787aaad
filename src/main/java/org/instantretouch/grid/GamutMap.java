package org.instantretouch.grid;

/**
 * The one soft gamut map, applied once after all layers: brings encoded colours into [0, 1].
 *
 * <p>For a colour p with luma y, let c be p clipped channel by channel, and h the colour on the line from the grey of luma
 * clamp(y) to p that just fits into [0, 1], which keeps the hue. With e = how far p's worst channel lies outside [0, 1]:
 *
 * <pre>
 *   w   = smoothstep(SMALL, LARGE, e) * (1 - smoothstep(NEAR_WHITE, 1, y))
 *   out = c + w (h - c)
 * </pre>
 *
 * so that a small excess and colours near white are clipped, as film and cameras do, and elsewhere the hue stays. A map that
 * always keeps the hue turns nearly white pixels grey; one that always clips turns saturated skies cyan. Colours inside
 * [0, 1] stay as they are, bit for bit.
 */
public final class GamutMap {
    /** Up to this excess a colour is clipped. */
    public static final float SMALL = 0.02f;

    /** From this excess on the hue is kept. */
    public static final float LARGE = 0.25f;

    /** From this luma on the map turns back to clipping. */
    public static final float NEAR_WHITE = 0.75f;

    /** So far from the middle no excess has reached {@link #SMALL}, also where it is not exact. */
    private static final float CLIPPED = 0.5f + 0.75f * SMALL;

    /** Pixels that are looked at together. */
    private static final int BLOCK = 512;

    private GamutMap() {}

    /** Maps a row in place; quicker than {@link #apply(float[], int)}, as most colours lie inside, or nearly so. */
    public static void apply(ColourRow row) {
        float[] one = new float[3];
        for (int from = 0; from < row.width(); from += BLOCK) {
            int to = Math.min(from + BLOCK, row.width());
            if (isNear(row.red(), from, to) && isNear(row.green(), from, to) && isNear(row.blue(), from, to)) {
                clip(row.red(), from, to);
                clip(row.green(), from, to);
                clip(row.blue(), from, to);
                continue;
            }
            for (int x = from; x < to; x++) {
                one[0] = row.red()[x];
                one[1] = row.green()[x];
                one[2] = row.blue()[x];
                apply(one, 1);
                row.red()[x] = one[0];
                row.green()[x] = one[1];
                row.blue()[x] = one[2];
            }
        }
    }

    /** Whether clipping is all that is to be done to values; of whole numbers, as floats' order makes no vector instructions. */
    private static boolean isNear(float[] values, int from, int to) {
        int farthest = 0;
        for (int x = from; x < to; x++) {
            farthest = Math.max(farthest, (int) (Math.abs(values[x] - 0.5f) * (1 / CLIPPED)));
        }
        return farthest == 0;
    }

    private static void clip(float[] values, int from, int to) {
        for (int x = from; x < to; x++) {
            values[x] = Math.max(0, Math.min(1, values[x]));
        }
    }

    /**
     * Maps colours in place.
     *
     * @param rgb interleaved encoded colours
     * @param pixels how many of them, from the start
     */
    public static void apply(float[] rgb, int pixels) {
        for (int i = 0; i < 3 * pixels; i += 3) {
            float r = rgb[i];
            float g = rgb[i + 1];
            float b = rgb[i + 2];
            // Quicker than finding the largest and the least of them.
            if (r >= 0 && r <= 1 && g >= 0 && g <= 1 && b >= 0 && b <= 1) {
                continue;
            }
            float max = Math.max(r, Math.max(g, b));
            float min = Math.min(r, Math.min(g, b));
            float excess = Math.max(max - 1, -min);
            float y = Luma.of(r, g, b);
            float weight = smoothstep(SMALL, LARGE, excess) * (1 - smoothstep(NEAR_WHITE, 1, y));
            float clippedR = Math.clamp(r, 0f, 1f);
            float clippedG = Math.clamp(g, 0f, 1f);
            float clippedB = Math.clamp(b, 0f, 1f);
            if (weight > 0) {
                float grey = Math.clamp(y, 0f, 1f);
                float fit = 1;
                if (max > 1) {
                    fit = Math.min(fit, (1 - grey) / (max - grey));
                }
                if (min < 0) {
                    fit = Math.min(fit, grey / (grey - min));
                }
                clippedR += weight * (grey + fit * (r - grey) - clippedR);
                clippedG += weight * (grey + fit * (g - grey) - clippedG);
                clippedB += weight * (grey + fit * (b - grey) - clippedB);
            }
            // Rounding can leave a channel a hair outside.
            rgb[i] = Math.clamp(clippedR, 0f, 1f);
            rgb[i + 1] = Math.clamp(clippedG, 0f, 1f);
            rgb[i + 2] = Math.clamp(clippedB, 0f, 1f);
        }
    }

    private static float smoothstep(float low, float high, float x) {
        float t = Math.clamp((x - low) / (high - low), 0f, 1f);
        return t * t * (3 - 2 * t);
    }
}
