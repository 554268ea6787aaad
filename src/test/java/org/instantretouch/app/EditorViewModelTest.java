package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.EditLocks;
import org.instantretouch.edit.History;
import org.instantretouch.edit.Layer;
import org.instantretouch.edit.Sidecar;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.export.TestPictures;
import org.instantretouch.grid.Window;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Region;
import org.instantretouch.mask.LinearGradient;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskPart;
import org.instantretouch.mask.MaskRaster;
import org.instantretouch.mask.Point;
import org.instantretouch.mask.Stroke;
import org.instantretouch.model.ModelStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The editor's state without a window, where what happens at the same time is in the test's hands. */
class EditorViewModelTest {
    @TempDir
    Path folder;

    @AutoClose
    private Settings settings;

    private final TestTasks tasks = new TestTasks();
    private EditorViewModel editor;
    private Path first;
    private Path second;

    /** The first photo in another editor. */
    private OpenPhoto opened;

    @BeforeEach
    void start() throws IOException {
        first = TestPictures.write(folder.resolve("first.png"), TestPictures.colourful(8, 120, 80));
        second = TestPictures.write(folder.resolve("second.png"), TestPictures.colourful(8, 90, 60));
        settings = new Settings(folder.resolve("settings"));
        editor = editor();
    }

    private EditorViewModel editor() {
        return new EditorViewModel(
                tasks,
                new PhotoDesk(
                        new ModelStore(Path.of("models")),
                        ModelStore.DEFAULT_MODEL,
                        new SidecarStore(folder.resolve("user")),
                        settings));
    }

    @AfterEach
    void end() {
        editor.close();
    }

    private void open(Path photo) {
        editor.open(photo);
        tasks.runAll();
        assertEquals(photo, editor.photoProperty().get().orElseThrow().file());
    }

    private void apply(String instruction) {
        editor.apply(instruction);
        tasks.runAll();
    }

    private Layer top() {
        return editor.document().layers().getLast();
    }

    private static EditDocument stored(Path photo) throws IOException {
        return Sidecar.read(SidecarStore.beside(photo)).current();
    }

    private List<String> names() {
        return editor.document().layers().stream().map(Layer::name).toList();
    }

    @Test
    void whatIsChangedWhileAnotherPhotoIsReadIsKept() throws IOException {
        open(first);
        apply("warmer");
        tasks.hold();
        editor.open(second);
        editor.setIntensity(top().id(), 0.25f);
        tasks.release();
        tasks.runAll();
        assertEquals(second, editor.photoProperty().get().orElseThrow().file());
        assertEquals(0.25f, stored(first).layers().getFirst().intensity());
    }

    @Test
    void allLayersAreTakenAwayInOneStepAlongWithWhatIsBeingApplied() {
        open(first);
        apply("warmer");
        apply("more contrast");
        EditDocument edit = editor.document();
        tasks.hold();
        editor.apply("darker");
        editor.reset();
        tasks.release();
        tasks.runAll();
        assertEquals(List.of(), names());
        assertEquals(Optional.empty(), editor.selectedProperty().get());
        editor.undo();
        assertEquals(edit, editor.document());
        assertEquals(Optional.of(top().id()), editor.selectedProperty().get());
    }

    private Notice lastNotice() {
        return editor.notices().getLast();
    }

    @Test
    void whoPaintsOnAHiddenLayerOrMakesItWeakerIsToldAndCanShowIt() {
        open(first);
        apply("warmer");
        editor.setVisible(top().id(), false);
        editor.masks().beginStroke(new Point(0.2f, 0.2f), false, false);
        editor.masks().endStroke();
        tasks.runAll();
        assertEquals(Texts.get("notice.paintsHidden", "warmer"), lastNotice().text());
        assertEquals(1, top().mask().parts().size(), "it is painted all the same");
        apply("a bit less of that");
        assertEquals(0.8f, top().intensity());
        assertTrue(
                lastNotice().text().contains("the layer is hidden"),
                lastNotice().text());
        lastNotice().action().orElseThrow().run().run();
        assertTrue(top().visible());
    }

    @Test
    void whatIsSaidOfTheLayerBeforeChangesItsIntensity() {
        open(first);
        apply("warmer");
        EditDocument edit = editor.document();
        apply("a bit less of that");
        assertEquals(List.of("warmer"), names());
        assertEquals(0.8f, top().intensity());
        assertEquals(Texts.get("notice.intensity", "warmer", 80), lastNotice().text());
        apply("twice as strong, please");
        assertEquals(1.6f, top().intensity());
        apply("a lot more");
        assertEquals(2, top().intensity());
        apply("more");
        assertEquals(2, top().intensity());
        assertEquals(
                Texts.get("notice.intensityMost", "warmer", 200), lastNotice().text());
        apply("undo that");
        assertEquals(1.6f, top().intensity());
        apply("redo");
        assertEquals(2, top().intensity());
        for (int i = 0; i < 3; i++) {
            apply("go back");
        }
        assertEquals(edit, editor.document());
    }

    @Test
    void whatIsSaidOfALayerHidesShowsOrDeletesItAndSeveralStepsAreTakenBack() {
        open(first);
        apply("warmer");
        apply("more contrast");
        apply("hide that");
        assertFalse(top().visible());
        assertEquals(Texts.get("notice.hidden", "more contrast"), lastNotice().text());
        apply("show that again");
        assertTrue(top().visible());
        apply("delete this layer");
        assertEquals(List.of("warmer"), names());
        assertEquals(Texts.get("notice.deleted", "more contrast"), lastNotice().text());
        apply("undo that");
        assertEquals(List.of("warmer", "more contrast"), names());
        apply("undo the last three");
        assertEquals(List.of("warmer"), names());
        apply("take back the last five steps");
        assertEquals(List.of(), names());
    }

    @Test
    void whatIsSaidOfOneLayerAmongOthersIsDoneToThat() {
        open(first);
        apply("warmer");
        apply("more contrast");
        apply("make layer 2 stronger");
        assertEquals(1.5f, editor.document().layers().getFirst().intensity());
        apply("hide the first layer");
        assertFalse(top().visible());
        apply("undo the contrast");
        assertEquals(List.of("warmer"), names());
        assertEquals(Texts.get("notice.deleted", "more contrast"), lastNotice().text());
        apply("warmer and less contrast");
        apply("undo the contrast");
        assertEquals(List.of("warmer", "warmer and less contrast"), names());
        assertEquals(1, top().intent().edits().size());
    }

