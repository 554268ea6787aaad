package org.instantretouch.photo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * PNG (W3C, third edition) of all depths and colour types. Palettes become RGB, and greys of 1, 2 and 4 bits become 8; a
 * transparent colour becomes an alpha channel. gAMA and cHRM are not used: photos say what they are by an ICC profile.
 */
final class PngDecoder {
    private static final int GREY = 0;
    private static final int RGB = 2;
    private static final int PALETTE = 3;
    private static final int GREY_ALPHA = 4;
    private static final int RGB_ALPHA = 6;

    /** Far longer than any profile or packet: a small file must not fill the memory. */
    private static final int MOST_METADATA = 64 << 20;

    /** x, y, step x, step y of the seven passes. */
    private static final int[][] ADAM7 = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private final byte[] file;
    private final ByteBuffer in;
    private final List<int[]> data = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Optional<byte[]> icc = Optional.empty();
    private Optional<byte[]> exif = Optional.empty();
    private Optional<byte[]> xmp = Optional.empty();
    private Optional<byte[]> photoshop = Optional.empty();
    private byte[] palette = new byte[0];
    private byte[] transparency = new byte[0];
    private int width;
    private int height;
    private int depth;
    private int type;
    private boolean interlaced;
    private boolean ended;

    private PngDecoder(byte[] file) {
        this.file = file;
        in = ByteBuffer.wrap(file);
    }

    static Decoded decode(byte[] file) throws IOException {
        return new PngDecoder(file).decode();
    }

    private Decoded decode() throws IOException {
        readChunks();
        Samples samples = new Picture().decode();
        return new Decoded(samples, icc, exif, xmp, photoshop, notes);
    }

    private void readChunks() throws DecodingException {
        int at = 8;
        boolean first = true;
        while (!ended && at <= file.length - 8) {
            int length = in.getInt(at);
            String name = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            int from = at + 8;
            if (first && !name.equals("IHDR")) {
                throw DecodingException.damaged("it does not begin with its header");
            }
            if (length < 0 || length > file.length - from - 4) {
                if (name.equals("IDAT") && length >= 0) {
                    data.add(new int[] {from, file.length - from});
                }
                break;
            }
            boolean critical = (file[at + 4] & 0x20) == 0;
            if (critical && !name.equals("IDAT") && !crcFits(at, length)) {
                throw DecodingException.damaged("its chunk " + name + " has a wrong checksum");
            }
            chunk(name, from, length);
            first = false;
            at = from + length + 4;
        }
        if (width == 0) {
            throw new DecodingException("the file ends before the picture begins; copy it again from its source");
        }
    }

    private boolean crcFits(int at, int length) {
        CRC32 crc = new CRC32();
        crc.update(file, at + 4, length + 4);
        return (int) crc.getValue() == in.getInt(at + 8 + length);
    }

    private void chunk(String name, int from, int length) throws DecodingException {
        switch (name) {
            case "IHDR" -> header(from, length);
            case "PLTE" -> palette = Arrays.copyOfRange(file, from, from + length);
            case "tRNS" -> transparency = Arrays.copyOfRange(file, from, from + length);
            case "IDAT" -> data.add(new int[] {from, length});
            case "IEND" -> ended = true;
            case "eXIf" -> exif = Optional.of(Arrays.copyOfRange(file, from, from + length));
            case "iCCP" -> profile(from, length);
            case "iTXt" -> text(from, length);
            case "tEXt", "zTXt" -> latinText(name, from, from + length);
            default -> {}
        }
    }

    private void header(int from, int length) throws DecodingException {
        if (length != 13) {
            throw DecodingException.damaged("its header has a wrong length");
        }
        long w = in.getInt(from) & 0xffffffffL;
        long h = in.getInt(from + 4) & 0xffffffffL;
        depth = file[from + 8];
        type = file[from + 9];
        interlaced = file[from + 12] == 1;
        boolean known = switch (type) {
            case GREY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case RGB, GREY_ALPHA, RGB_ALPHA -> depth == 8 || depth == 16;
            default -> false;
        };
        if (!known || file[from + 10] != 0 || file[from + 11] != 0 || file[from + 12] < 0 || file[from + 12] > 1) {
            throw DecodingException.damaged("its header holds values that no PNG has");
        }
        PictureSize.check(w, h, 4, depth, file.length);
        width = (int) w;
        height = (int) h;
    }

