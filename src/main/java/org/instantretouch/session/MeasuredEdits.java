package org.instantretouch.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instantretouch.grid.Prediction;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.words.OwnWishes;
import org.instantretouch.model.ModelException;
import org.instantretouch.model.PhotoFeatures;
import org.instantretouch.model.RetouchModel;

/**
 * Holds an edit to what was asked for, by what is seen to happen. What an edit does beside what it is asked for differs from photo
 * to photo: more contrast darkens a dark photo and brightens a bright one. So a small copy of the photo is retouched, what becomes
 * of it is measured, and what is missing is added to the edits, by several predictions.
 *
 * <p>What an instruction keeps is moved back where it drifts; the {@linkplain Intent#resolved() mean} of that over photos is in
 * the edits already. Where several things are asked for, one may undo another, as more light undoes deeper shadows: what is seen
 * of less than half of it is asked for by more ({@link WholeGoal}), and likewise in places ({@link PlaceGoal}). What words say of
 * the result is measured as well: a cast that is to go ({@link CastGoal}), a colour that is to be arrived at ({@link HueGoal}),
 * and bluer water ({@link WaterOnPhoto}).
 */
final class MeasuredEdits {
    /** Each uses what the one before has shown; what is left then is mostly what must not be held. */
    private static final int CORRECTIONS = 3;

    /** A correction by less is none. */
    private static final double LEAST = 0.02;

    /** Pixels from one that is looked at to the next, both ways. */
    private static final int APART = 4;

    /** So much of half of what an edit does may be lost again for the sake of others, where it was there. */
    private static final double LOST_AGAIN = 0.2;

    /** Likewise where a part of it was: it must not be undone. */
    private static final double MOST_MISSING = 0.8;

    /** A correction that is less worth is not made, in amounts. */
    private static final double GAIN = 0.01;

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
     * What words come to on the photo.
     *
     * @param corrections what was added to the edits that were read
     */
    record Shown(Prediction prediction, List<Correction> corrections) {}

    /**
     * Predicts what an intent asks for, with what it keeps held, and of several things that it asks for none undone.
     *
     * @param intent as it was chosen by hand, which says itself how much there is to be of everything, and where
     * @param corrections what was added to the edits that it was read from
     */
    Prediction predict(Intent intent, List<Correction> corrections) throws ModelException {
        List<WholeGoal> all =
                Goals.besideCasts(Goals.of(intent), corrections.stream().anyMatch(Correction::isOfCast));
        return shown(Correction.with(intent, corrections), all, Told.NOTHING, List.of())
                .prediction();
    }

    /**
     * Predicts what words ask for, and shows that the photo has it.
     *
     * @param intent what was read from them
     */
    Shown predict(Intent intent, String words) throws ModelException {
        Told told = Told.in(words);
        List<AttributeEdit> bluer = told.isOfWater() ? WaterOnPhoto.bluer(intent) : List.of();
        List<Correction> water = bluer.isEmpty()
                ? List.of()
                : WaterOnPhoto.beside(bluer, intent, SmallCopy.of(seen.rgb()), alone(WaterOnPhoto.COOLER));
        List<AttributeEdit> places = Goals.placesBesideOthers(intent).stream()
                .filter(edit -> !Goals.mayTakeBack(edit, intent) || OwnWishes.isOf(words, edit))
                .toList();
        Shown shown = shown(Correction.with(intent, water), Goals.of(intent), told, places);
        return new Shown(
                shown.prediction(),
                Stream.concat(water.stream(), shown.corrections().stream()).toList());
    }

