package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.export.TestPictures;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.photo.Samples;
import org.instantretouch.render.Backdrop;
import org.instantretouch.render.gl.PreviewRenderers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StartScreenTest {
    @TempDir
    static Path folder;

    private final FxRobot robot = new FxRobot();
    private EditorWindow window;
    private Path own;
    private Path sample;

    @Start
    void start(Stage stage) throws Exception {
        own = Files.createTempDirectory(folder, "start");
        sample = TestPictures.write(
                Files.createDirectory(own.resolve("app")).resolve("sample.png"), TestPictures.colourful(8, 60, 40));
        Path recent = TestPictures.write(own.resolve("holiday_1.png"), TestPictures.colourful(8, 90, 60));
        try (Settings before = new Settings(own.resolve("settings"))) {
            before.opened(own.resolve("gone.png"));
            before.opened(recent);
        }
        window = new EditorWindow(stage, own, PreviewRenderers::cpu, Optional.of(sample), 1000, 700);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void theSampleIsOpenedAsACopySoThatTheAppsFolderStaysAsItIs() throws Exception {
        byte[] bytes = Files.readAllBytes(sample);
        robot.clickOn("Sample photo");
        EditorWindow.await(() -> window.editor.photoProperty().get().isPresent());
        window.awaitPicture();
        window.apply("warmer");
        Path opened = window.editor.photoProperty().get().orElseThrow().file();
        EditorWindow.await(() -> Files.exists(SidecarStore.beside(opened)));
        assertFalse(opened.startsWith(sample.getParent()));
        assertArrayEquals(bytes, Files.readAllBytes(opened));
        try (var files = Files.list(sample.getParent())) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void recentPhotosThatAreStillThereAreOfferedAndOpened() throws Exception {
        assertTrue(robot.lookup("gone.png").tryQuery().isEmpty());
        assertTrue(reads(".thumbnail .text", "holiday_1.png"));
        robot.clickOn(robot.lookup("holiday_1.png").<Button>query());
        EditorWindow.await(() -> window.editor.photoProperty().get().isPresent());
        assertEquals(
                "holiday_1.png",
                window.editor.photoProperty().get().orElseThrow().name());
        assertTrue(robot.lookup("#open").tryQuery().isEmpty());
        robot.clickOn("#menu").clickOn("Open recent");
        EditorWindow.await(() -> reads(".menu-item .text", "holiday_1.png"));
    }

    @Test
    void recentPhotosOfTheSameNameAreToldApartByTheirFolders() throws Exception {
        Path party = own.resolve("party");
        window.editor.desk().settings().opened(party.resolve("holiday_1.png"));
        robot.clickOn("#menu").clickOn("Open recent");
        EditorWindow.await(() -> reads(".menu-item .text", "holiday_1.png (" + party + ")"));
        assertTrue(reads(".menu-item .text", "holiday_1.png (" + own + ")"));
        assertTrue(reads(".menu-item .text", "gone.png"));
        assertEquals(
                "Open " + own.resolve("holiday_1.png"),
                robot.lookup("holiday_1.png").<Button>query().getTooltip().getText());
    }

    @Test
    void theSmallPictureOfATransparentPhotoShowsTheBackdrop() throws Exception {
        Samples hidden = TestPictures.samples(8, 60, 40, 4, true, new int[4 * 60 * 40]);
        Path cutOut = TestPictures.write(own.resolve("cut-out.png"), hidden);
        window.open(cutOut);
        try (Settings settings = new Settings(own.resolve("settings"))) {
            Path picture = settings.thumbnail(cutOut);
            EditorWindow.await(() -> Files.exists(picture));
            int[] codes = EditorWindow.samples(PhotoReader.read(picture));
            // A JPEG's edges are soft.
            int middle = 3 * (60 * (Backdrop.SQUARE / 2) + Backdrop.SQUARE / 2);
            assertEquals(255, codes[middle], 4);
            assertEquals(255 * Backdrop.PALE, codes[middle + 3 * Backdrop.SQUARE], 4);
        }
    }

    private boolean reads(String selector, String text) {
        return robot.lookup(selector).queryAllAs(Text.class).stream()
                .anyMatch(t -> t.getText().equals(text));
    }

    @Test
    void withoutAPhotoAnInstructionSaysToOpenOne() throws Exception {
        robot.clickOn("#instruction").write("warmer").type(javafx.scene.input.KeyCode.ENTER);
        EditorWindow.await(() -> !window.editor.notices().isEmpty());
        assertTrue(window.editor.notices().getFirst().text().startsWith("Open a photo first"));
    }
}
