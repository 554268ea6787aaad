package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class ModelQueueTest {
    private final TestTasks tasks = new TestTasks();
    private final List<Throwable> failures = new ArrayList<>();
    private final ModelQueue queue = new ModelQueue(tasks, millis -> {}, (error, again) -> failures.add(error));

    private void add(Callable<Integer> work, List<Integer> results) {
        queue.add("", "", () -> new ModelQueue.Work<>(work, results::add, () -> {}));
    }

    @Test
    void afterWorkThatRanOutOfMemoryOrFailedTheNextIsDone() {
        List<Integer> results = new ArrayList<>();
        Error memory = new OutOfMemoryError("native memory");
        RuntimeException failure = new IllegalStateException("the engine is gone");
        add(
                () -> {
                    throw memory;
                },
                results);
        add(
                () -> {
                    throw failure;
                },
                results);
        add(() -> 3, results);
        tasks.runAll();
        assertEquals(List.of(memory, failure), failures);
        assertEquals(List.of(3), results);
        assertFalse(queue.busyProperty().get());
    }

    @Test
    void workThatHangsIsGivenUpAndTheNextIsDone() {
        List<Integer> results = new ArrayList<>();
        tasks.hold();
        add(() -> 1, results);
        queue.cancel();
        assertFalse(queue.busyProperty().get());
        tasks.release();
        add(() -> 2, results);
        tasks.runAll();
        assertEquals(List.of(2), results);
    }

    @Test
    void whatIsStoppedIsNamed() {
        tasks.hold();
        queue.add("", "first", () -> new ModelQueue.Work<>(() -> 1, r -> {}, () -> {}));
        queue.add("other", "", () -> new ModelQueue.Work<>(() -> 2, r -> {}, () -> {}));
        queue.add("", "second", () -> new ModelQueue.Work<>(() -> 3, r -> {}, () -> {}));
        assertEquals(List.of("first", "second"), queue.cancel());
        tasks.release();
        tasks.runAll();
        assertEquals(List.of(), queue.cancel());
    }
}
