package org.instantretouch.photo;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The unpacked bytes of one strip or tile, from its beginning. For one thread. */
interface TiffInput extends AutoCloseable {
    /** Fills a stretch of an array; false if the bytes end before. */
    boolean read(byte[] into, int count) throws IOException;

    @Override
    default void close() {}

    /** Bytes of the file that are used a little at a time. */
    final class Packed {
        private static final int BUFFER = 1 << 14;

        private final FileBytes file;
        private long at;
        private final long end;
        final byte[] buffer;
        int from;
        int to;

        Packed(FileBytes file, long at, long length) {
            this.file = file;
            this.at = at;
            end = Math.min(at + length, file.size());
            buffer = new byte[(int) Math.clamp(end - at, 0, BUFFER)];
        }

        /** Gets more, once all was used; false at the end. */
        boolean more() throws IOException {
            int count = (int) Math.min(buffer.length, end - at);
            if (count <= 0) {
                return false;
            }
            file.copy(at, buffer, 0, count);
            at += count;
            from = 0;
            to = count;
            return true;
        }
    }

    /** Not packed at all. */
    record Plain(Packed packed) implements TiffInput {
        @Override
        public boolean read(byte[] into, int count) throws IOException {
            int done = 0;
            while (done < count) {
                if (packed.from == packed.to && !packed.more()) {
                    return false;
                }
                int some = Math.min(count - done, packed.to - packed.from);
                System.arraycopy(packed.buffer, packed.from, into, done, some);
                packed.from += some;
                done += some;
            }
            return true;
        }
    }

    /** Deflate with zlib's header. */
    record Deflate(Packed packed, Inflater inflater) implements TiffInput {
        @Override
        public boolean read(byte[] into, int count) throws IOException {
            try {
                int done = 0;
                while (done < count) {
                    int some = inflater.inflate(into, done, count - done);
                    done += some;
                    if (some == 0) {
                        if (inflater.finished() || inflater.needsDictionary() || !packed.more()) {
                            return false;
                        }
                        inflater.setInput(packed.buffer, 0, packed.to);
                    }
                }
                return true;
            } catch (DataFormatException e) {
                throw DecodingException.damaged("its picture cannot be unpacked");
            }
        }

        @Override
        public void close() {
            inflater.end();
        }
    }

    /** LZW as in TIFF 6.0, section 13. */
    final class Lzw implements TiffInput {
        private static final int CLEAR = 256;
        private static final int END = 257;
        private static final int CODES = 1 << 12;

        private final Packed packed;
        private final short[] prefix = new short[CODES];
        private final byte[] last = new byte[CODES];
        private final byte[] first = new byte[CODES];
        private final short[] length = new short[CODES];

        /** The string of the current code, of which some may have been taken. */
        private final byte[] string = new byte[CODES + 1];

        private int stringFrom;
        private int stringTo;
        private int next = END + 1;
        private int bits = 9;
        private int old = -1;
        private int held;
        private int heldBits;

        Lzw(Packed packed) {
            this.packed = packed;
            for (int i = 0; i < CLEAR; i++) {
                last[i] = (byte) i;
                first[i] = (byte) i;
                length[i] = 1;
            }
        }

        @Override
        public boolean read(byte[] into, int count) throws IOException {
            int done = 0;
            while (done < count) {
                if (stringFrom == stringTo && !nextString()) {
                    return false;
                }
                int some = Math.min(count - done, stringTo - stringFrom);
                System.arraycopy(string, stringFrom, into, done, some);
                stringFrom += some;
                done += some;
            }
            return true;
        }

        private boolean nextString() throws IOException {
            int code = code();
            while (code == CLEAR) {
                next = END + 1;
                bits = 9;
                old = -1;
                code = code();
            }
            if (code == END) {
                return false;
            }
            if (code > next || code >= CLEAR && old < 0 || code == next && old < 0) {
                throw DecodingException.damaged("its picture cannot be unpacked");
            }
            if (code == next) {
                put(old);
                string[stringTo++] = first[old];
            } else {
                put(code);
            }
            if (old >= 0 && next < CODES) {
                prefix[next] = (short) old;
                last[next] = string[0];
                first[next] = first[old];
                length[next] = (short) (length[old] + 1);
                next++;
                if (next >= (1 << bits) - 1 && bits < 12) {
                    bits++;
                }
            }
            old = code;
            return true;
        }

        private void put(int code) {
            stringFrom = 0;
            stringTo = length[code];
            for (int i = stringTo - 1, c = code; i >= 0; i--) {
                string[i] = last[c];
                c = prefix[c];
            }
        }

        private int code() throws IOException {
            while (heldBits < bits) {
                if (packed.from == packed.to && !packed.more()) {
                    return END;
                }
                held = held << 8 | packed.buffer[packed.from++] & 0xff;
                heldBits += 8;
            }
            heldBits -= bits;
            return held >> heldBits & (1 << bits) - 1;
        }
    }
}
