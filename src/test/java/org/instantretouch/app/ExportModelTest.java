package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.util.Subscription;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.History;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.export.TestPictures;
import org.instantretouch.model.ModelStore;
import org.instantretouch.photo.MetadataPolicy;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoFormat;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.photo.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportModelTest {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 200;

    @TempDir
    Path folder;

    private final TestTasks tasks = new TestTasks();
    private final TestChoosers choosers = new TestChoosers();
    private final List<Path> opened = new ArrayList<>();

    @AutoClose
    private Settings settings;

    private EditorViewModel editor;
    private ExportModel model;
    private Path out;

    @BeforeEach
    void start() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        restart();
    }

    /** The other tests need none. */
    private void withModel() {
        restart(ModelStore.standard());
    }

    private void restart() {
        restart(new ModelStore(folder.resolve("none")));
    }

    private void restart(ModelStore models) {
        if (settings != null) {
            settings.close();
        }
        settings = new Settings(folder.resolve("settings"));
        SidecarStore sidecars = new SidecarStore(folder.resolve("user"));
        editor = new EditorViewModel(tasks, new PhotoDesk(models, ModelStore.DEFAULT_MODEL, sidecars, settings));
        model = new ExportModel(editor, tasks, choosers, settings, opened::add);
    }

    @AfterEach
    void close() {
        tasks.runAll();
        editor.close();
    }

    private Path open(Samples samples) throws IOException {
        return open(TestPictures.write(folder.resolve("photo.png"), samples));
    }

    private Path open(Path photo) {
        editor.open(photo);
        tasks.await(() -> editor.photoProperty().get().isPresent());
        return photo;
    }

    private void openPlain() throws IOException {
        open(TestPictures.colourful(8, WIDTH, HEIGHT));
    }

    private Path exportTo(String name) {
        Path target = out.resolve(name);
        choosers.target = Optional.of(target);
        model.export();
        tasks.await(() -> !model.runningProperty().get());
        return target;
    }

    private List<String> exported() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    private String told() {
        return String.join("\n", editor.notices().stream().map(Notice::text).toList());
    }

    @Test
    void aPhotoIsExportedWithItsOwnEditWhateverOpensWhileTheFileIsChosen() throws Exception {
        openPlain();
        float[] plain = TestPictures.mean(folder.resolve("photo.png"));
        Path other = TestPictures.write(folder.resolve("other.png"), TestPictures.colourful(8, WIDTH, HEIGHT));
        new SidecarStore(folder.resolve("user"))
                .save(
                        other,
                        History.of(EditDocument.empty())
                                .push(EditDocument.empty().with(TestPictures.shift(0.1f, 0, 0))));
        choosers.meanwhile = () -> {
            editor.open(other);
            tasks.await(() -> !editor.document().layers().isEmpty());
        };
        Path target = exportTo("out.png");
        assertArrayEquals(plain, TestPictures.mean(target));
    }

    @Test
    void aFileThatAppearsDuringTheExportIsNotReplaced() throws Exception {
        openPlain();
        Path target = out.resolve("new.png");
        choosers.target = Optional.of(target);
        tasks.hold();
        model.export();
        Files.writeString(target, "somebody's");
        tasks.release();
        tasks.await(() -> !model.runningProperty().get());
        assertEquals("somebody's", Files.readString(target));
        assertEquals(Notice.Kind.ERROR, editor.notices().getLast().kind());
        assertFalse(told().contains("--"), told());
    }

    @Test
    void aNameThatWasFreeAndIsTakenMeanwhileGivesWayToTheNext() throws Exception {
        openPlain();
        exportTo("plain.png");
        Path taken = out.resolve("photo.png");
        tasks.hold();
        model.exportAgain();
        Files.writeString(taken, "somebody's");
        tasks.release();
        tasks.runAll();
        assertEquals("somebody's", Files.readString(taken));
        assertEquals(List.of("photo-2.png", "photo.png", "plain.png"), exported());
        assertEquals(Notice.Kind.INFO, editor.notices().getLast().kind());
    }

    @Test
    void aPhotoThatWasMovedWhileItWasOpenIsNotReplacedEither() throws Exception {
        openPlain();
        Path photo = folder.resolve("photo.png");
        byte[] original = Files.readAllBytes(photo);
        Path moved = Files.move(photo, out.resolve("photo.png"));
        exportTo("photo.png");
        assertArrayEquals(original, Files.readAllBytes(moved));
        assertTrue(told().contains(Texts.get("export.same", "photo.png")), told());
    }

    @Test
    void anExportThatFailedCanBeTriedAgain() throws Exception {
        openPlain();
        Files.delete(out);
        Path target = exportTo("again.png");
        Notice failed = editor.notices().getLast();
        assertEquals(Notice.Kind.ERROR, failed.kind());
        Notice.Action again = failed.action().orElseThrow();
        assertEquals("Try again", again.label());
        Files.createDirectory(out);
        choosers.target = Optional.empty();
        again.run().run();
        tasks.await(() -> !model.runningProperty().get());
        assertTrue(Files.exists(target));
        assertEquals(Notice.Kind.INFO, editor.notices().getLast().kind());
    }

    @Test
    void anExportThatFailedCanBeTriedAgainWhenAnotherPhotoIsOpen() throws Exception {
        openPlain();
        float[] plain = TestPictures.mean(folder.resolve("photo.png"));
        Files.delete(out);
        Path target = exportTo("again.png");
        Notice.Action again = editor.notices().getLast().action().orElseThrow();
        Path other = TestPictures.write(folder.resolve("other.png"), TestPictures.colourful(8, WIDTH, HEIGHT));
        editor.open(other);
        tasks.await(() -> editor.photoProperty().get().orElseThrow().file().equals(other));
        editor.takeOver(List.of(TestPictures.shift(0.1f, 0, 0)));
        Files.createDirectory(out);
        again.run().run();
        tasks.await(() -> !model.runningProperty().get());
        assertArrayEquals(plain, TestPictures.mean(target));
    }

    @Test
    void tryingAgainWhileAnotherExportRunsCanBeTriedOnceMore() throws Exception {
        openPlain();
        Files.delete(out);
        Path target = exportTo("again.png");
        Notice.Action again = editor.notices().getLast().action().orElseThrow();
        Files.createDirectory(out);
        choosers.target = Optional.of(out.resolve("first.png"));
        tasks.hold();
        model.export();
        again.run().run();
        Notice busy = editor.notices().getLast();
        assertEquals(Texts.get("export.busy", "photo.png"), busy.text());
        tasks.release();
        tasks.await(() -> !model.runningProperty().get());
        busy.action().orElseThrow().run().run();
        tasks.await(() -> !model.runningProperty().get());
        assertTrue(Files.exists(target));
    }

    @Test
    void whatIsStillBeingAppliedIsInTheFile() throws Exception {
        withModel();
        openPlain();
        exportTo("plain.png");
        editor.apply("much darker");
        assertTrue(editor.thinkingProperty().get());
        model.exportAgain();
        assertTrue(editor.hasWaiting());
        tasks.runAll();
        float plain = TestPictures.mean(out.resolve("plain.png"))[1];
        assertTrue(TestPictures.mean(out.resolve("photo.png"))[1] < plain - 0.02f);
        assertFalse(editor.hasWaiting());
    }

    @Test
    void whatWasUndoneMeanwhileIsNotInTheFile() throws Exception {
        withModel();
        openPlain();
        exportTo("plain.png");
        tasks.hold();
        editor.apply("much darker");
        model.exportAgain();
        editor.undo();
        tasks.release();
        tasks.runAll();
        assertArrayEquals(TestPictures.mean(out.resolve("plain.png")), TestPictures.mean(out.resolve("photo.png")));
    }

    @Test
    void whatWaitsIsExportedAsItIsWhenAnotherPhotoComes() throws Exception {
        withModel();
        openPlain();
        exportTo("plain.png");
        Path next = TestPictures.write(folder.resolve("next.png"), TestPictures.colourful(8, 60, 40));
        editor.apply("much darker");
        tasks.hold();
        model.exportAgain();
        editor.open(next);
        tasks.release();
        tasks.runAll();
        assertTrue(Files.exists(out.resolve("photo.png")));
        assertFalse(Files.exists(out.resolve("next.png")));
    }

    @Test
    void anExportThatMustWaitForAnotherIsTold() throws Exception {
        openPlain();
        exportTo("first.png");
        tasks.hold();
        model.exportAgain();
        model.exportAgain();
        assertTrue(told().contains(Texts.get("export.busy", "photo.png")), told());
        tasks.release();
        tasks.runAll();
        assertEquals(2, exported().size());
    }

    @Test
    void theFileIsAsChosenAndHasTheEdit() throws Exception {
        open(TestPictures.colourful(16, WIDTH, HEIGHT));
        editor.takeOver(List.of(TestPictures.shift(0.1f, 0, -0.1f)));
        model.formatProperty().set(PhotoFormat.TIFF);
        model.depthProperty().set(ExportChoices.Depth.SIXTEEN);
        model.scaledProperty().set(true);
        model.longEdgeProperty().set(150);
        model.profileProperty().set(ExportChoices.Profile.DISPLAY_P3);
        Photo result = PhotoReader.read(exportTo("a.tif"));
        assertEquals(16, result.samples().bits());
        assertEquals(150, result.width());
        assertEquals(ColorProfile.DISPLAY_P3, result.profile());
        float[] before = TestPictures.mean(folder.resolve("photo.png"));
        float[] after = TestPictures.mean(TestPictures.pixels(result));
        // Averaging in linear light moves encoded means a little.
        assertEquals(before[0] + 0.1f, after[0], 0.02f);
        assertEquals(before[2] - 0.1f, after[2], 0.02f);
    }

    @Test
    void aJpegHasEightBitsWhateverTheDepthSays() throws Exception {
        open(TestPictures.colourful(16, WIDTH, HEIGHT));
        model.depthProperty().set(ExportChoices.Depth.SIXTEEN);
        assertEquals(8, PhotoReader.read(exportTo("a.jpg")).samples().bits());
    }

    @Test
    void aFileThatThePersonChoseIsReplaced() throws Exception {
        openPlain();
        Files.writeString(out.resolve("a.jpg"), "old");
        assertEquals(PhotoFormat.JPEG, PhotoReader.read(exportTo("a.jpg")).format());
    }

    @Test
    void thePhotoItselfIsNeverReplaced() throws Exception {
        Path photo = open(TestPictures.colourful(8, WIDTH, HEIGHT));
        byte[] before = Files.readAllBytes(photo);
        choosers.target = Optional.of(photo);
        model.export();
        assertFalse(model.runningProperty().get());
        tasks.runAll();
        assertArrayEquals(before, Files.readAllBytes(photo));
        assertTrue(told().contains("photo.png"), told());
    }

    @Test
    void theFormatFollowsTheNameThatWasChosen() throws Exception {
        openPlain();
        assertEquals(PhotoFormat.PNG, PhotoReader.read(exportTo("a.png")).format());
        assertEquals(PhotoFormat.PNG, model.formatProperty().get());
    }

    @Test
    void aNameWithoutAnExtensionGetsOneAndReplacesNothing() throws Exception {
        openPlain();
        Files.writeString(out.resolve("a.jpg"), "mine");
        exportTo("a");
        assertEquals("mine", Files.readString(out.resolve("a.jpg")));
        assertEquals(List.of("a-2.jpg", "a.jpg"), exported());
    }

    @Test
    void aFreeNameInTheLastFolderIsSuggested() throws Exception {
        openPlain();
        exportTo("photo.jpg");
        choosers.target = Optional.empty();
        model.export();
        assertEquals(folder.resolve("photo.jpg"), choosers.suggested.getFirst());
        assertEquals(out.resolve("photo-2.jpg"), choosers.suggested.getLast());
        assertFalse(model.runningProperty().get());
    }

    @Test
    void exportAgainAsksTheFirstTimeAndThenTakesAFreeName() throws Exception {
        openPlain();
        choosers.target = Optional.of(out.resolve("photo.jpg"));
        model.exportAgain();
        tasks.await(() -> !model.runningProperty().get());
        assertEquals(1, choosers.suggested.size());
        byte[] first = Files.readAllBytes(out.resolve("photo.jpg"));
        model.qualityProperty().set(20);
        for (int i = 0; i < 2; i++) {
            model.exportAgain();
            tasks.await(() -> !model.runningProperty().get());
        }
        assertEquals(1, choosers.suggested.size());
        assertEquals(List.of("photo-2.jpg", "photo-3.jpg", "photo.jpg"), exported());
        assertArrayEquals(first, Files.readAllBytes(out.resolve("photo.jpg")));
        assertTrue(Files.size(out.resolve("photo-2.jpg")) < first.length);
    }

    @Test
    void exportAgainRemembersTheFolderAfterARestart() throws Exception {
        openPlain();
        exportTo("photo.jpg");
        model.close();
        restart();
        open(folder.resolve("photo.png"));
        model.exportAgain();
        tasks.await(() -> !model.runningProperty().get());
        assertEquals(List.of("photo-2.jpg", "photo.jpg"), exported());
    }

    /** A card without permission to write is not where the next ones go. */
    @Test
    void aFolderThatNothingCouldBeWrittenToIsNotRemembered() throws Exception {
        openPlain();
        exportTo("photo.jpg");
        exportTo("gone/a.jpg");
        model.exportAgain();
        tasks.await(() -> !model.runningProperty().get());
        assertEquals(List.of("photo-2.jpg", "photo.jpg"), exported());
    }

    @Test
    void whatIsStoppedBeforeItBeganLeavesNoFile() throws Exception {
        openPlain();
        tasks.hold();
        choosers.target = Optional.of(out.resolve("a.jpg"));
        model.export();
        model.cancel();
        assertTrue(model.runningProperty().get());
        tasks.release();
        tasks.await(() -> !model.runningProperty().get());
        assertEquals(List.of(), exported());
        assertEquals("", told());
    }

    private void stopAtTheFirstRows() {
        tasks.keepStep();
        Subscription stop = model.progressProperty().subscribe(now -> {
            if (now.doubleValue() > 0) {
                model.cancel();
            }
        });
        model.export();
        assertNotEquals("", model.statusProperty().get());
        tasks.await(() -> !model.runningProperty().get());
        stop.unsubscribe();
    }

    @ParameterizedTest
    @CsvSource({"a.png", "a.tif", "a.jpg"})
    void whatIsStoppedOnTheWayLeavesNoFile(String name) throws Exception {
        openPlain();
        editor.takeOver(List.of(TestPictures.shift(0.1f, 0, -0.1f)));
        choosers.target = Optional.of(out.resolve(name));
        stopAtTheFirstRows();
        assertEquals(List.of(), exported());
        assertEquals("", model.statusProperty().get());
        assertEquals("", told());
        assertEquals(PhotoFormat.JPEG, PhotoReader.read(exportTo("b.jpg")).format(), "and the next one works");
    }

    @Test
    void whatWasStoppedLeavesTheFileThatItWasToReplace() throws Exception {
        openPlain();
        Path target = Files.writeString(out.resolve("a.png"), "mine");
        choosers.target = Optional.of(target);
        stopAtTheFirstRows();
        assertEquals(List.of("a.png"), exported());
        assertEquals("mine", Files.readString(target));
    }

    @Test
    void theChoicesSurviveARestart() {
        model.formatProperty().set(PhotoFormat.TIFF);
        model.qualityProperty().set(71);
        model.fullChromaProperty().set(false);
        model.depthProperty().set(ExportChoices.Depth.SIXTEEN);
        model.scaledProperty().set(true);
        model.longEdgeProperty().set(1234);
        model.profileProperty().set(ExportChoices.Profile.PROPHOTO);
        model.metadataProperty().set(MetadataPolicy.NO_LOCATION);
        ExportChoices chosen = model.choices();
        tasks.runAll();
        restart();
        assertEquals(chosen, model.choices());
        assertNotEquals(ExportChoices.DEFAULT, model.choices());
    }

    @Test
    void storedChoicesThatMakeNoSenseAreLeftOut() {
        settings.put("export.quality", "many");
        restart();
        assertEquals(ExportChoices.DEFAULT, model.choices());
        settings.put("export.quality", "50");
        settings.put("export.format", "PSD");
        restart();
        assertEquals(ExportChoices.DEFAULT, model.choices());
    }

    /** The bytes that a text such as "about 4.2 MB, 6000 x 4000" speaks of. */
    private static double bytes(String estimate) {
        String[] words = estimate.split("[ ,]+");
        double unit = switch (words[2]) {
            case "KB" -> 1e3;
            case "MB" -> 1e6;
            default -> 1e9;
        };
        return Double.parseDouble(words[1]) * unit;
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpg, 95, true, 0",
        "a.jpg, 30, false, 0",
        "a.jpg, 90, true, 500",
        "a.png, 90, true, 0",
        "a.tif, 90, true, 800"
    })
    void theEstimateIsNearTheRealSize(String name, int quality, boolean chroma, int edge) throws Exception {
        // Half of it smooth, half of it noise.
        int[] codes = TestPictures.codes(TestPictures.colourful(8, 900, 1300));
        int[] noise = TestPictures.codes(TestPictures.noise(8, 900, 1300, 3, false));
        System.arraycopy(noise, 0, codes, 0, codes.length / 2);
        open(TestPictures.samples(8, 900, 1300, 3, false, codes));
        editor.takeOver(List.of(TestPictures.shift(0.05f, 0, -0.05f)));
        model.formatProperty()
                .set(
                        name.endsWith("jpg")
                                ? PhotoFormat.JPEG
                                : name.endsWith("png") ? PhotoFormat.PNG : PhotoFormat.TIFF);
        model.qualityProperty().set(quality);
        model.fullChromaProperty().set(chroma);
        model.scaledProperty().set(edge > 0);
        model.longEdgeProperty().set(Math.max(ExportChoices.LEAST_EDGE, edge));
        model.showingProperty().set(true);
        tasks.runAll();
        String text = model.estimateProperty().get();
        Photo result = PhotoReader.read(exportTo(name));
        assertTrue(text.endsWith(", " + result.width() + " x " + result.height()), text);
        double ratio = bytes(text) / Files.size(out.resolve(name));
        assertTrue(ratio > 1 / 1.5 && ratio < 1.5, text + " for " + Files.size(out.resolve(name)));
    }

    @Test
    void theEstimateFollowsTheChoicesAndTheEditWhileThePanelIsOpen() throws Exception {
        open(TestPictures.noise(8, WIDTH, HEIGHT, 3, false));
        tasks.runAll();
        assertEquals("", model.estimateProperty().get());
        model.showingProperty().set(true);
        tasks.runAll();
        String first = model.estimateProperty().get();
        for (int quality = 90; quality >= 10; quality--) {
            model.qualityProperty().set(quality);
        }
        tasks.runAll();
        String second = model.estimateProperty().get();
        assertTrue(bytes(second) < bytes(first), first + " then " + second);
        editor.takeOver(List.of(TestPictures.shift(-1, -1, -1)));
        tasks.runAll();
        String black = model.estimateProperty().get();
        assertTrue(bytes(black) < bytes(second), second + " then " + black);
        model.showingProperty().set(false);
        model.qualityProperty().set(100);
        tasks.runAll();
        assertEquals(black, model.estimateProperty().get(), "a closed panel is left alone");
    }

    @Test
    void theSizeInPixelsIsSaidAtOnceAndThatInBytesWhenItIsKnown() throws Exception {
        openPlain();
        model.showingProperty().set(true);
        assertEquals("about \u2026, 300 x 200", model.estimateProperty().get());
        tasks.runAll();
        assertTrue(model.estimateProperty().get().endsWith("KB, 300 x 200"));
        model.longEdgeProperty().set(60);
        model.scaledProperty().set(true);
        assertEquals("about \u2026, 60 x 40", model.estimateProperty().get());
        tasks.runAll();
        assertTrue(model.estimateProperty().get().endsWith("KB, 60 x 40"));
    }

    @Test
    void theNewestEstimateWins() throws Exception {
        openPlain();
        model.showingProperty().set(true);
        tasks.hold();
        model.scaledProperty().set(true);
        model.longEdgeProperty().set(100);
        tasks.await(() -> true);
        model.longEdgeProperty().set(60);
        tasks.release();
        tasks.runAll();
        assertTrue(
                model.estimateProperty().get().endsWith("60 x 40"),
                model.estimateProperty().get());
    }

    @ParameterizedTest
    @CsvSource({"1, 1 KB", "4600, 5 KB", "999499, 999 KB", "999500, 1.0 MB", "4230000, 4.2 MB", "1500000000, 1.5 GB"})
    void sizesAreToldInTheUnitThatFits(long bytes, String text) {
        assertEquals(text, ExportModel.size(bytes));
    }

    @Test
    void whatCouldNotBeKeptIsTold() throws Exception {
        open(TestPictures.noise(8, 40, 30, 4, true));
        exportTo("a.jpg");
        assertTrue(told().contains("photo.png: is transparent in places"), told());
    }

    @Test
    void theEndIsToldWithAButtonThatShowsTheFolder() throws Exception {
        openPlain();
        model.showingProperty().set(true);
        exportTo("a.jpg");
        Notice notice = editor.notices().getLast();
        assertEquals(Notice.Kind.INFO, notice.kind());
        notice.action().orElseThrow().run().run();
        assertEquals(List.of(out), opened);
        assertFalse(model.showingProperty().get());
    }

    @Test
    void aFolderThatIsGoneIsToldAndTheNextExportWorks() throws Exception {
        openPlain();
        exportTo("gone/a.jpg");
        assertEquals(Notice.Kind.ERROR, editor.notices().getLast().kind());
        assertTrue(told().contains("does not exist"), told());
        exportTo("a.jpg");
        assertEquals(List.of("a.jpg"), exported());
    }

    @Test
    void withoutAPhotoNothingIsAsked() {
        model.export();
        model.exportAgain();
        assertEquals(List.of(), choosers.suggested);
        assertEquals(1, editor.notices().size());
    }

    @Test
    void anExportThatFailsClosesThePanelBehindWhichThatIsTold() throws Exception {
        openPlain();
        Files.delete(out);
        model.showingProperty().set(true);
        exportTo("a.png");
        assertEquals(Notice.Kind.ERROR, editor.notices().getLast().kind());
        assertFalse(model.showingProperty().get());
        model.showingProperty().set(true);
        choosers.target = Optional.of(folder.resolve("photo.png"));
        model.export();
        assertTrue(told().contains(Texts.get("export.same", "photo.png")), told());
        assertFalse(model.showingProperty().get());
    }

    @Test
    void thePanelThatWasOpenedAnewStaysWhenAnExportBegunBeforeEnds() throws Exception {
        openPlain();
        model.showingProperty().set(true);
        choosers.target = Optional.of(out.resolve("a.png"));
        tasks.hold();
        model.export();
        model.showingProperty().set(false);
        model.showingProperty().set(true);
        tasks.release();
        tasks.await(() -> !model.runningProperty().get());
        assertEquals(List.of("a.png"), exported());
        assertTrue(model.showingProperty().get());
    }

    @Test
    void whatAnExportLeavesOutIsSaidOnceOfAPhoto() throws Exception {
        Path photo = withText(folder.resolve("told.png"));
        editor.open(photo);
        tasks.runAll();
        exportTo("a.jpg");
        tasks.runAll();
        assertTrue(told().contains("has texts that a JPEG"), told());
        editor.notices().clear();
        exportTo("b.jpg");
        tasks.runAll();
        assertFalse(told().contains("has texts that a JPEG"), told());
        assertEquals(List.of("a.jpg", "b.jpg"), exported());
    }

    private static Path withText(Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), null);
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
        IIOMetadataNode texts = new IIOMetadataNode("tEXt");
        IIOMetadataNode text = new IIOMetadataNode("tEXtEntry");
        text.setAttribute("keyword", "source");
        text.setAttribute("value", "a camera");
        texts.appendChild(text);
        root.appendChild(texts);
        metadata.mergeTree("javax_imageio_png_1.0", root);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(new IIOImage(picture, null, metadata));
        } finally {
            writer.dispose();
        }
        return file;
    }
}
