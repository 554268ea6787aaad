package org.instantretouch.bench.quality;

import java.io.IOException;
import java.nio.file.Path;

/** A file or folder that the benchmark cannot work with: one line that names it and the line in it, what is wrong, and the mend. */
public final class UnusableFileException extends IOException {
    private static final long serialVersionUID = 1;

    UnusableFileException(Path file, String problem) {
        super(file + ": " + problem);
    }

    UnusableFileException(Path file, int line, String problem) {
        super(file + ", line " + line + ": " + problem);
    }

    UnusableFileException(Path file, int line, String problem, Throwable cause) {
        super(file + ", line " + line + ": " + problem, cause);
    }
}
