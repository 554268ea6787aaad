package org.instantretouch.train.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.instantretouch.grid.Luma;
import org.instantretouch.intent.Region;
import org.instantretouch.train.OnnxRun;
import org.instantretouch.train.finish.Scene;
import org.instantretouch.train.onnx.OnnxGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegionGraphTest {
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

    private static float[] even(float value) {
        float[] planes = new float[4 * PIXELS];
        Arrays.fill(planes, value);
        return planes;
    }

    private static float[] noise() {
        Random random = new Random(8);
        float[] planes = new float[4 * PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            for (int c = 0; c < 3; c++) {
                planes[c * PIXELS + i] = random.nextFloat();
            }
            planes[3 * PIXELS + i] =
                    Luma.RED * planes[i] + Luma.GREEN * planes[PIXELS + i] + Luma.BLUE * planes[2 * PIXELS + i];
        }
        return planes;
    }

    private static List<float[]> photos() {
        return List.of(landscape(), even(0), even(0.5f), even(1), noise());
    }

    /** Sums of floats come in another order. */
    @ParameterizedTest
    @MethodSource("photos")
    void theGraphSeesTheRegionsThatTrainingSees(float[] counted) throws Exception {
        float[] expected = RegionCells.of(counted);
        OnnxGraph graph = new OnnxGraph("masks");
        graph.input("counted", TensorProto.DataType.FLOAT, 1, 4, SIDE, SIDE);
        graph.output(
                RegionGraph.of(graph, "counted"), "masks", GridNetwork.REGIONS, expected.length / GridNetwork.REGIONS);
        try (OnnxRun run = new OnnxRun(graph.toBytes())) {
            assertArrayEquals(
                    expected,
                    run.with("counted", counted, 1, 4, SIDE, SIDE).run().get("masks"),
                    1e-3f);
        }
    }

    private static float[] mask(float[] masks, Region region) {
        int volume = masks.length / GridNetwork.REGIONS;
        return Arrays.copyOfRange(masks, region.ordinal() * volume, (region.ordinal() + 1) * volume);
    }

    /** The mask at a depth and place. */
    private static float at(float[] mask, int depth, int y, int x) {
        return mask[(depth * GridNetwork.CELLS + y) * GridNetwork.CELLS + x];
    }

    @Test
    void theMaskIsOneInTheSkyAndNothingInWhatStandsBeforeIt() {
        float[] sky = mask(RegionCells.of(landscape()), Region.SKY);
        assertTrue(at(sky, 4, 6, 6) > 0.95f, "the sky");
        assertTrue(at(sky, 1, 6, 10) < 0.05f, "the tower");
        // Slicing may reach depths that no pixel of a place has.
        assertTrue(at(sky, 3, 6, 6) > 0.9f, "next to the sky's depth");
    }

    @Test
    void theSubjectIsWhatHasColoursOfItsOwn() {
        float[] masks = RegionCells.of(landscape());
        float[] subject = mask(masks, Region.SUBJECT);
        float[] background = mask(masks, Region.BACKGROUND);
        assertTrue(at(subject, 1, 7, 10) > 0.9f, "the tower");
        assertTrue(at(subject, 4, 7, 12) < 0.1f, "the sky beside it");
        assertEquals(1, at(subject, 1, 7, 10) + at(background, 1, 7, 10), 1e-3f);
        assertEquals(1, at(subject, 4, 7, 12) + at(background, 4, 7, 12), 1e-3f);
    }

    @Test
    void slicingTheMaskOfAPlaceComesNearToIt() {
        float[] top = RegionCells.ofPlace(Region.TOP);
        float[] wanted = new Scene(new float[3 * PIXELS]).mask(Region.TOP);
        for (int y = 2; y < SIDE - 2; y++) {
            float at = (y + 0.5f) / 4 - 0.5f;
            int above = (int) at;
            float sliced = at(top, 3, above, 5) + (at - above) * (at(top, 3, above + 1, 5) - at(top, 3, above, 5));
            assertEquals(wanted[y * SIDE], sliced, 0.04f, "row " + y);
        }
    }
}
