package org.instantretouch.photo;

import java.io.IOException;
import java.nio.ByteOrder;

/** Strips of rows of a TIFF; the tiles side by side are unpacked together, a row at a time. */
final class TiffRows implements RowStream {
    private final TiffPicture picture;
    private final FileBytes file;
    private final int rows;
    private final TiffInput[] blocks;
    private final byte[] line;
    private int next;

    TiffRows(TiffPicture picture, int rows) throws IOException {
        this.picture = picture;
        this.rows = rows;
        file = new FileBytes(picture.file().channel());
        Layout layout = picture.layout();
        blocks = new TiffInput[Math.ceilDiv(layout.width(), picture.blockWidth())];
        line = new byte[picture.blockWidth() * layout.channels() * layout.bits() / 8];
    }

    @Override
    public Samples next() throws IOException {
        Layout layout = picture.layout();
        int count = Math.min(rows, layout.height() - next);
        Object values = layout.array(count);
        int row = layout.width() * layout.channels();
        int across = picture.blockWidth() * layout.channels();
        for (int y = 0; y < count; y++, next++) {
            if (next % picture.blockHeight() == 0) {
                open(next / picture.blockHeight());
            }
            for (int i = 0; i < blocks.length; i++) {
                if (!blocks[i].read(line, line.length)) {
                    throw DecodingException.truncated((double) next / layout.height());
                }
                int some = Math.min(across, row - i * across);
                int to = y * row + i * across;
                if (values instanceof byte[] bytes) {
                    put(bytes, to, some);
                } else {
                    put((short[]) values, to, some);
                }
            }
        }
        return layout.samples(values, count);
    }

    private void open(int down) {
        close();
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = picture.input(file, down * blocks.length + i);
        }
    }

    private void put(byte[] values, int to, int count) {
        int step = picture.layout().channels();
        System.arraycopy(line, 0, values, to, count);
        if (picture.differences()) {
            for (int i = to + step; i < to + count; i++) {
                values[i] += values[i - step];
            }
        }
    }

    private void put(short[] values, int to, int count) {
        int step = picture.layout().channels();
        int high = picture.order() == ByteOrder.BIG_ENDIAN ? 0 : 1;
        for (int i = 0; i < count; i++) {
            values[to + i] = (short) (line[2 * i + high] << 8 | line[2 * i + 1 - high] & 0xff);
        }
        if (picture.differences()) {
            for (int i = to + step; i < to + count; i++) {
                values[i] += values[i - step];
            }
        }
    }

    @Override
    public void close() {
        for (TiffInput block : blocks) {
            if (block != null) {
                block.close();
            }
        }
    }
}
