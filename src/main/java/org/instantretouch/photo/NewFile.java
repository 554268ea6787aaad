package org.instantretouch.photo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.instantretouch.file.PartFile;

/** A photo's file that appears whole or not at all. Closed without {@link #commit()}, it leaves nothing. */
final class NewFile implements AutoCloseable {
    private final PartFile part;
    private final boolean overwrite;

    /**
     * Opens the hidden file.
     *
     * @throws FileAlreadyExistsException if the target is there and may not be replaced
     */
    NewFile(Path target, boolean overwrite) throws IOException {
        this.overwrite = overwrite;
        if (!overwrite && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        // A link stays, and what it points to is replaced.
        part = PartFile.forTarget(overwrite ? pointedTo(target) : target);
    }

    private static Path pointedTo(Path target) throws IOException {
        if (Files.exists(target)) {
            return target.toRealPath();
        }
        return Files.isSymbolicLink(target) ? target.resolveSibling(Files.readSymbolicLink(target)) : target;
    }

    FileChannel channel() {
        return part.channel();
    }

    /**
     * Puts the file in its place.
     *
     * @throws FileAlreadyExistsException if another one got there first and may not be replaced
     */
    void commit() throws IOException {
        if (overwrite) {
            part.replace();
        } else {
            part.place();
        }
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
