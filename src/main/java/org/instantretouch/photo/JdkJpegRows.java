package org.instantretouch.photo;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Strips from the JDK's JPEG decoder, which runs on a thread of its own, a few strips ahead of who takes them: decoding goes on
 * while earlier rows are worked on.
 */
final class JdkJpegRows implements RowStream {
    private static final int AHEAD = 3;

    private final Jpeg jpeg;
    private final int rows;
    private final BlockingQueue<Object> strips = new ArrayBlockingQueue<>(AHEAD);
    private final Thread decoder;
    private volatile boolean closed;

    /** How decoding came to its end. */
    private record Failure(Throwable cause) {}

    /** Leaves the decoder when nobody takes its rows any more. */
    private static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Closed() {
            super("closed", null, false, false);
        }
    }

    JdkJpegRows(Jpeg jpeg, int rows) {
        this.jpeg = jpeg;
        this.rows = rows;
        decoder = Thread.ofPlatform().daemon().name("JPEG decoder").start(this::decode);
    }

    private void decode() {
        try {
            Collector collector = new Collector();
            List<String> warnings = JdkJpeg.decode(jpeg, collector);
            if (collector.row != jpeg.layout().height()) {
                throw jpeg.ended() ? JdkJpeg.wrongSize() : DecodingException.truncated();
            }
            if (!warnings.isEmpty()) {
                jpeg.warned(collector.last.readable());
            }
            put(collector.strip);
        } catch (Closed e) {
            return;
        } catch (IOException | RuntimeException | Error e) {
            try {
                put(new Failure(e));
            } catch (Closed nobodyListens) {
                return;
            }
        }
    }

    private void put(Object strip) {
        try {
            while (!strips.offer(strip, 50, TimeUnit.MILLISECONDS)) {
                if (closed) {
                    throw new Closed();
                }
            }
        } catch (InterruptedException e) {
            throw new Closed();
        }
    }

    /**
     * Puts rows together to strips; the last one stays here until the decoder has said whether all is well. Of a picture that
     * comes in several passes, each better than the one before, it takes the last.
     */
    private final class Collector implements JdkJpeg.Sink {
        private final int length = (int) jpeg.layout().rowBytes();
        private final Jpeg.LastRows last = new Jpeg.LastRows();
        private byte[] strip = new byte[0];
        private long unfinished = (jpeg.passes() - 1L) * jpeg.layout().height();
        private int row;

        @Override
        public void row(byte[] values) {
            if (closed) {
                throw new Closed();
            }
            if (unfinished > 0) {
                unfinished--;
                return;
            }
            int within = row % rows;
            if (within == 0) {
                if (row > 0) {
                    put(strip);
                }
                strip = new byte[length * Math.min(rows, jpeg.layout().height() - row)];
            }
            System.arraycopy(values, 0, strip, within * length, length);
            last.add(values, 0, length);
            row++;
        }
    }

    @Override
    public Samples next() throws IOException {
        Object strip;
        try {
            strip = strips.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("reading was interrupted", e);
        }
        return switch (strip) {
            case byte[] values ->
                jpeg.layout()
                        .samples(values, values.length / (int) jpeg.layout().rowBytes());
            case Failure(IOException e) -> throw e;
            case Failure(RuntimeException e) -> throw e;
            case Failure(Error e) -> throw e;
            default -> throw new IllegalStateException(strip.toString());
        };
    }

    @Override
    public void close() {
        closed = true;
        strips.clear();
        try {
            decoder.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
