package org.instantretouch.bench.metric;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of the frame that instructions are checked on: outer thirds, the middle half of either axis, and the corners. */
public enum Place {
    TOP,
    BOTTOM,
    LEFT,
    RIGHT,
    CENTER,
    EDGES;

    private static final double THIRD = 1.0 / 3;

    static Optional<Place> named(String name) {
        return Arrays.stream(values()).filter(p -> p.id().equals(name)).findFirst();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the middle of a pixel is there; coordinates from 0 to 1. */
    boolean holds(double x, double y) {
        return switch (this) {
            case TOP -> y < THIRD;
            case BOTTOM -> y > 2 * THIRD;
            case LEFT -> x < THIRD;
            case RIGHT -> x > 2 * THIRD;
            case CENTER -> radius(x, y) < 0.5;
            case EDGES -> radius(x, y) > 1;
        };
    }

    /** 0 in the middle of the frame, 1 in the middle of each side. */
    private static double radius(double x, double y) {
        return Math.hypot((x - 0.5) / 0.5, (y - 0.5) / 0.5);
    }
}
