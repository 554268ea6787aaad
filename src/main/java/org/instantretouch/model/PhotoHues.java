package org.instantretouch.model;

import java.util.Arrays;
import java.util.Set;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Region;

/**
 * What the hues of a photo make of amounts of single hues. The ranges of hues are the same for every photo, and what is called by
 * their names is not: leaves are yellowish greens, and roses lie between pink and red. So where a photo has colours of a name that
 * the range hardly reaches, the range beside it changes as well, by as much as that range holds nothing else. Two ranges that turn
 * the same way do not turn what lies between them twice; what is bright already does not get much brighter, and keeps its colour;
 * and where all of a photo is of a hue, less of that is less of all, and not nearly none.
 *
 * @param pixels the share of the photo's pixels in each of {@link #BINS} equal steps round the hues of Oklab, by how much colour
 *     they have
 * @param bright the mean of their largest channel, encoded, strong colours weighing more
 * @param strong likewise of their chroma in Oklab
 */
record PhotoHues(float[] pixels, float[] bright, float[] strong) {
    /** So many steps there are round the circle. */
    static final int BINS = 72;

    private static final int DEGREES = 360 / BINS;

    /** Up to this share of the way to the next centre a colour is wholly of its range. */
    private static final float PLATEAU = 0.35f;

    /** Chroma in Oklab below which a pixel has no hue, and from which on it has all of one. */
    private static final float GREY = 0.02f;

    private static final float COLOURED = 0.08f;

    /** More hues than these that change their colour are all but some, which are spared. */
    private static final int MOST_SINGLE = 4;

    /** Light is about this power of encoded values. */
    private static final double GAMMA = 2.2;

    /** Less of a photo than this is not looked at. */
    private static final float LEAST = 0.004f;

    /** How much of what a range does not reach the one beside it makes up for. */
    private static final float BESIDE = 1.5f;

    /** Chroma of what is yellowish green, and of what is yellow where it has the same hue. */
    private static final float LEAF = 0.11f;

    private static final float LEMON = 0.16f;

    /** A hue of less of the photo than this has to change more to be seen, and by how much more at most. */
    private static final float FEW = 0.08f;

    /** Hues of skin. */
    private static final Set<Hue> SKIN = Set.of(Hue.RED, Hue.ORANGE);

    private static final float FEW_TO_MORE = 0.8f;

    /** Chroma from the first to the second gains less and less by the same amount, and what is made up for that. */
    private static final float STRONG = 0.12f;

    private static final float STRONGEST = 0.2f;
    private static final float STRONG_TO_MORE = 0.7f;

    /** Less of a hue than the first is a little less, and as much as the second is all but none of it. */
    private static final float A_LITTLE = 0.3f;

    private static final float NEARLY_ALL = 0.85f;

    /** From the first share of a photo to the second, less of a hue becomes less of all. */
    private static final float MUCH = 0.3f;

    private static final float ALL = 0.8f;
    private static final float ALL_SPARED = 0.8f;
    private static final float STRONG_SPARED = 0.8f;

    /** Hues as bright as the first become as much brighter as is asked for, those as the second hardly. */
    private static final float BRIGHT = 0.5f;

    private static final float BRIGHTEST = 0.9f;
    private static final float BRIGHT_SPARED = 0.6f;
    private static final float BRIGHTER_TO_COLOUR = 0.4f;

    /** Greens that are stronger would be lighter by themselves, which is the green of paint. */
    private static final float STRONGER_TO_DEEPER = -0.25f;

    /** How much of a turn that two ranges make is taken from each, where all that they hold is of both. */
    private static final float BETWEEN = 0.45f;

    /** The more a turn is beyond this, the more it is to arrive at the hue beside; by less than this, none is. */
    private static final float FAR = 0.8f;

    /** Less of a turn than this share of it is not made up for. */
    private static final float LEAST_REACHED = 0.3f;

