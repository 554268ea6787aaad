package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.EventType;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Ellipse;
import javafx.scene.text.Text;
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
import org.kordamp.ikonli.javafx.FontIcon;
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
    void theKeysAreListedInTheWindowAndEscapeLeadsBack() {
        focusCanvas();
        Node list = robot.lookup("#keys").query();
        assertFalse(shows(list));
        robot.type(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(shows(list));
        List<String> texts = nodes(list).stream()
                .filter(n -> n instanceof Labeled)
                .map(n -> ((Labeled) n).getText())
                .toList();
        for (Tool tool : Tool.values()) {
            assertTrue(texts.stream().anyMatch(t -> t.matches(".*\\b" + tool.key() + "\\b.*")), tool + " in " + texts);
        }
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(shows(list));
        assertEquals("canvas", focused());
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
    void escapeLeavesTheInstructionOfAFullScreenAndThenTheFullScreen() {
        focusCanvas();
        robot.type(KeyCode.F).type(KeyCode.SLASH).type(KeyCode.ESCAPE);
        assertTrue(window.fullScreen);
        assertFalse(shows(robot.lookup("#instruction").query()));
        robot.type(KeyCode.ESCAPE);
        assertFalse(window.fullScreen);
        assertTrue(shows(robot.lookup("#tool-hand").query()));
        robot.type(KeyCode.ESCAPE);
        assertFalse(window.fullScreen);
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
    void theKeysThatZoomDoSoWithControlTooAndWhileAnInstructionIsTyped() {
        robot.clickOn("#instruction").write("wa");
        robot.press(KeyCode.SHORTCUT).type(KeyCode.DIGIT2).release(KeyCode.SHORTCUT);
        assertEquals(2, window.view.canvas().viewport().scale());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.DIGIT1).release(KeyCode.SHORTCUT);
        assertEquals(1, window.view.canvas().viewport().scale());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.PLUS).release(KeyCode.SHORTCUT);
        assertTrue(window.view.canvas().viewport().scale() > 1);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.DIGIT0).release(KeyCode.SHORTCUT);
        assertTrue(window.view.canvas().isFitted());
        assertEquals("wa", robot.lookup("#instruction").queryTextInputControl().getText());
    }

    @Test
    void theCornersOfTheHistogramTellWhatIsClippedAlsoWhileItIsMarked() {
        ToggleButton corner = robot.lookup("#clipped-shadows").query();
        assertNotEquals(cornerColour(corner, true, false), cornerColour(corner, false, false));
        assertEquals(cornerColour(corner, true, false), cornerColour(corner, true, true));
        assertNotEquals(cornerColour(corner, true, true), cornerColour(corner, false, true));
    }

    private Paint cornerColour(ToggleButton corner, boolean clipped, boolean marked) {
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            corner.pseudoClassStateChanged(PseudoClass.getPseudoClass("clipped"), clipped);
            window.editor.clippingProperty().set(marked);
            corner.applyCss();
            return ((FontIcon) corner.getGraphic()).getIconColor();
        });
    }

    @Test
    void whatShowsAsItWasIsCalledBeforeAndNothingAfter() {
        Node before = robot.lookup("#label-before").query();
        Node after = robot.lookup("#label-after").query();
        assertFalse(before.isVisible() || after.isVisible());
        focusCanvas();
        robot.press(KeyCode.BACK_SLASH);
        assertTrue(before.isVisible() && !after.isVisible());
        robot.type(KeyCode.S);
        assertTrue(before.isVisible() && !after.isVisible());
        robot.release(KeyCode.BACK_SLASH);
        assertTrue(before.isVisible() && after.isVisible());
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
    void whatInformsStaysWhileAPanelIsOverIt() throws Exception {
        focusCanvas();
        robot.press(KeyCode.SHORTCUT).type(KeyCode.L).release(KeyCode.SHORTCUT);
        tell(Notice.info("20 of 20 photos exported"));
        robot.sleep(6500);
        assertEquals(List.of("20 of 20 photos exported"), told());
        robot.type(KeyCode.ESCAPE);
        robot.sleep(3000);
        assertEquals(List.of("20 of 20 photos exported"), told());
        EditorWindow.await(() -> window.editor.notices().isEmpty());
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

    private void key(EventType<KeyEvent> type, KeyCode code, String text, boolean altGr) {
        WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> window.view
                        .getScene()
                        .getFocusOwner()
                        .fireEvent(new KeyEvent(type, "", text, code, false, altGr, altGr, false)));
    }

    @Test
    void signsAreKeysWhereverTheyStandOnTheKeyboard() {
        focusCanvas();
        MaskTools brush = window.editor.masks();
        double size = brush.sizeProperty().get();
        double hardness = brush.hardnessProperty().get();
        key(KeyEvent.KEY_PRESSED, KeyCode.DIGIT9, "]", true);
        assertTrue(brush.sizeProperty().get() > size);
        key(KeyEvent.KEY_PRESSED, KeyCode.DIGIT8, "[", true);
        assertEquals(size, brush.sizeProperty().get(), 1e-9);
        key(KeyEvent.KEY_PRESSED, KeyCode.DIGIT0, "}", true);
        assertTrue(brush.hardnessProperty().get() > hardness);
        key(KeyEvent.KEY_PRESSED, KeyCode.DIGIT7, "{", false);
        assertEquals(hardness, brush.hardnessProperty().get(), 1e-9);
        key(KeyEvent.KEY_PRESSED, KeyCode.MINUS, "\\", true);
        assertTrue(window.editor.beforeProperty().get());
        key(KeyEvent.KEY_RELEASED, KeyCode.ALT_GRAPH, "", false);
        assertTrue(window.editor.beforeProperty().get());
        key(KeyEvent.KEY_RELEASED, KeyCode.MINUS, "", false);
        assertFalse(window.editor.beforeProperty().get());
        key(KeyEvent.KEY_PRESSED, KeyCode.DIGIT7, "/", false);
        // Who presses it once more is there already.
        robot.write("//dark");
        assertEquals("instruction", focused());
        assertEquals(
                "dark", robot.lookup("#instruction").queryTextInputControl().getText());
    }

    @Test
    void plusAndMinusZoomWhereverTheKeyboardIs() {
        focusCanvas();
        robot.type(KeyCode.DIGIT1);
        WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> robot.lookup(".card").nth(0).<Node>query().requestFocus());
        robot.type(KeyCode.EQUALS);
        assertTrue(window.view.canvas().viewport().scale() > 1.1);
        robot.type(KeyCode.MINUS);
        assertEquals(1, window.view.canvas().viewport().scale(), 1e-9);
    }

    @Test
    void aLineShowsThatTheModelThinksAsLongAsItDoes() throws Exception {
        Node line = robot.lookup(".thin").query();
        // What only a listener knows of is gone then.
        System.gc();
        synchronized (window.editor.desk()) {
            Platform.runLater(() -> window.editor.apply("brighter"));
            EditorWindow.await(line::isVisible);
            System.gc();
        }
        EditorWindow.await(() -> !line.isVisible());
        assertFalse(window.editor.thinkingProperty().get());
    }

    private Node brush() {
        return robot.lookup(".brush-size").query().getParent();
    }

    @Test
    void theBrushShowsWhereThePointerIsAsSoonAsItIsTakenInHand() {
        robot.moveTo(window.view.photo());
        robot.moveBy(37, 11).type(KeyCode.B);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(brush().isVisible());
        assertEquals(window.view.photo().getWidth() / 2 + 37, brush().getTranslateX(), 1);
        assertEquals(window.view.photo().getHeight() / 2 + 11, brush().getTranslateY(), 1);
        robot.press(KeyCode.SPACE);
        assertFalse(brush().isVisible());
        robot.release(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(brush().isVisible());
    }

    @Test
    void theBrushDoesNotLeaveTheCanvas() {
        focusCanvas();
        robot.type(KeyCode.B).type(KeyCode.LEFT, 120).type(KeyCode.DOWN, 120);
        assertEquals(0, brush().getTranslateX());
        assertEquals(window.view.photo().getHeight(), brush().getTranslateY());
    }

    @Test
    void theBrushIsSetByNumbersAndADoubleClickResetsIt() {
        focusCanvas();
        robot.type(KeyCode.B);
        for (String id : List.of("brush-size", "brush-hardness", "brush-flow")) {
            double usual = value(id);
            robot.doubleClickOn("#" + id + "-value").write("77").type(KeyCode.ENTER);
            assertEquals(77, value(id), 0.01);
            robot.doubleClickOn("#" + id);
            assertEquals(usual, value(id), 0.01);
        }
        robot.doubleClickOn("#brush-hardness-value").write("80").type(KeyCode.ENTER);
        assertEquals(0.8, window.editor.masks().hardnessProperty().get(), 1e-6);
    }

    private double value(String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#" + id).queryAs(Slider.class).getValue();
    }

    @Test
    void inTheSmallestWindowNoChoiceOfAToolIsCutOffAndALongNameIsInItsTooltip() throws Exception {
        Path named = TestPictures.write(
                file.resolveSibling("2026-05-12 Wedding of Anna and Tom, ceremony 0123.png"),
                TestPictures.colourful(8, 320, 200));
        Label name = robot.lookup(".photo-name").queryAs(Label.class);
        assertNull(name.getTooltip());
        window.open(named);
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            Stage stage = (Stage) window.view.getScene().getWindow();
            stage.setWidth(900);
            stage.setHeight(600);
        });
        for (Tool tool : Tool.values()) {
            WaitForAsyncUtils.waitForAsyncFx(
                    5000, () -> window.editor.toolProperty().set(tool));
            window.awaitPicture();
            for (Node node : nodes(robot.lookup(".tool-options").query())) {
                boolean cut = node instanceof Labeled labeled
                        && labeled.isTextTruncated()
                        && !labeled.getStyleClass().contains("muted");
                assertFalse(cut, node.toString());
                if (node instanceof TextField field) {
                    assertTrue(field.getWidth() >= field.prefWidth(-1) - 0.5, node.toString());
                }
            }
        }
        assertTrue(name.isTextTruncated());
        assertEquals(
                "2026-05-12 Wedding of Anna and Tom, ceremony 0123.png",
                name.getTooltip().getText());
    }

    @Test
    void inTheSmallestWindowNothingThatIsReadIsCutOffAndTheHintsStandInOneLine() throws Exception {
        for (int i = 0; i < 200; i++) {
            Files.createFile(file.resolveSibling("z" + i + ".png"));
        }
        window.open(file);
        EditorWindow.await(() ->
                robot.lookup("#folder-place").queryAs(Label.class).getText().equals("1/201"));
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            Stage stage = (Stage) window.view.getScene().getWindow();
            stage.setWidth(900);
            stage.setHeight(600);
        });
        window.apply("brighter");
        for (Tool tool : Tool.values()) {
            WaitForAsyncUtils.waitForAsyncFx(
                    5000, () -> window.editor.toolProperty().set(tool));
            window.awaitPicture();
            for (Node node : nodes(window.view)) {
                boolean cut = node instanceof Labeled labeled && labeled.isTextTruncated() && shows(node);
                assertFalse(cut, node.toString());
            }
        }
        List<Double> heights = nodes(robot.lookup(".instruction-bar").query()).stream()
                .filter(n -> n.getStyleClass().contains("hint"))
                .map(n -> n.localToScene(0, 0).getY())
                .distinct()
                .toList();
        assertEquals(1, heights.size(), heights.toString());
        TextField field = robot.lookup("#instruction").queryAs(TextField.class);
        Text prompt = new Text(field.getPromptText());
        prompt.setFont(field.getFont());
        double room = field.getWidth()
                - field.getInsets().getLeft()
                - field.getInsets().getRight();
        assertTrue(
                prompt.getLayoutBounds().getWidth() <= room,
                prompt.getLayoutBounds().getWidth() + " in " + room);
    }

    @Test
    void theStatusLineShowsThatManyPhotosAreExportedThoughTheirPanelIsClosed() throws Exception {
        Node status = robot.lookup("#batch-status").query();
        assertFalse(status.isVisible());
        List<String> shown = new ArrayList<>();
        Label text = (Label) status.lookup(".label");
        text.textProperty().subscribe(now -> {
            if (status.isVisible() && !now.isEmpty()) {
                shown.add(now);
            }
        });
        window.choosers.photos = List.of(file);
        window.choosers.folder = Optional.of(Files.createDirectory(file.resolveSibling("out")));
        robot.clickOn("#menu").clickOn(Texts.get("menu.batch"));
        WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> robot.lookup("#batch-go").queryButton().fire());
        EditorWindow.await(() -> Files.exists(file.resolveSibling("out").resolve("photo.jpg")) && !status.isVisible());
        assertEquals(List.of("Exporting photo 1 of 1"), shown);
    }

    @Test
    void aPlaceAmongManyPhotosIsToldInPlainNumbers() throws Exception {
        for (int i = 0; i < 1200; i++) {
            Files.createFile(file.resolveSibling("z" + i + ".png"));
        }
        window.open(file);
        Label place = robot.lookup("#folder-place").queryAs(Label.class);
        EditorWindow.await(() -> place.getText().equals("1/1201"));
    }
}
