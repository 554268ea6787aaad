package org.instantretouch.app;

import java.util.Locale;

/** What the pointer does on the photo. */
enum Tool {
    HAND("V"),
    BRUSH("B"),
    ERASER("E"),
    LINEAR("L"),
    RADIAL("R"),
    RANGE("T");

    private final String key;

    Tool(String key) {
        this.key = key;
    }

    /** The key that chooses it. */
    String key() {
        return key;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it changes the mask of a layer. */
    boolean paints() {
        return this != HAND;
    }
}
