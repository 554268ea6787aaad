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

    /** Steps of colour from one pixel down to the next that are no more than this are not counted on the way down from the top. */
    public static final float SMALL_STEP = 0.012f;

    private static final int PIXELS = SIDE * SIDE;

    /** What is this likely to be sky is treated as such. */
    public static final float AS_GOOD_AS_SKY = 0.65f;

    /** Along which colours a sky goes on. */
    public static final JointBilateral ALONG_SKY = new JointBilateral(4, 2.5f, 0.06f);

    /** Along which colours a subject goes on. */
    public static final JointBilateral ALONG_SUBJECT = new JointBilateral(4, 3, 0.12f);

    /** Pixels from the photo's edge that show what is around its subject. */
    private static final int BORDER = 6;

    /** Pixels from the left and right edge that are near the corners. */
    private static final int CORNER = 16;

    private static final float[] BORDER_PIXELS = borderPixels();
    private static final float[] NEAR_MIDDLE = falling(1.2);
    private static final float[] MIDDLE = falling(4);

    /** What is added to the shares of colours: those that occur nowhere are as likely here as there. */
    public static final float RARE = 1e-4f;

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

    /** The sum of the steps of colour on the straight way down from the top: root mean squares, less {@link #SMALL_STEP}. */
    private float[] fromTop() {
        float[] sum = new float[PIXELS];
        for (int i = SIDE; i < PIXELS; i++) {
            sum[i] = sum[i - SIDE] + Math.max(0, (float) Math.sqrt(squaredStep(rgb, i - SIDE, i)) - SMALL_STEP);
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

    /**
     * Near the middle, and of colours that are there rather than at the border of the photo: how likely each colour is to be the
     * subject's is told by counting both, first of what is about the middle, then of what this made likely. It ends where its
     * colours do, and is no sky.
     */
    private float[] subject() {
        float[] sky = sky();
        float[] near = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            near[i] = NEAR_MIDDLE[i] * (1 - sky[i]);
        }
        JointBilateral.Weights along = ALONG_SUBJECT.weights(rgb);
        ColourCounts around = new ColourCounts(rgb, BORDER_PIXELS);
        float[] likely = along.mean(likely(new ColourCounts(rgb, MIDDLE), around));
        float[] made = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            made[i] = near[i] * near[i] * Operators.smooth(0.3f, 0.8f, likely[i]);
        }
        likely = along.mean(likely(new ColourCounts(rgb, made), around));
        float[] mask = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            mask[i] = near[i] * (0.3f + 0.7f * Operators.smooth(0.25f, 0.75f, likely[i]));
        }
        mask = along.mean(mask);
        for (int i = 0; i < PIXELS; i++) {
            mask[i] = Operators.smooth(0.15f, 0.55f, mask[i]);
        }
        return along.mean(mask);
    }

    private static float[] falling(double rate) {
        float[] falling = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            float r = radius((i % SIDE + 0.5f) / SIDE, (i / SIDE + 0.5f) / SIDE);
            falling[i] = (float) Math.exp(-rate * r * r);
        }
        return falling;
    }

    /** 1 for each pixel that shows what is around the subject: at the edges, but at the bottom only near the corners. */
    private static float[] borderPixels() {
        float[] border = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            int fromSide = Math.min(i % SIDE, SIDE - 1 - i % SIDE);
            boolean atBottom = SIDE - 1 - i / SIDE < BORDER && fromSide < CORNER;
            border[i] = Math.min(fromSide, i / SIDE) < BORDER || atBottom ? 1 : 0;
        }
        return border;
    }

    /** How far each pixel is where subjects are, row by row. */
    public static float[] nearMiddle() {
        return NEAR_MIDDLE.clone();
    }

    /** How far each pixel is in the middle, where hardly anything but the subject is. */
    public static float[] middle() {
        return MIDDLE.clone();
    }

    /** 1 for each pixel that shows what is around the subject, 0 for the others. */
    public static float[] border() {
        return BORDER_PIXELS.clone();
    }

    private float[] likely(ColourCounts here, ColourCounts there) {
        float[] likely = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            float share = here.share(rgb, i) + RARE;
            likely[i] = share / (share + there.share(rgb, i) + RARE);
        }
        return likely;
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