    @Test
    void whatIsSaidOfALayerThatThereIsNotIsNoEdit() {
        open(first);
        apply("hide layer 1");
        assertEquals(Texts.get("notice.noSuchLayer", 1, 0), lastNotice().text());
        apply("undo the warmth");
        assertEquals(List.of("undo the warmth"), names());
        apply("undo");
        apply("warmer");
        apply("warmer");
        EditDocument edit = editor.document();
        apply("delete layer 3");
        assertEquals(Texts.get("notice.noSuchLayer", 3, 2), lastNotice().text());
        apply("delete the contrast layer");
        assertEquals(Texts.get("notice.noLayerOf", "contrast"), lastNotice().text());
        assertEquals(Optional.empty(), lastNotice().action());
        apply("undo the contrast");
        assertEquals(Texts.get("notice.noLayerOf", "contrast"), lastNotice().text());
        assertEquals(
                Texts.get("notice.ownEdit"), lastNotice().action().orElseThrow().label());
        apply("delete the warm layer");
        assertEquals(Texts.get("notice.severalLayersOf", "warm"), lastNotice().text());
        apply("swap layers 1 and 2");
        assertEquals(
                Texts.get("notice.notOfLayers", "swap layers 1 and 2"),
                lastNotice().text());
        assertEquals(edit, editor.document());
    }

    @Test
    void whereTheLastLayerActsIsSaidAfterIt() {
        open(first);
        apply("only the top");
        assertEquals(
                Texts.get("notice.noLayerBefore", "only the top"), lastNotice().text());
        assertEquals(List.of(), names());
        apply("warmer");
        AttributeEdit warmer = top().intent().edits().getFirst();
        apply("only the top");
        assertEquals(List.of("warmer, only the top"), names());
        assertEquals(
                List.of(new AttributeEdit(warmer.attribute(), warmer.hue(), Region.TOP, warmer.amount())),
                top().intent().edits());
        apply("same for the left");
        assertEquals(Region.LEFT, top().intent().edits().getFirst().region());
        assertEquals(2, editor.document().layers().size());
        apply("no, the other way round");
        assertEquals(-warmer.amount(), top().intent().edits().getFirst().amount());
        EditDocument edit = editor.document();
        apply("only the shadows");
        apply("except the face");
        assertEquals(
                Texts.get("notice.notClear", "except the face", top().name()),
                lastNotice().text());
        assertEquals(edit.layers().size(), editor.document().layers().size());
    }

    @Test
    void whatIsNoEditIsToldHowElseItIsDone() {
        open(first);
        apply("remove the car");
        assertEquals(Texts.get("notice.refused", "remove the car"), lastNotice().text());
        apply("Export as JPEG");
        assertTrue(lastNotice().text().endsWith(Texts.get("notice.otherwise.export")));
        apply("darker by 2 stops");
        assertEquals(
                Texts.get("notice.beyond", "darker by 2 stops", "exposure"),
                lastNotice().text());
        apply("warmer, and remove the car");
        assertEquals(
                Texts.get("notice.unsupported", "warmer, and remove the car"),
                lastNotice().text());
    }

    @Test
    void aLayerThatNobodySeesIsToldOf() {
        open(first);
        apply("black and white");
        assertEquals(List.of(), editor.notices());
        apply("make the reds stronger");
        assertEquals(
                Texts.get("notice.unseen", "make the reds stronger"),
                lastNotice().text());
        assertEquals(2, editor.document().layers().size());
    }

    @Test
    void itIsSaidOfTheSelectedLayer() {
        open(first);
        apply("warmer");
        apply("more contrast");
        String warmer = editor.document().layers().getFirst().id();
        editor.selectedProperty().set(Optional.of(warmer));
        apply("at 30 %");
        assertEquals(0.3f, editor.document().find(warmer).orElseThrow().intensity());
        assertEquals(1, top().intensity());
    }

    @Test
    void itIsSaidOfWhatIsStillBeingApplied() {
        open(first);
        tasks.hold();
        editor.apply("warmer");
        editor.apply("half that");
        tasks.release();
        tasks.runAll();
        assertEquals(List.of("warmer"), names());
        assertEquals(0.5f, top().intensity());
    }

    @Test
    void whatWasTakenForAWordOnTheLayerBeforeCanBeALayer() {
        open(first);
        apply("warmer");
        apply("tone it down");
        assertEquals(0.6f, top().intensity());
        lastNotice().action().orElseThrow().run().run();
        tasks.runAll();
        assertEquals(List.of("warmer", "tone it down"), names());
        assertEquals(1, editor.document().layers().getFirst().intensity());
    }

    @Test
    void withoutALayerItIsAnInstructionLikeOthers() {
        open(first);
        apply("stronger");
        assertEquals(List.of("stronger"), names());
        apply("start over");
        assertEquals(List.of(), names());
        apply("reset");
        assertEquals(Texts.get("notice.original"), lastNotice().text());
        apply("redo");
        assertEquals(Texts.get("notice.nothingToRedo"), lastNotice().text());
        open(second);
        apply("undo");
        assertEquals(Texts.get("notice.nothingToUndo"), lastNotice().text());
    }

    @Test
    void aFolderIsOpenedAtItsFirstPhotoAndGoneThroughFromThere() throws IOException {
        Path wedding = Files.createDirectory(folder.resolve("wedding"));
        Path one = TestPictures.write(wedding.resolve("1.png"), TestPictures.colourful(8, 60, 40));
        Path two = TestPictures.write(wedding.resolve("2.png"), TestPictures.colourful(8, 60, 40));
        editor.open(List.of(wedding));
        tasks.runAll();
        assertEquals(one, editor.photoProperty().get().orElseThrow().file());
        assertEquals(List.of(one), settings.recent());
        editor.walk().go(1);
        tasks.runAll();
        assertEquals(two, editor.photoProperty().get().orElseThrow().file());
        editor.open(Files.createDirectory(folder.resolve("empty")));
        tasks.runAll();
        assertTrue(editor.notices().getLast().text().endsWith("empty: there is no photo in this folder"));
        assertEquals(two, editor.photoProperty().get().orElseThrow().file());
    }