    /** Name, 0, method 0, deflated profile. */
    private void profile(int from, int length) {
        int zero = zero(from, from + length);
        Optional<byte[]> inflated =
                zero < 0 || zero + 2 > from + length ? Optional.empty() : inflate(zero + 2, from + length);
        if (inflated.isPresent()) {
            icc = inflated;
        } else {
            notes.add("the ICC profile is broken and was ignored (it cannot be unpacked)");
        }
    }

    /** Keyword, 0, packed?, method, language, 0, translated keyword, 0, text. */
    private void text(int from, int length) {
        int end = from + length;
        int keyword = zero(from, end);
        if (keyword < 0) {
            return;
        }
        String name = keyword(from, keyword);
        boolean packet = name.equals("XML:com.adobe.xmp");
        if (!packet && PngText.kind(name).isEmpty()) {
            return;
        }
        int language = zero(keyword + 3, end);
        int translated = language < 0 ? -1 : zero(language + 1, end);
        if (translated < 0) {
            notes.add("the " + (packet ? "XMP" : name) + " data are damaged and were ignored");
            return;
        }
        Optional<byte[]> text = file[keyword + 1] == 0
                ? Optional.of(Arrays.copyOfRange(file, translated + 1, end))
                : inflate(translated + 1, end);
        if (packet) {
            xmp = text;
        } else {
            rawProfile(name, text);
        }
    }

    /** Keyword, 0, and the text; in zTXt also the method 0, and the text deflated. */
    private void latinText(String chunk, int from, int end) {
        int keyword = zero(from, end);
        if (keyword < 0 || PngText.kind(keyword(from, keyword)).isEmpty()) {
            return;
        }
        Optional<byte[]> text = chunk.equals("tEXt")
                ? Optional.of(Arrays.copyOfRange(file, keyword + 1, end))
                : keyword + 2 > end ? Optional.empty() : inflate(keyword + 2, end);
        rawProfile(keyword(from, keyword), text);
    }

    private String keyword(int from, int end) {
        return new String(file, from, end - from, StandardCharsets.ISO_8859_1);
    }

    /** Takes what the file has in no chunk of its own. */
    private void rawProfile(String keyword, Optional<byte[]> text) {
        Optional<byte[]> data = text.flatMap(PngText::decode);
        if (data.isEmpty()) {
            notes.add("the " + keyword + " data are damaged and were ignored");
            return;
        }
        byte[] bytes = data.get();
        switch (PngText.kind(keyword).orElseThrow()) {
            case "exif", "app1" -> {
                if (startsWith(bytes, JpegDecoder.XMP)) {
                    xmp = xmp.or(() -> Optional.of(Arrays.copyOfRange(bytes, JpegDecoder.XMP.length(), bytes.length)));
                } else {
                    exif = exif.or(() -> data);
                }
            }
            case "xmp" -> xmp = xmp.or(() -> data);
            case "iptc", "8bim" -> {
                boolean bare = bytes.length > 0 && bytes[0] == 0x1c;
                int from = startsWith(bytes, JpegDecoder.PHOTOSHOP) ? JpegDecoder.PHOTOSHOP.length() : 0;
                byte[] resources = Arrays.copyOfRange(bytes, from, bytes.length);
                photoshop = photoshop.or(() -> Optional.of(
                        bare
                                ? new PhotoshopResources(List.of())
                                        .orIptc(Optional.of(bytes))
                                        .bytes()
                                : resources));
            }
            case "icc", "icm" -> icc = icc.or(() -> data);
            default -> {}
        }
    }

