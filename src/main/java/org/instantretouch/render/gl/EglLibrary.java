package org.instantretouch.render.gl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.lwjgl.system.Configuration;

/**
 * Tells LWJGL where EGL's library lies. By a bare name LWJGL looks for the path itself, and opens libraries from within glibc's
 * walk over all of them ({@code dl_iterate_phdr}): so it takes the dynamic linker's two locks in the wrong order, and a thread
 * that opens any library at that moment, such as JavaFX's fonts or the model's runtime, and this one wait for each other for
 * ever. By a path it opens the library and no more.
 */
final class EglLibrary {
    private static final String NAME = "libEGL.so.1";
    private static final Path MAPPED = Path.of("/proc/self/maps");

    private EglLibrary() {}

    /** Sets the path, unless one is set; where there is none LWJGL says what is missing. */
    static void locate() {
        if (Configuration.EGL_LIBRARY_NAME.get() == null) {
            path().ifPresent(Configuration.EGL_LIBRARY_NAME::set);
        }
    }

    /** The file that the dynamic linker finds; empty where there is none, and on systems without a list of what is mapped. */
    static Optional<String> path() {
        try {
            SymbolLookup.libraryLookup(NAME, Arena.global());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(MAPPED)) {
            return lines.filter(line -> line.contains("/" + NAME))
                    .map(line -> line.substring(line.indexOf('/')))
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(EglLibrary.class.getName()).log(System.Logger.Level.DEBUG, "no path of " + NAME, e);
            return Optional.empty();
        }
    }
}