    @Test
    void thePhotoAsItWasShowsUntilSomethingIsDoneOrAnotherComes() {
        open(first);
        editor.beforeProperty().set(true);
        apply("warmer");
        assertFalse(editor.beforeProperty().get());
        editor.beforeProperty().set(true);
        editor.setIntensity(top().id(), 0.25f);
        assertFalse(editor.beforeProperty().get());
        editor.beforeProperty().set(true);
        open(second);
        assertFalse(editor.beforeProperty().get());
    }

    @Test
    void anInstructionThatIsNotAppliedWhenAnotherPhotoComesIsTold() {
        open(first);
        // The last moment at which the photo before is still there.
        editor.openingProperty().addListener((o, before, opening) -> {
            if (!opening) {
                editor.apply("much warmer");
            }
        });
        open(second);
        assertEquals(0, editor.document().layers().size());
        assertTrue(
                editor.notices().stream().anyMatch(n -> n.text().contains("\"much warmer\" was not applied")),
                editor.notices().toString());
    }

    @Test
    void whatIsSaidOfAFileThatCouldNotBeOpenedGoesWhenAnotherOneShows() throws IOException {
        open(first);
        editor.open(Files.writeString(folder.resolve("broken.jpg"), "no photo"));
        tasks.runAll();
        assertTrue(lastNotice().text().contains("broken.jpg"));
        assertEquals(Notice.Kind.ERROR, lastNotice().kind());
        open(second);
        assertEquals(List.of(), editor.notices());
    }

    @Test
    void itIsToldWhereTheEditIsSaved() throws IOException {
        open(first);
        editor.saveAndTell();
        tasks.runAll();
        assertEquals("first.png has no edit to save.", lastNotice().text());
        apply("warmer");
        editor.setIntensity(top().id(), 0.5f);
        editor.saveAndTell();
        tasks.runAll();
        assertEquals("Saved beside the photo: first.png.retouch", lastNotice().text());
        assertEquals(0.5f, stored(first).layers().getFirst().intensity());
        open(second);
        open(first);
        editor.saveAndTell();
        tasks.runAll();
        assertEquals("Saved beside the photo: first.png.retouch", lastNotice().text());
    }

    @Test
    void itIsToldWhereTheEditIsSavedThatCannotBeBesideThePhoto() throws IOException {
        open(first);
        Files.createDirectory(SidecarStore.beside(first));
        apply("warmer");
        editor.saveAndTell();
        tasks.runAll();
        assertTrue(
                lastNotice()
                        .text()
                        .startsWith("Saved: " + folder.resolve("user").toAbsolutePath()),
                lastNotice().text());
    }

    @Test
    void thatAnEditIsNotBesideThePhotoIsSaidUntilItIsThere() throws IOException {
        Path beside = SidecarStore.beside(first);
        open(first);
        Files.createDirectory(beside);
        apply("warmer");
        String told = lastNotice().text();
        assertTrue(told.contains("cannot be stored beside the photo"), told);
        assertTrue(editor.tellsOfUnsavedEdit(lastNotice()), "it is not closed by Escape");
        apply("darker");
        assertEquals(told, lastNotice().text(), "another wish does not take it away");
        editor.saveAndTell();
        tasks.runAll();
        assertTrue(
                lastNotice().text().contains("as the edit cannot be stored beside the photo ("),
                lastNotice().text());
        Files.delete(beside);
        editor.setIntensity(top().id(), 0.5f);
        tasks.runAll();
        assertFalse(editor.notices().stream().map(Notice::text).anyMatch(told::equals), "it is there now");
        assertEquals(0.5f, stored(first).layers().getLast().intensity());
    }

    @Test
    void whatCannotBeSavedIsNotToldAsSaved() throws IOException {
        open(first);
        Files.createDirectory(SidecarStore.beside(first));
        Files.writeString(folder.resolve("user"), "no folder");
        apply("warmer");
        editor.saveAndTell();
        tasks.runAll();
        assertEquals(1, editor.notices().size());
        assertEquals(Notice.Kind.ERROR, lastNotice().kind());
        assertTrue(lastNotice().action().isPresent());
    }

    @Test
    void aStrokeUnderWayWhenAnotherPhotoComesIsKept() throws IOException {
        open(first);
        apply("warmer");
        editor.masks().beginStroke(new Point(0.2f, 0.2f), false, false);
        editor.masks().extendStroke(new Point(0.6f, 0.2f));
        open(second);
        assertFalse(editor.masks().isPainting());
        Stroke stroke = (Stroke)
                stored(first).layers().getFirst().mask().parts().getFirst().shape();
        assertEquals(List.of(new Point(0.2f, 0.2f), new Point(0.6f, 0.2f)), stroke.points());
    }

    @Test
    void aPhotoThatIsOpenedAgainAtOnceHasItsNewestEdit() {
        open(first);
        apply("warmer");
        editor.setIntensity(top().id(), 0.5f);
        editor.open(first);
        editor.setIntensity(top().id(), 0.75f);
        tasks.runAll();
        assertEquals(0.75f, top().intensity());
        assertTrue(editor.historyProperty().get().canUndo());
    }

    @Test
    void whatIsSavedAfterThePhotoOpenedAgainWasLoadedIsNotLost() throws IOException {
        open(first);
        apply("warmer");
        AtomicBoolean again = new AtomicBoolean();
        // Its stored edit has been read, but it does not show yet.
        editor.openingProperty().addListener((o, before, opening) -> {
            if (!opening && again.compareAndSet(false, true)) {
                editor.setIntensity(top().id(), 0.75f);
                tasks.runAll();
            }
        });
        open(first);
        assertEquals(0.75f, top().intensity());
        assertTrue(editor.historyProperty().get().canUndo());
        editor.setIntensity(top().id(), 0.5f);
        tasks.runAll();
        assertEquals(0.5f, stored(first).layers().getFirst().intensity());
        assertEquals(List.of(), List.copyOf(editor.notices()));
    }

    @Test
    void aPhotoThatIsOpenedAgainByWayOfAnotherHasItsNewestEdit() {
        open(first);
        apply("warmer");
        editor.setIntensity(top().id(), 0.5f);
        editor.open(second);
        tasks.await(() -> editor.photoProperty().get().orElseThrow().file().equals(second));
        editor.open(first);
        tasks.runAll();
        assertEquals(0.5f, top().intensity());
    }

