package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BackgroundThreadsTest {
    @Test
    void theyAndWhatTheyStartComeAfterTheWindow() throws Exception {
        CompletableFuture<Thread> started = new CompletableFuture<>();
        Thread thread = BackgroundThreads.named("painter").newThread(() -> started.complete(new Thread(() -> {})));
        thread.start();
        for (Thread each : new Thread[] {thread, started.get()}) {
            assertTrue(each.isDaemon());
            assertEquals(Thread.MIN_PRIORITY, each.getPriority());
        }
        assertEquals("painter", thread.getName());
        thread.join();
    }
}
