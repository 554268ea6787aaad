package org.instantretouch.photo;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Work that may hang, because it is done by code that is not ours on bytes that anybody may have sent. It is done on a thread of
 * its own, which serves again when the work has ended. Java cannot end a thread that hangs: it is asked to stop, and left alone; it
 * does not keep the process from ending.
 */
public final class Deadline {
    private static final ExecutorService THREADS =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

    private Deadline() {}

    /** The work did not come to its end in time. */
    public static final class MissedException extends IOException {
        private static final long serialVersionUID = 1L;

        private MissedException(Duration limit) {
            super("no end after " + limit.toSeconds() + " seconds");
        }
    }

    /**
     * Does the work and waits for it. What the work throws is thrown here.
     *
     * @param name of the thread
     * @throws MissedException if it takes longer than the limit
     * @throws InterruptedIOException if the calling thread was interrupted; the work is interrupted too then
     */
    public static <T> T within(Duration limit, String name, Callable<T> work) throws IOException {
        Future<T> task = THREADS.submit(() -> {
            Thread.currentThread().setName(name);
            return work.call();
        });
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw (MissedException) new MissedException(limit).initCause(e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException("stopped").initCause(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IOException(e.getCause());
            }
        }
    }
}
