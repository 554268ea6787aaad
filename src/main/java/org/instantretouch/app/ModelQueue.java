package org.instantretouch.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/** Lets the model work on one thing after the other. For the window's thread. */
final class ModelQueue {
    private final Tasks tasks;
    private final LongConsumer worked;
    private final BiConsumer<Throwable, Runnable> failed;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Tasks.Handle running = Tasks.Handle.NONE;
    private String runningTold = "";

    /**
     * Work for the model.
     *
     * @param done takes its result
     * @param again asks for all of it once more
     */
    record Work<T>(Callable<T> work, Consumer<T> done, Runnable again) {}

    private record Waiting(String key, String told, Supplier<@Nullable Work<?>> work) {}

    /**
     * @param worked takes the milliseconds of work that went well
     * @param failed takes what went wrong, and what would try again
     */
    ModelQueue(Tasks tasks, LongConsumer worked, BiConsumer<Throwable, Runnable> failed) {
        this.tasks = tasks;
        this.worked = worked;
        this.failed = failed;
    }

    /** Whether something is being worked on. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /**
     * Adds work.
     *
     * @param key of work that replaces other work of the same kind that has not begun; empty for none
     * @param told what to tell of the work if it is stopped; empty for nothing
     * @param work makes it when its turn has come, from the edit as it is then; null if there is nothing to do any more
     */
    void add(String key, String told, Supplier<@Nullable Work<?>> work) {
        waiting.removeIf(w -> !key.isEmpty() && w.key.equals(key));
        waiting.add(new Waiting(key, told, work));
        if (!busy.get()) {
            next();
        }
    }

    private void next() {
        for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
            Work<?> work = next.work.get();
            if (work != null) {
                runningTold = next.told;
                begin(work);
                return;
            }
        }
    }

    private <T> void begin(Work<T> work) {
        busy.set(true);
        long began = System.nanoTime();
        running = tasks.run(
                work.work,
                result -> {
                    busy.set(false);
                    worked.accept((System.nanoTime() - began) / 1_000_000);
                    work.done.accept(result);
                    next();
                },
                error -> {
                    busy.set(false);
                    failed.accept(error, work.again);
                    next();
                });
    }

    /**
     * Stops what is being worked on, and forgets what waits.
     *
     * @return what is to be told of it, in its order
     */
    List<String> cancel() {
        List<String> told = new ArrayList<>();
        if (busy.get()) {
            told.add(runningTold);
        }
        waiting.forEach(w -> told.add(w.told));
        told.removeIf(String::isEmpty);
        waiting.clear();
        running.cancel();
        busy.set(false);
        return told;
    }
}
