package org.instantretouch.edit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
        write(target, channel -> put(bytes, channel));
    }

    private static void put(byte[] bytes, FileChannel channel) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    /** The same with content that need not be in memory. */
    static void write(Path target, Content content) throws IOException {
        // A link stays, and what it points to is replaced.
        try (PartFile part = PartFile.forTarget(Files.exists(target) ? target.toRealPath() : target)) {
            content.write(part.channel());
            part.replace();
        } catch (FileSystemException e) {
            throw about(target, e);
        }
    }

    /**
     * The same where there is nothing yet.
     *
     * @throws FileAlreadyExistsException if there is something: of two writers at the same moment one alone has the place
     */
    static void create(Path target, byte[] bytes) throws IOException {
        try (PartFile part = PartFile.forTarget(target)) {
            put(bytes, part.channel());
            part.place();
        } catch (FileSystemException e) {
            throw about(target, e);
        }
    }

    /** The same error about the file that the user knows, in place of the hidden one. */
    private static FileSystemException about(Path target, FileSystemException error) {
        String file = target.toString();
        String reason = error.getReason();
        FileSystemException about = switch (error) {
            case FileAlreadyExistsException _ -> new FileAlreadyExistsException(file, null, reason);
            case AccessDeniedException _ -> new AccessDeniedException(file, null, reason);
            case NoSuchFileException _ -> new NoSuchFileException(file, null, reason);
            default -> new FileSystemException(file, null, reason);
        };
        about.initCause(error);
        return about;
    }
}
