package org.instantretouch.intent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The part of the photo that an edit acts on; the order is part of the model format. */
public enum Region {
    WHOLE,
    TOP,
    BOTTOM,
    LEFT,
    RIGHT,
    CENTER,
    EDGES,
    SKY,
    FOREGROUND,
    BACKGROUND,
    SUBJECT;

    /** The name in files and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Words for the region; none for the whole photo. */
    public List<String> names() {
        return switch (this) {
            case WHOLE -> List.of();
            case TOP -> List.of(id(), "upper");
            case BOTTOM -> List.of(id(), "lower");
            case LEFT, RIGHT -> List.of(id());
            case CENTER -> List.of(id(), "centre", "middle");
            case EDGES -> List.of(id(), "edge", "corners", "borders", "margins");
            case SKY -> List.of(id(), "skies", "clouds");
            case FOREGROUND -> List.of(id(), "fg", "ground", "front");
            case BACKGROUND -> List.of(id(), "bg", "backdrop", "behind");
            case SUBJECT ->
                List.of(
                        id(),
                        "subjects",
                        "face",
                        "faces",
                        "skin",
                        "person",
                        "people",
                        "bride",
                        "groom",
                        "couple",
                        "model");
        };
    }

    /** The region of that {@link #id()}, or empty. */
    public static Optional<Region> of(String id) {
        return Arrays.stream(values()).filter(r -> r.id().equals(id)).findFirst();
    }
}
