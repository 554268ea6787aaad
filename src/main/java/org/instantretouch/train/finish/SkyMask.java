package org.instantretouch.train.finish;

import java.util.Arrays;
import org.instantretouch.grid.Luma;

/**
 * Finds the sky of a photo: a small network tells for each pixel how likely it is sky, from its colour, how rough it is around it,
 * how much lies between it and the top, whether its colour is the top's rather than the ground's, and what top and ground are
 * like; a second one looks again, with what the first has found beside it. They learned from skies outlined by hand (the tests'
 * {@code SkyTraining}). Near its edges the sky ends where its colours do.
 */
public final class SkyMask extends LearnedMask {
    /** Along which colours a sky goes on. */
    public static final JointBilateral ALONG = new JointBilateral(4, 2.5f, 0.06f);

    /** Rows at the top that show what the sky may look like. */
    public static final int TOP = 10;

    /** The first of the rows that show the ground. */
    public static final int GROUND = 40;

    /** Brings what lies between a pixel and the top to the size of the other signs, which are cut at {@link #MOST}. */
    public static final float WAY_SCALE = 2;

    /** Likelihoods are told apart from here to 1 less this. */
    public static final float CERTAIN = 0.01f;

    /** Brings the logarithm of odds to the size of the other signs. */
    public static final float ODDS_SCALE = 1f / 3;

    /** How far around a pixel sky is looked for, in pixels, twice. */
    public static final int AROUND = 5;

    /** Rows at the top that tell whether there is a sky. */
    public static final int HIGHEST = 8;

    /** What is less likely is no sky. */
    public static final float SEEN_FROM = 0.7f;

    /** What is likelier is all sky. */
    public static final float SEEN_TO = 0.95f;

    /** Where a sky is spoken of there is one: this share of the photo is no likelier sky than the rest of it. */
    public static final float LIKELIEST = 0.98f;

    /** What is less likely than this is not taken for it even so. */
    public static final float LEAST_LIKELY = 0.4f;

    /** Of the likeliest, what is less is no sky that is meant. */
    public static final float MEANT_FROM = 0.3f;

    /** Of the likeliest, what is more is all meant. */
    public static final float MEANT_TO = 0.6f;

    /** From this luma on a sky is nearly white. */
    public static final float WHITE_FROM = 0.9f;

    /** Up to this share of a sky what is white is the sun. */
    public static final float SUN = 0.2f;

    /** From this share on it is clouds. */
    public static final float CLOUDS = 0.5f;

    /** The signs of one pixel; those of the whole photo follow. */
    private static final int OF_PIXEL = 9;

    /** The signs that are the same for all pixels. */
    private static final int OF_PHOTO = 6;

    /** The signs that the second network sees beside those. */
    private static final int FOUND = 7;

    private static final TwoNetworks NETWORKS = SmallNetwork.read("sky.json", TwoNetworks.class);

    private final float[] rgb;
    private final JointBilateral.Weights along;
    private final float[][] signs;

    SkyMask(float[] rgb) {
        this.rgb = rgb;
        along = ALONG.weights(rgb);
        signs = makeSigns();
    }

    /**
     * How far each pixel is sky, in [0, 1], row by row.
     *
     * @param seen what one can be sure of
     * @param meant by someone who speaks of a sky
     */
    record Found(float[] seen, float[] meant) {}

    /** The weights. */
    public static TwoNetworks networks() {
        return NETWORKS;
    }

    /** Finds the sky in interleaved encoded colours. */
    static Found of(float[] rgb) {
        SkyMask mask = new SkyMask(rgb);
        return mask.found(mask.likely(NETWORKS));
    }

    @Override
    float[] mask(float[] likely) {
        return found(likely).meant();
    }

