package org.instantretouch.photo;

import java.io.IOException;

/**
 * An encoder of strips of rows: they are packed independently of one another, by any thread, and put into the file in their order
 * by one.
 */
interface StripEncoder {
    /**
     * A strip as it goes into the file.
     *
     * @param check a checksum of what was packed, for formats that have one over all strips
     * @param unpacked bytes that were packed
     */
    record Packed(byte[] bytes, int check, long unpacked) {
        Packed(byte[] bytes) {
            this(bytes, 0, 0);
        }
    }

    /** Rows of a strip; the last may have fewer. */
    int rows();

    /** Packs a strip; safe for use by several threads. */
    Packed pack(int index, Samples strip) throws IOException;

    /** Puts in the next strip. */
    void append(Packed strip) throws IOException;

    /** Ends the file. */
    void finish() throws IOException;
}
