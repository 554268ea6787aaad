package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Ellipse;
import javafx.stage.Stage;
import org.instantretouch.edit.Layer;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.export.TestPictures;
import org.instantretouch.mask.LinearGradient;
import org.instantretouch.mask.RadialGradient;
import org.instantretouch.mask.Stroke;
import org.instantretouch.mask.TonalRange;
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

/** The editor by keyboard alone, and for screen readers. */
@ExtendWith(ApplicationExtension.class)
class EditorAccessTest {
    @TempDir
    static Path folder;

    private final FxRobot robot = new FxRobot();
    private EditorWindow window;
    private Path file;

    @Start
    void start(Stage stage) throws Exception {
        Path own = Files.createTempDirectory(folder, "access");
        file = TestPictures.write(own.resolve("photo.png"), TestPictures.colourful(8, 320, 200));
        window = new EditorWindow(stage, own, PreviewRenderers::cpu);
    }

    @BeforeEach
    void openWithALayer() throws Exception {
        window.open(file);
        window.apply("warmer");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private static List<Node> nodes(Node from) {
        List<Node> all = new ArrayList<>(List.of(from));
        if (from instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(nodes(child)));
        }
        return all;
    }

    private static boolean shows(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String name(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : "";
        return Optional.ofNullable(node.getAccessibleText())
                .orElse(Optional.ofNullable(text).orElse(""));
    }

    @Test
    void whateverTakesTheKeyboardHasANameForScreenReaders() {
        for (Tool tool : Tool.values()) {
            WaitForAsyncUtils.waitForAsyncFx(
                    5000, () -> window.editor.toolProperty().set(tool));
            // The skins of what has come are made in the next pulses.
            WaitForAsyncUtils.waitForFxEvents();
            List<String> nameless = WaitForAsyncUtils.waitForAsyncFx(
                    5000,
                    () -> nodes(window.view).stream()
                            .filter(n -> n.isFocusTraversable() && shows(n) && !isOfASpareCard(n))
                            .filter(n -> name(n).isBlank())
                            .map(Node::toString)
                            .toList());
            assertEquals(List.of(), nameless, "with the tool " + tool);
        }
    }

    @Test
    void everyButtonHasATooltip() {
        List<String> silent = WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> nodes(window.view).stream()
                        .filter(n -> n instanceof Button || n instanceof ToggleButton)
                        .filter(n -> ((Control) n).getTooltip() == null)
                        .map(Node::toString)
                        .toList());
        assertEquals(List.of(), silent);
    }

