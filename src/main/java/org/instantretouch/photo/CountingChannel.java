package org.instantretouch.photo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Takes bytes as a file would, and keeps nothing but their number. */
final class CountingChannel implements SeekableByteChannel {
    private long position;
    private long size;

    @Override
    public int write(ByteBuffer bytes) {
        int count = bytes.remaining();
        bytes.position(bytes.limit());
        position += count;
        size = Math.max(size, position);
        return count;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        throw new IOException("nothing was kept that could be read");
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public SeekableByteChannel truncate(long newSize) {
        size = Math.min(size, newSize);
        position = Math.min(position, newSize);
        return this;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
