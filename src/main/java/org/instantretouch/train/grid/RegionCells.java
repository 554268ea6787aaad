package org.instantretouch.train.grid;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.instantretouch.intent.Region;
import org.instantretouch.train.finish.Scene;

/**
 * The masks of the regions in bilateral space, as {@link Scene} sees them: worked out instead of learnt, as what is known need
 * not be guessed. Of a region that depends on the photo each pixel counts for the cells of its place whose depths are next to its
 * luma. Cells that no pixel falls into, but which slicing may reach, take what those next to them in depth have, and where these
 * have none either, those around them.
 */
final class RegionCells {
    /** The weight of the cells next to a cell in depth, beside its own pixels. */
    static final float NEXT = 0.05f;

    /** The weight of the cells around it. */
    static final float AROUND = 0.002f;

    /** Pixels, as a share of the place's, that are as good as none. */
    static final float NONE = 1e-5f;

    private static final Set<Region> OF_PHOTO =
            EnumSet.of(Region.SKY, Region.FOREGROUND, Region.SUBJECT, Region.BACKGROUND);

    private static final int SIDE = GridNetwork.COUNTED;
    private static final int CELLS = GridNetwork.CELLS;
    private static final int DEPTH = GridNetwork.DEPTH;
    private static final int PLANE = CELLS * CELLS;
    private static final int VOLUME = DEPTH * PLANE;
    private static final int BLOCK = SIDE / CELLS;

    /** Rounds of fitting, after which hardly anything changes. */
    private static final int ROUNDS = 200;

    private static final Map<Region, float[]> PLACES = places();

    private RegionCells() {}

    private static Map<Region, float[]> places() {
        Scene anyPhoto = new Scene(new float[3 * SIDE * SIDE]);
        Map<Region, float[]> places = new EnumMap<>(Region.class);
        for (Region region : EnumSet.complementOf(EnumSet.copyOf(OF_PHOTO))) {
            float[] plane = fitted(anyPhoto.mask(region));
            float[] cells = new float[VOLUME];
            for (int i = 0; i < VOLUME; i++) {
                cells[i] = plane[i % PLANE];
            }
            places.put(region, cells);
        }
        return places;
    }

    /** The mask of a region that is the same in every photo: 2048 cells, the depth outermost. */
    static float[] ofPlace(Region region) {
        return Objects.requireNonNull(PLACES.get(region), region::id);
    }

    /**
     * The masks of one photo.
     *
     * @param counted planes of red, green, blue and luma of {@link GridNetwork#COUNTED} squared pixels
     * @return for each region a share for each cell, the depth outermost
     */
    static float[] of(float[] counted) {
        int pixels = SIDE * SIDE;
        Scene scene = new Scene(GridNetwork.interleaved(counted));
        float[] luma = Arrays.copyOfRange(counted, 3 * pixels, 4 * pixels);
        float[] shares = reached(splat(scene.mask(Region.WHOLE), luma));
        float[] masks = new float[GridNetwork.REGIONS * VOLUME];
        for (Region region : Region.values()) {
            float[] mask = OF_PHOTO.contains(region)
                    ? means(reached(splat(scene.mask(region), luma)), shares)
                    : ofPlace(region);
            System.arraycopy(mask, 0, masks, region.ordinal() * VOLUME, VOLUME);
        }
        return masks;
    }

    private static float[] means(float[] sums, float[] shares) {
        float[] means = new float[VOLUME];
        for (int i = 0; i < VOLUME; i++) {
            means[i] = sums[i] / (shares[i] + NONE);
        }
        return means;
    }

    /** The sums of values over the pixels of each cell. */
    private static float[] splat(float[] values, float[] luma) {
        float[] sums = new float[VOLUME];
        for (int i = 0; i < values.length; i++) {
            float z = Math.clamp(luma[i] * DEPTH - 0.5f, 0, DEPTH - 1);
            int place = i / SIDE / BLOCK * CELLS + i % SIDE / BLOCK;
            for (int depth = (int) z; depth <= Math.min(DEPTH - 1, (int) z + 1); depth++) {
                sums[depth * PLANE + place] += (1 - Math.abs(z - depth)) / (BLOCK * BLOCK) * values[i];
            }
        }
        return sums;
    }

    /** Each cell, and a little of those next to it. */
    private static float[] reached(float[] cells) {
        float[] next = cells.clone();
        for (int i = 0; i < VOLUME; i++) {
            next[i] += NEXT * ((i >= PLANE ? cells[i - PLANE] : 0) + (i + PLANE < VOLUME ? cells[i + PLANE] : 0));
        }
        float[] around = around(next);
        for (int i = 0; i < VOLUME; i++) {
            next[i] += AROUND * around[i];
        }
        return next;
    }

    /** The sums over the cells of a depth that touch each cell, and it. */
    private static float[] around(float[] cells) {
        float[] result = new float[VOLUME];
        for (int i = 0; i < VOLUME; i++) {
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

    /** The cells of a plane between which linear interpolation comes nearest to a mask: least squares, within [0, 1]. */
    private static float[] fitted(float[] mask) {
        float[] cells = new float[PLANE];
        for (int round = 0; round < ROUNDS; round++) {
            float[] step = new float[PLANE];
            float[] weights = new float[PLANE];
            for (int i = 0; i < mask.length; i++) {
                float x = Math.clamp((i % SIDE + 0.5f) / BLOCK - 0.5f, 0, CELLS - 1);
                float y = Math.clamp((i / SIDE + 0.5f) / BLOCK - 0.5f, 0, CELLS - 1);
                int left = Math.min((int) x, CELLS - 2);
                int top = Math.min((int) y, CELLS - 2);
                float[] across = {left + 1 - x, x - left};
                float[] down = {top + 1 - y, y - top};
                float off = mask[i];
                for (int c = 0; c < 4; c++) {
                    off -= down[c / 2] * across[c % 2] * cells[(top + c / 2) * CELLS + left + c % 2];
                }
                for (int c = 0; c < 4; c++) {
                    int cell = (top + c / 2) * CELLS + left + c % 2;
                    step[cell] += down[c / 2] * across[c % 2] * off;
                    weights[cell] += down[c / 2] * across[c % 2];
                }
            }
            for (int i = 0; i < PLANE; i++) {
                cells[i] = Math.clamp(cells[i] + step[i] / weights[i], 0, 1);
            }
        }
        return cells;
    }
}
