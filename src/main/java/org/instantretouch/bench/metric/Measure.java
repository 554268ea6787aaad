package org.instantretouch.bench.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.instantretouch.color.HueRange;

/**
 * Something that can be measured of the change from one picture to another, as the instruction benchmark names it: {@code
 * contrast}, or with what it is about {@code hue_chroma:red}.
 *
 * @param hue what {@link Kind#HUE_CHROMA} and {@link Kind#HUE_L} are about; empty for all others
 * @param place what {@link Kind#REGION_L} and {@link Kind#REGION_WARMTH} are about; empty for all others
 */
public record Measure(Kind kind, Optional<HueRange> hue, Optional<Place> place) {
    /** What is measured, in units of CIELAB where nothing else is said. */
    public enum Kind {
        /** The mean change of lightness. */
        L,
        /** The change of the lightness' standard deviation, as a fraction. */
        CONTRAST,
        /** The mean change of the natural logarithm of red to blue light. */
        WARMTH,
        /** The mean change of a: green to magenta. */
        TINT,
        /** The change of the mean chroma, as a fraction. */
        CHROMA,
        /** The mean change of lightness in the darkest quarter of the photo. */
        SHADOWS,
        /** The mean change of lightness in the brightest quarter of the photo. */
        HIGHLIGHTS,
        /** The change of the lightness below which 1 % of the pixels lie. */
        BLACK_POINT,
        /** The change of the lightness above which 1 % of the pixels lie. */
        WHITE_POINT,
        /** The result's mean chroma. */
        GRAY,
        /** The mean of the absolute changes of L, a and b. */
        IDENTITY,
        /** The mean change of a in the darkest quarter. */
        SHADOW_A,
        /** The mean change of b in the darkest quarter. */
        SHADOW_B,
        /** The mean change of a in the brightest quarter. */
        HIGHLIGHT_A,
        /** The mean change of b in the brightest quarter. */
        HIGHLIGHT_B,
        /** The change of the mean chroma where the photo has a hue, as a fraction. */
        HUE_CHROMA,
        /** The mean change of lightness where the photo has a hue. */
        HUE_L,
        /** How much more the lightness changes within a part of the frame than outside. */
        REGION_L,
        /** How much more the warmth changes within a part of the frame than outside. */
        REGION_WARMTH;

        String id() {
            return this == L ? "L" : name().toLowerCase(Locale.ROOT).replaceFirst("_l$", "_L");
        }

        private boolean isOfHue() {
            return this == HUE_CHROMA || this == HUE_L;
        }

        private boolean isOfPlace() {
            return this == REGION_L || this == REGION_WARMTH;
        }
    }

    /** @throws IllegalArgumentException if the kind needs a hue or place that is missing, or has one too many */
    public Measure {
        if (hue.isPresent() != kind.isOfHue() || place.isPresent() != kind.isOfPlace()) {
            throw new IllegalArgumentException(kind + " of " + hue + ", " + place);
        }
    }

    /** The measure of a name; empty where there is none of it. */
    public static Optional<Measure> named(String name) {
        return all().stream().filter(m -> m.name().equals(name)).findFirst();
    }

    /** Every measure there is. */
    public static List<Measure> all() {
        List<Measure> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind.isOfHue()) {
                Arrays.stream(HueRange.values())
                        .forEach(h -> all.add(new Measure(kind, Optional.of(h), Optional.empty())));
            } else if (kind.isOfPlace()) {
                Arrays.stream(Place.values())
                        .forEach(p -> all.add(new Measure(kind, Optional.empty(), Optional.of(p))));
            } else {
                all.add(new Measure(kind, Optional.empty(), Optional.empty()));
            }
        }
        return all;
    }

    /** Its name, as in a file of instructions. */
    public String name() {
        return kind.id()
                + hue.map(h -> ":" + h.id()).orElse("")
                + place.map(p -> ":" + p.id()).orElse("");
    }
}
