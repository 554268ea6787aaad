package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.instantretouch.export.TestPictures;
import org.instantretouch.render.gl.PreviewRenderers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window in its themes. */
@ExtendWith(ApplicationExtension.class)
class ThemeSheetsTest {
    private static final Color DARK_TEXT = Color.web("#e8e8e8");
    private static final Color LIGHT_TEXT = Color.web("#1c1c1c");
    private static final Color DARK_CARD = Color.web("#2a2a2a");
    private static final Color LIGHT_CARD = Color.web("#f5f5f5");

    @TempDir
    static Path folder;

    private final FxRobot robot = new FxRobot();
    private EditorWindow window;
    private Path own;

    @Start
    void start(Stage stage) throws Exception {
        own = Files.createTempDirectory(folder, "look");
        window = new EditorWindow(stage, own, PreviewRenderers::cpu);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void choose(Theme theme) {
        WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> window.editor.themeProperty().set(theme));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void openWithALayer() throws Exception {
        window.open(TestPictures.write(own.resolve("photo.png"), TestPictures.colourful(8, 320, 200)));
        window.apply("warmer");
    }

    /** Empty between the change of a style sheet and the pulse that applies it. */
    private static Optional<Paint> ground(Region region) {
        return Optional.ofNullable(region.getBackground())
                .map(background -> background.getFills().getLast().getFill());
    }

    private Paint titleFill() {
        return ((Label) window.view.lookup(".start-title")).getTextFill();
    }

    @Test
    void itIsDarkAtFirst() {
        assertEquals(DARK_TEXT, titleFill());
    }

    @Test
    void aThemeIsChosenInTheMenuByKeysAndRemembered() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> robot.lookup("#menu").query().requestFocus());
        robot.type(KeyCode.SPACE);
        EditorWindow.await(() -> robot.lookup(".menu-item").tryQuery().isPresent());
        // From the end: quit, full screen, keys, theme; there dark, light.
        robot.type(KeyCode.UP, 4).type(KeyCode.RIGHT);
        EditorWindow.await(() -> robot.lookup(".radio-menu-item").queryAll().size() == 3);
        List<String> chosen = robot.lookup(".radio-menu-item").queryAll().stream()
                .map(node -> (RadioMenuItem) node.getProperties().get(MenuItem.class))
                .filter(RadioMenuItem::isSelected)
                .map(RadioMenuItem::getText)
                .toList();
        assertEquals(List.of(Texts.get("menu.theme.dark")), chosen);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        EditorWindow.await(() -> titleFill().equals(LIGHT_TEXT));
        Path settings = own.resolve("settings").resolve("settings.properties");
        EditorWindow.await(() -> Files.exists(settings));
        try (Settings later = new Settings(own.resolve("settings"))) {
            assertEquals(Theme.LIGHT, Theme.from(later));
        }
    }

    @Test
    void theCanvasRoundThePhotoGoesAlong() throws Exception {
        openWithALayer();
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            choose(theme);
            window.awaitPicture();
            int code = theme == Theme.LIGHT ? 0xa8 : 0x2b;
            EditorWindow.await(() -> window.canvasCorner() == code * 0x010101);
        }
    }

    @Test
    void whatIsOpenAboveTheWindowGoesAlongToo() throws Exception {
        openWithALayer();
        WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> robot.lookup(".chip-text").queryButton().fire());
        EditorWindow.await(() -> robot.lookup(".pop-over-content").tryQuery().isPresent());
        Region popOver = robot.lookup(".pop-over-content").queryAs(Region.class);
        EditorWindow.await(() -> ground(popOver).equals(Optional.of(DARK_CARD)));
        choose(Theme.LIGHT);
        EditorWindow.await(() -> ground(popOver).equals(Optional.of(LIGHT_CARD)));
    }

    @Test
    void whatOpensLaterIsInTheThemeAsWell() throws Exception {
        choose(Theme.LIGHT);
        robot.clickOn("#menu");
        EditorWindow.await(() -> robot.lookup(".menu-item .label").tryQuery().isPresent());
        assertEquals(
                LIGHT_TEXT,
                robot.lookup(".menu-item .label").queryAs(Label.class).getTextFill());
    }

    @Test
    void asTheSystemItFollowsThePlatform() {
        choose(Theme.LIGHT);
        choose(Theme.SYSTEM);
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            Scene scene = window.view.getScene();
            ColorScheme platform = Platform.getPreferences().getColorScheme();
            assertEquals(platform, scene.getPreferences().getColorScheme());
            assertEquals(ThemeSheets.sheets(platform), scene.getStylesheets());
        });
        choose(Theme.DARK);
        assertEquals(
                ThemeSheets.sheets(ColorScheme.DARK), window.view.getScene().getStylesheets());
    }
}
