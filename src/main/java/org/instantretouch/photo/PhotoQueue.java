package org.instantretouch.photo;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Opens photos that are worked on at once, so that what is held of them together fits into {@link MemoryLimit}: one after the
 * other, each when enough is left for it. One that takes more than there is waits until it is alone, and is then read or refused as
 * any photo is. Safe for all threads.
 */
public final class PhotoQueue {
    /** Of the photo that is opened next. */
    private final ReentrantLock turn = new ReentrantLock(true);

    /** Bytes that the open photos hold; guarded by this. */
    private long taken;

    /** An open photo and its place among the others, which is free again when it is closed. */
    public final class Place implements AutoCloseable {
        private final PhotoFile photo;
        private long bytes;

        private Place(PhotoFile photo) {
            this.photo = photo;
            bytes = photo.memory();
            take(bytes);
        }

        /** The photo; it is closed with the place. */
        public PhotoFile photo() {
            return photo;
        }

        @Override
        public void close() throws IOException {
            try {
                photo.close();
            } finally {
                take(-bytes);
                bytes = 0;
            }
        }
    }

    /**
     * Waits for the photo's turn and opens it.
     *
     * @throws UnreadablePhotoException as {@link PhotoFile#open} does
     * @throws InterruptedIOException if the thread was interrupted
     * @throws IOException if the file cannot be read at all
     */
    public Place open(Path path) throws IOException {
        try {
            turn.lockInterruptibly();
            try {
                return new Place(opened(path));
            } finally {
                turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException("stopped").initCause(e);
        }
    }

    private PhotoFile opened(Path path) throws IOException, InterruptedException {
        while (true) {
            long others = taken();
            long left = MemoryLimit.bytes() - others;
            try {
                PhotoFile photo = PhotoFile.open(path, left);
                if (others == 0 || photo.memory() <= left) {
                    return photo;
                }
                photo.close();
            } catch (UnreadablePhotoException e) {
                if (others == 0 || !e.isOfMemory()) {
                    throw e;
                }
            }
            awaitLessThan(others);
        }
    }

    private synchronized long taken() {
        return taken;
    }

    private synchronized void take(long bytes) {
        taken += bytes;
        notifyAll();
    }

    private synchronized void awaitLessThan(long before) throws InterruptedException {
        while (taken >= before) {
            wait();
        }
    }
}
