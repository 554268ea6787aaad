package org.instantretouch.train.finish;

/**
 * The sRGB curve (IEC 61966-2-1), odd-symmetric below 0, from tables: for training pairs by the million, where an error of
 * 1e-5 does not matter.
 */
final class Encoding {
    private static final int ENTRIES = 1 << 14;

    /** Encoded values up to this are in the table, and are cut beyond; four times white in linear light is 1.8. */
    private static final float LARGEST_ENCODED = 4;

    private static final float LARGEST_ROOT = 8;
    private static final float[] DECODED = new float[ENTRIES + 2];

    /** Over the square root of linear light, which spreads the dark end. */
    private static final float[] ENCODED = new float[ENTRIES + 2];

    static {
        for (int i = 0; i < ENTRIES + 2; i++) {
            double encoded = (double) i * LARGEST_ENCODED / ENTRIES;
            DECODED[i] = (float) (encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4));
            double root = (double) i * LARGEST_ROOT / ENTRIES;
            double linear = root * root;
            ENCODED[i] = (float) (linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055);
        }
    }

    private Encoding() {}

    static float decode(float encoded) {
        return Math.copySign(at(DECODED, Math.abs(encoded) / LARGEST_ENCODED), encoded);
    }

    static float encode(float linear) {
        return Math.copySign(at(ENCODED, (float) Math.sqrt(Math.abs(linear)) / LARGEST_ROOT), linear);
    }

    private static float at(float[] table, float share) {
        float position = Math.min(share, 1) * ENTRIES;
        int below = (int) position;
        return table[below] + (table[below + 1] - table[below]) * (position - below);
    }
}
