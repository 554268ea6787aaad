package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.instantretouch.export.TestPictures;
import org.instantretouch.render.PhotoPyramid;
import org.instantretouch.render.PreviewEngine;
import org.instantretouch.render.PreviewState;
import org.instantretouch.render.ThreadedPreviewRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The toolkit reads a frame's buffer on a thread of its own, after the pulse: it must not be drawn into meanwhile. */
@ExtendWith(ApplicationExtension.class)
class CanvasFramesTest {
    private static final int LOOKS = 150;

    @TempDir
    static Path folder;

    private EditorWindow window;

    /** Every frame is green, and magenta while it is not finished. */
    private static final class Slow implements PreviewEngine {
        @Override
        public boolean draw(PhotoPyramid photo, PreviewState state, ByteBuffer bgra) {
            fill(bgra, 0xff00ffff);
            try {
                TimeUnit.MILLISECONDS.sleep(3);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            fill(bgra, 0x00a000ff);
            return true;
        }

        private static void fill(ByteBuffer bgra, int color) {
            for (int i = 0; i < bgra.capacity(); i += 4) {
                bgra.putInt(i, color);
            }
        }

        @Override
        public String description() {
            return "green";
        }

        @Override
        public void close() {}
    }

    @Start
    void start(Stage stage) {
        window = new EditorWindow(stage, folder, listener -> new ThreadedPreviewRenderer(List.of(Slow::new), listener));
    }

    @AfterEach
    void end() throws IOException {
        window.close();
    }

    @Test
    void noFrameIsSeenBeforeItIsFinished() throws Exception {
        window.open(TestPictures.write(folder.resolve("photo.png"), TestPictures.colourful(8, 320, 200)));
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger unfinished = new AtomicInteger();
        AtomicInteger finished = new AtomicInteger();
        Platform.runLater(() -> {
            window.editor.splitProperty().set(true);
            Point2D at = window.view.photo().localToScreen(200, 200);
            Robot robot = new Robot();
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    Color seen = robot.getPixelColor(at);
                    finished.addAndGet(seen.getGreen() > 0.5 && seen.getBlue() < 0.2 ? 1 : 0);
                    unfinished.addAndGet(seen.getRed() > 0.5 && seen.getBlue() > 0.5 ? 1 : 0);
                    if (looks.incrementAndGet() == LOOKS) {
                        stop();
                    }
                }
            }.start();
        });
        int moved = 0;
        while (looks.get() < LOOKS) {
            double place = 0.6 + 0.3 * (++moved % 97) / 97;
            Platform.runLater(() -> window.editor.splitAtProperty().set(place));
            TimeUnit.MILLISECONDS.sleep(2);
        }
        assertTrue(moved > LOOKS / 10);
        assertTrue(finished.get() > LOOKS / 2, finished + " finished frames seen");
        assertEquals(0, unfinished.get());
    }
}
