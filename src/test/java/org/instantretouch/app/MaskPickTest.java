package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.mask.ColorRange;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskShape;
import org.instantretouch.mask.Point;
import org.instantretouch.mask.TonalRange;
import org.instantretouch.model.ModelStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a click of the range tool takes from a photo of black and white columns. */
class MaskPickTest {
    @TempDir
    Path folder;

    @AutoClose
    private Settings settings;

    private final TestTasks tasks = new TestTasks();
    private EditorViewModel editor;

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
        BufferedImage columns = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 60 * 40; i++) {
            columns.setRGB(i % 60, i / 60, i % 2 == 0 ? 0 : 0xFFFFFF);
        }
        Path file = folder.resolve("photo.png");
        ImageIO.write(columns, "png", file.toFile());
        editor.open(file);
        tasks.runAll();
        editor.takeOver(List.of(TestLayers.masked("layer", Mask.EVERYTHING)));
    }

    @AfterEach
    void end() {
        editor.close();
    }

    private MaskShape picked(float x, double across) {
        editor.masks().pick(new Point(x, 0.5f), across);
        return editor.selectedLayer().orElseThrow().mask().parts().getLast().shape();
    }

    @Test
    void ofWhatShowsSmallTheMeanIsPicked() {
        TonalRange tones = (TonalRange) picked(0.5f, 20);
        assertEquals(0.5, (tones.low() + tones.high()) / 2, 0.01);
        editor.masks().rangeKindProperty().set(MaskTools.RangeKind.COLOURS);
        assertEquals(0.5, ((ColorRange) picked(0.5f, 20)).green(), 0.01);
    }

    @Test
    void ofWhatShowsLargeOnePixelIsPicked() {
        assertEquals(0, ((TonalRange) picked(20.5f / 60, 0.3)).low());
        assertEquals(1, ((TonalRange) picked(21.5f / 60, 0.3)).high());
    }

    @Test
    void atTheEdgeWhatIsOnThePhotoIsPicked() {
        assertEquals(0.5, ((TonalRange) picked(0, 8)).low() + 0.12, 0.01);
        assertEquals(0.5, ((TonalRange) picked(1, 8)).low() + 0.12, 0.01);
    }
}
