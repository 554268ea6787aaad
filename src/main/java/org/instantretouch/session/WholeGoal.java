package org.instantretouch.session;

import java.util.Optional;
import org.instantretouch.color.HueRange;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Region;

/**
 * What is to become of a measure of the whole photo.
 *
 * @param of the measure
 * @param hue of which colours; present where their attribute has one
 * @param least how far it is to move at least, and where to; 0 if it is to stay
 * @param from the least amount that may be added to that end
 * @param to the largest
 */
record WholeGoal(Measured of, Optional<Hue> hue, double least, double from, double to) implements Goal {
    /**
     * Shadows are dark, and highlights bright, in their lightness, and no more than a quarter of the photo; where hardly any of it is
     * so, the darkest or brightest few are meant.
     */
    private static final double DARK = 25;

    private static final double BRIGHT = 60;

    private static final double A_QUARTER = 0.25;

    private static final double A_FEW = 0.05;

    /** No lightness is above this. */
    private static final double WHITE = 101;

    /** The share of what several edits do by themselves that each of them is to do beside the others. */
    private static final double LEAST_SEEN = 0.5;

    /** The largest amount that keeps a hue as colourful as it is: its neighbours lie within its range. */
    private static final double MOST_OF_HUE = 0.4;

    /** Likewise of one that is spared what its neighbour gains: strong colours that are no skin would be dull. */
    private static final double MOST_SPARED = 0.2;

    /** The least share of the photo that a hue is measured on. */
    private static final double LEAST_OF_HUE = 0.01;

    /** From this lightness on nothing gets brighter, and below the other nothing darker, that could be seen. */
    private static final double BRIGHTEST = 97;

    private static final double DARKEST = 3;

    /** Below this mean chroma a photo is grey. */
    private static final double GREY = 2;

    /** Below this contrast there is none. */
    private static final double FLAT = 1;

    /** @param most the largest amount that may be added either way */
    static WholeGoal kept(Measured kept, double most) {
        return new WholeGoal(kept, Optional.empty(), 0, -most, most);
    }

    static WholeGoal kept(Hue hue) {
        return new WholeGoal(Measured.HUE_SATURATION, Optional.of(hue), 0, -MOST_OF_HUE, MOST_OF_HUE);
    }

    /** A hue that is spared what another gains; it has none to gain itself. */
    static WholeGoal spared(Hue hue) {
        return new WholeGoal(Measured.HUE_SATURATION, Optional.of(hue), 0, -MOST_SPARED, 0);
    }

    static WholeGoal asked(Measured asked, double amount) {
        double least = LEAST_SEEN * amount * asked.slope;
        return new WholeGoal(asked, Optional.empty(), least, Math.min(0, amount), Math.max(0, amount));
    }

    @Override
    public double slope() {
        return of.slope;
    }

    @Override
    public AttributeEdit edit(double amount) {
        return new AttributeEdit(of.by, hue, Region.WHOLE, (float) Math.clamp(amount, -1, 1));
    }

    @Override
    public Optional<AttributeEdit> said() {
        return Optional.empty();
    }

    /** Whether a photo has what it is of, and room for more of it. */
    boolean isShownBy(SmallCopy photo) {
        return switch (of) {
            case WHITES -> least <= 0 || photo.lightness(0.99) < BRIGHTEST;
            case BLACKS -> least >= 0 || photo.lightness(0.01) > DARKEST;
            case BRIGHTNESS -> least <= 0 || photo.lightness(0.5) < BRIGHTEST;
            case BRIGHTEST_QUARTER -> least <= 0 || photo.lightness(1 - A_QUARTER) < BRIGHTEST;
            case DARKEST_QUARTER -> least >= 0 || photo.lightness(A_QUARTER) > DARKEST;
            case CONTRAST -> photo.contrast() > FLAT;
            case SATURATION, VIBRANCE -> photo.chroma() > GREY;
            case HUE_SATURATION -> photo.share(range(hue.orElseThrow())) >= LEAST_OF_HUE;
            case HIGHLIGHTS, SHADOWS, WARMTH, TINT -> true;
        };
    }

    @Override
    public double change(SmallCopy before, SmallCopy now) {
        return switch (of) {
            case BRIGHTNESS -> before.lightnessChange(now, 0, WHITE);
            case DARKEST_QUARTER -> before.lightnessChange(now, 0, before.lightness(A_QUARTER));
            case BRIGHTEST_QUARTER -> before.lightnessChange(now, before.lightness(1 - A_QUARTER), WHITE);
            case SHADOWS ->
                before.lightnessChange(
                        now, 0, Math.min(before.lightness(A_QUARTER), Math.max(DARK, before.lightness(A_FEW))));
            case HIGHLIGHTS ->
                before.lightnessChange(
                        now,
                        Math.max(before.lightness(1 - A_QUARTER), Math.min(BRIGHT, before.lightness(1 - A_FEW))),
                        WHITE);
            case CONTRAST -> now.contrast() / before.contrast() - 1;
            case SATURATION, VIBRANCE -> now.chroma() / before.chroma() - 1;
            case WHITES -> now.lightness(0.99) - before.lightness(0.99);
            case BLACKS -> now.lightness(0.01) - before.lightness(0.01);
            case WARMTH -> now.warmth() - before.warmth();
            case TINT -> now.tint() - before.tint();
            case HUE_SATURATION -> before.chromaChange(range(hue.orElseThrow()), now);
        };
    }

    private static HueRange range(Hue hue) {
        return switch (hue) {
            case RED -> HueRange.RED;
            case ORANGE -> HueRange.ORANGE;
            case YELLOW -> HueRange.YELLOW;
            case GREEN -> HueRange.GREEN;
            case AQUA -> HueRange.CYAN;
            case BLUE -> HueRange.BLUE;
            case PURPLE -> HueRange.PURPLE;
            case MAGENTA -> HueRange.MAGENTA;
        };
    }
}
