package org.instantretouch.export;

/**
 * Hears how far an export is; it may be called by several threads. An export is stopped by throwing from here, best a
 * {@link java.util.concurrent.CancellationException}: it leaves no file then, and lets the exception through.
 */
@FunctionalInterface
public interface ExportProgress {
    /** Nobody listens. */
    ExportProgress NONE = rows -> {};

    /** So many more rows of the result are ready; the file is written after the last of them. */
    void rowsDone(int rows);

    /** All rows are ready, and the file is about to be written: the last moment to stop. */
    default void writing() {}
}
