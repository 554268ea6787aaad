package org.instantretouch.intent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A range of hues, in the order round the colour circle; the order is part of the model format. */
public enum Hue {
    RED,
    ORANGE,
    YELLOW,
    GREEN,
    AQUA,
    BLUE,
    PURPLE,
    MAGENTA;

    /** The name in files and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The hue of that {@link #id()}, or empty. */
    public static Optional<Hue> of(String id) {
        return Arrays.stream(values()).filter(h -> h.id().equals(id)).findFirst();
    }

    /** The words for the hue, each of one thing of it. */
    public List<String> names() {
        return switch (this) {
            case AQUA -> List.of(id(), "cyan", "teal", "turquoise");
            case PURPLE -> List.of(id(), "violet");
            case MAGENTA -> List.of(id(), "pink");
            default -> List.of(id());
        };
    }

    /** Words for shades of the hue, which mean it where it is to be a tint; as things, gold and roses are of many hues. */
    public List<String> shades() {
        return switch (this) {
            case ORANGE -> List.of("amber", "brown", "copper", "peach");
            case YELLOW -> List.of("cream", "gold", "golden");
            case GREEN -> List.of("lime", "mint");
            case BLUE -> List.of("indigo", "navy");
            case PURPLE -> List.of("lavender", "lilac");
            case MAGENTA -> List.of("rose");
            case RED, AQUA -> List.of();
        };
    }
}
