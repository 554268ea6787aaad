package org.instantretouch.edit;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** A sidecar of a later format than this version knows; it is left as it is. */
public final class NewerSidecarException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    NewerSidecarException(Path file) {
        super(file + ": the edit was made by a newer version of InstantRetouch; open it there, or set the file aside");
    }
}
