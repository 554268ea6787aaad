package org.instantretouch.bench;

import org.instantretouch.render.RegionReader;

/**
 * A photo by a formula, made wherever it is read: soft shapes of all hues with fine noise. A block of pixels is that in its
 * middle, so that coarse levels are as cheap as their pixels are few.
 */
final class MadePhoto implements RegionReader {
    private static final double WAVES = 7;
    private static final float NOISE = 0.08f;

    /** The shapes along either axis, for each channel. */
    private final float[][] columns = new float[3][];

    private final float[][] rows = new float[3][];
    private final float amplitude;

    MadePhoto(int width, int height) {
        this(width, height, NOISE);
    }

    /** @param amplitude of the noise, in parts of the whole range */
    MadePhoto(int width, int height, float amplitude) {
        this.amplitude = amplitude;
        for (int channel = 0; channel < 3; channel++) {
            columns[channel] = wave(width, WAVES + channel, channel);
            rows[channel] = wave(height, WAVES - channel, 2 * channel);
        }
    }

    private static float[] wave(int size, double waves, double phase) {
        float[] wave = new float[size];
        for (int i = 0; i < size; i++) {
            wave[i] = (float) Math.sin(phase + 2 * Math.PI * waves * i / size);
        }
        return wave;
    }

    @Override
    public void read(int x, int y, int width, int height, int downsample, float[] rgb) {
        int to = 0;
        for (int top = y; top < y + height; top += downsample) {
            int v = Math.min(top + downsample / 2, y + height - 1);
            for (int left = x; left < x + width; left += downsample) {
                int u = Math.min(left + downsample / 2, x + width - 1);
                float noise = amplitude * noise(u, v);
                for (int channel = 0; channel < 3; channel++) {
                    rgb[to++] = 0.5f + 0.4f * columns[channel][u] * rows[channel][v] + noise;
                }
            }
        }
    }

    /** A number in [-0.5, 0.5) that looks random: an integer hash. */
    private static float noise(int u, int v) {
        int hash = u * 0x9e3779b1 ^ v * 0x85ebca77;
        hash = (hash ^ hash >>> 15) * 0x2c1b3c6d;
        return (hash >> 8) / (float) (1 << 24);
    }
}
