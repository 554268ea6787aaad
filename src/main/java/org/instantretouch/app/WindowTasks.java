package org.instantretouch.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Work on a few background threads, results on JavaFX's. The window may be made on another thread than that, as JavaFX allows
 * before it shows: what is meanwhile to be done on the window's thread waits until {@link #begin}.
 */
final class WindowTasks implements Tasks {
    private static final int THREADS = 6;

    private static final System.Logger LOG = System.getLogger(WindowTasks.class.getName());

    private final ThreadFactory threads = BackgroundThreads.named("retouch-worker");
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, threads);
    private final ExecutorService inTurn = Executors.newSingleThreadExecutor(threads);

    /** Only wakes the window's thread, in time. */
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clock").factory());

    private final Set<String> pauses = ConcurrentHashMap.newKeySet();

    /** What waits for the window. Guarded by itself. */
    private final List<Runnable> early = new ArrayList<>();

    private volatile boolean begun;

    private WindowTasks() {}

    /** Tasks of a window that is still to be made. */
    static WindowTasks waiting() {
        return new WindowTasks();
    }

    /** Tasks of a window whose thread may be used from now on. */
    static WindowTasks begun() {
        WindowTasks tasks = new WindowTasks();
        tasks.begin();
        return tasks;
    }

    /** From now on the window's thread may be used; what waited for it is done there, piece by piece. */
    void begin() {
        synchronized (early) {
            begun = true;
            early.forEach(Platform::runLater);
            early.clear();
        }
    }

    private void onWindowLater(Runnable action) {
        synchronized (early) {
            if (!begun) {
                early.add(action);
                return;
            }
        }
        Platform.runLater(action);
    }

    @Override
    public <T> Handle run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        return run(workers, work, done, failed);
    }

    @Override
    public <T> Handle runInTurn(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        return run(inTurn, work, done, failed);
    }

    private <T> Handle run(ExecutorService threads, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        if (threads.isShutdown()) {
            return Handle.NONE;
        }
        AtomicBoolean cancelled = new AtomicBoolean();
        Future<?> future = submit(threads, () -> {
            try {
                T result = work.call();
                onWindowLater(() -> {
                    if (!cancelled.get()) {
                        done.accept(result);
                    }
                });
            } catch (Exception | Error e) {
                onWindowLater(() -> {
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
        if (pauses.add(key)) {
            Runnable end = () -> onWindowLater(() -> {
                pauses.remove(key);
                action.run();
            });
            if (millis == 0) {
                end.run();
            } else {
                clock.schedule(end, millis, TimeUnit.MILLISECONDS);
            }
        }
    }

    @Override
    public void onWindow(Runnable action) {
        if (begun && Platform.isFxApplicationThread()) {
            action.run();
        } else {
            onWindowLater(action);
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
