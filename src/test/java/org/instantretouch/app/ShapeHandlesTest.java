package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.instantretouch.edit.Layer;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.export.TestPictures;
import org.instantretouch.mask.LinearGradient;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskPart;
import org.instantretouch.mask.MaskShape;
import org.instantretouch.mask.Point;
import org.instantretouch.mask.RadialGradient;
import org.instantretouch.model.ModelStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The handles without a window: keys and the pointer move them. */
class ShapeHandlesTest {
    private static final Point MIDDLE = new Point(0.5f, 0.5f);

    @TempDir
    Path folder;

    @AutoClose
    private Settings settings;

    private final TestTasks tasks = new TestTasks();
    private final CanvasModel canvas = new CanvasModel();
    private EditorViewModel editor;
    private ShapeHandles handles;

    @BeforeEach
    void openWithALayer() throws IOException {
        settings = new Settings(folder.resolve("settings"));
        editor = new EditorViewModel(
                tasks,
                new PhotoDesk(
                        new ModelStore(Path.of("models")),
                        ModelStore.DEFAULT_MODEL,
                        new SidecarStore(folder.resolve("user")),
                        settings));
        canvas.size(200, 200);
        canvas.photo(60, 40);
        editor.open(TestPictures.write(folder.resolve("photo.png"), TestPictures.colourful(8, 60, 40)));
        tasks.runAll();
        editor.takeOver(List.of(TestLayers.masked("layer", Mask.EVERYTHING)));
        handles = new ShapeHandles(editor, canvas, () -> 1);
        editor.toolProperty().set(Tool.RADIAL);
    }

    @AfterEach
    void end() {
        editor.close();
    }

    private void show(RadialGradient shape) {
        editor.setMask("layer", Mask.of(shape), "");
    }

    private RadialGradient shape() {
        return (RadialGradient)
                editor.selectedLayer().orElseThrow().mask().parts().getFirst().shape();
    }

    private void press(String handle, KeyCode key) {
        handles.lookup("#handle-" + handle + "-0")
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    @Test
    void anEllipseGrowsNoLargerThanOneMayBe() {
        show(new RadialGradient(MIDDLE, 3.99f, 3.99f, 0, 0.5f));
        press("width", KeyCode.RIGHT);
        press("height", KeyCode.DOWN);
        assertEquals(MaskShape.LARGEST, shape().radiusX());
        assertEquals(MaskShape.LARGEST, shape().radiusY());
    }

    @Test
    void anEllipseThatIsResizedStaysAsSoftAsItWas() {
        show(new RadialGradient(MIDDLE, 0.3f, 0.2f, 0, 0.8f));
        press("width", KeyCode.RIGHT);
        assertTrue(shape().radiusX() > 0.3f);
        assertEquals(0.8f, shape().softness());
        press("height", KeyCode.DOWN);
        assertTrue(shape().radiusY() > 0.2f);
        assertEquals(0.8f, shape().softness());
    }

    @Test
    void anEllipseThatIsDrawnFarOutIsTheLargest() {
        RadialGradient drawn = (RadialGradient) MaskTools.radial(MIDDLE, 4.25, 100, 0);
        assertEquals(MaskShape.LARGEST, drawn.radiusX());
        assertEquals(MaskShape.LARGEST, drawn.radiusY());
    }

    private void addAnother() {
        List<Layer> layers = new ArrayList<>(editor.document().layers());
        layers.add(TestLayers.masked("other", Mask.of(new RadialGradient(MIDDLE, 0.1f, 0.1f, 0, 0.5f))));
        editor.takeOver(layers);
        editor.selectedProperty().set(Optional.of("other"));
    }

    private List<MaskPart> parts(String layer) {
        return editor.document().find(layer).orElseThrow().mask().parts();
    }

    @Test
    void anEllipseThatIsBeingDrawnStaysWithItsLayerWhenAnotherComes() {
        handles.draw(MaskTools.radial(MIDDLE, 0.1, 0.1, 0));
        addAnother();
        List<MaskPart> before = parts("other");
        handles.draw(MaskTools.radial(MIDDLE, 0.3, 0.2, 0));
        assertEquals(List.of(MaskPart.of(MaskTools.radial(MIDDLE, 0.3, 0.2, 0))), parts("layer"));
        assertEquals(before, parts("other"));
        editor.remove("layer");
        handles.draw(MaskTools.radial(MIDDLE, 0.4, 0.2, 0));
        assertEquals(before, parts("other"));
    }

    private static void fire(Node knob, EventType<MouseEvent> type, double x, double y) {
        fire(knob, type, x, y, false);
    }

    private static void fire(Node knob, EventType<MouseEvent> type, double x, double y, boolean shift) {
        knob.fireEvent(new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                shift,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null));
    }

