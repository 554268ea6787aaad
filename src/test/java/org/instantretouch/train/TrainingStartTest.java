package org.instantretouch.train;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingStartTest {
    @TempDir
    Path folder;

    @Test
    void aRunGoesOnFromWeightsThatBeganFromTheSame() throws IOException {
        TrainingStart.keep(folder, "a model");
        Files.createFile(folder.resolve("grid.weights"));
        assertDoesNotThrow(() -> TrainingStart.keep(folder, "a model"));
    }

    @Test
    void weightsThatBeganFromAnotherModelAreLeftAlone() throws IOException {
        TrainingStart.keep(folder, "a model");
        Files.createFile(folder.resolve("grid.weights"));
        isRefused(folder, () -> TrainingStart.keep(folder, TrainingStart.ANEW));
        assertDoesNotThrow(() -> TrainingStart.keep(folder, "a model"));
    }

    @Test
    void aRunThatKeptNoWeightsBindsNoOther() throws IOException {
        TrainingStart.keep(folder, "a model");
        TrainingStart.keep(folder, "another");
        Files.createFile(folder.resolve("text-last.weights"));
        isRefused(folder, () -> TrainingStart.keep(folder, "a model"));
    }

    @Test
    void weightsWithoutAWordOfTheirStartBeganAnew() throws IOException {
        Files.createFile(folder.resolve("grid.weights"));
        isRefused(folder, () -> TrainingStart.keep(folder, "a model"));
        assertDoesNotThrow(() -> TrainingStart.keep(folder, TrainingStart.ANEW));
    }

    @Test
    void stylesInAnotherOrderAreRefused() throws IOException {
        Path model = styles("model", "{\"a\": {\"edits\": []}, \"b\": {\"edits\": []}}");
        Path bank = styles("bank", "{\"b\": {\"edits\": []}, \"a\": {\"edits\": []}}");
        isRefused(model.resolve(CompactModel.STYLES), () -> TrainingStart.sameStyles(model, bank));
        assertDoesNotThrow(() -> TrainingStart.sameStyles(bank, bank));
    }

    @Test
    void theSameStylesMayHaveNewRecipes() throws IOException {
        Path model = styles("model", "{\"a\": {\"edits\": []}}");
        Path bank = styles("bank", "{\"a\": {\"edits\": [{\"attr\": \"fade\", \"amount\": 0.4}]}}");
        assertDoesNotThrow(() -> TrainingStart.sameStyles(model, bank));
    }

    @Test
    void otherInstructionsAndAnotherSeedAreTold() throws IOException {
        Path bank = Files.createDirectory(folder.resolve("bank"));
        Files.writeString(bank.resolve("a.jsonl"), "{}");
        List<String> log = new ArrayList<>();
        TrainingStart.keepSettings(folder, bank, 1, log::add);
        TrainingStart.keepSettings(folder, bank, 2, log::add);
        Files.createFile(folder.resolve("grid.weights"));
        TrainingStart.keepSettings(folder, bank, 2, log::add);
        assertEquals(List.of(), log);
        TrainingStart.keepSettings(folder, bank, 3, log::add);
        assertTrue(log.getLast().contains("learned by other seed;"), log.toString());
        Files.writeString(bank.resolve("a.jsonl"), "{ }");
        TrainingStart.keepSettings(folder, bank, 4, log::add);
        assertTrue(log.getLast().contains("learned by other instructions and seed;"), log.toString());
        assertEquals(2, log.size());
    }

    @Test
    void aModelMayGoToANewOrAnEmptyFolder() throws IOException {
        Path checkpoints = folder.resolve("checkpoints");
        assertDoesNotThrow(() -> TrainingStart.requireFree(folder.resolve("new/model"), checkpoints));
        assertTrue(Files.notExists(folder.resolve("new/model")));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertDoesNotThrow(() -> TrainingStart.requireFree(empty, checkpoints));
    }

    @Test
    void aModelReplacesNothing() throws IOException {
        Path checkpoints = folder.resolve("checkpoints");
        Path file = Files.createFile(folder.resolve("file"));
        isRefused(file, () -> TrainingStart.requireFree(file, checkpoints));
        Path model = styles("model", "{}");
        isRefused(model, () -> TrainingStart.requireFree(model, checkpoints));
        Path odd = folder.resolve("my model");
        isRefused(odd, () -> TrainingStart.requireFree(odd, checkpoints));
    }

    @ParameterizedTest
    @CsvSource({"runs, runs", "runs, runs/a", "runs/model, runs", "runs/model/a, runs"})
    void aModelAndItsWeightsAreKeptApart(Path out, Path checkpoints) {
        isRefused(
                folder.resolve(out), () -> TrainingStart.requireFree(folder.resolve(out), folder.resolve(checkpoints)));
    }

    private Path styles(String name, String book) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        Files.writeString(made.resolve(CompactModel.STYLES), book);
        return made;
    }

    private static void isRefused(Path file, Executable action) {
        IOException error = assertThrows(IOException.class, action);
        assertTrue(error.getMessage().startsWith(file + ": "), error.getMessage());
    }
}
