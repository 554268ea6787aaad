package org.instantretouch.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoQueueTest {
    private static final int SIDE = 100;

    /** The least memory that a bitmap is opened in: twice its pixels, of four bytes. */
    private static final long ONE = 2 * 4 * SIDE * SIDE;

    @TempDir
    Path folder;

    private final PhotoQueue queue = new PhotoQueue();

    @BeforeEach
    void roomForOne() {
        MemoryLimit.set(ONE);
    }

    @AfterEach
    void allMemory() {
        MemoryLimit.set(Long.MAX_VALUE);
    }

    private Path bitmap(String name, int side) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_3BYTE_BGR), "bmp", file.toFile());
        return file;
    }

    /** Opens a photo on another thread, and comes back when that waits. */
    private Waiting waiting(Path file) throws InterruptedException {
        FutureTask<Integer> work = new FutureTask<>(() -> {
            try (PhotoQueue.Place place = queue.open(file)) {
                return place.photo().layout().width();
            }
        });
        Thread thread = Thread.ofPlatform().daemon().start(work);
        while (thread.getState() != Thread.State.WAITING && !work.isDone()) {
            Thread.sleep(1);
        }
        return new Waiting(work, thread);
    }

    private record Waiting(FutureTask<Integer> work, Thread thread) {}

    @Test
    void aPhotoThatDoesNotFitBesideAnotherIsOpenedAfterIt() throws Exception {
        Path file = bitmap("a.bmp", SIDE);
        Waiting second;
        try (PhotoQueue.Place first = queue.open(file)) {
            second = waiting(file);
            assertEquals(SIDE, first.photo().layout().width());
        }
        assertEquals(SIDE, second.work.get());
    }

    @Test
    void photosThatFitTogetherAreOpenAtOnce() throws IOException {
        Path file = bitmap("a.bmp", SIDE);
        MemoryLimit.set(2 * ONE);
        try (PhotoQueue.Place first = queue.open(file);
                PhotoQueue.Place second = queue.open(file)) {
            assertEquals(first.photo().layout(), second.photo().layout());
        }
    }

    @Test
    void aPhotoThatFitsNotEvenAloneIsRefused() throws IOException {
        Path large = bitmap("large.bmp", SIDE + 1);
        assertThrows(UnreadablePhotoException.class, () -> queue.open(large));
        queue.open(bitmap("a.bmp", SIDE)).close();
    }

    @Test
    void whoWaitsCanBeStopped() throws Exception {
        Path file = bitmap("a.bmp", SIDE);
        try (PhotoQueue.Place first = queue.open(file)) {
            Waiting second = waiting(file);
            Waiting third = waiting(file);
            second.thread.interrupt();
            third.thread.interrupt();
            for (Waiting stopped : new Waiting[] {second, third}) {
                ExecutionException error = assertThrows(ExecutionException.class, stopped.work::get);
                assertInstanceOf(InterruptedIOException.class, error.getCause());
            }
            assertEquals(SIDE, first.photo().layout().width());
        }
        queue.open(file).close();
    }

    @Test
    void aFileThatIsNoPhotoIsRefusedWhileAnotherIsOpen() throws IOException {
        try (PhotoQueue.Place first = queue.open(bitmap("a.bmp", SIDE))) {
            assertThrows(IOException.class, () -> queue.open(folder.resolve("gone.bmp")));
            assertEquals(SIDE, first.photo().layout().width());
        }
    }
}
