package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.History;
import org.instantretouch.edit.Layer;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.export.TestPictures;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.Point;
import org.instantretouch.mask.Stroke;
import org.instantretouch.model.ModelStore;
import org.instantretouch.photo.PhotoFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchModelTest {
    private static final Layer RED = TestPictures.shift(0.1f, 0, 0);

    @TempDir
    Path folder;

    @AutoClose
    private Settings settings;

    private final TestTasks tasks = new TestTasks();
    private final TestChoosers choosers = new TestChoosers();
    private final List<Path> opened = new ArrayList<>();
    private SidecarStore sidecars;
    private EditorViewModel editor;
    private BatchModel model;
    private Path out;

    @BeforeEach
    void start() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        settings = new Settings(folder.resolve("settings"));
        sidecars = new SidecarStore(folder.resolve("user"));
        editor = new EditorViewModel(
                tasks, new PhotoDesk(ModelStore.standard(), ModelStore.DEFAULT_MODEL, sidecars, settings));
        ExportModel export = new ExportModel(editor, tasks, choosers, settings, opened::add);
        export.formatProperty().set(PhotoFormat.PNG);
        model = new BatchModel(editor, export, tasks, choosers, settings, opened::add);
        choosers.folder = Optional.of(out);
    }

    @AfterEach
    void close() {
        tasks.runAll();
        editor.close();
    }

    private Path photo(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return TestPictures.write(file, TestPictures.colourful(8, 60, 40));
    }

    private void store(Path photo, Layer layer) throws IOException {
        sidecars.save(
                photo,
                History.of(EditDocument.empty()).push(EditDocument.empty().with(layer)));
    }

    private void open(Path photo) {
        editor.open(photo);
        tasks.await(() -> editor.photoProperty().get().isPresent());
    }

    /** Opens a photo, applies an instruction to it, and copies the edit. */
    private Path copy(String instruction) throws IOException {
        Path photo = photo("copied.png");
        open(photo);
        editor.apply(instruction);
        tasks.await(() -> editor.document().layers().size() == 1);
        model.copyEdit();
        return photo;
    }

    /** A copied edit goes with the window, whether it was copied in time or not. */
    @Test
    void aCopyThatWaitsForWhatIsBeingAppliedIsNothingToAskAboutBeforeTheEnd() throws Exception {
        copy("warmer");
        tasks.hold();
        editor.apply("much darker");
        model.copyEdit();
        assertFalse(editor.hasWaiting());
        tasks.release();
        tasks.runAll();
    }

    @Test
    void whatIsStillBeingAppliedIsCopied() throws Exception {
        copy("warmer");
        editor.apply("much darker");
        model.copyEdit();
        tasks.runAll();
        Path other = photo("other.png");
        model.writeProperty().set(false);
        pasteTo(other);
        assertEquals(2, stored(other).current().layers().size());
    }

    private void paintTop() {
        editor.setMask(
                editor.document().layers().getLast().id(),
                Mask.of(new Stroke(List.of(new Point(0.2f, 0.2f)), 0.1f, 0.5f, 1, false)),
                "");
    }

    @Test
    void whatWasPaintedForOnePhotoIsPastedToManyOnlyIfThatIsAskedFor() throws Exception {
        Path from = copy("warmer");
        editor.apply("brighter");
        tasks.runAll();
        paintTop();
        model.copyEdit();
        assertEquals(1, model.paintedLayersProperty().get());
        model.writeProperty().set(false);
        Path without = photo("without.png");
        pasteTo(from, without);
        tasks.runAll();
        assertEquals(2, editor.document().layers().size(), "the photo itself loses nothing");
        assertEquals(
                List.of("warmer"),
                stored(without).current().layers().stream().map(Layer::name).toList());
        Path with = photo("with.png");
        model.paintedProperty().set(true);
        pasteTo(with);
        assertEquals(2, stored(with).current().layers().size());
    }

    @Test
    void whatWasPaintedForOnePhotoIsPastedToTheOpenOneAsToMany() throws Exception {
        copy("warmer");
        editor.apply("brighter");
        tasks.runAll();
        paintTop();
        model.copyEdit();
        open(photo("other.png"));
        tasks.runAll();
        model.pasteHere();
        tasks.runAll();
        assertEquals(
                List.of("warmer"),
                editor.document().layers().stream().map(Layer::name).toList());
        assertEquals(
                "A layer painted by brush on the other photo was not pasted.",
                editor.notices().getLast().text());
        model.paintedProperty().set(true);
        model.pasteHere();
        tasks.runAll();
        assertEquals(2, editor.document().layers().size());
        assertEquals(Texts.get("notice.replaced", 1), editor.notices().getLast().text());
    }

    @Test
    void thePersonIsToldOfWhatAPastedEditReplacesAndCanTakeItBack() throws Exception {
        copy("warmer");
        open(photo("other.png"));
        tasks.runAll();
        model.pasteHere();
        tasks.runAll();
        assertEquals(List.of(), replacedTold(), "there was nothing");
        editor.takeOver(List.of(RED, TestPictures.shift(0, 0.1f, 0)));
        List<Layer> own = editor.document().layers();
        model.pasteHere();
        tasks.runAll();
        editor.notices().getLast().action().orElseThrow().run().run();
        assertEquals(own, editor.document().layers());
        assertTrue(editor.historyProperty().get().canRedo());
        model.pasteHere();
        tasks.runAll();
        assertEquals(1, replacedTold().size());
        editor.setIntensity(editor.document().layers().getFirst().id(), 0.5f);
        editor.notices().getLast().action().orElseThrow().run().run();
        assertEquals(own, editor.document().layers());
    }

    private List<Notice> replacedTold() {
        return editor.notices().stream()
                .filter(n -> n.text().startsWith("The copied edit has taken the place"))
                .toList();
    }

    @Test
    void itIsToldHowManyOfThePhotosHaveAnEditThatThePastedOneReplaces() throws Exception {
        Path from = copy("warmer");
        Path edited = photo("edited.png");
        store(edited, RED);
        Path undone = photo("undone.png");
        sidecars.save(
                undone,
                History.of(EditDocument.empty())
                        .push(EditDocument.empty().with(RED))
                        .push(EditDocument.empty()));
        Path damaged = photo("damaged.png");
        Files.writeString(SidecarStore.beside(damaged), "no edit");
        choosers.photos = List.of(from, edited, undone, damaged, photo("plain.png"));
        model.pasteToPhotos();
        assertEquals(0, model.replacedProperty().get());
        tasks.runAll();
        assertEquals(1, model.replacedProperty().get());
        assertTrue(Files.exists(SidecarStore.beside(damaged)), "it is only looked at");
        // The edit that the window has counts.
        editor.takeOver(List.of(RED));
        model.choosePhotos();
        tasks.runAll();
        assertEquals(2, model.replacedProperty().get());
    }

    @Test
    void picturesThatGetAnotherNameThanTheirPhotoAreTold() throws Exception {
        Path a = photo("a.png");
        Path b = photo("b.png");
        exportPhotos(a);
        assertEquals("1 of 1 photos exported", model.summaryProperty().get());
        exportPhotos(a, b);
        assertEquals(
                "2 of 2 photos exported; 1 under a new name, as a file of its name was there",
                model.summaryProperty().get());
        exportPhotos(a, b);
        assertEquals(
                "2 of 2 photos exported; 2 under new names, as files of their names were there",
                model.summaryProperty().get());
        exportPhotos(photo("c.png"));
        assertEquals("1 of 1 photos exported", model.summaryProperty().get());
    }

    @Test
    void anEditThatIsAllPaintedIsPastedAsItIs() throws Exception {
        copy("warmer");
        paintTop();
        model.copyEdit();
        model.writeProperty().set(false);
        Path other = photo("other.png");
        pasteTo(other);
        assertTrue(stored(other).current().layers().getFirst().mask().isPainted());
    }

    @Test
    void whatIsStillBeingAppliedToTheOpenPhotoIsExported() throws Exception {
        Path photo = copy("warmer");
        editor.apply("much darker");
        exportPhotos(photo);
        assertTrue(TestPictures.mean(out.resolve("copied.png"))[1] < TestPictures.mean(photo)[1] - 0.02f);
    }

    private void exportPhotos(Path... photos) {
        choosers.photos = List.of(photos);
        model.exportPhotos();
        run();
    }

    private void pasteTo(Path... photos) {
        choosers.photos = List.of(photos);
        model.pasteToPhotos();
        run();
    }

    private void run() {
        assertTrue(model.showingProperty().get());
        model.start();
        tasks.await(() -> !model.runningProperty().get());
    }

    private List<String> exported() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    private History stored(Path photo) throws IOException {
        return sidecars.load(photo).history().orElseThrow();
    }

    private float redder(Path photo, String result) throws IOException {
        return TestPictures.mean(out.resolve(result))[0] - TestPictures.mean(photo)[0];
    }

    @Test
    void eachPhotoIsExportedWithItsOwnEditOrAsItIs() throws Exception {
        Path edited = photo("a.png");
        store(edited, RED);
        Path plain = photo("b.png");
        exportPhotos(edited, plain);
        assertEquals(0.1f, redder(edited, "a.png"), 0.01f);
        assertEquals(0, redder(plain, "b.png"));
        assertEquals("2 of 2 photos exported", model.summaryProperty().get());
        assertEquals(List.of(), model.messages());
        assertFalse(Files.exists(SidecarStore.beside(plain)));
    }

    @Test
    void theCopiedEditIsGivenToThePhotoInTheWindowAsOneStepOfItsHistory() throws Exception {
        copy("warmer");
        Path other = photo("other.png");
        editor.open(other);
        tasks.await(() -> editor.photoProperty().get().orElseThrow().file().equals(other));
        editor.apply("darker");
        tasks.await(() -> editor.document().layers().size() == 1);
        model.pasteHere();
        tasks.await(() -> editor.document().layers().getFirst().instruction().equals("warmer"));
        assertEquals(1, editor.document().layers().size());
        assertEquals(
                Optional.of(editor.document().layers().getFirst().id()),
                editor.selectedProperty().get());
        editor.undo();
        assertEquals("darker", editor.document().layers().getFirst().instruction());
    }

    @Test
    void withNothingCopiedThereIsNothingToPasteHere() throws Exception {
        open(photo("a.png"));
        model.pasteHere();
        assertEquals(
                Texts.get("batch.nothingCopied"), editor.notices().getLast().text());
    }

    @Test
    void thePhotoInTheWindowIsExportedWithTheEditThatItHasThere() throws Exception {
        Path photo = photo("a.png");
        open(photo);
        editor.takeOver(List.of(RED));
        exportPhotos(photo);
        assertEquals(0.1f, redder(photo, "a.png"), 0.01f);
    }

    @Test
    void thePhotoInTheWindowIsKnownByAnyPath() throws Exception {
        Path photo = photo("folder/open.png");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("folder"));
        open(photo);
        editor.apply("warmer");
        tasks.await(() -> editor.document().layers().size() == 1);
        model.copyEdit();
        editor.takeOver(List.of());
        pasteTo(link.resolve("open.png"));
        assertEquals(1, editor.document().layers().size());
    }

    @Test
    void whatLoadingAnEditSaysIsPassedOn() throws Exception {
        Path photo = photo("changed.png");
        store(photo, RED);
        Files.delete(photo);
        TestPictures.write(photo, TestPictures.colourful(8, 61, 40));
        exportPhotos(photo);
        assertTrue(
                model.messages().stream().anyMatch(m -> m.text().contains("has changed since it was edited")),
                () -> model.messages().toString());
    }

    @Test
    void theCopiedEditIsPredictedAnewForEachPhotoAndKeptOnTopOfItsHistory() throws Exception {
        Layer copied = editorLayer(copy("warmer"));
        Path other = folder.resolve("other.png");
        TestPictures.write(other, TestPictures.noise(8, 80, 50, 3, false));
        store(other, RED);
        Path fresh = photo("fresh.png");
        pasteTo(other, fresh);
        assertEquals(List.of("fresh.png", "other.png"), exported());
        assertTrue(redder(fresh, "fresh.png") > 0.005f);

        History history = stored(other);
        assertEquals(3, history.documents().size());
        assertEquals(List.of(RED), history.undo().current().layers());
        Layer pasted = history.current().layers().getFirst();
        assertEquals(1, history.current().layers().size());
        assertEquals("warmer", pasted.instruction());
        assertEquals(copied.intent(), pasted.intent());
        assertNotEquals(copied.prediction(), pasted.prediction());
        assertEquals("warmer", stored(fresh).current().layers().getFirst().instruction());
    }

    private Layer editorLayer(Path photo) {
        assertEquals(photo, editor.photoProperty().get().orElseThrow().file());
        return editor.document().layers().getFirst();
    }

    @Test
    void theEditIsNotKeptWhereThatIsNotWanted() throws Exception {
        copy("warmer");
        Path other = photo("other.png");
        model.keepProperty().set(false);
        pasteTo(other);
        assertEquals(List.of("other.png"), exported());
        assertFalse(Files.exists(SidecarStore.beside(other)));
    }

    @Test
    void whereNoPicturesAreWantedPhotosAreGivenTheEditAlone() throws Exception {
        copy("warmer");
        Path other = photo("other.png");
        Path broken = Files.writeString(folder.resolve("broken.png"), "no photo");
        model.writeProperty().set(false);
        choosers.folder = Optional.empty();
        Set<String> told = new HashSet<>();
        model.statusProperty().subscribe(told::add);
        pasteTo(other, broken);
        assertEquals(Set.of("", "Giving the edit to photo 1 of 2", "Giving the edit to photo 2 of 2"), told);
        assertEquals(List.of(), exported());
        assertEquals("warmer", stored(other).current().layers().getFirst().instruction());
        assertEquals(
                "1 of 2 photos given the edit; 1 failed",
                model.summaryProperty().get());
        assertEquals(broken, model.messages().getFirst().photo());
    }

    @Test
    void whereNothingIsWantedNothingIsDone() throws Exception {
        copy("warmer");
        model.writeProperty().set(false);
        model.keepProperty().set(false);
        choosers.photos = List.of(photo("other.png"));
        model.pasteToPhotos();
        assertFalse(model.ready().get());
        model.start();
        assertFalse(model.runningProperty().get());
        // Their own edits are for pictures alone.
        model.pasteProperty().set(false);
        assertTrue(model.ready().get() && model.writes().get());
    }

    @Test
    void whatIsPastedToThePhotoInTheWindowIsAStepOfItsHistoryThere() throws Exception {
        copy("warmer");
        Path other = photo("other.png");
        store(other, RED);
        editor.open(other);
        tasks.await(
                () -> other.equals(editor.photoProperty().get().orElseThrow().file()));
        pasteTo(other);
        assertEquals("warmer", editor.document().layers().getFirst().instruction());
        editor.undo();
        assertEquals(List.of(RED), editor.document().layers());
        editor.redo();
        tasks.runAll();
        assertEquals("warmer", stored(other).current().layers().getFirst().instruction());
    }

    @Test
    void whatIsPastedToThePhotoInTheWindowFailsIfAnotherWindowHasThePhoto() throws Exception {
        copy("warmer");
        Path photo = photo("own.png");
        PhotoDesk other = new PhotoDesk(ModelStore.standard(), ModelStore.DEFAULT_MODEL, sidecars, settings);
        try (OpenPhoto theirs = other.read(photo)) {
            other.loadEdit(theirs);
            editor.open(photo);
            tasks.runAll();
            model.writeProperty().set(false);
            pasteTo(photo);
        } finally {
            other.close();
        }
        assertFalse(Files.exists(SidecarStore.beside(photo)));
        assertEquals(BatchPhoto.State.FAILED, model.work().getFirst().state());
        assertEquals(
                List.of(new BatchModel.Message(photo, Texts.get("notice.elsewhere", "own.png"), true)),
                model.messages());
    }

    @Test
    void whatIsPastedToAPhotoThatIsBeingOpenedShowsThere() throws Exception {
        copy("warmer");
        Path photo = photo("own.png");
        model.writeProperty().set(false);
        AtomicBoolean once = new AtomicBoolean();
        AtomicInteger moments = new AtomicInteger();
        // The stored edit has been loaded, but the photo does not show yet.
        editor.openingProperty().addListener((o, before, opening) -> {
            if (!opening && once.compareAndSet(false, true)) {
                choosers.photos = List.of(photo);
                model.pasteToPhotos();
                model.start();
                tasks.await(() -> Files.exists(SidecarStore.beside(photo)));
                // Who pasted has heard of it.
                tasks.await(() -> moments.incrementAndGet() > 30);
            }
        });
        editor.open(photo);
        tasks.runAll();
        assertEquals(BatchPhoto.State.DONE, model.work().getFirst().state());
        assertEquals(stored(photo).current().layers(), editor.document().layers());
        assertEquals(1, editor.document().layers().size());
    }

    @Test
    void aCopyStaysWhatItWasWhenTheEditGoesOn() throws Exception {
        copy("warmer");
        editor.apply("a lot darker");
        tasks.await(() -> editor.document().layers().size() == 2);
        Path other = photo("other.png");
        pasteTo(other);
        assertEquals(1, stored(other).current().layers().size());
    }

    @Test
    void aPhotoThatFailsIsReportedAndTheOthersAreDone() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.jpg"), "no photo");
        Path gone = folder.resolve("gone.jpg");
        exportPhotos(photo("a.png"), broken, photo("b.png"), gone, photo("c.png"));
        assertEquals(List.of("a.png", "b.png", "c.png"), exported());
        assertEquals("3 of 5 photos exported; 2 failed", model.summaryProperty().get());
        assertEquals(
                List.of(broken, gone),
                model.messages().stream()
                        .filter(BatchModel.Message::failure)
                        .map(BatchModel.Message::photo)
                        .sorted()
                        .toList());
        assertTrue(model.messages().stream().anyMatch(m -> m.text().startsWith("this is no photo that can be read")));
        Notice notice = editor.notices().getLast();
        assertEquals(Notice.Kind.WARNING, notice.kind());
        notice.action().orElseThrow().run().run();
        assertEquals(List.of(out), opened);
    }

    @Test
    void anEditThatCannotBeReadIsAFailureAndKept() throws Exception {
        Path photo = photo("a.png");
        Files.writeString(SidecarStore.beside(photo), "rubbish");
        exportPhotos(photo);
        assertEquals(List.of(), exported());
        assertTrue(model.messages().getFirst().failure());
        assertEquals("rubbish", Files.readString(folder.resolve("a.png.retouch.unreadable-1")));
    }

    @Test
    void twoPhotosOfOneNameGetDifferentNames() throws Exception {
        Path first = photo("one/a.png");
        Path second = photo("two/a.png");
        store(second, RED);
        exportPhotos(first, second);
        assertEquals(List.of("a-2.png", "a.png"), exported());
        assertEquals(
                2,
                Stream.of(redder(first, "a.png"), redder(first, "a-2.png"))
                        .distinct()
                        .count());
    }

    @Test
    void whatIsInTheFolderIsNeverOverwritten() throws Exception {
        Path photo = photo("a.png");
        byte[] before = Files.readAllBytes(photo);
        choosers.folder = Optional.of(folder);
        store(photo, RED);
        exportPhotos(photo);
        assertArrayEquals(before, Files.readAllBytes(photo));
        assertTrue(Files.exists(folder.resolve("a-2.png")));
    }

    @Test
    void aNameThatIsTakenWhileThePictureIsWrittenGivesWayToTheNext() throws Exception {
        Path photo = photo("a.png");
        Path taken = out.resolve("a.png");
        choosers.photos = List.of(photo);
        model.exportPhotos();
        tasks.keepStep();
        model.work().addListener((ListChangeListener<BatchPhoto>) change -> model.work()
                .forEach(p -> p.progressProperty().subscribe(now -> {
                    if (now.doubleValue() > 0 && !Files.exists(taken)) {
                        assertDoesNotThrow(() -> Files.writeString(taken, "somebody's"));
                    }
                })));
        model.start();
        tasks.await(() -> !model.runningProperty().get());
        assertEquals("somebody's", Files.readString(taken));
        assertEquals(List.of("a-2.png", "a.png"), exported());
        assertEquals(List.of(), model.messages());
    }

    @Test
    void aPhotoThatIsCancelledLeavesNoFileAndTheOthersAreDone() throws Exception {
        choosers.photos = List.of(photo("a.png"), photo("b.png"), photo("c.png"), photo("d.png"));
        model.exportPhotos();
        tasks.hold();
        model.start();
        BatchPhoto running = model.work().getFirst();
        BatchPhoto waiting = model.work().getLast();
        assertEquals(BatchPhoto.State.RUNNING, running.state());
        assertEquals(BatchPhoto.State.WAITING, waiting.state());
        model.cancel(running);
        model.cancel(waiting);
        assertEquals(BatchPhoto.State.CANCELLED, waiting.state());
        tasks.release();
        tasks.await(() -> !model.runningProperty().get());
        assertEquals(BatchPhoto.State.CANCELLED, running.state());
        assertEquals(List.of("b.png", "c.png"), exported());
        assertEquals(
                "2 of 4 photos exported; 2 cancelled", model.summaryProperty().get());
    }

    @Test
    void cancellingAllLeavesNoFile() throws Exception {
        List<Path> photos = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Path photo = TestPictures.write(folder.resolve("p" + i + ".png"), TestPictures.colourful(8, 60, 80));
            store(photo, RED);
            photos.add(photo);
        }
        choosers.photos = photos;
        model.exportPhotos();
        tasks.keepStep();
        model.work().addListener((ListChangeListener<BatchPhoto>) change -> model.work()
                .forEach(photo -> photo.progressProperty().subscribe(now -> {
                    if (now.doubleValue() > 0) {
                        model.cancel();
                    }
                })));
        model.start();
        tasks.await(() -> !model.runningProperty().get());
        assertEquals(List.of(), exported());
        assertEquals(
                "0 of 5 photos exported; 5 cancelled", model.summaryProperty().get());
        assertEquals(List.of(), model.messages());
    }

    @Test
    void twoPhotosAtMostAreWorkedOnAtATime() throws Exception {
        choosers.photos = List.of(photo("a.png"), photo("b.png"), photo("c.png"));
        model.exportPhotos();
        tasks.hold();
        model.start();
        assertEquals(
                List.of(BatchPhoto.State.RUNNING, BatchPhoto.State.RUNNING, BatchPhoto.State.WAITING),
                model.work().stream().map(BatchPhoto::state).toList());
        tasks.release();
        tasks.await(() -> !model.runningProperty().get());
        assertEquals(1, model.progressProperty().get());
    }

    @Test
    void withoutAnEditOrACopyNothingIsAskedFor() throws Exception {
        open(photo("a.png"));
        model.copyEdit();
        assertFalse(model.hasCopyProperty().get());
        choosers.photos = List.of(photo("b.png"));
        model.pasteToPhotos();
        assertFalse(model.showingProperty().get());
        assertEquals(2, editor.notices().size());
        model.start();
        assertFalse(model.runningProperty().get());
        assertEquals(List.of(), choosers.suggested);
    }

    @Test
    void aPersonWhoThinksBetterOfTheFolderStartsNothing() throws Exception {
        choosers.photos = List.of(photo("a.png"));
        choosers.folder = Optional.empty();
        model.exportPhotos();
        model.start();
        assertFalse(model.runningProperty().get());
        assertEquals(folder, choosers.suggested.getFirst());
    }
}
