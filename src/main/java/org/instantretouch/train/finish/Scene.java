package org.instantretouch.train.finish;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.instantretouch.intent.Region;

/**
 * What finishing knows of a photo beside the pixels that it changes: where its regions are, and the statistics that automatic
 * corrections go by. Made from a copy of the photo of {@link #SIDE} x {@link #SIDE} pixels.
 *
 * <p>The regions of position are exact. Sky, foreground, background and subject are guesses from colour and position; training
 * pairs made with them teach a network to guess alike, not to see.
 */
public final class Scene {
    /** Pixels across and down. */
    public static final int SIDE = 64;

    /** The share of a photo that its sky takes up at least; where less is seen, the top counts as the sky. */
    public static final float LEAST_SKY = 0.02f;

    private static final int PIXELS = SIDE * SIDE;

    private final float[] rgb;
    private final float[] luma = new float[PIXELS];
    private final Map<Region, float[]> masks = new EnumMap<>(Region.class);

    /**
     * @param rgb {@code 3 * SIDE * SIDE} interleaved encoded colours in [0, 1]
     */
    public Scene(float[] rgb) {
        if (rgb.length != 3 * PIXELS) {
            throw new IllegalArgumentException(rgb.length + " values instead of " + 3 * PIXELS);
        }
        this.rgb = rgb;
        for (int i = 0; i < PIXELS; i++) {
            luma[i] = 0.2126f * rgb[3 * i] + 0.7152f * rgb[3 * i + 1] + 0.0722f * rgb[3 * i + 2];
        }
    }

    float[] rgb() {
        return rgb;
    }

