package org.instantretouch.photo;

import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file's bytes as ImageIO reads them. A reader may look past the end a few times, as readers do that fetch ahead; one that
 * goes on, taking what is not there for zeros, is stopped, since it can keep a hostile file busy for minutes.
 */
final class MemoryInput extends ImageInputStreamImpl {
    private static final int MOST_READS_PAST_END = 10_000;

    private final byte[] bytes;
    private int readsPastEnd;

    MemoryInput(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws DecodingException {
        bitOffset = 0;
        return isAtEnd() ? -1 : bytes[(int) streamPos++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws DecodingException {
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = (int) Math.min(length, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, into, offset, count);
        streamPos += count;
        return count;
    }

    private boolean isAtEnd() throws DecodingException {
        if (streamPos < bytes.length) {
            return false;
        }
        if (++readsPastEnd > MOST_READS_PAST_END) {
            throw DecodingException.truncated();
        }
        return true;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
