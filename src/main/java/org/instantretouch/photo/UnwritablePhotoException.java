package org.instantretouch.photo;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Says in one line which file could not be written, why, and what to do. */
public final class UnwritablePhotoException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnwritablePhotoException(Path target, String message) {
        super(shown(target) + ": " + message);
    }

    private UnwritablePhotoException(Path target, String message, Throwable cause) {
        super(shown(target) + ": " + message, cause);
    }

    private static String shown(Path target) {
        return target.toString().isEmpty() ? "\"\"" : target.toString();
    }

    static UnwritablePhotoException alreadyThere(Path target) {
        return new UnwritablePhotoException(
                target,
                "is already there; use --overwrite or choose another name",
                new FileAlreadyExistsException(target.toString()));
    }

    /** Whether there is a file already that may not be replaced: under another name it could be written. */
    public boolean isAlreadyThere() {
        return getCause() instanceof FileAlreadyExistsException;
    }

    static UnwritablePhotoException noRoom(Path target, long bytes, long free) {
        return new UnwritablePhotoException(
                target,
                String.format(
                        Locale.ROOT,
                        "needs about %d MB, but the disk has only %d MB left; free some space or choose another folder",
                        Math.ceilDiv(bytes, 1_000_000L),
                        free / 1_000_000));
    }

    static UnwritablePhotoException isFolder(Path target) {
        return new UnwritablePhotoException(target, "is a folder; choose another name");
    }

    static UnwritablePhotoException isNoFile(Path target) {
        return new UnwritablePhotoException(
                target, "is a pipe or a device, which would be replaced by a file; choose another name");
    }

    static UnwritablePhotoException isProtected(Path target) {
        return new UnwritablePhotoException(
                target, "is there already and write-protected; choose another name, or take its protection away");
    }

    static UnwritablePhotoException of(Path target, IOException cause) {
        return new UnwritablePhotoException(target, message(cause), cause);
    }

    private static String message(IOException cause) {
        String reason = cause instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(cause.getMessage());
        String lower = reason.toLowerCase(Locale.ROOT);
        // The kind of the error first: these two have no reason but the path, which may hold any words.
        if (cause instanceof AccessDeniedException) {
            return "its folder may not be written to; choose another folder";
        } else if (cause instanceof NoSuchFileException || lower.contains("not a directory")) {
            return "its folder does not exist; make it or choose another";
        } else if (lower.contains("no space left") || lower.contains("not enough space")) {
            return "the disk is full; free some space or choose another folder";
        } else if (lower.contains("quota")) {
            return "your share of the disk is used up; free some space or choose another folder";
        } else if (lower.contains("read-only")) {
            return "the disk can only be read; choose another folder";
        }
        return "could not be written (" + reason + "); choose another folder or name";
    }
}
