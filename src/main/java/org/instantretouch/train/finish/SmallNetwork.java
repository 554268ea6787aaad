package org.instantretouch.train.finish;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The weights of a network of one hidden layer, whose units are rectified.
 *
 * @param hidden of each hidden unit, those of all inputs
 * @param hiddenBias of each hidden unit
 * @param output of each output, those of the hidden units
 * @param outputBias of each output
 */
public record SmallNetwork(float[][] hidden, float[] hiddenBias, float[][] output, float[] outputBias) {
    /** Reads what is a part of the program: JSON of a type that has networks. */
    static <T> T read(String file, Class<T> type) {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(SmallNetwork.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            return new Gson().fromJson(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it finds in an input. */
    float[] of(float[] input) {
        float[] between = layer(hidden, hiddenBias, input);
        for (int i = 0; i < between.length; i++) {
            between[i] = Math.max(0, between[i]);
        }
        return layer(output, outputBias, between);
    }

    private static float[] layer(float[][] weights, float[] bias, float[] in) {
        float[] out = bias.clone();
        for (int i = 0; i < out.length; i++) {
            for (int k = 0; k < in.length; k++) {
                out[i] += weights[i][k] * in[k];
            }
        }
        return out;
    }
}