    @Test
    void ofTwoPhotosOpenedAtOnceTheLastOneShowsAndNoOther() {
        List<Path> shown = new ArrayList<>();
        editor.photoProperty().addListener((o, before, now) -> now.ifPresent(p -> shown.add(p.file())));
        tasks.hold();
        editor.open(first);
        editor.open(second);
        tasks.release();
        tasks.runAll();
        assertEquals(List.of(second), shown);
        assertFalse(editor.openingProperty().get());
    }

    @Test
    void anEditThatCannotBeSavedIsKeptUntilItsButtonSavesIt() throws IOException {
        open(first);
        // Neither beside the photo nor in the user's folder.
        Path beside = Files.createDirectory(SidecarStore.beside(first));
        Path user = Files.writeString(folder.resolve("user"), "");
        apply("warmer");
        open(second);
        Notice told = editor.notices().stream()
                .filter(n -> n.kind() == Notice.Kind.ERROR)
                .findFirst()
                .orElseThrow();
        Files.delete(beside);
        Files.delete(user);
        told.action().orElseThrow().run().run();
        tasks.runAll();
        assertEquals("warmer", stored(first).layers().getFirst().name());
        assertFalse(editor.notices().contains(told), "it was saved");
    }

    @Test
    void theEditOfAPhotoThatIsGoneIsSavedAlthoughTheStoredOneWasTouched() throws IOException {
        open(first);
        apply("warmer");
        Files.delete(first);
        Path stored = SidecarStore.beside(first);
        Files.setLastModifiedTime(stored, FileTime.fromMillis(0));
        byte[] before = Files.readAllBytes(stored);
        editor.setIntensity(top().id(), 0.5f);
        tasks.runAll();
        assertEquals(List.of(), editor.notSaved());
        assertArrayEquals(before, Files.readAllBytes(stored));
    }

    /** Another editor, which has had the first photo open since before, and has it no more when told to close. */
    private PhotoDesk other() throws IOException {
        PhotoDesk other = new PhotoDesk(
                new ModelStore(Path.of("models")),
                ModelStore.DEFAULT_MODEL,
                new SidecarStore(folder.resolve("user")),
                settings);
        opened = other.read(first);
        other.loadEdit(opened);
        return other;
    }

    @Test
    void aPhotoThatAnotherEditorHasIsNotSavedUntilThatOneIsClosed() throws IOException {
        PhotoDesk other = other();
        open(first);
        String told = Texts.get("notice.elsewhere", "first.png");
        assertEquals(List.of(told), editor.notices().stream().map(Notice::text).toList());
        apply("warmer");
        assertFalse(Files.exists(SidecarStore.beside(first)));
        other.close();
        opened.close();
        editor.setIntensity(top().id(), 0.5f);
        tasks.runAll();
        assertEquals(0.5f, stored(first).layers().getFirst().intensity());
    }

    @Test
    void whatTheOtherEditorHasSavedIsNotOverwritten() throws IOException {
        PhotoDesk other = other();
        open(first);
        apply("warmer");
        EditDocument theirs = editor.document().replace(top().withName("theirs"));
        other.save(opened, History.of(theirs));
        other.close();
        opened.close();
        editor.setIntensity(top().id(), 0.5f);
        tasks.runAll();
        assertEquals("theirs", stored(first).layers().getFirst().name());
        Notice notice = editor.notices().stream()
                .filter(n -> n.kind() == Notice.Kind.ERROR)
                .findFirst()
                .orElseThrow();
        notice.action().orElseThrow().run().run();
        tasks.runAll();
        assertEquals(0.5f, stored(first).layers().getFirst().intensity());
        assertTrue(Files.exists(first.resolveSibling("first.png.retouch.other-1")));
    }

    @Test
    void anEditorThatIsClosedFirstLeavesItsEditAsACopy() throws IOException {
        PhotoDesk other = other();
        open(first);
        apply("warmer");
        editor.close();
        other.close();
        opened.close();
        assertFalse(Files.exists(SidecarStore.beside(first)));
        EditDocument copy =
                Sidecar.read(first.resolveSibling("first.png.retouch.copy-1")).current();
        assertEquals("warmer", copy.layers().getFirst().name());
    }

    @Test
    void instructionsTypedOneAfterTheOtherAllBecomeLayers() {
        open(first);
        tasks.hold();
        assertTrue(editor.apply("warmer"));
        assertTrue(editor.apply("brighter"));
        assertTrue(editor.apply("more contrast"));
        tasks.release();
        tasks.runAll();
        assertEquals(List.of("warmer", "brighter", "more contrast"), names());
    }

    @Test
    void cancellingStopsWhatWaitsToo() {
        open(first);
        tasks.hold();
        editor.apply("warmer");
        editor.apply("brighter");
        editor.cancel();
        tasks.release();
        tasks.runAll();
        assertEquals(List.of(), names());
        assertFalse(editor.thinkingProperty().get());
        apply("darker");
        assertEquals(List.of("darker"), names());
    }

    @Test
    void twoChipsChangedAtOnceAreBothChanged() {
        open(first);
        apply("warmer, and lift the shadows a little");
        List<Chip> chips = Chip.of(top().intent());
        assertEquals(2, chips.size());
        tasks.hold();
        editor.predicted().setAmount(top().id(), chips.get(0), -0.5f);
        editor.predicted().setAmount(top().id(), chips.get(1), 0.1f);
        editor.predicted().setAmount(top().id(), chips.get(1), -0.9f);
        tasks.release();
        tasks.runAll();
        assertEquals(
                List.of(-0.5f, -0.9f),
                Chip.of(top().intent()).stream()
                        .map(c -> c.amount().orElseThrow())
                        .toList());
    }

    private void reword(String words) {
        editor.predicted().reword(top().id(), words);
        tasks.runAll();
    }

    @Test
    void aLayerIsGivenOtherWordsInOneStepAndKeepsIntensityMaskAndPlace() throws IOException {
        open(first);
        apply("warmer");
        apply("brighter");
        Layer below = editor.document().layers().getFirst();
        Mask mask = Mask.EVERYTHING.with(MaskPart.of(new LinearGradient(new Point(0.1f, 0.2f), new Point(0.7f, 0.9f))));
        editor.setMask(below.id(), mask, "");
        editor.setIntensity(below.id(), 0.5f);
        EditDocument before = editor.document();
        editor.predicted().reword(below.id(), "  much cooler ");
        tasks.runAll();
        assertEquals(List.of("much cooler", "brighter"), names());
        Layer reworded = editor.document().layers().getFirst();
        assertEquals("much cooler", reworded.instruction());
        assertEquals(below.id(), reworded.id());
        assertEquals(0.5f, reworded.intensity());
        assertEquals(mask, reworded.mask());
        assertTrue(Chip.of(reworded.intent()).getFirst().amount().orElseThrow() < 0);
        assertEquals("much cooler", stored(first).layers().getFirst().instruction());
        assertEquals("much cooler", editor.typed().getFirst());
        editor.undo();
        assertEquals(before, editor.document());
    }

