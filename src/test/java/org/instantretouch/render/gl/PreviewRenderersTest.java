package org.instantretouch.render.gl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.instantretouch.grid.TestGrids;
import org.instantretouch.render.CpuPreviewEngine;
import org.instantretouch.render.PhotoPyramid;
import org.instantretouch.render.PreviewEngine;
import org.instantretouch.render.PreviewException;
import org.instantretouch.render.PreviewFrame;
import org.instantretouch.render.PreviewLayer;
import org.instantretouch.render.PreviewRenderer;
import org.instantretouch.render.PreviewScenes;
import org.instantretouch.render.PreviewState;
import org.instantretouch.render.ThreadedPreviewRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PreviewRenderersTest {
    private static final int WIDTH = 90;
    private static final int HEIGHT = 70;

    private final PhotoPyramid photo = PreviewScenes.pyramid(PreviewScenes.photo(WIDTH, HEIGHT, 1), WIDTH);
    private final BlockingQueue<PreviewFrame> frames = new LinkedBlockingQueue<>();
    private final PreviewState state = PreviewState.of(
            PreviewScenes.whole(WIDTH, HEIGHT),
            List.of(new PreviewLayer(TestGrids.random(2, 16, 16, 8), 1, Optional.empty())));

    @AfterEach
    void closePhoto() {
        photo.close();
    }

    private int[] next() throws InterruptedException {
        try (PreviewFrame frame = frames.poll(30, TimeUnit.SECONDS)) {
            assertNotNull(frame, "no frame came");
            return PreviewScenes.codes(frame.bgra());
        }
    }

    @Test
    void theBestRendererDrawsByOpenGl() throws Exception {
        GlPreviewEngineTest.openOrSkip().close();
        try (PreviewRenderer renderer = PreviewRenderers.best(frames::add)) {
            renderer.photo(photo);
            renderer.submit(state);
            next();
            assertTrue(renderer.description().startsWith("OpenGL "), renderer.description());
        }
    }

    @Test
    void openGlThatIsSwitchedOffLeavesTheCpuAndTheDescriptionSaysWhy() throws Exception {
        System.setProperty(PreviewRenderers.PROPERTY, "off");
        try (PreviewRenderer renderer = PreviewRenderers.best(frames::add)) {
            renderer.photo(photo);
            renderer.submit(state);
            next();
            assertTrue(renderer.description().startsWith("CPU, "), renderer.description());
            assertTrue(
                    renderer.description().endsWith("; OpenGL is switched off by -Dinstantretouch.opengl=off"),
                    renderer.description());
        } finally {
            System.clearProperty(PreviewRenderers.PROPERTY);
        }
    }

    @Test
    void theCpuRendererIsTheCpuAlone() throws Exception {
        try (PreviewRenderer renderer = PreviewRenderers.cpu(frames::add)) {
            renderer.photo(photo);
            renderer.submit(state);
            next();
            assertEquals(CPU, renderer.description());
        }
    }

    private static final String CPU = describeCpu();

    private static String describeCpu() {
        try (CpuPreviewEngine cpu = new CpuPreviewEngine()) {
            return cpu.description();
        }
    }

    /** OpenGL that is lost after its first frame, as when a driver is updated or a laptop changes its GPU. */
    private static final class LostEngine implements PreviewEngine {
        private final GlPreviewEngine engine;
        private int frames;

        LostEngine() throws PreviewException {
            engine = GlPreviewEngine.open();
        }

        @Override
        public boolean draw(PhotoPyramid photo, PreviewState state, ByteBuffer bgra) throws PreviewException {
            if (frames++ > 0) {
                throw new PreviewException("OpenGL failed with error 0x507");
            }
            return engine.draw(photo, state, bgra);
        }

        @Override
        public String description() {
            return engine.description();
        }

        @Override
        public void close() {
            engine.close();
        }
    }

    @Test
    void whenOpenGlIsLostTheCpuShowsTheSamePicture() throws Exception {
        GlPreviewEngineTest.openOrSkip().close();
        try (PreviewRenderer renderer =
                new ThreadedPreviewRenderer(List.of(LostEngine::new, CpuPreviewEngine::new), frames::add)) {
            renderer.photo(photo);
            renderer.submit(state);
            int[] before = next();
            renderer.submit(state);
            int[] after = next();
            assertTrue(PreviewScenes.worst(before, after) <= 1);
            assertEquals(CPU + "; OpenGL failed with error 0x507", renderer.description());
        }
    }
}
