package org.instantretouch.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instantretouch.color.CieLab;
import org.instantretouch.color.HueRange;
import org.instantretouch.grid.Prediction;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.instantretouch.model.ModelException;
import org.instantretouch.model.PhotoFeatures;
import org.instantretouch.model.RetouchModel;

/**
 * Holds an edit to what was asked for, by what is seen to happen. What an edit does beside what it is asked for differs from photo
 * to photo: more contrast darkens a dark photo and brightens a bright one. So where an instruction keeps something that a small
 * copy of the photo shows, the copy is retouched, the drift is measured in CIELAB, and what moves it back is added to the edits.
 * The {@linkplain Intent#resolved() mean} of that over photos is in the edits already. Where several things are asked for, one may
 * undo another, as more light undoes deeper shadows: what is seen of less than half of it is asked for by more.
 */
final class MeasuredEdits {
    /** Each uses what the one before has shown; what is left then is mostly what must not be held. */
    private static final int CORRECTIONS = 3;

    /** A correction by less is none. */
    private static final double LEAST = 0.03;

    /** The least distance from grey, in CIELAB, that counts as a cast. */
    private static final double LEAST_CAST = 4;

    /** The share of a cast that an amount of 1 asks to be gone, and the most that is. */
    private static final double OF_CAST = 1.5;

    private static final double MOST_OF_CAST = 0.9;

    /** Pixels from one that is looked at to the next, both ways. */
    private static final int APART = 4;

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

    /** So much of half of what an edit does may be lost again for the sake of others, where it was there. */
    private static final double SPARED = 0.2;

    /** Likewise where a part of it was: it must not be undone. */
    private static final double MOST_MISSING = 0.8;

    /** A correction that is less worth is not made, in amounts. */
    private static final double GAIN = 0.01;

    /** From this lightness on nothing gets brighter, and below the other nothing darker, that could be seen. */
    private static final double BRIGHTEST = 97;

    private static final double DARKEST = 3;

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

    /** These say themselves how much colour there is to be, and where. */
    private static final Set<Attribute> OF_HUES =
            EnumSet.of(Attribute.BW, Attribute.SEPIA, Attribute.HUE_SATURATION, Attribute.HUE_SHIFT);

    /** What is warmer than these leave it may still be cooler than it was. */
    private static final Set<Attribute> OF_WHITE =
            EnumSet.of(Attribute.BW, Attribute.SEPIA, Attribute.AUTO_WHITE_BALANCE);

    /** Where these are edited, more light for all tones undoes much of it. */
    private static final Set<Attribute> ENDS_OF_THE_TONES =
            EnumSet.of(Attribute.HIGHLIGHTS, Attribute.SHADOWS, Attribute.WHITES, Attribute.BLACKS);

    /** What can be kept or asked for, and what moves it. */
    private enum Measured {
        BRIGHTNESS(Attribute.EXPOSURE, 18, 0.4),
        CONTRAST(Attribute.CONTRAST, 0.45, 0.3),
        SATURATION(Attribute.SATURATION, 0.8, 0.2),
        HIGHLIGHTS(Attribute.HIGHLIGHTS, 12, 0.8),
        SHADOWS(Attribute.SHADOWS, 10, 0.8),
        WHITES(Attribute.WHITES, 15, 0.8),
        BLACKS(Attribute.BLACKS, 5, 1),
        DARKEST_QUARTER(Attribute.SHADOWS, 12, 0),
        BRIGHTEST_QUARTER(Attribute.HIGHLIGHTS, 12, 0),
        VIBRANCE(Attribute.VIBRANCE, 0.7, 0),
        WARMTH(Attribute.TEMPERATURE, 0.55, 0),
        TINT(Attribute.TINT, 6, 0),
        HUE_SATURATION(Attribute.HUE_SATURATION, 0.5, 0),
        YELLOW_CAST(Attribute.TEMPERATURE, 18, 0),
        GREEN_CAST(Attribute.TINT, 18, 0);

        final Attribute by;
        final double slope;
        final double most;

        /**
         * @param by the attribute
         * @param slope how much an amount of 1 moves it, on most photos
         * @param most the largest amount that keeps it: what is asked for must not be undone; 0 where it cannot be kept so
         */
        Measured(Attribute by, double slope, double most) {
            this.by = by;
            this.slope = slope;
            this.most = most;
        }

