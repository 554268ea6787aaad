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

    /** Who sees the stroke under way. */
    private Consumer<PreviewMask> listener = picture -> {};

    /** Points that the stroke is to go on through. */
    private final List<Point> line = new ArrayList<>();

    /** What was painted and is not seen yet. */
    private Area touched = Area.NONE;

    private sealed interface Step {}

    private record Ready(OpenPhoto photo, Mask mask) implements Step {}

    private record Begin(OpenPhoto photo, Mask mask, Stroke stroke, Consumer<PreviewMask> listener) implements Step {}

    private record Extend(Point point) implements Step {}

    private record End(Consumer<Optional<PreviewMask>> done) implements Step {}

    private record Forget() implements Step {}

    /** Makes ready to paint on a mask, so that the first dab need not wait. */
    void ready(OpenPhoto onPhoto, Mask mask) {
        add(new Ready(onPhoto, mask));
    }

    /**
     * Begins a stroke on a mask.
     *
     * @param seen takes, on the painter's thread, what the mask looks like, this time and after further points of this stroke
     */
    void begin(OpenPhoto onPhoto, Mask mask, Stroke stroke, Consumer<PreviewMask> seen) {
        add(new Begin(onPhoto, mask, stroke, seen));
    }

    /** Paints on to a point. */
    void extend(Point point) {
        add(new Extend(point));
    }

    /** Lets go of the photo that was painted on. */
    void forget() {
        add(new Forget());
    }

    /**
     * Ends the stroke.
     *
     * @param done takes, on the painter's thread, what the mask looks like with the whole stroke; nothing if it could not be
     *     painted
     */
    void end(Consumer<Optional<PreviewMask>> done) {
        add(new End(done));
    }

    private void add(Step step) {
        synchronized (steps) {
            steps.add(step);
        }
        if (!thread.isShutdown()) {
            thread.execute(this::paint);
        }
    }

    /** Paints all that waits; each stroke is shown once. */
    private void paint() {
        List<Step> waiting;
        synchronized (steps) {
            waiting = new ArrayList<>(steps);
            steps.clear();
        }
        for (int i = 0; i < waiting.size(); i++) {
            Step step = waiting.get(i);
            if (!(step instanceof Ready) || i + 1 == waiting.size() || !prepares(waiting.get(i + 1))) {
                attempt(() -> take(step));
                if (step instanceof End(Consumer<Optional<PreviewMask>> done)) {
                    done.accept(Optional.ofNullable(preview));
                }
            }
        }
        attempt(this::show);
    }

    /** Whether a step replaces what was made ready before it: then nothing need be. */
    private static boolean prepares(Step step) {
        return step instanceof Ready || step instanceof Begin || step instanceof Forget;
    }

    /** What cannot be painted is in the document all the same, and is drawn from there. */
    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.log(System.Logger.Level.WARNING, "a stroke could not be painted on the screen", e);
            release();
        }
    }

    private void take(Step step) {
        switch (step) {
            case Ready ready -> {
                show();
                prepare(ready.photo, ready.mask);
            }
            case Begin begin -> {
                show();
                prepare(begin.photo, begin.mask);
                listener = begin.listener;
                touched = canvas().add(begin.stroke);
            }
            case Extend extend -> line.add(extend.point);
            case End _ -> show();
            case Forget _ -> release();
        }
    }

    /** Paints the points that wait, and shows what is new of the stroke; nothing after it has failed. */
    private void show() {
        if (canvas != null && !line.isEmpty()) {
            touched = touched.union(canvas.extend(line));
        }
        line.clear();
        if (canvas != null && !touched.isEmpty()) {
            PreviewMask next = preview().next(canvas.values().clone(), touched);
            preview = next;
            touched = Area.NONE;
            listener.accept(next);
        }
    }

    private void release() {
        canvas = null;
        preview = null;
        photo = null;
        listener = picture -> {};
        line.clear();
        touched = Area.NONE;
    }

    private void prepare(OpenPhoto onPhoto, Mask mask) {
        if (canvas != null && photo == onPhoto) {
            Optional<Area> changed = canvas.become(mask);
            if (changed.filter(area -> !area.isEmpty()).isPresent()) {
                preview = preview().next(canvas.values().clone(), changed.get());
            }
            if (changed.isPresent()) {
                return;
            }
        }
        int width = onPhoto.maskWidth();
        int height = onPhoto.maskHeight();
        // A mask that nothing was painted on yet will need what its first stroke does.
        boolean edges = mask.edgeAware();
        MaskCanvas made = new MaskCanvas(
                mask,
                width,
                height,
                edges || mask.needsColours() ? onPhoto.maskColours() : new float[0],
                edges ? Optional.of(onPhoto.guide()) : Optional.empty());
        photo = onPhoto;
        canvas = made;
        preview = PreviewMask.of(width, height, made.values().clone());
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
