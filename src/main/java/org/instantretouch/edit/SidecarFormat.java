package org.instantretouch.edit;

import java.util.regex.Pattern;

/**
 * What sidecars have in common, and how large they may become. A zip of {@value #JSON} and of a {@code grid-N.f32} for each
 * distinct slice: the 256 entries of the guide's curve and the grid's coefficients, float32, little endian.
 */
final class SidecarFormat {
    /** The format that this version writes; it reads this one. */
    static final int NUMBER = 1;

    static final String JSON = "edit.json";

    static final Pattern GRID = Pattern.compile("grid-(0|[1-9][0-9]{0,4})\\.f32");

    /** All entries, unpacked: more than a thousand layers' grids. */
    static final int MOST_BYTES = 128 << 20;

    /** Of {@value #JSON}: a million points of strokes. */
    static final int MOST_JSON_BYTES = 32 << 20;

    /** Values in {@value #JSON}: each takes some hundred bytes while it is read. */
    static final int MOST_VALUES = 3_000_000;

    static final int MOST_ENTRIES = 10_000;

    private SidecarFormat() {}

    static String grid(int index) {
        return "grid-" + index + ".f32";
    }

    /** At least the number of values of a JSON text. */
    static int values(byte[] json) {
        int values = 1;
        for (byte b : json) {
            if (b == ',' || b == '[' || b == '{') {
                values++;
            }
        }
        return values;
    }
}
