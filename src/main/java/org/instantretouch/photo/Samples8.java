package org.instantretouch.photo;

/**
 * Samples of 8 bits.
 *
 * @param values unsigned, {@code width * height * channels} of them; owned by the samples
 */
public record Samples8(int width, int height, int channels, boolean alpha, byte[] values) implements Samples {
    /** All codes as fractions: looked up faster than divided. */
    private static final float[] FRACTIONS = fractions();

    private static float[] fractions() {
        float[] table = new float[256];
        for (int i = 0; i < table.length; i++) {
            table[i] = i / 255f;
        }
        return table;
    }

    public Samples8 {
        Samples.check(width, height, channels, alpha, values.length);
    }

    /** A code, of which the lower eight bits count, as a fraction of the largest. */
    public static float fraction(int code) {
        return FRACTIONS[code & 0xff];
    }

    @Override
    public int bits() {
        return 8;
    }

    @Override
    public void fractions(int firstPixel, int pixels, float[] into) {
        int colors = colors();
        int from = firstPixel * channels;
        if (colors == channels) {
            for (int i = 0; i < pixels * colors; i++) {
                into[i] = fraction(values[from + i]);
            }
            return;
        }
        int to = 0;
        for (int i = 0; i < pixels; i++, from += channels) {
            for (int c = 0; c < colors; c++) {
                into[to++] = fraction(values[from + c]);
            }
        }
    }
}
