package org.instantretouch.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Tasks.Handle running = Tasks.Handle.NONE;
    private Waiting now = new Waiting("", () -> {}, () -> null);

    /**
     * Work for the model.
     *
     * @param done takes its result
     * @param failed takes what went wrong
     */
    record Work<T>(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {}

    private record Waiting(String key, Runnable left, Supplier<@Nullable Work<?>> work) {}

    /** @param worked takes the milliseconds of work that went well */
    ModelQueue(Tasks tasks, LongConsumer worked) {
        this.tasks = tasks;
        this.worked = worked;
    }

    /** Whether something is being worked on, or waits for that. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether work with a key is being done, or waits for that. */
    boolean has(String key) {
        return busy.get() && now.key.equals(key) || waiting.stream().anyMatch(w -> w.key.equals(key));
    }

    /**
     * Adds work.
     *
     * @param key of work that replaces other work of the same kind that has not begun; empty for none
     * @param left what is to be done about it if its photo leaves before it is done
     * @param work makes it when its turn has come, from the edit as it is then; null if there is nothing to do any more
     */
    void add(String key, Runnable left, Supplier<@Nullable Work<?>> work) {
        waiting.removeIf(w -> !key.isEmpty() && w.key.equals(key));
        waiting.add(new Waiting(key, left, work));
        if (!busy.get()) {
            next();
        }
    }

    /** Begins what is next, where there is anything. */
    private void next() {
        for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
            Work<?> work = next.work.get();
            if (work != null) {
                now = next;
                begin(work);
                return;
            }
        }
        busy.set(false);
    }

    private <T> void begin(Work<T> work) {
        busy.set(true);
        long began = System.nanoTime();
        running = tasks.run(
                work.work,
                result -> {
                    worked.accept((System.nanoTime() - began) / 1_000_000);
                    end(() -> work.done.accept(result));
                },
                error -> end(() -> work.failed.accept(error)));
    }

    private void end(Runnable told) {
        try {
            told.run();
        } finally {
            next();
        }
    }

    /** Stops what is being worked on, and forgets what waits. */
    void cancel() {
        waiting.clear();
        running.cancel();
        busy.set(false);
    }

    /** The same, as its photo leaves: what is to be done about it is done, in its order. */
    void leave() {
        List<Waiting> left = new ArrayList<>();
        if (busy.get()) {
            left.add(now);
        }
        left.addAll(waiting);
        cancel();
        left.forEach(w -> w.left.run());
    }

    /**
     * Stops what was added last; of a slider that is dragged, one amount may be worked on while the next waits.
     *
     * @return whether there was anything
     */
    boolean cancelLast() {
        if (!busy.get()) {
            return false;
        }
        Waiting last = Optional.ofNullable(waiting.pollLast()).orElse(now);
        if (last == now || !last.key.isEmpty() && last.key.equals(now.key)) {
            running.cancel();
            next();
        }
        return true;
    }
}
