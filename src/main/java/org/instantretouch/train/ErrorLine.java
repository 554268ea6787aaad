package org.instantretouch.train;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** What an error says, in one line; one of files names the file. */
public final class ErrorLine {
    private ErrorLine() {}

    /** The text of an error. Those of the system have the file's name alone for a message. */
    public static String of(IOException error) {
        String text = switch (error) {
            case NoSuchFileException e -> files(e) + ": there is no such file";
            case AccessDeniedException e ->
                files(e) + ": access is denied; check the permissions of the file and its folder";
            case FileSystemException e ->
                files(e) + ": " + Optional.ofNullable(e.getReason()).orElse("it cannot be used");
            default ->
                Optional.ofNullable(error.getMessage()).orElse(error.getClass().getSimpleName());
        };
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    /** The text of any error; one of ours, or of a library that does not run on this system, is named by its class. */
    static String of(Throwable error) {
        return switch (error) {
            case IOException e -> of(e);
            case OutOfMemoryError e ->
                "there is not enough memory for this; close other programs, or allow more with"
                        + " RETOUCH_JAVA_OPTIONS=-Xmx8g";
            default ->
                ("something went wrong inside the training (" + error + "); --verbose shows where")
                        .replaceAll("\\p{Cntrl}+", " ");
        };
    }

    /** The file, and of a copy where it goes: that is where there is no room, or nothing may be written. */
    private static String files(FileSystemException error) {
        return error.getFile()
                + Optional.ofNullable(error.getOtherFile())
                        .map(to -> " to " + to)
                        .orElse("");
    }
}
