package org.instantretouch.session;

import java.util.Optional;
import java.util.stream.IntStream;
import org.instantretouch.color.Oklab;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;

/**
 * What has a hue is to become a colour by its name: it is turned by what lies between that and what the photo has of the hue, on
 * average.
 *
 * @param turn the edit that turns it
 * @param pixels what it turns of what is called by the hue's name
 * @param least how far they are to be turned, in degrees of Oklab, and which way round
 */
record HueGoal(AttributeEdit turn, int[] pixels, double least) implements Goal {
    /** Chroma in Oklab from which on a colour has a hue. */
    private static final double COLOURED = 0.04;

    /** Less of a photo than this is not looked at. */
    private static final double LEAST_SHARE = 0.004;

    /** What is turned less, in degrees, lies where the edit does not reach. */
    private static final double TURNED = 0.5;

    /** The share of the way to the next range that all of a turn goes, on average. */
    private static final double OF_THE_WAY = 0.6;

    /**
     * The goal of a turn; empty where the photo has hardly any of the hue.
     *
     * @param degrees where it is to arrive, in degrees of Oklab
     * @param now the copy after the edits as they are
     */
    static Optional<HueGoal> of(AttributeEdit turn, int degrees, SmallCopy before, SmallCopy now) {
        Hue hue = turn.hue().orElseThrow();
        int[] pixels = IntStream.range(0, before.colours().size())
                .filter(i -> isOf(hue, before.ab(i)))
                .filter(i -> Math.abs(degrees(hue, now.ab(i)) - degrees(hue, before.ab(i))) > TURNED)
                .toArray();
        if (pixels.length < LEAST_SHARE * before.colours().size()) {
            return Optional.empty();
        }
        double least = degrees - hue.centre() - mean(hue, pixels, before);
        least -= 360 * Math.rint(least / 360);
        // What is beyond already is not turned back.
        return Optional.of(new HueGoal(turn, pixels, least * turn.amount() > 0 ? least : 0));
    }

    private static boolean isOf(Hue hue, float[] ab) {
        double degrees = degrees(hue, ab) + hue.centre();
        return Math.hypot(ab[0], ab[1]) > COLOURED && degrees >= hue.first() && degrees < hue.end();
    }

    private static double degrees(Hue hue, float[] ab) {
        return Oklab.hueFrom(hue.centre(), ab);
    }

    /** The mean hue, in degrees from the middle of the range; strong colours weigh more: they are what is meant. */
    private static double mean(Hue hue, int[] pixels, SmallCopy copy) {
        double sum = 0;
        double weights = 0;
        for (int i : pixels) {
            float[] ab = copy.ab(i);
            double chroma = Math.hypot(ab[0], ab[1]);
            sum += chroma * degrees(hue, ab);
            weights += chroma;
        }
        return sum / Math.max(weights, COLOURED);
    }

    private Hue hue() {
        return turn.hue().orElseThrow();
    }

    @Override
    public double from() {
        return turn.amount() > 0 ? -turn.amount() : -1 - turn.amount();
    }

    @Override
    public double to() {
        return turn.amount() > 0 ? 1 - turn.amount() : -turn.amount();
    }

    @Override
    public double slope() {
        return OF_THE_WAY * hue().degreesBeside(turn.amount() > 0);
    }

    @Override
    public AttributeEdit edit(double amount) {
        return turn.withAmount((float) amount);
    }

    @Override
    public Optional<AttributeEdit> said() {
        return Optional.of(turn);
    }

    @Override
    public double change(SmallCopy before, SmallCopy now) {
        return mean(hue(), pixels, now) - mean(hue(), pixels, before);
    }

    /** Too far is another colour, too. */
    @Override
    public double missing(double change) {
        return least - change;
    }

    /** No other goal is beside it that it could be lost for. */
    @Override
    public double share(double change) {
        return 0;
    }
}
