package org.instantretouch.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder being filled that appears whole or not at all: under a hidden name beside its place, then renamed. Closed before that it
 * leaves nothing. What a process that was killed has left goes with {@link #clean}: who fills one holds a locked file in it, and the
 * system frees the lock of a process that is gone.
 */
public final class PartFolder implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("\\..+-[0-9a-f]{1,16}" + Pattern.quote(PartFile.SUFFIX));
    private static final String LOCK = PartFile.PREFIX + "folder.lock";

    private static final System.Logger LOG = System.getLogger(PartFolder.class.getName());

    /** Those of this process. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path target;
    private final Path part;
    private final FileChannel lock;

    private PartFolder(Path target, Path part, FileChannel lock) {
        this.target = target;
        this.part = part;
        this.lock = lock;
    }

    /**
     * Makes a hidden folder.
     *
     * @param target where it is to appear; what it stands in need not exist
     * @throws IOException if it cannot be made there
     */
    public static PartFolder forTarget(Path target) throws IOException {
        Path real = target.toAbsolutePath();
        Files.createDirectories(real.resolveSibling("."));
        String number = Long.toHexString(ThreadLocalRandom.current().nextLong());
        Path part = real.resolveSibling("." + real.getFileName() + "-" + number + PartFile.SUFFIX);
        OPEN.add(part);
        try {
            Files.createDirectory(part);
            FileChannel lock =
                    FileChannel.open(part.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try {
                lock.lock();
            } catch (IOException e) {
                // Some network folders have no locks; then nobody cleans up there either.
                LOG.log(System.Logger.Level.DEBUG, "no lock: " + part, e);
            }
            return new PartFolder(real, part, lock);
        } catch (IOException e) {
            delete(part);
            throw e;
        }
    }

    /** What to fill. */
    public Path path() {
        return part;
    }

    /**
     * Puts the folder in its place.
     *
     * @throws IOException if that is taken
     */
    public void place() throws IOException {
        lock.close();
        Files.delete(part.resolve(LOCK));
        PartFile.unlessAbandoned(() -> Files.move(part, target));
    }

    /** Deletes it, unless it has its place. */
    @Override
    public void close() throws IOException {
        lock.close();
        delete(part);
    }

    private static void delete(Path part) throws IOException {
        if (Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
            Folders.delete(part);
        }
        OPEN.remove(part);
    }

    /** Deletes what this process fills, for one that is about to end, after {@link PartFile#abandonAll}. */
    public static void abandonAll() {
        for (Path part : OPEN) {
            try {
                delete(part);
            } catch (IOException | UncheckedIOException e) { // whoever works there may have been quicker
                LOG.log(System.Logger.Level.DEBUG, "left over: " + part, e);
            }
        }
    }

    /** Deletes what is left over beside others in a folder; never at the cost of who wants to do something there. */
    public static void clean(Path folder) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*" + PartFile.SUFFIX)) {
            for (Path part : parts) {
                if (NAME.matcher(String.valueOf(part.getFileName())).matches()
                        && Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)
                        && !OPEN.contains(part.toAbsolutePath())
                        && isLeftover(part)) {
                    Folders.delete(part);
                }
            }
        } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
            LOG.log(System.Logger.Level.DEBUG, "not cleaned up: " + folder, e);
        }
    }

    /** Whether nobody holds a folder, and nothing in it was touched lately: before its lock and after it, it is not locked. */
    private static boolean isLeftover(Path part) throws IOException {
        Instant before = Instant.now().minus(Leftovers.LEAST_AGE);
        List<Path> all;
        try (Stream<Path> walk = Files.walk(part)) {
            all = walk.toList();
        }
        for (Path one : all) {
            if (!Files.getLastModifiedTime(one, LinkOption.NOFOLLOW_LINKS)
                    .toInstant()
                    .isBefore(before)) {
                return false;
            }
        }
        Path file = part.resolve(LOCK);
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // Another one in this process has it.
        }
    }
}
