package org.instantretouch.train.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.Random;
import org.instantretouch.grid.Luma;
import org.instantretouch.train.OnnxRun;
import org.instantretouch.train.onnx.OnnxGraph;
import org.junit.jupiter.api.Test;

class SkyGraphTest {
    private static final int SIDE = GridNetwork.COUNTED;
    private static final int PIXELS = SIDE * SIDE;

    /** A sky with a sun and a cloud, a tower before it, a meadow, and noise. */
    private static float[] landscape() {
        Random random = new Random(3);
        float[] planes = new float[4 * PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            int x = i % SIDE;
            int y = i / SIDE;
            boolean tower = x >= 40 && x < 48 && y > 10;
            boolean meadow = y > 40;
            float light = (float) Math.clamp(1.5 - Math.hypot(x - 12, y - 14) / 6, 0, 1);
            float cloud = y < 8 && x > 24 ? 0.3f : 0;
            float[] colour = tower
                    ? new float[] {0.2f, 0.15f, 0.1f}
                    : meadow
                            ? new float[] {0.4f, 0.6f, 0.2f}
                            : new float[] {0.5f + 0.5f * light + cloud, 0.6f + 0.4f * light + cloud, 0.8f + 0.2f * light
                            };
            for (int c = 0; c < 3; c++) {
                planes[c * PIXELS + i] = Math.clamp(colour[c] + 0.01f * (random.nextFloat() - 0.5f), 0, 1);
            }
            planes[3 * PIXELS + i] =
                    Luma.RED * planes[i] + Luma.GREEN * planes[PIXELS + i] + Luma.BLUE * planes[2 * PIXELS + i];
        }
        return planes;
    }

    @Test
    void theGraphSeesTheSkyThatTrainingSees() throws Exception {
        float[] counted = landscape();
        float[] expected = SkyCells.of(counted);
        OnnxGraph graph = new OnnxGraph("sky");
        graph.input("counted", TensorProto.DataType.FLOAT, 1, 4, SIDE, SIDE);
        graph.output(SkyGraph.of(graph, "counted"), "sky", 1, expected.length);
        try (OnnxRun run = new OnnxRun(graph.toBytes())) {
            assertArrayEquals(
                    expected,
                    run.with("counted", counted, 1, 4, SIDE, SIDE).run().get("sky"),
                    1e-3f);
        }
    }

    @Test
    void theMaskIsOneInTheSkyAndNothingInWhatStandsBeforeIt() {
        float[] mask = SkyCells.of(landscape());
        int place = 6 * GridNetwork.CELLS + 6;
        assertTrue(mask[4 * GridNetwork.CELLS * GridNetwork.CELLS + place] > 0.95f, "the sky");
        int tower = 6 * GridNetwork.CELLS + 10;
        assertTrue(mask[GridNetwork.CELLS * GridNetwork.CELLS + tower] < 0.05f, "the tower");
        // Slicing may reach depths that no pixel of a place has.
        assertTrue(mask[3 * GridNetwork.CELLS * GridNetwork.CELLS + place] > 0.9f, "next to the sky's depth");
    }
}
