package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.controlsfx.control.TaskProgressView;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.History;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.export.TestPictures;
import org.instantretouch.model.ModelStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class BatchPaneTest {
    private static final long PATIENCE = 60;

    /** The least height of a row of a list in Modena, in pixels. */
    private static final double ROW = 24;

    @TempDir
    static Path folder;

    @AutoClose
    private Settings settings;

    private final TestChoosers choosers = new TestChoosers();
    private EditorViewModel editor;
    private BatchModel model;
    private BatchPane pane;
    private Path photos;
    private Path out;

    @Start
    void start(Stage stage) throws Exception {
        photos = Files.createTempDirectory(folder, "photos");
        out = Files.createTempDirectory(folder, "out");
        choosers.folder = Optional.of(out);
        settings = new Settings(Files.createTempDirectory(folder, "settings"));
        WindowTasks tasks = WindowTasks.begun();
        editor = new EditorViewModel(
                tasks,
                new PhotoDesk(
                        new ModelStore(folder.resolve("none")),
                        ModelStore.DEFAULT_MODEL,
                        new SidecarStore(folder.resolve("user")),
                        settings));
        ExportModel export = new ExportModel(editor, tasks, choosers, settings, shown -> {});
        model = new BatchModel(editor, export, tasks, choosers, settings, shown -> {});
        pane = new BatchPane(model);
        stage.setScene(new Scene(new StackPane(pane), 600, 900));
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            model.close();
            editor.close();
        });
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Path> photos(int count, int side) throws Exception {
        List<Path> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(
                    TestPictures.write(photos.resolve("p" + i + ".png"), TestPictures.noise(16, side, side, 3, false)));
        }
        return made;
    }

    @Test
    void thePanelTellsOfEditsThatAreReplaced(FxRobot robot) throws Exception {
        List<Path> chosen = photos(3, 40);
        for (Path photo : chosen.subList(0, 2)) {
            new SidecarStore(folder.resolve("user"))
                    .save(
                            photo,
                            History.of(EditDocument.empty())
                                    .push(EditDocument.empty().with(TestPictures.shift(0.1f, 0, 0))));
        }
        robot.interact(() -> editor.open(chosen.getLast()));
        await(() -> editor.photoProperty().get().isPresent());
        robot.interact(() -> {
            editor.takeOver(List.of(TestPictures.shift(0, 0, 0.1f)));
            model.copyEdit();
        });
        choosers.photos = chosen;
        robot.interact(model::pasteToPhotos);
        Label told = robot.lookup("#batch-replaced").query();
        await(told::isVisible);
        assertTrue(told.getText().startsWith("2 of these photos have edits of their own"), told.getText());
        robot.clickOn("#batch-keep");
        assertFalse(told.isVisible());
    }

    private void choose(FxRobot robot, List<Path> chosen) {
        choosers.photos = chosen;
        robot.interact(model::exportPhotos);
    }

    private long exported() throws Exception {
        try (Stream<Path> files = Files.list(out)) {
            return files.count();
        }
    }

    @SuppressWarnings("unchecked")
    private TaskProgressView<PhotoTask> tasks() {
        return (TaskProgressView<PhotoTask>) pane.lookup("#batch-tasks");
    }

    @Test
    void thePanelSaysHowManyPhotosAndEscapeClosesIt(FxRobot robot) throws Exception {
        assertFalse(pane.isVisible());
        choose(robot, photos(3, 20));
        assertTrue(pane.isVisible());
        assertEquals("3 photos chosen", ((Label) pane.lookup("#batch-count")).getText());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(pane.isVisible());
    }

    @Test
    void enterBeginsWithThePhotosThatWereChosenAndEnterOnceMoreCancelsNothing(FxRobot robot) throws Exception {
        choose(robot, photos(12, 400));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("batch-go", pane.getScene().getFocusOwner().getId());
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ENTER);
        await(() -> !model.runningProperty().get() && tasks().getTasks().isEmpty());
        assertEquals(12, exported());
    }

    @Test
    void theEditCanBeGivenOnlyOnceOneWasCopied(FxRobot robot) throws Exception {
        List<Path> made = photos(1, 20);
        choose(robot, made);
        CheckBox paste = (CheckBox) pane.lookup("#batch-paste");
        CheckBox keep = (CheckBox) pane.lookup("#batch-keep");
        assertTrue(paste.isDisabled());
        assertTrue(keep.isSelected());
        robot.interact(() -> editor.open(made.getFirst()));
        await(() -> editor.photoProperty().get().isPresent());
        robot.interact(() -> {
            editor.takeOver(List.of(TestPictures.shift(0.1f, 0, 0)));
            model.copyEdit();
        });
        assertFalse(paste.isDisabled());
        assertTrue(keep.isDisabled());
        robot.interact(paste::fire);
        assertTrue(model.pasteProperty().get());
        assertFalse(keep.isDisabled());
        Button go = (Button) pane.lookup("#batch-go");
        CheckBox write = (CheckBox) pane.lookup("#batch-write");
        assertEquals("Export ...", go.getText());
        robot.interact(write::fire);
        assertEquals("Give the edit", go.getText());
        assertTrue(pane.lookup("#format").isDisabled());
        robot.interact(keep::fire);
        assertTrue(go.isDisabled(), "nothing would be done");
    }

    @Test
    void everyPhotoIsATaskThatGoesAwayWhenItIsDone(FxRobot robot) throws Exception {
        List<Path> chosen = new ArrayList<>(photos(3, 100));
        chosen.add(Files.writeString(photos.resolve("broken.jpg"), "no photo"));
        choose(robot, chosen);
        robot.interact(() -> {
            ((Button) pane.lookup("#batch-go")).fire();
            assertEquals(
                    List.of("p0.png", "p1.png", "p2.png", "broken.jpg"),
                    tasks().getTasks().stream().map(PhotoTask::getTitle).toList());
            assertTrue(pane.lookup("#batch-cancel").isVisible());
            assertTrue(pane.lookup("#batch-go").isDisabled());
        });
        await(() -> !model.runningProperty().get() && tasks().getTasks().isEmpty());
        assertEquals(3, exported());
        assertEquals("3 of 4 photos exported; 1 failed", ((Label) pane.lookup("#batch-summary")).getText());
        ListView<?> messages = (ListView<?>) pane.lookup("#batch-messages");
        assertTrue(messages.isVisible());
        assertEquals(1, messages.getItems().size());
        assertTrue(robot.lookup(".failure").tryQuery().isPresent());
        assertFalse(pane.lookup("#batch-cancel").isVisible());
    }

    @Test
    void aTaskCancelsItsPhotoAlone(FxRobot robot) throws Exception {
        choose(robot, photos(4, 300));
        robot.interact(() -> {
            model.start();
            tasks().getTasks().getLast().cancel();
        });
        await(() -> !model.runningProperty().get() && tasks().getTasks().isEmpty());
        assertEquals(
                "3 of 4 photos exported; 1 cancelled", model.summaryProperty().get());
        assertEquals(3, exported());
    }

    @Test
    void cancelAllEmptiesTheList(FxRobot robot) throws Exception {
        choose(robot, photos(5, 500));
        robot.interact(() -> {
            model.start();
            ((Button) pane.lookup("#batch-cancel")).fire();
        });
        await(() -> !model.runningProperty().get() && tasks().getTasks().isEmpty());
        assertEquals(0, exported());
    }

    @Test
    void inALowWindowTheChoicesScrollAndTheFailuresShow(FxRobot robot) throws Exception {
        robot.interact(() -> {
            pane.getScene().getStylesheets().setAll(ThemeSheets.sheets(ColorScheme.DARK));
            pane.getScene().getWindow().setHeight(640);
        });
        choose(robot, List.of(Files.writeString(photos.resolve("broken.jpg"), "no photo")));
        robot.interact(model::start);
        await(() -> !model.runningProperty().get() && tasks().getTasks().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(640, pane.getHeight(), 1, "the panel ends with the window");
        Region messages = (Region) pane.lookup("#batch-messages");
        assertTrue(messages.getHeight() >= 3 * ROW, messages.getHeight() + " px");
        Region close = (Region) pane.lookup("#batch-close");
        assertTrue(messages.getBoundsInParent().getMaxY()
                <= close.getParent().getBoundsInParent().getMinY());
        Region paste = (Region) pane.lookup("#batch-paste");
        assertEquals(paste.prefHeight(paste.getWidth()), paste.getHeight(), 1, "its words are cut");
    }

    @Test
    void everyControlHasAName(FxRobot robot) throws Exception {
        choose(robot, photos(1, 20));
        for (String id : List.of(
                "batch-choose",
                "batch-paste",
                "batch-painted",
                "batch-keep",
                "batch-write",
                "batch-progress",
                "batch-tasks",
                "batch-messages",
                "batch-go",
                "batch-cancel",
                "batch-close",
                "format",
                "metadata")) {
            assertFalse(((Control) pane.lookup("#" + id)).getAccessibleText().isBlank(), id);
        }
    }
}
