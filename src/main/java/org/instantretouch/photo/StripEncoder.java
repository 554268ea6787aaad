package org.instantretouch.photo;

import java.io.IOException;

/**
 * An encoder of strips of rows: they are packed independently of one another, by any thread, and put into the file in their order
 * by one.
 */
interface StripEncoder {
    /** Strips are a multiple of so many rows, or the whole picture: whole blocks of a JPEG, also where its colours are at half. */
    int BLOCK = 16;

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

    /**
     * Rows of the strips of a picture.
     *
     * @param wanted rounded up to whole blocks
     * @param most rounded down to whole blocks, if it is less than all rows; one block may always be
     */
    static int rows(Layout layout, long wanted, int most) {
        long enough = Math.max(1, Math.ceilDiv(wanted, BLOCK)) * BLOCK;
        int limit = most < layout.height() ? Math.max(1, most / BLOCK) * BLOCK : layout.height();
        return (int) Math.min(layout.height(), Math.min(enough, limit));
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
