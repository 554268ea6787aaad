package org.instantretouch.train.grid;

import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.instantretouch.train.Networks;

/** Grid networks for tests. */
final class TestGridNetworks {
    private TestGridNetworks() {}

    /** Weights that are all other than at the start of training, biases, positions and the curve among them. */
    static GridNetwork random(NDManager manager, long seed) {
        GridNetwork network = GridNetwork.made(manager);
        Random random = new Random(seed);
        Map<String, float[]> weights = new TreeMap<>(Networks.weights(network));
        for (float[] values : weights.values()) {
            // As wide as keeps the signal about as strong from layer to layer.
            double width = values.length > 1000 ? 0.075 : 0.3;
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (width * random.nextGaussian());
            }
        }
        Networks.setWeights(network, weights);
        return network;
    }
}
