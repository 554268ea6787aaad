package org.instantretouch.session;

import java.util.EnumSet;
import java.util.Set;
import org.instantretouch.intent.Attribute;

/** What can be kept or asked for, and what moves it. */
enum Measured {
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
    HUE_SATURATION(Attribute.HUE_SATURATION, 0.5, 0);

    /** These say themselves how much colour there is to be, and where. */
    private static final Set<Attribute> OF_HUES =
            EnumSet.of(Attribute.BW, Attribute.SEPIA, Attribute.HUE_SATURATION, Attribute.HUE_SHIFT);

    /** What is warmer than these leave it may still be cooler than it was. */
    private static final Set<Attribute> OF_WHITE =
            EnumSet.of(Attribute.BW, Attribute.SEPIA, Attribute.AUTO_WHITE_BALANCE);

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
            case SHADOWS, HIGHLIGHTS, HUE_SATURATION -> false;
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