    /**
     * The hues of a photo.
     *
     * @param rgb interleaved encoded colours in [0, 1]
     */
    static PhotoHues of(float[] rgb) {
        int step = 3 * PhotoFeatures.step(rgb.length / 3);
        float[] pixels = new float[BINS];
        float[] bright = new float[BINS];
        float[] strong = new float[BINS];
        float[] colour = new float[BINS];
        int all = 0;
        for (int i = 0; i < rgb.length; i += step) {
            all++;
            double r = Math.pow(rgb[i], GAMMA);
            double g = Math.pow(rgb[i + 1], GAMMA);
            double b = Math.pow(rgb[i + 2], GAMMA);
            double l = Math.cbrt(0.4122 * r + 0.5363 * g + 0.0514 * b);
            double m = Math.cbrt(0.2119 * r + 0.6807 * g + 0.1074 * b);
            double s = Math.cbrt(0.0883 * r + 0.2817 * g + 0.6300 * b);
            double u = 1.978 * l - 2.4286 * m + 0.4506 * s;
            double v = 0.0259 * l + 0.7828 * m - 0.8087 * s;
            float chroma = (float) Math.hypot(u, v);
            float coloured = Math.clamp((chroma - GREY) / (COLOURED - GREY), 0f, 1f);
            if (coloured > 0) {
                int bin = Math.floorMod((int) Math.floor(Math.toDegrees(Math.atan2(v, u)) / DEGREES), BINS);
                pixels[bin] += coloured;
                colour[bin] += chroma;
                bright[bin] += chroma * Math.max(rgb[i], Math.max(rgb[i + 1], rgb[i + 2]));
                strong[bin] += chroma * chroma;
            }
        }
        for (int bin = 0; bin < BINS; bin++) {
            bright[bin] /= Math.max(colour[bin], 1e-6f);
            strong[bin] /= Math.max(colour[bin], 1e-6f);
            pixels[bin] /= Math.max(1, all);
        }
        return new PhotoHues(pixels, bright, strong);
    }

    /** The amounts for the photo: those of hues of the whole are fitted. */
    AttributeVector adapted(AttributeVector asked) {
        Amounts amounts = new Amounts(asked);
        long coloured = Arrays.stream(Hue.values())
                .filter(hue -> amounts.asked(Region.WHOLE, Attribute.HUE_SATURATION, hue) != 0)
                .count();
        for (Hue hue : Hue.values()) {
            float share = share(hue);
            if (share >= LEAST) {
                if (coloured <= MOST_SINGLE) {
                    reach(amounts, Attribute.HUE_SATURATION, hue);
                    strengthen(amounts, hue, share);
                    weaken(amounts, hue, share);
                }
                reach(amounts, Attribute.HUE_LUMINANCE, hue);
                brighten(amounts, hue);
            }
            turn(amounts, hue, share);
        }
        return amounts.fitted();
    }

    /**
     * Colours of a hue's name that its range hardly reaches change by the range beside it, as far as that holds nothing
     * else; what is yellowish and strong is called yellow rather than green.
     */
    private void reach(Amounts amounts, Attribute attribute, Hue hue) {
        float amount = amounts.asked(Region.WHOLE, attribute, hue);
        if (amount != 0) {
            Hue before = hue.beside(-1);
            Hue after = hue.beside(1);
            Hue beside = named(hue, before, hue) > named(hue, after, hue) ? before : after;
            float missed = named(hue, beside, hue);
            if (amounts.asked(Region.WHOLE, attribute, beside) == 0) {
                float own = (float) Math.sqrt(missed / Math.max(all(beside, hue), 1e-6f));
                amounts.add(Region.WHOLE, attribute, beside, BESIDE * amount * own * missed / share(hue));
            }
        }
    }

    /**
     * A hue of a small part of the photo, or one that is strong wherever it is, has to be a good deal stronger to be seen; but for
     * those that skin has, which would be flushed.
     */
    private void strengthen(Amounts amounts, Hue hue, float share) {
        float stronger = amounts.asked(Region.WHOLE, Attribute.HUE_SATURATION, hue);
        if (stronger > 0) {
            float few = SKIN.contains(hue) ? 0 : Math.clamp(1 - share / FEW, 0f, 1f);
            float more = FEW_TO_MORE * few + STRONG_TO_MORE * allStrong(hue);
            amounts.add(Region.WHOLE, Attribute.HUE_SATURATION, hue, more * stronger);
            if (hue == Hue.GREEN && amounts.asked(Region.WHOLE, Attribute.HUE_LUMINANCE, hue) == 0) {
                amounts.add(Region.WHOLE, Attribute.HUE_LUMINANCE, hue, STRONGER_TO_DEEPER * stronger);
            }
        }
    }

