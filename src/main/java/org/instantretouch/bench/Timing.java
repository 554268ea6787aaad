package org.instantretouch.bench;

import java.util.List;

/**
 * What repeated measurements of one thing come to, in milliseconds.
 *
 * @param median half of them took no longer
 * @param p95 95 of 100 took no longer
 */
public record Timing(double median, double p95) {
    /**
     * The timing of measurements in any order.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Timing of(List<Double> millis) {
        if (millis.isEmpty()) {
            throw new IllegalArgumentException("no measurement");
        }
        List<Double> sorted = millis.stream().sorted().toList();
        return new Timing(at(sorted, 0.5), at(sorted, 0.95));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
