package org.instantretouch.intent;

import java.util.Arrays;
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

    /** The region of that {@link #id()}, or empty. */
    public static Optional<Region> of(String id) {
        return Arrays.stream(values()).filter(r -> r.id().equals(id)).findFirst();
    }
}
