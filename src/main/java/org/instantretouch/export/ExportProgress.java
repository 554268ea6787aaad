package org.instantretouch.export;

/** Hears how far an export is; it may be called by several threads. */
@FunctionalInterface
public interface ExportProgress {
    /** Nobody listens. */
    ExportProgress NONE = rows -> {};

    /** So many more rows of the result are ready; the file is written after the last of them. */
    void rowsDone(int rows);
}
