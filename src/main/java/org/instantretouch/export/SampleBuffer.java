package org.instantretouch.export;

import org.instantretouch.photo.Samples;
import org.instantretouch.photo.Samples16;
import org.instantretouch.photo.Samples8;

/** The samples of a result while strips of it are being made, by several threads, each with pixels of its own. */
sealed interface SampleBuffer {
    /** A buffer for a picture of grey or RGB of that layout, with or without alpha. */
    static SampleBuffer of(int depth, int width, int height, int channels, boolean alpha) {
        int length = Math.multiplyExact(Math.multiplyExact(width, height), channels);
        return depth == 8
                ? new Bytes(width, height, channels, alpha, new byte[length])
                : new Shorts(width, height, channels, alpha, new short[length]);
    }

    /** Copies samples of the same layout to a row. */
    void put(int row, Samples samples);

    /** Rounds colours in [0, 1], and their opacity where the result has alpha, into place. */
    void put(int firstPixel, int pixels, float[] colors, float[] opacity);

    /** The whole. */
    Samples samples();

    /** 8 bits a channel. */
    record Bytes(int width, int height, int channels, boolean alpha, byte[] values) implements SampleBuffer {
        @Override
        public void put(int row, Samples samples) {
            byte[] from = ((Samples8) samples).values();
            System.arraycopy(from, 0, values, row * width * channels, from.length);
        }

        @Override
        public void put(int firstPixel, int pixels, float[] colors, float[] opacity) {
            int to = firstPixel * channels;
            int from = 0;
            if (!alpha) { // the processor rounds several values at once
                for (int i = 0; i < channels * pixels; i++) {
                    values[to + i] = (byte) (int) (colors[i] * 255 + 0.5f);
                }
                return;
            }
            for (int i = 0; i < pixels; i++) {
                for (int c = 1; c < channels; c++) {
                    values[to++] = (byte) (colors[from++] * 255 + 0.5f);
                }
                values[to++] = (byte) (opacity[i] * 255 + 0.5f);
            }
        }

        @Override
        public Samples samples() {
            return new Samples8(width, height, channels, alpha, values);
        }
    }

    /** 16 bits a channel. */
    record Shorts(int width, int height, int channels, boolean alpha, short[] values) implements SampleBuffer {
        @Override
        public void put(int row, Samples samples) {
            short[] from = ((Samples16) samples).values();
            System.arraycopy(from, 0, values, row * width * channels, from.length);
        }

        @Override
        public void put(int firstPixel, int pixels, float[] colors, float[] opacity) {
            int to = firstPixel * channels;
            int from = 0;
            if (!alpha) {
                for (int i = 0; i < channels * pixels; i++) {
                    values[to + i] = (short) (int) (colors[i] * 65535 + 0.5f);
                }
                return;
            }
            for (int i = 0; i < pixels; i++) {
                for (int c = 1; c < channels; c++) {
                    values[to++] = (short) (int) (colors[from++] * 65535 + 0.5f);
                }
                values[to++] = (short) (int) (opacity[i] * 65535 + 0.5f);
            }
        }

        @Override
        public Samples samples() {
            return new Samples16(width, height, channels, alpha, values);
        }
    }
}
