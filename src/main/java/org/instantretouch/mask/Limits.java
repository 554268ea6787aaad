package org.instantretouch.mask;

/** The check that a number of a shape is in its range. */
final class Limits {
    private Limits() {}

    /** @throws IllegalArgumentException if the value is not in [low, high] */
    static void check(String what, float value, float low, float high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(what + " is " + value + ", not in " + low + " to " + high);
        }
    }
}