    private Found found(float[] likely) {
        float[] found = along.mean(likely);
        float likeliest = Math.max(LEAST_LIKELY, quantile(found, LIKELIEST));
        float[] seen = new float[PIXELS];
        float[] meant = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            seen[i] = Operators.smooth(SEEN_FROM, SEEN_TO, found[i]);
            meant[i] = Operators.smooth(MEANT_FROM, MEANT_TO, found[i] / likeliest);
        }
        return new Found(seen, withoutTheSun(meant));
    }

    /** Less what is all but white, where that is a small part of the sky: a sun would only become a grey patch. */
    private float[] withoutTheSun(float[] mask) {
        float[] white = new float[PIXELS];
        float whites = 0;
        float all = Scene.FEWEST;
        for (int i = 0; i < PIXELS; i++) {
            white[i] = Operators.smooth(WHITE_FROM, 1, signs[0][i]);
            whites += mask[i] * white[i];
            all += mask[i];
        }
        float small = 1 - Operators.smooth(SUN, CLOUDS, whites / all);
        for (int i = 0; i < PIXELS; i++) {
            mask[i] *= 1 - small * white[i];
        }
        return mask;
    }

    @Override
    float[][] signs() {
        return signs;
    }

    private float[][] makeSigns() {
        float[][] planes = new float[OF_PIXEL + OF_PHOTO][PIXELS];
        float[] luma = new float[PIXELS];
        float[] chroma = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            float red = rgb[3 * i];
            float green = rgb[3 * i + 1];
            float blue = rgb[3 * i + 2];
            float most = Math.max(red, Math.max(green, blue));
            float y = (2 * (i / SIDE) + 1f) / SIDE - 1;
            luma[i] = Luma.of(red, green, blue);
            chroma[i] = most - Math.min(red, Math.min(green, blue));
            planes[1][i] = blue - red;
            planes[2][i] = green - Math.max(red, blue);
            planes[3][i] = y;
            planes[4][i] = y * y;
        }
        planes[0] = luma;
        planes[5] = roughness(luma);
        float[] down = Planes.fromTop(rgb);
        planes[6] = scaled(WAY_SCALE, down);
        planes[7] = scaled(WAY_SCALE, Planes.shortened(down, rgb));
        planes[8] = along.mean(odds(rows(0, TOP), rows(GROUND, SIDE)));
        float[][] ofPhoto = {luma, planes[1], planes[5], chroma};
        for (int k = 0; k < ofPhoto.length; k++) {
            Arrays.fill(planes[OF_PIXEL + k], mean(ofPhoto[k], 0, TOP));
        }
        Arrays.fill(planes[OF_PIXEL + 4], mean(luma, GROUND, SIDE));
        Arrays.fill(planes[OF_PIXEL + 5], mean(planes[5], GROUND, SIDE));
        return planes;
    }

    @Override
    float[][] signsWith(float[] likely) {
        float[] odds = new float[PIXELS];
        float[] above = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            odds[i] = ODDS_SCALE * logOdds(likely[i], CERTAIN);
            above[i] = likely[i] + (i < SIDE ? 0 : above[i - SIDE]);
        }
        for (int i = 0; i < PIXELS; i++) {
            above[i] /= i / SIDE + 1;
        }
        float[][] planes = Arrays.copyOf(signs, signs.length + FOUND);
        int at = signs.length;
        planes[at] = odds;
        planes[at + 1] = along.mean(odds(squares(likely, false), squares(likely, true)));
        planes[at + 2] = along.mean(likely);
        planes[at + 3] = Planes.blurred(likely, AROUND);
        planes[at + 4] = above;
        planes[at + 5] = filled(mean(likely, 0, SIDE));
        planes[at + 6] = filled(mean(likely, 0, HIGHEST));
        return planes;
    }

    /** Half the logarithm of the odds that a pixel's colour is of some pixels rather than of others. */
    private float[] odds(float[] of, float[] others) {
        float[] odds = likely(rgb, new ColourCounts(rgb, of), new ColourCounts(rgb, others));
        for (int i = 0; i < PIXELS; i++) {
            odds[i] = 0.5f * logOdds(odds[i], SubjectMask.CERTAIN);
        }
        return odds;
    }

    /** 1 for the pixels of some rows, 0 for the others. */
    public static float[] rows(int from, int to) {
        float[] rows = new float[PIXELS];
        Arrays.fill(rows, from * SIDE, to * SIDE, 1);
        return rows;
    }
}
