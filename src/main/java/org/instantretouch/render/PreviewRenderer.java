package org.instantretouch.render;

/**
 * Draws what a viewport shows of an edited photo, on a thread of its own, which delivers the frames to a
 * {@link PreviewListener}. No method waits for drawing but {@link #close()}.
 */
public interface PreviewRenderer extends AutoCloseable {
    /** The photo from now on; the renderer does not close it. Instead of another one it is drawn from the next state on. */
    void photo(PhotoPyramid photo);

    /** Asks for a frame. While one is being drawn the newest state waits and takes the place of those before it. */
    void submit(PreviewState state);

    /** By what means it draws, such as "OpenGL, llvmpipe" or "CPU, 2 threads", and why if it is not the best. */
    String description();

    /** Ends the thread, after the frame being drawn. Frames that were delivered stay valid. */
    @Override
    void close();
}
