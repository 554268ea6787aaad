package org.instantretouch.photo;

import java.io.IOException;
import java.util.List;

/**
 * The picture of a PNG.
 *
 * @param data where its packed rows stand, in order
 * @param depth bits a value in the file
 * @param type of colour, as the header says it
 */
record PngPicture(
        FileBytes file,
        List<Data> data,
        int width,
        int height,
        int depth,
        int type,
        boolean interlaced,
        byte[] palette,
        byte[] transparency)
        implements Picture {
    static final int GREY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GREY_ALPHA = 4;
    static final int RGB_ALPHA = 6;

    /** x, y, step x, step y of the seven passes. */
    private static final int[][] ADAM7 = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    /** A stretch of the file. */
    record Data(long from, long length) {}

    /** Values a pixel in the file. */
    int fileChannels() {
        return switch (type) {
            case RGB -> 3;
            case GREY_ALPHA -> 2;
            case RGB_ALPHA -> 4;
            default -> 1;
        };
    }

    @Override
    public Layout layout() {
        int colors = type == GREY || type == GREY_ALPHA ? 1 : 3;
        boolean alpha = type == GREY_ALPHA || type == RGB_ALPHA || transparency.length > 0;
        return new Layout(width, height, alpha ? colors + 1 : colors, alpha, depth == 16 ? 16 : 8);
    }

    @Override
    public long memory() {
        return interlaced ? layout().bytes() : 0;
    }

    /** An interlaced picture has its last rows at the end of the file only, and is read whole. */
    @Override
    public RowStream rows(int rows) throws IOException {
        return interlaced ? new HeldRows(whole(), rows) : new PngRows(this, rows);
    }

    @Override
    public TiledSamples upright(int orientation) throws IOException {
        return interlaced && orientation < 2 ? TiledSamples.of(whole()) : Picture.super.upright(orientation);
    }

    private Samples whole() throws IOException {
        PictureSize.checkMemory(layout());
        Object values = layout().array(height);
        PngSpread spread = new PngSpread(this, values);
        int channels = layout().channels();
        try (PngLines lines = new PngLines(this)) {
            for (int[] pass : ADAM7) {
                int across = Math.ceilDiv(width - pass[0], pass[2]);
                if (across > 0) {
                    lines.begin(across);
                    for (int y = pass[1]; y < height; y += pass[3]) {
                        byte[] line = lines.next().orElseThrow(DecodingException::truncated);
                        spread.line(line, across, (y * width + pass[0]) * channels, pass[2] * channels);
                    }
                }
            }
        }
        return layout().samples(values, height);
    }
}
