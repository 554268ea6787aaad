package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.export.TestPictures;
import org.instantretouch.model.ModelStore;
import org.instantretouch.photo.MemoryLimit;
import org.instantretouch.photo.PhotoFormat;
import org.instantretouch.photo.PhotoReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ExportPaneTest {
    private static final long PATIENCE = 60;

    @TempDir
    static Path folder;

    @AutoClose
    private Settings settings;

    private final TestChoosers choosers = new TestChoosers();
    private EditorViewModel editor;
    private ExportModel model;
    private ExportPane pane;

    @Start
    void start(Stage stage) throws Exception {
        settings = new Settings(Files.createTempDirectory(folder, "settings"));
        WindowTasks tasks = WindowTasks.begun();
        editor = new EditorViewModel(
                tasks,
                new PhotoDesk(
                        new ModelStore(folder.resolve("none")),
                        ModelStore.DEFAULT_MODEL,
                        new SidecarStore(folder.resolve("user")),
                        settings));
        model = new ExportModel(editor, tasks, choosers, settings, shown -> {});
        pane = new ExportPane(model);
        stage.setScene(new Scene(new StackPane(pane), 600, 700));
        stage.show();
        editor.open(TestPictures.write(
                Files.createTempDirectory(folder, "photos").resolve("photo.png"), TestPictures.colourful(8, 120, 80)));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            model.close();
            editor.close();
        });
    }

    private void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void show(FxRobot robot) throws Exception {
        await(() -> editor.photoProperty().get().isPresent());
        robot.interact(() -> model.showingProperty().set(true));
    }

    @Test
    void thePanelIsThereWhileTheModelSaysSoAndEscapeClosesIt(FxRobot robot) throws Exception {
        assertFalse(pane.isVisible());
        show(robot);
        assertTrue(pane.isVisible());
        assertTrue(robot.lookup("#format").query().isFocused());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(pane.isVisible());
        assertFalse(model.showingProperty().get());
    }

    @Test
    void theControlsShowAndChangeTheModel(FxRobot robot) throws Exception {
        show(robot);
        Slider quality = robot.lookup("#quality").query();
        Spinner<Integer> number = robot.lookup("#quality-number").query();
        robot.interact(() -> model.qualityProperty().set(50));
        assertEquals(50, quality.getValue());
        assertEquals(50, number.getValue());
        robot.interact(() -> quality.setValue(33));
        assertEquals(33, model.qualityProperty().get());
        assertEquals(33, number.getValue());
        System.gc(); // Bindings hold their ends weakly.
        robot.interact(() -> number.increment(2));
        assertEquals(35, model.qualityProperty().get());
        Spinner<Integer> edge = robot.lookup("#long-edge").query();
        assertTrue(edge.isDisabled());
        robot.interact(() -> model.scaledProperty().set(true));
        assertFalse(edge.isDisabled());
        robot.interact(() -> {
            edge.getEditor().setText("640");
            edge.commitValue();
        });
        assertEquals(640, model.longEdgeProperty().get());
    }

    @Test
    void threadsAndMemoryStayInRangeAndLimitWhatPhotosTake(FxRobot robot) throws Exception {
        show(robot);
        Spinner<Integer> threads = robot.lookup("#threads").query();
        Spinner<Integer> memory = robot.lookup("#memory").query();
        try {
            for (Spinner<Integer> number : List.of(threads, memory)) {
                robot.interact(() -> {
                    number.getEditor().setText("0");
                    number.commitValue();
                });
            }
            assertEquals(new ExportWork(1, ExportWork.LEAST_MEGABYTES), model.work());
            assertEquals(64L << 20, MemoryLimit.bytes());
            robot.interact(() -> {
                threads.getEditor().setText("1000");
                threads.commitValue();
            });
            assertEquals(ExportWork.MOST_THREADS, model.work().threads());
        } finally {
            MemoryLimit.set(Long.MAX_VALUE);
        }
    }

    @Test
    void thePanelFitsIntoTheSmallestWindow(FxRobot robot) throws Exception {
        show(robot);
        assertTrue(pane.getHeight() <= 600, "it is " + pane.getHeight() + " high");
    }

    @Test
    void onlyWhatTheFormatUsesCanBeChosen(FxRobot robot) throws Exception {
        show(robot);
        ComboBox<PhotoFormat> format = robot.lookup("#format").query();
        assertEquals(List.of(PhotoFormat.JPEG, PhotoFormat.TIFF, PhotoFormat.PNG), format.getItems());
        assertFalse(robot.lookup("#quality").query().isDisabled());
        assertTrue(robot.lookup("#depth").query().isDisabled());
        robot.interact(() -> format.setValue(PhotoFormat.TIFF));
        assertEquals(PhotoFormat.TIFF, model.formatProperty().get());
        assertTrue(robot.lookup("#quality").query().isDisabled());
        assertTrue(robot.lookup("#chroma").query().isDisabled());
        assertFalse(robot.lookup("#depth").query().isDisabled());
    }

    @Test
    void everyControlHasANameAndEveryLabelOfARowItsControl(FxRobot robot) throws Exception {
        show(robot);
        for (String id : List.of(
                "format",
                "quality",
                "quality-number",
                "chroma",
                "depth",
                "scale",
                "long-edge",
                "profile",
                "metadata",
                "threads",
                "memory",
                "export-progress",
                "export-go",
                "export-cancel",
                "export-close")) {
            Control control = (Control) pane.lookup("#" + id);
            assertNotNull(control, id);
            assertNotNull(control.getAccessibleText(), id);
            assertFalse(control.getAccessibleText().isBlank(), id);
        }
        for (Node node : pane.lookupAll(".dialog-grid > .label")) {
            assertNotNull(((Label) node).getLabelFor(), ((Label) node).getText());
        }
        assertEquals(9, pane.lookupAll(".dialog-grid > .label").size());
    }

    @Test
    void theKeyboardGoesFromTopToBottom(FxRobot robot) throws Exception {
        show(robot);
        double above = -1;
        for (String id : List.of(
                "format",
                "quality",
                "quality-number",
                "chroma",
                "scale",
                "sharpening",
                "profile",
                "metadata",
                "threads",
                "memory",
                "export-go",
                "export-close")) {
            Node focused = pane.getScene().getFocusOwner();
            Node control = robot.lookup("#" + id).query();
            assertTrue(focused == control || focused.getParent() == control, id + ", but it is " + focused);
            double y = control.localToScene(control.getLayoutBounds()).getCenterY();
            assertTrue(y > above - 2, id);
            above = y;
            robot.press(KeyCode.TAB).release(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    @Test
    void theEstimateShowsAndEnterExports(FxRobot robot) throws Exception {
        show(robot);
        Label estimate = robot.lookup("#estimate").query();
        await(() -> estimate.getText().endsWith("120 x 80"));
        assertTrue(estimate.getText().startsWith("about "), estimate.getText());
        Button export = robot.lookup("#export-go").query();
        assertTrue(export.isDefaultButton());
        Path target = Files.createTempDirectory(folder, "out").resolve("a.jpg");
        choosers.target = Optional.of(target);
        robot.interact(export::requestFocus);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        await(() -> Files.exists(target) && !model.runningProperty().get());
        assertEquals(PhotoFormat.JPEG, PhotoReader.read(target).format());
        assertFalse(pane.isVisible());
    }

    @ParameterizedTest
    @ValueSource(strings = {"format", "quality", "quality-number", "chroma", "scale", "profile"})
    void enterExportsFromEveryControl(String id, FxRobot robot) throws Exception {
        show(robot);
        boolean scaled = model.scaledProperty().get();
        boolean chroma = model.fullChromaProperty().get();
        Path target = Files.createTempDirectory(folder, "out").resolve("a.jpg");
        choosers.target = Optional.of(target);
        Node control = robot.lookup("#" + id).query();
        robot.interact(control::requestFocus);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        await(() -> Files.exists(target) && !model.runningProperty().get());
        assertEquals(scaled, model.scaledProperty().get());
        assertEquals(chroma, model.fullChromaProperty().get());
    }

    @Test
    void spaceTurnsACheckBoxAndEnterPressesTheButtonThatHasTheKeyboard(FxRobot robot) throws Exception {
        show(robot);
        boolean scaled = model.scaledProperty().get();
        robot.interact(robot.lookup("#scale").query()::requestFocus);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertEquals(!scaled, model.scaledProperty().get());
        robot.interact(robot.lookup("#export-close").query()::requestFocus);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        await(() -> !pane.isVisible());
        assertFalse(model.runningProperty().get());
    }

    @Test
    void aRunningExportCanBeCancelledAndGoesOnWhenThePanelIsClosed(FxRobot robot) throws Exception {
        await(() -> editor.photoProperty().get().isPresent());
        Path large = TestPictures.write(
                Files.createTempDirectory(folder, "large").resolve("large.png"),
                TestPictures.noise(16, 1000, 800, 3, false));
        robot.interact(() -> editor.open(large));
        await(() -> large.equals(editor.photoProperty().get().orElseThrow().file()));
        Path out = Files.createTempDirectory(folder, "out");
        choosers.target = Optional.of(out.resolve("a.png"));
        show(robot);
        Button cancel = (Button) pane.lookup("#export-cancel");
        assertFalse(cancel.isVisible());
        robot.interact(() -> {
            model.export();
            assertTrue(cancel.isVisible());
            assertTrue(((ProgressBar) pane.lookup("#export-progress")).isVisible());
            pane.close();
            assertTrue(model.runningProperty().get());
            cancel.fire();
        });
        await(() -> !model.runningProperty().get());
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(0, files.count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"quality-number", "long-edge", "threads", "memory"})
    void aNumberThatCannotBeReadStaysAsItWasAndShowsAgain(String id, FxRobot robot) throws Exception {
        show(robot);
        ExportChoices choices = model.choices();
        ExportWork work = model.work();
        Spinner<Integer> number = robot.lookup("#" + id).query();
        String before = number.getEditor().getText();
        for (String typed : List.of("", "12x", "99999999999")) {
            robot.interact(() -> {
                number.getEditor().setText(typed);
                number.commitValue();
            });
            assertEquals(before, number.getEditor().getText());
        }
        assertEquals(choices, model.choices());
        assertEquals(work, model.work());
    }
}
