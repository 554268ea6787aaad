package org.instantretouch.export;

import org.instantretouch.photo.Samples;
import org.instantretouch.photo.Samples16;
import org.instantretouch.photo.Samples8;

/** The samples of a result while strips of it are being made, by several threads, each with pixels of its own. */
sealed interface SampleBuffer {
    /** Whether a buffer of that size can be: it is one array. */
    static boolean holds(int width, int height, boolean alpha) {
        return (long) width * height <= (Integer.MAX_VALUE - 8) / (alpha ? 4 : 3);
    }

    /** A buffer of RGB, or RGB and alpha, of a size that it {@link #holds}. */
    static SampleBuffer of(int depth, int width, int height, boolean alpha) {
        int length = (alpha ? 4 : 3) * width * height;
        return depth == 8
                ? new Bytes(width, height, alpha, new byte[length])
                : new Shorts(width, height, alpha, new short[length]);
    }

    /** Rounds colours in [0, 1], and their opacity where the result has alpha, into place. */
    void put(int firstPixel, int pixels, float[] rgb, float[] opacity);

    /** The whole. */
    Samples samples();

    /** 8 bits a channel. */
    record Bytes(int width, int height, boolean alpha, byte[] values) implements SampleBuffer {
        @Override
        public void put(int firstPixel, int pixels, float[] rgb, float[] opacity) {
            int to = firstPixel * (alpha ? 4 : 3);
            for (int i = 0; i < pixels; i++) {
                for (int c = 0; c < 3; c++) {
                    values[to++] = (byte) (rgb[3 * i + c] * 255 + 0.5f);
                }
                if (alpha) {
                    values[to++] = (byte) (opacity[i] * 255 + 0.5f);
                }
            }
        }

        @Override
        public Samples samples() {
            return new Samples8(width, height, alpha ? 4 : 3, alpha, values);
        }
    }

    /** 16 bits a channel. */
    record Shorts(int width, int height, boolean alpha, short[] values) implements SampleBuffer {
        @Override
        public void put(int firstPixel, int pixels, float[] rgb, float[] opacity) {
            int to = firstPixel * (alpha ? 4 : 3);
            for (int i = 0; i < pixels; i++) {
                for (int c = 0; c < 3; c++) {
                    values[to++] = (short) (int) (rgb[3 * i + c] * 65535 + 0.5f);
                }
                if (alpha) {
                    values[to++] = (short) (int) (opacity[i] * 65535 + 0.5f);
                }
            }
        }

        @Override
        public Samples samples() {
            return new Samples16(width, height, alpha ? 4 : 3, alpha, values);
        }
    }
}
