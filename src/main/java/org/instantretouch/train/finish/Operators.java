package org.instantretouch.train.finish;

import org.instantretouch.color.SrgbCurve;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.Hue;

/**
 * The finishing operators, one an attribute, on pixels in linear light. Each takes a signed amount in [-1, 1] and leaves the
 * pixels as they are at 0. Colour work is done in Oklab (Ottosson 2020, "A perceptual color space for image processing").
 *
 * <p>They define what the attributes of the model mean. Each is smooth in colour and position, so that a bilateral grid can
 * hold it.
 */
final class Operators {
    /** Chroma in Oklab below which a colour has no hue to speak of, and from which on it has all of it. */
    private static final float GREYISH = 0.008f;

    private static final float COLOURED = 0.035f;

    /** The share of the way to the next range's centre up to which a colour belongs wholly to its own. */
    private static final float HUE_PLATEAU = 0.35f;

    /** Chroma in Oklab at which more saturation has half its effect: colours near the edge of the gamut have no more to give. */
    private static final float STRONG = 0.17f;

    /** Colours that could grow by more than this share of their chroma are far from the edge of the gamut. */
    private static final float MOST_ROOM = 6;

    /** How much of a tone curve is applied channel by channel, which adds colour; the rest keeps the ratios. */
    private static final float TONE_BY_CHANNEL = 0.3f;

    private static final float SHADOWS_BY_CHANNEL = 0.15f;
    private static final float BLACKS_BY_CHANNEL = 0.5f;

    /** By how much less than others the colours of skin gain from more saturation. */
    private static final float SKIN_SPARED = 0.3f;

    /** By how much less than others what is nearly grey gains: snow and black fur have a cast rather than a colour. */
    private static final float GREY_SPARED = 0.5f;

    /** Likewise what is pale and bright: sand, clouds and paper. */
    private static final float PALE_SPARED = 0.6f;

    /** How much of what strong colours of a range lose or gain, traces of the hue do. */
    private static final float TRACE_MUTED = 0.4f;

    private static final float TRACE_ENRICHED = 0.35f;

    /** By how much lightness in Oklab bright strong colours fall that lose all of it. */
    private static final float CHALK = 0.07f;

    /** Chroma in Oklab that is added to what the colours of skies have, before it is multiplied. */
    private static final float SKY_CHROMA = 0.025f;

    /** The lightness in Oklab at which sRGB has most chroma, by range of hues. */
    private static final float[] MOST_COLOURED = {0.63f, 0.74f, 0.95f, 0.87f, 0.87f, 0.5f, 0.52f, 0.67f};

    /** By how much lightness in Oklab a strong colour of a range falls where it becomes that of the range before it. */
    private static final float[] DEEPER = {0, 0.13f, 0.08f, 0, 0, 0, 0, 0};

    /** Light of a channel below which nothing was cut off, and of a colour below which it is not told what was. */
    private static final float UNCUT = 0.55f;

    private static final float BRIGHT = 0.25f;

    /** How much more light a channel at white is taken to have had, of its distance to the colour's luminance. */
    private static final float CUT_OFF = 1.6f;

    /** Light of a colour's darkest channel below which it is no white, and from which on it is all but one. */
    private static final float PALE = 0.3f;

    private static final float WHITE = 0.75f;

    /** How much of its colour what is nearly white, with two channels cut off, loses. */
    private static final float BLEACHED = 0.55f;

    /** A tone curve never brightens a dark pixel by more than this factor of linear light. */
    private static final float LARGEST_GAIN = 12;

    private Operators() {}

    /** A curve on encoded luma. */
    private interface ToneCurve {
        float at(float y);
    }

    /** What an operator does with one pixel, in Oklab. */
    private interface LabOperator {
        void apply(float[] lab);
    }

    /** Applies an attribute that has no hue, in place; automatic corrections and vignettes are not of this kind. */
    static void apply(Attribute attribute, float a, float[] linear) {
        switch (attribute) {
            case EXPOSURE -> exposure(linear, a);
            case CONTRAST -> tone(linear, y -> contrast(y, a), TONE_BY_CHANNEL);
            case HIGHLIGHTS -> {
                restore(linear, -0.5f * a);
                tone(linear, y -> highlights(y, a), TONE_BY_CHANNEL);
            }
            case SHADOWS -> tone(linear, y -> shadows(y, a), SHADOWS_BY_CHANNEL);
            case WHITES -> tone(linear, y -> y + a * 0.2f * cube(Math.clamp(y, 0f, 1.2f)), TONE_BY_CHANNEL);
            case BLACKS -> tone(linear, y -> blacks(y, a), BLACKS_BY_CHANNEL);
            case TEMPERATURE -> WhiteBalance.of(a, 0).apply(linear);
            case TINT -> WhiteBalance.of(0, a).apply(linear);
            case SATURATION -> saturation(linear, a);
            case VIBRANCE -> vibrance(linear, a);
            case FADE -> fade(linear, a);
            case DEHAZE -> dehaze(linear, a);
            case BW -> blackAndWhite(linear, a);
            case SEPIA -> sepia(linear, a);
            default -> throw new IllegalArgumentException(attribute.id() + " is not an operator on colours alone");
        }
    }

