package org.instantretouch.model;

import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Region;

/**
 * What the colours of a photo make of amounts. One without much colour gains more by automatic correction. A white balance that is
 * to be right goes by the mean colour, too, where all of the photo has that. Where most is yellow, much cooler takes yellow from
 * what is, rather than turning the rest blue; and orange light is not added to it as to other photos. And where a photo is
 * greenish, warmer and more colour do not make it greener; nor do more colour alone, or less haze, strengthen a green or magenta
 * cast that all of the photo has. Of any photo, pink skin is turned to its own hue.
 *
 * @param chroma the mean distance of the largest and the smallest channel, encoded
 * @param warm how yellow and orange the photo is, from 0 to 1
 * @param temperature what takes the photo's mean colour out, as amounts of temperature
 * @param tint and of tint
 * @param even how far all of the photo has a share in that colour, from 0 to 1
 * @param balance what automatic white balance adds: temperature and tint; none if it is not known
 */
record PhotoColours(float chroma, float warm, float temperature, float tint, float even, float[] balance) {
    /** Encoded values of a colour's largest channel that tell of the light. */
    private static final float DARKEST = 0.12f;

    private static final float BRIGHTEST = 0.99f;

    /** Added to encoded values before ratios are taken, as black has none. */
    private static final float LEAST = 0.02f;

    /** The power of the mean by which bright pixels tell more of the light (shades of grey: Finlayson and Trezzi 2004). */
    private static final int POWER = 4;

    /** What full amounts of temperature and of tint add to the logarithms of red and of blue by green: a row each. */
    private static final double[][] GAINS = {{0.282, -0.455}, {0.162, 0.345}};

    /** Light is about this power of encoded values. */
    private static final double GAMMA = 2.2;

    /** A pixel has a share in the mean colour from this part of it on. */
    private static final double SHARE = 0.35;

    /** If no more pixels than the first have a share in it, it is no cast; where as many as the second have, it may be one. */
    private static final float NOT_ALL = 0.94f;

    private static final float ALL = 0.99f;

    /** Pixels that lie further from the mean colour than this many times as far as grey does are no even cast. */
    private static final float APART = 1.8f;

    private static final float TOGETHER = 1.3f;

    /** Of yellow and orange colours: how near to yellow they begin and end to be, and how strong. */
    private static final float RED = 0.25f;

    private static final float YELLOW = 0.55f;
    private static final float STRONG = 0.3f;

    /** A photo of less chroma than this has little colour. */
    private static final float COLOURED = 0.12f;

    private static final float AUTO_TO_VIBRANCE = 0.12f;
    private static final float PALE_AUTO_TO_VIBRANCE = 0.3f;

    /** Casts of which half is taken out automatically, and of which more is. */
    private static final float SLIGHT_CAST = 0.3f;

    private static final float STRONG_CAST = 0.8f;

    private static final float CAST_TO_BALANCE = 0.15f;

    /** Up to the first the white balance is to be better, from the second on it is to be right. */
    private static final float BALANCED = 0.85f;

    private static final float ALL_BALANCED = 0.9f;

    /** Where this share of the mean colour is found to be cast, the rest is none. */
    private static final float FOUND = 0.6f;

    private static final float UNFOUND_TO_MEAN = 0.8f;

    private static final float COOLER = 0.4f;
    private static final float MUCH_COOLER = 0.7f;
    private static final float SOME_WARM = 0.15f;
    private static final float ALL_WARM = 0.5f;
    private static final float YELLOW_TO_WARMER = 0.55f;
    private static final float COOLER_TO_YELLOW = -0.65f;
    private static final float COOLER_TO_ORANGE = -0.3f;

    private static final float VERY_WARM = 0.55f;
    private static final float NOTHING_ELSE = 0.85f;
    private static final float WARM_LIGHT_SPARED = 0.6f;

    private static final float GREEN_TO_TINT = 0.6f;
    private static final float GREEN_TO_MUTED = -0.3f;

    private static final float CAST_TO_TINT = 0.45f;

    /** So much more colour or less haze takes out all that it takes out of a green or magenta cast. */
    private static final float SOME_MORE = 0.4f;

    /** A cast is this even at least, where it is none of roses. */
    private static final float SOME_EVEN = 0.25f;

    private static final float EVEN_TO_TINT = 1;

    private static final float RED_SPARED = 0.6f;
    private static final float RED_TO_TURN = 0.5f;
    private static final float PINK_TO_TINT = -1;

