package org.instantretouch.model;

/** Text that is no instruction; the message is one line that says what to write instead. */
public final class InvalidInstructionException extends Exception {
    private static final long serialVersionUID = 1;

    public InvalidInstructionException(String message) {
        super(message);
    }
}
