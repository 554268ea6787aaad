package org.instantretouch.train;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

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
        Path model = Files.createDirectory(folder.resolve("model"));
        Path bank = Files.createDirectory(folder.resolve("bank"));
        Files.writeString(model.resolve(CompactModel.STYLES), "{\"a\": [], \"b\": []}");
        Files.writeString(bank.resolve(CompactModel.STYLES), "{\"b\": [], \"a\": []}");
        isRefused(model.resolve(CompactModel.STYLES), () -> TrainingStart.sameStyles(model, bank));
        assertDoesNotThrow(() -> TrainingStart.sameStyles(bank, bank));
    }

    private static void isRefused(Path file, Executable action) {
        IOException error = assertThrows(IOException.class, action);
        assertTrue(error.getMessage().startsWith(file + ": "), error.getMessage());
    }
}