    /** The encoded luma below which a share of the pixels lies. */
    float quantile(double share) {
        float[] sorted = luma.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (PIXELS - 1))];
    }

    /** How far each pixel belongs to a region, in [0, 1], row by row. */
    public float[] mask(Region region) {
        float[] mask = masks.get(region);
        if (mask == null) {
            mask = makeMask(region);
            masks.put(region, mask);
        }
        return mask;
    }

    private float[] makeMask(Region region) {
        return switch (region) {
            case WHOLE -> filled(1);
            case SKY -> skyOrTop();
            case SUBJECT -> subject();
            case BACKGROUND -> inverse(mask(Region.SUBJECT));
            case FOREGROUND -> foreground();
            default -> position(region);
        };
    }

    private static float[] filled(float value) {
        float[] mask = new float[PIXELS];
        Arrays.fill(mask, value);
        return mask;
    }

    private static float[] inverse(float[] mask) {
        float[] inverse = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            inverse[i] = 1 - mask[i];
        }
        return inverse;
    }

    private static float[] position(Region region) {
        float[] mask = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            float x = (i % SIDE + 0.5f) / SIDE;
            float y = (i / SIDE + 0.5f) / SIDE;
            mask[i] = switch (region) {
                case TOP -> 1 - Operators.smooth(0.25f, 0.45f, y);
                case BOTTOM -> 1 - Operators.smooth(0.25f, 0.45f, 1 - y);
                case LEFT -> 1 - Operators.smooth(0.25f, 0.45f, x);
                case RIGHT -> 1 - Operators.smooth(0.25f, 0.45f, 1 - x);
                case CENTER -> 1 - Operators.smooth(0.25f, 0.75f, radius(x, y));
                case EDGES -> Operators.smooth(0.6f, 1.05f, radius(x, y));
                default -> throw new IllegalArgumentException(region + " is not a matter of position");
            };
        }
        return mask;
    }

    /** 0 in the middle, 1 at the middle of each edge. */
    static float radius(float x, float y) {
        return (float) Math.hypot(2 * x - 1, 2 * y - 1);
    }

    /** The sky; the less there is of it to be seen, the more of the top: who says "sky" means what is up there. */
    private float[] skyOrTop() {
        float[] mask = sky();
        float[] top = mask(Region.TOP);
        float share = 0;
        for (float value : mask) {
            share += value / PIXELS;
        }
        float missing = 1 - Math.min(1, share / LEAST_SKY);
        for (int i = 0; i < PIXELS; i++) {
            mask[i] = Math.min(1, mask[i] + missing * top[i]);
        }
        return mask;
    }

    /** Bright, blue rather than red, smooth, and in the upper part. */
    private float[] sky() {
        float[] texture = blurred(edges(), 2);
        float[] mask = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            float y = (i / SIDE + 0.5f) / SIDE;
            mask[i] = (1 - Operators.smooth(0.35f, 0.75f, y))
                    * Operators.smooth(0.35f, 0.6f, luma[i])
                    * Operators.smooth(-0.06f, 0.02f, rgb[3 * i + 2] - rgb[3 * i])
                    * (1 - Operators.smooth(0.03f, 0.08f, texture[i]));
        }
        return blurred(mask, 1);
    }

    private float[] edges() {
        float[] edges = new float[PIXELS];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int i = y * SIDE + x;
                float dx = luma[y * SIDE + Math.min(SIDE - 1, x + 1)] - luma[y * SIDE + Math.max(0, x - 1)];
                float dy = luma[Math.min(SIDE - 1, y + 1) * SIDE + x] - luma[Math.max(0, y - 1) * SIDE + x];
                edges[i] = 0.5f * (float) Math.hypot(dx, dy);
            }
        }
        return edges;
    }

    /** The lower part, less what is sky. */
    private float[] foreground() {
        float[] sky = sky();
        float[] mask = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            float y = (i / SIDE + 0.5f) / SIDE;
            mask[i] = Operators.smooth(0.4f, 0.7f, y) * (1 - sky[i]);
        }
        return mask;
    }

    /** Near the middle, the more so the less it looks like the border of the photo. */
    private float[] subject() {
        float[] border = new float[3];
        int count = 0;
        for (int i = 0; i < PIXELS; i++) {
            int x = i % SIDE;
            int y = i / SIDE;
            if (Math.min(Math.min(x, SIDE - 1 - x), Math.min(y, SIDE - 1 - y)) < SIDE / 12) {
                for (int c = 0; c < 3; c++) {
                    border[c] += rgb[3 * i + c];
                }
                count++;
            }
        }
        float[] mask = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            float distance = 0;
            for (int c = 0; c < 3; c++) {
                float d = rgb[3 * i + c] - border[c] / count;
                distance += d * d;
            }
            float r = radius((i % SIDE + 0.5f) / SIDE, (i / SIDE + 0.5f) / SIDE);
            float near = (float) Math.exp(-1.4 * r * r);
            mask[i] = near * (0.45f + 0.55f * Operators.smooth(0.08f, 0.35f, (float) Math.sqrt(distance)));
        }
        mask = blurred(mask, 2);
        float largest = 0;
        for (float value : mask) {
            largest = Math.max(largest, value);
        }
        for (int i = 0; i < PIXELS; i++) {
            mask[i] = Operators.smooth(0.15f, 0.75f, mask[i] / Math.max(largest, 1e-6f));
        }
        return mask;
    }

    /** Two passes of a box. */
    private static float[] blurred(float[] values, int radius) {
        float[] result = values;
        for (int pass = 0; pass < 2; pass++) {
            result = box(box(result, radius, 1), radius, SIDE);
        }
        return result;
    }

    /** A running mean along x (step 1) or y (step {@link #SIDE}); the edges repeat. */
    private static float[] box(float[] values, int radius, int step) {
        float[] result = new float[PIXELS];
        for (int line = 0; line < SIDE; line++) {
            int start = step == 1 ? line * SIDE : line;
            for (int k = 0; k < SIDE; k++) {
                float sum = 0;
                for (int d = -radius; d <= radius; d++) {
                    sum += values[start + Math.clamp(k + d, 0, SIDE - 1) * step];
                }
                result[start + k * step] = sum / (2 * radius + 1);
            }
        }
        return result;
    }
}
