package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.stage.WindowPeerListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.instantretouch.color.CieLab;
import org.instantretouch.color.ColorDifference;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.Layer;
import org.instantretouch.export.TestPictures;
import org.instantretouch.mask.LinearGradient;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskPart;
import org.instantretouch.mask.Point;
import org.instantretouch.mask.RadialGradient;
import org.instantretouch.mask.Stroke;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoMetadata;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.photo.PhotoWriter;
import org.instantretouch.photo.WriteOptions;
import org.instantretouch.render.gl.PreviewRenderers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Walks through the editor as a person would, with the keys and the pointer, on a photo that is smaller than the canvas. */
@ExtendWith(ApplicationExtension.class)
class EditorWalkTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 200;

    @TempDir
    static Path folder;

    private final FxRobot robot = new FxRobot();
    private EditorWindow window;
    private Path file;
    private int[] original;

    @Start
    void start(Stage stage) throws Exception {
        Path own = Files.createTempDirectory(folder, "walk");
        file = own.resolve("photo.png");
        TestPictures.write(file, TestPictures.colourful(8, WIDTH, HEIGHT));
        window = new EditorWindow(stage, own, PreviewRenderers::best);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    /** Opens the photo by the button of the start screen. */
    private void open() throws Exception {
        window.choosers.photo = Optional.of(file);
        robot.clickOn("#open");
        EditorWindow.await(() -> window.editor.photoProperty().get().isPresent());
        window.awaitPicture();
        original = window.picture();
    }

    private void type(String instruction) throws Exception {
        int layers = window.editor.document().layers().size();
        robot.clickOn("#instruction").write(instruction).type(KeyCode.ENTER);
        EditorWindow.await(() -> window.editor.document().layers().size() > layers);
        window.awaitPicture();
    }

    private Slider intensity() {
        return robot.lookup("#intensity").queryAs(Slider.class);
    }

    private void setIntensity(double percent) throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> intensity().setValue(percent));
        window.awaitPicture();
    }

    private double mean(int[] picture) {
        long sum = 0;
        for (int code : picture) {
            sum += code;
        }
        return (double) sum / picture.length;
    }

    /** Drags from one place of the photo to another. */
    private void drag(Point from, Point to) throws Exception {
        robot.drag(screen(from), MouseButton.PRIMARY)
                .moveTo(screen(between(from, to)))
                .dropTo(screen(to));
        window.awaitPicture();
    }

    private static Point between(Point a, Point b) {
        return new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
    }

    private javafx.geometry.Point2D screen(Point place) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> window.view
                        .photo()
                        .localToScreen(
                                window.view.canvas().canvasX(place.x()),
                                window.view.canvas().canvasY(place.y())));
    }

    @Test
    void onAScreenOfAnotherScaleThePhotoIsDrawnInItsPixels() throws Exception {
        window.open(file);
        Stage stage = (Stage) window.view.getScene().getWindow();
        int before = window.view.canvas().viewport().width();
        // As the platform tells it when a window is moved to another screen.
        WindowPeerListener peer = new WindowPeerListener(stage);
        try {
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> peer.changedScale(2, 2));
            EditorWindow.await(() -> window.view.canvas().viewport().width() == 2 * before);
        } finally {
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> peer.changedScale(1, 1));
        }
    }

    @Test
    void thePhotoShowsItsOwnPixels() throws Exception {
        open();
        assertArrayEquals(EditorWindow.samples(PhotoReader.read(file)), original);
    }

    @Test
    void anInstructionChangesThePictureAndItsIntensityTakesItBack() throws Exception {
        open();
        type("brighter");
        int[] brighter = window.picture();
        assertTrue(mean(brighter) > mean(original) + 5, mean(original) + " to " + mean(brighter));
        setIntensity(0);
        assertArrayEquals(original, window.picture());
        setIntensity(200);
        assertTrue(mean(window.picture()) > mean(brighter) + 5, mean(brighter) + " to " + mean(window.picture()));
        setIntensity(100);
        assertArrayEquals(brighter, window.picture());
    }

    @Test
    void outsideAPaintedMaskThePhotoStaysExactly() throws Exception {
        open();
        type("much brighter");
        robot.clickOn("#tool-brush");
        drag(new Point(0.3f, 0.5f), new Point(0.4f, 0.5f));
        Mask mask = window.editor.document().layers().getFirst().mask();
        assertEquals(1, mask.parts().size());
        Stroke stroke = (Stroke) mask.parts().getFirst().shape();
        int[] painted = window.picture();
        double radius = stroke.radius() * WIDTH;
        int changed = 0;
        for (int i = 0; i < painted.length; i++) {
            double x = i / 3 % WIDTH + 0.5;
            double y = i / 3 / WIDTH + 0.5;
            double dx = Math.max(0, Math.max(0.3 * WIDTH - x, x - 0.4 * WIDTH));
            if (Math.hypot(dx, y - 0.5 * HEIGHT) > radius + 2) {
                assertEquals(original[i], painted[i], "at " + x + ", " + y);
            } else {
                changed += painted[i] != original[i] ? 1 : 0;
            }
        }
        assertTrue(changed > 1000, changed + " values changed under the brush");
    }

    @Test
    void anotherButtonNeitherEndsAStrokeNorMovesWhereAGradientBegan() throws Exception {
        open();
        type("warmer");
        robot.clickOn("#tool-brush");
        dragWithAnotherButton();
        Stroke stroke = assertInstanceOf(Stroke.class, parts().getFirst().shape());
        // Not every place under the pointer becomes a point.
        assertEquals(0.8f, stroke.points().getLast().x(), 0.05f);
        robot.clickOn("#tool-linear");
        dragWithAnotherButton();
        LinearGradient gradient =
                assertInstanceOf(LinearGradient.class, parts().getLast().shape());
        assertEquals(0.2f, gradient.from().x(), 0.05f);
        assertEquals(0.8f, gradient.to().x(), 0.05f);
        assertEquals(2, parts().size());
    }

    private List<MaskPart> parts() {
        return window.editor.document().layers().getFirst().mask().parts();
    }

    /** Drags from left to right, and half-way presses and lets go of a second button. */
    private void dragWithAnotherButton() throws Exception {
        robot.drag(screen(new Point(0.2f, 0.5f)), MouseButton.PRIMARY)
                .moveTo(screen(new Point(0.5f, 0.5f)))
                .press(MouseButton.SECONDARY)
                .release(MouseButton.SECONDARY)
                .dropTo(screen(new Point(0.8f, 0.5f)));
        window.awaitPicture();
    }

    @Test
    void eachStepIsUndoneAndRedone() throws Exception {
        open();
        List<int[]> pictures = new java.util.ArrayList<>(List.of(original));
        type("warmer");
        pictures.add(window.picture());
        setIntensity(150);
        pictures.add(window.picture());
        robot.clickOn("#tool-brush");
        drag(new Point(0.6f, 0.3f), new Point(0.7f, 0.6f));
        pictures.add(window.picture());
        robot.type(KeyCode.R);
        drag(new Point(0.3f, 0.5f), new Point(0.4f, 0.7f));
        pictures.add(window.picture());
        for (int i = pictures.size() - 2; i >= 0; i--) {
            robot.clickOn("#undo");
            window.awaitPicture();
            assertArrayEquals(pictures.get(i), window.picture(), "after undoing to step " + i);
        }
        assertFalse(window.editor.historyProperty().get().canUndo());
        for (int i = 1; i < pictures.size(); i++) {
            robot.clickOn("#redo");
            window.awaitPicture();
            assertArrayEquals(pictures.get(i), window.picture(), "after redoing to step " + i);
        }
        assertFalse(window.editor.historyProperty().get().canRedo());
    }

    @Test
    void whatWasEditedIsThereWhenThePhotoIsOpenedAgain() throws Exception {
        open();
        type("cooler, with more contrast");
        robot.clickOn("#tool-radial");
        drag(new Point(0.5f, 0.5f), new Point(0.7f, 0.8f));
        assertTrue(
                window.editor
                                .document()
                                .layers()
                                .getFirst()
                                .mask()
                                .parts()
                                .getFirst()
                                .shape()
                        instanceof RadialGradient);
        setIntensity(130);
        robot.clickOn("#undo");
        window.awaitPicture();
        int[] before = window.picture();
        EditDocument document = window.editor.document();
        window.close();
        WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> window = new EditorWindow(new Stage(), file.getParent(), PreviewRenderers::best));
        window.open(file);
        assertEquals(document, window.editor.document());
        assertTrue(window.editor.historyProperty().get().canRedo());
        assertArrayEquals(before, window.picture());
    }

    /** Writes the photo's colours anew, in another profile and with 16 bits. */
    private void convert(ColorProfile profile) throws Exception {
        float[] rgb = TestPictures.pixels(PhotoReader.read(file));
        profile.transform().fromWorking(rgb, rgb, WIDTH * HEIGHT);
        int[] codes = IntStream.range(0, rgb.length)
                .map(i -> Math.round(65_535 * Math.clamp(rgb[i], 0f, 1f)))
                .toArray();
        PhotoWriter.write(
                file,
                TestPictures.samples(16, WIDTH, HEIGHT, 3, false, codes),
                profile,
                PhotoMetadata.NONE,
                new WriteOptions(100, true, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"srgb", "p3", "adobe"})
    void theExportLooksLikeTheCanvas(String profile) throws Exception {
        convert(ColorProfile.named(profile).orElseThrow());
        open();
        type("warmer, and lift the shadows a little");
        type("more saturated");
        robot.clickOn("#tool-linear");
        drag(new Point(0.5f, 0.2f), new Point(0.5f, 0.9f));
        int[] canvas = window.picture();
        Path target = file.resolveSibling("result.png");
        window.choosers.target = Optional.of(target);
        robot.clickOn("#export").clickOn("#export-go");
        EditorWindow.await(() -> window.editor.notices().stream()
                .anyMatch(n -> n.text().equals(Texts.get("export.done", "result.png"))));
        Photo result = PhotoReader.read(target);
        assertEquals(ColorProfile.named(profile).orElseThrow(), result.profile());
        int[] exported = EditorWindow.samples(result);
        double sum = 0;
        double worst = 0;
        for (int i = 0; i < canvas.length; i += 3) {
            double difference = ColorDifference.ciede2000(lab(canvas, i), lab(exported, i));
            sum += difference;
            worst = Math.max(worst, difference);
        }
        assertTrue(3 * sum / canvas.length < 0.5, "on average " + 3 * sum / canvas.length);
        assertTrue(worst < 2, "at most " + worst + ", on average " + 3 * sum / canvas.length);
        assertNotEquals(0, mean(canvas) - mean(original));
    }

    private static CieLab lab(int[] rgb, int i) {
        return CieLab.ofEncoded(rgb[i] / 255.0, rgb[i + 1] / 255.0, rgb[i + 2] / 255.0);
    }

    @Test
    void layersAreHiddenDuplicatedMovedRenamedAndDeleted() throws Exception {
        open();
        type("warmer");
        type("brighter");
        int[] both = window.picture();
        robot.clickOn("#eye");
        window.awaitPicture();
        assertFalse(window.editor.document().layers().getLast().visible());
        robot.clickOn("#eye");
        window.awaitPicture();
        assertArrayEquals(both, window.picture());
        robot.clickOn("#duplicate");
        window.awaitPicture();
        assertEquals(List.of("warmer", "brighter", "brighter"), names());
        robot.clickOn("#delete");
        window.awaitPicture();
        assertTrue(robot.lookup("#up").query().isDisabled(), "nothing is above the layer");
        robot.clickOn("#down");
        window.awaitPicture();
        assertEquals(List.of("brighter", "warmer"), names());
        assertTrue(robot.lookup("#down").query().isDisabled(), "nothing is below the layer");
        assertFalse(robot.lookup("#up").query().isDisabled());
        robot.doubleClickOn(robot.lookup(".layer-name").nth(0).<Node>query())
                .eraseText(6)
                .write("sunset")
                .type(KeyCode.ENTER);
        assertEquals(List.of("brighter", "sunset"), names());
    }

    private List<String> names() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> window.editor.document().layers().stream()
                        .map(Layer::name)
                        .toList());
    }

    @Test
    void aChipIsChangedTurnedRoundAndRemoved() throws Exception {
        open();
        type("warmer");
        int[] warmer = window.picture();
        float amount = amount();
        robot.clickOn(".chip-text");
        Button flip = robot.lookup("#chip-flip").queryButton();
        robot.interact(flip::fire);
        // The slider counts in hundredths.
        EditorWindow.await(() -> Math.abs(amount() + amount) < 0.01);
        window.awaitPicture();
        assertTrue(red(window.picture()) < red(original) && red(original) < red(warmer));
        robot.clickOn("#chip-remove");
        EditorWindow.await(() -> window.editor.document().layers().isEmpty());
        window.awaitPicture();
        assertArrayEquals(original, window.picture());
    }

    private float amount() {
        return window.editor
                .document()
                .layers()
                .getFirst()
                .intent()
                .edits()
                .getFirst()
                .amount();
    }

    /** How much redder than blue. */
    private static long red(int[] picture) {
        long sum = 0;
        for (int i = 0; i < picture.length; i += 3) {
            sum += picture[i] - picture[i + 2];
        }
        return sum;
    }

    @Test
    void whatIsNoEditOfColourOrToneIsRefusedInPlainWords() throws Exception {
        open();
        robot.clickOn("#instruction")
                .write("remove the person in the background")
                .type(KeyCode.ENTER);
        EditorWindow.await(() -> !window.editor.notices().isEmpty());
        assertTrue(window.editor.notices().getFirst().text().contains("Only colour and tone can change"));
        assertTrue(window.editor.document().layers().isEmpty());
        assertArrayEquals(original, window.picture());
        robot.clickOn("#dismiss");
        assertTrue(window.editor.notices().isEmpty());
    }

    @Test
    void theSplitShowsThePhotoAsItWasOnItsLeft() throws Exception {
        open();
        type("darker");
        int[] darker = window.picture();
        robot.clickOn("#split");
        window.awaitPicture();
        int[] split = window.picture();
        int middle = WIDTH / 2;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (Math.abs(x - middle) > 1) {
                    int i = 3 * (y * WIDTH + x);
                    assertEquals(x < middle ? original[i] : darker[i], split[i], "at " + x + ", " + y);
                }
            }
        }
        Node handle = robot.lookup("#split-handle").query();
        Bounds at = handle.localToScreen(handle.getBoundsInLocal());
        robot.drag(at.getCenterX(), at.getCenterY(), MouseButton.PRIMARY).dropBy(-100, 0);
        window.awaitPicture();
        assertTrue(window.editor.splitAtProperty().get() < 0.45, "at " + window.editor.splitAtProperty());
        robot.type(KeyCode.S).press(KeyCode.BACK_SLASH);
        window.awaitPicture();
        assertArrayEquals(original, window.picture());
        robot.release(KeyCode.BACK_SLASH);
        window.awaitPicture();
        assertArrayEquals(darker, window.picture());
    }

    @Test
    void aFileThatIsNoPhotoIsToldAndThePhotoBeforeStays() throws Exception {
        open();
        type("warmer");
        int[] warmer = window.picture();
        Path broken = file.resolveSibling("broken.jpg");
        Files.writeString(broken, "no photo");
        javafx.application.Platform.runLater(() -> window.editor.open(broken));
        EditorWindow.await(() -> !window.editor.notices().isEmpty());
        assertTrue(window.editor.notices().getFirst().text().contains("broken.jpg"));
        assertEquals(Notice.Kind.ERROR, window.editor.notices().getFirst().kind());
        assertEquals(file, window.editor.photoProperty().get().orElseThrow().file());
        assertArrayEquals(warmer, window.picture());
    }
}