        /** Whether it tells what comes of edits by {@link #by}: what is kept is less, that they are not undone. */
        boolean canBeAsked() {
            return switch (this) {
                case SHADOWS, HIGHLIGHTS, HUE_SATURATION, YELLOW_CAST, GREEN_CAST -> false;
                default -> true;
            };
        }

        /** Beside which edits it does not tell how much of it was asked for. */
        Set<Attribute> untoldWith() {
            return switch (this) {
                case SATURATION, VIBRANCE -> OF_HUES;
                case WARMTH, TINT -> OF_WHITE;
                default -> Set.of();
            };
        }
    }

    /**
     * What is to become of a measure.
     *
     * @param hue of which colours; present where their attribute has one
     * @param least how far it is to move at least, and where to; 0 if it is to stay
     * @param from the least amount that may be added to that end
     * @param to the largest
     */
    private record Goal(Measured of, Optional<Hue> hue, double least, double from, double to) {
        static Goal kept(Measured kept, Intent intent) {
            double most = most(kept, intent);
            return new Goal(kept, Optional.empty(), 0, -most, most);
        }

        static Goal kept(Hue hue) {
            return new Goal(Measured.HUE_SATURATION, Optional.of(hue), 0, -MOST_OF_HUE, MOST_OF_HUE);
        }

        /** A hue that may have less colour, not more. */
        static Goal spared(Hue hue) {
            return new Goal(Measured.HUE_SATURATION, Optional.of(hue), 0, -MOST_SPARED, 0);
        }

        static Goal asked(Measured asked, double amount) {
            double least = LEAST_SEEN * amount * asked.slope;
            return new Goal(asked, Optional.empty(), least, Math.min(0, amount), Math.max(0, amount));
        }

        /**
         * A cast that is to go: as much of it as is asked for, for which the white balance may go as far as it can.
         *
         * @param cast how strong it is, with its sign
         * @param amount of the white balance, which may be for another cast
         */
        static Stream<Goal> gone(Measured of, double cast, double amount) {
            boolean isThere = Math.abs(cast) > LEAST_CAST && amount * cast < 0;
            double share = Math.min(MOST_OF_CAST, Math.abs(amount) * OF_CAST);
            return isThere
                    ? Stream.of(new Goal(
                            of,
                            Optional.empty(),
                            -share * cast,
                            Math.min(0, Math.signum(amount) - amount),
                            Math.max(0, Math.signum(amount) - amount)))
                    : Stream.empty();
        }

        /** What is missing of what is asked for: 0 nothing, 1 all of it, more where it is the opposite; 0 for what is kept. */
        double share(double change) {
            return least == 0 ? 0 : missing(change) / least;
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
                case HIGHLIGHTS, SHADOWS, WARMTH, TINT, YELLOW_CAST, GREEN_CAST -> true;
            };
        }

