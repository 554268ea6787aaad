package org.instantretouch.bench.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.instantretouch.bench.metric.Change;
import org.instantretouch.bench.metric.Fidelity;
import org.instantretouch.bench.metric.Picture;

/**
 * What became of a trial.
 *
 * @param failure why there is no result; empty where there is one
 * @param checks of those that the photo has something to measure on
 * @param fidelity empty without a result, or for a tiny one
 * @param networks values of learned metrics, by name
 */
public record TrialOutcome(
        Trial trial,
        Optional<String> failure,
        List<CheckOutcome> checks,
        Optional<Fidelity> fidelity,
        Map<String, Double> networks) {
    public TrialOutcome {
        checks = List.copyOf(checks);
        // In the order that they were asked for: two reports of the same results are the same.
        networks = Collections.unmodifiableMap(new LinkedHashMap<>(networks));
    }

    /** Without a result: every check counts as not met. */
    public static TrialOutcome failed(Trial trial, String why) {
        return new TrialOutcome(trial, Optional.of(why), List.of(), Optional.empty(), Map.of());
    }

    /**
     * Measures a result.
     *
     * @param before the photo, at no more than {@link PhotoChoice#SIDE} pixels
     * @param after the result, of the same size
     * @throws IllegalArgumentException if the sizes differ
     */
    public static TrialOutcome of(Trial trial, Picture before, Picture after, Map<String, Double> networks) {
        Change change = new Change(before, after);
        Change untouched = change.untouched();
        List<CheckOutcome> checks = new ArrayList<>();
        for (Check check : trial.instruction().checks()) {
            OptionalDouble value = change.measure(check.measure());
            OptionalDouble same = untouched.measure(check.measure());
            if (value.isPresent() && same.isPresent()) {
                checks.add(new CheckOutcome(
                        check, value.getAsDouble(), check.holds(value.getAsDouble()), check.holds(same.getAsDouble())));
            }
        }
        return new TrialOutcome(trial, Optional.empty(), checks, Fidelity.of(before, after), networks);
    }

    /** Whether there is a result, and it meets every check. */
    public boolean whole() {
        return failure.isEmpty() && checks.stream().allMatch(CheckOutcome::met);
    }
}
