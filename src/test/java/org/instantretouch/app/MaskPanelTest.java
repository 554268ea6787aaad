package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.instantretouch.edit.Sidecar;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.export.TestPictures;
import org.instantretouch.mask.ColorRange;
import org.instantretouch.mask.Combine;
import org.instantretouch.mask.LinearGradient;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskPart;
import org.instantretouch.mask.MaskShape;
import org.instantretouch.mask.Point;
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

/** The parts of a mask on the card of its layer, in the smallest window. */
@ExtendWith(ApplicationExtension.class)
class MaskPanelTest {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 640;

    private static final int STROKES = 3;
    private static final Mask FIVE = Mask.EVERYTHING.withParts(List.of(
            stroke(0.2f),
            stroke(0.4f),
            stroke(0.6f),
            MaskPart.of(new LinearGradient(new Point(0.5f, 0.1f), new Point(0.5f, 0.6f))),
            new MaskPart(new RadialGradient(new Point(0.6f, 0.5f), 0.15f, 0.1f, 0.3f, 0.5f), Combine.SUBTRACT),
            new MaskPart(new TonalRange(0.2f, 0.8f, 0.1f), Combine.INTERSECT),
            MaskPart.of(new ColorRange(0.3f, 0.45f, 0.7f, 0.04f, 0.04f))));

    @TempDir
    static Path folder;

    private final FxRobot robot = new FxRobot();
    private EditorWindow window;
    private Path file;

    private static MaskPart stroke(float x) {
        return MaskPart.of(new Stroke(List.of(new Point(x, 0.3f)), 0.1f, 0.3f, 1, false));
    }

    @Start
    void start(Stage stage) throws Exception {
        Path own = Files.createTempDirectory(folder, "parts");
        file = TestPictures.write(own.resolve("photo.png"), TestPictures.colourful(8, 320, 200));
        window = new EditorWindow(stage, own, PreviewRenderers::cpu, Optional.empty(), WIDTH, HEIGHT);
    }

    @BeforeEach
    void openWithAMaskOfFiveParts() throws Exception {
        window.open(file);
        window.apply("warmer");
        setMask(FIVE);
        EditorWindow.await(() -> list().getItems().size() == 5 && rows().size() == 5);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(5000, work);
    }