    /**
     * The colours of a photo.
     *
     * @param rgb interleaved encoded colours in [0, 1]
     */
    static PhotoColours of(float[] rgb, float[] balance) {
        int step = 3 * PhotoFeatures.step(rgb.length / 3);
        double chroma = 0;
        double warm = 0;
        int all = 0;
        int seen = 0;
        double[] sums = {1e-9, 1e-9, 1e-9};
        for (int i = 0; i < rgb.length; i += step) {
            float most = most(rgb, i);
            float apart = most - Math.min(rgb[i], Math.min(rgb[i + 1], rgb[i + 2]));
            chroma += apart;
            all++;
            if (tells(most)) {
                seen++;
                warm += warmth(rgb[i], rgb[i + 1], rgb[i + 2]);
                for (int c = 0; c < 3; c++) {
                    sums[c] += Math.pow(rgb[i + c], GAMMA * POWER);
                }
            }
        }
        double red = Math.log(sums[0] / sums[1]) / POWER;
        double blue = Math.log(sums[2] / sums[1]) / POWER;
        double det = GAINS[0][0] * GAINS[1][1] - GAINS[0][1] * GAINS[1][0];
        return new PhotoColours(
                (float) chroma / all,
                (float) warm / Math.max(1, seen),
                (float) ((blue * GAINS[1][0] - red * GAINS[1][1]) / det),
                (float) ((red * GAINS[0][1] - blue * GAINS[0][0]) / det),
                seen == 0 ? 0 : even(rgb, step, red, blue, seen),
                balance);
    }

    private static float most(float[] rgb, int i) {
        return Math.max(rgb[i], Math.max(rgb[i + 1], rgb[i + 2]));
    }

    private static boolean tells(float most) {
        return most >= DARKEST && most <= BRIGHTEST;
    }

    private static float warmth(float r, float g, float b) {
        if (r < g || g <= b) {
            return 0;
        }
        float yellow = Math.clamp(((g - b) / (r - b) - RED) / (YELLOW - RED), 0f, 1f);
        return yellow * Math.clamp((r - b) / r / STRONG, 0f, 1f);
    }

    /** How far pixels have a share in a colour, given as logarithms of red and of blue by green, and lie around it. */
    private static float even(float[] rgb, int step, double red, double blue, int seen) {
        double size = Math.max(red * red + blue * blue, 1e-6);
        int with = 0;
        double apart = 0;
        for (int i = 0; i < rgb.length; i += step) {
            if (tells(most(rgb, i))) {
                double u = GAMMA * Math.log((rgb[i] + LEAST) / (rgb[i + 1] + LEAST));
                double v = GAMMA * Math.log((rgb[i + 2] + LEAST) / (rgb[i + 1] + LEAST));
                with += u * red + v * blue > SHARE * size ? 1 : 0;
                apart += Math.sqrt((u - red) * (u - red) + (v - blue) * (v - blue));
            }
        }
        float all = Math.clamp(((float) with / seen - NOT_ALL) / (ALL - NOT_ALL), 0f, 1f);
        float far = (float) (apart / seen / Math.sqrt(size));
        return all * Math.clamp((APART - far) / (APART - TOGETHER), 0f, 1f);
    }

    /** The amounts for the photo: those of the whole are added to, where there are colours among them. */
    AttributeVector adapted(AttributeVector asked) {
        Amounts amounts = new Amounts(asked);
        correct(amounts);
        balance(amounts);
        cool(amounts);
        light(amounts);
        enrich(amounts);
        spareCast(amounts);
        tint(amounts);
        turnSkin(amounts);
        return amounts.fitted();
    }

    /** Automatic correction: a photo without much colour gains more, and one with a strong cast loses more of it. */
    private void correct(Amounts amounts) {
        float auto = PhotoTones.automatic(amounts);
        if (isAsked(amounts, Attribute.SATURATION) || isAsked(amounts, Attribute.VIBRANCE)) {
            return;
        }
        float pale = Math.clamp((COLOURED - chroma) / COLOURED, 0f, 1f);
        amounts.add(Attribute.VIBRANCE, auto * (AUTO_TO_VIBRANCE + PALE_AUTO_TO_VIBRANCE * pale));
        float cast = Math.clamp((found() - SLIGHT_CAST) / (STRONG_CAST - SLIGHT_CAST), 0f, 1f);
        if (!isAsked(amounts, Attribute.TEMPERATURE) && !isAsked(amounts, Attribute.TINT)) {
            amounts.add(Attribute.AUTO_WHITE_BALANCE, CAST_TO_BALANCE * auto * cast);
        }
    }

    /** How strong a cast automatic white balance finds. */
    private float found() {
        return (float) Math.hypot(balance[0], balance[1]);
    }

    /** A white balance that is to be right, of a photo all of which has some of one colour. */
    private void balance(Amounts amounts) {
        float full = Math.clamp(
                (amounts.asked(Region.WHOLE, Attribute.AUTO_WHITE_BALANCE) - BALANCED) / (ALL_BALANCED - BALANCED),
                0f,
                1f);
        float size = temperature * temperature + tint * tint;
        float found = (balance[0] * temperature + balance[1] * tint) / Math.max(size, 1e-3f);
        float unfound = Math.clamp(1 - found / FOUND, 0f, 1f);
        float mean = UNFOUND_TO_MEAN * full * unfound * even;
        amounts.add(Attribute.TEMPERATURE, mean * (Math.clamp(temperature, -1f, 1f) - balance[0]));
        amounts.add(Attribute.TINT, mean * (Math.clamp(tint, -1f, 1f) - balance[1]));
    }