    /**
     * A hue that is strong, or all that a photo has, loses less where about half of it would go, which leaves it dull; a little less
     * stays a little, and none at all is none.
     */
    private void weaken(Amounts amounts, Hue hue, float share) {
        float weaker = Math.max(0, -amounts.asked(Region.WHOLE, Attribute.HUE_SATURATION, hue));
        float half = Math.clamp(Math.min(weaker - A_LITTLE, NEARLY_ALL - weaker), 0f, 1f);
        float much = Math.clamp((share - MUCH) / (ALL - MUCH), 0f, 1f);
        float spared = Math.max(STRONG_SPARED * strength(hue), ALL_SPARED * much);
        amounts.add(Region.WHOLE, Attribute.HUE_SATURATION, hue, spared * half);
    }

    /** What is bright is held, and what becomes brighter keeps its colour. */
    private void brighten(Amounts amounts, Hue hue) {
        float brighter = Math.max(0, amounts.asked(Region.WHOLE, Attribute.HUE_LUMINANCE, hue));
        float held = Math.clamp((mean(bright, hue) - BRIGHT) / (BRIGHTEST - BRIGHT), 0f, 1f);
        amounts.add(Region.WHOLE, Attribute.HUE_LUMINANCE, hue, -BRIGHT_SPARED * held * brighter);
        if (amounts.asked(Region.WHOLE, Attribute.HUE_SATURATION, hue) == 0) {
            amounts.add(Region.WHOLE, Attribute.HUE_SATURATION, hue, BRIGHTER_TO_COLOUR * held * brighter);
        }
    }

    /**
     * Two ranges that turn the same way share the turn of what lies between them. What is called by a hue's name beyond its range is
     * turned as well, as far as the range there holds nothing else.
     */
    private void turn(Amounts amounts, Hue hue, float share) {
        float turned = amounts.asked(Region.WHOLE, Attribute.HUE_SHIFT, hue);
        Hue after = hue.beside(1);
        float next = amounts.asked(Region.WHOLE, Attribute.HUE_SHIFT, after);
        if (turned * next > 0) {
            float both = both(hue, after);
            amounts.add(Region.WHOLE, Attribute.HUE_SHIFT, hue, -BETWEEN * both * turned);
            amounts.add(Region.WHOLE, Attribute.HUE_SHIFT, after, -BETWEEN * both * next);
        } else if (turned != 0 && share >= LEAST) {
            if (Math.abs(turned) > FAR) {
                amounts.add(Region.WHOLE, Attribute.HUE_SHIFT, hue, arriving(hue, turned) - turned);
            }
            Hue behind = hue.beside(turned > 0 ? -1 : 1);
            if (amounts.asked(Region.WHOLE, Attribute.HUE_SHIFT, behind) == 0) {
                float missed = named(hue, behind, hue);
                float own = missed / Math.max(all(behind, hue), 1e-6f);
                float reached = Math.min(1, BESIDE * own * missed / share);
                amounts.add(Region.WHOLE, Attribute.HUE_SHIFT, behind, reached * turned);
            }
        }
    }

    /** The amount by which a hue that is to become the one beside it is turned: by what lies between that and what the photo has of it. */
    private float arriving(Hue hue, float turned) {
        boolean onwards = turned > 0;
        int way = onwards ? 1 : -1;
        int all = hue.degreesBeside(onwards);
        float ahead = way * offset(hue);
        float place = ahead / hue.degreesBeside(ahead > 0 == onwards);
        float reached = ahead > 0 ? 1 - place * place : within(-place);
        float missing = Math.clamp((all - ahead) / Math.max(reached, LEAST_REACHED), 0f, (float) all);
        float arriving = Math.max(FAR, Math.abs((float) hue.amountOfTurn(way * missing)));
        float meant = (Math.abs(turned) - FAR) / (1 - FAR);
        return way * (FAR + meant * (arriving - FAR));
    }