    private static void fx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(5000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void setMask(Mask mask) {
        fx(() -> window.editor.setMask(
                window.editor.document().layers().getFirst().id(), mask, ""));
    }

    private Mask mask() {
        return window.editor.document().layers().getFirst().mask();
    }

    private MaskShape shape(int part) {
        return mask().parts().get(part).shape();
    }

    private TonalRange tones() {
        return assertInstanceOf(TonalRange.class, shape(STROKES + 2));
    }

    private ColorRange colours() {
        return assertInstanceOf(ColorRange.class, shape(STROKES + 3));
    }

    @SuppressWarnings("unchecked")
    private ListView<MaskEntry> list() {
        return (ListView<MaskEntry>) window.view.lookup("#mask-parts");
    }

    /** What the rows say to screen readers, from above. */
    private List<String> rows() {
        return window.view.lookupAll(".mask-part").stream()
                .map(MaskPartCell.class::cast)
                .filter(cell -> !cell.isEmpty())
                .sorted(Comparator.comparing(MaskPartCell::getIndex))
                .map(Node::getAccessibleText)
                .toList();
    }

    private void choose(int row) {
        fx(() -> {
            list().requestFocus();
            list().getSelectionModel().select(row);
        });
    }

    private Node focusOwner() {
        return fx(() -> window.view.getScene().getFocusOwner());
    }

    private String focused() {
        return String.valueOf(focusOwner().getId());
    }

    private Node node(String id) {
        return robot.lookup("#" + id).query();
    }

    private void undo() {
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void eachPartIsARowThatSaysWhatItIsAndDoes() {
        assertEquals(
                List.of(
                        "Brush, 3 strokes, added",
                        "Linear gradient, added",
                        "Radial gradient, subtracted",
                        "Tones 20 to 80 %, intersected",
                        "Colour range, added"),
                fx(this::rows));
        assertEquals(
                List.of("+", "+", "\u2212", "\u2229", "+"),
                robot.lookup(".mask-sign").queryAllAs(Label.class).stream()
                        .map(Labeled::getText)
                        .toList());
    }

    @Test
    void aChosenGradientHasItsHandlesAndEnterLeadsToThem() {
        choose(0);
        robot.type(KeyCode.DOWN);
        assertEquals(Tool.LINEAR, window.editor.toolProperty().get());
        String handle = "handle-from-" + STROKES;
        assertTrue(node(handle).getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen")));
        robot.type(KeyCode.DOWN);
        assertEquals(Tool.RADIAL, window.editor.toolProperty().get());
        robot.type(KeyCode.ENTER);
        assertEquals("handle-centre-" + (STROKES + 1), focused());
    }

    @Test
    void theSoftnessOfAnEllipseIsChangedBelowTheList() {
        choose(1);
        assertFalse(node("radial-softness").isVisible()
                && node("radial-softness").getParent().isVisible());
        choose(2);
        Slider slider = robot.lookup("#radial-softness").queryAs(Slider.class);
        assertEquals(50, slider.getValue());
        fx(() -> slider.setValue(20));
        RadialGradient ellipse = assertInstanceOf(RadialGradient.class, shape(STROKES + 1));
        assertEquals(0.2f, ellipse.softness());
        assertEquals(0.15f, ellipse.radiusX());
        undo();
        assertEquals(FIVE, mask());
        assertEquals(50, slider.getValue());
    }

    @Test
    void theHandleThatHasTheKeyboardChoosesItsRow() {
        choose(2);
        choose(4);
        fx(() -> node("handle-width-" + (STROKES + 1)).requestFocus());
        assertEquals(2, list().getSelectionModel().getSelectedIndex());
    }

    @Test
    void deleteTakesTheChosenRowAwayAndUndoBringsItBack() {
        choose(0);
        robot.type(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(FIVE.parts().subList(STROKES, STROKES + 4), mask().parts());
        assertEquals(4, list().getItems().size());
        assertEquals("mask-parts", focused());
        undo();
        assertEquals(FIVE, mask());
        assertEquals(0, list().getSelectionModel().getSelectedIndex());
        assertEquals(5, fx(this::rows).size());
    }

    @Test
    void theButtonOfARowTakesItAway() {
        choose(1);
        robot.clickOn(robot.lookup("#part-remove").nth(2).<Node>query());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(6, mask().parts().size());
        assertTrue(mask().parts().stream().noneMatch(p -> p.shape() instanceof RadialGradient));
        assertEquals(1, list().getSelectionModel().getSelectedIndex());
    }

    @Test
    void whatARowDoesIsChangedByTheKeysBelowTheList() {
        choose(2);
        robot.type(KeyCode.TAB);
        assertEquals("mask-part-combine-subtract", focused());
        robot.type(KeyCode.LEFT);
        assertEquals("mask-part-combine-add", focused());
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Combine.ADD, mask().parts().get(STROKES + 1).combine());
        assertEquals("Radial gradient, added", fx(this::rows).get(2));
        undo();
        assertEquals(FIVE, mask());
        assertEquals("Radial gradient, subtracted", fx(this::rows).get(2));
    }

    @Test
    void strokesTogetherCanEraseButNotIntersect() {
        choose(0);
        assertTrue(node("mask-part-combine-intersect").isDisabled());
        fx(() -> node("mask-part-combine-subtract").requestFocus());
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Brush, 3 strokes, subtracted", fx(this::rows).getFirst());
        choose(1);
        assertFalse(node("mask-part-combine-intersect").isDisabled());
    }

    @Test
    void aRangeOfTonesIsChangedAsOneStepEachTimeItIsTakenInHand() {
        choose(3);
        robot.type(KeyCode.ENTER);
        assertTrue(
                focusOwner().getStyleClass().contains("low-thumb"), focusOwner().toString());
        robot.type(KeyCode.RIGHT, 3);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(tones().low() > 0.2f, tones().toString());
        assertEquals(0.8f, tones().high(), 1e-6f);
        float low = tones().low();
        fx(() -> node("tonal-softness").requestFocus());
        robot.type(KeyCode.RIGHT, 2);
        assertEquals(0.11f, tones().softness(), 1e-5f);
        assertEquals(low, tones().low());
        undo();
        assertEquals(new TonalRange(low, 0.8f, 0.1f), tones());
        undo();
        assertEquals(FIVE, mask());
        assertEquals(20, robot.lookup("#tonal-softness").queryAs(Slider.class).getValue(), 1e-4);
    }

    @Test
    void theToleranceOfARangeOfColoursIsChangedAndKeptWithTheEdit() throws Exception {
        choose(4);
        robot.type(KeyCode.ENTER);
        assertEquals("colour-tolerance", focused());
        Slider tolerance = robot.lookup("#colour-tolerance").queryAs(Slider.class);
        assertEquals(20, tolerance.getValue(), 1e-4);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertEquals(0.06f, colours().tolerance(), 1e-6f);
        assertEquals(0.04f, colours().softness(), 1e-6f);
        robot.doubleClickOn("#colour-tolerance-value").write("55").type(KeyCode.ENTER);
        assertEquals(0.11f, colours().tolerance(), 1e-6f);
        fx(() -> node("colour-softness").requestFocus());
        robot.type(KeyCode.LEFT);
        assertEquals(0.038f, colours().softness(), 1e-6f);
        Mask now = mask();
        EditorWindow.await(() -> window.editor
                .pending(window.editor.photoProperty().get().orElseThrow().key())
                .isEmpty());
        EditorWindow.await(() -> Files.exists(SidecarStore.beside(file)));
        fx(() -> window.editor.saveNow());
        EditorWindow.await(() -> now.equals(stored()));
    }

    private Mask stored() {
        try {
            return Sidecar.read(SidecarStore.beside(file))
                    .current()
                    .layers()
                    .getFirst()
                    .mask();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whatIsPickedIsChosenWithItsControlsOpen() {
        fx(() -> window.view.photo().requestFocus());
        robot.type(KeyCode.T).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(5, list().getSelectionModel().getSelectedIndex());
        assertTrue(node("tonal-range").getParent().isVisible());
        fx(() -> window.editor.masks().rangeKindProperty().set(MaskTools.RangeKind.COLOURS));
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(6, list().getSelectionModel().getSelectedIndex());
        assertTrue(node("colour-tolerance").getParent().isVisible());
        assertEquals("Colour range 2, added", fx(this::rows).getLast());
    }

    @Test
    void withTheLastPartTheKeyboardGoesToTheCard() {
        setMask(Mask.EVERYTHING.withParts(List.of(FIVE.parts().get(STROKES))));
        choose(0);
        robot.type(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(mask().isEverything());
        assertInstanceOf(LayerCard.class, focusOwner());
        undo();
        assertTrue(list().getParent().isVisible());
        fx(() -> node("mask-clear").requestFocus());
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertInstanceOf(LayerCard.class, focusOwner());
    }

    @Test
    void theListGoesToTheCardThatIsSelected() throws Exception {
        window.apply("brighter");
        assertFalse(list().getParent().isVisible());
        fx(() -> window.editor
                .selectedProperty()
                .set(Optional.of(window.editor.document().layers().getFirst().id())));
        assertTrue(list().getParent().isVisible());
        assertEquals(5, list().getItems().size());
        Node card = list();
        while (!(card instanceof LayerCard)) {
            card = card.getParent();
        }
        assertEquals("Layer: warmer", card.getAccessibleText());
    }

    @Test
    void theListIsThereAgainWithItsPhoto() throws Exception {
        window.open(TestPictures.write(file.resolveSibling("other.png"), TestPictures.colourful(8, 200, 200)));
        window.open(file);
        EditorWindow.await(() -> rows().size() == 5);
        assertTrue(list().getParent().isVisible());
    }

    @Test
    void aClickOnTheChosenRowTakesItsToolInHandAgain() {
        choose(1);
        fx(() -> window.editor.toolProperty().set(Tool.HAND));
        robot.clickOn("Linear gradient");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Tool.LINEAR, window.editor.toolProperty().get());
    }

    @Test
    void escapeTakesBackTheNumberThatIsBeingTyped() {
        choose(4);
        robot.doubleClickOn("#colour-tolerance-value").write("55").type(KeyCode.ESCAPE);
        robot.type(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(FIVE, mask());
    }

    @Test
    void aClickOnTheTextOfASwitchTurnsItToo() {
        setMask(Mask.EVERYTHING.withParts(List.of(FIVE.parts().get(STROKES))));
        robot.clickOn("invert");
        assertTrue(mask().inverted());
        robot.clickOn("#mask-invert .thumb-area");
        assertFalse(mask().inverted());
    }

    private static List<Node> nodes(Node from) {
        List<Node> all = new ArrayList<>();
        if (from.isVisible()) {
            all.add(from);
            if (from instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> all.addAll(nodes(child)));
            }
        }
        return all;
    }

    @Test
    void whateverTakesTheKeyboardHasANameAndNothingIsCutOff() {
        for (int row = 0; row < 5; row++) {
            choose(row);
            WaitForAsyncUtils.waitForFxEvents();
            List<Node> shown = fx(() -> nodes(list().getParent()));
            for (Node node : shown) {
                String name = node.getAccessibleText() == null ? "" : node.getAccessibleText();
                assertFalse(node.isFocusTraversable() && name.isBlank(), node + " has no name");
                Bounds at = fx(() -> node.localToScene(node.getBoundsInLocal()));
                assertTrue(at.getMinX() >= WIDTH - 320 && at.getMaxX() <= WIDTH, node + " at " + at);
                if (node instanceof Label label) {
                    assertTrue(label.getWidth() >= label.prefWidth(-1) - 0.5, label.getText() + " is cut off");
                }
            }
        }
        Bounds options = fx(() -> {
            Node strip = window.view.lookup(".tool-options");
            return strip.localToScene(strip.getBoundsInLocal());
        });
        assertTrue(options.getMinX() >= 45 && options.getMaxX() <= WIDTH - 320, options.toString());
        Bounds export = fx(() -> node("export").localToScene(node("export").getBoundsInLocal()));
        assertTrue(export.getMaxY() <= HEIGHT && export.getMaxX() <= WIDTH, export.toString());
    }
}
