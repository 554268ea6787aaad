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
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.instantretouch.edit.Layer;
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

/** Pointer, wheel and keyboard on the cards of the layers. */
@ExtendWith(ApplicationExtension.class)
class LayerListTest {
    @TempDir
    static Path folder;

    private final FxRobot robot = new FxRobot();
    private EditorWindow window;
    private Path file;

    @Start
    void start(Stage stage) throws Exception {
        Path own = Files.createTempDirectory(folder, "layers");
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

    private static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(5000, work);
    }

    private static void fx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(5000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Layer> layers() {
        return window.editor.document().layers();
    }

    /** The nodes of that kind on cards that show, from above. */
    private List<Node> onCards(String selector) {
        return fx(() -> {
            List<Node> found = new ArrayList<>();
            window.view.lookupAll(".card").stream()
                    .filter(Node::isManaged)
                    .sorted(Comparator.comparing(Node::getLayoutY))
                    .forEach(card -> found.addAll(card.lookupAll(selector)));
            return found.stream()
                    .filter(n -> n.isVisible() && n.getParent().isVisible())
                    .toList();
        });
    }

    private static Point2D middle(Node node) {
        return fx(() -> {
            Bounds at = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(at.getCenterX(), at.getCenterY());
        });
    }

    /** A notch of the wheel with the pointer on a node; the headless robot's own would go to another place of the window. */
    private static void wheelDown(Node node) {
        fx(() -> Event.fireEvent(
                node,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        0,
                        0,
                        0,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        -40,
                        0,
                        -40,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null)));
    }

    @Test
    void theWheelScrollsOnWhenASliderComesUnderThePointer() throws Exception {
        for (int i = 0; i < 7; i++) {
            fx(() -> window.editor.duplicate(layers().getLast().id()));
        }
        window.awaitPicture();
        ScrollPane scroll = robot.lookup(".layer-list .scroll-pane").queryAs(ScrollPane.class);
        Slider slider = (Slider) onCards("#intensity").get(1);
        Point2D at = middle(slider);
        // The pointer rests where the slider will be when the list has been scrolled by so much.
        double up = 30;
        robot.moveTo(at.getX(), at.getY() - up);
        fx(() -> {
            double hidden = scroll.getContent().getLayoutBounds().getHeight()
                    - scroll.getViewportBounds().getHeight();
            assertTrue(hidden > 4 * up, "the list is scrolled by up to " + hidden);
            scroll.setVvalue(up / hidden);
        });
        assertEquals(at.getY() - up, middle(slider).getY(), 1);
        double before = scroll.getVvalue();
        wheelDown(slider);
        assertTrue(scroll.getVvalue() > before, "from " + before + " to " + scroll.getVvalue());
        assertTrue(layers().stream().allMatch(l -> l.intensity() == 1), layers().toString());
    }

