package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.stage.Stage;
import org.instantretouch.edit.Layer;
import org.instantretouch.export.TestPictures;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.words.NamedLooks;
import org.instantretouch.model.StyleBook;
import org.instantretouch.render.Backdrop;
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

@ExtendWith(ApplicationExtension.class)
class LooksPaneTest {
    /** The model's styles, and those by name. */
    private static final int ALL = 27 + NamedLooks.all().size();

    @TempDir
    static Path folder;

    private final FxRobot robot = new FxRobot();
    private EditorWindow window;
    private Path photo;
    private Path other;

    @Start
    void start(Stage stage) throws Exception {
        Path own = Files.createTempDirectory(folder, "looks");
        photo = TestPictures.write(own.resolve("photo.png"), TestPictures.colourful(8, 320, 200));
        other = TestPictures.write(own.resolve("other.png"), TestPictures.colourful(8, 200, 200));
        window = new EditorWindow(stage, own, PreviewRenderers::cpu);
    }

    @BeforeEach
    void open() throws Exception {
        window.open(photo);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private List<Button> buttons() {
        return robot.lookup("#looks .thumbnail").queryAllAs(Button.class).stream()
                .sorted(Comparator.comparingInt(LooksPaneTest::place))
                .toList();
    }

    /** Where among all looks its card stands. */
    private static int place(Node button) {
        Node card = button.getParent() instanceof TilePane ? button : button.getParent();
        return card.getParent().getChildrenUnmodifiable().indexOf(card);
    }

    private Optional<Button> button(String name) {
        return buttons().stream().filter(b -> b.getText().equals(name)).findFirst();
    }

    private void show() throws Exception {
        show(0);
    }

    /** @param own so many of the looks are the person's own */
    private void show(int own) throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        EditorWindow.await(() -> buttons().size() == ALL + own);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static int[] pixels(Button button) {
        Image image = ((ImageView) ((Pane) button.getGraphic()).getChildren().getFirst()).getImage();
        int[] pixels = new int[(int) (image.getWidth() * image.getHeight())];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = image.getPixelReader().getArgb(i % (int) image.getWidth(), i / (int) image.getWidth());
        }
        return pixels;
    }

    private static boolean isGrey(int argb) {
        int red = argb >> 16 & 255;
        return red == (argb >> 8 & 255) && red == (argb & 255);
    }

    @Test
    void aLookThatIsChosenByItsPictureBecomesALayer() throws Exception {
        show();
        for (int pixel : pixels(button("Film noir").orElseThrow())) {
            assertTrue(isGrey(pixel), Integer.toHexString(pixel));
        }
        robot.clickOn(button("Golden hour").orElseThrow());
        EditorWindow.await(() -> window.editor.document().layers().size() == 1);
        window.awaitPicture();
        Layer layer = window.editor.document().layers().getFirst();
        assertEquals("Golden hour", layer.name());
        assertEquals("golden-hour", layer.intent().style().orElseThrow().style().name());
        assertEquals(0.8f, layer.intent().style().orElseThrow().amount());
        assertFalse(robot.lookup("#looks").query().getParent().isVisible());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(List.of(), window.editor.document().layers());
    }

    @Test
    void thePicturesShowTheEditAsItIsBelowEachLook() throws Exception {
        show();
        int[] plain = pixels(button("Golden hour").orElseThrow());
        robot.type(KeyCode.ESCAPE);
        assertEquals(List.of(), buttons());
        window.apply("black and white");
        show();
        int[] edited = pixels(button("Golden hour").orElseThrow());
        assertEquals(plain.length, edited.length);
        assertNotEquals(List.of(plain[500]), List.of(edited[500]));
    }

    @Test
    void transparentPlacesShowTheBackdrop() throws Exception {
        int[] codes = new int[4 * 60 * 40];
        for (int i = 0; i < codes.length; i += 4) {
            codes[i] = 200;
            codes[i + 3] = i / 4 % 60 < 30 ? 0 : 255;
        }
        window.open(TestPictures.write(
                other.resolveSibling("cut-out.png"), TestPictures.samples(8, 60, 40, 4, true, codes)));
        show();
        int[] pixels = pixels(button("Golden hour").orElseThrow());
        assertEquals(0xffffffff, pixels[0]);
        assertTrue(isGrey(pixels[Backdrop.SQUARE]) && pixels[Backdrop.SQUARE] != pixels[0]);
        assertFalse(isGrey(pixels[59]));
    }

    @Test
    void whatWasUnderWayIsInThePicturesWhenItIsDone() throws Exception {
        show();
        int plain = pixels(button("Golden hour").orElseThrow())[500];
        Platform.runLater(() -> window.editor.apply("black and white"));
        EditorWindow.await(() -> window.editor.document().layers().size() == 1
                && button("Golden hour").filter(b -> pixels(b)[500] != plain).isPresent());
        EditorWindow.await(() -> buttons().size() == ALL);
    }

