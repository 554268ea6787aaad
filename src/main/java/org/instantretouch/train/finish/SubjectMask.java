package org.instantretouch.train.finish;

import java.util.Arrays;
import org.instantretouch.grid.Luma;

/**
 * Finds the subject of a photo: a small network tells for each pixel how likely it is of it, from where it lies, how far its colour
 * is that of the middle rather than of the photo's border, how far it is behind edges on every way from there (geodesic saliency, Wei
 * and others, "Geodesic Saliency Using Background Priors", ECCV 2012), how unlike the border it is, how rough and green, and whether
 * it is sky; a second one looks again, with what the first has found beside it. They learned from subjects outlined by hand (the tests'
 * {@code SubjectTraining}).
 */
public final class SubjectMask extends LearnedMask {
    /** Along which colours a subject goes on. */
    public static final JointBilateral ALONG = new JointBilateral(4, 3, 0.12f);

    /** How far behind edges the border itself is, where its colours are the subject's. */
    public static final float BORDER_APART = 0.3f;

    /** From here on the likelihood of a colour of the border tells that a subject reaches it. */
    public static final float REACHES_FROM = 0.4f;

    /** From here on it is as good as certain. */
    public static final float REACHES_TO = 0.9f;

    /** So many times the mean way behind edges is as far as it counts. */
    public static final float FAR = 2.2f;

    /** As far as it counts in photos almost without edges. */
    public static final float LEAST_FAR = 0.2f;

    /** Likelihoods of colours are told apart from here to 1 less this. */
    public static final float CERTAIN = 0.02f;

    /** Below it nothing is green. */
    public static final float GREEN_FROM = -0.02f;

    /** By so much more green than red or blue everything is. */
    public static final float GREEN_TO = 0.15f;

    /** What is less likely is not of the subject. */
    public static final float SUBJECT_FROM = 0.25f;

    /** What is likelier is all of it. */
    public static final float SUBJECT_TO = 0.5f;

    /** Where a subject is spoken of there is one: this share of the photo is no likelier of it than the rest. */
    public static final float LIKELIEST = 0.98f;

    /** What is no likelier than this is made so likely. */
    public static final float LIKELY = 0.6f;

    /** Where nothing is likelier than this there may be no subject. */
    public static final float LEAST_LIKELY = 0.05f;

    /** The signs of one pixel; that of the whole photo follows. */
    private static final int OF_PIXEL = 9;

    /** How far around a pixel the subject is looked for, in pixels, twice. */
    public static final int AROUND = 5;

    /** Pixels from the photo's edge that show what is around its subject. */
    private static final int BORDER = 6;

    /** Pixels from the left and right edge that are near the corners. */
    private static final int CORNER = 16;

    /** How steeply the share of the subject falls from the middle. */
    private static final double MIDDLE_FALLS = 4;

    private static final float[] BORDER_PIXELS = borderPixels();
    private static final float[] MIDDLE = middlePixels();

    private static final TwoNetworks NETWORKS = SmallNetwork.read("subject.json", TwoNetworks.class);

    private final float[] rgb;
    private final JointBilateral.Weights along;
    private final ColourCounts around;
    private final float[][] signs;

    /**
     * @param rgb a photo of {@link Scene#SIDE} x {@link Scene#SIDE} pixels, interleaved encoded colours in [0, 1]
     * @param sky how far each pixel is sky, in [0, 1], row by row
     */
    SubjectMask(float[] rgb, float[] sky) {
        this.rgb = rgb;
        along = ALONG.weights(rgb);
        around = new ColourCounts(rgb, BORDER_PIXELS);
        signs = signs(sky);
    }

    /** The weights. */
    public static TwoNetworks networks() {
        return NETWORKS;
    }

    /**
     * How far each pixel is of the subject.
     *
     * @return in [0, 1], row by row
     */
    static float[] of(float[] rgb, float[] sky) {
        SubjectMask mask = new SubjectMask(rgb, sky);
        return mask.mask(mask.likely(NETWORKS));
    }

    @Override
    float[] mask(float[] likely) {
        float[] mask = along.mean(likely);
        float likeliest = Math.clamp(quantile(mask, LIKELIEST), LEAST_LIKELY, LIKELY);
        for (int i = 0; i < PIXELS; i++) {
            mask[i] = Operators.smooth(SUBJECT_FROM, SUBJECT_TO, mask[i] * LIKELY / likeliest);
        }
        return mask;
    }

    @Override
    float[][] signs() {
        return signs;
    }

