package org.instantretouch.color;

import java.io.Serial;

/** Says in one line why the bytes are no ICC profile that can be used. */
public final class UnusableProfileException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    UnusableProfileException(String message) {
        super(message);
    }

    UnusableProfileException(String message, Throwable cause) {
        super(message, cause);
    }
}
