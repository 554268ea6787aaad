package org.instantretouch.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworksTest {
    /** Float arithmetic on numbers of about 1. */
    private static final float TOLERANCE = 1e-5f;

    private NDManager manager;
    private Linear block;

    @BeforeEach
    void make() {
        manager = NDManager.newBaseManager("PyTorch");
        block = Linear.builder().setUnits(2).build();
        block.initialize(manager, DataType.FLOAT32, new Shape(1, 3));
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void largeGradientsAreScaledDownToTheNorm() {
        List<float[]> raw = backward(100);
        double norm = norm(raw);
        assertTrue(norm > 1);
        backward(100);
        assertTrue(Networks.clipGradients(block, 1));
        List<float[]> clipped = gradients();
        assertEquals(1, norm(clipped), TOLERANCE);
        for (int k = 0; k < raw.size(); k++) {
            for (int i = 0; i < raw.get(k).length; i++) {
                assertEquals(raw.get(k)[i] / norm, clipped.get(k)[i], TOLERANCE);
            }
        }
    }

    @Test
    void gradientsBelowTheNormStayAsTheyAre() {
        List<float[]> raw = backward(1);
        assertTrue(Networks.clipGradients(block, 1e6f));
        List<float[]> kept = gradients();
        for (int k = 0; k < raw.size(); k++) {
            assertArrayEquals(raw.get(k), kept.get(k));
        }
    }

    @Test
    void gradientsThatAreNotFiniteBecomeZero() {
        backward(Float.NaN);
        assertFalse(Networks.clipGradients(block, 1));
        for (float[] gradient : gradients()) {
            assertArrayEquals(new float[gradient.length], gradient);
        }
    }

    @Test
    void weightsComeBackFromAFileBitForBit() throws IOException {
        Map<String, float[]> weights = Networks.weights(block);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Networks.write(weights, new DataOutputStream(bytes));
        Map<String, float[]> read = Networks.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertEquals(weights.keySet(), read.keySet());
        weights.forEach((name, values) -> assertArrayEquals(values, read.get(name)));
    }

    @Test
    void aSizeThatNoWeightHasIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(1);
        out.writeUTF("weight");
        out.writeInt(Integer.MAX_VALUE);
        assertThrows(
                StreamCorruptedException.class,
                () -> Networks.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
    }

    @Test
    void setWeightsReplacesWhatTheBlockComputesWith() {
        Map<String, float[]> weights = Networks.weights(block);
        weights.replaceAll((name, values) -> {
            float[] ones = new float[values.length];
            Arrays.fill(ones, 1);
            return ones;
        });
        Networks.setWeights(block, weights);
        NDArray out = Networks.run(block, new ParameterStore(manager, false), manager.ones(new Shape(1, 3)), false);
        assertArrayEquals(new float[] {4, 4}, out.toFloatArray(), TOLERANCE);
    }

    @Test
    void weightsThatDoNotFitAreRefused() {
        Map<String, float[]> weights = new HashMap<>(Networks.weights(block));
        weights.replaceAll((name, values) -> new float[values.length + 1]);
        assertThrows(IllegalArgumentException.class, () -> Networks.setWeights(block, weights));
        assertThrows(IllegalArgumentException.class, () -> Networks.setWeights(block, Map.of()));
    }

    @Test
    void dropoutKeepsTheMean() {
        float[] dropped =
                Networks.dropout(manager.ones(new Shape(10_000)), 0.25f).toFloatArray();
        double sum = 0;
        for (float value : dropped) {
            assertTrue(value == 0 || Math.abs(value - 4 / 3f) < TOLERANCE);
            sum += value;
        }
        // Five standard deviations of the mean of 10,000 values that are 0 or 4/3.
        assertEquals(1, sum / dropped.length, 5 * Math.sqrt(1.0 / 3 / dropped.length));
    }

    private List<float[]> backward(float factor) {
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray input = manager.create(new float[] {1, 2, 3}, new Shape(1, 3));
            NDArray out = Networks.run(block, new ParameterStore(manager, false), input, true);
            collector.backward(out.sum().mul(factor));
        }
        return gradients();
    }

    private List<float[]> gradients() {
        List<float[]> gradients = new ArrayList<>();
        for (Pair<String, Parameter> pair : block.getParameters()) {
            try (NDArray gradient = pair.getValue().getArray().getGradient()) {
                gradients.add(gradient.toFloatArray());
            }
        }
        return gradients;
    }

    private static double norm(List<float[]> gradients) {
        double square = 0;
        for (float[] gradient : gradients) {
            for (float value : gradient) {
                square += (double) value * value;
            }
        }
        return Math.sqrt(square);
    }
}
