package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.instantretouch.edit.Layer;
import org.instantretouch.export.TestPictures;
import org.instantretouch.mask.LinearGradient;
import org.instantretouch.render.Viewport;
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

/** Where the keyboard is after something was done, and what its keys do there. */
@ExtendWith(ApplicationExtension.class)
class EditorFocusTest {
    @TempDir
    static Path folder;

    private final FxRobot robot = new FxRobot();
    private EditorWindow window;
    private Path other;

    @Start
    void start(Stage stage) throws Exception {
        Path own = Files.createTempDirectory(folder, "focus");
        TestPictures.write(own.resolve("photo.png"), TestPictures.colourful(8, 320, 200));
        other = TestPictures.write(own.resolve("other.png"), TestPictures.colourful(8, 200, 200));
        window = new EditorWindow(stage, own, PreviewRenderers::cpu);
        window.view.getProperties().put("photo", own.resolve("photo.png"));
    }

    @BeforeEach
    void openWithALayer() throws Exception {
        window.open((Path) window.view.getProperties().get("photo"));
        window.apply("warmer");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(5000, action);
    }

    private Node focused() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> window.view.getScene().getFocusOwner());
    }

    private Layer layer() {
        return window.editor.document().layers().getFirst();
    }

    @Test
    void spaceMovesThePhotoAfterASliderWasUsedAndAfterAButtonWasClicked() throws Exception {
        fx(() -> robot.lookup("#intensity").query().requestFocus());
        robot.press(KeyCode.SPACE);
        assertTrue(window.view.photo().panningProperty().get());
        robot.release(KeyCode.SPACE);
        assertFalse(window.view.photo().panningProperty().get());
        robot.clickOn("#eye", MouseButton.PRIMARY);
        boolean visible = layer().visible();
        robot.moveTo(window.view.photo()).press(KeyCode.SPACE);
        assertTrue(window.view.photo().panningProperty().get());
        robot.release(KeyCode.SPACE);
        assertEquals(visible, layer().visible());
    }

    @Test
    void pageKeysGoToTheOtherPhotosOfTheFolderFromThePhotoAndFromTheInstruction() throws Exception {
        robot.clickOn(window.view.photo());
        robot.type(KeyCode.PAGE_UP);
        EditorWindow.await(() -> shows(other));
        window.awaitPicture();
        robot.clickOn("#instruction").type(KeyCode.PAGE_DOWN);
        EditorWindow.await(() -> !shows(other));
        window.awaitPicture();
        robot.clickOn("#previous");
        EditorWindow.await(() -> shows(other));
        window.awaitPicture();
    }

    @Test
    void pageKeysGoToTheOtherPhotosFromTheLayersToo() throws Exception {
        robot.clickOn("#intensity").type(KeyCode.PAGE_UP);
        EditorWindow.await(() -> shows(other));
        window.awaitPicture();
    }

    @Test
    void arrowKeysGoToTheOtherPhotosWhileAllOfThePhotoShowsAndMoveItWhenZoomedIn() throws Exception {
        Path shown = window.editor.photoProperty().get().orElseThrow().file();
        robot.clickOn(window.view.photo()).type(KeyCode.LEFT);
        EditorWindow.await(() -> shows(other));
        window.awaitPicture();
        Viewport fitted = window.view.canvas().viewport();
        robot.type(KeyCode.DOWN).type(KeyCode.UP);
        assertEquals(fitted, window.view.canvas().viewport());
        assertTrue(window.view.canvas().isFitted());
        robot.type(KeyCode.DIGIT2).type(KeyCode.RIGHT);
        window.awaitPicture();
        assertTrue(shows(other));
        assertTrue(window.view.canvas().viewport().left() > fitted.left());
        robot.type(KeyCode.DIGIT0).type(KeyCode.B).type(KeyCode.RIGHT);
        assertTrue(shows(other), "the keys move the brush");
        robot.type(KeyCode.V).type(KeyCode.RIGHT);
        EditorWindow.await(() -> shows(shown));
        window.awaitPicture();
    }

    @Test
    void theNextPhotoShowsTheSamePlaceWhereOneHasZoomedIn() throws Exception {
        robot.clickOn(window.view.photo()).type(KeyCode.DIGIT2).type(KeyCode.RIGHT);
        CanvasModel canvas = window.view.canvas();
        double x = canvas.photoX(300);
        double y = canvas.photoY(300);
        robot.type(KeyCode.PAGE_UP);
        EditorWindow.await(() -> shows(other));
        window.awaitPicture();
        assertEquals(
                2, window.view.photo().shown().orElseThrow().state().viewport().scale());
        // The middle stays, and this photo is narrower.
        double middle = canvas.viewport().width() / 2.0;
        assertEquals(x + (middle - 300) / (2 * 320), canvas.photoX(middle), 1e-3);
        assertEquals(y, canvas.photoY(300), 1e-3);
    }

    private boolean shows(Path photo) {
        return window.editor
                .photoProperty()
                .get()
                .filter(p -> p.file().equals(photo))
                .isPresent();
    }

    @Test
    void spaceIsForTheButtonThatTabLedTo() {
        robot.moveTo(window.view.photo());
        fx(() -> robot.lookup("#intensity").query().requestFocus());
        robot.type(KeyCode.TAB);
        fx(() -> robot.lookup("#eye").query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertFalse(layer().visible());
    }

    @Test
    void aPhotoThatOpensLeavesTheKeyboardWithWhatIsBeingTyped() throws Exception {
        robot.clickOn("#instruction").write("bri");
        window.open(other);
        assertEquals("instruction", focused().getId());
        robot.eraseText(3).clickOn(window.view.photo());
        window.open((Path) window.view.getProperties().get("photo"));
        assertEquals(window.view.photo(), focused());
    }

    @Test
    void whoPaintsHasTheKeyboardOnThePhotoAlsoWhenTheStrokeIsUndoneOrAPhotoWithoutLayersComes() throws Exception {
        paint();
        fx(window.editor::undo);
        EditorWindow.await(() -> layer().mask().isEverything());
        window.awaitPicture();
        assertEquals(window.view.photo(), focused());
        paint();
        window.open(other);
        assertEquals(window.view.photo(), focused());
    }

    private void paint() throws Exception {
        robot.clickOn(window.view.photo()).type(KeyCode.B);
        robot.drag(window.view.photo()).moveBy(40, 0).drop();
        EditorWindow.await(() -> !layer().mask().isEverything());
        window.awaitPicture();
    }

    @Test
    void thePhotoHasTheKeyboardWhenTheNoticeThatHadItIsGone() throws Exception {
        fx(() -> window.editor.tell(Notice.warning("Mind the gap")));
        robot.clickOn("#dismiss");
        EditorWindow.await(() -> window.editor.notices().isEmpty());
        EditorWindow.await(() -> window.view.getScene().getFocusOwner() == window.view.photo());
    }

    @Test
    void aRenamedLayerKeepsTheKeyboard() throws Exception {
        fx(() -> robot.lookup(".card").nth(0).<Node>query().requestFocus());
        robot.type(KeyCode.F2).write("Sun").type(KeyCode.ENTER);
        EditorWindow.await(() -> layer().name().equals("Sun"));
        assertTrue(focused() instanceof LayerCard);
    }

    @Test
    void aTypedIntensityIsUndoneLikeAnyOther() throws Exception {
        robot.doubleClickOn("#intensity-value").write("50").type(KeyCode.ENTER);
        EditorWindow.await(() -> Math.abs(layer().intensity() - 0.5f) < 1e-6);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.Z).release(KeyCode.SHORTCUT);
        EditorWindow.await(() -> layer().intensity() == 1);
    }

    @Test
    void aTypedIntensityMayHaveDecimalsWhichAreRounded() throws Exception {
        TextField field = robot.lookup("#intensity-value").queryAs(TextField.class);
        for (String typed : List.of("12,5 = 13", "55.5 = 56", "0,5 % = 1", "80 % = 80")) {
            String[] parts = typed.split(" = ");
            robot.clickOn(field);
            fx(field::selectAll);
            robot.write(parts[0]).type(KeyCode.ENTER);
            EditorWindow.await(() -> field.getText().equals(parts[1] + " %"));
            assertEquals(Float.parseFloat(parts[1]) / 100, layer().intensity(), 1e-6f);
        }
    }

    @Test
    void theKeyThatSavesTellsWhere() throws Exception {
        robot.clickOn(window.view.photo());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.S).release(KeyCode.SHORTCUT);
        EditorWindow.await(
                () -> window.editor.notices().stream().anyMatch(n -> n.text().startsWith("Saved beside the photo: ")));
        assertFalse(window.editor.splitProperty().get());
    }

    @Test
    void thePhotoHasARingWhenTabHasLedToIt() {
        Node ring = robot.lookup(".photo-ring").query();
        robot.clickOn(window.view.photo());
        assertFalse(ring.isVisible());
        robot.type(KeyCode.TAB);
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertEquals(window.view.photo(), focused());
        assertTrue(ring.isVisible());
        assertEquals(window.view.photo().getWidth(), ring.getLayoutBounds().getWidth());
        robot.clickOn("#instruction").type(KeyCode.ESCAPE);
        assertEquals(window.view.photo(), focused());
        assertFalse(ring.isVisible());
    }

    @Test
    void whatAChipOpensLeavesTheChipToBeSeen() {
        Node pill = robot.lookup(".chip-text").query();
        robot.clickOn(pill);
        Node opened = robot.lookup(".pop-over-content").query();
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(opened.localToScreen(opened.getBoundsInLocal()).getMaxX()
                <= pill.localToScreen(pill.getBoundsInLocal()).getMinX());
    }

    @Test
    void theAmountOfAChipNeedsNoEnter() throws Exception {
        robot.clickOn(".chip-text");
        robot.doubleClickOn("#chip-value").eraseText(4).write("20").type(KeyCode.TAB);
        EditorWindow.await(() -> Math.abs(layer().intent().edits().getFirst().amount() - 0.2f) < 0.01);
    }

    @Test
    void escapeTakesBackTheAmountThatIsBeingTyped() {
        float before = layer().intent().edits().getFirst().amount();
        robot.clickOn(".chip-text");
        robot.doubleClickOn("#chip-value").eraseText(4).write("2").type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, layer().intent().edits().getFirst().amount());
    }

    @Test
    void aNumberBelowNothingIsNothingRatherThanItsOpposite() {
        robot.doubleClickOn("#intensity-value").eraseText(5).write("-5").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0, layer().intensity());
    }

    @Test
    void onceSomethingWasAppliedTheFieldSaysThatEscapeLeavesIt() {
        robot.clickOn("#instruction");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                Texts.get("instruction.next"),
                robot.lookup("#instruction").queryTextInputControl().getPromptText());
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                "canvas",
                robot.lookup("#canvas").query().getScene().getFocusOwner().getId());
        assertEquals(
                Texts.get("instruction.prompt"),
                robot.lookup("#instruction").queryTextInputControl().getPromptText());
    }

    @Test
    void escapeClosesWhatAChipOpensFromItsNumberToo() {
        robot.clickOn(".chip-text");
        robot.clickOn("#chip-value").type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup(".pop-over-content").tryQuery().isEmpty());
    }

    @Test
    void whatIsBeingTypedComesBackAfterALookAtWhatWasTypedBefore() throws Exception {
        robot.clickOn("#instruction").write("qqq").type(KeyCode.UP);
        EditorWindow.await(() -> "warmer".equals(typed()));
        robot.type(KeyCode.ESCAPE).clickOn("#instruction").type(KeyCode.DOWN);
        EditorWindow.await(() -> "qqq".equals(typed()));
        robot.type(KeyCode.UP);
        robot.eraseText("warmer".length()).write("zzz").type(KeyCode.ESCAPE).clickOn("#instruction");
        robot.type(KeyCode.UP).type(KeyCode.ESCAPE).clickOn("#instruction").type(KeyCode.DOWN);
        EditorWindow.await(() -> "zzz".equals(typed()));
    }

    private String typed() {
        return robot.lookup("#instruction").queryTextInputControl().getText();
    }

    @Test
    void aHandleThatIsMovedByAHeldKeyMovesInOneStepOfTheHistory() throws Exception {
        fx(() -> window.view.photo().requestFocus());
        robot.type(KeyCode.L).type(KeyCode.ENTER);
        EditorWindow.await(() -> layer().mask().parts().size() == 1);
        LinearGradient before =
                (LinearGradient) layer().mask().parts().getFirst().shape();
        fx(() -> robot.lookup("#handle-to-0").query().requestFocus());
        for (int i = 0; i < 5; i++) {
            key(KeyEvent.KEY_PRESSED);
        }
        key(KeyEvent.KEY_RELEASED);
        assertTrue(((LinearGradient) layer().mask().parts().getFirst().shape())
                        .to()
                        .y()
                > before.to().y());
        fx(window.editor::undo);
        assertEquals(before, layer().mask().parts().getFirst().shape());
    }

    @Test
    void aKeyAfterADragOfAHandleIsAStepOfItsOwn() throws Exception {
        fx(() -> window.view.photo().requestFocus());
        robot.type(KeyCode.L).type(KeyCode.ENTER);
        EditorWindow.await(() -> layer().mask().parts().size() == 1);
        robot.drag("#handle-to-0").moveBy(0, 20).drop();
        LinearGradient dragged =
                (LinearGradient) layer().mask().parts().getFirst().shape();
        key(KeyEvent.KEY_PRESSED);
        key(KeyEvent.KEY_RELEASED);
        assertTrue(((LinearGradient) layer().mask().parts().getFirst().shape())
                        .to()
                        .y()
                > dragged.to().y());
        fx(window.editor::undo);
        assertEquals(dragged, layer().mask().parts().getFirst().shape());
    }

    private void key(EventType<KeyEvent> type) {
        Node handle = robot.lookup("#handle-to-0").query();
        fx(() -> handle.fireEvent(new KeyEvent(type, "", "", KeyCode.DOWN, false, false, false, false)));
    }

    @Test
    void theWheelChangesAnIntensityInAStepOfItsOwn() throws Exception {
        Slider slider = robot.lookup("#intensity").queryAs(Slider.class);
        fx(() -> {
            slider.requestFocus();
            slider.setValue(60);
        });
        robot.moveTo(window.view.photo()).moveTo(slider);
        EditorWindow.await(slider::isHover);
        fx(() -> slider.fireEvent(NotchesTest.scroll(40, false)));
        EditorWindow.await(() -> Math.abs(layer().intensity() - 0.6f) > 0.005);
        Platform.runLater(window.editor::undo);
        EditorWindow.await(() -> Math.abs(layer().intensity() - 0.6f) < 1e-6);
    }

    @Test
    void escapeTakesBackTheIntensityThatIsBeingTyped() {
        robot.doubleClickOn("#intensity-value").write("50").type(KeyCode.ESCAPE).type(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, layer().intensity());
    }

    @Test
    void undoInANameThatWasEmptiedIsForTheName() {
        fx(() -> robot.lookup(".card").nth(0).<Node>query().requestFocus());
        robot.type(KeyCode.F2).type(KeyCode.BACK_SPACE);
        assertEquals("", robot.lookup("#rename").queryTextInputControl().getText());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.Z).release(KeyCode.SHORTCUT);
        assertEquals("warmer", robot.lookup("#rename").queryTextInputControl().getText());
        assertEquals("warmer", layer().name());
    }

    @Test
    void theOpenAmountOfAChipFollowsAnUndo() throws Exception {
        float before = layer().intent().edits().getFirst().amount();
        robot.clickOn(".chip-text");
        Slider slider = robot.lookup("#chip-amount").queryAs(Slider.class);
        fx(() -> slider.setValue(90));
        EditorWindow.await(() -> Math.abs(layer().intent().edits().getFirst().amount() - 0.9f) < 0.01
                && !window.editor.thinkingProperty().get());
        fx(window.editor::undo);
        assertEquals(before, layer().intent().edits().getFirst().amount());
        assertEquals(100 * before, slider.getValue(), 1e-3);
        assertFalse(window.editor.thinkingProperty().get());
        assertTrue(window.editor.historyProperty().get().canRedo());
    }

    @Test
    void theAmountOfAnExposureIsTypedInExposureValues() throws Exception {
        window.apply("brighter");
        Button pill = robot.lookup(".chip-text").queryAllAs(Button.class).stream()
                .filter(b -> b.getText().startsWith("exposure"))
                .findFirst()
                .orElseThrow();
        robot.clickOn(pill);
        TextField field = robot.lookup("#chip-value").queryAs(TextField.class);
        assertEquals(pill.getText(), "exposure " + field.getText() + " EV");
        fx(() -> field.setText("+1.2"));
        robot.clickOn(field).type(KeyCode.ENTER);
        EditorWindow.await(() -> pill.getText().equals("exposure +1.2 EV"));
    }
}
