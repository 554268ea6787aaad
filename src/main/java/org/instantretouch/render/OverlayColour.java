package org.instantretouch.render;

import java.util.Locale;

/** In what colour the overlay shows a mask, as 8-bit codes: on a red subject a red one is not seen. */
public enum OverlayColour {
    RED(255, 0, 0),
    GREEN(0, 255, 0),
    BLUE(0, 64, 255),
    WHITE(255, 255, 255);

    private final int red;
    private final int green;
    private final int blue;

    OverlayColour(int red, int green, int blue) {
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    public int red() {
        return red;
    }

    public int green() {
        return green;
    }

    public int blue() {
        return blue;
    }

    /** Its name in texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
