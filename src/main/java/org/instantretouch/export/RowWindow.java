package org.instantretouch.export;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoMetadata;
import org.instantretouch.photo.PhotoSource;
import org.instantretouch.photo.RowStream;
import org.instantretouch.photo.Samples;
import org.instantretouch.photo.Samples16;
import org.instantretouch.photo.Samples8;

/** Some rows of a photo, in a window that only moves down. For one thread. */
final class RowWindow implements AutoCloseable {
    private final PhotoSource photo;
    private final RowStream stream;
    private final int strip;
    private final Deque<Strip> strips = new ArrayDeque<>();

    /** The first row that was not read yet. */
    private int read;

    private record Strip(int first, Samples samples) {
        int end() {
            return first + samples.height();
        }
    }

    /** @param strip rows that are read at once: best as many as are asked for */
    RowWindow(PhotoSource photo, int strip) throws IOException {
        this.photo = photo;
        this.strip = Math.min(strip, photo.layout().height());
        stream = photo.rows(this.strip);
    }

    /** Rows as a photo of their own; no row above the first of them is asked for again. */
    Photo rows(int first, int count) throws IOException {
        while (!strips.isEmpty() && strips.getFirst().end() <= first) {
            strips.removeFirst();
        }
        while (read + strip <= first) {
            stream.skip();
            read += strip;
        }
        while (read < first + count) {
            Samples samples = stream.next();
            strips.add(new Strip(read, samples));
            read += samples.height();
        }
        Strip top = strips.getFirst();
        Samples samples = top.first == first && top.samples.height() == count ? top.samples : gathered(first, count);
        return new Photo(photo.format(), samples, photo.profile(), PhotoMetadata.NONE, List.of());
    }

    private Samples gathered(int first, int count) {
        Samples one = strips.getFirst().samples;
        int row = one.width() * one.channels();
        int length = Math.multiplyExact(row, count);
        Object values = one instanceof Samples8 ? new byte[length] : new short[length];
        Iterator<Strip> all = strips.iterator();
        for (int done = 0; done < count; ) {
            Strip next = all.next();
            int from = first + done - next.first;
            int some = Math.min(count - done, next.samples.height() - from);
            System.arraycopy(next.samples.values(), from * row, values, done * row, some * row);
            done += some;
        }
        return one instanceof Samples8
                ? new Samples8(one.width(), count, one.channels(), one.alpha(), (byte[]) values)
                : new Samples16(one.width(), count, one.channels(), one.alpha(), (short[]) values);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
