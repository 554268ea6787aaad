package org.instantretouch.photo;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.Inflater;

/**
 * The picture of a TIFF of the usual kinds, which is read row by row: grey or RGB of 8 or 16 bits, or CMYK of 8, perhaps with an
 * alpha channel, in strips or tiles, as they are or packed by Deflate or LZW. All other kinds are left to the library.
 *
 * @param offsets where each strip or tile begins
 * @param lengths of each, in bytes of the file
 * @param blockWidth of a tile; the picture's where there are strips
 * @param blockHeight of a tile, or of a strip
 * @param differences whether each value is stored less its left neighbour's
 */
record TiffPicture(
        FileBytes file,
        Layout layout,
        ByteOrder order,
        long[] offsets,
        long[] lengths,
        int blockWidth,
        int blockHeight,
        int compression,
        boolean differences)
        implements Picture {
    private static final int NONE = 1;
    private static final int LZW = 5;
    private static final int DEFLATE = 8;
    private static final int OLD_DEFLATE = 32946;

    /** So many tiles side by side are unpacked at once. */
    private static final int MOST_ACROSS = 1024;

    /** The picture, if it is of these kinds. */
    static Optional<TiffPicture> of(FileBytes file, TiffFile tiff) throws IOException {
        long width = tiff.value(TiffDecoder.WIDTH, 0);
        long height = tiff.value(TiffDecoder.LENGTH, 0);
        int compression = (int) tiff.value(259, 1);
        Optional<Layout> layout = layout(tiff, width, height);
        boolean tiled = tiff.first().entry(TiffDecoder.TILE_OFFSETS).isPresent();
        long blockWidth = tiled ? tiff.value(322, 0) : width;
        long blockHeight = Math.min(height, tiled ? tiff.value(323, 0) : tiff.value(278, height));
        boolean known =
                compression == NONE || compression == LZW || compression == DEFLATE || compression == OLD_DEFLATE;
        if (layout.isEmpty()
                || !known
                || blockWidth < 1
                || blockHeight < 1
                || blockWidth > width + (1 << 16)
                || Math.ceilDiv(width, blockWidth) > MOST_ACROSS
                || tiff.value(266, 1) != 1
                || tiff.value(317, 1) > 2) {
            return Optional.empty();
        }
        long[] offsets = tiff.values(tiled ? TiffDecoder.TILE_OFFSETS : TiffDecoder.STRIP_OFFSETS);
        long[] lengths = tiff.values(tiled ? 325 : 279);
        long blocks = Math.ceilDiv(width, blockWidth) * Math.ceilDiv(height, blockHeight);
        if (offsets.length < blocks || lengths.length < blocks || compression == LZW && reversed(file, offsets[0])) {
            return Optional.empty();
        }
        return Optional.of(new TiffPicture(
                file,
                layout.get(),
                tiff.order(),
                offsets,
                lengths,
                (int) blockWidth,
                (int) blockHeight,
                compression,
                compression != NONE && tiff.value(317, 1) == 2));
    }

    private static Optional<Layout> layout(TiffFile tiff, long width, long height) throws IOException {
        int channels = (int) tiff.value(TiffDecoder.SAMPLES_PER_PIXEL, 1);
        long[] bits = tiff.values(TiffDecoder.BITS);
        long[] extra = tiff.values(338);
        long[] formats = tiff.values(339);
        int colors = switch ((int) tiff.value(TiffDecoder.PHOTOMETRIC, -1)) {
            case 1 -> 1;
            case 2 -> 3;
            case 5 -> 4;
            default -> 0;
        };
        boolean alpha = extra.length == 1 && extra[0] == 2 && colors < 4;
        if (colors == 0
                || channels != (alpha ? colors + 1 : colors)
                || !alpha && tiff.first().entry(338).isPresent()
                || bits.length != channels
                || Arrays.stream(bits).anyMatch(b -> b != bits[0])
                || bits[0] != 8 && (bits[0] != 16 || colors == 4)
                || Arrays.stream(formats).anyMatch(f -> f != 1)
                || tiff.value(284, 1) != 1
                || tiff.value(332, 1) != 1) {
            return Optional.empty();
        }
        return Optional.of(new Layout((int) width, (int) height, channels, alpha, (int) bits[0]));
    }

    /** Whether codes stand the wrong way round, as very old programs wrote them. */
    private static boolean reversed(FileBytes file, long at) throws IOException {
        return at < file.size() - 1 && file.at(at) == 0 && (file.at(at + 1) & 1) == 1;
    }

    /** The unpacked bytes of a strip or tile. */
    TiffInput input(FileBytes from, int block) {
        TiffInput.Packed packed = new TiffInput.Packed(from, offsets[block], lengths[block]);
        return switch (compression) {
            case NONE -> new TiffInput.Plain(packed);
            case LZW -> new TiffInput.Lzw(packed);
            default -> new TiffInput.Deflate(packed, new Inflater());
        };
    }

    @Override
    public RowStream rows(int rows) throws IOException {
        return new TiffRows(this, rows);
    }
}
