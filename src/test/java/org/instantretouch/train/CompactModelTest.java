package org.instantretouch.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.instantretouch.model.ModelException;
import org.instantretouch.model.ModelManifest;
import org.instantretouch.model.StyleBook;
import org.instantretouch.train.grid.ModelStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompactModelTest {
    private static final Path SHIPPED = Path.of("models", "compact-1");

    @TempDir
    Path folder;

    private Path model;
    private Path into;

    @BeforeEach
    void folders() throws IOException {
        model = Files.createDirectory(folder.resolve("model"));
        into = Files.createDirectory(folder.resolve("into"));
        Files.writeString(model.resolve("text.onnx"), "text");
        Files.writeString(model.resolve("tokenizer.json"), "tokenizer");
    }

    @Test
    void aTextSideIsCopiedWithWhatIsToldOfIt() throws Exception {
        CompactModel.TextSide text = copied("\"sign\": 0.82", "\"sign\": 0.7");
        assertEquals(0.7f, text.thresholds().sign());
        assertEquals("Apache-2.0", text.licence());
        assertTrue(text.figures().has("attributeAndSign"), text.figures().toString());
        assertEquals("text", Files.readString(into.resolve("text.onnx")));
        assertEquals("tokenizer", Files.readString(into.resolve("tokenizer.json")));
    }

    @ParameterizedTest
    @CsvSource({"\"maxTokens\": 64, \"maxTokens\": 48", "\"presence\": {, \"presence2\": {"})
    void aModelOfAnotherKindIsRefused(String before, String after) {
        IOException error = assertThrows(IOException.class, () -> copied(before, after));
        assertTrue(error.getMessage().startsWith(model.resolve(ModelManifest.FILE) + ": "), error.getMessage());
    }

    @Test
    void aModelIsThereWholeAndTellsThePhotosHeldOut() throws Exception {
        Path out = Files.createDirectory(folder.resolve("new"));
        CompactModel.install(
                SHIPPED,
                out,
                Map.of("photos", "made"),
                CompactModel.TextSide.trained(Map.of()),
                Map.of("heldOut", List.of("a.jpg")));
        ModelManifest manifest = ModelManifest.read(out);
        assertEquals("new", manifest.name());
        assertEquals(Optional.of(Set.of("a.jpg")), ModelStart.of(out, manifest).heldOut());
        assertEquals(Set.of("model", "into", "new"), children());
    }

    @Test
    void ofAModelThatCannotBeWrittenNothingStays() throws IOException {
        assertThrows(
                IOException.class,
                () -> CompactModel.install(
                        model, folder.resolve("new"), Map.of(), CompactModel.TextSide.trained(Map.of()), Map.of()));
        assertEquals(Set.of("model", "into"), children());
    }

    private Set<String> children() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(c -> String.valueOf(c.getFileName())).collect(Collectors.toSet());
        }
    }

    /** The text side of the shipped model, of which some text of the manifest is another. */
    private CompactModel.TextSide copied(String before, String after) throws IOException, ModelException {
        String manifest = Files.readString(SHIPPED.resolve(ModelManifest.FILE));
        assertTrue(manifest.contains(before), before);
        Files.writeString(model.resolve(ModelManifest.FILE), manifest.replace(before, after));
        int styles = StyleBook.read(SHIPPED.resolve(CompactModel.STYLES)).size();
        return CompactModel.copyText(model, ModelManifest.read(model), styles, into);
    }
}
