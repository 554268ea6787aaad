package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.Sidecar;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.export.TestPictures;
import org.instantretouch.render.gl.PreviewRenderers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What quitting asks, and what it leaves. */
@ExtendWith(ApplicationExtension.class)
class QuitTest {
    @TempDir
    static Path folder;

    private final FxRobot robot = new FxRobot();
    private EditorWindow window;
    private Path file;
    private boolean closed;

    @Start
    void start(Stage stage) throws Exception {
        Path own = Files.createTempDirectory(folder, "quit");
        file = TestPictures.write(own.resolve("photo.png"), TestPictures.colourful(8, 32, 20));
        window = new EditorWindow(stage, own, PreviewRenderers::cpu);
    }

    @BeforeEach
    void open() throws Exception {
        window.open(file);
    }

    @AfterEach
    void close() throws Exception {
        if (!closed) {
            closed = true;
            window.close();
        }
    }

    /** The edit can be kept neither in its place beside the photo nor in the person's folder. */
    private void cannotBeSaved() throws IOException {
        Files.createDirectory(SidecarStore.beside(file));
        Files.writeString(file.resolveSibling("sidecars"), "");
    }

    private void editThatCannotBeSaved() throws Exception {
        cannotBeSaved();
        window.apply("brighter");
        EditorWindow.await(() -> window.editor.notSaved().contains("photo.png"));
    }

    private void quit() {
        robot.press(KeyCode.CONTROL).type(KeyCode.Q).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean asks() {
        Node card = robot.lookup("#quit-stay").query();
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            for (Node n = card; n != null; n = n.getParent()) {
                if (!n.isVisible()) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void whereAllIsSavedNothingIsAsked() throws Exception {
        window.apply("brighter");
        EditorWindow.await(() -> Files.exists(SidecarStore.beside(file)));
        quit();
        EditorWindow.await(() -> window.quit);
        assertFalse(asks());
    }

    @Test
    void itIsQuitFromAPanelAsFromAnywhere() {
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#export-go").query().getParent().getParent().isVisible());
        quit();
        assertTrue(window.quit);
    }

    @Test
    void anExportThatEndsBehindTheQuestionIsAskedAboutNoMore() throws Exception {
        window.choosers.target = Optional.of(file.resolveSibling("out.png"));
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            robot.lookup("#export-go").queryButton().fire();
            assertFalse(window.view.mayQuit());
            assertTrue(robot.lookup(Texts.get("quit.exporting")).tryQuery().isPresent());
        });
        EditorWindow.await(() -> robot.lookup(Texts.get("quit.done")).tryQuery().isPresent());
        assertTrue(asks(), "the question stays until it is answered");
    }

    @Test
    void whatWaitsToBeSavedIsSavedFirst() throws Exception {
        window.apply("brighter");
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            window.editor.remove(window.editor.document().layers().getLast().id());
            assertFalse(window.view.mayQuit(), "it is only being saved");
        });
        EditorWindow.await(() -> window.quit);
        assertFalse(asks());
        assertEquals(
                List.of(), Sidecar.read(SidecarStore.beside(file)).current().layers());
    }

    @Test
    void whatWaitsToBeSavedAndCannotBeIsAskedAbout() throws Exception {
        cannotBeSaved();
        window.apply("brighter");
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            window.editor.remove(window.editor.document().layers().getLast().id());
            assertFalse(window.view.mayQuit());
        });
        EditorWindow.await(() -> window.editor.notSaved().contains("photo.png"));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(asks());
        assertFalse(window.quit);
    }

    @Test
    void whoWillNotWaitForTheDiskIsAsked() throws Exception {
        window.apply("brighter");
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            window.editor.remove(window.editor.document().layers().getLast().id());
            assertFalse(window.view.mayQuit());
            assertFalse(window.view.mayQuit());
            assertTrue(robot.lookup(Texts.get("quit.saving", "photo.png"))
                    .tryQuery()
                    .isPresent());
        });
        EditorWindow.await(() -> window.quit);
        assertFalse(asks(), "it is saved");
    }

    @Test
    void anEditThatCannotBeSavedIsAskedAboutAndOneCanStay() throws Exception {
        editThatCannotBeSaved();
        quit();
        assertFalse(window.quit);
        assertTrue(asks());
        assertTrue(
                robot.lookup(Texts.get("quit.notSaved", "photo.png")).tryQuery().isPresent());
        assertEquals("quit-stay", window.view.getScene().getFocusOwner().getId());
        robot.type(KeyCode.ESCAPE);
        assertFalse(asks());
        assertFalse(window.quit);
        assertEquals("canvas", window.view.getScene().getFocusOwner().getId());
        quit();
        robot.clickOn("#quit-stay");
        assertFalse(asks());
        assertFalse(window.quit);
    }

    @Test
    void aPasteThatFailsWhileTheWindowWaitsForItIsAskedAbout() throws Exception {
        window.apply("brighter");
        EditorWindow.await(() -> Files.exists(SidecarStore.beside(file)));
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            EditDocument look = window.editor.document();
            window.editor.desk().close(); // there is no model any more
            window.editor.give(look);
            assertFalse(window.view.mayQuit(), "it is only being pasted");
        });
        EditorWindow.await(() -> window.editor.notPasted().contains("photo.png"));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(asks());
        assertFalse(window.quit);
        assertTrue(robot.lookup(Texts.get("quit.notPasted", "photo.png"))
                .tryQuery()
                .isPresent());
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> window.editor.notices().clear());
        quit();
        assertTrue(window.quit, "who has put the news away knows it");
    }

    @Test
    void quittingAllTheSameLeavesACopyBesideThePhoto() throws Exception {
        editThatCannotBeSaved();
        EditDocument edit = window.editor.document();
        quit();
        robot.clickOn("#quit-go");
        assertTrue(window.quit);
        close();
        assertEquals(
                edit,
                Sidecar.read(file.resolveSibling("photo.png.retouch.copy-1")).current());
    }
}
