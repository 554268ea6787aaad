package org.instantretouch.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Work on another thread that can be stopped: what waits for a file is interrupted, the rest asks {@link #check()} now and then.
 * Work that was stopped too late comes to its end as if it had not been.
 */
final class StoppableWork {
    private boolean stopped;
    private @Nullable Thread worker;

    /**
     * Does the work on this thread.
     *
     * @throws CancellationException if it was stopped
     */
    <T> T run(Callable<T> work) throws Exception {
        synchronized (this) {
            check();
            worker = Thread.currentThread();
        }
        try {
            return work.call();
        } catch (IOException | InterruptedException e) {
            if (isStopped()) {
                // An interrupted write or read: not the disk's fault.
                throw (CancellationException) new CancellationException().initCause(e);
            }
            throw e;
        } finally {
            synchronized (this) {
                worker = null;
                if (stopped) {
                    // The thread goes on to other work.
                    Thread.interrupted();
                }
            }
        }
    }

    /**
     * To be called by the work where it can stop.
     *
     * @throws CancellationException if it is to
     */
    synchronized void check() {
        if (stopped) {
            throw new CancellationException();
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /** Asks the work to stop. */
    synchronized void stop() {
        stopped = true;
        if (worker != null) {
            worker.interrupt();
        }
    }
}