    @Test
    void theWheelChangesASliderThatThePointerWasMovedToIfItHasTheKeyboard() throws Exception {
        Slider slider = (Slider) onCards("#intensity").getFirst();
        fx(slider::requestFocus);
        // Cards are put together part by part, which may move the slider away from the pointer.
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> {
            Point2D at = middle(slider);
            robot.moveTo(at.getX() - 20, at.getY()).moveTo(at);
            return fx(slider::isHover) && middle(slider).equals(at);
        });
        wheelDown(slider);
        assertEquals(1, Math.abs(slider.getValue() - 100), 1e-6);
        assertEquals(slider.getValue() / 100, layers().getFirst().intensity(), 1e-6);
    }

    @Test
    void theWheelDoesNotChangeASliderThatWasOnlyPointedAt() throws Exception {
        for (int i = 0; i < 7; i++) {
            fx(() -> window.editor.duplicate(layers().getLast().id()));
        }
        window.awaitPicture();
        ScrollPane scroll = robot.lookup(".layer-list .scroll-pane").queryAs(ScrollPane.class);
        Slider slider = (Slider) onCards("#intensity").getFirst();
        Point2D at = middle(slider);
        robot.moveTo(at.getX() - 20, at.getY()).moveTo(at);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> fx(slider::isHover));
        wheelDown(slider);
        assertTrue(scroll.getVvalue() > 0);
        assertTrue(layers().stream().allMatch(l -> l.intensity() == 1), layers().toString());
    }

    private Optional<String> selected() {
        WaitForAsyncUtils.waitForFxEvents();
        return fx(() -> window.editor.selectedLayer().map(Layer::name));
    }

    @Test
    void aPressOnASliderOrAChipSelectsItsLayer() throws Exception {
        window.apply("brighter");
        assertEquals(Optional.of("brighter"), selected());
        robot.clickOn(middle(onCards("#intensity").get(1)));
        assertEquals(Optional.of("warmer"), selected());
        robot.clickOn(middle(onCards(".chip-text").getFirst())).type(KeyCode.ESCAPE);
        assertEquals(Optional.of("brighter"), selected());
        robot.clickOn(middle(onCards(".chip-text").getLast())).type(KeyCode.ESCAPE);
        assertEquals(Optional.of("warmer"), selected());
    }

    @Test
    void aClickOnALayerGivesItTheKeysThatRenameMoveAndDeleteIt() throws Exception {
        window.apply("brighter");
        robot.clickOn(middle(onCards(".layer-name").getLast()));
        assertEquals(
                "Layer: warmer", assertInstanceOf(LayerCard.class, focusOwner()).getAccessibleText());
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        assertEquals("warmer", layers().getLast().name());
        // The other one between, as two clicks on one layer would rename it.
        robot.clickOn(middle(onCards(".layer-name").getFirst()));
        robot.clickOn(middle(onCards(".layer-name").getLast())).type(KeyCode.DELETE);
        assertEquals(List.of("warmer"), layers().stream().map(Layer::name).toList());
    }

    @Test
    void aLongChipStaysOnItsCardAndTheCardInItsList() throws Exception {
        window.apply("make the background's highlights magenta");
        Node card = fx(() -> window.view.lookup(".card:selected"));
        assertInside(onCards(".chip").getFirst(), card);
        assertInside(card, fx(() -> window.view.lookup(".layer-list")));
    }

    private TextField field(String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#" + id).queryAs(TextField.class);
    }

    @Test
    void enterOnALayerTypesItsWordsAnewAndItKeepsItsPlace() throws Exception {
        window.apply("brighter");
        robot.clickOn(middle(onCards(".layer-name").getLast())).type(KeyCode.ENTER);
        assertEquals("warmer", field("reword").getText());
        robot.write("cooler").type(KeyCode.ENTER);
        EditorWindow.await(() -> layers().getFirst().instruction().equals("cooler"));
        window.awaitPicture();
        assertEquals(
                "Layer: cooler", assertInstanceOf(LayerCard.class, focusOwner()).getAccessibleText());
        assertEquals(
                List.of("cooler", "brighter"),
                layers().stream().map(Layer::name).toList());
    }

    @Test
    void escapeLeavesTheWordsOfALayerAsTheyWere() throws Exception {
        Layer before = layers().getFirst();
        robot.clickOn(middle(onCards("#reword-layer").getFirst()));
        robot.write("cooler");
        assertEquals("cooler", field("reword").getText());
        robot.type(KeyCode.ESCAPE);
        assertInstanceOf(LayerCard.class, focusOwner());
        window.awaitPicture();
        assertEquals(List.of(before), layers());
    }

    @Test
    void aLayerOfAnotherNameShowsItsWordsAndAClickOnThemTypesThemAnew() throws Exception {
        assertEquals(List.of(), onCards("#layer-words"));
        robot.clickOn(middle(onCards(".layer-name").getFirst()))
                .type(KeyCode.F2)
                .write("Sun")
                .type(KeyCode.ENTER);
        window.awaitPicture();
        Label words = (Label) onCards("#layer-words").getFirst();
        assertEquals("\"warmer\"", words.getText());
        robot.clickOn(middle(words)).write("cooler").type(KeyCode.ENTER);
        EditorWindow.await(() -> words.getText().equals("\"cooler\""));
        assertEquals("Sun", layers().getFirst().name());
    }

    private static void assertInside(Node inner, Node outer) {
        Bounds of = fx(() -> outer.localToScene(outer.getLayoutBounds()));
        Bounds at = fx(() -> inner.localToScene(inner.getLayoutBounds()));
        assertTrue(of.contains(at), at + " in " + of);
    }

    @Test
    void aLayerThatIsMovedStaysInSight() throws Exception {
        fx(() -> {
            for (int i = 0; i < 7; i++) {
                window.editor.duplicate(layers().getLast().id());
            }
        });
        window.awaitPicture();
        String top = layers().getLast().id();
        fx(() -> window.editor.move(top, -7));
        assertEquals(top, layers().getFirst().id());
        assertInSight(fx(() -> window.view.lookup(".card:selected")));
        fx(() -> window.editor.move(top, 7));
        assertInSight(fx(() -> window.view.lookup(".card:selected")));
    }

    private void drag(EventType<DragEvent> type, Node card, Point2D at) {
        fx(() -> {
            Point2D in = card.getScene().getRoot().screenToLocal(at);
            Event.fireEvent(
                    window.view.lookup(".layer-list > .scroll-pane"),
                    new DragEvent(
                            null,
                            null,
                            type,
                            null,
                            in.getX(),
                            in.getY(),
                            at.getX(),
                            at.getY(),
                            TransferMode.MOVE,
                            card,
                            null,
                            null));
        });
    }

    private List<String> names() {
        return layers().reversed().stream().map(Layer::name).toList();
    }

    private static Point2D near(Node card, double down) {
        return fx(() -> card.localToScreen(card.getLayoutBounds().getWidth() / 2, down));
    }

    @Test
    void aLayerIsDraggedToWhereTheLineShows() throws Exception {
        for (String name : List.of("two", "three")) {
            fx(() -> window.editor.duplicate(layers().getLast().id()));
            fx(() -> window.editor.rename(layers().getLast().id(), name));
        }
        window.awaitPicture();
        assertEquals(List.of("three", "two", "warmer"), names());
        List<Node> cards = onCards(".layer-name").stream()
                .map(n -> (Node) n.getParent().getParent().getParent().getParent())
                .toList();
        Node line = window.view.lookup(".drop-line");
        double height = cards.get(1).getLayoutBounds().getHeight();
        // Where it is.
        drag(DragEvent.DRAG_OVER, cards.get(0), near(cards.get(0), 5));
        assertFalse(line.isVisible());
        drag(DragEvent.DRAG_OVER, cards.get(0), near(cards.get(1), 5));
        assertFalse(line.isVisible());
        // Below the middle of the next one.
        drag(DragEvent.DRAG_OVER, cards.get(0), near(cards.get(1), height - 5));
        assertTrue(line.isVisible());
        double y = fx(() -> line.localToScene(line.getBoundsInLocal()).getCenterY());
        assertTrue(y > fx(() -> cards.get(1).localToScene(0, height).getY()));
        assertTrue(y < fx(() -> cards.get(2).localToScene(0, 0).getY()));
        drag(DragEvent.DRAG_DROPPED, cards.get(0), near(cards.get(1), height - 5));
        assertFalse(line.isVisible());
        assertEquals(List.of("two", "three", "warmer"), names());
        window.awaitPicture();
        // The last one to the top.
        drag(DragEvent.DRAG_DROPPED, cards.get(2), near(cards.get(1), 3));
        assertEquals(List.of("warmer", "two", "three"), names());
    }

    @Test
    void theListScrollsWhileALayerIsDraggedAtItsBorder() throws Exception {
        for (int i = 0; i < 7; i++) {
            fx(() -> window.editor.duplicate(layers().getLast().id()));
        }
        window.awaitPicture();
        ScrollPane scroll = robot.lookup(".layer-list .scroll-pane").queryAs(ScrollPane.class);
        Node card = fx(() -> window.view.lookup(".card"));
        fx(() -> scroll.setVvalue(0));
        drag(DragEvent.DRAG_OVER, card, near(scroll, scroll.getHeight() / 2));
        assertEquals(0, scroll.getVvalue());
        drag(DragEvent.DRAG_OVER, card, near(scroll, scroll.getHeight() - 4));
        EditorWindow.await(() -> scroll.getVvalue() == 1);
        assertTrue(window.view.lookup(".drop-line").isVisible());
        drag(DragEvent.DRAG_OVER, card, near(scroll, 4));
        EditorWindow.await(() -> scroll.getVvalue() == 0);
        drag(DragEvent.DRAG_EXITED, card, near(scroll, -10));
        assertFalse(window.view.lookup(".drop-line").isVisible());
    }

    @Test
    void theCardsStayAsWideAsTheyAreWhenTheListIsTooLongForTheWindow() throws Exception {
        double width = fx(() -> window.view.lookup(".card").getBoundsInParent().getWidth());
        fx(() -> {
            for (int i = 0; i < 7; i++) {
                window.editor.duplicate(layers().getLast().id());
            }
        });
        window.awaitPicture();
        Node card = fx(() -> window.view.lookup(".card"));
        assertEquals(width, card.getBoundsInParent().getWidth());
        Node bar = fx(() -> window.view.lookup(".layer-list > .scroll-pane > .scroll-bar:vertical"));
        assertTrue(bar.isVisible());
        assertTrue(fx(() -> card.localToScene(card.getBoundsInLocal())).getMaxX()
                < fx(() -> bar.localToScene(bar.getBoundsInLocal())).getMinX());
    }

    private void assertInSight(Node card) {
        WaitForAsyncUtils.waitForFxEvents();
        assertInside(card, fx(() -> window.view.lookup(".layer-list > .scroll-pane")));
    }

    private Node focusOwner() {
        WaitForAsyncUtils.waitForFxEvents();
        return fx(() -> window.view.getScene().getFocusOwner());
    }

    @Test
    void whenTheLastLayerIsDeletedTheKeyboardGoesToTheInstruction() throws Exception {
        window.apply("brighter");
        fx(() -> onCards(".chip-text")
                .getFirst()
                .getParent()
                .getParent()
                .getParent()
                .requestFocus());
        robot.type(KeyCode.DELETE);
        assertEquals(
                "Layer: warmer", assertInstanceOf(LayerCard.class, focusOwner()).getAccessibleText());
        robot.type(KeyCode.DELETE);
        assertEquals(List.of(), layers());
        assertEquals("instruction", focusOwner().getId());
    }

    @Test
    void whenTheButtonDeletesTheLastLayerTheKeyboardGoesToTheInstruction() {
        fx(() -> robot.lookup("#delete").query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertEquals(List.of(), layers());
        assertEquals("instruction", focusOwner().getId());
    }

    @Test
    void whenItsLastChipTakesTheLastLayerAlongTheKeyboardGoesToTheInstruction() throws Exception {
        fx(() -> onCards("#chip-remove").getFirst().requestFocus());
        robot.type(KeyCode.SPACE);
        EditorWindow.await(() -> layers().isEmpty());
        assertEquals("instruction", focusOwner().getId());
    }
}