    /** Much cooler, where most is yellow. */
    private void cool(Amounts amounts) {
        float cooler = -amounts.asked(Region.WHOLE, Attribute.TEMPERATURE);
        float share = Math.clamp((cooler - COOLER) / (MUCH_COOLER - COOLER), 0f, 1f)
                * Math.clamp((warm - SOME_WARM) / (ALL_WARM - SOME_WARM), 0f, 1f);
        amounts.add(Attribute.TEMPERATURE, YELLOW_TO_WARMER * share * cooler);
        amounts.add(Region.WHOLE, Attribute.HUE_SATURATION, Hue.YELLOW, COOLER_TO_YELLOW * share * cooler);
        amounts.add(Region.WHOLE, Attribute.HUE_SATURATION, Hue.ORANGE, COOLER_TO_ORANGE * share * cooler);
    }

    /** Orange and yellow light, which is there already where most is yellow: more of it would be one flat colour. */
    private void light(Amounts amounts) {
        float share = Math.clamp((warm - VERY_WARM) / (NOTHING_ELSE - VERY_WARM), 0f, 1f);
        for (Hue hue : new Hue[] {Hue.ORANGE, Hue.YELLOW}) {
            float light = Math.max(0, amounts.asked(Region.WHOLE, Attribute.HIGHLIGHT_TINT, hue));
            float stronger = Math.max(0, amounts.asked(Region.WHOLE, Attribute.HUE_SATURATION, hue));
            amounts.add(Region.WHOLE, Attribute.HIGHLIGHT_TINT, hue, -WARM_LIGHT_SPARED * share * light);
            if (light > 0) {
                amounts.add(Region.WHOLE, Attribute.HUE_SATURATION, hue, -WARM_LIGHT_SPARED * share * stronger);
            }
        }
    }

    /** Warmer with more colour, where there is a green cast. */
    private void enrich(Amounts amounts) {
        float warmer = amounts.asked(Region.WHOLE, Attribute.TEMPERATURE);
        float more = Math.max(
                amounts.asked(Region.WHOLE, Attribute.SATURATION), amounts.asked(Region.WHOLE, Attribute.VIBRANCE));
        float green = Math.clamp(balance[1], 0f, 1f);
        if (warmer > 0 && more > 0 && !isAsked(amounts, Attribute.TINT)) {
            float both = Math.min(1, warmer + more) * green;
            amounts.add(Attribute.TINT, GREEN_TO_TINT * both);
            amounts.add(Region.WHOLE, Attribute.HUE_SATURATION, Hue.GREEN, GREEN_TO_MUTED * both);
        }
    }

    /** More colour or less haze, where there is a green or magenta cast: that would become stronger than anything else. */
    private void spareCast(Amounts amounts) {
        float more = Math.max(
                amounts.asked(Region.WHOLE, Attribute.DEHAZE),
                Math.max(
                        amounts.asked(Region.WHOLE, Attribute.SATURATION),
                        amounts.asked(Region.WHOLE, Attribute.VIBRANCE)));
        boolean isBalanced = isAsked(amounts, Attribute.TEMPERATURE)
                || isAsked(amounts, Attribute.TINT)
                || isAsked(amounts, Attribute.AUTO)
                || isAsked(amounts, Attribute.AUTO_WHITE_BALANCE);
        if (more > 0 && !isBalanced) {
            float cast = Math.clamp(balance[1], -1f, 1f) * Math.min(1, even / SOME_EVEN);
            amounts.add(Attribute.TINT, CAST_TO_TINT * cast * Math.min(1, more / SOME_MORE));
        }
    }

    /** Less magenta, of a photo all of which has that: it takes more than where some has. */
    private void tint(Amounts amounts) {
        float greener = -amounts.asked(Region.WHOLE, Attribute.TINT);
        if (greener > 0) {
            float left = Math.clamp(-tint - greener, 0f, 1f);
            amounts.add(Attribute.TINT, -EVEN_TO_TINT * greener * left * even);
        }
    }

    /** Pink skin, which is turned rather than muted: without its red it looks dead, and lips lose more of that than skin. */
    private static void turnSkin(Amounts amounts) {
        float turned = amounts.asked(Region.SUBJECT, Attribute.HUE_SHIFT, Hue.RED);
        float red = -amounts.asked(Region.SUBJECT, Attribute.HUE_SATURATION, Hue.RED);
        float pink = -amounts.asked(Region.SUBJECT, Attribute.HUE_SATURATION, Hue.MAGENTA);
        if (turned > 0 && red > 0 && pink > 0) {
            amounts.add(Region.SUBJECT, Attribute.HUE_SATURATION, Hue.RED, RED_SPARED * red);
            amounts.add(Region.SUBJECT, Attribute.HUE_SHIFT, Hue.RED, RED_TO_TURN * red);
            amounts.add(Region.SUBJECT, Attribute.TINT, PINK_TO_TINT * pink);
        }
    }

    private static boolean isAsked(Amounts amounts, Attribute attribute) {
        return amounts.asked(Region.WHOLE, attribute) != 0;
    }
}
