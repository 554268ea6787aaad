package org.instantretouch.bench.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.instantretouch.bench.metric.Fidelity;

/**
 * The outcomes of all trials, counted.
 *
 * @param rows a row a kind, in the order of their first trials, and {@link #ALL} at the end
 * @param fidelity the means; empty where none was measured
 * @param measured how many results the fidelity is of
 * @param networks the means of learned metrics, by name
 * @param missing how many trials have no result
 */
public record Tally(
        List<Row> rows, Optional<Fidelity> fidelity, int measured, Map<String, Double> networks, int missing) {
    /** What the row of all kinds is called. */
    public static final String ALL = "ALL";

    public Tally {
        rows = List.copyOf(rows);
    }

    /**
     * The trials of a kind.
     *
     * @param checks how many checks could be measured, or belong to a trial without result
     * @param met how many of them the results meet
     * @param untouched how many of them the photos meet as they are
     * @param pairs how many trials
     * @param whole how many results meet all of their checks
     */
    public record Row(String kind, int checks, int met, int untouched, int pairs, int whole) {
        private static Row empty(String kind) {
            return new Row(kind, 0, 0, 0, 0, 0);
        }

        private Row plus(TrialOutcome outcome) {
            int more = outcome.failure().isPresent()
                    ? outcome.trial().instruction().checks().size()
                    : outcome.checks().size();
            return new Row(
                    kind,
                    checks + more,
                    met
                            + (int) outcome.checks().stream()
                                    .filter(CheckOutcome::met)
                                    .count(),
                    untouched
                            + (int) outcome.checks().stream()
                                    .filter(CheckOutcome::metUntouched)
                                    .count(),
                    pairs + 1,
                    whole + (outcome.whole() ? 1 : 0));
        }

        /** The share of checks met, from 0 to 1. */
        public double metShare() {
            return (double) met / Math.max(1, checks);
        }

        /** The share of checks that the photos meet as they are, from 0 to 1. */
        public double untouchedShare() {
            return (double) untouched / Math.max(1, checks);
        }

        /** The share of results that meet all of their checks, from 0 to 1. */
        public double wholeShare() {
            return (double) whole / Math.max(1, pairs);
        }
    }

    /** Counts outcomes. */
    public static Tally of(List<TrialOutcome> outcomes) {
        Map<String, Row> kinds = new LinkedHashMap<>();
        Row all = Row.empty(ALL);
        for (TrialOutcome outcome : outcomes) {
            String kind = outcome.trial().instruction().kind();
            kinds.put(kind, kinds.getOrDefault(kind, Row.empty(kind)).plus(outcome));
            all = all.plus(outcome);
        }
        List<Row> rows = new ArrayList<>(kinds.values());
        rows.add(all);
        List<Fidelity> fidelities =
                outcomes.stream().flatMap(o -> o.fidelity().stream()).toList();
        return new Tally(rows, mean(fidelities), fidelities.size(), networks(outcomes), (int)
                outcomes.stream().filter(o -> o.failure().isPresent()).count());
    }

    private static Optional<Fidelity> mean(List<Fidelity> all) {
        Function<Function<Fidelity, DoubleStream>, OptionalDouble> mean =
                part -> all.stream().flatMapToDouble(part::apply).average();
        OptionalDouble ssim = mean.apply(f -> DoubleStream.of(f.ssim()));
        OptionalDouble gmsd = mean.apply(f -> DoubleStream.of(f.gmsd()));
        return ssim.isEmpty() || gmsd.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Fidelity(ssim.getAsDouble(), mean.apply(f -> f.cwSsim().stream()), gmsd.getAsDouble()));
    }

    private static Map<String, Double> networks(List<TrialOutcome> outcomes) {
        Map<String, List<Double>> values = new TreeMap<>();
        for (TrialOutcome outcome : outcomes) {
            outcome.networks()
                    .forEach((name, value) ->
                            values.computeIfAbsent(name, n -> new ArrayList<>()).add(value));
        }
        Map<String, Double> means = new TreeMap<>();
        values.forEach((name, all) -> means.put(
                name, all.stream().mapToDouble(Double::doubleValue).average().orElseThrow()));
        return means;
    }
}