    /** Applies an attribute to one range of hues, in place. */
    static void apply(Attribute attribute, Hue hue, float a, float[] linear) {
        switch (attribute) {
            case HUE_SATURATION ->
                lab(linear, lab -> {
                    if (a < 0) {
                        mute(hue, -a, lab);
                    } else {
                        enrich(hue, a, lab);
                    }
                });
            case HUE_LUMINANCE ->
                lab(linear, lab -> {
                    float chroma = chroma(lab);
                    lab[0] += 0.28f * a * range(hue, lab) * Math.min(1, chroma / 0.08f) * lab[0];
                });
            case HUE_SHIFT -> lab(linear, lab -> turn(hue, a, lab));
            case SHADOW_TINT -> tint(linear, hue, a, true);
            case HIGHLIGHT_TINT -> tint(linear, hue, a, false);
            default -> throw new IllegalArgumentException(attribute.id() + " takes no hue");
        }
    }

    /** Multiplies linear light, as a camera's exposure does; upwards with a shoulder, so that white is met and not passed. */
    private static void exposure(float[] linear, float a) {
        float k = (float) Math.pow(2, 1.5 * a);
        restore(linear, 1 - k);
        for (int i = 0; i < linear.length; i++) {
            float x = linear[i];
            linear[i] = a <= 0 || x <= 0 ? k * x : k * x / (1 + (k - 1) * shoulder(x));
        }
    }

    /**
     * Gives channels at white back some of what was cut off them, as far as a bright colour shows that there was more: where it is
     * darkened, it would keep the hue of what was left otherwise, and cream and sunlight would turn olive. With two channels at
     * white nothing tells what it was: what is nearly white then is taken for white, or blown skies would have yellow rims.
     *
     * @param share by how much of its light the colour is darkened; nothing is done below 0
     */
    private static void restore(float[] linear, float share) {
        if (share <= 0) {
            return;
        }
        float bleached = BLEACHED * smooth(0, 0.4f, share);
        for (int i = 0; i < linear.length; i += 3) {
            float y = luminance(linear, i);
            float r = linear[i];
            float g = linear[i + 1];
            float b = linear[i + 2];
            float darkest = Math.min(r, Math.min(g, b));
            float middle = Math.max(Math.min(r, g), Math.min(Math.max(r, g), b));
            float bright = smooth(BRIGHT, 1, y);
            float white = bleached * smooth(PALE, WHITE, darkest) * smooth(UNCUT, 1, middle);
            for (int c = 0; c < 3; c++) {
                float x = linear[i + c];
                float restored = CUT_OFF * share * bright * smooth(UNCUT, 1, x) * Math.max(0, x - y);
                linear[i + c] = x + (1 - white) * restored + white * (y - x);
            }
        }
    }

    /**
     * How much of the gain is taken back at a linear value: hardly any up to middle grey, all of it at white, a straight line
     * between, with a soft bend. Steeper, and bright tones would turn round at the largest gain.
     */
    private static float shoulder(float x) {
        float zero = bend(0);
        return (bend(x) - zero) / (bend(1) - zero);
    }

    private static float bend(float x) {
        float above = x - 0.25f;
        return 0.5f * (above + (float) Math.sqrt(above * above + 0.01f));
    }

    private static float contrast(float y, float a) {
        float middle = 0.45f;
        float x = Math.clamp(y, 0f, 1f);
        if (a < 0) {
            return x * (1 + 0.5f * a) - 0.5f * a * middle;
        }
        float power = 1 + a;
        return x < middle
                ? middle * (float) Math.pow(x / middle, power)
                : 1 - (1 - middle) * (float) Math.pow((1 - x) / (1 - middle), power);
    }

    /**
     * Downwards, bright tones fall further than white, the more so the further they fall, so that what they hold stands out and
     * what is blown stays light: at all 0.8 to 0.57, white to 0.88.
     */
    private static float highlights(float y, float a) {
        return a < 0
                ? y + a * (0.2f - 0.06f * a) * smooth(0.3f, 0.9f, y) * (1 - (0.3f - 0.25f * a) * smooth(0.75f, 1, y))
                : y + a * 0.75f * smooth(0.27f, 0.82f, y) * Math.clamp(1 - y, 0f, 1f);
    }

