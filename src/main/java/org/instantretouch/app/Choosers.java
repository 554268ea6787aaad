package org.instantretouch.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the person for files and folders. */
interface Choosers {
    /** A photo to open; empty if the person thinks better of it. */
    Optional<Path> photo();

    /** Photos to work on; none if the person thinks better of it. */
    List<Path> photos();

    /**
     * A file to export to. Whoever implements this asks before a file that is there is replaced.
     *
     * @param suggested a name in the folder that was used last
     */
    Optional<Path> target(Path suggested);

    /** A folder to export into. */
    Optional<Path> folder(Path suggested);
}
