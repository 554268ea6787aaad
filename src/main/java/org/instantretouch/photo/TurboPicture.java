package org.instantretouch.photo;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a JPEG that libjpeg-turbo decodes at once, when it is first asked for; it is held outside of Java's memory. It may
 * be closed while it is being decoded: the memory is freed when the decoder has come to its end, which nobody waits for.
 */
final class TurboPicture implements Picture {
    private final Jpeg jpeg;
    private final Decoder decoder;
    private final Arena arena = Arena.ofShared();
    private @Nullable MemorySegment pixels;

    /** Guards what follows; the picture itself is locked as long as it is decoded. */
    private final Object end = new Object();

    private int decoding;
    private boolean closed;

    /** Decodes into memory of an arena. */
    interface Decoder {
        MemorySegment decode(Jpeg jpeg, Arena arena) throws IOException;
    }

    TurboPicture(Jpeg jpeg) {
        this(jpeg, TurboJpeg.library().orElseThrow()::decode);
    }

    TurboPicture(Jpeg jpeg, Decoder decoder) {
        this.jpeg = jpeg;
        this.decoder = decoder;
    }

    @Override
    public Layout layout() {
        return jpeg.layout();
    }

    @Override
    public List<String> notes() {
        return jpeg.notes();
    }

    @Override
    public long memory() {
        return layout().bytes() + jpeg.length() + jpeg.coefficients();
    }

    MemorySegment pixels() throws IOException {
        synchronized (end) {
            if (closed) {
                throw new ClosedChannelException();
            }
            decoding++;
        }
        try {
            return decoded();
        } finally {
            synchronized (end) {
                decoding--;
                freeAtTheEnd();
            }
        }
    }

    private synchronized MemorySegment decoded() throws IOException {
        MemorySegment decoded = pixels;
        if (decoded == null) {
            decoded = decoder.decode(jpeg, arena);
            pixels = decoded;
        }
        return decoded;
    }

    private void freeAtTheEnd() {
        if (closed && decoding == 0) {
            arena.close();
        }
    }

    @Override
    public Samples whole() throws IOException {
        PictureSize.checkMemory(layout());
        MemorySegment decoded = pixels();
        byte[] values = new byte[(int) decoded.byteSize()];
        MemorySegment.copy(decoded, ValueLayout.JAVA_BYTE, 0, values, 0, values.length);
        return layout().samples(values, layout().height());
    }

    @Override
    public RowStream rows(int rows) throws IOException {
        MemorySegment decoded = pixels();
        return new RowStream() {
            private int next;

            @Override
            public Samples next() {
                int count = Math.min(rows, layout().height() - next);
                byte[] values = new byte[Math.toIntExact(layout().rowBytes() * count)];
                MemorySegment.copy(
                        decoded, ValueLayout.JAVA_BYTE, next * layout().rowBytes(), values, 0, values.length);
                next += count;
                return layout().samples(values, count);
            }

            @Override
            public void skip() {
                next += Math.min(rows, layout().height() - next);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {
        synchronized (end) {
            if (!closed) {
                closed = true;
                freeAtTheEnd();
            }
        }
    }
}
