package org.instantretouch.photo;

import java.io.IOException;

/** The rows of a picture from the top, upright, in strips of one height; the last strip may be lower. For one thread. */
public interface RowStream extends AutoCloseable {
    /**
     * The next strip, in an array of its own.
     *
     * @throws UnreadablePhotoException if the file is damaged
     * @throws IOException if the file cannot be read
     */
    Samples next() throws IOException;

    /** Leaves out a strip. */
    default void skip() throws IOException {
        next();
    }

    /** Stops reading, wherever it is. */
    @Override
    void close() throws IOException;
}