    @Test
    void tabWalksThroughTheWindowFromTopToBottomAndBackToTheStart() {
        WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> robot.lookup("#menu").query().requestFocus());
        List<String> walked = new ArrayList<>();
        do {
            walked.add(focused());
            robot.type(KeyCode.TAB);
        } while (!focused().equals("menu") && walked.size() < 100);
        assertEquals("menu", focused(), "the walk does not come back: " + walked);
        List<String> landmarks = List.of(
                "menu", "instruction", "tool-hand", "overlay", "undo", "canvas", "eye", "intensity", "fit", "export");
        List<String> found = walked.stream().filter(landmarks::contains).toList();
        assertEquals(landmarks, found, walked.toString());
    }

    private String focused() {
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            Node owner = window.view.getScene().getFocusOwner();
            return owner == null
                    ? "nothing"
                    : owner.getId() == null ? owner.getClass().getSimpleName() : owner.getId();
        });
    }

    private void focusCanvas() {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> window.view.photo().requestFocus());
    }

    private Layer layer() {
        return window.editor.document().layers().getFirst();
    }

    @Test
    void eachMaskIsMadeByKeysAlone() throws Exception {
        focusCanvas();
        robot.type(KeyCode.B).type(KeyCode.RIGHT, 3).type(KeyCode.ENTER);
        EditorWindow.await(() -> layer().mask().parts().size() == 1);
        assertTrue(layer().mask().parts().getFirst().shape() instanceof Stroke);
        robot.type(KeyCode.L).type(KeyCode.ENTER);
        EditorWindow.await(() -> layer().mask().parts().size() == 2);
        LinearGradient gradient = (LinearGradient) layer().mask().parts().get(1).shape();
        WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> robot.lookup("#handle-to-1").query().requestFocus());
        robot.type(KeyCode.DOWN);
        EditorWindow.await(() ->
                ((LinearGradient) layer().mask().parts().get(1).shape()).to().y()
                        > gradient.to().y());
        focusCanvas();
        robot.type(KeyCode.R).type(KeyCode.ENTER);
        EditorWindow.await(() -> layer().mask().parts().size() == 3);
        assertTrue(layer().mask().parts().get(2).shape() instanceof RadialGradient);
        outlinesStay();
        WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> robot.lookup("#handle-centre-2").query().requestFocus());
        robot.type(KeyCode.DELETE);
        EditorWindow.await(() -> layer().mask().parts().size() == 2);
        focusCanvas();
        robot.type(KeyCode.T).type(KeyCode.ENTER);
        EditorWindow.await(() -> layer().mask().parts().size() == 3);
        assertTrue(layer().mask().parts().get(2).shape() instanceof TonalRange);
    }

    /** Lines that were made anew with each layout would ask for the next one, and never get their style. */
    private void outlinesStay() throws Exception {
        Ellipse outline = robot.lookup(".shape-outline").queryAs(Ellipse.class);
        EditorWindow.await(() -> Color.TRANSPARENT.equals(outline.getFill()));
        WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
        assertSame(outline, robot.lookup(".shape-outline").query());
    }

    @Test
    void keysChooseToolsAndChangeTheBrush() {
        focusCanvas();
        for (Tool tool : Tool.values()) {
            robot.type(KeyCode.getKeyCode(tool.key()));
            assertEquals(tool, window.editor.toolProperty().get());
        }
        double size = window.editor.masks().sizeProperty().get();
        robot.type(KeyCode.CLOSE_BRACKET);
        assertTrue(window.editor.masks().sizeProperty().get() > size);
        robot.type(KeyCode.OPEN_BRACKET).type(KeyCode.OPEN_BRACKET);
        assertTrue(window.editor.masks().sizeProperty().get() < size);
        robot.type(KeyCode.O);
        assertTrue(window.editor.overlayProperty().get());
    }

    @Test
    void keysZoomAndMoveThePhoto() {
        focusCanvas();
        robot.type(KeyCode.DIGIT2);
        assertEquals(2, window.view.canvas().viewport().scale(), 1e-9);
        double left = window.view.canvas().viewport().left();
        robot.type(KeyCode.RIGHT);
        assertNotEquals(left, window.view.canvas().viewport().left());
        robot.type(KeyCode.DIGIT0);
        assertTrue(window.view.canvas().isFitted());
    }

    @Test
    void aSlashLeadsToTheInstructionAndIsNotPartOfIt() {
        focusCanvas();
        robot.type(KeyCode.SLASH).write("dark");
        assertEquals("instruction", focused());
        assertEquals(
                "dark", robot.lookup("#instruction").queryTextInputControl().getText());
    }

    @Test
    void theUpKeyRecallsWhatWasTyped() {
        robot.clickOn("#instruction").type(KeyCode.UP);
        assertEquals(
                "warmer", robot.lookup("#instruction").queryTextInputControl().getText());
        // By then a list of suggestions would have come, and would take the next key.
        robot.sleep(700);
        robot.type(KeyCode.DOWN);
        assertEquals("", robot.lookup("#instruction").queryTextInputControl().getText());
    }

    @Test
    void fullScreenHidesAllButThePhotoUntilTheInstructionIsCalled() {
        focusCanvas();
        robot.type(KeyCode.F);
        assertTrue(window.fullScreen);
        assertFalse(shows(robot.lookup("#tool-hand").query()));
        assertFalse(shows(robot.lookup("#instruction").query()));
        robot.type(KeyCode.SLASH);
        assertTrue(shows(robot.lookup("#instruction").query()));
        robot.type(KeyCode.ESCAPE).type(KeyCode.F);
        assertTrue(shows(robot.lookup("#tool-hand").query()));
    }

    @Test
    void aSelectedLayerIsHiddenMovedAndDeletedByKeys() throws Exception {
        window.apply("brighter");
        WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> robot.lookup(".card").nth(0).<Node>query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertFalse(window.editor.document().layers().getLast().visible());
        robot.type(KeyCode.DELETE);
        assertEquals(1, window.editor.document().layers().size());
        assertEquals("warmer", layer().name());
    }

    @Test
    void arrowKeysStepASliderByOneAndWithShiftByTen() {
        Slider slider = robot.lookup("#intensity").queryAs(Slider.class);
        WaitForAsyncUtils.waitForAsyncFx(5000, slider::requestFocus);
        robot.type(KeyCode.RIGHT);
        assertEquals(101, slider.getValue(), 0.01);
        robot.type(KeyCode.LEFT, 2);
        assertEquals(99, slider.getValue(), 0.01);
        robot.press(KeyCode.SHIFT).type(KeyCode.UP).release(KeyCode.SHIFT);
        assertEquals(109, slider.getValue(), 0.01);
    }

    /** A card that is being made ahead is disabled as a whole, which no other card ever is. */
    private static boolean isOfASpareCard(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n instanceof LayerCard card) {
                return card.isDisabled() && !card.isManaged();
            }
        }
        return false;
    }

    @Test
    void theSplitTellsItsValueAndStepsByKeysAndByScreenReaders() {
        Node split = robot.lookup("#split-handle").query();
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            window.editor.splitProperty().set(true);
            split.requestFocus();
        });
        assertEquals(50.0, split.queryAccessibleAttribute(AccessibleAttribute.VALUE));
        assertEquals(100.0, split.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE));
        robot.type(KeyCode.RIGHT);
        assertEquals(52.0, (Double) split.queryAccessibleAttribute(AccessibleAttribute.VALUE), 1e-6);
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        assertEquals(42.0, (Double) split.queryAccessibleAttribute(AccessibleAttribute.VALUE), 1e-6);
        robot.type(KeyCode.END);
        assertEquals("100 % before", split.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING));
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> split.executeAccessibleAction(AccessibleAction.SET_VALUE, 30.0));
        assertEquals(0.3, window.editor.splitAtProperty().get(), 1e-6);
    }

    @Test
    void theLastNoticeIsATextThatScreenReadersHearChange() {
        Node notices = robot.lookup("#notices").query();
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> window.editor.tell(Notice.warning("Mind the gap")));
        assertEquals("Mind the gap", notices.getAccessibleText());
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> window.editor.notices().clear());
        assertEquals("", notices.getAccessibleText());
    }

    private void tell(Notice notice) {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> window.editor.tell(notice));
    }

    private List<String> told() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> window.editor.notices().stream().map(Notice::text).toList());
    }

    @Test
    void theKeyboardStaysOnTheButtonThatDeletesALayer() throws Exception {
        window.apply("brighter");
        EditorWindow.await(() -> window.editor.document().layers().size() == 2);
        WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> robot.lookup("#delete").query().requestFocus());
        robot.type(KeyCode.SPACE);
        EditorWindow.await(() -> window.editor.document().layers().size() == 1);
        WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
        assertEquals("delete", focused());
    }

    @Test
    void whatOnlyInformsGoesByItselfAndAWarningStays() throws Exception {
        focusCanvas();
        tell(Notice.warning("Mind the gap"));
        tell(Notice.info("Well"));
        tell(Notice.info("Still well"));
        assertEquals(2, robot.lookup(".notice").queryAll().size());
        assertTrue(robot.lookup("Still well").tryQuery().isPresent());
        EditorWindow.await(() -> window.editor.notices().size() == 1);
        assertEquals(List.of("Mind the gap"), told());
    }

    @Test
    void whatInformsStaysWhileTheKeyboardIsOnIt() throws Exception {
        tell(Notice.info("Well"));
        WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> robot.lookup("#dismiss").query().requestFocus());
        tell(Notice.warning("Mind the gap"));
        assertEquals("dismiss", focused());
        robot.sleep(6500);
        assertEquals(List.of("Well", "Mind the gap"), told());
        focusCanvas();
        EditorWindow.await(() -> window.editor.notices().size() == 1);
    }

    @Test
    void escapeTakesTheNewestNoticeAway() {
        focusCanvas();
        tell(Notice.error("It failed"));
        tell(Notice.warning("Mind the gap"));
        robot.type(KeyCode.SLASH).type(KeyCode.ESCAPE);
        assertEquals("canvas", focused());
        assertEquals(List.of("It failed", "Mind the gap"), told());
        robot.type(KeyCode.ESCAPE);
        assertEquals(List.of("It failed"), told());
        WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> robot.lookup("#dismiss").query().requestFocus());
        robot.type(KeyCode.ESCAPE);
        assertEquals(List.of(), told());
        assertEquals("canvas", focused());
    }

    @Test
    void escapeLeavesWhatTellsOfAnUnsavedEdit() throws Exception {
        // Neither beside the photo nor in the person's folder.
        Path other = TestPictures.write(file.resolveSibling("other.png"), TestPictures.colourful(8, 32, 20));
        Files.createDirectory(SidecarStore.beside(other));
        Files.writeString(file.resolveSibling("sidecars"), "");
        window.open(other);
        window.apply("brighter");
        EditorWindow.await(() -> window.editor.notSaved().contains("other.png"));
        List<String> notSaved = told();
        tell(Notice.warning("Mind the gap"));
        focusCanvas();
        robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        assertEquals(notSaved, told());
    }

    private void suggest(String typed) throws Exception {
        robot.write(typed);
        EditorWindow.await(() -> suggested().isPresent());
    }

    /** The row that Enter takes. */
    private Optional<ListCell<?>> suggested() {
        return robot.lookup(".auto-complete-popup .list-cell").queryAll().stream()
                .map(ListCell.class::cast)
                .<ListCell<?>>map(cell -> cell)
                .filter(ListCell::isSelected)
                .findFirst();
    }

    @Test
    void theKeysOfTheFieldAreItsOwnWhileSuggestionsShow() throws Exception {
        TextInputControl field = robot.lookup("#instruction").queryTextInputControl();
        robot.clickOn("#instruction");
        suggest("dark");
        robot.type(KeyCode.HOME).write("x");
        assertEquals("xdark", field.getText());
        robot.press(KeyCode.SHIFT).type(KeyCode.END).release(KeyCode.SHIFT);
        assertEquals("dark", field.getSelectedText());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("more con");
        assertEquals("more con", field.getText());
        EditorWindow.await(() -> robot.lookup("more contrast").tryQuery().isPresent());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL).write("less con");
        // A list of fewer letters would be replaced between the two keys.
        EditorWindow.await(() ->
                suggested().filter(row -> "less con".equals(row.getText())).isPresent());
        EditorWindow.await(() -> robot.lookup("less contrast").tryQuery().isPresent());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        EditorWindow.await(() -> window.editor.document().layers().size() == 2);
        assertEquals(
                "less contrast", window.editor.document().layers().getLast().name());
    }

    @Test
    void theSuggestionThatEnterTakesStandsOutAndTheListIsAsWideAsTheField() throws Exception {
        robot.clickOn("#instruction");
        suggest("warm");
        WaitForAsyncUtils.waitForFxEvents();
        ListCell<?> cell = suggested().orElseThrow();
        assertEquals(
                Color.web("#3d4f7c"), cell.getBackground().getFills().getLast().getFill());
        assertEquals(Color.web("#e8e8e8"), cell.getTextFill());
        assertEquals(
                robot.lookup("#instruction").<Region>query().getWidth(),
                cell.getListView().getWidth(),
                1);
    }

    @Test
    void aCardOfADeletedLayerServesTheNextOne() throws Exception {
        String before = layer().id();
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            window.editor.setIntensity(before, 0.4f);
            window.editor.setVisible(before, false);
            window.editor.remove(before);
        });
        window.apply("brighter");
        Slider slider = robot.lookup("#intensity").queryAs(Slider.class);
        assertEquals(100, slider.getValue(), 0.01);
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> slider.setValue(70));
        assertEquals(0.7f, layer().intensity(), 1e-6f);
        assertTrue(layer().visible());
        assertEquals("brighter", layer().name());
    }

    @Test
    void passingThroughThePercentFieldChangesNothing() {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            window.editor.setIntensity(layer().id(), 0.8734f);
            window.editor.setVisible(layer().id(), false);
            window.editor.undo();
            robot.lookup("#intensity-value").query().requestFocus();
        });
        robot.type(KeyCode.TAB);
        assertEquals(0.8734f, layer().intensity());
        assertTrue(window.editor.historyProperty().get().canRedo());
    }

    @Test
    void undoInAnEmptyInstructionFieldUndoesTheEdit() {
        robot.clickOn("#instruction").press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertTrue(window.editor.document().layers().isEmpty());
    }
}
