package org.instantretouch.photo;

/** Puts the lines of a PNG into samples: palettes become RGB, small greys 8 bits, a transparent colour an alpha channel. */
final class PngSpread {
    private final PngPicture picture;
    private final int depth;
    private final byte[] palette;
    private final byte[] transparency;
    private final int fileChannels;
    private final int colors;
    private final int channels;
    private final boolean alpha;
    private final byte[] out8;
    private final short[] out16;
    private final int[] key;

    /** @param values takes the samples: {@code byte}s, or {@code short}s where the picture has 16 bits */
    PngSpread(PngPicture picture, Object values) {
        this.picture = picture;
        depth = picture.depth();
        palette = picture.palette();
        transparency = picture.transparency();
        fileChannels = picture.fileChannels();
        colors = picture.layout().colors();
        channels = picture.layout().channels();
        alpha = picture.layout().alpha();
        out8 = values instanceof byte[] bytes ? bytes : new byte[0];
        out16 = values instanceof short[] shorts ? shorts : new short[0];
        key = new int[transparency.length / 2];
        for (int i = 0; i < key.length; i++) {
            key[i] = (transparency[2 * i] & 0xff) << 8 | transparency[2 * i + 1] & 0xff;
        }
    }

    /** Puts a row's pixels where they belong, {@code step} values apart. */
    void line(byte[] row, int pixels, int to, int step) throws DecodingException {
        if (depth == 16) {
            spread16(row, pixels, to, step);
        } else if (picture.type() == PngPicture.PALETTE) {
            spreadPalette(row, pixels, to, step);
        } else if (depth < 8) {
            int scale = 255 / ((1 << depth) - 1);
            for (int i = 0; i < pixels; i++, to += step) {
                int code = packed(row, i);
                out8[to] = (byte) (code * scale);
                if (alpha) {
                    out8[to + 1] = (byte) (key.length > 0 && code == key[0] ? 0 : 255);
                }
            }
        } else if (fileChannels == channels && step == channels) {
            System.arraycopy(row, 1, out8, to, pixels * channels);
        } else {
            for (int i = 0, at = 1; i < pixels; i++, to += step, at += fileChannels) {
                boolean clear = key.length >= colors && fileChannels == colors;
                for (int c = 0; c < fileChannels; c++) {
                    out8[to + c] = row[at + c];
                    clear = clear && (row[at + c] & 0xff) == key[c];
                }
                if (fileChannels < channels) {
                    out8[to + colors] = (byte) (clear ? 0 : 255);
                }
            }
        }
    }

    private void spread16(byte[] row, int pixels, int to, int step) {
        for (int i = 0, at = 1; i < pixels; i++, to += step) {
            boolean clear = key.length >= colors && fileChannels == colors;
            for (int c = 0; c < fileChannels; c++, at += 2) {
                int code = (row[at] & 0xff) << 8 | row[at + 1] & 0xff;
                out16[to + c] = (short) code;
                clear = clear && code == key[c];
            }
            if (fileChannels < channels) {
                out16[to + colors] = (short) (clear ? 0 : 65535);
            }
        }
    }

    private void spreadPalette(byte[] row, int pixels, int to, int step) throws DecodingException {
        for (int i = 0; i < pixels; i++, to += step) {
            int index = packed(row, i);
            if (3 * index + 2 >= palette.length) {
                throw DecodingException.damaged("a pixel is not in its palette");
            }
            for (int c = 0; c < 3; c++) {
                out8[to + c] = palette[3 * index + c];
            }
            if (alpha) {
                out8[to + 3] = index < transparency.length ? transparency[index] : (byte) 255;
            }
        }
    }

    private int packed(byte[] row, int i) {
        int bit = i * depth;
        return (row[1 + (bit >> 3)] >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
    }
}
