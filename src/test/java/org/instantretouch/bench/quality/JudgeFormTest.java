package org.instantretouch.bench.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeFormTest {
    @TempDir
    Path folder;

    private static String line(String pair, String consistency, String quality) {
        return "{\"pair\":\"" + pair + "\",\"picture\":\"p.png\",\"instruction\":\"warmer\",\"semantic_consistency\":"
                + consistency + ",\"perceptual_quality\":" + quality + ",\"note\":\"n\"}\n";
    }

    private JudgeForm read(String text) throws IOException {
        Files.writeString(folder.resolve(JudgeForm.FILE), text);
        return JudgeForm.read(folder);
    }

    @Test
    void theOverallMarkIsTheRootOfTheProduct() throws IOException {
        JudgeForm form = read(line("a", "4", "9") + line("b", "10", "0") + line("c", "null", "null"));
        assertEquals(3, form.asked());
        assertEquals(2, form.judged().size());
        assertEquals(7, form.consistency(), 1e-12);
        assertEquals(4.5, form.quality(), 1e-12);
        assertEquals(3, form.overall(), 1e-12);
    }

    @Test
    void theWorstComeFirst() throws IOException {
        JudgeForm form = read(line("a", "9", "9") + line("b", "2", "3") + line("c", "5", "5"));
        assertEquals(
                List.of("b", "c"), form.worst(2).stream().map(Judgement::pair).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "11, 5, must be 0 to 10",
        "-1, 5, must be 0 to 10",
        "\"good\", 5, must be a number",
        "null, 5, is missing",
        "5, null, is missing"
    })
    void aWrongMarkIsNamedWithItsLine(String consistency, String quality, String problem) {
        UnusableFileException e = assertThrows(
                UnusableFileException.class, () -> read(line("a", "1", "2") + line("b", consistency, quality)));
        assertTrue(e.getMessage().startsWith(folder.resolve("form.jsonl") + ", line 2: "), e.getMessage());
        assertTrue(e.getMessage().contains(problem), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"{\"pair\":\"a\"", "[1]", "{\"pairs\":\"a\"}", "{\"pair\":3}"})
    void aBrokenLineIsNamed(String line) {
        UnusableFileException e = assertThrows(UnusableFileException.class, () -> read("\n" + line + "\n"));
        assertTrue(e.getMessage().contains("form.jsonl, line 2: "), e.getMessage());
    }

    @Test
    void aMarkThatIsGivenTwiceIsRefused() {
        String twice = line("b", "3", "4").replace("\"note\"", "\"semantic_consistency\":9,\"note\"");
        UnusableFileException e = assertThrows(UnusableFileException.class, () -> read(line("a", "1", "2") + twice));
        assertTrue(
                e.getMessage().endsWith("line 2: \"semantic_consistency\" is there twice; keep one"), e.getMessage());
    }

    @Test
    void aPairThatStandsTwiceIsRefused() {
        UnusableFileException e =
                assertThrows(UnusableFileException.class, () -> read(line("a", "1", "2") + line("a", "1", "2")));
        assertTrue(e.getMessage().contains("line 2"), e.getMessage());
    }
}
