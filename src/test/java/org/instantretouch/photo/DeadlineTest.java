package org.instantretouch.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeadlineTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    @Test
    void whatComesToItsEndGivesItsResult() throws IOException {
        assertEquals(7, Deadline.within(LONG, "test", () -> 7));
    }

    @Test
    void workThatNeverEndsIsNotWaitedFor() {
        CountDownLatch never = new CountDownLatch(1);
        assertThrows(
                Deadline.MissedException.class,
                () -> Deadline.within(Duration.ofMillis(20), "test", () -> {
                    // A decoder takes no notice of being interrupted.
                    while (never.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    return 0;
                }));
        never.countDown();
    }

    @Test
    void whatTheWorkThrowsIsThrownAsItIs() {
        for (Throwable thrown :
                new Throwable[] {new DecodingException("a"), new IllegalStateException("b"), new OutOfMemoryError("c")
                }) {
            assertSame(thrown, assertThrows(Throwable.class, () -> Deadline.within(LONG, "test", () -> raise(thrown))));
        }
    }

    private static int raise(Throwable thrown) throws IOException {
        switch (thrown) {
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new AssertionError(thrown);
        }
    }

    @Test
    void whoWaitsCanBeInterruptedAndSoIsTheWork() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread waiting = Thread.currentThread();
        assertThrows(
                InterruptedIOException.class,
                () -> Deadline.within(LONG, "test", () -> {
                    waiting.interrupt();
                    try {
                        Thread.sleep(LONG);
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                    return 0;
                }));
        assertTrue(Thread.interrupted());
        interrupted.await();
    }

    @Test
    void largerFilesMayTakeLonger() {
        assertEquals(Duration.ofSeconds(60), PhotoReader.limit(0));
        assertEquals(Duration.ofSeconds(860), PhotoReader.limit(400_000_000));
    }
}
