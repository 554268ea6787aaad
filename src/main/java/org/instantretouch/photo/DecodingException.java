package org.instantretouch.photo;

import java.io.IOException;
import java.io.Serial;

/** What is wrong with a file's bytes and what to do, without its name. */
final class DecodingException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean ofMemory;

    DecodingException(String message) {
        this(message, false);
    }

    private DecodingException(String message, boolean ofMemory) {
        super(message);
        this.ofMemory = ofMemory;
    }

    DecodingException(String message, Throwable cause) {
        super(message, cause);
        ofMemory = false;
    }

    /** For a file that may be whole, but does not fit into memory. */
    static DecodingException memory(String message) {
        return new DecodingException(message, true);
    }

    /** For a file that stops before its picture does. */
    static DecodingException truncated() {
        return new DecodingException("the file ends in the middle of the picture; copy it again from its source");
    }

    /** For a file that stops early, where it is known how far the picture goes. */
    static DecodingException truncated(double readable) {
        return new DecodingException("the file ends in the middle of the picture; the upper " + (int) (100 * readable)
                + " % could be read; copy it again from its source");
    }

    static DecodingException damaged(String what) {
        return new DecodingException("the file is damaged: " + what + "; copy it again from its source");
    }

    /** For a file that is whole, but of a kind that no photo here is of. */
    static DecodingException unsupported(String what) {
        return new DecodingException(what + ", which cannot be read here; convert it to JPEG, PNG or TIFF");
    }

    /** The same for a TIFF: what it is to become may be a TIFF, but another one. */
    static DecodingException unsupportedTiff(String what) {
        return new DecodingException(what
                + ", which cannot be read here; convert it to RGB with 8 or 16 bits a channel, not floating point, and save that"
                + " as a TIFF packed by LZW, ZIP or not at all, or as PNG or JPEG");
    }

    /** Whether more memory would help. */
    boolean isOfMemory() {
        return ofMemory;
    }
}
