package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WindowSizeTest {
    private static final List<Rectangle2D> SCREENS =
            List.of(new Rectangle2D(0, 0, 800, 600), new Rectangle2D(800, 0, 600, 1000));

    @TempDir
    Path folder;

    @AutoClose
    private Settings settings;

    @BeforeEach
    void start() {
        settings = new Settings(folder);
    }

    private static Stage shown(Settings settings) {
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new Region(), 300, 200));
            WindowSize.keep(stage, settings, SCREENS);
            stage.show();
            return stage;
        });
    }

    private static void fx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(5000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theNextWindowHasTheSizeOfTheLastOne() {
        Stage first = shown(settings);
        assertEquals(300, first.getScene().getWidth());
        fx(() -> {
            first.setWidth(500);
            first.setHeight(400);
        });
        fx(first::close);
        Stage second = shown(settings);
        assertEquals(500, second.getWidth());
        assertEquals(400, second.getHeight());
        fx(() -> second.setMaximized(true));
        fx(second::close);
        Stage third = shown(settings);
        assertTrue(third.isMaximized());
        fx(third::close);
        assertEquals(
                Optional.of(new WindowSize(Optional.of(new Dimension2D(500, 400)), true)), WindowSize.from(settings));
    }

    @Test
    void aSizeThatNoScreenHasRoomForIsNotTaken() {
        WindowSize wide = new WindowSize(Optional.of(new Dimension2D(700, 700)), false);
        assertEquals(Optional.empty(), wide.within(SCREENS));
        WindowSize high = new WindowSize(Optional.of(new Dimension2D(600, 900)), false);
        assertEquals(high.normal(), high.within(SCREENS));
        wide.store(settings);
        Stage stage = shown(settings);
        assertEquals(300, stage.getScene().getWidth());
        fx(stage::close);
    }

    @Test
    void whatMakesNoSenseIsNoSize() {
        assertEquals(Optional.empty(), WindowSize.from(settings));
        settings.put("window.maximised", "false");
        settings.put("window.width", "NaN");
        settings.put("window.height", "-5");
        assertEquals(Optional.of(new WindowSize(Optional.empty(), false)), WindowSize.from(settings));
    }
}
