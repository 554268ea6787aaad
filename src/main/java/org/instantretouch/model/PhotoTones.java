package org.instantretouch.model;

import java.util.Arrays;
import org.instantretouch.grid.Luma;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Region;

/**
 * What the tones of a photo make of amounts. The operators that a model learns are the same curves for every photo, and turn about
 * middle grey. So that more contrast spreads the tones that this photo has, instead of darkening a dark one and bleaching a bright
 * one, exposure holds its middle tone; few tones are spread to the ends as well; haze, which lies where all tones are close
 * together and the darkest is not dark, is taken out by contrast and blacks as well; and where most of the photo is near black,
 * shadows are lifted by exposure too, from which highlights are held. They are held as well where a photo that has bright tones
 * shall be brighter with more contrast, as looks are; more exposure alone is as many stops as it says. Automatic correction goes
 * further where tones are few, and leaves black ground black.
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

    /** Where the brightest tenth lies at the first it is not held, at the second it is. */
    private static final float BRIGHT_ENOUGH = 0.55f;

    private static final float TOO_BRIGHT = 0.8f;

    /** The most by which highlights are held. */
    private static final float MOST_HELD = 0.35f;

    /** The share of contrast that a photo of one tone gets in addition, and what the ends of its tones get. */
    private static final float FLAT_TO_CONTRAST = 0.5f;

    private static final float FLAT_TO_BLACKS = -0.8f;
    private static final float FLAT_TO_WHITES = 0.8f;

    /** Where the brightest tones need not be brighter. */
    private static final float BRIGHT = 0.9f;

    /** What correcting all automatically comes to, beside what the photo needs by that. */
    private static final float AUTO_TO_CONTRAST = 0.12f;

    private static final float FLAT_AUTO_TO_CONTRAST = 0.4f;
    private static final float FLAT_AUTO_TO_DEHAZE = 0.3f;
    private static final float DEEP_AUTO_TO_SHADOWS = 0.25f;

    /** From this value on the tenth darkest tones are none that wants light. */
    private static final float DEEP = 0.15f;

    /** Black ground before which something is lit stays black. */
    private static final float GROUND_AUTO_TO_EXPOSURE = -0.4f;

    private static final float GROUND_AUTO_TO_SHADOWS = -0.4f;

    /** From the first up to the second, the brightest tenth is lit. */
    private static final float UNLIT = 0.18f;

    private static final float SHONE_ON = 0.35f;

    /** A photo whose middle tone is below this is all dark. */
    private static final float GLOOM = 0.08f;

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

    /**
     * The amounts for the photo: those of the whole are added to, where there is contrast, haze, a lift of shadows or automatic
     * correction among them.
     */
    AttributeVector adapted(AttributeVector asked) {
        Amounts amounts = new Amounts(asked);
        float auto = automatic(amounts);
        float dehaze = Math.max(0, amounts.asked(Region.WHOLE, Attribute.DEHAZE)) * haze();
        float stated = amounts.asked(Region.WHOLE, Attribute.CONTRAST);
        float stretch = Math.max(0, stated) * haze();
        float added = HAZE_TO_CONTRAST * dehaze
                + FLAT_TO_CONTRAST * stretch
                + (stated == 0 ? auto * (AUTO_TO_CONTRAST + FLAT_AUTO_TO_CONTRAST * haze()) : 0);
        float lift = Math.max(0, amounts.asked(Region.WHOLE, Attribute.SHADOWS)) * dark();
        float veil = Math.clamp(darkest / VEILED, 0f, 1f);
        amounts.add(Attribute.CONTRAST, added);
        amounts.add(Attribute.BLACKS, (HAZE_TO_BLACKS * dehaze + FLAT_TO_BLACKS * stretch) * veil);
        amounts.add(
                Attribute.WHITES, FLAT_TO_WHITES * stretch * Math.clamp((BRIGHT - high) / (BRIGHT - PIVOT), 0f, 1f));
        amounts.add(Attribute.DEHAZE, FLAT_AUTO_TO_DEHAZE * auto * haze());
        amounts.add(
                Attribute.EXPOSURE,
                HAZE_TO_EXPOSURE * dehaze
                        + held() * Math.clamp(stated + added, -1f, 1f)
                        + SHADOWS_TO_EXPOSURE * lift
                        + GROUND_AUTO_TO_EXPOSURE * auto * ground());
        amounts.add(Attribute.SHADOWS, auto * (DEEP_AUTO_TO_SHADOWS * deep() + GROUND_AUTO_TO_SHADOWS * ground()));
        amounts.add(Attribute.HIGHLIGHTS, SHADOWS_TO_HIGHLIGHTS * lift - glare(amounts));
        return amounts.fitted();
    }

    /** How much of what a photo needs is asked for, as it acts. */
    static float automatic(Amounts amounts) {
        float auto = Math.max(0, amounts.asked(Region.WHOLE, Attribute.AUTO));
        return auto * (2 - auto);
    }

    /** The exposure that holds the middle tone where there is all contrast more. */
    private float held() {
        float off = PIVOT - Math.clamp(middle, DARKEST, BRIGHTEST);
        return off * (off > 0 ? HOLDS_DARK : HOLDS_BRIGHT);
    }

    /** How much of the brightness that is asked for beside contrast, bright tones do not bear. */
    private float glare(Amounts amounts) {
        float contrast = Math.max(0, amounts.asked(Region.WHOLE, Attribute.CONTRAST));
        float whites = Math.max(0, amounts.asked(Region.WHOLE, Attribute.WHITES));
        float exposure = Math.max(0, amounts.asked(Region.WHOLE, Attribute.EXPOSURE));
        if (amounts.asked(Region.WHOLE, Attribute.HIGHLIGHTS) != 0) {
            return 0;
        }
        float pushed = Math.min(MOST_HELD, Math.min(exposure + whites, 2 * contrast));
        return pushed * Math.clamp((high - BRIGHT_ENOUGH) / (TOO_BRIGHT - BRIGHT_ENOUGH), 0f, 1f);
    }

    /** How far the photo is all shadow, from 0 to 1. */
    private float dark() {
        return Math.clamp((DUSK - middle) / (DUSK - NIGHT), 0f, 1f);
    }

    /** How far there are deep shadows in a photo that is none, from 0 to 1. */
    private float deep() {
        return Math.clamp(1 - low / DEEP, 0f, 1f) * Math.clamp((middle - GLOOM) / (DUSK - GLOOM), 0f, 1f);
    }

    /** How far the photo is something lit on black ground, from 0 to 1. */
    private float ground() {
        return Math.clamp((high - UNLIT) / (SHONE_ON - UNLIT), 0f, 1f)
                * Math.clamp((GLOOM - middle) / (GLOOM - NIGHT), 0f, 1f);
    }

    /** How close together the photo's tones lie if it is not dark, and how much of it is haze then, from 0 to 1. */
    private float haze() {
        float flat = Math.clamp((CLEAR - (high - low)) / CLEAR, 0f, 1f);
        return flat * Math.clamp((middle - DIM) / (LIT - DIM), 0f, 1f);
    }
}
