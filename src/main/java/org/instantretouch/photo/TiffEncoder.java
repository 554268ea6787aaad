package org.instantretouch.photo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.instantretouch.photo.TiffStructure.Entry;

/**
 * TIFF 6.0 in strips, with Deflate and the horizontal predictor.
 *
 * <p>The EXIF block stands at the file's beginning as it is, and the file takes over its byte order: so all positions in it
 * stay valid, those of makers' notes too. The file's first directory, at the end, has the block's descriptive entries and
 * the picture's own. Strips are packed in parallel, a batch at a time.
 */
final class TiffEncoder implements StripEncoder {
    private static final int BYTE = 1;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int UNDEFINED = 7;

    /** A quarter of a megabyte or so: enough for a good packing, and to share out the fixed cost. */
    private static final int STRIP_BYTES = 256 << 10;

    /** Within 2 % of the size of 4 on photos, whose noise does not get smaller by trying harder, and half as fast again. */
    private static final int LEVEL = 2;

    /** The last position that an offset of 32 bits can name. */
    static final long LONGEST_FILE = 0xffff_ffffL;

    private final Layout layout;
    private final PhotoWriter.Content content;
    private final SeekableByteChannel channel;
    private final Optional<ExifBlock> exif;
    private final ByteOrder order;
    private final int rowsPerStrip;
    private final Map<Integer, byte[]> entries = new TreeMap<>();
    private final byte[] head;
    private final int[] offsets;
    private final int[] lengths;
    private int strips;

    TiffEncoder(PhotoWriter.Content content, SeekableByteChannel channel, int mostRows) throws IOException {
        this.content = content;
        this.channel = channel;
        layout = content.layout();
        exif = content.metadata().exif().flatMap(ExifBlock::parse);
        order = exif.map(e -> e.structure().order()).orElse(ByteOrder.LITTLE_ENDIAN);
        rowsPerStrip = StripEncoder.rows(layout, STRIP_BYTES / layout.rowBytes(), mostRows);
        offsets = new int[Math.ceilDiv(layout.height(), rowsPerStrip)];
        lengths = new int[offsets.length];
        head = exif.map(ExifBlock::bytes).orElseGet(() -> new byte[8]).clone();
        append(head);
        exif.ifPresent(this::takeDescription);
    }

    @Override
    public int rows() {
        return rowsPerStrip;
    }

    @Override
    public void append(Packed strip) throws IOException {
        offsets[strips] = append(strip.bytes());
        lengths[strips] = strip.bytes().length;
        strips++;
    }

    @Override
    public void finish() throws IOException {
        describePicture();
        int directory = appendDirectory();
        ByteBuffer header = ByteBuffer.wrap(head).order(order);
        byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
        header.put(0, mark).put(1, mark).putShort(2, (short) 42).putInt(4, directory);
        header.limit(8);
        channel.position(0).write(header);
    }

    private void takeDescription(ExifBlock block) {
        for (Entry entry : block.descriptiveEntries()) {
            entries.put(entry.tag(), Arrays.copyOfRange(block.bytes(), entry.at(), entry.at() + 12));
        }
    }

    private void describePicture() throws IOException {
        int[] bits = new int[layout.channels()];
        Arrays.fill(bits, layout.bits());
        put(256, LONG, layout.width());
        put(257, LONG, layout.height());
        put(258, SHORT, bits);
        put(259, SHORT, 8); // Deflate
        put(262, SHORT, layout.colors() == 1 ? 1 : layout.colors() == 3 ? 2 : 5);
        put(273, LONG, offsets);
        put(277, SHORT, layout.channels());
        put(278, LONG, rowsPerStrip);
        put(279, LONG, lengths);
        boolean said = exif.flatMap(ExifBlock::resolution).isPresent();
        if (!said && content.metadata().resolution().isPresent()) {
            put(content.metadata().resolution().get());
        } else if (!entries.containsKey(ExifBlock.X_RESOLUTION) || !entries.containsKey(ExifBlock.Y_RESOLUTION)) {
            put(new Resolution(72, 72));
        }
        put(284, SHORT, 1);
        put(317, SHORT, 2); // horizontal predictor
        if (layout.alpha()) {
            put(338, SHORT, 2); // not multiplied into the colours
        }
        if (content.metadata().xmp().isPresent()) {
            put(700, BYTE, content.metadata().xmp().get());
        }
        if (content.metadata().photoshop().isPresent()) {
            PhotoshopResources resources =
                    PhotoshopResources.parse(content.metadata().photoshop().get());
            if (resources.iptc().isPresent()) {
                put(33723, UNDEFINED, resources.iptc().get());
            }
            byte[] others = resources.withoutIptc().bytes();
            if (others.length > 0) {
                put(34377, BYTE, others);
            }
        }
        if (content.icc().isPresent()) {
            put(34675, UNDEFINED, content.icc().get());
        }
    }

