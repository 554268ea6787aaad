package org.instantretouch.bench.metric;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import org.instantretouch.color.HueRange;

/**
 * The change from one picture to another, measured as the instruction benchmark does.
 *
 * <p>Quarters of the photo are told by the quantiles of its own lightness, both ends included. A hue counts where the photo, not
 * the result, has it.
 */
public final class Change {
    /** A hue on a smaller part of the photo cannot be measured. */
    private static final double LEAST_SHARE = 0.01;

    /** Keeps a fraction of next to nothing finite. */
    private static final double TINY = 1e-6;

    private final LabPicture before;
    private final LabPicture after;
    private final double darkest;
    private final double brightest;

    /**
     * The change between two pictures.
     *
     * @throws IllegalArgumentException if their sizes differ
     */
    public Change(Picture before, Picture after) {
        Picture.requireSameSize(before, after);
        this.before = new LabPicture(before);
        this.after = new LabPicture(after);
        double[] sorted = sorted(this.before.lightness);
        darkest = quantile(sorted, 0.25);
        brightest = quantile(sorted, 0.75);
    }

    private Change(Change from, LabPicture after) {
        before = from.before;
        this.after = after;
        darkest = from.darkest;
        brightest = from.brightest;
    }

    /** The change from the first picture to itself: none. */
    public Change untouched() {
        return new Change(this, before);
    }

    /**
     * The change from the same first picture to another one.
     *
     * @throws IllegalArgumentException if their sizes differ
     */
    public Change to(Picture other) {
        LabPicture lab = new LabPicture(other);
        if (lab.width != before.width || lab.height != before.height) {
            throw new IllegalArgumentException("pictures of " + before.width + " x " + before.height + " and "
                    + lab.width + " x " + lab.height + " pixels");
        }
        return new Change(this, lab);
    }

    /** The value of a measure; empty where the photo has nothing to measure it on. */
    public OptionalDouble measure(Measure measure) {
        IntPredicate dark = i -> before.lightness[i] <= darkest;
        IntPredicate bright = i -> before.lightness[i] >= brightest;
        IntPredicate all = i -> true;
        return switch (measure.kind()) {
            case L -> value(mean(this::lightness, all));
            case CONTRAST -> value(deviation(after.lightness) / Math.max(deviation(before.lightness), TINY) - 1);
            case WARMTH -> value(mean(this::warmth, all));
            case TINT -> value(mean(this::a, all));
            case CHROMA ->
                value(mean(i -> after.chroma[i], all) / Math.max(mean(i -> before.chroma[i], all), TINY) - 1);
            case SHADOWS -> value(mean(this::lightness, dark));
            case HIGHLIGHTS -> value(mean(this::lightness, bright));
            case BLACK_POINT -> value(quantileChange(0.01));
            case WHITE_POINT -> value(quantileChange(0.99));
            case GRAY -> value(mean(i -> after.chroma[i], all));
            case IDENTITY -> value(mean(i -> (Math.abs(lightness(i)) + Math.abs(a(i)) + Math.abs(b(i))) / 3, all));
            case SHADOW_A -> value(mean(this::a, dark));
            case SHADOW_B -> value(mean(this::b, dark));
            case HIGHLIGHT_A -> value(mean(this::a, bright));
            case HIGHLIGHT_B -> value(mean(this::b, bright));
            case HUE_CHROMA, HUE_L -> ofHue(measure.kind(), measure.hue().orElseThrow());
            case REGION_L -> value(within(measure.place().orElseThrow(), this::lightness));
            case REGION_WARMTH -> value(within(measure.place().orElseThrow(), this::warmth));
        };
    }

    private static OptionalDouble value(double value) {
        return OptionalDouble.of(value);
    }

    private interface Values {
        double at(int pixel);
    }

    private double lightness(int i) {
        return after.lightness[i] - before.lightness[i];
    }

    private double a(int i) {
        return after.a[i] - before.a[i];
    }

    private double b(int i) {
        return after.b[i] - before.b[i];
    }

    private double warmth(int i) {
        return after.warmth[i] - before.warmth[i];
    }

    private OptionalDouble ofHue(Measure.Kind kind, HueRange hue) {
        boolean[] mask = new boolean[before.pixels()];
        int count = 0;
        for (int i = 0; i < mask.length; i++) {
            mask[i] = before.is(hue, i);
            count += mask[i] ? 1 : 0;
        }
        if ((double) count / mask.length < LEAST_SHARE) {
            return OptionalDouble.empty();
        }
        return value(
                kind == Measure.Kind.HUE_L
                        ? mean(this::lightness, i -> mask[i])
                        : mean(i -> after.chroma[i], i -> mask[i]) / mean(i -> before.chroma[i], i -> mask[i]) - 1);
    }

    private double within(Place place, Values values) {
        IntPredicate inside =
                i -> place.holds((i % before.width + 0.5) / before.width, (i / before.width + 0.5) / before.height);
        return mean(values, inside) - mean(values, inside.negate());
    }

    /** The mean over some pixels; no number where there are none of them. */
    private double mean(Values values, IntPredicate which) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < before.pixels(); i++) {
            if (which.test(i)) {
                sum += values.at(i);
                count++;
            }
        }
        return sum / count;
    }

    private double quantileChange(double share) {
        return quantile(sorted(after.lightness), share) - quantile(sorted(before.lightness), share);
    }

    static double deviation(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Between two values along a straight line, by NumPy's formula: of equal values exactly theirs. */
    private static double quantile(double[] sorted, double share) {
        double index = share * (sorted.length - 1);
        int low = (int) index;
        double t = index - low;
        double from = sorted[low];
        double to = sorted[Math.min(low + 1, sorted.length - 1)];
        return t >= 0.5 ? to - (to - from) * (1 - t) : from + (to - from) * t;
    }
}
