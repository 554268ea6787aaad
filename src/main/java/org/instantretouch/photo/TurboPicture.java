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
    /** What is moved at a time: little enough to stay near the processor. */
    private static final long MOVED_BYTES = 4 << 20;

    private final Jpeg jpeg;
    private final Decoder decoder;
    private final Arena arena = Arena.ofShared();
    private @Nullable NativeMemory decoded;

    /** Whether somebody may still read what is decoded. */
    private boolean shared;

    /** Guards what follows; the picture itself is locked as long as it is decoded or moved. */
    private final Object end = new Object();

    private int working;
    private boolean closed;

    /** Decodes into memory of an arena. */
    interface Decoder {
        NativeMemory decode(Jpeg jpeg, Arena arena) throws IOException;
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
        return whileOpen(this::sharedPixels);
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    /** Does something before which nothing is freed, even where the picture is closed meanwhile. */
    private <T> T whileOpen(Work<T> work) throws IOException {
        synchronized (end) {
            if (closed) {
                throw new ClosedChannelException();
            }
            working++;
        }
        try {
            return work.done();
        } finally {
            synchronized (end) {
                working--;
                freeAtTheEnd();
            }
        }
    }

    private synchronized MemorySegment sharedPixels() throws IOException {
        shared = true;
        return decoded().bytes();
    }

    private NativeMemory decoded() throws IOException {
        NativeMemory known = decoded;
        if (known == null) {
            known = decoder.decode(jpeg, arena);
            decoded = known;
        }
        return known;
    }

    private void freeAtTheEnd() {
        if (closed && working == 0) {
            arena.close();
        }
    }

    /** What nobody else reads is given back as it goes over to Java's memory, which never holds the picture a second time. */
    @Override
    public TiledSamples upright(int orientation) throws IOException {
        return whileOpen(() -> moved(orientation));
    }

    private synchronized TiledSamples moved(int orientation) throws IOException {
        Layout layout = layout();
        PictureSize.checkMemory(layout);
        NativeMemory from = decoded();
        if (!shared) {
            decoded = null;
        }
        TiledSamples.Filling filling = new TiledSamples.Filling(layout, orientation);
        int strip = (int) Math.clamp(MOVED_BYTES / layout.rowBytes(), 1, layout.height());
        byte[] values = (byte[]) layout.array(strip);
        for (int rest = layout.height(); rest > 0; ) {
            int count = Math.min(strip, rest);
            if (count < strip) {
                values = (byte[]) layout.array(count);
            }
            rest -= count;
            copy(from.bytes(), rest, values);
            filling.put(rest, layout.samples(values, count));
            if (!shared && rest > 0) {
                from.keep(layout.rowBytes() * rest);
            }
        }
        return filling.upright();
    }

    private void copy(MemorySegment pixels, int firstRow, byte[] into) {
        MemorySegment.copy(pixels, ValueLayout.JAVA_BYTE, firstRow * layout().rowBytes(), into, 0, into.length);
    }

    @Override
    public RowStream rows(int rows) throws IOException {
        MemorySegment pixels = pixels();
        return new RowStream() {
            private int next;

            @Override
            public Samples next() {
                int count = Math.min(rows, layout().height() - next);
                byte[] values = (byte[]) layout().array(count);
                copy(pixels, next, values);
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
