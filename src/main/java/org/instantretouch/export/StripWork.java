package org.instantretouch.export;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work on strips, on several threads at once, whose results are taken in the order in which they were given. No more than a few
 * strips are under way, so that a quick reader does not fill the memory.
 */
final class StripWork<T> implements AutoCloseable {
    private final ExecutorService workers;
    private final Taker<T> taker;
    private final int most;
    private final Deque<Future<T>> underWay = new ArrayDeque<>();

    /** Takes the results. */
    interface Taker<T> {
        void take(T result) throws IOException;
    }

    /** @param most strips that are under way */
    StripWork(int threads, int most, Taker<T> taker) {
        this.taker = taker;
        this.most = most;
        workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("export-", 0).factory());
    }

    /** Gives work; waits where much is under way, and throws what went wrong with earlier work. */
    void add(Callable<T> work) throws IOException {
        while (underWay.size() >= most) {
            take();
        }
        underWay.add(workers.submit(work));
        while (!underWay.isEmpty() && underWay.getFirst().isDone()) {
            take();
        }
    }

    /** Waits for all that is under way. */
    void finish() throws IOException {
        while (!underWay.isEmpty()) {
            take();
        }
    }

    private void take() throws IOException {
        try {
            taker.take(underWay.removeFirst().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the export was interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Lets what is under way end, and leaves out what has not begun. */
    @Override
    public void close() {
        underWay.forEach(work -> work.cancel(false));
        workers.close();
    }
}
