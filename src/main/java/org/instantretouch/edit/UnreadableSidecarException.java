package org.instantretouch.edit;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** Says in one line which sidecar could not be read, what is wrong with it, and what to do. */
public final class UnreadableSidecarException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableSidecarException(Path file, String message) {
        super(file + ": " + message);
    }

    UnreadableSidecarException(Path file, MalformedSidecarException cause) {
        super(
                file + ": the stored edit cannot be read (" + cause.getMessage()
                        + "); restore the file from a backup, or begin the edit anew",
                cause);
    }
}
