package org.instantretouch.app;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs long work away from the thread of the window, and brings the result back to it. */
interface Tasks extends AutoCloseable {
    /** Work that was begun. */
    interface Handle {
        /** Work that is over, or cannot be stopped. */
        Handle NONE = () -> {};

        /** Asks the work to stop; neither consumer is called any more. */
        void cancel();
    }

    /**
     * Begins work.
     *
     * @param work what to do, on another thread
     * @param done takes the result, on the window's thread
     * @param failed takes what went wrong, on the window's thread
     */
    <T> Handle run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed);

    /**
     * Begins work as {@link #run} does, but one after the other in the order of the calls, on a thread of its own: what is saved
     * and loaded in turn is never overtaken, nor kept waiting by other work.
     */
    <T> Handle runInTurn(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed);

    /** Runs something on the window's thread after a pause; while something of the same key waits, no other is begun. */
    void later(String key, long millis, Runnable action);

    /** Runs something on the window's thread. */
    void onWindow(Runnable action);

    /** Ends, after what was begun; what is asked for later is not done. */
    @Override
    void close();
}
