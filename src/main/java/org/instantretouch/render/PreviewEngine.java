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

    /** By what means it draws. */
    String description();

    @Override
    void close();
}
