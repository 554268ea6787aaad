package org.instantretouch.photo;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** Says in one line which photo could not be read, what is wrong with it, and what to do. */
public final class UnreadablePhotoException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnreadablePhotoException(Path photo, String message) {
        super(photo + ": " + message);
    }

    UnreadablePhotoException(Path photo, String message, Throwable cause) {
        super(photo + ": " + message, cause);
    }

    /** Whether more memory would help. */
    boolean isOfMemory() {
        return getCause() instanceof OutOfMemoryError
                || getCause() instanceof DecodingException decoding && decoding.isOfMemory();
    }
}
