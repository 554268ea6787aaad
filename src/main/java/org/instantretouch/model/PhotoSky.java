package org.instantretouch.model;

import java.util.Optional;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Region;

/**
 * What the sky of a photo makes of amounts. More contrast there turns about the sky's own middle tone, as exposure holds it: about
 * middle grey, which is darker than most skies, clouds would drown in white. Where a sky shall be darker and have more contrast, its
 * blue is deeper; and where it shall be bluer, it is deeper, too, and its cyan is turned to blue. A grey sky, or one that tends to
 * violet, would be lilac where it or all of the photo becomes cooler or bluer, and is held on the side of cyan.
 *
 * @param middle the median of its encoded luma
 * @param spread how far apart the tenth darkest and the tenth brightest of its tones lie
 * @param blue how far it is blue, from 0 to 1
 * @param lilac how far its blue would have too little green, from 0 to 1
 */
record PhotoSky(float middle, float spread, float blue, float lilac) {
    /** A sky that takes up less of a photo than this is none. */
    private static final double LEAST = 0.02;

    /** Encoded luma about which contrast turns by itself. */
    private static final float PIVOT = 0.45f;

    /** Darker middles are taken for this, and brighter ones for {@link #BRIGHTEST}. */
    private static final float DARKEST = 0.22f;

    private static final float BRIGHTEST = 0.85f;

    /** So far apart lie the tones of a sky that has clouds to be seen. */
    private static final float CLOUDED = 0.45f;

    /** The share of the contrast that any sky gets in addition, as its tones are few, and one without any contrast. */
    private static final float MORE_CONTRAST = 0.3f;

    private static final float FLAT_TO_CONTRAST = 0.5f;

    /** Stops of all exposure. */
    private static final float STOPS = 1.5f;

    /** Light is about this power of encoded values. */
    private static final double GAMMA = 2.2;

    /** By how much blue exceeds the mean of red and green in skies that are hardly blue, and in those that are. */
    private static final float GREYISH = 0.02f;

    private static final float BLUISH = 0.12f;

    /** The share of a blue sky's colour by which its green exceeds its red, and the least colour that is taken for one. */
    private static final float CYAN = 0.7f;

    private static final float LEAST_COLOUR = 0.06f;

    /** By so much less than red and green blue is where a sky is warm, and does not become lilac. */
    private static final float COOL = 0.05f;

    /** The share that is taken back of a darker sky, which stands out by contrast then. */
    private static final float DARKER_SPARED = -0.4f;

    private static final float DRAMA_TO_WHITES = 0.8f;
    private static final float DRAMA_TO_DEHAZE = 0.5f;
    private static final float DRAMA_TO_DEPTH = -0.25f;
    private static final float DRAMA_TO_BLUE = 0.22f;
    private static final float BLUE_TO_BLUE = 0.5f;
    private static final float BLUE_TO_AQUA = 0.6f;
    private static final float BLUE_TO_TURN = 0.4f;
    private static final float GREY_TO_COOLER = -0.8f;
    private static final float BLUE_TO_DEPTH = -0.3f;
    private static final float LILAC_BLUE_TO_TINT = -0.5f;
    private static final float LILAC_BLUE_TO_TURN = -0.6f;
    private static final float LILAC_COOLER_TO_TINT = -0.55f;

    /**
     * The sky of a photo; empty if it has none.
     *
     * @param rgb interleaved encoded colours in [0, 1]
     */
    static Optional<PhotoSky> of(float[] rgb, int width, MaskCells mask) {
        MaskCells.Inside sky = mask.of(rgb, width);
        if (sky.share() < LEAST) {
            return Optional.empty();
        }
        float red = sky.mean()[0];
        float green = sky.mean()[1];
        float blue = sky.mean()[2];
        float share = (blue - 0.5f * (red + green) - GREYISH) / (BLUISH - GREYISH);
        float cyan = (green - red) / Math.max(blue - Math.min(red, green), LEAST_COLOUR);
        return Optional.of(new PhotoSky(
                sky.luma(0.5),
                sky.luma(0.9) - sky.luma(0.1),
                Math.clamp(share, 0f, 1f),
                Math.clamp(1 - cyan / CYAN, 0f, 1f) * Math.clamp((blue - 0.5f * (red + green)) / COOL + 1, 0f, 1f)));
    }