    private static float shadows(float y, float a) {
        float dark = 1 - smooth(0, 0.6f, y);
        return a > 0 ? y + a * 0.25f * dark * y / (y + 0.06f) : y + a * 0.9f * y * dark;
    }

    /** Upwards, black itself is lifted; downwards, dark tones near black and are not cut, so that they stay apart. */
    static float blacks(float y, float a) {
        float dark = 1 - Math.clamp(y, 0f, 1f);
        return a > 0 ? y + a * 0.12f * fourth(dark) : y * (1 + a * 0.95f * fourth(dark));
    }

    /** Applies a curve on luma, partly as a ratio of linear light, which keeps the hue, and partly channel by channel. */
    private static void tone(float[] linear, ToneCurve curve, float byChannel) {
        for (int i = 0; i < linear.length; i += 3) {
            float y = Math.max(0, luminance(linear, i));
            float ratio = Math.min(LARGEST_GAIN, SrgbCurve.decode(curve.at(SrgbCurve.encode(y))) / Math.max(y, 1e-4f));
            for (int c = 0; c < 3; c++) {
                float x = linear[i + c];
                float own = SrgbCurve.decode(curve.at(Math.max(0, SrgbCurve.encode(x))));
                linear[i + c] = (1 - byChannel) * x * ratio + byChannel * own;
            }
        }
    }

    /** Upwards, the colours of skin are spared a little: orange faces please nobody. So is what has a cast rather than a colour. */
    private static void saturation(float[] linear, float a) {
        lab(linear, lab -> {
            float more = (1 - SKIN_SPARED * range(Hue.ORANGE, lab)) * unlikeCast(lab);
            saturate(lab, a > 0 ? a * more : a);
        });
    }

    /** How far a colour is to gain what others do: less what is nearly grey, and bright pale colours but blue, which skies have. */
    private static float unlikeCast(float[] lab) {
        float chroma = chroma(lab);
        float blue = smooth(0, 0.4f, -lab[2] / Math.max(chroma, GREYISH));
        float pale = smooth(0.62f, 0.8f, lab[0]) * (1 - smooth(COLOURED, 0.09f, chroma)) * (1 - blue);
        return (1 - GREY_SPARED * greyness(lab)) * (1 - PALE_SPARED * pale);
    }

    /**
     * Takes the colour of a range of hues down. Greys have none to lose, and a trace of one goes with the rest of its hue; up to
     * that, strong colours lose the larger share. What was strong and bright is a little darker then: as bright, it would be chalk.
     */
    private static void mute(Hue hue, float less, float[] lab) {
        float here = nearness(hue, lab);
        float chroma = chroma(lab);
        float strong = TRACE_MUTED + (1 - TRACE_MUTED) * smooth(0.03f, 0.09f, chroma);
        saturate(lab, -less * (strong + (1 - strong) * less) * here);
        lab[0] -= CHALK * less * here * smooth(0.6f, 0.9f, lab[0]) * Math.min(1, chroma / 0.15f);
    }

    /**
     * Strengthens a range of hues: strong colours, which are what is meant, more than traces, but for the colours of skies, to which
     * some is added. Where the gamut leaves no room, a colour moves towards the lightness at which its hue has most.
     */
    private static void enrich(Hue hue, float a, float[] lab) {
        float here = range(hue, lab);
        if (here <= 0) {
            return;
        }
        float chroma = chroma(lab);
        boolean sky = hue == Hue.BLUE || hue == Hue.AQUA;
        float share =
                sky ? 1 + SKY_CHROMA / chroma : TRACE_ENRICHED + (1 - TRACE_ENRICHED) * smooth(0.03f, 0.1f, chroma);
        float strength = chroma / STRONG;
        float more = here * a * share * 1.15f / (1 + strength * strength);
        float wanting = more / (more + chromaRoom(lab));
        lab[0] += 0.3f * a * here * wanting * (MOST_COLOURED[hue.ordinal()] - lab[0]);
        scaleChroma(lab, 1 + more);
    }

    /** Chroma in Oklab; not by {@link Math#hypot}, which is many times slower and exact to more digits than there are here. */
    private static float chroma(float[] lab) {
        return (float) Math.sqrt(lab[1] * lab[1] + lab[2] * lab[2]);
    }

    /** How far a colour has no hue to speak of. */
    private static float greyness(float[] lab) {
        return 1 - smooth(GREYISH, COLOURED, chroma(lab));
    }

