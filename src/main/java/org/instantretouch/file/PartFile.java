package org.instantretouch.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A file being written that appears whole or not at all: under a hidden name beside its place, then synced and renamed, and its
 * folder synced. Closed before that it leaves nothing. What a process that was killed has left goes when another one first
 * writes into the folder: each writer locks its file, the system frees the lock of a writer that is gone.
 */
public final class PartFile implements AutoCloseable {
    /** Of all names that are written under; nobody else's begin so. */
    static final String PREFIX = ".instantretouch-";

    static final String SUFFIX = ".part";

    private static final System.Logger LOG = System.getLogger(PartFile.class.getName());

    /** Held for reading while a file comes into being or gets its place, and for writing, for ever, once all are given up. */
    private static final ReentrantReadWriteLock ENDING = new ReentrantReadWriteLock();

    private final Path target;
    private final Path part;
    private final FileChannel channel;

    private PartFile(Path target, Path part, FileChannel channel) {
        this.target = target;
        this.part = part;
        this.channel = channel;
    }

    /**
     * Opens a hidden file.
     *
     * @param target where it is to appear; of a link, the link itself
     * @throws IOException if the folder cannot be written to
     */
    public static PartFile forTarget(Path target) throws IOException {
        Path real = target.toAbsolutePath();
        Leftovers.clean(real.resolveSibling("."));
        ENDING.readLock().lock();
        try {
            while (true) {
                String name =
                        PREFIX + Long.toHexString(ThreadLocalRandom.current().nextLong()) + SUFFIX;
                Path part = real.resolveSibling(name);
                Leftovers.inUse(part);
                FileChannel channel = open(part);
                // Who cleans up may have taken it for a leftover between its opening and its lock.
                if (Files.exists(part)) {
                    return new PartFile(real, part, channel);
                }
                channel.close();
                Leftovers.over(part);
            }
        } finally {
            ENDING.readLock().unlock();
        }
    }

    /**
     * Deletes every file that is being written, for a process that is about to end; what has its place stays. From then on no file
     * begins or gets its place: who tries waits for the end.
     */
    public static void abandonAll() {
        ENDING.writeLock().lock();
        Leftovers.deleteInUse();
    }

    /** What gives a file or a folder its place. */
    @FunctionalInterface
    interface Placing {
        void run() throws IOException;
    }

    /** Gives something its place, unless all are given up: then it waits for the end. */
    static void unlessAbandoned(Placing placing) throws IOException {
        ENDING.readLock().lock();
        try {
            placing.run();
        } finally {
            ENDING.readLock().unlock();
        }
    }

    private static FileChannel open(Path part) throws IOException {
        try {
            FileChannel channel = FileChannel.open(
                    part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
            try {
                channel.lock();
            } catch (IOException e) {
                // Some network folders have no locks; then nobody cleans up there either.
                LOG.log(System.Logger.Level.DEBUG, "no lock: " + part, e);
            }
            return channel;
        } catch (IOException e) {
            Leftovers.over(part);
            throw e;
        }
    }

    /** What to write into. */
    public FileChannel channel() {
        return channel;
    }

    /** Puts the file in its place, whatever was there; who may read and write that may do so with this. */
    public void replace() throws IOException {
        finish();
        unlessAbandoned(() -> {
            keepPermissions();
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        });
        syncFolder();
    }

    /**
     * Puts the file in its place, if that is free.
     *
     * @throws FileAlreadyExistsException if it is not
     */
    public void place() throws IOException {
        finish();
        unlessAbandoned(this::link);
        syncFolder();
    }

    private void keepPermissions() {
        try {
            if (Files.exists(target)) {
                Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(target));
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(System.Logger.Level.DEBUG, "the permissions cannot be kept: " + target, e);
        }
    }

    private void link() throws IOException {
        try {
            // A hard link, unlike a move, fails if the name is taken, so two writers cannot both win.
            Files.createLink(target, part);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException noHardLinks) {
            Files.move(part, target);
        }
        Files.deleteIfExists(part);
    }

    private void finish() throws IOException {
        channel.force(true);
        channel.close();
    }

    /** Makes the new name last, where the system lets folders be synced; the content is safe already. */
    private void syncFolder() {
        Path folder = target.resolveSibling(".");
        try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            opened.force(true);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the folder cannot be synced: " + folder, e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            Files.deleteIfExists(part);
            Leftovers.over(part);
        }
    }
}
