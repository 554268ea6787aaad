package org.instantretouch.edit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.instantretouch.file.PartFile;

/** A file that is replaced whole or not at all. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Fills a new file. */
    @FunctionalInterface
    interface Content {
        void write(FileChannel channel) throws IOException;
    }

    /**
     * Writes a hidden file beside the target, syncs it, and renames it over the target; a failure leaves the target as it was.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Path target, byte[] bytes) throws IOException {
        write(target, channel -> {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        });
    }

    /** The same with content that need not be in memory. */
    static void write(Path target, Content content) throws IOException {
        // A link stays, and what it points to is replaced.
        try (PartFile part = PartFile.forTarget(Files.exists(target) ? target.toRealPath() : target)) {
            content.write(part.channel());
            part.replace();
        }
    }
}
