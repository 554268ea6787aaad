package org.instantretouch.photo;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes that a JPEG decoder is given: a stretch of the file, or some of our own. */
sealed interface JpegPart {
    long length();

    /** Fills a buffer with bytes from a place within the part. */
    void read(FileBytes file, long from, ByteBuffer into) throws IOException;

    /** A stretch of the file. */
    record Stretch(long from, long length) implements JpegPart {
        @Override
        public void read(FileBytes file, long at, ByteBuffer into) throws IOException {
            file.read(into, from + at);
        }
    }

    /** Bytes that are not in the file. */
    record Own(byte[] bytes) implements JpegPart {
        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public void read(FileBytes file, long from, ByteBuffer into) {
            into.put(bytes, (int) from, into.remaining());
        }
    }
}
