package org.instantretouch.train.finish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The joint bilateral filter (Petschnigg et al., "Digital photography with flash and no-flash image pairs", SIGGRAPH 2004) on
 * pixels of a {@link Scene}: means of values over pixels that are nearby and alike in colour.
 *
 * @param reach how far a pixel looks for others, in pixels across and down
 * @param nearby the standard deviation of how far away a pixel that counts is, in pixels
 * @param alike the standard deviation of how unlike it is: a root mean square of red, green and blue
 */
public record JointBilateral(int reach, float nearby, float alike) {
    private static final int SIDE = Scene.SIDE;

    /** Pixels that weigh less than e to this power weigh nothing. */
    private static final float LEAST = -12;

    /** The weights between the pixels of a scene. */
    static final class Weights {
        private final List<Pair> pairs;
        private final float[] total;

        /** The weight between each pixel and the one that lies so far on; those of pixels without one are not used. */
        private record Pair(int across, int down, float[] weights) {}

        private Weights(List<Pair> pairs) {
            this.pairs = pairs;
            float[] ones = new float[SIDE * SIDE];
            Arrays.fill(ones, 1);
            total = sum(ones);
        }

        /** Means along the colours of the values of all pixels. */
        float[] mean(float[] values) {
            float[] mean = sum(values);
            for (int i = 0; i < mean.length; i++) {
                mean[i] /= total[i];
            }
            return mean;
        }

        private float[] sum(float[] values) {
            float[] sum = values.clone();
            for (Pair pair : pairs) {
                int on = pair.down * SIDE + pair.across;
                for (int y = 0; y < SIDE - pair.down; y++) {
                    for (int x = Math.max(0, -pair.across); x < SIDE - Math.max(0, pair.across); x++) {
                        int i = y * SIDE + x;
                        sum[i] += pair.weights[i] * values[i + on];
                        sum[i + on] += pair.weights[i] * values[i];
                    }
                }
            }
            return sum;
        }
    }

    /** The weights for interleaved encoded colours. */
    Weights weights(float[] rgb) {
        List<Weights.Pair> pairs = new ArrayList<>();
        for (int down = 0; down <= reach; down++) {
            for (int across = down == 0 ? 1 : -reach; across <= reach; across++) {
                pairs.add(new Weights.Pair(across, down, between(rgb, across, down)));
            }
        }
        return new Weights(pairs);
    }

    private float[] between(float[] rgb, int across, int down) {
        float[] weights = new float[SIDE * SIDE];
        float away = (across * across + down * down) / (nearby * nearby);
        for (int y = 0; y < SIDE - down; y++) {
            for (int x = Math.max(0, -across); x < SIDE - Math.max(0, across); x++) {
                int i = y * SIDE + x;
                float unlike = Scene.squaredStep(rgb, i, i + down * SIDE + across) / (alike * alike);
                float power = -0.5f * (unlike + away);
                weights[i] = power < LEAST ? 0 : (float) Math.exp(power);
            }
        }
        return weights;
    }
}
