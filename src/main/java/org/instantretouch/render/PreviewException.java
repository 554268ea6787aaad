package org.instantretouch.render;

/** A preview engine that does not work; the message says why. */
public final class PreviewException extends Exception {
    private static final long serialVersionUID = 1;

    public PreviewException(String message) {
        super(message);
    }

    public PreviewException(String message, Throwable cause) {
        super(message, cause);
    }
}
