package org.instantretouch.app;

import java.util.Optional;

/** A number as people type it into a field: with or without decimals, after a point or a comma. */
final class TypedNumber {
    private static final String DECIMALS = "([.,]\\d{0,2})?";

    private TypedNumber() {}

    /**
     * What may stand in a field while one types such a number. A sign may stand in any: were it left out, -5 would become 5.
     *
     * @param digits before the decimals, at most
     */
    static String typing(int digits) {
        return "[+-]?\\d{0," + digits + "}" + DECIMALS;
    }

    /** The number that a text is, with or without a sign; empty while it is none. */
    static Optional<Float> read(String text) {
        return text.matches("[+-]?(\\d+|\\d*[.,]\\d+)")
                ? Optional.of(Float.parseFloat(text.replace(',', '.')))
                : Optional.empty();
    }

    /** The same to the nearest whole one. */
    static Optional<Integer> readWhole(String text) {
        return read(text).map(Math::round);
    }
}