    @Test
    void aHandleThatIsDraggedStaysWithItsLayerWhenAnotherIsSelected() {
        show(new RadialGradient(MIDDLE, 0.3f, 0.2f, 0, 0.5f));
        Node knob = handles.lookup("#handle-centre-0");
        fire(knob, MouseEvent.MOUSE_PRESSED, 100, 100);
        addAnother();
        List<MaskPart> before = parts("other");
        fire(knob, MouseEvent.MOUSE_DRAGGED, 50, 100);
        RadialGradient moved = (RadialGradient) parts("layer").getFirst().shape();
        assertEquals(canvas.photoX(50), moved.center().x(), 1e-6);
        assertEquals(before, parts("other"));
    }

    @Test
    void whatIsUndoneWhileItsHandleIsDraggedStaysUndone() {
        show(new RadialGradient(MIDDLE, 0.3f, 0.2f, 0, 0.5f));
        Node knob = handles.lookup("#handle-centre-0");
        fire(knob, MouseEvent.MOUSE_PRESSED, 100, 100);
        fire(knob, MouseEvent.MOUSE_DRAGGED, 50, 100);
        editor.undo();
        fire(knob, MouseEvent.MOUSE_DRAGGED, 40, 100);
        assertEquals(MIDDLE, shape().center());
    }

    private LinearGradient gradient() {
        return (LinearGradient)
                editor.selectedLayer().orElseThrow().mask().parts().getFirst().shape();
    }

    private void showGradient() {
        editor.toolProperty().set(Tool.LINEAR);
        editor.setMask("layer", Mask.of(new LinearGradient(new Point(0.5f, 0.2f), new Point(0.5f, 0.7f))), "");
    }

    @Test
    void aGradientThatIsDraggedByItsLineMovesAsAWhole() {
        showGradient();
        Node grip = handles.lookup("#grip-0");
        fire(grip, MouseEvent.MOUSE_PRESSED, 100, 90);
        fire(grip, MouseEvent.MOUSE_DRAGGED, 105, 95);
        fire(grip, MouseEvent.MOUSE_DRAGGED, 110, 100);
        fire(grip, MouseEvent.MOUSE_RELEASED, 110, 100);
        float x = (float) (canvas.photoX(10) - canvas.photoX(0));
        float y = (float) (canvas.photoY(10) - canvas.photoY(0));
        assertEquals(0.5f + x, gradient().from().x(), 1e-5);
        assertEquals(0.2f + y, gradient().from().y(), 1e-5);
        assertEquals(0.5f + x, gradient().to().x(), 1e-5);
        assertEquals(0.7f + y, gradient().to().y(), 1e-5);
        editor.undo();
        assertEquals(0.2f, gradient().from().y(), "it was one step");
    }

    @Test
    void aGradientMovesByKeysAtItsMiddleAndNoFartherThanOneMayBe() {
        showGradient();
        press("middle", KeyCode.DOWN);
        assertTrue(gradient().from().y() > 0.2f);
        assertEquals(0.5f, gradient().to().y() - gradient().from().y(), 1e-5);
        editor.setMask("layer", Mask.of(new LinearGradient(new Point(0, 0), new Point(Point.FARTHEST, 0))), "");
        press("middle", KeyCode.RIGHT);
        assertEquals(new Point(0, 0), gradient().from());
    }

    @Test
    void withShiftAnEndOfAGradientKeepsToStepsOfAnAngle() {
        showGradient();
        Node knob = handles.lookup("#handle-to-0");
        fire(knob, MouseEvent.MOUSE_PRESSED, 100, 110);
        fire(knob, MouseEvent.MOUSE_DRAGGED, 102, 130, true);
        assertEquals(0.5f, gradient().to().x(), 1e-5, "straight down");
        fire(knob, MouseEvent.MOUSE_DRAGGED, 102, 130, false);
        assertEquals(canvas.photoX(102), gradient().to().x(), 1e-5);
    }

    @Test
    void withShiftAnEllipseGetsRound() {
        show(new RadialGradient(MIDDLE, 0.3f, 0.2f, 0, 0.5f));
        for (String handle : List.of("width", "height")) {
            Node knob = handles.lookup("#handle-" + handle + "-0");
            fire(knob, MouseEvent.MOUSE_PRESSED, 100, 100);
            fire(knob, MouseEvent.MOUSE_DRAGGED, 100 + 0.25 * canvas.longSide(), 100, true);
            assertEquals(0.25f, shape().radiusX(), 1e-5);
            assertEquals(0.25f, shape().radiusY(), 1e-5);
            fire(knob, MouseEvent.MOUSE_RELEASED, 100, 100);
            show(new RadialGradient(MIDDLE, 0.3f, 0.2f, 0, 0.5f));
        }
    }
}
