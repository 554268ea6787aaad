package org.instantretouch.color;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The hues that have names, as ranges of the angle in CIELAB, in degrees; the first end belongs to a range. */
public enum HueRange {
    RED(350, 45),
    ORANGE(45, 75),
    YELLOW(75, 110),
    GREEN(110, 165),
    CYAN(165, 230),
    BLUE(230, 295),
    PURPLE(295, 325),
    MAGENTA(325, 350);

    /** Up to this chroma a colour counts as grey. */
    public static final double LEAST_CHROMA = 10;

    private final double from;
    private final double to;

    HueRange(double from, double to) {
        this.from = from;
        this.to = to;
    }

    /** The range of that {@link #id()}, or empty. */
    public static Optional<HueRange> named(String name) {
        return Arrays.stream(values()).filter(h -> h.id().equals(name)).findFirst();
    }

    /** The name in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an angle from 0 up to 360 degrees is in the range. */
    public boolean holds(double degrees) {
        return from < to ? degrees >= from && degrees < to : degrees >= from || degrees < to;
    }
}
