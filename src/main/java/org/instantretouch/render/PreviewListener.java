package org.instantretouch.render;

/** Receives what a renderer draws, on the renderer's thread. */
@FunctionalInterface
public interface PreviewListener {
    /** A frame is ready; it is the receiver's to close. */
    void frame(PreviewFrame frame);

    /** The renderer draws by these means from now on: {@link PreviewRenderer#description()}. */
    default void engine(String description) {}
}
