package org.instantretouch.photo;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The picture of a JPEG that libjpeg-turbo decodes at once, when it is first asked for; it is held outside of Java's memory. */
final class TurboPicture implements Picture {
    private final Jpeg jpeg;
    private final Arena arena = Arena.ofShared();
    private @Nullable MemorySegment pixels;

    TurboPicture(Jpeg jpeg) {
        this.jpeg = jpeg;
    }

    @Override
    public Layout layout() {
        return jpeg.layout();
    }

    @Override
    public List<String> notes() {
        return jpeg.notes();
    }

    synchronized MemorySegment pixels() throws IOException {
        MemorySegment decoded = pixels;
        if (decoded == null) {
            decoded = TurboJpeg.library().orElseThrow().decode(jpeg, arena);
            pixels = decoded;
        }
        return decoded;
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
        arena.close();
    }
}
