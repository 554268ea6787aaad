package org.instantretouch.app;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for new files: none that is there already, and none twice. Safe for all threads. */
final class FreeNames {
    /** In lower case: some systems take A.jpg and a.jpg for one file. */
    private final Set<String> given = new HashSet<>();

    /** The first free one of NAME.EXT, NAME-2.EXT, NAME-3.EXT ... in a folder. */
    synchronized Path next(Path folder, String name, String extension) {
        for (int n = 1; ; n++) {
            Path file = folder.resolve(name + (n == 1 ? "" : "-" + n) + extension);
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    && given.add(file.toAbsolutePath().toString().toLowerCase(Locale.ROOT))) {
                return file;
            }
        }
    }

    /** A file's name without its extension. */
    static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