    /** Scales chroma: down to grey at -1, in smaller steps at first; upwards the less the stronger the colour is already. */
    private static void saturate(float[] lab, float a) {
        float strength = chroma(lab) / STRONG;
        scaleChroma(lab, 1 + (a < 0 ? a * (0.7f - 0.3f * a) : a * 1.15f / (1 + strength * strength)));
    }

    /** Multiplies chroma; upwards it nears the edge of the gamut without passing it, where colours would turn dark and flat. */
    private static void scaleChroma(float[] lab, float k) {
        float more = k - 1;
        float factor = k;
        if (more > 0) {
            float room = Math.max(1e-4f, chromaRoom(lab));
            factor = 1 + room * (1 - (float) Math.exp(-more / room));
        }
        lab[1] *= factor;
        lab[2] *= factor;
    }

    /** By how much more of its own a colour's chroma can grow within the gamut, at most {@link #MOST_ROOM}. */
    private static float chromaRoom(float[] lab) {
        float[] rgb = new float[3];
        float inside = 0;
        float outside = MOST_ROOM;
        for (int step = 0; step < 8; step++) {
            float middle = step == 0 ? MOST_ROOM : 0.5f * (inside + outside);
            toLinear(lab[0], lab[1] * (1 + middle), lab[2] * (1 + middle), rgb, 0);
            if (Math.min(rgb[0], Math.min(rgb[1], rgb[2])) >= 0
                    && Math.max(rgb[0], Math.max(rgb[1], rgb[2])) <= 1.02f) {
                inside = middle;
            } else {
                outside = middle;
            }
            if (inside == MOST_ROOM) {
                break;
            }
        }
        return inside;
    }

    /** Stronger on muted colours than on strong ones; upwards, the colours of skin and what is nearly grey are spared. */
    private static void vibrance(float[] linear, float a) {
        lab(linear, lab -> {
            float chroma = chroma(lab) / 0.13f;
            float more = (1 - 0.5f * range(Hue.ORANGE, lab)) * unlikeCast(lab);
            scaleChroma(lab, 1 + a * (a > 0 ? 1.3f * more : 0.95f) * (float) Math.exp(-chroma * chroma));
        });
    }

    /** Lifts black on encoded values. */
    private static void fade(float[] linear, float a) {
        for (int i = 0; i < linear.length; i++) {
            float x = Math.max(0, SrgbCurve.encode(linear[i]));
            float dark = 1 - Math.min(1, x);
            linear[i] = SrgbCurve.decode(0.16f * a * dark * dark + x * (1 - 0.04f * a));
        }
    }

    /** Black down and middle tones up a little, with more colour; negative amounts do the opposite, as mist does. */
    private static void dehaze(float[] linear, float a) {
        tone(
                linear,
                y -> {
                    float dark = 1 - Math.clamp(y, 0f, 1f);
                    return Math.max(0, y - a * 0.16f * dark * (float) Math.sqrt(dark)) + a * 0.16f * y * dark;
                },
                TONE_BY_CHANNEL);
        saturation(linear, 0.39f * a);
    }

    /** A panchromatic mix, faded in on encoded values so that it is linear in the amount. */
    private static void blackAndWhite(float[] linear, float a) {
        for (int i = 0; i < linear.length; i += 3) {
            float grey = SrgbCurve.encode(grey(linear, i));
            for (int c = 0; c < 3; c++) {
                float x = SrgbCurve.encode(linear[i + c]);
                linear[i + c] = SrgbCurve.decode(x + a * (grey - x));
            }
        }
    }

    private static void sepia(float[] linear, float a) {
        double[] powers = {0.79, 1.08, 1.41};
        for (int i = 0; i < linear.length; i += 3) {
            double grey = Math.max(0, SrgbCurve.encode(grey(linear, i)));
            for (int c = 0; c < 3; c++) {
                float x = SrgbCurve.encode(linear[i + c]);
                linear[i + c] = SrgbCurve.decode(x + a * ((float) Math.pow(grey, powers[c]) - x));
            }
        }
    }

    private static void tint(float[] linear, Hue hue, float a, boolean shadows) {
        double angle = Math.toRadians(hue.centre());
        float u = 0.07f * a * (float) Math.cos(angle);
        float v = 0.07f * a * (float) Math.sin(angle);
        lab(linear, lab -> {
            float weight = shadows
                    ? (1 - smooth(0.15f, 0.7f, lab[0])) * smooth(0, 0.12f, lab[0])
                    : smooth(0.45f, 0.95f, lab[0]);
            lab[1] += u * weight;
            lab[2] += v * weight;
        });
    }