        /** How far it has moved from a copy of the photo to another. */
        double change(SmallCopy before, SmallCopy now) {
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
                case YELLOW_CAST -> now.median(CieLab::b) - before.median(CieLab::b);
                case GREEN_CAST -> now.median(CieLab::a) - before.median(CieLab::a);
                case HUE_SATURATION -> before.chromaChange(range(hue.orElseThrow()), now);
            };
        }

        /** How far a change is from where it is to be. */
        double missing(double change) {
            if (least == 0) {
                return -change;
            }
            return least > 0 ? Math.max(0, least - change) : Math.min(0, least - change);
        }
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

    private final RetouchModel model;
    private final PhotoFeatures features;
    private final Thinned seen;

    /**
     * @param features of the photo as the edit finds it
     * @param seen the same, at the size that the model looks at; interleaved, in [0, 1]; it is not changed
     */
    MeasuredEdits(RetouchModel model, PhotoFeatures features, float[] seen) {
        this.model = model;
        this.features = features;
        this.seen = Thinned.of(seen, model.photoWidth(), model.photoHeight(), APART);
    }

    /**
     * Predicts what an intent asks for, with what it keeps held, and of several things that it asks for none undone.
     *
     * @param isRidOfCast whether a white balance in it is to take out a cast, however strong that is
     */
    Prediction predict(Intent intent, boolean isRidOfCast) throws ModelException {
        Prediction prediction = model.predict(features, AttributeVector.of(intent));
        List<Goal> all = goals(intent);
        boolean isBalance = isRidOfCast && intent.edits().stream().anyMatch(MeasuredEdits::isBalance);
        if (all.isEmpty() && !isBalance) {
            return prediction;
        }
        SmallCopy before = SmallCopy.of(seen.rgb());
        List<Goal> casts = isBalance ? casts(intent, before) : List.of();
        List<Goal> goals = Stream.concat(
                        all.stream()
                                .filter(goal -> casts.stream().noneMatch(cast -> cast.of.by == goal.of.by))
                                .filter(goal -> goal.isShownBy(before)),
                        casts.stream())
                .toList();
        double[] amounts = new double[goals.size()];
        double[] slopes = goals.stream().mapToDouble(goal -> goal.of.slope).toArray();
        double[] changes = changes(before, goals, prediction);
        double[] steps = new double[amounts.length];
        boolean isTooFar = false;
        for (int round = 0; round < CORRECTIONS && isOff(goals, changes, slopes); round++) {
            double[] next = new double[amounts.length];
            for (int i = 0; i < next.length; i++) {
                Goal goal = goals.get(i);
                double step = isTooFar ? steps[i] / 2 : goal.missing(changes[i]) / slopes[i];
                next[i] = Math.clamp(amounts[i] + step, goal.from, goal.to);
                steps[i] = next[i] - amounts[i];
            }
            if (Arrays.equals(next, amounts)) {
                // All that is off has as much as may be added.
                break;
            }
            Prediction better = model.predict(features, AttributeVector.of(with(intent, goals, next)));
            double[] moved = changes(before, goals, better);
            isTooFar = !isBetter(goals, changes, moved);
            if (isTooFar) {
                continue;
            }
            for (int i = 0; i < slopes.length; i++) {
                double added = next[i] - amounts[i];
                if (Math.abs(added) > LEAST) {
                    double typical = goals.get(i).of.slope;
                    slopes[i] = Math.clamp((moved[i] - changes[i]) / added, 0.4 * typical, 2.5 * typical);
                }
            }
            prediction = better;
            amounts = next;
            changes = moved;
        }
        return prediction;
    }

    /** White balances of the whole photo that take out the cast that it has. */
    private static List<Goal> casts(Intent intent, SmallCopy photo) {
        return intent.edits().stream()
                .filter(MeasuredEdits::isBalance)
                .flatMap(edit -> edit.attribute() == Attribute.TINT
                        ? Goal.gone(Measured.GREEN_CAST, photo.median(CieLab::a), edit.amount())
                        : Goal.gone(Measured.YELLOW_CAST, photo.median(CieLab::b), edit.amount()))
                .toList();
    }

    private static boolean isBalance(AttributeEdit edit) {
        return edit.region() == Region.WHOLE
                && (edit.attribute() == Attribute.TEMPERATURE || edit.attribute() == Attribute.TINT);
    }

    /** What can be measured of an intent: only where it is the whole photo that is edited. */
    private static List<Goal> goals(Intent intent) {
        if (intent.edits().stream().anyMatch(edit -> edit.region() != Region.WHOLE)) {
            return List.of();
        }
        return Stream.of(kept(intent), keptHues(intent), skinBesideReds(intent), asked(intent))
                .flatMap(goals -> goals)
                .toList();
    }

    /** Hues that keep their colour where all others have more or less of it. */
    private static Stream<Goal> keptHues(Intent intent) {
        return intent.edits().stream()
                .filter(edit -> edit.amount() != 0 && intent.net(edit).amount() == 0)
                .flatMap(edit -> edit.hue().stream())
                .distinct()
                .map(Goal::kept);
    }

    /** Skin is orange, and near enough to red to have a share of what reds have more of. */
    private static Stream<Goal> skinBesideReds(Intent intent) {
        boolean isOfReds = intent.style().isEmpty()
                && intent.edits().stream().anyMatch(MeasuredEdits::isRedder)
                && intent.edits().stream()
                        .allMatch(edit ->
                                edit.hue().filter(hue -> hue != Hue.ORANGE).isPresent());
        return isOfReds ? Stream.of(Goal.spared(Hue.ORANGE)) : Stream.empty();
    }

    private static boolean isRedder(AttributeEdit edit) {
        return edit.attribute() == Attribute.HUE_SATURATION
                && edit.hue().equals(Optional.of(Hue.RED))
                && edit.amount() > 0;
    }

    /** What is kept, where it is something else that is edited. */
    private static Stream<Goal> kept(Intent intent) {
        return Arrays.stream(Measured.values())
                .filter(kept -> kept.most > 0 && intent.holds(kept.by))
                .filter(kept -> intent.edits().stream()
                        .noneMatch(edit -> edit.attribute() == kept.by
                                || (kept == Measured.SATURATION && OF_COLOUR.contains(edit.attribute()))))
                .map(kept -> Goal.kept(kept, intent));
    }

    /** What is asked for beside something else, a style or another edit, that does not change the very colours it is told by. */
    private static Stream<Goal> asked(Intent intent) {
        Map<Attribute, Double> amounts = new EnumMap<>(Attribute.class);
        intent.edits().forEach(edit -> amounts.merge(edit.attribute(), (double) edit.amount(), Double::sum));
        if (amounts.size() < 2 && intent.style().isEmpty()) {
            return Stream.empty();
        }
        Set<Attribute> all = EnumSet.noneOf(Attribute.class);
        intent.resolved().forEach(edit -> all.add(edit.attribute()));
        return Arrays.stream(Measured.values())
                .filter(asked -> asked.canBeAsked() && Collections.disjoint(all, asked.untoldWith()))
                .filter(asked -> amounts.getOrDefault(asked.by, 0.0) != 0)
                .map(asked -> Goal.asked(asked, amounts.getOrDefault(asked.by, 0.0)));
    }

    private static boolean isOff(List<Goal> goals, double[] changes, double[] slopes) {
        return IntStream.range(0, slopes.length)
                .anyMatch(i -> Math.abs(goals.get(i).missing(changes[i]) / slopes[i]) > LEAST);
    }

    private static double most(Measured kept, Intent intent) {
        if (kept != Measured.BRIGHTNESS) {
            return kept.most;
        }
        return intent.edits().stream()
                .filter(edit -> ENDS_OF_THE_TONES.contains(edit.attribute()))
                .mapToDouble(edit -> kept.most * Math.abs(edit.amount()))
                .min()
                .orElse(kept.most);
    }

    private static Intent with(Intent intent, List<Goal> goals, double[] amounts) {
        List<AttributeEdit> edits = new ArrayList<>(intent.edits());
        for (int i = 0; i < amounts.length; i++) {
            Goal goal = goals.get(i);
            float amount = (float) Math.clamp(amounts[i], -1, 1);
            edits.add(new AttributeEdit(goal.of.by, goal.hue, Region.WHOLE, amount));
        }
        return new Intent(edits, intent.style(), intent.keeps(), intent.unsupported());
    }

    private double[] changes(SmallCopy before, List<Goal> goals, Prediction prediction) {
        SmallCopy now = SmallCopy.of(seen.after(prediction));
        return goals.stream().mapToDouble(goal -> goal.change(before, now)).toArray();
    }

    /** Whether less is missing, and of nothing that was there too much is lost for that. */
    private static boolean isBetter(List<Goal> goals, double[] changes, double[] moved) {
        boolean isLost = IntStream.range(0, moved.length).anyMatch(i -> {
            double before = goals.get(i).share(changes[i]);
            return goals.get(i).share(moved[i]) > (before == 0 ? SPARED : Math.max(MOST_MISSING, before));
        });
        return !isLost && missing(goals, moved) < missing(goals, changes) - GAIN;
    }

    /** All that is off of what is kept, and what is missing of what is asked for, much of one being more than a little of each; in amounts. */
    private static double missing(List<Goal> goals, double[] changes) {
        double kept = 0;
        double asked = 0;
        for (int i = 0; i < changes.length; i++) {
            Goal goal = goals.get(i);
            double amount = Math.abs(goal.missing(changes[i])) / goal.of.slope;
            if (goal.least == 0) {
                kept += amount;
            } else {
                asked = Math.hypot(asked, amount);
            }
        }
        return kept + asked;
    }
}
