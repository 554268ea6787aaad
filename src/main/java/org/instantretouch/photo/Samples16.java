package org.instantretouch.photo;

/**
 * Samples of 16 bits.
 *
 * @param values unsigned, {@code width * height * channels} of them; owned by the samples
 */
public record Samples16(int width, int height, int channels, boolean alpha, short[] values) implements Samples {
    public Samples16 {
        Samples.check(width, height, channels, alpha, values.length);
    }

    @Override
    public int bits() {
        return 16;
    }

    @Override
    public void fractions(int firstPixel, int pixels, float[] into) {
        int colors = colors();
        int from = firstPixel * channels;
        if (colors == channels) {
            for (int i = 0; i < pixels * colors; i++) {
                into[i] = (values[from + i] & 0xffff) / 65535f;
            }
            return;
        }
        int to = 0;
        for (int i = 0; i < pixels; i++, from += channels) {
            for (int c = 0; c < colors; c++) {
                into[to++] = (values[from + c] & 0xffff) / 65535f;
            }
        }
    }
}