    private void put(Resolution resolution) throws IOException {
        double unit = resolution.isMetric() ? Resolution.INCH : 1;
        put(ExifBlock.X_RESOLUTION, RATIONAL, rational(resolution.x() / unit));
        put(ExifBlock.Y_RESOLUTION, RATIONAL, rational(resolution.y() / unit));
        put(ExifBlock.RESOLUTION_UNIT, SHORT, resolution.isMetric() ? 3 : 2);
    }

    /** Over 1 where the value is whole, else to four decimals. */
    private static int[] rational(double value) {
        long tenThousandths = Math.round(value * 10_000);
        return tenThousandths % 10_000 == 0
                ? new int[] {(int) (tenThousandths / 10_000), 1}
                : new int[] {(int) tenThousandths, 10_000};
    }

    private void put(int tag, int type, int... values) throws IOException {
        ByteBuffer value =
                ByteBuffer.allocate(values.length * (type == SHORT ? 2 : 4)).order(order);
        for (int number : values) {
            if (type == SHORT) {
                value.putShort((short) number);
            } else {
                value.putInt(number);
            }
        }
        put(tag, type, type == RATIONAL ? values.length / 2 : values.length, value.array());
    }

    private void put(int tag, int type, byte[] value) throws IOException {
        put(tag, type, value.length, value);
    }

    private void put(int tag, int type, int count, byte[] value) throws IOException {
        ByteBuffer entry = ByteBuffer.allocate(12).order(order);
        entry.putShort((short) tag).putShort((short) type).putInt(count);
        if (value.length <= 4) {
            entry.put(value);
        } else {
            entry.putInt(append(value));
        }
        entries.put(tag, entry.array());
    }

    private int appendDirectory() throws IOException {
        ByteBuffer directory = ByteBuffer.allocate(2 + 12 * entries.size() + 4).order(order);
        directory.putShort((short) entries.size());
        entries.values().forEach(directory::put);
        return append(directory.array());
    }

    /** Writes at the end of the file, at an even position, which is returned. */
    private int append(byte[] bytes) throws IOException {
        long at = channel.size() + (channel.size() & 1);
        if (at + bytes.length > LONGEST_FILE) {
            throw new IOException("a TIFF file ends at 4 GB");
        }
        channel.position(at);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        return (int) at;
    }

    @Override
    public Packed pack(int index, Samples strip) {
        byte[] row = new byte[Math.toIntExact(layout.rowBytes())];
        ByteArrayOutputStream out = new ByteArrayOutputStream(strip.height() * row.length / 2);
        byte[] packed = new byte[1 << 15];
        Deflater deflater = new Deflater(LEVEL);
        try {
            for (int y = 0; y < strip.height(); y++) {
                differences(strip, y, row);
                deflater.setInput(row);
                while (!deflater.needsInput()) {
                    out.write(packed, 0, deflater.deflate(packed));
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                out.write(packed, 0, deflater.deflate(packed));
            }
        } finally {
            deflater.end();
        }
        return new Packed(out.toByteArray());
    }

    /** A row with each value less its left neighbour's. */
    private void differences(Samples samples, int y, byte[] row) {
        int n = samples.channels();
        int count = samples.width() * n;
        int from = y * count;
        switch (samples) {
            case Samples8 s -> {
                byte[] values = s.values();
                System.arraycopy(values, from, row, 0, n);
                for (int i = n; i < count; i++) {
                    row[i] = (byte) (values[from + i] - values[from + i - n]);
                }
            }
            case Samples16 s -> {
                short[] values = s.values();
                ByteBuffer out = ByteBuffer.wrap(row).order(order);
                for (int i = 0; i < count; i++) {
                    int left = i < n ? 0 : values[from + i - n];
                    out.putShort(2 * i, (short) (values[from + i] - left));
                }
            }
        }
    }
}
