package org.instantretouch.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class TrainingCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--minutes 0",
                "--minutes -5",
                "--minutes 100001",
                "--epochs 0",
                "--compare-photos 0",
                "--compare-photos -1"
            })
    void numbersOutOfRangeAreWrongUsage(String option) {
        List<String> said = run(2, (option + " --photos " + folder + " --out " + folder.resolve("new")).split(" "));
        assertTrue(said.getFirst().startsWith("retouch train: " + option + ": it must be 1 to "), said.toString());
        assertEquals("Try: retouch train --help", said.get(1));
    }

    @Test
    void withoutAPurposeItIsWrongUsage() {
        List<String> said = run(2, "--photos", folder + "");
        assertTrue(said.getFirst().contains("--out=DIR"), said.toString());
        assertTrue(said.getFirst().contains("--compare=DIR"), said.toString());
        assertEquals("Try: retouch train --help", said.get(1));
    }

    @Test
    void aFileInPlaceOfTheModelIsFoundBeforeTheTraining() throws IOException {
        Path file = Files.createFile(folder.resolve("model"));
        Path checkpoints = folder.resolve("checkpoints");
        List<String> said = run(1, "--photos", folder + "", "--out", file + "", "--checkpoints", checkpoints + "");
        assertTrue(said.getFirst().startsWith("retouch train: " + file + ": it is there already"), said.toString());
        assertTrue(said.getFirst().contains("--checkpoints " + checkpoints), said.toString());
        assertTrue(Files.notExists(checkpoints));
    }

    @Test
    void tooFewPhotosAreFoundBeforeTheTraining() throws IOException {
        Path bank = Files.createDirectory(folder.resolve("bank"));
        Files.writeString(bank.resolve("styles.json"), "{}");
        Files.writeString(bank.resolve("1.jsonl"), """
                {"text": "lift it", "edits": [{"attr": "exposure", "amount": 0.5}], "held_out": true}
                {"text": "add some punch", "edits": [{"attr": "contrast", "amount": 0.5}]}
                """);
        Path photos = Files.createDirectory(folder.resolve("photos"));
        Path checkpoints = folder.resolve("checkpoints");
        List<String> said = run(
                1,
                ("--epochs 1 --photos %s --instructions %s --out %s --checkpoints %s")
                        .formatted(photos, bank, folder.resolve("model"), checkpoints)
                        .split(" "));
        assertTrue(said.getFirst().startsWith("retouch train: " + photos + ": it holds 0 photos"), said.toString());
        assertTrue(Files.notExists(checkpoints.resolve("text-last.weights")));
    }

    @Test
    void aFileThatIsMissingIsNamedWithWhatIsWrong() {
        Path none = folder.resolve("none");
        List<String> said = run(1, "--photos", folder + "", "--compare", none + "", "--instructions", none + "");
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.getFirst().contains("styles.json: "), said.toString());
    }

    private static List<String> run(int status, String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine command = TrainingCommand.commandLine().setErr(new PrintWriter(err, true));
        assertEquals(status, command.execute(arguments), err.toString());
        return err.toString().lines().toList();
    }
}
