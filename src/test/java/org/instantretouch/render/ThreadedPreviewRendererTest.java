package org.instantretouch.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.instantretouch.grid.TestGrids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ThreadedPreviewRendererTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 40;

    private final PhotoPyramid photo = PreviewScenes.pyramid(PreviewScenes.photo(WIDTH, HEIGHT, 1), WIDTH);
    private final Frames frames = new Frames();

    @AfterEach
    void closePhoto() {
        photo.close();
    }

    /** Keeps what a renderer delivers. */
    private static final class Frames implements PreviewListener {
        final BlockingQueue<PreviewFrame> frames = new LinkedBlockingQueue<>();
        final BlockingQueue<String> engines = new LinkedBlockingQueue<>();

        @Override
        public void frame(PreviewFrame frame) {
            frames.add(frame);
        }

        @Override
        public void engine(String description) {
            engines.add(description);
        }

        PreviewFrame next() throws InterruptedException {
            PreviewFrame frame = frames.poll(30, TimeUnit.SECONDS);
            assertNotNull(frame, "no frame came");
            return frame;
        }
    }

    /** An engine that waits in every frame until it may go on, or fails. */
    private static final class StubEngine implements PreviewEngine {
        final Semaphore started = new Semaphore(0);
        final Semaphore mayEnd = new Semaphore(0);
        final CountDownLatch closed = new CountDownLatch(1);
        volatile Optional<Throwable> failure = Optional.empty();

        @Override
        public boolean draw(PhotoPyramid photo, PreviewState state, ByteBuffer bgra) throws PreviewException {
            started.release();
            mayEnd.acquireUninterruptibly();
            if (failure.isPresent()) {
                switch (failure.get()) {
                    case PreviewException e -> throw e;
                    case RuntimeException e -> throw e;
                    case Error e -> throw e;
                    default -> throw new AssertionError();
                }
            }
            return true;
        }

        @Override
        public String description() {
            return "stub";
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    /** An engine whose frames are complete at the third drawing, for nothing that would come by itself. */
    private static final class SlowEngine implements PreviewEngine {
        private int drawn;

        @Override
        public boolean draw(PhotoPyramid photo, PreviewState state, ByteBuffer bgra) {
            drawn++;
            return !hasMore();
        }

        @Override
        public boolean hasMore() {
            return drawn < 3;
        }

        @Override
        public String description() {
            return "slow";
        }

        @Override
        public void close() {}
    }

    private static PreviewState state(int left) {
        return PreviewState.of(new Viewport(WIDTH, HEIGHT, 1, left, 0), List.of());
    }

    private static PreviewState edited() {
        return PreviewState.of(
                PreviewScenes.whole(WIDTH, HEIGHT),
                List.of(new PreviewLayer(TestGrids.random(2, 16, 16, 8), 1, Optional.empty())));
    }

    @Test
    void aFrameThatCouldGetFurtherIsDrawnAgainUntilItIsComplete() throws Exception {
        try (PreviewRenderer renderer = new ThreadedPreviewRenderer(List.of(SlowEngine::new), frames)) {
            renderer.photo(photo);
            renderer.submit(state(0));
            for (boolean complete : new boolean[] {false, false, true}) {
                try (PreviewFrame frame = frames.next()) {
                    assertEquals(complete, frame.complete());
                }
            }
        }
    }

    @Test
    void whileAFrameIsDrawnTheNewestStateTakesThePlaceOfThoseBeforeIt() throws Exception {
        StubEngine engine = new StubEngine();
        try (PreviewRenderer renderer = new ThreadedPreviewRenderer(List.of(() -> engine), frames)) {
            renderer.photo(photo);
            renderer.submit(state(0));
            engine.started.acquire();
            for (int left = 1; left <= 50; left++) {
                renderer.submit(state(left));
            }
            assertEquals(0, engine.started.availablePermits(), "one frame in flight");
            engine.mayEnd.release(2);
            try (PreviewFrame first = frames.next();
                    PreviewFrame second = frames.next()) {
                assertEquals(state(0), first.state());
                assertEquals(state(50), second.state());
            }
            assertNull(frames.frames.poll(50, TimeUnit.MILLISECONDS));
            engine.mayEnd.release(10);
        }
    }

    @Test
    void withAllBuffersKeptDrawingWaitsUntilOneComesBack() throws Exception {
        StubEngine engine = new StubEngine();
        engine.mayEnd.release(1000);
        try (PreviewRenderer renderer = new ThreadedPreviewRenderer(List.of(() -> engine), frames)) {
            renderer.photo(photo);
            renderer.submit(state(1));
            PreviewFrame first = frames.next();
            renderer.submit(state(2));
            PreviewFrame second = frames.next();
            renderer.submit(state(3));
            PreviewFrame third = frames.next();
            assertTrue(first.bgra() != second.bgra() && second.bgra() != third.bgra() && first.bgra() != third.bgra());
            renderer.submit(state(4));
            assertNull(frames.frames.poll(50, TimeUnit.MILLISECONDS));
            first.close();
            PreviewFrame fourth = frames.next();
            assertEquals(state(4), fourth.state());
            assertTrue(fourth.bgra() == first.bgra());
        }
    }

    @Test
    void framesOfNearlyTheSameSizeShareTheirMemory() throws Exception {
        Set<Long> places = new HashSet<>();
        StubEngine engine = new StubEngine();
        engine.mayEnd.release(1000);
        try (PreviewRenderer renderer = new ThreadedPreviewRenderer(List.of(() -> engine), frames)) {
            renderer.photo(photo);
            for (int width = WIDTH; width < WIDTH + 20; width++) {
                renderer.submit(PreviewState.of(new Viewport(width, HEIGHT, 1, 0, 0), List.of()));
                try (PreviewFrame frame = frames.next()) {
                    assertEquals(4 * width * HEIGHT, frame.bgra().capacity());
                    places.add(MemorySegment.ofBuffer(frame.bgra()).address());
                }
            }
        }
        assertTrue(places.size() <= 3, places.size() + " buffers");
    }

    @Test
    void nothingIsDrawnBeforeThereAreAPhotoAndAState() throws Exception {
        StubEngine engine = new StubEngine();
        engine.mayEnd.release(1000);
        try (PreviewRenderer renderer = new ThreadedPreviewRenderer(List.of(() -> engine), frames)) {
            renderer.submit(state(1));
            assertNull(frames.frames.poll(50, TimeUnit.MILLISECONDS));
            renderer.photo(photo);
            assertEquals(state(1), frames.next().state());
        }
    }

    @Test
    void anotherPhotoIsDrawnInItsOwnStateAlone() throws Exception {
        float[] other = PreviewScenes.photo(WIDTH, HEIGHT, 7);
        try (PhotoPyramid second = PreviewScenes.pyramid(other, WIDTH);
                PreviewRenderer renderer = new ThreadedPreviewRenderer(List.of(CpuPreviewEngine::new), frames)) {
            renderer.photo(photo);
            renderer.submit(state(0));
            frames.next().close();
            renderer.photo(second);
            assertNull(frames.frames.poll(50, TimeUnit.MILLISECONDS));
            renderer.submit(state(0));
            try (PreviewFrame frame = frames.next()) {
                assertArrayEquals(PreviewScenes.codes(other), PreviewScenes.codes(frame.bgra()));
            }
        }
    }

    @Test
    void aFrameThatLackedTilesIsDrawnAgainWhenTheyCome() throws Exception {
        float[] rgb = PreviewScenes.photo(1300, 1100, 3);
        CountDownLatch gate = new CountDownLatch(1);
        RegionReader whole = PreviewScenes.reader(rgb, 1300);
        RegionReader slow = (x, y, w, h, downsample, into) -> {
            if (h > 1) {
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            whole.read(x, y, w, h, downsample, into);
        };
        try (PhotoPyramid large = new PhotoPyramid(1300, 1100, slow);
                PreviewRenderer renderer = new ThreadedPreviewRenderer(List.of(CpuPreviewEngine::new), frames)) {
            renderer.photo(large);
            PreviewState state = PreviewState.of(PreviewScenes.whole(1300, 1100), List.of());
            renderer.submit(state);
            try (PreviewFrame coarse = frames.next()) {
                assertFalse(coarse.complete());
            }
            gate.countDown();
            PreviewFrame frame = frames.next();
            while (!frame.complete()) {
                frame.close();
                frame = frames.next();
            }
            assertArrayEquals(PreviewScenes.codes(rgb), PreviewScenes.codes(frame.bgra()));
            frame.close();
        }
    }

    @Test
    void anEngineThatDoesNotOpenGivesWayToTheNextAndTheDescriptionSaysWhy() throws Exception {
        PreviewEngine.Source none = () -> {
            throw new PreviewException("no OpenGL (EGL: libEGL.so.1 is missing)");
        };
        PreviewEngine.Source broken = () -> {
            throw new UnsatisfiedLinkError("no native library");
        };
        try (PreviewRenderer renderer =
                new ThreadedPreviewRenderer(List.of(none, broken, () -> new CpuPreviewEngine(1)), frames)) {
            renderer.photo(photo);
            renderer.submit(edited());
            assertShowsTheEdit(frames.next());
            assertEquals(
                    "CPU, 1 thread; no OpenGL (EGL: libEGL.so.1 is missing);"
                            + " java.lang.UnsatisfiedLinkError: no native library",
                    renderer.description());
            assertEquals(renderer.description(), frames.engines.take());
        }
    }

    @Test
    void anEngineThatFailsInAFrameHandsThatFrameToTheNext() throws Exception {
        for (Exception failure : List.of(
                new PreviewException("OpenGL failed with error 0x507"), new IllegalStateException("a driver's bug"))) {
            StubEngine failing = new StubEngine();
            try (PreviewRenderer renderer =
                    new ThreadedPreviewRenderer(List.of(() -> failing, () -> new CpuPreviewEngine(1)), frames)) {
                renderer.photo(photo);
                renderer.submit(state(0));
                failing.mayEnd.release();
                frames.next().close();
                assertEquals("stub", renderer.description());
                failing.failure = Optional.of(failure);
                failing.mayEnd.release();
                renderer.submit(edited());
                assertShowsTheEdit(frames.next());
                assertTrue(failing.closed.await(10, TimeUnit.SECONDS));
                assertTrue(renderer.description().startsWith("CPU, 1 thread; "));
                assertTrue(renderer.description().endsWith(failure.getMessage()));
            }
        }
    }

    @Test
    void aFrameWithoutEnoughMemoryIsLeftOutAndTheNextOneComes() throws Exception {
        StubEngine engine = new StubEngine();
        engine.mayEnd.release(1000);
        try (PreviewRenderer renderer = new ThreadedPreviewRenderer(List.of(() -> engine), frames)) {
            renderer.photo(photo);
            assertEquals("stub", frames.engines.take());
            engine.failure = Optional.of(new OutOfMemoryError("a test"));
            // More often than there are buffers.
            for (int left = 1; left <= 5; left++) {
                renderer.submit(state(left));
                assertTrue(frames.engines.take().startsWith("not enough memory"));
            }
            engine.failure = Optional.empty();
            renderer.submit(state(6));
            try (PreviewFrame frame = frames.next()) {
                assertEquals(state(6), frame.state());
            }
            assertEquals("stub", renderer.description());
        }
    }

    private void assertShowsTheEdit(PreviewFrame frame) throws PreviewException {
        try (frame;
                CpuPreviewEngine cpu = new CpuPreviewEngine(1)) {
            assertArrayEquals(PreviewScenes.draw(cpu, photo, edited()), PreviewScenes.codes(frame.bgra()));
        }
    }

    @Test
    void withoutAnEngineThatWorksTheDescriptionSaysSo() throws Exception {
        PreviewEngine.Source none = () -> {
            throw new PreviewException("nothing works here");
        };
        try (PreviewRenderer renderer = new ThreadedPreviewRenderer(List.of(none), frames)) {
            assertEquals("no preview; nothing works here", frames.engines.poll(10, TimeUnit.SECONDS));
            renderer.photo(photo);
            renderer.submit(state(0));
            assertEquals("no preview; nothing works here", renderer.description());
        }
    }

    @Test
    void closingEndsTheEngineAndLeavesFramesValid() throws Exception {
        StubEngine engine = new StubEngine();
        engine.mayEnd.release(1000);
        PreviewRenderer renderer = new ThreadedPreviewRenderer(List.of(() -> engine), frames);
        renderer.photo(photo);
        renderer.submit(state(0));
        PreviewFrame frame = frames.next();
        renderer.close();
        assertEquals(0, engine.closed.getCount());
        renderer.submit(state(1));
        assertNull(frames.frames.poll(20, TimeUnit.MILLISECONDS));
        assertEquals(4 * WIDTH * HEIGHT, frame.bgra().capacity());
        frame.close();
    }

    @Test
    void aViewportOfAnotherSizeGetsBuffersOfThatSize() throws Exception {
        try (PreviewRenderer renderer = new ThreadedPreviewRenderer(List.of(CpuPreviewEngine::new), frames)) {
            renderer.photo(photo);
            for (int width : new int[] {10, 33, 10}) {
                renderer.submit(PreviewState.of(new Viewport(width, 20, 1, 0, 0), List.of()));
                try (PreviewFrame frame = frames.next()) {
                    assertEquals(width, frame.width());
                    assertEquals(4 * width * 20, frame.bgra().capacity());
                }
            }
        }
    }

    @Test
    void statesThatNoViewportCanHaveAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Viewport(0, 10, 1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Viewport(10, 10, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Viewport(10, 10, Double.NaN, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Viewport(10, 10, 1, Double.POSITIVE_INFINITY, 0));
        assertThrows(IllegalArgumentException.class, () -> new Viewport(10, 10, 1, 0, Double.NaN));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PreviewLayer(TestGrids.random(1, 2, 2, 2), 2.1f, Optional.empty()));
    }
}
