package org.instantretouch.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.Layer;
import org.instantretouch.export.TestPictures;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.Window;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.instantretouch.model.Instruction;
import org.instantretouch.model.ModelOptions;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.photo.Photo;
import org.instantretouch.render.Compositor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetoucherTest {
    private static final Photo PHOTO = TestPictures.photo(TestPictures.colourful(8, 96, 64), ColorProfile.SRGB);
    private static final EditDocument EMPTY = EditDocument.empty();

    private static RetouchModel model;

    @BeforeAll
    static void open() throws Exception {
        model = RetouchModel.open(Path.of("models/compact-1"), new ModelOptions(1, false));
    }

    @AfterAll
    static void close() {
        model.close();
    }

    private static Retoucher.Outcome add(EditDocument below, String text, float intensity) throws Exception {
        return new Retoucher(model, PHOTO).add(below, Instruction.of(text), intensity);
    }

    private static float[] result(EditDocument edit) {
        float[] rgb = TestPictures.pixels(PHOTO);
        new Compositor(edit).composite(Window.whole(PHOTO.width(), PHOTO.height()), rgb);
        return TestPictures.mean(rgb);
    }

    @Test
    void aLayerSaysWhatWasAskedUnderstoodAndByWhom() throws Exception {
        Retoucher.Outcome outcome = add(EMPTY, "warmer", 0.5f);
        Layer layer = outcome.document().layers().getFirst();
        assertEquals("warmer", layer.instruction());
        assertEquals(0.5f, layer.intensity());
        assertEquals(outcome.understanding().intent(), layer.intent());
        assertEquals(model.name(), layer.model().name());
        assertEquals(model.hash(), layer.model().hash());
        assertTrue(layer.isActive());
    }

    @Test
    void aLayerThatNobodySeesIsToldFromOneThatCanBeSeen() throws Exception {
        Retoucher retoucher = new Retoucher(model, PHOTO);
        assertTrue(retoucher.isSeen(add(EMPTY, "a tiny bit warmer", 1).document()));
        EditDocument grey = add(EMPTY, "black and white", 1).document();
        assertTrue(retoucher.isSeen(grey));
        assertFalse(retoucher.isSeen(add(grey, "make the reds stronger", 1).document()));
        assertTrue(retoucher.isSeen(add(grey, "brighter", 0).document()), "it can be made stronger");
        int[] white = new int[3 * 64 * 48];
        Arrays.fill(white, 255);
        Photo clipped = TestPictures.photo(TestPictures.samples(8, 64, 48, 3, false, white), ColorProfile.SRGB);
        Retoucher ofWhite = new Retoucher(model, clipped);
        assertFalse(
                ofWhite.isSeen(ofWhite.add(EMPTY, Instruction.of("brighter"), 1).document()), "beyond white");
    }

    @Test
    void aLayerOfOtherWordsIsPredictedFromThemAndNothingElseOfItChanges() throws Exception {
        EditDocument below = add(EMPTY, "a lot brighter", 1).document();
        Layer layer = add(below, "warmer", 0.5f).document().layers().getLast();
        Retoucher retoucher = new Retoucher(model, PHOTO);
        Layer reworded = retoucher
                .reword(below, layer, Instruction.of("more contrast"))
                .layer()
                .orElseThrow();
        Layer fresh = add(below, "more contrast", 1).document().layers().getLast();
        assertEquals(
                layer.withInstruction("more contrast").withPrediction(fresh.intent(), fresh.prediction()), reworded);
        assertTrue(retoucher
                .reword(below, layer, Instruction.of("remove the lamp post"))
                .layer()
                .isEmpty());
    }

    @Test
    void aLayerOfOnePlaceActsThereAndOneOfAllEverywhere() throws Exception {
        Retoucher retoucher = new Retoucher(model, PHOTO);
        float[] copy = TestPictures.pixels(PHOTO);
        AttributeEdit darker = new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), Region.TOP, -0.6f);
        float[] top = reach(retoucher, Intent.of(darker), copy);
        assertEquals(PHOTO.width() * PHOTO.height(), top.length);
        int third = top.length / 3;
        assertTrue(mean(top, 0, third) > 0.5, "in the top third: " + mean(top, 0, third));
        assertEquals(0, mean(top, 2 * third, top.length), 0.02, "in the bottom third");
        float[] all = reach(retoucher, Intent.of(AttributeEdit.of(Attribute.EXPOSURE, -0.6f)), copy);
        assertTrue(mean(all, 2 * third, top.length) > 0.4);
        float[] nothing = reach(retoucher, Intent.of(AttributeEdit.of(Attribute.EXPOSURE, 0.001f)), copy);
        assertEquals(0, mean(nothing, 0, nothing.length));
        assertArrayEquals(TestPictures.pixels(PHOTO), copy, "the copy stays");
    }

    private static float[] reach(Retoucher retoucher, Intent intent, float[] copy) throws Exception {
        Prediction prediction = retoucher
                .add(EMPTY, Instruction.of("test"), intent, 1)
                .layers()
                .getFirst()
                .prediction();
        return retoucher.reach(EMPTY, prediction, copy, PHOTO.width(), PHOTO.height());
    }

    private static double mean(float[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    @Test
    void theModelLooksOnceAtAnEditHoweverOftenSomethingIsPutOnIt() throws Exception {
        Retoucher retoucher = new Retoucher(model, PHOTO);
        EditDocument below = retoucher.add(EMPTY, Instruction.of("brighter"), 1).document();
        EditDocument look = add(EMPTY, "warmer", 1).document();
        int runs = model.runs("photo");
        EditDocument first = retoucher.add(below, look);
        retoucher.add(below, Instruction.of("more contrast"), 1);
        assertEquals(
                first.layers().getLast().prediction(),
                retoucher.add(below, look).layers().getLast().prediction());
        assertEquals(1, model.runs("photo") - runs);
        Layer stronger = below.layers().getFirst().withIntensity(2);
        EditDocument other = retoucher.add(EMPTY.with(stronger), look);
        assertEquals(2, model.runs("photo") - runs, "another edit");
        assertNotEquals(
                first.layers().getLast().prediction(), other.layers().getLast().prediction());
        for (int i = 0; i < 8; i++) {
            retoucher.add(EMPTY.with(stronger.withIntensity(i / 8f + 0.1f)), look);
        }
        assertEquals(10, model.runs("photo") - runs);
        retoucher.add(below, look);
        assertEquals(11, model.runs("photo") - runs, "not all edits ever are remembered");
    }

    @Test
    void aPreviewIsWhatTheLayerWillBe() throws Exception {
        Retoucher retoucher = new Retoucher(model, PHOTO);
        EditDocument below = retoucher.add(EMPTY, Instruction.of("brighter"), 1).document();
        Intent intent = Intent.of(AttributeEdit.of(Attribute.TEMPERATURE, 0.5f));
        float[] copy = TestPictures.pixels(PHOTO);
        float[] preview = new float[copy.length];
        retoucher.previews(below, copy, PHOTO.width(), PHOTO.height()).with(intent, preview);
        EditDocument edit = retoucher.add(below, Instruction.of("Warm"), intent, 1);
        assertEquals("Warm", edit.layers().getLast().instruction());
        assertEquals(intent, edit.layers().getLast().intent());
        float[] rgb = TestPictures.pixels(PHOTO);
        new Compositor(edit).composite(Window.whole(PHOTO.width(), PHOTO.height()), rgb);
        GamutMap.apply(rgb, PHOTO.width() * PHOTO.height());
        assertArrayEquals(rgb, preview, 1e-5f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"brighter", "darker", "warmer", "cooler"})
    void intensityTwoGoesFurtherTheSameWay(String text) throws Exception {
        float[] before = TestPictures.mean(TestPictures.pixels(PHOTO));
        float[] once = result(add(EMPTY, text, 1).document());
        float[] twice = result(add(EMPTY, text, 2).document());
        // The channel that moves most: light moves all, warmth blue most.
        int c = Math.abs(once[0] - before[0]) > Math.abs(once[2] - before[2]) ? 0 : 2;
        float first = once[c] - before[c];
        assertTrue(Math.abs(first) > 0.01, text + " moves " + first);
        assertTrue((twice[c] - before[c]) / first > 1.5, text + ": " + first + ", then " + (twice[c] - before[c]));
    }

    @Test
    void theIntensityIsNoPartOfThePrediction() throws Exception {
        assertEquals(
                add(EMPTY, "warmer", 1).document().layers().getFirst().prediction(),
                add(EMPTY, "warmer", 2).document().layers().getFirst().prediction());
    }

    @Test
    void aSecondInstructionIsPredictedOnTheResultOfTheFirst() throws Exception {
        EditDocument first = add(EMPTY, "a lot brighter", 1).document();
        Retoucher.Outcome second = add(first, "more contrast", 1);
        assertEquals(2, second.document().layers().size());
        assertSame(first.layers().getFirst(), second.document().layers().getFirst());

        Window window = Window.whole(model.photoWidth(), model.photoHeight());
        float[] seen = PHOTO.thumbnail(window.photoWidth(), window.photoHeight());
        new Compositor(first).composite(window, seen);
        GamutMap.apply(seen, window.pixels());
        Prediction expected = model.predict(
                model.look(seen), AttributeVector.of(second.understanding().intent()));
        Prediction actual = second.document().layers().get(1).prediction();
        assertEquals(expected, actual);
        assertNotEquals(
                add(EMPTY, "more contrast", 1).document().layers().getFirst().prediction(), actual);
    }

    @Test
    void anInvisibleLayerIsNotSeenByTheModel() throws Exception {
        Layer layer = add(EMPTY, "a lot brighter", 0).document().layers().getFirst();
        assertEquals(
                add(EMPTY, "more contrast", 1).document().layers().getFirst().prediction(),
                add(EMPTY.with(layer), "more contrast", 1)
                        .document()
                        .layers()
                        .get(1)
                        .prediction());
    }

    @Test
    void anUnsupportedRequestAddsNoLayerAndIsCalledSo() throws Exception {
        Retoucher.Outcome outcome = add(EMPTY, "remove the car", 1);
        assertSame(EMPTY, outcome.document());
        assertTrue(outcome.understanding().intent().isUnsupported());
    }

    @Test
    void aRequestOfNothingAddsNoLayer() throws Exception {
        Retoucher.Outcome outcome = add(EMPTY, "asdf", 1);
        assertTrue(outcome.understanding().intent().isEmpty());
        assertSame(EMPTY, outcome.document());
        assertFalse(add(EMPTY, "warmer", 1).understanding().intent().isEmpty());
    }

    private static List<Prediction> warmerAndLifted() throws Exception {
        return add(add(EMPTY, "warmer", 1).document(), "lift the shadows", 1).document().layers().stream()
                .map(Layer::prediction)
                .toList();
    }

    @Test
    void theSameRequestGivesTheSamePredictions() throws Exception {
        assertEquals(warmerAndLifted(), warmerAndLifted());
    }

    @Test
    void theLookOfAnotherPhotoIsPredictedAnewForThisOne() throws Exception {
        EditDocument look =
                add(add(EMPTY, "a lot brighter", 0.7f).document(), "warmer", 1).document();
        Photo other = TestPictures.photo(TestPictures.noise(8, 64, 64, 3, false), ColorProfile.SRGB);
        EditDocument moved = new Retoucher(model, other).transfer(look);
        assertEquals(
                look.layers().stream().map(Layer::intent).toList(),
                moved.layers().stream().map(Layer::intent).toList());
        assertEquals(0.7f, moved.layers().getFirst().intensity());
        Layer first = new Retoucher(model, other)
                .predict(
                        EMPTY,
                        look.layers().getFirst(),
                        look.layers().getFirst().intent());
        assertEquals(first, moved.layers().getFirst());
        assertNotEquals(
                look.layers().getLast().prediction(), moved.layers().getLast().prediction());
    }

    @Test
    void aLookOnTopOfAnEditIsPredictedOnWhatThatLeavesAndItsPictureShowsIt() throws Exception {
        EditDocument look =
                add(add(EMPTY, "warmer", 0.7f).document(), "more contrast", 1).document();
        EditDocument below = add(EMPTY, "darker", 1).document();
        Retoucher retoucher = new Retoucher(model, PHOTO);
        EditDocument edit = retoucher.add(below, look);
        assertEquals(below.layers().getFirst(), edit.layers().getFirst());
        assertEquals(
                List.of("darker", "warmer", "more contrast"),
                edit.layers().stream().map(Layer::name).toList());
        assertEquals(0.7f, edit.layers().get(1).intensity());
        assertNotEquals(look.layers().getFirst().id(), edit.layers().get(1).id());
        assertNotEquals(
                look.layers().getFirst().prediction(), edit.layers().get(1).prediction());
        float[] preview = new float[TestPictures.pixels(PHOTO).length];
        retoucher
                .previews(below, TestPictures.pixels(PHOTO), PHOTO.width(), PHOTO.height())
                .with(look, preview);
        float[] rgb = TestPictures.pixels(PHOTO);
        new Compositor(edit).composite(Window.whole(PHOTO.width(), PHOTO.height()), rgb);
        GamutMap.apply(rgb, PHOTO.width() * PHOTO.height());
        assertArrayEquals(rgb, preview, 1e-5f);
        // The same once more is there twice.
        assertEquals(5, retoucher.add(edit, look).layers().size());
    }

    @Test
    void aLookMovedToItsOwnPhotoStaysAsItIs() throws Exception {
        EditDocument look =
                add(add(EMPTY, "a lot brighter", 1).document(), "warmer", 1).document();
        assertEquals(look, new Retoucher(model, PHOTO).transfer(look));
    }
}
