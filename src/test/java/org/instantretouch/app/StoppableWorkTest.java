package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppableWorkTest {
    @TempDir
    Path folder;

    private final StoppableWork work = new StoppableWork();

    @Test
    void aWriteThatIsInterruptedIsACancellationAndTheThreadGoesOnToOtherWork() throws Exception {
        try (FileChannel channel =
                FileChannel.open(folder.resolve("a"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThrows(
                    CancellationException.class,
                    () -> work.run(() -> {
                        work.stop();
                        return channel.write(ByteBuffer.allocate(10));
                    }));
        }
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void whatWasStoppedDoesNotBegin() {
        work.stop();
        assertThrows(CancellationException.class, () -> work.run(() -> "done"));
        assertThrows(CancellationException.class, work::check);
    }

    @Test
    void whatIsStoppedTooLateIsDone() throws Exception {
        assertEquals("done", work.run(() -> {
            work.stop();
            return "done";
        }));
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void anErrorOfWorkThatWasNotStoppedStaysWhatItIs() {
        assertThrows(
                IOException.class,
                () -> work.run(() -> {
                    throw new IOException("the disk is full");
                }));
        work.stop();
        assertFalse(Thread.currentThread().isInterrupted());
    }
}