    /**
     * Turns the colours of a range towards the next, its centre as {@link Hue#turned} says. Colours between the two turn less the
     * nearer they are to that, so that up to half the amount none passes another; at a full one, what lies half-way goes up to 15
     * degrees beyond the next centre. Those on the other side turn as far as they belong to the range. Oranges that become red and
     * yellows that become orange are deeper then, as those colours are.
     */
    private static void turn(Hue hue, float a, float[] lab) {
        float place = place(hue, lab);
        float weight = place * a > 0 ? Math.max(0, 1 - place * place) : within(place);
        turn(lab, (float) hue.turned(a) * weight * (1 - greyness(lab)));
        lab[0] += Math.min(0, a) * DEEPER[hue.ordinal()] * weight * Math.min(1, chroma(lab) / 0.15f);
    }

    /** Turns all colours. */
    static void turnAll(float[] linear, float degrees) {
        lab(linear, lab -> turn(lab, degrees));
    }

    private static void turn(float[] lab, float degrees) {
        float cos = (float) Math.cos(Math.toRadians(degrees));
        float sin = (float) Math.sin(Math.toRadians(degrees));
        float u = lab[1];
        lab[1] = u * cos - lab[2] * sin;
        lab[2] = u * sin + lab[2] * cos;
    }

    /** How far a colour belongs to a range of hues; what is grey belongs to none. */
    private static float range(Hue hue, float[] lab) {
        return chroma(lab) <= GREYISH ? 0 : nearness(hue, lab) * (1 - greyness(lab));
    }

    /** How near a colour's hue is to a range, however little colour there is: 1 around its centre, 0 from its neighbours' on. */
    private static float nearness(Hue hue, float[] lab) {
        return within(place(hue, lab));
    }

    private static float within(float place) {
        return 1 - smooth(HUE_PLATEAU, 1, Math.abs(place));
    }

    /** Where a colour's hue lies about a range: 0 at its centre, 1 at the next range's, -1 at that of the one before. */
    private static float place(Hue hue, float[] lab) {
        double angle = Math.toDegrees(Math.atan2(lab[2], lab[1]));
        double distance = (angle - hue.centre() + 540 + 360) % 360 - 180;
        return (float) (distance / hue.degreesBeside(distance >= 0));
    }

    private static void lab(float[] linear, LabOperator operator) {
        float[] lab = new float[3];
        for (int i = 0; i < linear.length; i += 3) {
            float r = linear[i];
            float g = linear[i + 1];
            float b = linear[i + 2];
            float l = root(0.4122214708f * r + 0.5363325363f * g + 0.0514459929f * b);
            float m = root(0.2119034982f * r + 0.6806995451f * g + 0.1073969566f * b);
            float s = root(0.0883024619f * r + 0.2817188376f * g + 0.6299787005f * b);
            lab[0] = 0.2104542553f * l + 0.7936177850f * m - 0.0040720468f * s;
            lab[1] = 1.9779984951f * l - 2.4285922050f * m + 0.4505937099f * s;
            lab[2] = 0.0259040371f * l + 0.7827717662f * m - 0.8086757660f * s;
            operator.apply(lab);
            toLinear(lab[0], lab[1], lab[2], linear, i);
        }
    }

    /** Oklab to linear sRGB, into an array. */
    private static void toLinear(float lightness, float u, float v, float[] linear, int i) {
        float l = cube(lightness + 0.3963377774f * u + 0.2158037573f * v);
        float m = cube(lightness - 0.1055613458f * u - 0.0638541728f * v);
        float s = cube(lightness - 0.0894841775f * u - 1.2914855480f * v);
        linear[i] = 4.0767416621f * l - 3.3077115913f * m + 0.2309699292f * s;
        linear[i + 1] = -1.2684380046f * l + 2.6097574011f * m - 0.3413193965f * s;
        linear[i + 2] = -0.0041960863f * l - 0.7034186147f * m + 1.7076147010f * s;
    }

    static float luminance(float[] linear, int i) {
        return 0.2126f * linear[i] + 0.7152f * linear[i + 1] + 0.0722f * linear[i + 2];
    }

    private static float grey(float[] linear, int i) {
        return 0.3f * linear[i] + 0.59f * linear[i + 1] + 0.11f * linear[i + 2];
    }

    static float smooth(float low, float high, float x) {
        float t = Math.clamp((x - low) / (high - low), 0f, 1f);
        return t * t * (3 - 2 * t);
    }

    private static float root(float x) {
        return (float) Math.cbrt(x);
    }

    private static float cube(float x) {
        return x * x * x;
    }

    private static float fourth(float x) {
        return x * x * x * x;
    }
}
