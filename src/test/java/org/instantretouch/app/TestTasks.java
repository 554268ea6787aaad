package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Tasks without a window: work runs on plain threads, and the test's own thread stands for the window's. What would run there is
 * queued until the test asks for it; pauses are over as soon as nothing else waits.
 */
final class TestTasks implements Tasks {
    /** So long a test waits before it takes the code to hang, in seconds. */
    private static final long PATIENCE = 120;

    private final Thread window = Thread.currentThread();
    private final ExecutorService workers = Executors.newFixedThreadPool(4, TestTasks::daemon);
    private final ExecutorService inTurn = Executors.newSingleThreadExecutor(TestTasks::daemon);
    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Map<String, Pause> pauses = new LinkedHashMap<>();
    private final boolean realPauses;
    private final AtomicInteger atWork = new AtomicInteger();
    private volatile boolean inStep;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    /** What is to be done, and when, in nanoseconds. */
    private record Pause(Runnable action, long due) {}

    /** Tasks whose pauses end at once. */
    TestTasks() {
        this(false);
    }

    /**
     * @param realPauses whether pauses last as long as they are asked for
     */
    TestTasks(boolean realPauses) {
        this.realPauses = realPauses;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "test-worker");
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

    private <T> Handle run(ExecutorService threads, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        AtomicBoolean cancelled = new AtomicBoolean();
        atWork.incrementAndGet();
        CountDownLatch open = gate;
        threads.execute(() -> {
            Runnable end = () -> {};
            try {
                open.await();
                if (!cancelled.get()) {
                    T result = work.call();
                    end = () -> done.accept(result);
                }
            } catch (Exception | Error e) {
                end = () -> failed.accept(e);
            }
            Runnable tell = end;
            queue.add(() -> {
                atWork.decrementAndGet();
                if (!cancelled.get()) {
                    tell.run();
                }
            });
        });
        return () -> cancelled.set(true);
    }

    @Override
    public void later(String key, long millis, Runnable action) {
        pauses.putIfAbsent(
                key, new Pause(action, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(realPauses ? millis : 0)));
    }

    @Override
    public void onWindow(Runnable action) {
        if (Thread.currentThread() == window) {
            action.run();
            return;
        }
        CountDownLatch told = new CountDownLatch(inStep ? 1 : 0);
        queue.add(() -> {
            action.run();
            told.countDown();
        });
        try {
            told.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on who tells the window something waits until it was heard: so a test can act at that very moment. */
    void keepStep() {
        inStep = true;
    }

    /** Work that is begun from now on stands still. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    /** Lets work go on. */
    void release() {
        gate.countDown();
        gate = new CountDownLatch(0);
    }

    /** Runs what waits for the window's thread until nothing waits and nothing is at work. */
    void runAll() {
        await(() -> atWork.get() == 0 && queue.isEmpty() && pauses.isEmpty());
    }

    /** Runs what waits for the window's thread until something holds. */
    void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!condition.getAsBoolean()) {
            Runnable action = next();
            if (action != null) {
                action.run();
            } else if (System.nanoTime() > end) {
                throw new AssertionError("what was waited for never came");
            }
        }
    }

    private Runnable next() {
        Runnable action = queue.poll();
        if (action == null) {
            long now = System.nanoTime();
            for (Map.Entry<String, Pause> pause : pauses.entrySet()) {
                if (pause.getValue().due() - now <= 0) {
                    pauses.remove(pause.getKey());
                    return pause.getValue().action();
                }
            }
        }
        if (action == null) {
            try {
                return queue.poll(10, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return action;
    }

    @Override
    public void close() {
        gate.countDown();
        workers.shutdown();
        inTurn.shutdown();
        try {
            assertTrue(inTurn.awaitTermination(PATIENCE, TimeUnit.SECONDS));
            assertTrue(workers.awaitTermination(PATIENCE, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
