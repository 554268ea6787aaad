package org.instantretouch.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Hidden files of processes that were killed while they wrote. Safe for all threads. */
final class Leftovers {
    /** So long a file must not have been touched: between its last byte and its new name it is not locked. */
    static final Duration LEAST_AGE = Duration.ofMinutes(1);

    private static final System.Logger LOG = System.getLogger(Leftovers.class.getName());

    /** Folders that this process has looked through. */
    private static final Set<Path> CLEANED = ConcurrentHashMap.newKeySet();

    /** What this process writes, by name: opening and closing such a file would free its lock. */
    private static final Map<Path, Path> IN_USE = new ConcurrentHashMap<>();

    private Leftovers() {}

    /** This process writes a file. */
    static void inUse(Path part) {
        IN_USE.put(part.getFileName(), part);
    }

    /** This process is done with a file. */
    static void over(Path part) {
        IN_USE.remove(part.getFileName());
    }

    /** Deletes all that this process writes. */
    static void deleteInUse() {
        for (Path part : IN_USE.values()) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "left over: " + part, e);
            }
        }
    }

    /** Deletes what is left over in a folder; once for each folder, and never at the cost of who wants to write there. */
    static void clean(Path folder) {
        if (CLEANED.add(folder)) {
            cleanNow(folder);
        }
    }

    /** The same, however often. */
    static void cleanNow(Path folder) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PartFile.PREFIX + "*" + PartFile.SUFFIX)) {
            Instant before = Instant.now().minus(LEAST_AGE);
            for (Path part : parts) {
                if (!IN_USE.containsKey(part.getFileName())
                        && Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    delete(part);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(System.Logger.Level.DEBUG, "not cleaned up: " + folder, e);
        }
    }

    private static void delete(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return;
            }
            Files.deleteIfExists(part);
        }
    }
}
