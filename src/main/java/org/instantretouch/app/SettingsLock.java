package org.instantretouch.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One window at a time changes the file of settings: else of two that read it in the same instant, the one that writes first would
 * lose what it wrote. It is a locked file; the system frees the lock of a process that ends, however it ends. Where files cannot be
 * locked, as on some network folders, or another window does not let go in time, it is done all the same.
 */
final class SettingsLock implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SettingsLock.class.getName());

    /** A change takes some milliseconds: who holds the file for so long has been stopped. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    private final Path file;

    /** Whether the last wait was in vain: then none is waited for until the file is free again. */
    private boolean inVain;

    /** Opened once and kept: closing any channel to the file may free all locks of the process. */
    private @Nullable FileChannel channel;

    /** What is done alone. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** @param folder of the settings; need not exist */
    SettingsLock(Path folder) {
        file = folder.resolve("settings.lock");
    }

    /** Does something while no other window does. */
    synchronized void during(Work work) throws IOException {
        FileLock lock = take();
        try {
            work.run();
        } finally {
            free(lock);
        }
    }

    private @Nullable FileLock take() {
        try {
            FileChannel open = channel;
            if (open == null || !open.isOpen()) {
                Files.createDirectories(file.resolveSibling("."));
                open = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                channel = open;
            }
            long end = System.nanoTime() + (inVain ? 0 : PATIENCE);
            for (FileLock lock = tryLock(open); ; lock = tryLock(open)) {
                if (lock != null || System.nanoTime() - end > 0) {
                    inVain = lock == null;
                    return lock;
                }
                LockSupport.parkNanos(PAUSE);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "no lock: " + file, e);
            return null;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel open) throws IOException {
        try {
            return open.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // Another one in this process has it.
        }
    }

    private void free(@Nullable FileLock lock) {
        try {
            if (lock != null) {
                lock.release();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "not released: " + file, e);
        }
    }

    /** Lets the file go; it is opened again where something more is to be done. */
    @Override
    public synchronized void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "not closed: " + file, e);
        }
        channel = null;
    }
}
