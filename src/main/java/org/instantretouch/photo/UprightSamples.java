package org.instantretouch.photo;

import java.util.stream.IntStream;

/**
 * The samples of a picture, turned upright after the EXIF orientation 1 to 8, while its rows come as they are stored: no second
 * copy of a whole picture is made.
 */
final class UprightSamples {
    private final Layout stored;
    private final boolean turned;
    private final Object values;

    // Where a stored pixel (x, y) belongs: start + x * right + y * down.
    private final int start;
    private final int right;
    private final int down;

    /** @param orientation as in EXIF; anything that is not 2 to 8 leaves the samples as they are */
    UprightSamples(Layout stored, int orientation) {
        this.stored = stored;
        values = stored.array(stored.height());
        int w = stored.width();
        int h = stored.height();
        int last = w * h - 1;
        turned = orientation >= 5 && orientation <= 8;
        start = switch (orientation) {
            case 2 -> w - 1;
            case 3, 7 -> last;
            case 4 -> last - (w - 1);
            case 6 -> h - 1;
            case 8 -> last - (h - 1);
            default -> 0;
        };
        right = switch (orientation) {
            case 2, 3 -> -1;
            case 5, 6 -> h;
            case 7, 8 -> -h;
            default -> 1;
        };
        down = switch (orientation) {
            case 3, 4 -> -w;
            case 5, 8 -> 1;
            case 6, 7 -> -1;
            default -> w;
        };
    }

    /** Puts rows in their place, the first of which is stored as this one. */
    void put(int row, Samples rows) {
        if (right == 1 && down == stored.width()) {
            System.arraycopy(array(rows), 0, values, row * down * stored.channels(), length(rows));
            return;
        }
        int w = stored.width();
        int from = start + row * down;
        // What goes to one row goes there at once.
        if (turned) {
            IntStream.range(0, w).parallel().forEach(x -> move(rows, x, w, from + x * right, down, rows.height()));
        } else {
            IntStream.range(0, rows.height()).parallel().forEach(y -> move(rows, y * w, 1, from + y * down, right, w));
        }
    }

    private static Object array(Samples samples) {
        return switch (samples) {
            case Samples8 s -> s.values();
            case Samples16 s -> s.values();
        };
    }

    private static int length(Samples samples) {
        return samples.width() * samples.height() * samples.channels();
    }

    private void move(Samples rows, int fromPixel, int fromStep, int toPixel, int toStep, int pixels) {
        int n = stored.channels();
        int from = fromPixel * n;
        int to = toPixel * n;
        switch (rows) {
            case Samples8 s -> {
                byte[] out = (byte[]) values;
                for (int i = 0; i < pixels; i++, from += fromStep * n, to += toStep * n) {
                    for (int c = 0; c < n; c++) {
                        out[to + c] = s.values()[from + c];
                    }
                }
            }
            case Samples16 s -> {
                short[] out = (short[]) values;
                for (int i = 0; i < pixels; i++, from += fromStep * n, to += toStep * n) {
                    for (int c = 0; c < n; c++) {
                        out[to + c] = s.values()[from + c];
                    }
                }
            }
        }
    }

    /** The upright picture, when all rows are in their place. */
    Samples samples() {
        Layout upright = turned
                ? new Layout(stored.height(), stored.width(), stored.channels(), stored.alpha(), stored.bits())
                : stored;
        return upright.samples(values, upright.height());
    }
}
