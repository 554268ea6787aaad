package org.instantretouch.photo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that appears whole or not at all: written beside its place under a hidden name, synced, then moved. Closed without
 * {@link #commit()}, it leaves nothing.
 */
final class NewFile implements AutoCloseable {
    private final Path target;
    private final boolean overwrite;
    private final Path temporary;
    private final FileChannel channel;

    /**
     * Opens the hidden file.
     *
     * @throws FileAlreadyExistsException if the target is there and may not be replaced
     */
    NewFile(Path target, boolean overwrite) throws IOException {
        // A link stays, and what it points to is replaced.
        this.target = overwrite && Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        this.overwrite = overwrite;
        if (!overwrite && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        String hidden = "." + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".part";
        temporary = this.target.resolveSibling(hidden);
        channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
    }

    FileChannel channel() {
        return channel;
    }

    /**
     * Puts the file in its place.
     *
     * @throws FileAlreadyExistsException if another one got there first and may not be replaced
     */
    void commit() throws IOException {
        channel.force(true);
        channel.close();
        if (overwrite) {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        try {
            // A hard link, unlike a move, fails if the name is taken, so two writers cannot both win.
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException noHardLinks) {
            Files.move(temporary, target);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(temporary);
    }
}
