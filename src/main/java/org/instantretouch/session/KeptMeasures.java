package org.instantretouch.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.instantretouch.color.CieLab;
import org.instantretouch.grid.CpuSlicer;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.SlicedLayer;
import org.instantretouch.grid.Window;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.instantretouch.model.ModelException;
import org.instantretouch.model.PhotoFeatures;
import org.instantretouch.model.RetouchModel;

/**
 * Holds what is to be kept by what is seen to happen to it. What an edit does beside what it is asked for differs from photo to
 * photo: more contrast darkens a dark photo and brightens a bright one. So where an instruction keeps something that a small copy
 * of the photo shows, the copy is retouched, the drift is measured in CIELAB, and what moves it back is added to the edits. The
 * {@linkplain Intent#resolved() mean} of that over photos is in the edits already.
 */
final class KeptMeasures {
    /** The second uses what the first has shown; what is left then is mostly what must not be held. */
    private static final int CORRECTIONS = 2;

    /** A correction by less is none. */
    private static final double LEAST = 0.03;

    /** Every second pixel, both ways, tells as much. */
    private static final int STEP = 2;

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

    /** Below this mean chroma a photo is grey. */
    private static final double GREY = 2;

    /** Below this contrast there is none. */
    private static final double FLAT = 1;

    /** Asked for by themselves, these change colours as they are meant to. */
    private static final Set<Attribute> OF_COLOUR = EnumSet.of(
            Attribute.SATURATION,
            Attribute.VIBRANCE,
            Attribute.BW,
            Attribute.SEPIA,
            Attribute.HUE_SATURATION,
            Attribute.HUE_SHIFT,
            Attribute.HUE_LUMINANCE,
            Attribute.SHADOW_TINT,
            Attribute.HIGHLIGHT_TINT);

    /** Where these are edited, more light for all tones undoes much of it. */
    private static final Set<Attribute> ENDS_OF_THE_TONES =
            EnumSet.of(Attribute.HIGHLIGHTS, Attribute.SHADOWS, Attribute.WHITES, Attribute.BLACKS);

    /** What can be kept, and what moves it. */
    private enum Kept {
        BRIGHTNESS(Attribute.EXPOSURE, 18, 0.4),
        CONTRAST(Attribute.CONTRAST, 0.45, 0.3),
        SATURATION(Attribute.SATURATION, 0.8, 0.2),
        HIGHLIGHTS(Attribute.HIGHLIGHTS, 12, 0.8),
        SHADOWS(Attribute.SHADOWS, 10, 0.8),
        WHITES(Attribute.WHITES, 15, 0.8),
        BLACKS(Attribute.BLACKS, 5, 1);

        final Attribute by;
        final double slope;
        final double most;

        /**
         * @param by the attribute
         * @param slope how much an amount of 1 moves it, on most photos
         * @param most the largest amount: what is asked for must not be undone
         */
        Kept(Attribute by, double slope, double most) {
            this.by = by;
            this.slope = slope;
            this.most = most;
        }
    }

    /** What a small copy of a photo shows. */
    private record Copy(List<CieLab> colours, double[] sortedLightness) {
        static Copy of(float[] rgb, int width, int height) {
            List<CieLab> colours = new ArrayList<>();
            for (int y = 0; y < height; y += STEP) {
                for (int x = 0; x < width; x += STEP) {
                    int i = 3 * (y * width + x);
                    colours.add(CieLab.ofEncoded(rgb[i], rgb[i + 1], rgb[i + 2]));
                }
            }
            return new Copy(
                    colours,
                    colours.stream().mapToDouble(CieLab::lightness).sorted().toArray());
        }

        /** The lightness that a share of the pixels does not reach. */
        double lightness(double share) {
            return sortedLightness[(int) (share * (sortedLightness.length - 1))];
        }

        double chroma() {
            return colours.stream().mapToDouble(CieLab::chroma).average().orElse(0);
        }

        /** The standard deviation of lightness. */
        double contrast() {
            double mean = Arrays.stream(sortedLightness).average().orElse(0);
            return Math.sqrt(Arrays.stream(sortedLightness)
                    .map(l -> (l - mean) * (l - mean))
                    .average()
                    .orElse(0));
        }

        boolean shows(Kept kept) {
            return switch (kept) {
                case CONTRAST -> contrast() > FLAT;
                case SATURATION -> chroma() > GREY;
                default -> true;
            };
        }

        /** How far something is off after an edit. */
        double drift(Kept kept, Copy now) {
            return switch (kept) {
                case BRIGHTNESS -> change(now, 0, WHITE);
                case SHADOWS -> change(now, 0, Math.min(lightness(A_QUARTER), Math.max(DARK, lightness(A_FEW))));
                case HIGHLIGHTS ->
                    change(now, Math.max(lightness(1 - A_QUARTER), Math.min(BRIGHT, lightness(1 - A_FEW))), WHITE);
                case CONTRAST -> now.contrast() / contrast() - 1;
                case SATURATION -> now.chroma() / chroma() - 1;
                case WHITES -> now.lightness(0.99) - lightness(0.99);
                case BLACKS -> now.lightness(0.01) - lightness(0.01);
            };
        }

