package org.instantretouch.render;

import java.lang.System.Logger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The renderer's thread, its three buffers, and the choice of its engine: the first of a list that opens. An engine that fails
 * gives way to the next one, which draws the same frame. If none is left the description says so, and no frame comes any more.
 * A frame for which there is not enough memory is left out, and the description says that: the next state may need less.
 */
public final class ThreadedPreviewRenderer implements PreviewRenderer {
    private static final Logger LOG = System.getLogger(ThreadedPreviewRenderer.class.getName());

    /** One to show, one that was shown and may still be read, and one to draw into. */
    private static final int BUFFERS = 3;

    /** Memory for frames comes in pieces of so many bytes. */
    private static final int PIECE = 4 << 20;

    private final Iterator<PreviewEngine.Source> sources;
    private final PreviewListener listener;
    private final Thread thread;
    private final DoubleConsumer tilesCame = progress -> tilesCame();
    private volatile String description = "starting";

    /** So long closing waits for a frame: a driver that hangs must not keep the window open. */
    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(10);

    /** What draws now; belongs to the thread. */
    private Optional<PreviewEngine> engine = Optional.empty();

    /** Whether the last frame found too little memory; belongs to the thread. */
    private boolean lacksMemory;

    // All below is guarded by this.
    private final Deque<Buffer> free = new ArrayDeque<>();
    private int held;
    private @Nullable PhotoPyramid photo;
    private @Nullable PreviewState state;

    /** Whether the photo or the state has changed since the last frame began. */
    private boolean dirty;

    /** Whether the last frame lacked tiles. */
    private boolean incomplete;

    private boolean closed;

    /**
     * Starts the thread.
     *
     * @param sources engines, the best first; the last must work everywhere
     */
    public ThreadedPreviewRenderer(List<PreviewEngine.Source> sources, PreviewListener listener) {
        this.sources = List.copyOf(sources).iterator();
        this.listener = listener;
        // Who drives the window goes first where both want a processor; a driver that draws on processors has threads
        // of this one's.
        thread = Thread.ofPlatform()
                .daemon()
                .name("preview")
                .priority(Thread.MIN_PRIORITY)
                .start(this::run);
    }

    @Override
    public synchronized void photo(PhotoPyramid newPhoto) {
        if (photo != null) {
            photo.removeListener(tilesCame);
            // Else the new photo would be seen for a moment with the edit of the one before.
            state = null;
        }
        photo = newPhoto;
        newPhoto.onChange(tilesCame);
        dirty = true;
        notifyAll();
    }

