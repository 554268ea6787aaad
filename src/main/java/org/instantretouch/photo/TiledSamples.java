package org.instantretouch.photo;

import java.util.stream.IntStream;

/**
 * Samples in memory, upright, in tiles: Java clears an array of a whole large photo at once, when all of what it is to be filled
 * from is still there. Immutable once it is filled, and safe for use by several threads then.
 */
final class TiledSamples {
    /** Java gives an array of this size whole regions of its heap, of 1, 2 or 4 MiB; a little more would take up to twice that. */
    private static final int TILE_BYTES = (4 << 20) - 64;

    private final Layout layout;
    private final int side;
    private final int columns;
    private final Samples[] tiles;

    private TiledSamples(Layout layout, int side) {
        this.layout = layout;
        this.side = side;
        columns = Math.ceilDiv(layout.width(), side);
        tiles = new Samples[columns * Math.ceilDiv(layout.height(), side)];
    }

    /** Samples as the one tile that they are. */
    static TiledSamples of(Samples samples) {
        TiledSamples one = new TiledSamples(Layout.of(samples), Math.max(samples.width(), samples.height()));
        one.tiles[0] = samples;
        return one;
    }

    Layout layout() {
        return layout;
    }

    /** Whether all of it is its {@link #first} tile. */
    boolean isOne() {
        return tiles.length == 1;
    }

    /** The tile at the top left. */
    Samples first() {
        return tiles[0];
    }

    private interface Stretch {
        /**
         * A part of a row that lies in one tile.
         *
         * @param at the tile's pixel with which it begins
         * @param before pixels of the row before it
         */
        void in(Samples tile, int at, int before, int pixels);
    }

    private void stretches(int x, int y, int pixels, Stretch each) {
        for (int done = 0; done < pixels; ) {
            int column = (x + done) / side;
            Samples tile = tiles[y / side * columns + column];
            int inTile = x + done - column * side;
            int count = Math.min(pixels - done, tile.width() - inTile);
            each.in(tile, y % side * tile.width() + inTile, done, count);
            done += count;
        }
    }

    /**
     * Copies pixels of a row.
     *
     * @param values takes their codes: {@code byte}s or {@code short}s as the bits say
     * @param at the pixel of those that is the first one
     */
    void copy(int x, int y, int pixels, Object values, int at) {
        int n = layout.channels();
        stretches(
                x,
                y,
                pixels,
                (tile, first, before, count) ->
                        System.arraycopy(tile.values(), first * n, values, (at + before) * n, count * n));
    }

    /** Some rows in an array of their own. */
    Samples rows(int first, int count) {
        Object values = layout.array(count);
        for (int y = 0; y < count; y++) {
            copy(0, first + y, layout.width(), values, y * layout.width());
        }
        return layout.samples(values, count);
    }

    /** Takes the rows of a picture as they are stored, and turns them upright after the EXIF orientation 1 to 8. */
    static final class Filling {
        private final int storedWidth;
        private final boolean turned;
        private final boolean fromTheRight;
        private final boolean fromBelow;
        private final TiledSamples upright;

        /** @param orientation as in EXIF; anything that is not 2 to 8 leaves the picture as it is */
        Filling(Layout stored, int orientation) {
            storedWidth = stored.width();
            turned = orientation >= 5 && orientation <= 8;
            fromTheRight = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
            fromBelow = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
            Layout layout = turned ? stored.sized(stored.height(), stored.width()) : stored;
            upright = new TiledSamples(layout, (int) Math.sqrt(TILE_BYTES * 8.0 / (layout.channels() * layout.bits())));
        }

        /** Puts rows in their place, the first of which is stored as this one; for one thread at a time. */
        void put(int row, Samples rows) {
            int w = storedWidth;
            int count = rows.height();
            Layout layout = upright.layout;
            if (turned) {
                int x = fromTheRight ? layout.width() - row - count : row;
                make(x, count, 0, layout.height());
                int first = fromTheRight ? (count - 1) * w : 0;
                int step = fromTheRight ? -w : w;
                IntStream.range(0, w)
                        .parallel()
                        .forEach(i -> place(rows, first + i, step, x, fromBelow ? w - 1 - i : i, count));
            } else {
                int y = fromBelow ? layout.height() - 1 - row : row;
                int down = fromBelow ? -1 : 1;
                make(0, w, fromBelow ? y - count + 1 : y, count);
                int first = fromTheRight ? w - 1 : 0;
                int step = fromTheRight ? -1 : 1;
                IntStream.range(0, count).parallel().forEach(i -> place(rows, i * w + first, step, 0, y + i * down, w));
            }
        }

        /** Makes the tiles of a rectangle that are not there yet. */
        private void make(int x, int width, int y, int height) {
            Layout layout = upright.layout;
            int side = upright.side;
            for (int top = y / side * side; top < y + height; top += side) {
                for (int left = x / side * side; left < x + width; left += side) {
                    int at = top / side * upright.columns + left / side;
                    if (upright.tiles[at] == null) {
                        int across = Math.min(side, layout.width() - left);
                        int down = Math.min(side, layout.height() - top);
                        Layout tile = layout.sized(across, down);
                        upright.tiles[at] = tile.samples(tile.array(down), down);
                    }
                }
            }
        }

        private void place(Samples rows, int from, int step, int x, int y, int pixels) {
            upright.stretches(
                    x, y, pixels, (tile, at, before, count) -> move(rows, from + before * step, step, tile, at, count));
        }

        private static void move(Samples from, int first, int step, Samples to, int at, int pixels) {
            int n = from.channels();
            if (step == 1) {
                System.arraycopy(from.values(), first * n, to.values(), at * n, pixels * n);
                return;
            }
            switch (from) {
                case Samples8 s -> {
                    byte[] out = (byte[]) to.values();
                    for (int i = 0; i < pixels; i++) {
                        for (int c = 0; c < n; c++) {
                            out[(at + i) * n + c] = s.values()[(first + i * step) * n + c];
                        }
                    }
                }
                case Samples16 s -> {
                    short[] out = (short[]) to.values();
                    for (int i = 0; i < pixels; i++) {
                        for (int c = 0; c < n; c++) {
                            out[(at + i) * n + c] = s.values()[(first + i * step) * n + c];
                        }
                    }
                }
            }
        }

        /** The upright picture, when all rows are in their place. */
        TiledSamples upright() {
            return upright;
        }
    }
}
