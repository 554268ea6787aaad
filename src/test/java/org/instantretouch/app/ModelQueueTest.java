package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class ModelQueueTest {
    private final TestTasks tasks = new TestTasks();
    private final List<Throwable> failures = new ArrayList<>();
    private final ModelQueue queue = new ModelQueue(tasks, millis -> {});

    private void add(Callable<Integer> work, List<Integer> results) {
        queue.add("", () -> {}, () -> new ModelQueue.Work<>(work, results::add, failures::add));
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

    private void wait(String key, List<String> left) {
        queue.add(key, () -> left.add(key), () -> new ModelQueue.Work<>(() -> key, r -> {}, failures::add));
    }

    @Test
    void whatIsNotDoneWhenItsPhotoLeavesIsHeardOfInItsOrder() {
        List<String> left = new ArrayList<>();
        tasks.hold();
        wait("first", left);
        wait("second", left);
        wait("third", left);
        queue.leave();
        assertEquals(List.of("first", "second", "third"), left);
        tasks.release();
        tasks.runAll();
        queue.leave();
        assertEquals(3, left.size());
    }

    @Test
    void whatWasAddedLastIsStoppedAloneAndWhatIsLeftIsDone() {
        List<Integer> results = new ArrayList<>();
        tasks.hold();
        add(() -> 1, results);
        add(() -> 2, results);
        assertTrue(queue.cancelLast());
        tasks.release();
        tasks.runAll();
        assertEquals(List.of(1), results);
        assertFalse(queue.cancelLast());
    }

    @Test
    void itIsBusyUntilNothingWaits() {
        List<Boolean> busy = new ArrayList<>();
        queue.busyProperty().addListener((o, before, now) -> busy.add(now));
        List<Integer> results = new ArrayList<>();
        tasks.hold();
        add(() -> 1, results);
        add(() -> 2, results);
        tasks.release();
        tasks.runAll();
        assertEquals(List.of(true, false), busy);
    }
}
