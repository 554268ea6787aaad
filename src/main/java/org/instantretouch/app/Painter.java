package org.instantretouch.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.instantretouch.mask.Area;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskCanvas;
import org.instantretouch.mask.Point;
import org.instantretouch.mask.Stroke;
import org.instantretouch.render.PreviewMask;
import org.jspecify.annotations.Nullable;

/**
 * Paints strokes into the mask on the screen, on a thread of its own: the window's never waits for it. Points that come while it
 * paints are painted together. Each stroke changes and passes on only the pixels that it touches.
 */
final class Painter implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Painter.class.getName());

    private final ExecutorService thread = Executors.newSingleThreadExecutor(BackgroundThreads.named("painter"));

    /** What is to be painted. Guarded by itself. */
    private final Deque<Step> steps = new ArrayDeque<>();

    // The painter's thread alone knows these.
    private @Nullable MaskCanvas canvas;
    private @Nullable PreviewMask preview;
    private @Nullable OpenPhoto photo;

    private sealed interface Step {}

    private record Ready(OpenPhoto photo, Mask mask) implements Step {}

    private record Begin(Stroke stroke) implements Step {}

    private record Extend(Point point) implements Step {}

    private record End(Runnable done) implements Step {}

    private record Forget() implements Step {}

    /** Makes ready to paint on a mask, so that the first dab need not wait. */
    void ready(OpenPhoto onPhoto, Mask mask) {
        add(new Ready(onPhoto, mask), p -> {});
    }

    /**
     * Begins a stroke on a mask.
     *
     * @param listener takes, on the painter's thread, what the mask looks like, this time and after every further point
     */
    void begin(OpenPhoto onPhoto, Mask mask, Stroke stroke, Consumer<PreviewMask> listener) {
        add(new Ready(onPhoto, mask), listener);
        add(new Begin(stroke), listener);
    }

    /** Paints on to a point. */
    void extend(Point point, Consumer<PreviewMask> listener) {
        add(new Extend(point), listener);
    }

    /** Lets go of the photo that was painted on. */
    void forget() {
        add(new Forget(), p -> {});
    }

    /** Calls back, on the painter's thread, when all before it has been painted. */
    void end(Runnable done) {
        add(new End(done), p -> {});
    }

    private void add(Step step, Consumer<PreviewMask> listener) {
        synchronized (steps) {
            steps.add(step);
        }
        if (!thread.isShutdown()) {
            thread.execute(() -> paint(listener));
        }
    }

    /** Paints all that waits, and tells once. */
    private void paint(Consumer<PreviewMask> listener) {
        List<Step> waiting;
        synchronized (steps) {
            waiting = new ArrayList<>(steps);
            steps.clear();
        }
        List<Runnable> ended = new ArrayList<>();
        for (Step step : waiting) {
            if (step instanceof End end) {
                ended.add(end.done);
            }
        }
        try {
            paint(waiting, listener);
        } catch (RuntimeException | OutOfMemoryError e) {
            // The stroke is in the document all the same, and is drawn from there.
            LOG.log(System.Logger.Level.WARNING, "a stroke could not be painted on the screen", e);
            release();
        } finally {
            ended.forEach(Runnable::run);
        }
    }

    private void paint(List<Step> waiting, Consumer<PreviewMask> listener) {
        Area touched = Area.NONE;
        List<Point> line = new ArrayList<>();
        for (int i = 0; i < waiting.size(); i++) {
            Step step = waiting.get(i);
            if (!(step instanceof Extend) && !line.isEmpty()) {
                touched = touched.union(canvas().extend(line));
                line.clear();
            }
            switch (step) {
                case Ready ready -> {
                    // Nothing is painted on what the next step replaces.
                    boolean replaced = i + 1 < waiting.size()
                            && (waiting.get(i + 1) instanceof Ready || waiting.get(i + 1) instanceof Forget);
                    touched = !replaced && prepare(ready) ? Area.NONE : touched;
                }
                case Begin begin -> touched = touched.union(canvas().add(begin.stroke));
                case Extend extend -> line.add(extend.point);
                case End end -> {}
                case Forget forget -> release();
            }
        }
        if (!line.isEmpty()) {
            touched = touched.union(canvas().extend(line));
        }
        if (!touched.isEmpty() && canvas != null) {
            PreviewMask next = preview().next(canvas().values().clone(), touched);
            preview = next;
            listener.accept(next);
        }
    }

    private void release() {
        canvas = null;
        preview = null;
        photo = null;
    }

    /** Whether a new canvas had to be made. */
    private boolean prepare(Ready ready) {
        if (canvas != null && photo == ready.photo && canvas.mask().equals(ready.mask)) {
            return false;
        }
        int width = ready.photo.maskWidth();
        int height = ready.photo.maskHeight();
        // A mask that nothing was painted on yet will need what its first stroke does.
        boolean edges = ready.mask.edgeAware();
        MaskCanvas made = new MaskCanvas(
                ready.mask,
                width,
                height,
                edges || ready.mask.needsColours() ? ready.photo.maskColours() : new float[0],
                edges ? Optional.of(ready.photo.guide()) : Optional.empty());
        photo = ready.photo;
        canvas = made;
        preview = PreviewMask.of(width, height, made.values().clone());
        return true;
    }

    private MaskCanvas canvas() {
        if (canvas == null) {
            throw new IllegalStateException("no mask was made ready");
        }
        return canvas;
    }

    private PreviewMask preview() {
        if (preview == null) {
            throw new IllegalStateException("no mask was made ready");
        }
        return preview;
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