    private Shown shown(Intent intent, List<WholeGoal> all, Told words, List<AttributeEdit> places)
            throws ModelException {
        Prediction asked = model.predict(features, AttributeVector.of(intent));
        if (all.isEmpty() && places.isEmpty() && words.equals(Told.NOTHING)) {
            return new Shown(asked, List.of());
        }
        SmallCopy before = SmallCopy.of(seen.rgb());
        List<CastGoal> casts = Goals.casts(intent, words.casts(), before);
        List<Goal> goals = new ArrayList<>(casts);
        Goals.besideCasts(all, !casts.isEmpty()).stream()
                .filter(goal -> goal.isShownBy(before))
                .forEach(goals::add);
        for (AttributeEdit place : places) {
            PlaceGoal.of(place, before, alone(place)).ifPresent(goals::add);
        }
        if (words.isSparedInPlace()) {
            for (AttributeEdit back : Goals.givenBack(intent)) {
                PlaceGoal.kept(back, before, alone(back)).ifPresent(goals::add);
            }
        }
        words.colour()
                .flatMap(turn -> Goals.arriving(intent, turn, before, SmallCopy.of(seen.after(asked))))
                .ifPresent(goals::add);
        return goals.isEmpty() ? new Shown(asked, List.of()) : corrected(intent, goals, before, asked);
    }

    /** The photo after an edit by itself. */
    private SmallCopy alone(AttributeEdit edit) throws ModelException {
        return SmallCopy.of(seen.after(model.predict(features, AttributeVector.of(Intent.of(edit)))));
    }

    private Shown corrected(Intent intent, List<Goal> goals, SmallCopy before, Prediction asked) throws ModelException {
        Prediction prediction = asked;
        double[] amounts = new double[goals.size()];
        double[] slopes = goals.stream().mapToDouble(Goal::slope).toArray();
        double[] changes = changes(before, goals, asked);
        double[] steps = new double[amounts.length];
        boolean isTooFar = false;
        for (int round = 0; round < CORRECTIONS && isOff(goals, changes, slopes); round++) {
            double[] next = new double[amounts.length];
            for (int i = 0; i < next.length; i++) {
                Goal goal = goals.get(i);
                double step = isTooFar ? steps[i] / 2 : goal.missing(changes[i]) / slopes[i];
                next[i] = Math.clamp(amounts[i] + step, goal.from(), goal.to());
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
                    double typical = goals.get(i).slope();
                    slopes[i] = Math.clamp((moved[i] - changes[i]) / added, 0.4 * typical, 2.5 * typical);
                }
            }
            prediction = better;
            amounts = next;
            changes = moved;
        }
        return new Shown(prediction, corrections(goals, amounts));
    }

    /** What of the amounts that were added to an intent belongs to edits that words asked for. */
    private static List<Correction> corrections(List<Goal> goals, double[] amounts) {
        return IntStream.range(0, amounts.length)
                .filter(i -> amounts[i] != 0)
                .boxed()
                .flatMap(i -> goals.get(i).said().stream()
                        .map(said -> new Correction(said, goals.get(i).edit(amounts[i]))))
                .toList();
    }

    private static boolean isOff(List<Goal> goals, double[] changes, double[] slopes) {
        return IntStream.range(0, slopes.length)
                .anyMatch(i -> Math.abs(goals.get(i).missing(changes[i]) / slopes[i]) > LEAST);
    }

    private static Intent with(Intent intent, List<Goal> goals, double[] amounts) {
        List<AttributeEdit> edits = new ArrayList<>(intent.edits());
        for (int i = 0; i < amounts.length; i++) {
            edits.add(goals.get(i).edit(amounts[i]));
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
            return goals.get(i).share(moved[i]) > (before == 0 ? LOST_AGAIN : Math.max(MOST_MISSING, before));
        });
        return !isLost && missing(goals, moved) < missing(goals, changes) - GAIN;
    }

    /** All that is off of what is kept, and what is missing of what is asked for, much of one being more than a little of each; in amounts. */
    private static double missing(List<Goal> goals, double[] changes) {
        double kept = 0;
        double asked = 0;
        for (int i = 0; i < changes.length; i++) {
            Goal goal = goals.get(i);
            double amount = Math.abs(goal.missing(changes[i])) / goal.slope();
            if (goal.least() == 0) {
                kept += amount;
            } else {
                asked = Math.hypot(asked, amount);
            }
        }
        return kept + asked;
    }
}
