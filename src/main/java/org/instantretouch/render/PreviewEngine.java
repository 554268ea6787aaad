package org.instantretouch.render;

import java.nio.ByteBuffer;

/** Draws single frames; opened, used and closed on one thread. */
public interface PreviewEngine extends AutoCloseable {
    /** Opens an engine on the thread that will use it. */
    @FunctionalInterface
    interface Source {
        /** @throws PreviewException if the engine does not work on this machine */
        PreviewEngine open() throws PreviewException;
    }

    /**
     * Draws a frame.
     *
     * @param bgra takes the viewport's pixels
     * @return whether all of the photo was there at the resolution that the viewport asks for
     * @throws PreviewException if the engine has failed and can draw no more
     */
    boolean draw(PhotoPyramid photo, PreviewState state, ByteBuffer bgra) throws PreviewException;

    /**
     * Whether the last frame was not complete because it would have taken too long, though nothing that is still to be read was
     * missing: drawn again, it gets further.
     */
    default boolean hasMore() {
        return false;
    }

    /** By what means it draws. */
    String description();

    @Override
    void close();
}