    @Test
    void aLayerOfItsOwnNameKeepsThatWhenItIsGivenOtherWords() {
        open(first);
        apply("warmer");
        editor.rename(top().id(), "Sun");
        reword("cooler");
        assertEquals("Sun", top().name());
        assertEquals("cooler", top().instruction());
    }

    @Test
    void wordsThatCannotBeUsedLeaveTheLayerAsItWasAndThatIsSaid() {
        open(first);
        apply("warmer");
        EditDocument before = editor.document();
        for (String words : List.of("remove the lamp post", "qwfp zxcv", " ", "warmer ".repeat(400))) {
            editor.notices().clear();
            reword(words);
            assertEquals(before, editor.document());
            assertEquals(1, editor.notices().size(), words);
            String told = editor.notices().getFirst().text();
            assertTrue(
                    told.endsWith("keeps its words: \"warmer\".") || told.contains("more than 2000 characters"), told);
        }
        reword("warmer");
        assertEquals(before, editor.document());
        assertTrue(editor.historyProperty().get().canUndo());
    }

    @Test
    void wordsThatAreNotTakenOverWhenAnotherPhotoComesAreTold() {
        open(first);
        apply("warmer");
        whenTheNextOneComes(() -> editor.predicted().reword(top().id(), "cooler"));
        open(second);
        assertTrue(
                isTold(Texts.get("notice.wordsLeftBehind", "cooler")),
                editor.notices().toString());
    }

    @Test
    void aStrokeBegunBeforeTheLastOneIsPaintedIsAnother() {
        open(first);
        apply("warmer");
        for (float y : new float[] {0.2f, 0.8f}) {
            editor.masks().beginStroke(new Point(0.1f, y), false, false);
            editor.masks().extendStroke(new Point(0.9f, y));
            editor.masks().endStroke();
        }
        tasks.runAll();
        assertEquals(2, top().mask().parts().size());
        assertEquals(
                2, ((Stroke) top().mask().parts().getLast().shape()).points().size());
    }

    private void dab(float y) {
        editor.masks().beginStroke(new Point(0.1f, y), false, false);
        editor.masks().endStroke();
    }

    private void paint(Point at, boolean erase) {
        editor.masks().beginStroke(at, erase, false);
        editor.masks().endStroke();
        tasks.runAll();
    }

    /** How much of the layer is seen at a place. */
    private float seen(Point at) {
        float[] values = new float[100 * 100];
        MaskRaster.of(top().mask(), Optional.empty()).read(Window.whole(100, 100), new float[0], values);
        return values[(int) (100 * at.y()) * 100 + (int) (100 * at.x())];
    }

    @Test
    void theBrushAddsToWhatIsSeenOfAnInvertedMaskAndTheEraserTakesFromIt() {
        Point subject = new Point(0.255f, 0.255f);
        Point background = new Point(0.755f, 0.755f);
        open(first);
        apply("warmer");
        paint(subject, false);
        editor.setMask(top().id(), top().mask().withInverted(true), "");
        paint(background, true);
        assertEquals(0, seen(subject));
        assertEquals(0, seen(background));
        paint(background, false);
        assertEquals(1, seen(background));
        paint(subject, false);
        assertEquals(1, seen(subject));
    }

    @Test
    void theFirstStrokeOnAMaskOfNothingIsAllThatIsSeen() {
        Point painted = new Point(0.255f, 0.255f);
        open(first);
        apply("warmer");
        editor.setMask(top().id(), Mask.EVERYTHING.withInverted(true), "");
        paint(painted, false);
        assertEquals(1, seen(painted));
        assertEquals(0, seen(new Point(0.755f, 0.755f)));
    }

    @Test
    void undoInTheMiddleOfAStrokeTakesThatStrokeBack() {
        open(first);
        apply("warmer");
        dab(0.2f);
        Mask before = top().mask();
        editor.masks().beginStroke(new Point(0.1f, 0.5f), false, false);
        editor.undo();
        editor.masks().extendStroke(new Point(0.9f, 0.5f));
        editor.masks().endStroke();
        tasks.runAll();
        assertEquals(before, top().mask());
        assertFalse(editor.masks().isPainting());
        editor.redo();
        assertEquals(2, top().mask().parts().size());
    }

    @Test
    void whatIsUndoneWhileAStrokeIsPaintedStaysUndone() {
        open(first);
        apply("warmer");
        dab(0.2f);
        editor.masks().beginStroke(new Point(0.1f, 0.5f), false, false);
        // As much of the stroke as there is goes into the document now and then.
        tasks.runAll();
        editor.undo();
        editor.undo();
        editor.masks().extendStroke(new Point(0.9f, 0.5f));
        editor.masks().endStroke();
        tasks.runAll();
        assertTrue(top().mask().isEverything());
    }

    @Test
    void redoInTheMiddleOfAStrokeKeepsTheStroke() {
        open(first);
        apply("warmer");
        dab(0.2f);
        editor.undo();
        editor.masks().beginStroke(new Point(0.1f, 0.5f), false, false);
        editor.redo();
        editor.masks().endStroke();
        tasks.runAll();
        Stroke stroke = (Stroke) top().mask().parts().getFirst().shape();
        assertEquals(List.of(new Point(0.1f, 0.5f)), stroke.points());
        assertEquals(1, top().mask().parts().size());
    }

    @Test
    void anOldEditThatCouldNotBeSavedNeverReplacesANewerOne() throws IOException {
        open(first);
        Path beside = Files.createDirectory(SidecarStore.beside(first));
        Path user = Files.writeString(folder.resolve("user"), "");
        apply("warmer");
        open(second);
        assertEquals(List.of("first.png"), editor.notSaved());
        Files.delete(beside);
        Files.delete(user);
        open(first);
        editor.setIntensity(top().id(), 0.5f);
        tasks.runAll();
        assertEquals(List.of(), editor.notSaved());
        assertTrue(editor.notices().stream().noneMatch(n -> n.kind() == Notice.Kind.ERROR));
        editor.close();
        assertEquals(0.5f, stored(first).layers().getFirst().intensity());
    }

