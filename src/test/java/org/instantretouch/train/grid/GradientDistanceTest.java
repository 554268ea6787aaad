package org.instantretouch.train.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class GradientDistanceTest {
    private static final int SIDE = 8;

    @FunctionalInterface
    private interface Difference {
        float at(int x, int y);
    }

    /** Two pictures, of which the second has twice the difference. */
    private static float[] distances(Difference difference) {
        float[] planes = new float[2 * 3 * SIDE * SIDE];
        for (int i = 0; i < planes.length; i++) {
            float times = i < planes.length / 2 ? 1 : 2;
            planes[i] = times * difference.at(i % SIDE, i / SIDE % SIDE);
        }
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            return GradientDistance.of(manager.create(planes, new Shape(2, 3, SIDE, SIDE)))
                    .toFloatArray();
        }
    }

    @Test
    void anotherColourAllOverIsNone() {
        assertArrayEquals(new float[] {0, 0}, distances((x, y) -> 0.3f), 1e-6f);
    }

    @Test
    void aGradationIsSeenAtAllScales() {
        // Per pixel 0.01; at half the size 0.02, at a quarter 0.04.
        assertArrayEquals(new float[] {0.07f, 0.14f}, distances((x, y) -> 0.01f * x), 1e-5f);
        assertArrayEquals(new float[] {0.07f, 0.14f}, distances((x, y) -> 0.01f * y), 1e-5f);
    }

    @Test
    void aPatternOfSinglePixelsIsSeenAtFullSizeAlone() {
        assertArrayEquals(new float[] {0.2f, 0.4f}, distances((x, y) -> (x + y) % 2 == 0 ? 0.05f : -0.05f), 1e-5f);
    }

    @Test
    void anEdgeIsSeenWhereItIs() {
        // One of 7 steps is 0.7; at half the size one of 3, at a quarter the only one.
        float distance = 0.7f / 7 + 0.7f / 3 + 0.7f;
        assertArrayEquals(new float[] {distance, 2 * distance}, distances((x, y) -> x < 4 ? 0 : 0.7f), 1e-5f);
    }
}
