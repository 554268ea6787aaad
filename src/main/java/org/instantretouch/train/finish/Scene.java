package org.instantretouch.train.finish;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.instantretouch.intent.Region;
import org.jspecify.annotations.Nullable;

/**
 * What finishing knows of a photo beside the pixels that it changes: where its regions are, and the statistics that automatic
 * corrections go by. Made from a copy of the photo of {@link #SIDE} x {@link #SIDE} pixels.
 *
 * <p>The regions of position are exact. Sky, foreground, background and subject are guesses from colour and position; the model
 * works them out in the same way.
 */
public final class Scene {
    /** Pixels across and down. */
    public static final int SIDE = 64;

    /** The share of a photo that its sky takes up at least; where less is seen, the top counts as the sky. */
    public static final float LEAST_SKY = 0.02f;

    /** Steps of colour from one pixel to the next that are no more than this are not counted. */
    public static final float SMALL_STEP = 0.012f;

    private static final int PIXELS = SIDE * SIDE;

    /** What is this likely to be sky is treated as such. */
    public static final float AS_GOOD_AS_SKY = 0.65f;

    /** Along which colours a sky goes on. */
    public static final JointBilateral ALONG_SKY = new JointBilateral(4, 2.5f, 0.06f);

    /** Above this height, as a share of the photo's from the top, there is no foreground. */
    public static final float FOREGROUND_FROM = 0.4f;

    /** Below this height everything but sky is foreground. */
    public static final float FOREGROUND_TO = 0.7f;

    /** Less than this in all is as good as nothing. */
    public static final float FEWEST = 1e-3f;

    private final float[] rgb;
    private final float[] luma = new float[PIXELS];
    private float[] sky = {};
    private @Nullable AutoCorrection automatic;
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

    /** What the photo needs. */
    AutoCorrection automatic() {
        if (automatic == null) {
            automatic = new AutoCorrection(this);
        }
        return automatic;
    }

    /** All values of encoded luma, the smallest first. */
    float[] sortedLuma() {
        float[] sorted = luma.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The place of the value below which a share of the pixels lies, when they are sorted. */
    public static int rank(double share) {
        return (int) Math.round(share * (PIXELS - 1));
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
            case SUBJECT -> SubjectMask.of(rgb, sky());
            case BACKGROUND -> background();
            case FOREGROUND -> foreground();
            default -> position(region);
        };
    }

    private static float[] filled(float value) {
        float[] mask = new float[PIXELS];
        Arrays.fill(mask, value);
        return mask;
    }

    /** What is not the subject, by its square: what may be of it, such as a hat or a scarf, goes with it rather. */
    private float[] background() {
        float[] subject = mask(Region.SUBJECT);
        float[] background = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            background[i] = (1 - subject[i]) * (1 - subject[i]);
        }
        return background;
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
        float u = 2 * x - 1;
        float v = 2 * y - 1;
        return (float) Math.sqrt(u * u + v * v);
    }

    /** The sky; the less there is of it to be seen, the more of the top: who says "sky" means what is up there. */
    private float[] skyOrTop() {
        float[] mask = sky().clone();
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

    /**
     * Bright, and bluish or brighter still, not green, in the upper part, with no edge between it and the top, and smooth. Near
     * its edges, where nothing is smooth, it ends where its colours do.
     *
     * @return how far each pixel is sky that is seen, in [0, 1], row by row; not to be changed
     */
    private float[] sky() {
        if (sky.length == 0) {
            sky = makeSky();
        }
        return sky;
    }

    private float[] makeSky() {
        float[] texture = blurred(edges(), 1);
        float[] fromTop = fromTop();
        float[] likely = new float[PIXELS];
        float[] even = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            float y = (i / SIDE + 0.5f) / SIDE;
            float red = rgb[3 * i];
            float green = rgb[3 * i + 1];
            float blue = rgb[3 * i + 2];
            float coloured =
                    Math.max(Operators.smooth(-0.08f, 0.03f, blue - red), Operators.smooth(0.45f, 0.7f, luma[i]));
            likely[i] = (1 - Operators.smooth(0.5f, 0.85f, y))
                    * Operators.smooth(0.2f, 0.45f, luma[i])
                    * coloured
                    * (1 - Operators.smooth(0.02f, 0.06f, green - Math.max(red, blue)))
                    * (1 - Operators.smooth(0.15f, 0.4f, fromTop[i]));
            even[i] = 1 - Operators.smooth(0.05f, 0.11f, texture[i]);
        }
        float[] mask = alongColours(likely, even);
        for (int i = 0; i < PIXELS; i++) {
            mask[i] = Math.min(1, mask[i] / AS_GOOD_AS_SKY);
        }
        return withoutTheSun(mask);
    }

    /** Less what is all but white, where that is a small part of the sky: a sun would only become a grey patch. */
    private float[] withoutTheSun(float[] mask) {
        float[] white = new float[PIXELS];
        float whites = 0;
        float all = FEWEST;
        for (int i = 0; i < PIXELS; i++) {
            white[i] = Operators.smooth(0.9f, 1, luma[i]);
            whites += mask[i] * white[i];
            all += mask[i];
        }
        float small = 1 - Operators.smooth(0.2f, 0.5f, whites / all);
        for (int i = 0; i < PIXELS; i++) {
            mask[i] *= 1 - small * white[i];
        }
        return mask;
    }

    /**
     * Means of values along colours, over pixels that are to be relied on; nearly 0 where there are few of them.
     *
     * @param relied how far each pixel is to be relied on, in [0, 1]
     */
    private float[] alongColours(float[] values, float[] relied) {
        float[] both = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            both[i] = values[i] * relied[i];
        }
        JointBilateral.Weights weights = ALONG_SKY.weights(rgb);
        float[] mean = weights.mean(both);
        float[] good = weights.mean(relied);
        for (int i = 0; i < PIXELS; i++) {
            mean[i] = mean[i] / Math.max(good[i], FEWEST) * Operators.smooth(0.1f, 0.35f, good[i]);
        }
        return mean;
    }

    /** The mean square of the differences of red, green and blue. */
    static float squaredStep(float[] rgb, int from, int to) {
        float squares = 0;
        for (int c = 0; c < 3; c++) {
            float difference = rgb[3 * to + c] - rgb[3 * from + c];
            squares += difference * difference / 3;
        }
        return squares;
    }

    /** The root of {@link #squaredStep}, less {@link #SMALL_STEP}. */
    static float countedStep(float[] rgb, int from, int to) {
        return Math.max(0, (float) Math.sqrt(squaredStep(rgb, from, to)) - SMALL_STEP);
    }

    /** The sum of the counted steps of colour on the straight way down from the top. */
    private float[] fromTop() {
        float[] sum = new float[PIXELS];
        for (int i = SIDE; i < PIXELS; i++) {
            sum[i] = sum[i - SIDE] + countedStep(rgb, i - SIDE, i);
        }
        return sum;
    }

    private float[] edges() {
        float[] edges = new float[PIXELS];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int i = y * SIDE + x;
                float dx = luma[y * SIDE + Math.min(SIDE - 1, x + 1)] - luma[y * SIDE + Math.max(0, x - 1)];
                float dy = luma[Math.min(SIDE - 1, y + 1) * SIDE + x] - luma[Math.max(0, y - 1) * SIDE + x];
                edges[i] = 0.5f * (float) Math.sqrt(dx * dx + dy * dy);
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
            mask[i] = Operators.smooth(FOREGROUND_FROM, FOREGROUND_TO, y) * (1 - sky[i]);
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
