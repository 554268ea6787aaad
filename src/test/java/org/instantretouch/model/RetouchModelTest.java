package org.instantretouch.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.instantretouch.grid.Prediction;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetouchModelTest {
    private static final ModelOptions ONE_THREAD = new ModelOptions(1, false);

    @TempDir
    static Path folder;

    private static RetouchModel paper;
    private static RetouchModel attributes;

    @BeforeAll
    static void open() throws Exception {
        TestModels.paper(folder.resolve("paper"), TestModels.Adapter.SOUND);
        TestModels.withAttributes(folder.resolve("attributes"));
        paper = RetouchModel.open(folder.resolve("paper"), ONE_THREAD);
        attributes = RetouchModel.open(folder.resolve("attributes"), ONE_THREAD);
    }

    @AfterAll
    static void close() {
        paper.close();
        attributes.close();
    }

    @Test
    void aModelOfFourStagesPredictsFromTextAndPhoto() throws Exception {
        PhotoFeatures features = paper.look(TestModels.photo(1));
        Prediction warmer = paper.predict(features, Instruction.of("warmer"));
        assertEquals(1, warmer.slices().size());
        assertEquals(16, warmer.slices().getFirst().grid().width());
        assertEquals(8, warmer.slices().getFirst().grid().depth());
        assertNotEquals(warmer, paper.predict(features, Instruction.of("much cooler, and darker")));
        assertNotEquals(warmer, paper.predict(paper.look(TestModels.photo(2)), Instruction.of("warmer")));
    }

    @Test
    void anEngineThatDoesNotRunHereIsAModelThatCannotBeUsed() {
        for (LinkageError error : List.of(
                new UnsatisfiedLinkError("failed to map segment"),
                new ExceptionInInitializerError(new IllegalStateException("failed to map segment")))) {
            ModelException e = assertThrows(
                    ModelException.class, () -> RetouchModel.started(CompletableFuture.failedFuture(error)));
            assertTrue(e.getMessage().contains("failed to map segment"), e.getMessage());
            assertTrue(e.getMessage().contains(System.getProperty("java.io.tmpdir")), e.getMessage());
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() throws Exception {
        PhotoFeatures features = paper.look(TestModels.photo(1));
        Prediction first = paper.predict(features, Instruction.of("warmer"));
        assertEquals(first, paper.predict(features, Instruction.of("warmer")));
        try (RetouchModel again = RetouchModel.open(folder.resolve("paper"), ONE_THREAD)) {
            assertEquals(first, again.predict(again.look(TestModels.photo(1)), Instruction.of("warmer")));
        }
    }

    @Test
    void aStageOfThePhotoAloneRunsOnceAPhoto() throws Exception {
        int before = paper.runs("encoder");
        PhotoFeatures features = paper.look(TestModels.photo(3));
        int denoised = paper.runs("denoiser");
        for (int i = 0; i < 3; i++) {
            paper.predict(features, Instruction.of("step " + i));
        }
        assertEquals(1, paper.runs("encoder") - before);
        assertEquals(3, paper.runs("denoiser") - denoised);
    }

    @Test
    void changedAttributesPredictWithoutTheText() throws Exception {
        PhotoFeatures features = attributes.look(TestModels.photo(1));
        int before = attributes.runs("text");
        Prediction brighter =
                attributes.predict(features, AttributeVector.of(Intent.of(AttributeEdit.of(Attribute.EXPOSURE, 0.5f))));
        Prediction darker = attributes.predict(
                features, AttributeVector.of(Intent.of(AttributeEdit.of(Attribute.EXPOSURE, -0.5f))));
        assertNotEquals(brighter, darker);
        assertEquals(before, attributes.runs("text"));
    }

    @Test
    void anInstructionPredictsAsItsAttributesDo() throws Exception {
        Instruction instruction = Instruction.of("a little more contrast");
        PhotoFeatures features = attributes.look(TestModels.photo(1));
        Understanding understood = attributes.understand(instruction);
        assertFalse(understood.cut());
        assertEquals(
                attributes.predict(features, AttributeVector.of(understood.intent())),
                attributes.predict(features, instruction));
    }

    @Test
    void whatNoToneCanDoIsRefusedAndTheRestIsRead() throws Exception {
        Understanding refused = attributes.understand(Instruction.of("make it smell of roses"));
        assertTrue(refused.intent().isUnsupported());
        assertTrue(refused.intent().isEmpty());
        Understanding partly = attributes.understand(Instruction.of("save it and make it warmer"));
        assertTrue(partly.intent().isUnsupported());
        assertEquals(
                attributes.understand(Instruction.of("make it warmer")).intent().edits(),
                partly.intent().edits());
    }

    @Test
    void aLongInstructionIsCut() throws Exception {
        assertTrue(attributes.understand(Instruction.of("warmer ".repeat(200))).cut());
        assertFalse(attributes
                .understand(Instruction.of("warmer ".repeat(TestModels.MAX_TOKENS - 2)))
                .cut());
        attributes.understand(Instruction.of("🌞".repeat(2000)));
    }

    @Test
    void severalThreadsShareAModel() throws Exception {
        PhotoFeatures features = paper.look(TestModels.photo(1));
        Prediction alone = paper.predict(features, Instruction.of("warmer"));
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<Prediction>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                all.add(pool.submit(() -> paper.predict(features, Instruction.of("warmer"))));
            }
            for (Future<Prediction> one : all) {
                assertEquals(alone, one.get());
            }
        }
    }

    @Test
    void aModelSaysWhatItIsAndWhereItRuns() throws Exception {
        assertEquals("paper", paper.name());
        assertEquals(ModelFiles.sha256(folder.resolve("paper/model.json")), paper.hash());
        assertEquals("CPU, 1 thread (as asked for)", paper.device().text());
        assertFalse(paper.hasAttributes());
        assertTrue(attributes.hasAttributes());
        assertEquals(TestModels.SIDE, paper.photoWidth());
        try (RetouchModel other = RetouchModel.open(folder.resolve("paper"), ModelOptions.defaults())) {
            assertTrue(
                    other.device().text().matches("(CPU, \\d+ threads? \\(.+\\))|NVIDIA GPU.*"),
                    other.device().text());
        }
    }

    @Test
    void aGpuThatCannotStartLeavesTheCpuAndSaysWhy() throws Exception {
        try (RetouchModel model = RetouchModel.open(folder.resolve("paper"), ONE_THREAD, engine -> "")) {
            String text = model.device().text();
            assertTrue(model.device().gpu() || text.startsWith("CPU, 1 thread (CUDA could not start: "), text);
        }
    }

    @Test
    void misuseIsRefused() throws Exception {
        PhotoFeatures others = attributes.look(TestModels.photo(1));
        Instruction warmer = Instruction.of("warmer");
        assertThrows(IllegalArgumentException.class, () -> paper.predict(others, warmer));
        assertThrows(IllegalArgumentException.class, () -> paper.look(new float[12]));
        float[] broken = TestModels.photo(1);
        broken[5] = Float.NaN;
        assertThrows(IllegalArgumentException.class, () -> paper.look(broken));
        assertThrows(IllegalStateException.class, () -> paper.understand(warmer));
        RetouchModel closed = RetouchModel.open(folder.resolve("paper"), ONE_THREAD);
        closed.close();
        closed.close();
        assertThrows(IllegalStateException.class, () -> closed.look(TestModels.photo(1)));
    }

    @Test
    void theSameManifestIsTheSameBytesAndReadsBackEqual(@TempDir Path other) throws Exception {
        ModelManifest written = TestModels.withAttributes(other.resolve("attributes"));
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("attributes/model.json")),
                Files.readAllBytes(other.resolve("attributes/model.json")));
        assertEquals(written, ModelManifest.read(folder.resolve("attributes")));
        assertEquals(
                List.of("encoder.onnx", "grid.onnx", "styles.json", "text.onnx", "tokenizer.json"),
                written.neededFiles());
    }

    @Test
    void theStoreFindsModelsByTheirFolder() throws Exception {
        ModelStore store = new ModelStore(folder);
        assertEquals(List.of("attributes", "paper"), store.list());
        assertEquals(folder.resolve("paper"), store.find("paper"));
        for (String name : List.of("papre", "../paper", "", "a/b", ".")) {
            ModelException e = assertThrows(ModelException.class, () -> store.find(name));
            assertTrue(e.getMessage().endsWith("choose one of attributes, paper"), e.getMessage());
        }
        ModelStore none = new ModelStore(folder.resolve("nowhere"));
        assertEquals(List.of(), none.list());
        assertTrue(assertThrows(ModelException.class, () -> none.find("paper"))
                .getMessage()
                .contains("install one"));
    }
}