    @Test
    void aSidecarThatIsChangedFromOutsideIsNotOverwritten() throws IOException {
        open(first);
        apply("warmer");
        // As another computer does.
        new SidecarStore(folder.resolve("user"))
                .save(first, History.of(editor.document().replace(top().withName("from another computer"))));
        editor.setIntensity(top().id(), 0.5f);
        tasks.runAll();
        assertEquals("from another computer", stored(first).layers().getFirst().name());
        editor.notices().getLast().action().orElseThrow().run().run();
        tasks.runAll();
        assertEquals(0.5f, stored(first).layers().getFirst().intensity());
        Path aside = first.resolveSibling("first.png.retouch.other-1");
        assertTrue(
                editor.notices().stream()
                        .anyMatch(n -> n.text().equals(Texts.get("notice.aside", "first.png", aside.toString()))),
                editor.notices().toString());
        assertEquals(
                "from another computer",
                Sidecar.read(aside).current().layers().getFirst().name());
    }

    @Test
    void aPhotoOpenedAgainGoesOnWithWhatAnotherHasStored() throws IOException {
        open(first);
        apply("warmer");
        SidecarStore sidecars = new SidecarStore(folder.resolve("user"));
        sidecars.save(first, History.of(editor.document().replace(top().withName("from another computer"))));
        open(first);
        assertEquals("from another computer", top().name());
        sidecars.save(first, History.of(editor.document().replace(top().withName("once more"))));
        editor.setIntensity(top().id(), 0.5f);
        tasks.runAll();
        open(first);
        assertEquals("once more", top().name());
        EditDocument copy =
                Sidecar.read(first.resolveSibling("first.png.retouch.copy-1")).current();
        assertEquals(0.5f, copy.layers().getFirst().intensity());
        editor.setIntensity(top().id(), 0.7f);
        tasks.runAll();
        assertEquals(0.7f, stored(first).layers().getFirst().intensity());
        assertEquals("once more", stored(first).layers().getFirst().name());
    }

    @Test
    void aPhotoThatCouldNotBeOpenedIsLeftToOthers() {
        open(first);
        AtomicBoolean vanishes = new AtomicBoolean();
        Tasks vanishing = (Tasks) Proxy.newProxyInstance(
                Tasks.class.getClassLoader(), new Class<?>[] {Tasks.class}, (proxy, method, arguments) -> {
                    // Its edit is loaded next, when it was read.
                    if (method.getName().equals("runInTurn") && vanishes.getAndSet(false)) {
                        Files.delete(second);
                    }
                    return method.invoke(tasks, arguments);
                });
        EditorViewModel other = new EditorViewModel(vanishing, editor.desk());
        vanishes.set(true);
        other.open(second);
        tasks.runAll();
        assertEquals(1, other.notices().size());
        try (EditLocks elsewhere = new EditLocks(settings.folder())) {
            assertTrue(elsewhere.hold(second));
        }
    }

    @Test
    void aSidecarThatWasTouchedButIsTheSameIsNoObstacle() throws IOException {
        open(first);
        apply("warmer");
        editor.setMask(
                top().id(),
                Mask.EVERYTHING.with(MaskPart.of(new LinearGradient(new Point(0.1f, 0.2f), new Point(0.7f, 0.9f)))),
                "");
        tasks.runAll();
        Files.setLastModifiedTime(SidecarStore.beside(first), FileTime.fromMillis(0));
        editor.setIntensity(top().id(), 0.5f);
        tasks.runAll();
        assertEquals(0.5f, stored(first).layers().getFirst().intensity());
        assertTrue(editor.notices().stream().noneMatch(n -> n.kind() == Notice.Kind.ERROR));
    }

    @Test
    void anEditThatCannotBeSavedInItsPlaceAtTheEndIsKeptAsACopy() throws IOException {
        open(first);
        Files.createDirectory(SidecarStore.beside(first));
        Files.writeString(folder.resolve("user"), "");
        apply("warmer");
        editor.close();
        EditDocument copy =
                Sidecar.read(first.resolveSibling("first.png.retouch.copy-1")).current();
        assertEquals("warmer", copy.layers().getFirst().name());
    }

    /** An edit of the first photo that was put aside; the photo itself has another. */
    private Path keptAside() throws IOException {
        open(first);
        apply("warmer");
        editor.setIntensity(top().id(), 0.5f);
        editor.saveNow();
        tasks.runAll();
        Path copy = new SidecarStore(folder.resolve("user"))
                .saveCopy(first, editor.historyProperty().get());
        editor.reset();
        apply("brighter");
        open(second);
        return copy;
    }

    @Test
    void anEditThatWasPutAsideOpensItsPhotoInPlaceOfItsOwnWhichUndoGivesBack() throws IOException {
        Path copy = keptAside();
        editor.open(List.of(copy));
        tasks.runAll();
        assertEquals(first, editor.photoProperty().get().orElseThrow().file());
        assertEquals(List.of("warmer"), names());
        assertEquals(0.5f, top().intensity());
        assertTrue(isTold(Texts.get("notice.keptTaken", copy.getFileName().toString())), "" + editor.notices());
        assertEquals(editor.document(), stored(first));
        assertTrue(Files.exists(copy));
        assertFalse(settings.recent().contains(copy));
        editor.undo();
        assertEquals(List.of("brighter"), names());
    }

    @Test
    void ofTheOpenPhotoAnEditThatWasPutAsideIsTakenAtOnceWhereverItIs() throws IOException {
        Path copy = keptAside();
        open(first);
        Path elsewhere = Files.move(
                copy, Files.createDirectory(folder.resolve("elsewhere")).resolve(copy.getFileName()));
        editor.open(elsewhere);
        tasks.runAll();
        assertEquals(List.of("warmer"), names());
        open(second);
        editor.open(elsewhere);
        tasks.runAll();
        assertEquals(second, editor.photoProperty().get().orElseThrow().file());
        assertEquals(List.of(), names());
        assertFalse(editor.openingProperty().get());
        assertTrue(
                isTold(Texts.get("error.open", Texts.get("error.keptPhoto", elsewhere, "first.png"))),
                editor.notices().toString());
    }

