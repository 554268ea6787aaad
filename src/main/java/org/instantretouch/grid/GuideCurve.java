package org.instantretouch.grid;

import java.util.Arrays;

/**
 * The learned curve from a guide value to the grid's third coordinate: a table over [0, 1], linear between its entries.
 *
 * @param table {@value #ENTRIES} values in [0, 1], at equal steps from guide value 0 to 1; the array is owned by the curve
 * @throws IllegalArgumentException if the length is wrong, or a value is not in [0, 1]
 */
public record GuideCurve(float[] table) {
    /** Entries of a table. */
    public static final int ENTRIES = 256;

    public GuideCurve {
        if (table.length != ENTRIES) {
            throw new IllegalArgumentException("a guide curve of " + table.length + " entries instead of " + ENTRIES);
        }
        for (int i = 0; i < ENTRIES; i++) {
            if (!(table[i] >= 0 && table[i] <= 1)) {
                throw new IllegalArgumentException("guide curve entry " + i + " is " + table[i] + ", not in 0 to 1");
            }
        }
    }

    /** The straight line. */
    public static GuideCurve identity() {
        float[] table = new float[ENTRIES];
        for (int i = 0; i < ENTRIES; i++) {
            table[i] = i / (float) (ENTRIES - 1);
        }
        return new GuideCurve(table);
    }

    /** The curve at a guide value; values outside [0, 1] take the nearer end. */
    public float at(float guide) {
        float position = Math.clamp(guide, 0f, 1f) * (ENTRIES - 1);
        int below = Math.min((int) position, ENTRIES - 2);
        float low = table[below];
        return low + (table[below + 1] - low) * (position - below);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GuideCurve c && Arrays.equals(table, c.table);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(table);
    }
}
