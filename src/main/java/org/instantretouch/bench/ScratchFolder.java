package org.instantretouch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.instantretouch.file.Folders;

/** A temporary folder that goes when it is closed. */
public final class ScratchFolder implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ScratchFolder.class.getName());

    private static final int TRIES = 5;

    /** Those of this process that are not closed. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path path;

    /** Makes the folder where the system keeps temporary files ({@code java.io.tmpdir}). */
    public ScratchFolder() throws IOException {
        path = Files.createTempDirectory("retouch-bench-");
        OPEN.add(path);
    }

    /** Deletes every one that is open, for a process that is about to end. */
    public static void deleteAll() {
        for (Path path : OPEN) {
            for (int i = 0; i < TRIES && Files.exists(path); i++) {
                try {
                    Folders.delete(path);
                } catch (IOException | UncheckedIOException e) { // whoever works there may have been quicker
                    LOG.log(System.Logger.Level.WARNING, "left over: " + path, e);
                }
            }
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        OPEN.remove(path);
        if (Files.exists(path)) {
            Folders.delete(path);
        }
    }
}