    @Override
    public synchronized void submit(PreviewState newState) {
        state = newState;
        dirty = true;
        notifyAll();
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (photo != null) {
                photo.removeListener(tilesCame);
            }
            notifyAll();
        }
        boolean interrupted = false;
        long end = System.nanoTime() + LONGEST_CLOSING.toNanos();
        while (thread.isAlive() && thread != Thread.currentThread() && System.nanoTime() < end) {
            try {
                thread.join(LONGEST_CLOSING);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void tilesCame() {
        if (incomplete) {
            dirty = true;
            notifyAll();
        }
    }

    /** What to draw, and into what, if a buffer was free. */
    private record Job(PhotoPyramid photo, PreviewState state, Optional<Buffer> free) {}

    /**
     * Memory for frames. It comes in large pieces, so that while a window is resized, when every frame has another size, most
     * fit into what is there: what is let go waits long for the collector.
     *
     * @param frame the part of it that a frame fills
     */
    private record Buffer(ByteBuffer memory, ByteBuffer frame) {
        static Buffer of(int bytes) {
            ByteBuffer memory = ByteBuffer.allocateDirect(pieces(bytes));
            return new Buffer(memory, memory.slice(0, bytes));
        }

        private static int pieces(int bytes) {
            return (int) Math.min(Integer.MAX_VALUE, (long) Math.ceilDiv(bytes, PIECE) * PIECE);
        }

        boolean fits(int bytes) {
            return memory.capacity() == pieces(bytes);
        }

        /** The same for frames of another size; frames of one size have the very same buffer. */
        Buffer fitted(int bytes) {
            return frame.capacity() == bytes ? this : new Buffer(memory, memory.slice(0, bytes));
        }
    }

    private void run() {
        try {
            engine = Optional.of(open(""));
            for (Job job = next(); job != null; job = next()) {
                drawOrLeaveOut(job);
            }
        } catch (PreviewException e) {
            LOG.log(Logger.Level.ERROR, "no preview engine is left", e);
            describe(String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            LOG.log(Logger.Level.ERROR, "the preview ends", e);
            describe("no preview; " + e);
        } finally {
            engine.ifPresent(ThreadedPreviewRenderer::close);
        }
    }

    /** An engine that has failed may fail in closing too; what counts is the one that takes its place. */
    private static void close(PreviewEngine engine) {
        try {
            engine.close();
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "a preview engine does not close", e);
        }
    }

    private void describe(String text) {
        description = text;
        listener.engine(text);
    }

    /** Opens the next engine that works. */
    private PreviewEngine open(String earlierFailures) throws PreviewException {
        StringBuilder reasons = new StringBuilder(earlierFailures);
        while (sources.hasNext()) {
            try {
                PreviewEngine opened = sources.next().open();
                describe(opened.description() + reasons);
                return opened;
            } catch (PreviewException | RuntimeException | LinkageError e) {
                LOG.log(Logger.Level.DEBUG, "a preview engine does not open", e);
                reasons.append("; ").append(reason(e));
            }
        }
        throw new PreviewException("no preview" + reasons);
    }

    private static String reason(Throwable e) {
        return e instanceof PreviewException ? String.valueOf(e.getMessage()) : e.toString();
    }

    /** Waits for something to draw; null when the renderer is closed. */
    private synchronized @Nullable Job next() {
        while (true) {
            if (closed) {
                return null;
            }
            if (dirty && photo != null && state != null && held < BUFFERS) {
                dirty = false;
                // Tiles that come while the frame is being drawn may have come too late for it.
                incomplete = true;
                held++;
                int bytes = bytes(state.viewport());
                free.removeIf(buffer -> !buffer.fits(bytes));
                return new Job(photo, state, Optional.ofNullable(free.poll()).map(buffer -> buffer.fitted(bytes)));
            }
            try {
                wait();
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    private static int bytes(Viewport view) {
        return Math.multiplyExact(4 * view.width(), view.height());
    }

    private synchronized void release(Buffer buffer) {
        held--;
        free.add(buffer);
        notifyAll();
    }

    private void drawOrLeaveOut(Job job) throws PreviewException {
        try {
            PreviewFrame frame = draw(job);
            if (lacksMemory) {
                lacksMemory = false;
                describe(engine.orElseThrow().description());
            }
            listener.frame(frame);
        } catch (OutOfMemoryError e) {
            LOG.log(Logger.Level.WARNING, "no memory for a frame", e);
            synchronized (this) {
                held--;
                free.clear();
            }
            lacksMemory = true;
            describe("not enough memory for the preview; close other programs");
        }
    }

    /** Draws a frame by the first engine that can. */
    private PreviewFrame draw(Job job) throws PreviewException {
        // Not under the lock, which the window's thread would wait for: such memory is filled with zeros, and may wait
        // for the collector.
        Buffer buffer = job.free.orElseGet(() -> Buffer.of(bytes(job.state.viewport())));
        while (true) {
            PreviewEngine current = engine.orElseThrow();
            try {
                long start = System.nanoTime();
                boolean complete = current.draw(job.photo, job.state, buffer.frame);
                double millis = (System.nanoTime() - start) / 1e6;
                synchronized (this) {
                    incomplete = !complete;
                    dirty |= current.hasMore();
                }
                Viewport view = job.state.viewport();
                return new PreviewFrame(
                        job.state, view.width(), view.height(), buffer.frame, millis, complete, () -> release(buffer));
            } catch (PreviewException | RuntimeException | LinkageError e) {
                LOG.log(Logger.Level.WARNING, "the preview engine failed: " + current.description(), e);
                engine = Optional.empty();
                close(current);
                engine = Optional.of(open("; " + reason(e)));
            }
        }
    }
}