    /** As the notice names it that tells of an edit of what was at this place before. */
    @Test
    void anEditInThePersonsFolderIsTakenForTheOpenPhotoOfItsNameThatWasChangedSince() throws IOException {
        Path copy = keptAside();
        Path elsewhere = Files.move(copy, folder.resolve("a1b2.retouch"));
        Files.delete(first);
        TestPictures.write(first, TestPictures.colourful(8, 80, 60));
        Files.delete(SidecarStore.beside(first));
        open(first);
        assertEquals(List.of(), names());
        editor.open(elsewhere);
        tasks.runAll();
        assertEquals(List.of("warmer"), names());
    }

    @Test
    void theStoredEditOfAPhotoOpensThePhotoAsItIs() throws IOException {
        keptAside();
        editor.open(SidecarStore.beside(first));
        tasks.runAll();
        assertEquals(first, editor.photoProperty().get().orElseThrow().file());
        assertEquals(List.of("brighter"), names());
        assertFalse(editor.historyProperty().get().canRedo());
    }

    @Test
    void aFileThatOnlyHasTheNameOfAnEditIsToldOf() throws IOException {
        open(first);
        Path none = Files.writeString(folder.resolve("first.png.retouch.copy-1"), "no edit");
        editor.open(none);
        tasks.runAll();
        assertTrue(
                editor.notices().getLast().text().contains(none.toString()),
                editor.notices().toString());
        assertEquals(first, editor.photoProperty().get().orElseThrow().file());
    }

    @Test
    void eachTimeASliderIsTakenInHandIsAStepOfItsOwn() {
        open(first);
        apply("warmer");
        editor.beginDrag();
        editor.setIntensity(top().id(), 0.8f);
        editor.setIntensity(top().id(), 0.6f);
        editor.beginDrag();
        editor.setIntensity(top().id(), 1.8f);
        editor.undo();
        assertEquals(0.6f, top().intensity());
        editor.undo();
        assertEquals(1, top().intensity());
    }

    @Test
    void whatIsNotSavedYetIsSavedAtTheEnd() throws IOException {
        open(first);
        apply("warmer");
        editor.setIntensity(top().id(), 1.5f);
        editor.close();
        assertEquals(1.5f, stored(first).layers().getFirst().intensity());
    }

    /** At the last moment at which the photo before is still there. */
    private void whenTheNextOneComes(Runnable action) {
        AtomicBoolean done = new AtomicBoolean();
        editor.openingProperty().addListener((o, before, opening) -> {
            if (!opening && !done.getAndSet(true)) {
                action.run();
            }
        });
    }

    private boolean isTold(String text) {
        return editor.notices().stream().anyMatch(n -> n.text().equals(text));
    }

    @Test
    void aPasteThatIsNotDoneWhenAnotherPhotoComesIsDoneAndStoredAllTheSame() throws IOException {
        open(first);
        apply("warmer");
        EditDocument look = editor.document();
        open(second);
        apply("brighter");
        whenTheNextOneComes(() -> editor.give(look));
        open(first);
        assertEquals(look, editor.document());
        assertEquals("warmer", stored(second).layers().getFirst().name());
        assertTrue(
                isTold(Texts.get("notice.pasted", "second.png")),
                editor.notices().toString());
        try (EditLocks elsewhere = new EditLocks(settings.folder())) {
            assertTrue(elsewhere.hold(second));
        }
        open(second);
        editor.undo();
        assertEquals(List.of("brighter"), names());
    }

    @Test
    void aPasteThatIsNotDoneAtTheEndIsStoredAllTheSame() throws IOException {
        open(first);
        apply("warmer");
        EditDocument look = editor.document();
        open(second);
        apply("brighter");
        editor.give(look);
        editor.close();
        assertEquals(
                List.of("warmer"),
                stored(second).layers().stream().map(Layer::name).toList());
    }

    /** As for any edit that cannot be saved: another editor has the photo. */
    @Test
    void aPasteThatCannotBeStoredInItsPlaceAtTheEndIsKeptAsACopy() throws IOException {
        open(first);
        apply("warmer");
        EditDocument look = editor.document();
        open(second);
        editor.give(look);
        Files.createDirectory(SidecarStore.beside(second));
        Files.writeString(folder.resolve("user"), "");
        editor.close();
        EditDocument copy =
                Sidecar.read(second.resolveSibling("second.png.retouch.copy-1")).current();
        assertEquals("warmer", copy.layers().getFirst().name());
    }

    @Test
    void whoWaitsForWhatIsSavedWaitsForPastesOntoPhotosThatHaveLeftAndHearsOfThoseThatFail() throws Exception {
        open(first);
        apply("warmer");
        EditDocument look = editor.document();
        open(second);
        List<String> heard = new ArrayList<>();
        AtomicBoolean asked = new AtomicBoolean();
        editor.openingProperty().addListener((o, before, opening) -> {
            if (!opening && !asked.getAndSet(true)) {
                editor.give(look);
                tasks.hold();
                tasks.later("quit", 0, () -> {
                    heard.addAll(editor.beingSaved());
                    editor.whenSaved(() -> heard.addAll(editor.notPasted()));
                    editor.desk().close();
                    tasks.release();
                });
            }
        });
        open(first);
        assertEquals(
                List.of("second.png", "second.png"), heard, editor.notices().toString());
    }

    @Test
    void aPasteGoesOnInItsPhotoIfThatIsOpenedAgain() {
        open(first);
        apply("warmer");
        EditDocument look = editor.document();
        open(second);
        whenTheNextOneComes(() -> editor.give(look));
        open(second);
        assertEquals(List.of("warmer"), names());
    }

    @Test
    void aChangeOfAChipThatIsNotDoneWhenAnotherPhotoComesIsTold() {
        open(first);
        apply("warmer");
        Chip chip = Chip.of(top().intent()).getFirst();
        whenTheNextOneComes(() -> editor.predicted().setAmount(top().id(), chip, -0.5f));
        open(second);
        assertTrue(
                isTold(Texts.get("notice.chipLeftBehind", chip.label())),
                editor.notices().toString());
    }

    @Test
    void whatIsToldOfAPhotoGoesWithItAndWhatIsToldOfOtherThingsStays() {
        open(first);
        Notice other = Notice.error("The model cannot be used");
        editor.tell(other);
        apply("remove the person in the background");
        assertEquals(2, editor.notices().size(), editor.notices().toString());
        open(second);
        assertEquals(List.of(other), List.copyOf(editor.notices()));
    }

