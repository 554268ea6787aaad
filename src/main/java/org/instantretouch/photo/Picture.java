package org.instantretouch.photo;

import java.io.IOException;
import java.util.List;

/** The picture in a file, as it is stored: not yet upright. It can be read from the top as often as asked for. */
interface Picture extends AutoCloseable {
    Layout layout();

    /**
     * Begins at the top.
     *
     * @param rows of a strip
     */
    RowStream rows(int rows) throws IOException;

    /** Bytes that are held of it while it is open, besides a few strips. */
    default long memory() {
        return 0;
    }

    /** Sentences for the user that are known once the picture was read to its end. */
    default List<String> notes() {
        return List.of();
    }

    /**
     * All of it at once, turned upright.
     *
     * @param orientation as in EXIF; anything that is not 2 to 8 leaves it as it is
     */
    default TiledSamples upright(int orientation) throws IOException {
        Layout layout = layout();
        PictureSize.checkMemory(layout);
        TiledSamples.Filling filling = new TiledSamples.Filling(layout, orientation);
        int strip = stripRows(layout);
        try (RowStream rows = rows(strip)) {
            for (int first = 0; first < layout.height(); first += strip) {
                filling.put(first, rows.next());
            }
        }
        return filling.upright();
    }

    /** Rows of a strip of about a quarter of a megabyte, for reading all of a picture. */
    static int stripRows(Layout layout) {
        return (int) Math.clamp((256 << 10) / layout.rowBytes(), 1, layout.height());
    }

    @Override
    default void close() {}

    /** A picture that is in memory. */
    record Held(Samples samples) implements Picture {
        @Override
        public Layout layout() {
            return Layout.of(samples);
        }

        @Override
        public long memory() {
            return layout().bytes();
        }

        @Override
        public RowStream rows(int rows) {
            return new HeldRows(samples, rows);
        }

        @Override
        public TiledSamples upright(int orientation) throws IOException {
            return orientation > 1 ? Picture.super.upright(orientation) : TiledSamples.of(samples);
        }
    }
}
