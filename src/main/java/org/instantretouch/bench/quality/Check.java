package org.instantretouch.bench.quality;

import java.util.Locale;
import java.util.Set;
import org.instantretouch.bench.metric.Measure;

/**
 * What must hold of the change from photo to result: its measure, times the direction, lies from the least to the most.
 *
 * @param direction 1 for more, -1 for less
 * @param least in the units of the measure
 * @param most in the units of the measure; may be infinite
 */
public record Check(Measure measure, int direction, double least, double most) {
    private static final Set<String> FIELDS = Set.of("metric", "dir", "min", "max");

    /** @throws IllegalArgumentException if the direction is neither 1 nor -1 */
    public Check {
        if (direction != 1 && direction != -1) {
            throw new IllegalArgumentException("direction " + direction);
        }
    }

    static Check of(JsonLine line) throws UnusableFileException {
        line.allowOnly(FIELDS);
        String name = line.text("metric");
        Measure measure = Measure.named(name)
                .orElseThrow(() -> line.wrong(
                        "there is no metric \"" + name + "\"; retouch bench quality --help names those there are"));
        if (measure.kind() == Measure.Kind.GRAY || measure.kind() == Measure.Kind.IDENTITY) {
            return new Check(measure, 1, Double.NEGATIVE_INFINITY, line.neededNumber("max"));
        }
        double direction = line.neededNumber("dir");
        if (direction != 1 && direction != -1) {
            throw line.wrong("\"dir\" must be 1 or -1");
        }
        return new Check(
                measure,
                (int) direction,
                line.neededNumber("min"),
                line.number("max").orElse(Double.POSITIVE_INFINITY));
    }

    /** Whether a value meets it. */
    public boolean holds(double value) {
        double signed = direction * value;
        return signed >= least && signed <= most;
    }

    /** What is asked for of the value that is measured, such as {@code L <= -3} or {@code -2.5 <= tint <= 2.5}. */
    @Override
    public String toString() {
        double low = direction > 0 ? least : -most;
        double high = direction > 0 ? most : -least;
        if (Double.isInfinite(low)) {
            return Double.isInfinite(high) ? measure.name() : measure.name() + " <= " + number(high);
        }
        return Double.isInfinite(high)
                ? measure.name() + " >= " + number(low)
                : number(low) + " <= " + measure.name() + " <= " + number(high);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value + 0.0) : Double.toString(value);
    }
}
