package org.instantretouch.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Keep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextReportTest {
    private static final Example WARM = example("warmer", false, AttributeEdit.of(Attribute.TEMPERATURE, 0.5f));
    private static final Example COLD = example("too hot", false, AttributeEdit.of(Attribute.TEMPERATURE, -0.5f));
    private static final Example BOTH = example(
            "slightly darker, more contrast",
            false,
            AttributeEdit.of(Attribute.EXPOSURE, -0.2f),
            AttributeEdit.of(Attribute.CONTRAST, 0.5f));
    private static final Example REFUSED = example("remove the car", true);

    @TempDir
    Path folder;

    private static Example example(String text, boolean unsupported, AttributeEdit... edits) {
        return new Example("test", text, List.of(edits), -1, 0, Set.of(), unsupported);
    }

    /** What a network says that is sure of these edits. */
    private static TextScore.Answer answer(boolean unsupported, AttributeEdit... edits) {
        float[] presence = new float[TextNetwork.SLOTS];
        Arrays.fill(presence, -5);
        float[] magnitude = new float[TextNetwork.SLOTS];
        for (AttributeEdit edit : edits) {
            presence[Example.slot(edit)] = 5;
            magnitude[Example.slot(edit)] = Math.abs(edit.amount());
        }
        float[] keep = new float[Keep.ALL.size()];
        Arrays.fill(keep, -5);
        return new TextScore.Answer(new float[][] {
            presence,
            magnitude,
            first(TextNetwork.SLOTS, TextNetwork.REGIONS),
            first(TextNetwork.SLOTS, TextNetwork.HUES),
            {-5, 5},
            {0.8f},
            {unsupported ? 5 : -5},
            keep
        });
    }

    private static float[] first(int rows, int columns) {
        float[] values = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            values[row * columns] = 5;
        }
        return values;
    }

    private List<String> table(TextScore.Answer... answers) throws Exception {
        InstructionBank bank = new InstructionBank(List.of(), List.of(WARM, COLD, BOTH, REFUSED), List.of("noir"));
        TextReport.write(folder, bank, List.of(answers));
        return Files.readAllLines(folder.resolve("text-table.md"));
    }

    private static String row(List<String> table, String group) {
        return table.stream()
                .filter(line -> line.startsWith("| " + group + " |"))
                .findFirst()
                .orElse("none");
    }

    @Test
    void whatIsReadRightIsCountedByKind() throws Exception {
        List<String> table = table(
                answer(false, AttributeEdit.of(Attribute.TEMPERATURE, 0.5f)),
                answer(false, AttributeEdit.of(Attribute.TEMPERATURE, 0.5f)),
                answer(false, BOTH.edits().toArray(new AttributeEdit[0])),
                answer(true));
        assertEquals("| all | 4 | 75.0 % | 25.0 % | 75.0 % | 0.00 | 75.0 % |", row(table, "all"));
        assertEquals(
                "| temperature up | 1 | 100.0 % | 0.0 % | 100.0 % | 0.00 | 100.0 % |", row(table, "temperature up"));
        assertEquals(
                "| temperature down | 1 | 0.0 % | 100.0 % | 0.0 % | 0.00 | 0.0 % |", row(table, "temperature down"));
        assertEquals("| a complaint | 1 | 0.0 % | 100.0 % | 0.0 % | 0.00 | 0.0 % |", row(table, "a complaint"));
        assertTrue(row(table, "2 edits").startsWith("| 2 edits | 1 | 100.0 %"), row(table, "2 edits"));
        assertTrue(row(table, "unsupported").endsWith(" 100.0 % |"), row(table, "unsupported"));
        assertTrue(row(table, "a word of degree or a number").startsWith("| a word of degree or a number | 2 |"));
        assertEquals("none", row(table, "bw up"));
    }

    @Test
    void everyEpochIsALineOfTheLearningCurve() throws Exception {
        List<Example> examples = new ArrayList<>(List.of(WARM));
        TextScore score = TextScore.of(
                List.of("noir"), examples, List.of(answer(false, WARM.edits().get(0))));
        TextReport.addEpoch(folder, 1, 2.5, score);
        TextReport.addEpoch(folder, 2, 1.5, score);
        assertEquals(
                List.of(
                        "epoch,loss,attribute and sign,wrong sign,raw sign,whole sentence",
                        "1,2.500,1.0000,0.0000,1.0000,1.0000",
                        "2,1.500,1.0000,0.0000,1.0000,1.0000"),
                Files.readAllLines(folder.resolve("text-curve.csv")));
    }
}
