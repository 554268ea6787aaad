package org.instantretouch.edit;

import java.io.Serial;

/** What is wrong inside a sidecar, where its name is not known. */
final class MalformedSidecarException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    MalformedSidecarException(String message) {
        super(oneLine(message));
    }

    MalformedSidecarException(String message, Throwable cause) {
        super(oneLine(message), cause);
    }

    /** Names of fields are whatever stands in the file. */
    private static String oneLine(String message) {
        return message.replaceAll("\\R|\\p{Cntrl}", " ");
    }
}
