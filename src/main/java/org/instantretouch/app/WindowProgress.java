package org.instantretouch.app;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import org.instantretouch.export.ExportProgress;

/** Brings the progress of an export to the window's thread, one message at a time, and stops the export when it is asked to. */
final class WindowProgress implements ExportProgress {
    /** The share of the rows in the time of an export; the rest is encoding and writing. */
    private static final double ROWS = 0.8;

    private final StoppableWork work;
    private final int rows;
    private final Tasks tasks;
    private final DoubleConsumer window;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean underWay = new AtomicBoolean();

    /**
     * @param rows how many there will be
     * @param window takes the progress, from 0 to 1, on the window's thread
     */
    WindowProgress(StoppableWork work, int rows, Tasks tasks, DoubleConsumer window) {
        this.work = work;
        this.rows = rows;
        this.tasks = tasks;
        this.window = window;
    }

    @Override
    public void rowsDone(int more) {
        work.check();
        done.addAndGet(more);
        if (!underWay.getAndSet(true)) {
            tasks.onWindow(() -> {
                underWay.set(false);
                window.accept(ROWS * done.get() / rows);
            });
        }
    }

    @Override
    public void writing() {
        work.check();
    }
}
