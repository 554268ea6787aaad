package org.instantretouch.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.stream.Collectors;

/** Text for one line of a terminal. */
final class OneLine {
    private static final int LONGEST = 400;

    /** Stands for each byte of an argument that is no UTF-8. */
    private static final char NO_LETTER = '\uFFFD';

    private OneLine() {}

    /** What an error says, for a person. */
    static String of(Throwable error) {
        String message = Optional.ofNullable(error.getMessage()).orElse("");
        String text = switch (error) {
            case NoSuchFileException e
            when e.getFile().indexOf(NO_LETTER) >= 0 -> Messages.get("error.notUtf8", e.getFile());
            case NoSuchFileException e -> Messages.get("error.missing", e.getFile());
            case FileAlreadyExistsException e when e.getReason() == null -> Messages.get("error.exists", e.getFile());
            case AccessDeniedException e -> Messages.get("error.denied", e.getFile());
            case FileSystemException e ->
                e.getFile() + ": " + Optional.ofNullable(e.getReason()).orElse(Messages.get("error.unknown"));
            case IOException e -> message;
            case OutOfMemoryError e -> Messages.get("error.memory");
            case RuntimeException _, Error _ ->
                Messages.get("error.internal", error.getClass().getSimpleName() + " " + message);
            default -> message;
        };
        return of(
                text.isBlank() ? Messages.get("error.internal", error.getClass().getSimpleName()) : text);
    }

    /** What an error says of something, whose name stands before it once: most errors name the file that they are about. */
    static String of(String name, Throwable error) {
        String text = of(error);
        return text.startsWith(name + ": ") ? text : Messages.get("batch.failed", name, text);
    }

    /** A text without line breaks and control characters, and of bearable length. */
    static String of(String text) {
        String line = text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + " …";
    }
}
