package org.instantretouch.edit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which photos are being edited by this process: of several editors, one alone saves the edit of a photo. Each photo is one
 * locked byte, at a place that stands for its path, of one empty file in the user's folder. The system frees the locks of a
 * process that ends, however it ends. Where that file cannot be had or locked, as on some network folders, every editor may save.
 * Safe for all threads.
 */
public final class EditLocks implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EditLocks.class.getName());

    private final Path file;
    private final Map<Path, FileLock> held = new HashMap<>();

    /** Those of them that go to others as soon as something is done. */
    private final Set<Path> briefly = new HashSet<>();

    /** Opened once and kept: closing any channel to the file may free all locks of the process. */
    private @Nullable FileChannel channel;

    /**
     * @param folder of the user's data; need not exist
     */
    public EditLocks(Path folder) {
        file = folder.resolve("edited-photos.lock");
    }

    /** Whether this process may save the edit of a photo, now and until it lets it go. */
    public synchronized boolean hold(Path photo) {
        Path key = key(photo);
        briefly.remove(key);
        if (held.containsKey(key)) {
            return true;
        }
        try {
            FileLock lock = channel().tryLock(place(key), 1, false);
            if (lock != null) {
                held.put(key, lock);
            }
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // Another one in this process has it.
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "no lock: " + file, e);
            return true;
        }
    }

    /** The same until {@link #releaseBrief}, unless the photo is held before that or in between for longer. */
    public synchronized boolean holdBriefly(Path photo) {
        Path key = key(photo);
        boolean before = held.containsKey(key) && !briefly.contains(key);
        boolean granted = hold(photo);
        if (granted && !before) {
            briefly.add(key);
        }
        return granted;
    }

    /** Lets others save the edit of a photo that was held only briefly. */
    public synchronized void releaseBrief(Path photo) {
        if (briefly.contains(key(photo))) {
            release(photo);
        }
    }

    /** Lets others save the edits of all photos but these. */
    public synchronized void holdOnly(Collection<Path> photos) {
        Set<Path> kept = photos.stream().map(EditLocks::key).collect(Collectors.toSet());
        held.entrySet().removeIf(entry -> {
            if (kept.contains(entry.getKey()) || briefly.contains(entry.getKey())) {
                return false;
            }
            free(entry.getValue());
            return true;
        });
    }

    /** Lets others save the edit of a photo. */
    public synchronized void release(Path photo) {
        Path key = key(photo);
        briefly.remove(key);
        FileLock lock = held.remove(key);
        if (lock != null) {
            free(lock);
        }
    }

    private void free(FileLock lock) {
        try {
            lock.release();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "not released: " + file, e);
        }
    }

    private FileChannel channel() throws IOException {
        FileChannel open = channel;
        if (open == null) {
            Files.createDirectories(file.resolveSibling("."));
            open = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel = open;
        }
        return open;
    }

    /** What tells photos apart: the same however one is reached; but a link has an edit of its own, beside itself. */
    public static Path key(Path photo) {
        Path absolute = photo.toAbsolutePath();
        Path folder = absolute.resolveSibling(".");
        try {
            return folder.toRealPath()
                    .resolve(Optional.ofNullable(absolute.getFileName()).orElse(absolute))
                    .toRealPath(LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return absolute.normalize();
        }
    }

    private static long place(Path key) {
        UUID hash = UUID.nameUUIDFromBytes(PathText.of(key).getBytes(StandardCharsets.UTF_8));
        // A positive place with room for its byte.
        return hash.getLeastSignificantBits() & (Long.MAX_VALUE >> 1);
    }

    /** Lets all photos go. */
    @Override
    public synchronized void close() {
        held.clear();
        briefly.clear();
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "not closed: " + file, e);
            }
            channel = null;
        }
    }
}
