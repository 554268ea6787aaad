package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.export.TestPictures;
import org.instantretouch.mask.Point;
import org.instantretouch.model.ModelStore;
import org.instantretouch.render.OverlayColour;
import org.instantretouch.render.PhotoPyramid;
import org.instantretouch.render.PreviewMask;
import org.instantretouch.render.PreviewRenderer;
import org.instantretouch.render.PreviewState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewModelTest {
    @TempDir
    Path folder;

    @AutoClose
    private Settings settings;

    private final TestTasks tasks = new TestTasks();
    private final CanvasModel canvas = new CanvasModel();
    private final List<String> asked = new ArrayList<>();
    private PreviewState last;
    private EditorViewModel editor;
    private PreviewModel preview;

    /** Draws nothing, and writes down what it is asked for. */
    private final class Renderer implements PreviewRenderer {
        @Override
        public void photo(PhotoPyramid photo) {
            asked.add("photo");
        }

        @Override
        public void submit(PreviewState state) {
            last = state;
            asked.add(state.layers().size() + " layers at "
                    + Math.round(100 * state.viewport().scale()) + " %");
        }

        @Override
        public String description() {
            return "nothing";
        }

        @Override
        public void close() {}
    }

    @BeforeEach
    void start() {
        settings = new Settings(folder.resolve("settings"));
        editor = new EditorViewModel(
                tasks,
                new PhotoDesk(
                        new ModelStore(Path.of("models")),
                        ModelStore.DEFAULT_MODEL,
                        new SidecarStore(folder.resolve("user")),
                        settings));
        preview = new PreviewModel(editor, canvas, tasks, listener -> new Renderer());
        canvas.size(132, 132);
    }

    @AfterEach
    void end() {
        preview.close();
        editor.close();
    }

    private Path photo(String name, int side) throws IOException {
        return TestPictures.write(folder.resolve(name), TestPictures.colourful(8, side, side));
    }

    private void open(Path photo) {
        asked.clear();
        editor.open(photo);
        tasks.runAll();
    }

    @Test
    void anotherPhotoIsAskedForOnceAndNeverWithTheEditOfTheOneBefore() throws IOException {
        Path first = photo("first.png", 100);
        open(first);
        assertEquals(List.of("photo", "0 layers at 100 %"), asked);
        editor.apply("warmer");
        tasks.runAll();
        assertEquals("1 layers at 100 %", asked.getLast());
        open(photo("second.png", 200));
        assertEquals(List.of("photo", "0 layers at 50 %"), asked);
        open(first);
        assertEquals(List.of("photo", "1 layers at 100 %"), asked);
    }

    @Test
    void whereALayerActsThatIsOfOnePlaceShowsInRedThoughItHasNoMask() throws IOException {
        open(photo("first.png", 100));
        editor.overlayProperty().set(true);
        editor.apply("warmer");
        tasks.runAll();
        assertEquals(Optional.empty(), last.overlay(), "it acts everywhere");
        editor.apply("darken the top third");
        tasks.runAll();
        PreviewMask overlay = last.overlay().orElseThrow();
        byte[] values = overlay.values();
        assertTrue((values[values.length / 12] & 0xFF) > 100, "at the top");
        assertEquals(0, values[values.length - 1], "at the bottom");
        editor.overlayProperty().set(false);
        tasks.runAll();
        assertEquals(Optional.empty(), last.overlay());
    }

    private void stroke(float y) {
        Point at = new Point(0.5f, y);
        editor.masks().beginStroke(at, false, false);
        editor.masks().extendStroke(new Point(0.6f, y));
        editor.masks().endStroke();
        tasks.runAll();
    }

    private static int at(PreviewMask overlay, double x, double y) {
        int column = (int) (x * overlay.width());
        int row = (int) (y * overlay.height());
        return overlay.values()[row * overlay.width() + column] & 0xFF;
    }

    @Test
    void aMaskOnALayerOfOnePlaceShowsInRedOnlyWhereThatLayerActs() throws IOException {
        open(photo("first.png", 100));
        editor.overlayProperty().set(true);
        editor.apply("darken the top third");
        tasks.runAll();
        stroke(0.12f);
        stroke(0.9f);
        PreviewMask overlay = last.overlay().orElseThrow();
        assertTrue(at(overlay, 0.55, 0.12) > 100, "painted at the top: " + at(overlay, 0.55, 0.12));
        assertEquals(0, at(overlay, 0.55, 0.9), "painted at the bottom, where it does nothing");
        assertEquals(0, at(overlay, 0.1, 0.12), "not painted");
    }

    @Test
    void whoPaintsBesideThePlaceOfALayerIsToldAndMayLetItActThere() throws IOException {
        open(photo("first.png", 100));
        editor.apply("darken the top third");
        tasks.runAll();
        stroke(0.12f);
        assertEquals(List.of(), editor.notices(), "that acts");
        stroke(0.9f);
        Notice notice = editor.notices().getLast();
        assertTrue(notice.text().contains("top only"), notice.text());
        editor.overlayProperty().set(true);
        notice.action().orElseThrow().run().run();
        tasks.runAll();
        assertTrue(at(last.overlay().orElseThrow(), 0.55, 0.9) > 200, "it acts at the bottom now");
        assertFalse(editor.document().layers().getFirst().intent().isOfOnePlace());
        editor.undo();
        tasks.runAll();
        assertEquals(0, at(last.overlay().orElseThrow(), 0.55, 0.9));
    }

    @Test
    void theColourOfMasksIsShownAtOnceAndRemembered() throws IOException {
        open(photo("first.png", 100));
        editor.overlayProperty().set(true);
        editor.apply("darken the top third");
        tasks.runAll();
        assertEquals(OverlayColour.RED, last.overlayColour());
        editor.overlayColourProperty().set(OverlayColour.GREEN);
        tasks.runAll();
        assertEquals(OverlayColour.GREEN, last.overlayColour());
        assertEquals(Optional.of("GREEN"), settings.get("overlay.colour"));
        assertEquals(
                OverlayColour.GREEN,
                new EditorViewModel(tasks, editor.desk())
                        .overlayColourProperty()
                        .get());
    }
}
