package org.instantretouch.photo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A file's bytes at any position, through a window that follows the reads. For one thread; the channel is its opener's. */
final class FileBytes {
    /** Bytes read at once: Java keeps as much memory for a thread as its longest read took. */
    private static final int AT_ONCE = 1 << 20;

    private static final int WINDOW = 1 << 16;

    private final FileChannel channel;
    private final long size;
    private final byte[] window = new byte[WINDOW];
    private long start;
    private int length;

    FileBytes(FileChannel channel) throws IOException {
        this.channel = channel;
        size = channel.size();
    }

    long size() {
        return size;
    }

    /** The channel itself, for another reader of the same file. */
    FileChannel channel() {
        return channel;
    }

    /** The byte at a position as a number from 0 to 255. */
    int at(long position) throws IOException {
        if (position < start || position >= start + length) {
            moveTo(position);
        }
        return window[(int) (position - start)] & 0xff;
    }

    /** Two bytes, the larger first. */
    int bigShort(long position) throws IOException {
        return at(position) << 8 | at(position + 1);
    }

    /** Four bytes, the largest first, as a number from 0 on. */
    long bigInt(long position) throws IOException {
        return (long) bigShort(position) << 16 | bigShort(position + 2);
    }

    /** Where the next byte of a value stands, or the size of the file. */
    long find(int value, long from) throws IOException {
        long position = from;
        while (position < size) {
            at(position);
            for (int i = (int) (position - start); i < length; i++) {
                if (window[i] == (byte) value) {
                    return start + i;
                }
            }
            position = start + length;
        }
        return size;
    }

    /** A copy of some bytes. */
    byte[] copy(long position, int count) throws IOException {
        if (count > size - position) {
            throw DecodingException.truncated();
        }
        byte[] bytes = new byte[count];
        copy(position, bytes, 0, count);
        return bytes;
    }

    /** Copies bytes, all of which must be there. */
    void copy(long position, byte[] into, int at, int count) throws IOException {
        if (position >= start && position + count <= start + length) {
            System.arraycopy(window, (int) (position - start), into, at, count);
            return;
        }
        read(ByteBuffer.wrap(into, at, count), position);
    }

    /** Fills a buffer. */
    void read(ByteBuffer into, long position) throws IOException {
        long from = position;
        int end = into.limit();
        while (into.position() < end) {
            into.limit(Math.min(end, into.position() + AT_ONCE));
            int count = channel.read(into, from);
            if (count < 0) {
                throw DecodingException.truncated();
            }
            from += count;
        }
    }

    private void moveTo(long position) throws IOException {
        if (position < 0 || position >= size) {
            throw DecodingException.truncated();
        }
        // What was just read is often looked at again, as where a marker begins.
        long from = Math.max(0, position - 16);
        ByteBuffer buffer = ByteBuffer.wrap(window, 0, (int) Math.min(WINDOW, size - from));
        int count = buffer.remaining();
        length = 0;
        read(buffer, from);
        start = from;
        length = count;
    }
}
