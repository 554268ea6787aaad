package org.instantretouch.train.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.Arrays;
import java.util.Random;
import org.instantretouch.grid.Luma;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.train.OnnxRun;
import org.instantretouch.train.finish.AutoCorrection;
import org.instantretouch.train.finish.Scene;
import org.instantretouch.train.onnx.OnnxGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoGraphTest {
    private static final int SIDE = GridNetwork.COUNTED;
    private static final int PIXELS = SIDE * SIDE;

    /** Greys and colours with a cast, between two tones. */
    private static float[] photo(float from, float to, float red, float blue) {
        Random random = new Random(5);
        float[] planes = new float[4 * PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            float tone = from + (to - from) * random.nextFloat();
            float colour = i % 3 == 0 ? 0.2f * tone * random.nextFloat() : 0;
            planes[i] = Math.clamp(tone * red + colour, 0, 1);
            planes[PIXELS + i] = tone;
            planes[2 * PIXELS + i] = Math.clamp(tone * blue, 0, 1);
            planes[3 * PIXELS + i] =
                    Luma.RED * planes[i] + Luma.GREEN * planes[PIXELS + i] + Luma.BLUE * planes[2 * PIXELS + i];
        }
        return planes;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 1",
        "0.05, 0.3, 1, 0.8",
        "0.4, 0.6, 0.85, 1.1",
        "0.7, 1, 1.05, 0.9",
        "0, 0, 1, 1",
        "1, 1, 1, 1"
    })
    void theGraphCorrectsAsTrainingDoes(float from, float to, float red, float blue) throws Exception {
        float[] counted = photo(from, to, red, blue);
        AutoCorrection correction = new AutoCorrection(new Scene(GridNetwork.interleaved(counted)));
        OnnxGraph graph = new OnnxGraph("automatic");
        graph.input("counted", TensorProto.DataType.FLOAT, 1, 4, SIDE, SIDE);
        graph.output(AutoGraph.of(graph, "counted"), "automatic", 2, AttributeVector.COLUMNS);
        try (OnnxRun run = new OnnxRun(graph.toBytes())) {
            float[] found = run.with("counted", counted, 1, 4, SIDE, SIDE).run().get("automatic");
            assertArrayEquals(correction.everything(), Arrays.copyOf(found, AttributeVector.COLUMNS), 1e-3f);
            assertArrayEquals(
                    correction.balance(), Arrays.copyOfRange(found, AttributeVector.COLUMNS, found.length), 1e-3f);
        }
    }

    @Test
    void aBlueCastIsWarmedAndADarkPhotoLifted() {
        AutoCorrection correction =
                new AutoCorrection(new Scene(GridNetwork.interleaved(photo(0.05f, 0.3f, 0.9f, 1.15f))));
        assertTrue(correction.balance()[Attribute.TEMPERATURE.ordinal()] > 0.1f);
        assertTrue(correction.everything()[Attribute.EXPOSURE.ordinal()] > 0.3f);
    }
}