    private static boolean startsWith(byte[] bytes, String text) {
        byte[] start = text.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private int zero(int from, int end) {
        for (int i = from; i < end; i++) {
            if (file[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private Optional<byte[]> inflate(int from, int end) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, end - from);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 14];
            while (!inflater.finished() && out.size() < MOST_METADATA) {
                int count = inflater.inflate(buffer);
                if (count == 0) {
                    break;
                }
                out.write(buffer, 0, count);
            }
            return inflater.finished() ? Optional.of(out.toByteArray()) : Optional.empty();
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    /** Inflates, unfilters and spreads the rows. */
    private final class Picture {
        private final Inflater inflater = new Inflater();
        private final int fileChannels = switch (type) {
            case RGB -> 3;
            case GREY_ALPHA -> 2;
            case RGB_ALPHA -> 4;
            default -> 1;
        };
        private final int colors = type == GREY || type == GREY_ALPHA ? 1 : 3;
        private final boolean alpha = type == GREY_ALPHA || type == RGB_ALPHA || transparency.length > 0;
        private final int channels = alpha ? colors + 1 : colors;
        private final byte[] out8;
        private final short[] out16;
        private final int[] key;
        private int nextData;

        Picture() throws DecodingException {
            if (type == PALETTE && palette.length < 3) {
                throw DecodingException.damaged("its palette is missing");
            }
            int length = width * height * channels;
            out8 = new byte[depth == 16 ? 0 : length];
            out16 = new short[depth == 16 ? length : 0];
            key = new int[transparency.length / 2];
            for (int i = 0; i < key.length; i++) {
                key[i] = (transparency[2 * i] & 0xff) << 8 | transparency[2 * i + 1] & 0xff;
            }
        }

        Samples decode() throws DecodingException {
            try {
                if (interlaced) {
                    for (int[] pass : ADAM7) {
                        pass(pass[0], pass[1], pass[2], pass[3]);
                    }
                } else {
                    pass(0, 0, 1, 1);
                }
            } catch (DataFormatException e) {
                throw DecodingException.damaged("its picture cannot be unpacked");
            } finally {
                inflater.end();
            }
            return depth == 16
                    ? new Samples16(width, height, channels, alpha, out16)
                    : new Samples8(width, height, channels, alpha, out8);
        }

        private void pass(int x0, int y0, int stepX, int stepY) throws DecodingException, DataFormatException {
            int across = Math.ceilDiv(width - x0, stepX);
            if (across <= 0 || y0 >= height) {
                return;
            }
            int rowBytes = Math.toIntExact(((long) across * fileChannels * depth + 7) / 8);
            int pixelBytes = Math.max(1, fileChannels * depth / 8);
            byte[] row = new byte[rowBytes + 1];
            byte[] above = new byte[rowBytes + 1];
            for (int y = y0; y < height; y += stepY) {
                if (!fill(row)) {
                    throw interlaced ? DecodingException.truncated() : DecodingException.truncated((double) y / height);
                }
                unfilter(row, above, pixelBytes);
                spread(row, across, (y * width + x0) * channels, stepX * channels);
                byte[] swap = above;
                above = row;
                row = swap;
            }
        }

        private boolean fill(byte[] row) throws DataFormatException {
            int done = 0;
            while (done < row.length) {
                int count = inflater.inflate(row, done, row.length - done);
                done += count;
                if (count == 0) {
                    if (inflater.finished() || inflater.needsDictionary() || nextData == data.size()) {
                        return false;
                    }
                    int[] part = data.get(nextData++);
                    inflater.setInput(file, part[0], part[1]);
                }
            }
            return true;
        }

        private static void unfilter(byte[] row, byte[] above, int step) throws DecodingException {
            int length = row.length;
            switch (row[0]) {
                case 0 -> {}
                case 1 -> {
                    for (int i = 1 + step; i < length; i++) {
                        row[i] += row[i - step];
                    }
                }
                case 2 -> {
                    for (int i = 1; i < length; i++) {
                        row[i] += above[i];
                    }
                }
                case 3 -> {
                    for (int i = 1; i < length; i++) {
                        int left = i > step ? row[i - step] & 0xff : 0;
                        row[i] += (byte) ((left + (above[i] & 0xff)) / 2);
                    }
                }
                case 4 -> {
                    for (int i = 1; i < length; i++) {
                        int left = i > step ? row[i - step] & 0xff : 0;
                        int corner = i > step ? above[i - step] & 0xff : 0;
                        row[i] += (byte) PngFilter.paeth(left, above[i] & 0xff, corner);
                    }
                }
                default -> throw DecodingException.damaged("a row has an unknown filter");
            }
        }

        /** Puts a row's pixels where they belong, {@code step} values apart. */
        private void spread(byte[] row, int pixels, int to, int step) throws DecodingException {
            if (depth == 16) {
                spread16(row, pixels, to, step);
            } else if (type == PALETTE) {
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
}
