package org.instantretouch.app;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Work on a few background threads, results on JavaFX's. */
final class WindowTasks implements Tasks {
    private static final int THREADS = 6;

    private static final System.Logger LOG = System.getLogger(WindowTasks.class.getName());

    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, WindowTasks::daemon);
    private final ExecutorService inTurn = Executors.newSingleThreadExecutor(WindowTasks::daemon);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(WindowTasks::daemon);
    private final Map<String, ScheduledFuture<?>> pauses = new ConcurrentHashMap<>();

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "retouch-worker");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public <T> Handle run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        return run(workers, work, done, failed);
    }

    @Override
    public <T> Handle runInTurn(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        return run(inTurn, work, done, failed);
    }

    private static <T> Handle run(
            ExecutorService threads, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        if (threads.isShutdown()) {
            return Handle.NONE;
        }
        AtomicBoolean cancelled = new AtomicBoolean();
        Future<?> future = submit(threads, () -> {
            try {
                T result = work.call();
                Platform.runLater(() -> {
                    if (!cancelled.get()) {
                        done.accept(result);
                    }
                });
            } catch (Exception | Error e) {
                Platform.runLater(() -> {
                    if (!cancelled.get()) {
                        failed.accept(e);
                    }
                });
            }
        });
        return () -> {
            cancelled.set(true);
            future.cancel(true);
        };
    }

    /** Work that comes after the end is of no use to anybody. */
    private static Future<?> submit(ExecutorService threads, Runnable work) {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "work after the end", e);
            return CompletableFuture.completedFuture(null);
        }
    }

    @Override
    public void later(String key, long millis, Runnable action) {
        if (clock.isShutdown()) {
            return;
        }
        pauses.computeIfAbsent(
                key,
                k -> clock.schedule(
                        () -> Platform.runLater(() -> {
                            pauses.remove(k);
                            action.run();
                        }),
                        millis,
                        TimeUnit.MILLISECONDS));
    }

    @Override
    public void onWindow(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    @Override
    public void close() {
        workers.shutdown();
        inTurn.shutdown();
        clock.shutdownNow();
        try {
            // An edit that is being written is worth the wait.
            if (!inTurn.awaitTermination(30, TimeUnit.SECONDS)) {
                inTurn.shutdownNow();
            }
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
