package org.instantretouch.render;

import java.nio.ByteBuffer;

/**
 * A rendered viewport. A renderer has three buffers: whoever receives a frame closes it as soon as nobody reads it any more, and
 * may keep two while the next is drawn; with all kept, drawing waits.
 *
 * @param state what was drawn
 * @param width device pixels across
 * @param height device pixels down
 * @param bgra blue, green, red and alpha bytes, opaque, row by row from the top, in a direct buffer; not to be written to
 * @param renderMillis the time the drawing took
 * @param complete false while parts of the photo are still coarse; then a better frame follows
 * @param release gives the buffer back
 */
public record PreviewFrame(
        PreviewState state,
        int width,
        int height,
        ByteBuffer bgra,
        double renderMillis,
        boolean complete,
        Runnable release)
        implements AutoCloseable {
    /** Gives the buffer back; to be called once. */
    @Override
    public void close() {
        release.run();
    }
}
