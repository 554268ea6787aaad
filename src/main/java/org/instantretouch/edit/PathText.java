package org.instantretouch.edit;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Paths as text that no two paths share. Names on old discs may be no text in the system's encoding: what cannot be read in them
 * reads the same in all of them.
 */
final class PathText {
    private PathText() {}

    /** A path as it reads, where that is all of it; else with its bytes written out. */
    static String of(Path path) {
        return isText(path) ? path.toString() : path.toUri().toString();
    }

    /** The file beside another that has its name, byte by byte, and an extension behind it. */
    static Path extended(Path file, String extension) {
        Path name = file.getFileName();
        return name == null || isText(name)
                ? file.resolveSibling(name + extension)
                : Path.of(URI.create(file.toUri() + extension));
    }

    private static boolean isText(Path path) {
        try {
            return path.getFileSystem().getPath(path.toString()).equals(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
