package org.instantretouch.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.instantretouch.render.PhotoPyramid;
import org.instantretouch.render.PreviewFrame;
import org.instantretouch.render.PreviewRenderer;
import org.instantretouch.render.PreviewState;
import org.instantretouch.render.gl.PreviewRenderers;

/** A photo, and a renderer that shows it as the editor's does. */
final class PreviewSession implements AutoCloseable {
    private final PreviewSubject subject;
    private final PhotoPyramid pyramid;
    private final PreviewRenderer renderer;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();

    /** As an editor does, one frame is kept while the next is drawn. */
    private final Deque<PreviewFrame> shown = new ArrayDeque<>();

    /** A frame and when it was there, in nanoseconds. */
    private record Arrival(PreviewFrame frame, long time) {}

    /** Opens a photo; its pyramid fills while the first state is waited for. */
    PreviewSession(PreviewSubject subject) {
        this.subject = subject;
        pyramid = new PhotoPyramid(subject.width(), subject.height(), subject.reader());
        renderer = PreviewRenderers.best(frame -> arrivals.add(new Arrival(frame, System.nanoTime())));
        renderer.photo(pyramid);
    }

    PreviewSubject subject() {
        return subject;
    }

    PhotoPyramid pyramid() {
        return pyramid;
    }

    String device() {
        return renderer.description();
    }

    /**
     * Shows a state, and returns when the first frame of it was there, in nanoseconds. Waits then until nothing is missing in it.
     */
    long show(PreviewState state) throws InterruptedException {
        renderer.submit(state);
        Arrival first = next(state);
        Arrival last = first;
        while (!last.frame.complete()) {
            last = next(state);
        }
        return first.time;
    }

    private Arrival next(PreviewState state) throws InterruptedException {
        while (true) {
            Arrival arrival = arrivals.take();
            if (!shown.isEmpty()) {
                shown.remove().close();
            }
            shown.add(arrival.frame);
            if (arrival.frame.state() == state) {
                return arrival;
            }
        }
    }

    @Override
    public void close() {
        renderer.close();
        pyramid.close();
    }
}