    /** How far what is called by a hue's name is from the middle of its range, on average, in degrees. */
    private float offset(Hue hue) {
        float sum = 0;
        float weights = 1e-6f;
        for (int degree = hue.first(); degree < hue.end(); degree += DEGREES) {
            int bin = degree % 360 / DEGREES;
            float weight = pixels[bin] * strong[bin];
            sum += weight * (degree / DEGREES * DEGREES + DEGREES / 2f - hue.centre());
            weights += weight;
        }
        return sum / weights;
    }

    /** How far all of a hue is strong, from 0 to 1. */
    private float allStrong(Hue hue) {
        float sum = 0;
        for (int degree = hue.first(); degree < hue.end(); degree += DEGREES) {
            int bin = degree % 360 / DEGREES;
            sum += pixels[bin] * strength(bin);
        }
        return sum / Math.max(share(hue), 1e-6f);
    }

    private float strength(int bin) {
        return Math.clamp((strong[bin] - STRONG) / (STRONGEST - STRONG), 0f, 1f);
    }

    /** How strong a hue is, from 0 to 1. */
    private float strength(Hue hue) {
        return Math.clamp((mean(strong, hue) - STRONG) / (STRONGEST - STRONG), 0f, 1f);
    }

    /** The share of the photo that is called by the name of a hue. */
    private float share(Hue hue) {
        float share = 0;
        for (int degree = hue.first(); degree < hue.end(); degree += DEGREES) {
            share += pixels[degree % 360 / DEGREES];
        }
        return share;
    }

    /** The mean of that, in which strong colours weigh more: they are what is meant. */
    private float mean(float[] values, Hue hue) {
        float sum = 0;
        float weights = 1e-6f;
        for (int degree = hue.first(); degree < hue.end(); degree += DEGREES) {
            int bin = degree % 360 / DEGREES;
            sum += pixels[bin] * strong[bin] * values[bin];
            weights += pixels[bin] * strong[bin];
        }
        return sum / weights;
    }

    /** How much of what is called by the name of a hue a range holds, and another does not. */
    private float named(Hue name, Hue range, Hue without) {
        float sum = 0;
        for (int degree = name.first(); degree < name.end(); degree += DEGREES) {
            int bin = degree % 360 / DEGREES;
            float vivid = Math.clamp((strong[bin] - LEAF) / (LEMON - LEAF), 0f, 1f);
            sum += pixels[bin] * (name == Hue.GREEN ? 1 - vivid : 1) * near(range, bin) * (1 - near(without, bin));
        }
        return sum;
    }

    /** How much of the photo a range holds, and another does not. */
    private float all(Hue range, Hue without) {
        float sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += pixels[bin] * near(range, bin) * (1 - near(without, bin));
        }
        return sum;
    }

    /** How much of what is of either of two ranges is of both. */
    private float both(Hue one, Hue other) {
        float both = 0;
        float either = 1e-6f;
        for (int bin = 0; bin < BINS; bin++) {
            both += pixels[bin] * Math.min(within(one, bin), within(other, bin));
            either += pixels[bin] * Math.max(within(one, bin), within(other, bin));
        }
        return both / either;
    }

    /** How far a step of hues is in a range, from 0 to 1: all of it up to a distance. */
    private static float within(Hue hue, int bin) {
        return within(1 - near(hue, bin));
    }

    /** @param distance from the middle of a range, as a share of the way to the next one */
    private static float within(float distance) {
        float x = Math.clamp((distance - PLATEAU) / (1 - PLATEAU), 0f, 1f);
        return 1 - x * x * (3 - 2 * x);
    }

    /** How near a step of hues is to the centre of a range: 1 there, 0 from the next centres on. */
    private static float near(Hue hue, int bin) {
        float distance = Math.floorMod((int) ((bin + 0.5f) * DEGREES) - hue.centre() + 180, 360) - 180;
        return Math.max(0, 1 - Math.abs(distance) / hue.degreesBeside(distance >= 0));
    }
}
