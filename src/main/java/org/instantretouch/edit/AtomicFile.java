package org.instantretouch.edit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

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
        Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        // Always the same name: what a process that was killed has left is replaced, and does not pile up.
        UUID name = UUID.nameUUIDFromBytes(String.valueOf(real.getFileName()).getBytes(StandardCharsets.UTF_8));
        Path hidden = real.resolveSibling("." + name + ".part");
        Files.deleteIfExists(hidden);
        try {
            try (FileChannel channel =
                    FileChannel.open(hidden, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.write(channel);
                channel.force(true);
            }
            Files.move(hidden, real, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(hidden);
        }
        syncFolder(real.resolveSibling("."));
    }

    /** Makes the new name last, where the system lets folders be synced; the content is safe already. */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            System.getLogger(AtomicFile.class.getName())
                    .log(System.Logger.Level.DEBUG, "The folder cannot be synced: " + folder, e);
        }
    }
}