    @Test
    void allOfItWorksByKeyboard() throws Exception {
        show();
        List<Button> all = buttons();
        EditorWindow.await(() -> all.getFirst().isFocused());
        robot.type(KeyCode.RIGHT);
        assertTrue(all.get(1).isFocused());
        robot.type(KeyCode.DOWN);
        Node chosen = WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> window.view.getScene().getFocusOwner());
        assertTrue(all.indexOf(chosen) > 2, "row below");
        robot.type(KeyCode.ENTER);
        EditorWindow.await(() -> window.editor.document().layers().size() == 1);
        assertEquals(
                ((Button) chosen).getText(),
                window.editor.document().layers().getFirst().name());
    }

    @Test
    void theLowestWindowHasRoomForIt() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            window.view.getScene().getWindow().setWidth(900);
            window.view.getScene().getWindow().setHeight(600);
        });
        show();
        Node card = robot.lookup("#looks").query().getParent();
        // Without its shadow.
        assertTrue(card.localToScene(card.getLayoutBounds()).getMinY() >= 0, "above");
        assertTrue(card.localToScene(card.getLayoutBounds()).getMaxY() <= 600, "below");
        Node hint = card.lookup(".muted");
        assertEquals(((Region) hint).prefHeight(((Region) hint).getWidth()), ((Region) hint).getHeight(), 1);
        Node close = robot.lookup("#looks-close").query();
        assertTrue(close.localToScene(close.getBoundsInLocal()).getMaxY() < 590, "the button");
    }

    private void keep(String name) {
        robot.clickOn("#look-name").write(name).type(KeyCode.ENTER);
    }

    private String problem() {
        return robot.lookup("#looks-problem").queryAs(Label.class).getText();
    }

    @Test
    void anEditIsKeptAsALookAndAppliedToAnotherPhoto() throws Exception {
        show();
        assertFalse(robot.lookup("#look-name").query().isVisible());
        robot.type(KeyCode.ESCAPE);
        window.apply("black and white");
        window.apply("more contrast");
        show();
        keep("Mine: hard");
        EditorWindow.await(() -> buttons().size() == ALL + 1);
        assertEquals("", robot.lookup("#look-name").queryAs(TextField.class).getText());
        window.open(other);
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        EditorWindow.await(() -> buttons().size() == ALL + 1);
        Button own = buttons().getFirst();
        assertEquals("Mine- hard", own.getText());
        // More contrast on top of black and white may leave a trace of colour.
        for (int pixel : pixels(own)) {
            assertTrue(Math.abs((pixel >> 16 & 255) - (pixel & 255)) <= 1, Integer.toHexString(pixel));
        }
        robot.clickOn(own);
        EditorWindow.await(() -> window.editor.document().layers().size() == 2);
        window.awaitPicture();
        assertEquals(
                List.of("black and white", "more contrast"),
                window.editor.document().layers().stream().map(Layer::name).toList());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(List.of(), window.editor.document().layers());
    }

    @Test
    void twoLooksHaveNotOneName() throws Exception {
        window.apply("warmer");
        show();
        keep("Mine");
        EditorWindow.await(() -> buttons().size() == ALL + 1);
        keep("mine");
        EditorWindow.await(() -> problem().equals(Texts.get("looks.keep.exists", "mine")));
        robot.clickOn("#look-name").eraseText(4);
        keep("...");
        EditorWindow.await(() -> problem().equals(Texts.get("looks.keep.noName")));
        assertEquals(ALL + 1, buttons().size());
    }

    @Test
    void aLookOfOnesOwnIsDeletedByKeyOrButtonAndComesBack() throws Exception {
        window.apply("warmer");
        show();
        keep("Mine");
        EditorWindow.await(() -> buttons().size() == ALL + 1);
        Platform.runLater(() -> buttons().getFirst().requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.DELETE);
        EditorWindow.await(() -> buttons().size() == ALL);
        Notice told = window.editor.notices().getLast();
        assertEquals(Texts.get("looks.deleted", "Mine"), told.text());
        Platform.runLater(told.action().orElseThrow().run());
        EditorWindow.await(() -> buttons().size() == ALL + 1);
        robot.clickOn("#look-delete");
        EditorWindow.await(() -> buttons().size() == ALL);
    }

    @Test
    void theWayBackFromDeletingALookIsWhereThatWasUntilTheLooksAreLeft() throws Exception {
        window.apply("warmer");
        show();
        keep("First");
        EditorWindow.await(() -> buttons().size() == ALL + 1);
        keep("Second");
        EditorWindow.await(() -> buttons().size() == ALL + 2);
        Platform.runLater(() -> buttons().get(1).requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.DELETE);
        EditorWindow.await(() -> buttons().size() == ALL + 1);
        Button back = robot.lookup("#looks .look-back").queryButton();
        assertEquals("First", buttons().getFirst().getText());
        assertEquals(1, back.getParent().getParent().getChildrenUnmodifiable().indexOf(back.getParent()));
        assertEquals("Bring the look Second back", back.getAccessibleText());
        assertTrue(back.isFocused());
        // Another picture of each comes with a change, and it stays.
        keep("Third");
        EditorWindow.await(() -> buttons().size() == ALL + 2);
        robot.clickOn("#looks .look-back");
        EditorWindow.await(() -> buttons().size() == ALL + 3);
        assertTrue(robot.lookup("#looks .look-back").tryQuery().isEmpty());
        assertTrue(
                window.editor.notices().stream().noneMatch(n -> n.text().equals(Texts.get("looks.deleted", "Second"))));
        robot.clickOn("#look-delete");
        EditorWindow.await(() -> buttons().size() == ALL + 2);
        robot.type(KeyCode.ESCAPE);
        show(2);
        assertTrue(robot.lookup("#looks .look-back").tryQuery().isEmpty());
    }

    @Test
    void aLookOfOnesOwnGetsAnotherName() throws Exception {
        window.apply("warmer");
        show();
        keep("First");
        EditorWindow.await(() -> buttons().size() == ALL + 1);
        keep("Second");
        EditorWindow.await(() -> buttons().size() == ALL + 2);
        Platform.runLater(() -> buttons().getFirst().requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.F2).write("Dusk").type(KeyCode.ENTER);
        EditorWindow.await(() -> buttons().size() == ALL + 2 && button("Dusk").isPresent());
        assertTrue(button("First").isEmpty());
        robot.clickOn("#look-rename").write("Second").type(KeyCode.ENTER);
        EditorWindow.await(() -> problem().equals(Texts.get("looks.keep.exists", "Second")));
        assertTrue(button("Dusk").isPresent());
        robot.clickOn("#look-rename").write("Dawn").type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#look-new-name").tryQuery().isEmpty());
        assertTrue(robot.lookup("#looks").query().isVisible() && button("Dusk").isPresent());
        assertEquals(1, window.editor.document().layers().size());
    }

    @Test
    void aDamagedLookIsToldOf() throws Exception {
        Path looks = Files.createDirectories(window.editor.desk().looks().folder());
        Path damaged = Files.writeString(looks.resolve("x.retouch"), "no look");
        show();
        EditorWindow.await(() -> problem().contains(damaged.toString()));
        EditorWindow.await(
                () -> !robot.lookup(".dialog-card .progress-bar").query().isVisible());
        assertTrue(problem().contains(damaged.toString()), problem());
    }

    @Test
    void whereTheOwnLooksCannotBeReadTheOthersShow() throws Exception {
        Path folder = window.editor.desk().looks().folder();
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "no folder");
        show();
        EditorWindow.await(() -> problem().startsWith(folder.toString()));
    }

    @Test
    void anotherPhotoTakesThemAway() throws Exception {
        show();
        window.open(other);
        assertEquals(List.of(), buttons());
        robot.clickOn("#open-looks");
        EditorWindow.await(() -> buttons().size() == ALL);
        Image picture = ((ImageView)
                        ((Pane) buttons().getFirst().getGraphic()).getChildren().getFirst())
                .getImage();
        assertEquals(picture.getWidth(), picture.getHeight());
    }

    @Test
    void everyLookHasANameToRead() throws Exception {
        List<Style> styles = StyleBook.read(Path.of("models", "compact-1", "styles.json"));
        assertEquals(27, styles.size());
        for (Style style :
                Stream.of(styles, NamedLooks.all()).flatMap(List::stream).toList()) {
            assertTrue(Texts.find("look." + style.name()).isPresent(), style.name());
        }
        assertEquals(
                NamedLooks.all().stream().distinct().count(), NamedLooks.all().size());
    }

    @Test
    void aSearchLeavesTheLooksAloneThatHaveItInTheirNames() throws Exception {
        show();
        robot.clickOn("#looks-search").write("SEPI");
        WaitForAsyncUtils.waitForFxEvents();
        List<String> seen =
                buttons().stream().filter(Node::isVisible).map(Button::getText).toList();
        assertTrue(seen.size() >= 1 && seen.size() < 10, seen.toString());
        assertTrue(seen.stream().allMatch(name -> name.toLowerCase(Locale.ROOT).contains("sepi")), seen.toString());
        robot.write("xx");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(buttons().stream().noneMatch(Node::isVisible));
        robot.eraseText("SEPIxx".length());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(buttons().stream().allMatch(Node::isVisible));
    }
}
