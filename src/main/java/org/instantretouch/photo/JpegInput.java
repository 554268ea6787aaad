package org.instantretouch.photo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.stream.ImageInputStreamImpl;

/** The segments of a JPEG that make its picture, one after another, as ImageIO reads them. */
final class JpegInput extends ImageInputStreamImpl {
    private final FileBytes file;
    private final List<JpegPart> parts;
    private final List<Long> starts = new ArrayList<>();
    private final long length;
    private int part;

    JpegInput(FileBytes file, List<JpegPart> parts) {
        this.file = file;
        this.parts = parts;
        long at = 0;
        for (JpegPart next : parts) {
            starts.add(at);
            at += next.length();
        }
        length = at;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        bitOffset = 0;
        if (count == 0) {
            return 0;
        }
        if (streamPos >= length) {
            return -1;
        }
        while (streamPos < starts.get(part)) {
            part--;
        }
        while (streamPos >= starts.get(part) + parts.get(part).length()) {
            part++;
        }
        long within = streamPos - starts.get(part);
        int some = (int) Math.min(count, parts.get(part).length() - within);
        parts.get(part).read(file, within, ByteBuffer.wrap(into, offset, some));
        streamPos += some;
        return some;
    }

    @Override
    public long length() {
        return length;
    }
}
