package org.instantretouch.train;

import ai.djl.nn.Block;
import java.util.HashMap;
import java.util.Map;

/**
 * The moving average of a network's weights over its last steps, which does better on what it has not seen than the weights of any one
 * step (Polyak and Juditsky 1992).
 */
public final class WeightAverage {
    private final float share;
    private final Map<String, float[]> average;

    /**
     * Begins with the weights as they are.
     *
     * @param share what the newest weights count in the average, above 0 and at most 1
     */
    public WeightAverage(Block block, float share) {
        this.share = share;
        average = Networks.weights(block);
    }

    /** Takes the weights in. */
    public void add(Block block) {
        Map<String, float[]> weights = Networks.weights(block);
        average.replaceAll((name, mean) -> mixed(mean, weights.getOrDefault(name, mean)));
    }

    private float[] mixed(float[] mean, float[] values) {
        for (int i = 0; i < mean.length; i++) {
            mean[i] += share * (values[i] - mean[i]);
        }
        return mean;
    }

    /** The average, copied. */
    public Map<String, float[]> weights() {
        Map<String, float[]> copy = new HashMap<>();
        average.forEach((name, values) -> copy.put(name, values.clone()));
        return copy;
    }
}
