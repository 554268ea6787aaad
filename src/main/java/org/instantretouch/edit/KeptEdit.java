package org.instantretouch.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An edit as one of the files that {@link SidecarStore} keeps: that of a photo in its place, or one that was put aside there, as a
 * copy, or because another one counted.
 *
 * @param photo which photo it was made for, where that is known
 * @param edit as it was left
 */
public record KeptEdit(Path file, Optional<PhotoIdentity> photo, EditDocument edit) {
    private static final Pattern NAME =
            Pattern.compile("(.+)" + Pattern.quote(Sidecar.EXTENSION) + "(\\.(?:copy|other|unreadable)-\\d+)?");

    /** Whether a file has a name as stored edits have. */
    public static boolean isNamed(Path file) {
        return name(file).matches();
    }

    /** Whether a file has a name as edits have that were put aside. */
    public static boolean isNamedAside(Path file) {
        Matcher name = name(file);
        return name.matches() && name.group(2) != null;
    }

    /** Where the photo of a file with such a name is, if it is beside it. */
    public static Path photoOf(Path file) {
        Matcher name = name(file);
        return name.matches() ? file.resolveSibling(name.group(1)) : file;
    }

    private static Matcher name(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName()));
    }

    /**
     * Reads such a file.
     *
     * @throws IOException if it holds no edit that can be read
     */
    public static KeptEdit read(Path file) throws IOException {
        EditDocument edit = Sidecar.read(file).current();
        return new KeptEdit(file, edit.photo(), edit);
    }
}