    private float[][] signs(float[] sky) {
        float[] likely = along.mean(likely(rgb, new ColourCounts(rgb, MIDDLE), around));
        float[] luma = new float[PIXELS];
        float[] border = new float[3];
        float count = 0;
        for (int i = 0; i < PIXELS; i++) {
            luma[i] = Luma.of(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]);
            count += BORDER_PIXELS[i];
            for (int c = 0; c < 3; c++) {
                border[c] += BORDER_PIXELS[i] * rgb[3 * i + c];
            }
        }
        float[][] planes = new float[OF_PIXEL + 1][PIXELS];
        planes[1] = apart(likely);
        planes[6] = sky;
        planes[7] = roughness(luma);
        float rough = 0;
        for (int i = 0; i < PIXELS; i++) {
            float x = (2 * (i % SIDE) + 1f) / SIDE - 1;
            float y = (2 * (i / SIDE) + 1f) / SIDE - 1;
            planes[0][i] = 0.5f * logOdds(likely[i], CERTAIN);
            planes[2][i] = x * x;
            planes[3][i] = y * y;
            planes[4][i] = y;
            float green = rgb[3 * i + 1] - Math.max(rgb[3 * i], rgb[3 * i + 2]);
            planes[5][i] = Operators.smooth(GREEN_FROM, GREEN_TO, green);
            float squares = 0;
            for (int c = 0; c < 3; c++) {
                float off = rgb[3 * i + c] - border[c] / count;
                squares += off * off / 3;
            }
            planes[8][i] = (float) Math.sqrt(squares);
            rough += BORDER_PIXELS[i] * planes[7][i] / count;
        }
        Arrays.fill(planes[OF_PIXEL], rough);
        return planes;
    }

    @Override
    float[][] signsWith(float[] likely) {
        ColourCounts there = new ColourCounts(rgb, squares(likely, false));
        float[] ofColour = along.mean(likely(rgb, there, new ColourCounts(rgb, squares(likely, true))));
        float[] ofBorder = along.mean(likely(rgb, there, around));
        float[][] planes = Arrays.copyOf(signs, signs.length + 6);
        int at = signs.length;
        float[][] told = {likely, ofColour, ofBorder};
        for (int k = 0; k < told.length; k++) {
            planes[at + k] = new float[PIXELS];
            for (int i = 0; i < PIXELS; i++) {
                planes[at + k][i] = 0.5f * logOdds(told[k][i], CERTAIN);
            }
        }
        planes[at + 3] = along.mean(likely);
        planes[at + 4] = Planes.blurred(likely, AROUND);
        planes[at + 5] = filled(mean(likely, 0, SIDE));
        return planes;
    }

    /**
     * The least sum of steps of colour on a way from the border that goes straight, or first across and then up or down; in [0, 1], 1
     * from {@link #FAR} times the photo's mean on.
     */
    private float[] apart(float[] likely) {
        float[] apart = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            apart[i] = BORDER_PIXELS[i] > 0
                    ? BORDER_APART * Operators.smooth(REACHES_FROM, REACHES_TO, likely[i])
                    : Float.MAX_VALUE;
        }
        apart = Planes.shortened(apart, rgb);
        float mean = 0;
        for (float way : apart) {
            mean += way / PIXELS;
        }
        float far = Math.max(LEAST_FAR, FAR * mean);
        for (int i = 0; i < PIXELS; i++) {
            apart[i] = Math.min(1, apart[i] / far);
        }
        return apart;
    }

    /** How far each pixel is in the middle, where hardly anything but the subject is, row by row. */
    public static float[] middle() {
        return MIDDLE.clone();
    }

    /** 1 for each pixel that shows what is around the subject, 0 for the others, row by row. */
    public static float[] border() {
        return BORDER_PIXELS.clone();
    }

    private static float[] middlePixels() {
        float[] middle = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            float r = Scene.radius((i % SIDE + 0.5f) / SIDE, (i / SIDE + 0.5f) / SIDE);
            middle[i] = (float) Math.exp(-MIDDLE_FALLS * r * r);
        }
        return middle;
    }

    /** At the edges, but at the bottom only near the corners: there a subject may go on. */
    private static float[] borderPixels() {
        float[] border = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            int fromSide = Math.min(i % SIDE, SIDE - 1 - i % SIDE);
            boolean atBottom = SIDE - 1 - i / SIDE < BORDER && fromSide < CORNER;
            border[i] = Math.min(fromSide, i / SIDE) < BORDER || atBottom ? 1 : 0;
        }
        return border;
    }
}