    private List<String> told() {
        return editor.notices().stream().map(Notice::text).toList();
    }

    @Test
    void ofMoreThanThreeNoticesTheOldestGoAndEqualOnesAreOne() {
        for (String text : List.of("1", "2", "3", "2", "4", "5", "5")) {
            editor.tell(Notice.error(text, "again", () -> {}));
        }
        assertEquals(List.of("2", "4", "5"), told());
    }

    @Test
    void whatTellsOfAnEditThatIsNotSavedStaysHoweverMuchIsTold() throws IOException {
        open(first);
        Path beside = Files.createDirectory(SidecarStore.beside(first));
        Path user = Files.writeString(folder.resolve("user"), "");
        apply("warmer");
        String notSaved = told().getFirst();
        for (String text : List.of("1", "2", "3", "4")) {
            editor.tell(Notice.warning(text));
        }
        assertEquals(List.of(notSaved, "3", "4"), told());
        Files.delete(beside);
        Files.delete(user);
        editor.notices().getFirst().action().orElseThrow().run().run();
        tasks.runAll();
        assertEquals(List.of("3", "4"), told());
    }

    @Test
    void theButtonThatSavesAnEditAgainSavesAllThatCouldNotBeSaved() throws IOException {
        Path user = Files.writeString(folder.resolve("user"), "");
        List<Path> besides = new ArrayList<>();
        for (Path photo : List.of(first, second)) {
            open(photo);
            besides.add(Files.createDirectory(SidecarStore.beside(photo)));
            apply("warmer");
        }
        assertEquals(List.of("first.png", "second.png"), editor.notSaved());
        Files.delete(user);
        for (Path beside : besides) {
            Files.delete(beside);
        }
        editor.notices().getFirst().action().orElseThrow().run().run();
        tasks.runAll();
        assertEquals(List.of(), editor.notSaved());
        assertEquals(List.of(), told());
        assertEquals("warmer", stored(second).layers().getFirst().name());
    }

    @Test
    void theWarningThatNothingIsSavedStaysWhateverIsTyped() throws IOException {
        PhotoDesk other = other();
        open(first);
        apply("warmer");
        apply("brighter");
        assertTrue(
                isTold(Texts.get("notice.elsewhere", "first.png")),
                editor.notices().toString());
        open(second);
        assertEquals(List.of(), List.copyOf(editor.notices()));
        other.close();
        opened.close();
    }

    @Test
    void undoWhileTheModelThinksTakesBackWhatWasAskedForLast() {
        open(first);
        apply("warmer");
        tasks.hold();
        editor.apply("brighter");
        editor.apply("more contrast");
        editor.undo();
        tasks.release();
        tasks.runAll();
        assertEquals(List.of("warmer", "brighter"), names());
        tasks.hold();
        editor.apply("darker");
        editor.undo();
        assertFalse(editor.thinkingProperty().get());
        tasks.release();
        tasks.runAll();
        assertEquals(List.of("warmer", "brighter"), names());
        editor.undo();
        assertEquals(List.of("warmer"), names());
    }

    @Test
    void undoWhileAChipFollowsItsSliderLeavesNothingOfThat() {
        open(first);
        apply("warmer");
        Chip chip = Chip.of(top().intent()).getFirst();
        tasks.hold();
        editor.predicted().setAmount(top().id(), chip, -0.5f);
        editor.predicted().setAmount(top().id(), chip, -0.9f);
        editor.undo();
        tasks.release();
        tasks.runAll();
        assertEquals(List.of(chip), Chip.of(top().intent()));
    }

    @Test
    void afterADeletionWhatStandsInItsPlaceIsSelected() {
        open(first);
        for (String instruction : List.of("warmer", "brighter", "darker", "more contrast")) {
            apply(instruction);
        }
        List<String> ids = editor.document().layers().stream().map(Layer::id).toList();
        editor.selectedProperty().set(Optional.of(ids.get(1)));
        editor.remove(ids.get(1));
        assertEquals(Optional.of(ids.get(2)), editor.selectedProperty().get());
        editor.remove(ids.get(0));
        assertEquals(Optional.of(ids.get(2)), editor.selectedProperty().get());
        editor.selectedProperty().set(Optional.of(ids.get(3)));
        editor.remove(ids.get(3));
        assertEquals(Optional.of(ids.get(2)), editor.selectedProperty().get());
    }

    private Optional<String> selectedName() {
        return editor.selectedLayer().map(Layer::name);
    }

    @Test
    void whatAnUndoBringsBackIsSelectedAndAfterARedoWhatWasBefore() {
        open(first);
        for (String instruction : List.of("warmer", "brighter", "darker", "more contrast")) {
            apply(instruction);
        }
        List<String> ids = editor.document().layers().stream().map(Layer::id).toList();
        editor.selectedProperty().set(Optional.of(ids.get(0)));
        editor.selectedProperty().set(Optional.of(ids.get(1)));
        editor.remove(ids.get(1));
        assertEquals(Optional.of("darker"), selectedName());
        editor.undo();
        assertEquals(Optional.of("brighter"), selectedName());
        editor.redo();
        assertEquals(Optional.of("darker"), selectedName());
        editor.undo();
        editor.reset();
        editor.undo();
        assertEquals(Optional.of("brighter"), selectedName());
    }

    @Test
    void anInstructionThatIsUndoneLeavesTheLayerSelectedThatWasBefore() {
        open(first);
        apply("warmer");
        apply("brighter");
        editor.selectedProperty()
                .set(Optional.of(editor.document().layers().getFirst().id()));
        apply("darker");
        editor.undo();
        assertEquals(Optional.of("warmer"), selectedName());
        editor.redo();
        assertEquals(Optional.of("darker"), selectedName());
    }

    @Test
    void theStatusTellsWhatTheModelRunsOnAndHowLongItTook() {
        open(first);
        apply("warmer");
        String status = editor.modelStatusProperty().get();
        assertTrue(status.matches("compact-1, [CG]PU, \\d+ ms"), status);
    }

    @Test
    void anInstructionThatIsTooLongIsToldInWordsOfTheEditor() {
        open(first);
        assertFalse(editor.apply("warmer ".repeat(400)));
        assertEquals(
                List.of("The instruction has more than 2000 characters. Shorten it, or apply its parts one after the"
                        + " other."),
                editor.notices().stream().map(Notice::text).toList());
    }
}