        /** The mean change of lightness of what lay between two values of it. */
        private double change(Copy now, double from, double to) {
            return IntStream.range(0, colours.size())
                    .filter(i ->
                            colours.get(i).lightness() >= from && colours.get(i).lightness() <= to)
                    .mapToDouble(
                            i -> now.colours.get(i).lightness() - colours.get(i).lightness())
                    .average()
                    .orElse(0);
        }
    }

    private final RetouchModel model;
    private final PhotoFeatures features;
    private final float[] seen;

    /**
     * @param features of the photo as the edit finds it
     * @param seen the same, at the size that the model looks at; interleaved, in [0, 1]; it is not changed
     */
    KeptMeasures(RetouchModel model, PhotoFeatures features, float[] seen) {
        this.model = model;
        this.features = features;
        this.seen = seen;
    }

    /** Predicts what an intent asks for, with what it keeps held. */
    Prediction predict(Intent intent) throws ModelException {
        Prediction prediction = model.predict(features, AttributeVector.of(intent));
        List<Kept> all = keptBy(intent);
        if (all.isEmpty()) {
            return prediction;
        }
        Copy before = Copy.of(seen, model.photoWidth(), model.photoHeight());
        List<Kept> kept = all.stream().filter(before::shows).toList();
        double[] amounts = new double[kept.size()];
        double[] slopes = kept.stream().mapToDouble(k -> k.slope).toArray();
        double[] drifts = drifts(before, kept, prediction);
        for (int round = 0; round < CORRECTIONS && isOff(drifts, slopes); round++) {
            double[] next = new double[amounts.length];
            for (int i = 0; i < next.length; i++) {
                double most = most(kept.get(i), intent);
                next[i] = Math.clamp(amounts[i] - drifts[i] / slopes[i], -most, most);
            }
            Prediction better = model.predict(features, AttributeVector.of(with(intent, kept, next)));
            double[] left = drifts(before, kept, better);
            if (sum(left, kept) >= sum(drifts, kept)) {
                break;
            }
            for (int i = 0; i < slopes.length; i++) {
                double moved = next[i] - amounts[i];
                if (Math.abs(moved) > LEAST) {
                    double typical = kept.get(i).slope;
                    slopes[i] = Math.clamp((left[i] - drifts[i]) / moved, 0.4 * typical, 2.5 * typical);
                }
            }
            prediction = better;
            amounts = next;
            drifts = left;
        }
        return prediction;
    }

    /** What an intent keeps that can be measured: only where it is the whole photo that is edited, and by something else. */
    private static List<Kept> keptBy(Intent intent) {
        if (intent.edits().stream().anyMatch(edit -> edit.region() != Region.WHOLE)) {
            return List.of();
        }
        return Arrays.stream(Kept.values())
                .filter(kept -> intent.holds(kept.by))
                .filter(kept -> intent.edits().stream()
                        .noneMatch(edit -> edit.attribute() == kept.by
                                || (kept == Kept.SATURATION && OF_COLOUR.contains(edit.attribute()))))
                .toList();
    }

    private static boolean isOff(double[] drifts, double[] slopes) {
        for (int i = 0; i < drifts.length; i++) {
            if (Math.abs(drifts[i] / slopes[i]) > LEAST) {
                return true;
            }
        }
        return false;
    }

    private static double most(Kept kept, Intent intent) {
        if (kept != Kept.BRIGHTNESS) {
            return kept.most;
        }
        return intent.edits().stream()
                .filter(edit -> ENDS_OF_THE_TONES.contains(edit.attribute()))
                .mapToDouble(edit -> kept.most * Math.abs(edit.amount()))
                .min()
                .orElse(kept.most);
    }

    private static Intent with(Intent intent, List<Kept> kept, double[] amounts) {
        List<AttributeEdit> edits = new ArrayList<>(intent.edits());
        for (int i = 0; i < amounts.length; i++) {
            edits.add(AttributeEdit.of(kept.get(i).by, (float) amounts[i]));
        }
        return new Intent(edits, intent.style(), intent.keeps(), intent.unsupported());
    }

    private double[] drifts(Copy before, List<Kept> kept, Prediction prediction) {
        float[] rgb = seen.clone();
        Window whole = Window.whole(model.photoWidth(), model.photoHeight());
        new CpuSlicer().apply(List.of(new SlicedLayer(prediction, 1, Optional.empty())), whole, rgb);
        GamutMap.apply(rgb, whole.pixels());
        Copy now = Copy.of(rgb, model.photoWidth(), model.photoHeight());
        return kept.stream().mapToDouble(k -> before.drift(k, now)).toArray();
    }

    /** All drifts, in amounts of what moves them back. */
    private static double sum(double[] drifts, List<Kept> kept) {
        double sum = 0;
        for (int i = 0; i < drifts.length; i++) {
            sum += Math.abs(drifts[i]) / kept.get(i).slope;
        }
        return sum;
    }
}
