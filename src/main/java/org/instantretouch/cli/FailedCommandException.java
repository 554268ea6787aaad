package org.instantretouch.cli;

/** A command could not be carried out; the message is one line that says what is wrong and what to do. */
final class FailedCommandException extends Exception {
    private static final long serialVersionUID = 1;

    FailedCommandException(String message) {
        super(message);
    }

    FailedCommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
