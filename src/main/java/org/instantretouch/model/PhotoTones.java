package org.instantretouch.model;

import java.util.Arrays;
import org.instantretouch.grid.Luma;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Region;

/**
 * What the tones of a photo make of amounts. The operators that a model learns are the same curves for every photo, and turn about
 * middle grey. So that more contrast spreads the tones that this photo has, instead of darkening a dark one and bleaching a bright
 * one, exposure holds its middle tone; haze, which lies where all tones are close together and the darkest is not dark, is taken out
 * by contrast and blacks as well; and where most of the photo is near black, shadows are lifted by exposure too, from which highlights
 * are held.
 *
 * @param darkest the encoded luma that one pixel in a hundred does not reach
 * @param low that one in ten does not reach
 * @param middle the median
 * @param high that one in ten passes
 */
record PhotoTones(float darkest, float low, float middle, float high) {
    /** Encoded luma about which contrast turns by itself. */
    private static final float PIVOT = 0.45f;

    /** Darker middles are taken for this, and brighter ones for {@link #BRIGHTEST}: night stays night, and snow white. */
    private static final float DARKEST = 0.3f;

    private static final float BRIGHTEST = 0.62f;

    /** The exposure that holds a middle tone darker than the pivot, for all contrast and a distance of 1. */
    private static final float HOLDS_DARK = 2.6f;

    /** Likewise one that is brighter. */
    private static final float HOLDS_BRIGHT = 1.5f;

    /** So far apart lie the tenth darkest and the tenth brightest tones of a photo without haze. */
    private static final float CLEAR = 0.5f;

    /** From this value on the darkest tones are all haze. */
    private static final float VEILED = 0.16f;

    /** Below the first a photo is dark rather than hazy, above the second it may be. */
    private static final float DIM = 0.2f;

    private static final float LIT = 0.4f;

    /** What taking all haze out of a photo that is nothing else comes to, beside {@link Attribute#DEHAZE} itself. */
    private static final float HAZE_TO_CONTRAST = 1.1f;

    private static final float HAZE_TO_BLACKS = -0.6f;
    private static final float HAZE_TO_EXPOSURE = -0.35f;

    /** A photo whose middle tone is below the first is all shadow, above the second it has shadows that can be lifted. */
    private static final float NIGHT = 0.05f;

    private static final float DUSK = 0.22f;

    /** What lifting all shadows of a photo that is nothing else comes to, beside {@link Attribute#SHADOWS} itself. */
    private static final float SHADOWS_TO_EXPOSURE = 1;

    private static final float SHADOWS_TO_HIGHLIGHTS = -0.6f;

    /**
     * The tones of a photo.
     *
     * @param rgb interleaved encoded colours in [0, 1]
     */
    static PhotoTones of(float[] rgb) {
        float[] luma = new float[rgb.length / 3];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = Luma.of(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]);
        }
        Arrays.sort(luma);
        return new PhotoTones(at(luma, 0.01), at(luma, 0.1), at(luma, 0.5), at(luma, 0.9));
    }

    private static float at(float[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /** The amounts for the photo: those of the whole are added to, where there is contrast, haze or a lift of shadows among them. */
    AttributeVector adapted(AttributeVector asked) {
        float dehaze = Math.max(0, asked.get(Region.WHOLE, Attribute.DEHAZE.ordinal())) * haze();
        float contrast = asked.get(Region.WHOLE, Attribute.CONTRAST.ordinal()) + HAZE_TO_CONTRAST * dehaze;
        float lift = Math.max(0, asked.get(Region.WHOLE, Attribute.SHADOWS.ordinal())) * dark();
        if (contrast == 0 && lift == 0) {
            return asked;
        }
        float[] values = asked.values().clone();
        add(values, Attribute.CONTRAST, HAZE_TO_CONTRAST * dehaze);
        add(values, Attribute.BLACKS, HAZE_TO_BLACKS * dehaze * Math.clamp(darkest / VEILED, 0f, 1f));
        add(
                values,
                Attribute.EXPOSURE,
                HAZE_TO_EXPOSURE * dehaze + held() * Math.clamp(contrast, -1f, 1f) + SHADOWS_TO_EXPOSURE * lift);
        add(values, Attribute.HIGHLIGHTS, SHADOWS_TO_HIGHLIGHTS * lift);
        return new AttributeVector(values);
    }

    private static void add(float[] values, Attribute attribute, float amount) {
        int at = attribute.ordinal();
        values[at] = Math.clamp(values[at] + amount, -1f, 1f);
    }

    /** The exposure that holds the middle tone where there is all contrast more. */
    private float held() {
        float off = PIVOT - Math.clamp(middle, DARKEST, BRIGHTEST);
        return off * (off > 0 ? HOLDS_DARK : HOLDS_BRIGHT);
    }

    /** How far the photo is all shadow, from 0 to 1. */
    private float dark() {
        return Math.clamp((DUSK - middle) / (DUSK - NIGHT), 0f, 1f);
    }

    /** How much of the photo is haze, from 0 to 1. */
    private float haze() {
        float flat = Math.clamp((CLEAR - (high - low)) / CLEAR, 0f, 1f);
        return flat * Math.clamp((middle - DIM) / (LIT - DIM), 0f, 1f);
    }
}
