package org.instantretouch.train.grid;

import org.instantretouch.train.finish.Scene;

/**
 * The mask of the sky in bilateral space, as {@link Scene} sees it: worked out instead of learnt, as what is known need not be
 * guessed. Each pixel counts for the cells of its place whose depths are next to its luma. Cells that no pixel falls into, but
 * which slicing may reach, take what those next to them in depth have, and where these have none either, those around them.
 */
final class SkyCells {
    /** The weight of the cells next to a cell in depth, beside its own pixels. */
    static final float NEXT = 0.05f;

    /** The weight of the cells around it. */
    static final float AROUND = 0.002f;

    /** Pixels, as a share of the place's, that are as good as none. */
    static final float NONE = 1e-5f;

    private static final int SIDE = GridNetwork.COUNTED;
    private static final int CELLS = GridNetwork.CELLS;
    private static final int DEPTH = GridNetwork.DEPTH;

    private SkyCells() {}

    /**
     * The mask of one photo, without the top that stands in for a sky that is not seen.
     *
     * @param counted planes of red, green, blue and luma of {@link GridNetwork#COUNTED} squared pixels
     * @return a share in [0, 1] for each cell, the depth outermost
     */
    static float[] of(float[] counted) {
        int pixels = SIDE * SIDE;
        float[] rgb = new float[3 * pixels];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = counted[i % 3 * pixels + i / 3];
        }
        float[] sky = new Scene(rgb).sky();
        float[] sums = new float[DEPTH * CELLS * CELLS];
        float[] shares = new float[sums.length];
        int block = SIDE / CELLS;
        for (int i = 0; i < pixels; i++) {
            float z = Math.clamp(counted[3 * pixels + i] * DEPTH - 0.5f, 0, DEPTH - 1);
            int place = i / SIDE / block * CELLS + i % SIDE / block;
            for (int depth = (int) z; depth <= Math.min(DEPTH - 1, (int) z + 1); depth++) {
                float weight = (1 - Math.abs(z - depth)) / (block * block);
                shares[depth * CELLS * CELLS + place] += weight;
                sums[depth * CELLS * CELLS + place] += weight * sky[i];
            }
        }
        float[] reachedSums = reached(sums);
        float[] reachedShares = reached(shares);
        float[] mask = new float[sums.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = reachedSums[i] / (reachedShares[i] + NONE);
        }
        return mask;
    }

    /** Each cell, and a little of those next to it. */
    private static float[] reached(float[] cells) {
        int plane = CELLS * CELLS;
        float[] next = cells.clone();
        for (int i = 0; i < cells.length; i++) {
            next[i] += NEXT * ((i >= plane ? cells[i - plane] : 0) + (i + plane < cells.length ? cells[i + plane] : 0));
        }
        float[] around = around(next);
        for (int i = 0; i < cells.length; i++) {
            next[i] += AROUND * around[i];
        }
        return next;
    }

    /** The sums over the cells of a depth that touch each cell, and it. */
    private static float[] around(float[] cells) {
        float[] result = new float[cells.length];
        for (int i = 0; i < cells.length; i++) {
            int x = i % CELLS;
            int y = i / CELLS % CELLS;
            for (int v = Math.max(0, y - 1); v <= Math.min(CELLS - 1, y + 1); v++) {
                for (int u = Math.max(0, x - 1); u <= Math.min(CELLS - 1, x + 1); u++) {
                    result[i] += cells[i + (v - y) * CELLS + u - x];
                }
            }
        }
        return result;
    }
}
