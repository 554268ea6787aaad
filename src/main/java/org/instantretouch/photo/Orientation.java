package org.instantretouch.photo;

import java.util.stream.IntStream;

/** Turns samples upright, after the EXIF orientation 1 to 8. */
final class Orientation {
    private Orientation() {}

    /** @param orientation as in EXIF; anything that is not 2 to 8 leaves the samples as they are */
    static Samples upright(Samples samples, int orientation) {
        if (orientation < 2 || orientation > 8) {
            return samples;
        }
        int w = samples.width();
        int h = samples.height();
        // The source pixel of (x, y) is start + x * right + y * down.
        int last = w * h - 1;
        int start = switch (orientation) {
            case 2, 8 -> w - 1;
            case 3, 7 -> last;
            case 4, 6 -> last - (w - 1);
            default -> 0;
        };
        int right = switch (orientation) {
            case 2, 3 -> -1;
            case 4 -> 1;
            case 5, 8 -> w;
            default -> -w;
        };
        int down = switch (orientation) {
            case 2 -> w;
            case 3, 4 -> -w;
            case 5, 6 -> 1;
            default -> -1;
        };
        boolean turned = orientation >= 5;
        int width = turned ? h : w;
        int height = turned ? w : h;
        int n = samples.channels();
        return switch (samples) {
            case Samples8 s -> {
                byte[] out = new byte[s.values().length];
                IntStream.range(0, height).parallel().forEach(y -> {
                    int from = (start + y * down) * n;
                    int to = y * width * n;
                    for (int x = 0; x < width; x++, from += right * n, to += n) {
                        for (int c = 0; c < n; c++) {
                            out[to + c] = s.values()[from + c];
                        }
                    }
                });
                yield new Samples8(width, height, n, s.alpha(), out);
            }
            case Samples16 s -> {
                short[] out = new short[s.values().length];
                IntStream.range(0, height).parallel().forEach(y -> {
                    int from = (start + y * down) * n;
                    int to = y * width * n;
                    for (int x = 0; x < width; x++, from += right * n, to += n) {
                        for (int c = 0; c < n; c++) {
                            out[to + c] = s.values()[from + c];
                        }
                    }
                });
                yield new Samples16(width, height, n, s.alpha(), out);
            }
        };
    }
}
