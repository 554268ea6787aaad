package org.instantretouch.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instantretouch.intent.Attribute;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstructionBankTest {
    private static InstructionBank bank;

    @BeforeAll
    static void read() throws IOException {
        bank = InstructionBank.read(Path.of("assets", "instructions"));
    }

    @Test
    void markedLinesAreHeldOutAndAllOthersLearnedFromButWhatIsClose() throws IOException {
        long lines = 0;
        long marked = 0;
        try (Stream<Path> files = Files.list(Path.of("assets", "instructions"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    lines += line.isBlank() ? 0 : 1;
                    marked += line.endsWith("\"held_out\": true}") ? 1 : 0;
                }
            }
        }
        assertEquals(4068, marked);
        assertEquals(marked, bank.heldOut().size());
        assertEquals(lines - marked, bank.train().size(), 0.005 * lines);
    }

    @Test
    void noWordingStandsOnBothSidesForTheSameThing() {
        Set<String> learned =
                bank.train().stream().map(InstructionBankTest::key).collect(Collectors.toSet());
        for (Example example : bank.heldOut()) {
            assertFalse(learned.contains(key(example)), example.text());
        }
    }

    private static String key(Example example) {
        return example.text()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9' ]+", " ")
                        .strip() + "|" + example.subject();
    }

    @Test
    void automaticWhiteBalanceIsAnAttributeOfItsOwn() {
        assertTrue(Stream.concat(bank.train().stream(), bank.heldOut().stream())
                .flatMap(e -> e.edits().stream())
                .anyMatch(e -> e.attribute() == Attribute.AUTO_WHITE_BALANCE));
    }

    @Test
    void theTwinOfAMarkedLineIsNotLearnedFrom(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("styles.json"), "{}");
        Files.writeString(folder.resolve("1.jsonl"), """
                {"text": "lift it", "edits": [{"attr": "exposure", "amount": 0.5}], "held_out": true}
                {"text": "drop it", "edits": [{"attr": "exposure", "amount": -0.5}]}
                {"text": "add some punch", "edits": [{"attr": "contrast", "amount": 0.5}], "held_out": false}
                """);
        InstructionBank marked = InstructionBank.read(folder);
        assertEquals(List.of("lift it"), texts(marked.heldOut()));
        assertEquals(List.of("add some punch"), texts(marked.train()));
    }

    @Test
    void wordingsCloseToAMarkedOneAreNotLearnedFrom(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("styles.json"), "{}");
        Files.writeString(folder.resolve("1.jsonl"), """
                {"text": "add a bit more punch here", "edits": [{"attr": "contrast", "amount": 0.5}], "held_out": true}
                {"text": "more and more and more punch", "edits": [{"attr": "contrast", "amount": 0.5}], "held_out": true}
                {"text": "some more punch", "edits": [{"attr": "contrast", "amount": 0.5}], "held_out": true}
                """);
        Files.writeString(folder.resolve("2.jsonl"), """
                {"text": "Add a bit more punch, now", "edits": [{"attr": "contrast", "amount": 0.5}]}
                {"text": "a clear horizon", "edits": [{"attr": "dehaze", "amount": 0.5}]}
                {"text": "here punch more bit a add", "edits": [{"attr": "contrast", "amount": 0.5}]}
                {"text": "b clear horizon", "edits": [{"attr": "dehaze", "amount": 0.5}]}
                {"text": "more punch and little else but", "edits": [{"attr": "contrast", "amount": 0.5}]}
                {"text": "c clear horizon", "edits": [{"attr": "dehaze", "amount": 0.5}]}
                {"text": "Some more punch!", "edits": [{"attr": "contrast", "amount": 0.5}]}
                {"text": "d clear horizon", "edits": [{"attr": "dehaze", "amount": 0.5}]}
                {"text": "some more bite", "edits": [{"attr": "contrast", "amount": 0.5}]}
                """);
        InstructionBank marked = InstructionBank.read(folder);
        List<String> learned = texts(marked.train()).stream()
                .filter(text -> !text.endsWith("horizon"))
                .toList();
        assertEquals(List.of("here punch more bit a add", "more punch and little else but", "some more bite"), learned);
    }

    private static List<String> texts(List<Example> examples) {
        return examples.stream().map(Example::text).toList();
    }

    @Test
    void twinsStayOnOneSideOfADrawnSplit(@TempDir Path folder) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            String line = "{\"text\": \"%s word%d\", \"edits\": [{\"attr\": \"exposure\", \"amount\": %s}]}%n";
            lines.append(line.formatted("lighter", i, "0.5")).append(line.formatted("deeper", i, "-0.5"));
        }
        Files.writeString(folder.resolve("1.jsonl"), lines);
        Files.writeString(folder.resolve("styles.json"), "{}");
        InstructionBank twins = InstructionBank.read(folder);
        assertEquals(200, twins.train().size() + twins.heldOut().size());
        assertEquals(0.15, twins.heldOut().size() / 200.0, 0.005);
        Set<String> held = numbers(twins.heldOut());
        held.retainAll(numbers(twins.train()));
        assertEquals(Set.of(), held);
    }

    private static Set<String> numbers(List<Example> examples) {
        return examples.stream().map(e -> e.text().replaceAll(".* ", "")).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\": 3 | JSON: cannot be read; write one object a line",
                "[1, 2] | is not one JSON object; write one a line",
                "{\"text\": \"a\"} | edits: the field is missing; add it",
                "{\"edits\": []} | text: the field is missing; add it",
                "{\"text\": null, \"edits\": []} | text: the field is missing; add it",
                "{\"text\": \"a\", \"edits\": [{\"amount\": 1}]} | edits[0].attr: the field is missing; add it",
                "{\"text\": \"a\", \"edits\": [], \"keep\": \"color\"} | keep: must be a list",
                "{\"text\": \"a\", \"edits\": [], \"held_out\": \"yes\"} | held_out: must be true or false",
                "{\"text\": \"a\", \"edits\": [], \"style\": \"b\"} | style: there is no style b",
                "{\"text\": \"a\", \"edits\": [], \"style_amount\": 7} | style_amount: must be a number from 0.0 to 1.0",
                "{\"text\": \"a\", \"edits\": [], \"unsuported\": true} | unsuported: unknown field",
            })
    void aLineThatIsWrongIsNamedWithItsFieldAndWhatIsWrong(String line, String problem, @TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("styles.json"), "{}");
        Path file = Files.writeString(folder.resolve("1.jsonl"), "{\"text\": \"a\", \"edits\": []}\n" + line);
        isNamed(file + ", line 2: " + problem, folder);
    }

    @Test
    void aFileThatIsNoTextIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("styles.json"), "{}");
        Path file = Files.write(folder.resolve("1.jsonl"), new byte[] {'"', (byte) 0xe4, '"'});
        isNamed(file + ": it is not a text file in UTF-8", folder);
    }

    private static void isNamed(String start, Path folder) {
        IOException error = assertThrows(IOException.class, () -> InstructionBank.read(folder));
        assertTrue(error.getMessage().startsWith(start), error.getMessage());
    }

    @Test
    void aBankWithoutInstructionsIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("styles.json"), "{}");
        IOException error = assertThrows(IOException.class, () -> TextTraining.read(folder, folder, line -> {}));
        assertTrue(error.getMessage().startsWith(folder + ": it holds no instructions"), error.getMessage());
    }
}
