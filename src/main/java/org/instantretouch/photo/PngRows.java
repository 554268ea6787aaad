package org.instantretouch.photo;

import java.io.IOException;

/** Strips of a PNG that is not interlaced. */
final class PngRows implements RowStream {
    private final PngPicture picture;
    private final int rows;
    private final PngLines lines;
    private int next;

    PngRows(PngPicture picture, int rows) throws IOException {
        this.picture = picture;
        this.rows = rows;
        lines = new PngLines(picture);
        lines.begin(picture.width());
    }

    @Override
    public Samples next() throws IOException {
        int count = Math.min(rows, picture.height() - next);
        Layout layout = picture.layout();
        Object values = layout.array(count);
        PngSpread spread = new PngSpread(picture, values);
        for (int y = 0; y < count; y++) {
            double done = (double) (next + y) / picture.height();
            byte[] line = lines.next().orElseThrow(() -> DecodingException.truncated(done));
            spread.line(line, picture.width(), y * picture.width() * layout.channels(), layout.channels());
        }
        next += count;
        return layout.samples(values, count);
    }

    @Override
    public void close() {
        lines.close();
    }
}
