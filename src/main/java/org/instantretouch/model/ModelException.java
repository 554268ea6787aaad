package org.instantretouch.model;

import java.io.IOException;
import java.nio.file.Path;

/** A model that cannot be used: one line that says which file and field, what is wrong, and what to do. */
public final class ModelException extends IOException {
    private static final long serialVersionUID = 1;

    /** A problem of a whole file. */
    public ModelException(String file, String problem) {
        super(oneLine(file + ": " + problem));
    }

    /** A problem of one field, tensor or stage in a file. */
    public ModelException(String file, String field, String problem) {
        super(oneLine(file + ": " + field + ": " + problem));
    }

    /** The same with what caused it. */
    public ModelException(String file, String field, String problem, Throwable cause) {
        super(oneLine(file + ": " + field + ": " + problem), cause);
    }

    /** How messages show a file: its folder's name and its own. */
    static String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        int names = absolute.getNameCount();
        return absolute.subpath(Math.max(0, names - 2), names).toString().replace('\\', '/');
    }

    /** What a foreign exception says, in its first lines' words. */
    static String reason(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        String text = message == null || message.isBlank() ? root.getClass().getSimpleName() : oneLine(message);
        return text.length() > 300 ? text.substring(0, 300) + "..." : text;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