    /** The amounts for the photo: those of the sky are added to, where there is contrast or blue among them. */
    AttributeVector adapted(AttributeVector asked) {
        Amounts amounts = new Amounts(asked);
        float contrast = amounts.asked(Region.SKY, Attribute.CONTRAST);
        if (contrast > 0) {
            float flat = Math.clamp((CLOUDED - spread) / CLOUDED, 0f, 1f);
            float more = (MORE_CONTRAST + FLAT_TO_CONTRAST * flat) * contrast;
            amounts.add(Region.SKY, Attribute.CONTRAST, more);
            amounts.add(Region.SKY, Attribute.EXPOSURE, held(Math.min(1, contrast + more)));
            float darker = Math.min(0, amounts.asked(Region.SKY, Attribute.EXPOSURE));
            if (darker < 0) {
                amounts.add(Region.SKY, Attribute.EXPOSURE, DARKER_SPARED * darker);
                amounts.add(Region.SKY, Attribute.WHITES, DRAMA_TO_WHITES * contrast);
                amounts.add(Region.SKY, Attribute.DEHAZE, DRAMA_TO_DEHAZE * contrast);
                addBlue(amounts, contrast);
            }
        }
        float bluer = amounts.asked(Region.SKY, Attribute.HUE_SATURATION, Hue.BLUE);
        if (bluer > 0) {
            amounts.add(Region.SKY, Attribute.HUE_SATURATION, Hue.BLUE, BLUE_TO_BLUE * bluer);
            amounts.add(Region.SKY, Attribute.HUE_SATURATION, Hue.AQUA, BLUE_TO_AQUA * bluer);
            amounts.add(Region.SKY, Attribute.HUE_SHIFT, Hue.AQUA, BLUE_TO_TURN * bluer);
            amounts.add(Region.SKY, Attribute.HUE_SHIFT, Hue.PURPLE, -BLUE_TO_TURN * bluer);
            amounts.add(Region.SKY, Attribute.TEMPERATURE, GREY_TO_COOLER * (1 - blue) * bluer);
            amounts.add(Region.SKY, Attribute.HUE_LUMINANCE, Hue.BLUE, BLUE_TO_DEPTH * bluer);
            amounts.add(Region.SKY, Attribute.HUE_LUMINANCE, Hue.AQUA, BLUE_TO_DEPTH * bluer);
        }
        float cooler = -amounts.asked(Region.WHOLE, Attribute.TEMPERATURE);
        cooler = Math.max(0, cooler - amounts.asked(Region.SKY, Attribute.TEMPERATURE));
        boolean isTinted =
                amounts.asked(Region.WHOLE, Attribute.TINT) != 0 || amounts.asked(Region.SKY, Attribute.TINT) != 0;
        if (!isTinted) {
            float blued = LILAC_COOLER_TO_TINT * cooler + LILAC_BLUE_TO_TINT * Math.max(0, bluer);
            amounts.add(Region.SKY, Attribute.TINT, lilac * blued);
            amounts.add(Region.SKY, Attribute.HUE_SHIFT, Hue.BLUE, LILAC_BLUE_TO_TURN * lilac * Math.max(0, bluer));
        }
        return amounts.fitted();
    }

    private void addBlue(Amounts amounts, float drama) {
        for (Hue hue : new Hue[] {Hue.AQUA, Hue.BLUE}) {
            amounts.add(Region.SKY, Attribute.HUE_LUMINANCE, hue, DRAMA_TO_DEPTH * drama * blue);
            amounts.add(Region.SKY, Attribute.HUE_SATURATION, hue, DRAMA_TO_BLUE * drama * blue);
        }
    }

    /** The exposure by which the middle tone comes to lie where that much contrast takes it back to what it is. */
    private float held(float contrast) {
        float y = Math.clamp(middle, DARKEST, BRIGHTEST);
        double root = 1 / (1.0 + contrast);
        double before =
                y < PIVOT ? PIVOT * Math.pow(y / PIVOT, root) : 1 - (1 - PIVOT) * Math.pow((1 - y) / (1 - PIVOT), root);
        return (float) (GAMMA * Math.log(before / y) / Math.log(2) / STOPS);
    }
}
