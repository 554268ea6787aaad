package org.instantretouch.train.finish;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.instantretouch.grid.Luma;
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

    /** A part at an edge of the photo is whole up to the first share of the way across, and ends at the second. */
    private static final float BEGINS = 0.2f;

    private static final float ENDS = 0.52f;

    /** Above this height, as a share of the photo's from the top, there is no foreground. */
    public static final float FOREGROUND_FROM = 0.4f;

    /** Below this height everything but sky is foreground. */
    public static final float FOREGROUND_TO = 0.7f;

    /** Less than this in all is as good as nothing. */
    public static final float FEWEST = 1e-3f;

    private final float[] rgb;
    private final float[] luma = new float[PIXELS];
    private SkyMask.@Nullable Found sky;
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
            luma[i] = Luma.of(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]);
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
            case SUBJECT -> SubjectMask.of(rgb, sky().seen());
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
                case TOP -> 1 - Operators.smooth(BEGINS, ENDS, y);
                case BOTTOM -> 1 - Operators.smooth(BEGINS, ENDS, 1 - y);
                case LEFT -> 1 - Operators.smooth(BEGINS, ENDS, x);
                case RIGHT -> 1 - Operators.smooth(BEGINS, ENDS, 1 - x);
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
        float[] mask = sky().meant().clone();
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

    private SkyMask.Found sky() {
        if (sky == null) {
            sky = SkyMask.of(rgb);
        }
        return sky;
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

    /** The lower part, less what is sky. */
    private float[] foreground() {
        float[] sky = sky().seen();
        float[] mask = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            float y = (i / SIDE + 0.5f) / SIDE;
            mask[i] = Operators.smooth(FOREGROUND_FROM, FOREGROUND_TO, y) * (1 - sky[i]);
        }
        return mask;
    }
}
