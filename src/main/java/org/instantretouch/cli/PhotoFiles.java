package org.instantretouch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The photos of a run, looked up by the files that they are, whatever path leads there. */
final class PhotoFiles {
    private final Set<Object> files = new HashSet<>();

    /** Looks at each photo once; those that are not there are left out. */
    PhotoFiles(Collection<Path> photos) {
        for (Path photo : photos) {
            try {
                files.add(file(photo));
            } catch (IOException e) {
                System.getLogger(PhotoFiles.class.getName()).log(System.Logger.Level.DEBUG, "no file: " + photo, e);
            }
        }
    }

    /** What tells files apart: the system's own number where it has one. */
    private static Object file(Path path) throws IOException {
        Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        return key == null ? path.toRealPath() : key;
    }

    /** Refuses a result that would take the place of one of the photos. */
    void refuse(Path output) throws IOException, FailedCommandException {
        if (Files.exists(output) && files.contains(file(output))) {
            throw new FailedCommandException(Messages.get("edit.isInput", output.toString()));
        }
    }

    /**
     * What tells results apart before they are there: the same for all paths that lead to one place, through links, too. In lower
     * case: some systems take A.jpg and a.jpg for one file.
     */
    static String place(Path output) {
        Path absolute = output.toAbsolutePath();
        Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        return real(absolute)
                .or(() -> real(folder).map(f -> f.resolve(String.valueOf(absolute.getFileName()))))
                .orElse(absolute.normalize())
                .toString()
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
