package org.instantretouch.train;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** What an error of files says, in one line that names the file. */
public final class ErrorLine {
    private ErrorLine() {}

    /** The text of an error. Those of the system have the file's name alone for a message. */
    public static String of(IOException error) {
        String text = switch (error) {
            case NoSuchFileException e -> e.getFile() + ": there is no such file";
            case AccessDeniedException e ->
                e.getFile() + ": access is denied; check the permissions of the file and its folder";
            case FileSystemException e ->
                e.getFile() + ": " + Optional.ofNullable(e.getReason()).orElse("it cannot be used");
            default ->
                Optional.ofNullable(error.getMessage()).orElse(error.getClass().getSimpleName());
        };
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
