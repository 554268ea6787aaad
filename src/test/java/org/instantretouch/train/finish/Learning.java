package org.instantretouch.train.finish;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;

/** The weights of a {@link SmallNetwork} while they are learned: by Adam with decoupled decay (Loshchilov and Hutter 2019). */
final class Learning {
    private static final double DECAY = 0.05;

    private final int in;
    private final int hidden;
    private final int out;
    private final double[] values;
    private final double[] gradients;
    private final double[] first;
    private final double[] second;
    private int steps;

    Learning(int in, int hidden, int out, Random random) {
        this.in = in;
        this.hidden = hidden;
        this.out = out;
        values = new double[hidden * (in + 1) + out * (hidden + 1)];
        gradients = new double[values.length];
        first = new double[values.length];
        second = new double[values.length];
        for (int i = 0; i < hidden; i++) {
            for (int k = 0; k < in; k++) {
                values[i * (in + 1) + k] = random.nextGaussian() / Math.sqrt(in);
            }
        }
    }

    /** Inputs less their means, by their deviations. */
    record Standard(double[] mean, double[] deviation) {
        static Standard of(double[][] inputs) {
            int in = inputs[0].length;
            double[] mean = new double[in];
            double[] deviation = new double[in];
            for (double[] input : inputs) {
                for (int k = 0; k < in; k++) {
                    mean[k] += input[k] / inputs.length;
                }
            }
            for (double[] input : inputs) {
                for (int k = 0; k < in; k++) {
                    deviation[k] += Math.pow(input[k] - mean[k], 2) / inputs.length;
                }
            }
            return new Standard(
                    mean, Arrays.stream(deviation).map(d -> Math.sqrt(d) + 1e-6).toArray());
        }

        double[] of(double[] input) {
            double[] standard = new double[input.length];
            for (int k = 0; k < input.length; k++) {
                standard[k] = (input[k] - mean[k]) / deviation[k];
            }
            return standard;
        }
    }

    /** A network whose weights are 0. */
    static SmallNetwork nothing(int in, int hidden, int out) {
        return new SmallNetwork(new float[hidden][in], new float[hidden], new float[out][hidden], new float[out]);
    }

    /** The first of an output's weights; the last of them is its bias. */
    private int output(int c) {
        return hidden * (in + 1) + c * (hidden + 1);
    }

    /**
     * Adds to the gradients.
     *
     * @param slope of the loss at what was found, by what was wanted
     */
    void learn(double[] input, float[] wanted, DoubleBinaryOperator slope) {
        double[] between = new double[hidden];
        for (int i = 0; i < hidden; i++) {
            double sum = values[i * (in + 1) + in];
            for (int k = 0; k < in; k++) {
                sum += values[i * (in + 1) + k] * input[k];
            }
            between[i] = Math.max(0, sum);
        }
        double[] back = new double[hidden];
        for (int c = 0; c < out; c++) {
            int at = output(c);
            double found = values[at + hidden];
            for (int i = 0; i < hidden; i++) {
                found += values[at + i] * between[i];
            }
            double steep = slope.applyAsDouble(found, wanted[c]);
            gradients[at + hidden] += steep;
            for (int i = 0; i < hidden; i++) {
                gradients[at + i] += steep * between[i];
                back[i] += steep * values[at + i];
            }
        }
        for (int i = 0; i < hidden; i++) {
            if (between[i] > 0) {
                gradients[i * (in + 1) + in] += back[i];
                for (int k = 0; k < in; k++) {
                    gradients[i * (in + 1) + k] += back[i] * input[k];
                }
            }
        }
    }

    void step(double rate) {
        steps++;
        for (int i = 0; i < values.length; i++) {
            boolean isBias = i < output(0) ? i % (in + 1) == in : (i - output(0)) % (hidden + 1) == hidden;
            first[i] = 0.9 * first[i] + 0.1 * gradients[i];
            second[i] = 0.999 * second[i] + 0.001 * gradients[i] * gradients[i];
            double mean = first[i] / (1 - Math.pow(0.9, steps));
            double size = Math.sqrt(second[i] / (1 - Math.pow(0.999, steps))) + 1e-8;
            values[i] -= rate * (mean / size + (isBias ? 0 : DECAY * values[i]));
            gradients[i] = 0;
        }
    }

    /** The weights for inputs as they are. */
    SmallNetwork network(Standard standard) {
        SmallNetwork network = nothing(in, hidden, out);
        for (int i = 0; i < hidden; i++) {
            double bias = values[i * (in + 1) + in];
            for (int k = 0; k < in; k++) {
                double weight = values[i * (in + 1) + k] / standard.deviation[k];
                network.hidden()[i][k] = (float) weight;
                bias -= weight * standard.mean[k];
            }
            network.hiddenBias()[i] = (float) bias;
        }
        for (int c = 0; c < out; c++) {
            for (int i = 0; i < hidden; i++) {
                network.output()[c][i] = (float) values[output(c) + i];
            }
            network.outputBias()[c] = (float) values[output(c) + hidden];
        }
        return network;
    }
}
