package org.instantretouch.photo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * PNG (W3C, third edition) of all depths and colour types. Palettes become RGB, and greys of 1, 2 and 4 bits become 8; a
 * transparent colour becomes an alpha channel.
 */
final class PngDecoder {
    /** Far longer than any profile or packet: a small file must not fill the memory. */
    private static final int MOST_METADATA = 64 << 20;

    /** Chunks that are read beside the critical ones and those of colour. */
    private static final Set<String> KNOWN = Set.of("tRNS", "eXIf", "iCCP", "iTXt", "tEXt", "zTXt", "pHYs");

    private final FileBytes file;
    private final List<PngPicture.Data> data = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final PngColor color = new PngColor();
    private final FoundTexts texts = new FoundTexts();
    private Optional<byte[]> icc = Optional.empty();
    private Optional<byte[]> exif = Optional.empty();
    private Optional<byte[]> xmp = Optional.empty();
    private Optional<byte[]> photoshop = Optional.empty();
    private Optional<Resolution> resolution = Optional.empty();
    private byte[] palette = new byte[0];
    private byte[] transparency = new byte[0];
    private int width;
    private int height;
    private int depth;
    private int type;
    private boolean interlaced;
    private boolean ended;

    private PngDecoder(FileBytes file) {
        this.file = file;
    }

    static Decoded decode(FileBytes file) throws IOException {
        return new PngDecoder(file).decode();
    }

    private Decoded decode() throws IOException {
        readChunks();
        if (type == PngPicture.PALETTE && palette.length < 3) {
            throw DecodingException.damaged("its palette is missing");
        }
        PngPicture picture = new PngPicture(file, data, width, height, depth, type, interlaced, palette, transparency);
        Optional<byte[]> profile = color.profile(icc, notes);
        PhotoMetadata metadata = new PhotoMetadata(exif, xmp, photoshop, texts.all(notes), resolution);
        return new Decoded(picture, profile, metadata, notes);
    }

    private void readChunks() throws IOException {
        long at = 8;
        boolean first = true;
        while (!ended && at <= file.size() - 8) {
            long length = file.bigInt(at);
            String name = new String(file.copy(at + 4, 4), StandardCharsets.ISO_8859_1);
            long from = at + 8;
            if (first && !name.equals("IHDR")) {
                throw DecodingException.damaged("it does not begin with its header");
            }
            if (length > file.size() - from - 4) {
                if (name.equals("IDAT")) {
                    data.add(new PngPicture.Data(from, file.size() - from));
                }
                break;
            }
            if (name.equals("IDAT")) {
                data.add(new PngPicture.Data(from, length));
            } else {
                chunk(name, at, (int) Math.min(length, MOST_METADATA + 1));
            }
            first = false;
            at = from + length + 4;
        }
        if (width == 0) {
            throw new DecodingException("the file ends before the picture begins; copy it again from its source");
        }
    }

    private boolean crcFits(long at, byte[] body) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(file.copy(at + 4, 4));
        crc.update(body);
        return crc.getValue() == file.bigInt(at + 8 + body.length);
    }

    private void chunk(String name, long at, int length) throws IOException {
        boolean critical = (name.charAt(0) & 0x20) == 0;
        boolean known = PngColor.isOne(name) || KNOWN.contains(name);
        if (!critical && (!known || length > MOST_METADATA)) {
            return;
        }
        byte[] body = length > MOST_METADATA ? new byte[0] : file.copy(at + 8, length);
        if (critical && (length > MOST_METADATA || !crcFits(at, body))) {
            throw DecodingException.damaged("its chunk " + name + " has a wrong checksum");
        }
        switch (name) {
            case "IHDR" -> header(body);
            case "PLTE" -> palette = body;
            case "tRNS" -> transparency = body;
            case "IEND" -> ended = true;
            case "eXIf" -> exif = Optional.of(body);
            case "iCCP" -> profile(body);
            case "iTXt" -> text(body);
            case "tEXt", "zTXt" -> latinText(name, body);
            case "pHYs" -> resolution(body);
            default -> color(name, at, body);
        }
    }

    /** Pixels a metre across and down, if the unit is 1. */
    private void resolution(byte[] body) {
        if (body.length == 9 && body[8] == 1) {
            ByteBuffer in = ByteBuffer.wrap(body);
            resolution = Resolution.ofMetre(in.getInt(0) & 0xffffffffL, in.getInt(4) & 0xffffffffL);
        }
    }

    /** A damaged chunk would change all colours. */
    private void color(String name, long at, byte[] body) throws IOException {
        if (PngColor.isOne(name)) {
            if (crcFits(at, body)) {
                color.add(name, body);
            } else {
                notes.add("the " + name + " data are damaged and were ignored");
            }
        }
    }

    private void header(byte[] body) throws DecodingException {
        if (body.length != 13) {
            throw DecodingException.damaged("its header has a wrong length");
        }
        ByteBuffer in = ByteBuffer.wrap(body);
        long w = in.getInt(0) & 0xffffffffL;
        long h = in.getInt(4) & 0xffffffffL;
        depth = body[8];
        type = body[9];
        interlaced = body[12] == 1;
        boolean known = switch (type) {
            case PngPicture.GREY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case PngPicture.PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case PngPicture.RGB, PngPicture.GREY_ALPHA, PngPicture.RGB_ALPHA -> depth == 8 || depth == 16;
            default -> false;
        };
        if (!known || body[10] != 0 || body[11] != 0 || body[12] < 0 || body[12] > 1) {
            throw DecodingException.damaged("its header holds values that no PNG has");
        }
        if (interlaced) {
            PictureSize.check(w, h, 4, depth, file.size());
        } else {
            PictureSize.checkStrips(w, h, 4, depth, file.size());
        }
        width = (int) w;
        height = (int) h;
    }

    /** Name, 0, method 0, deflated profile. */
    private void profile(byte[] body) {
        int zero = zero(body, 0);
        Optional<byte[]> inflated = zero < 0 || zero + 2 > body.length ? Optional.empty() : inflate(body, zero + 2);
        if (inflated.isPresent()) {
            icc = inflated;
        } else {
            notes.add("the ICC profile is broken and was ignored (it cannot be unpacked)");
        }
    }

    /** Keyword, 0, packed?, method, language, 0, translated keyword, 0, text. */
    private void text(byte[] body) {
        int end = zero(body, 0);
        if (end < 0) {
            return;
        }
        String keyword = keyword(body, end);
        int language = zero(body, end + 3);
        int translated = language < 0 ? -1 : zero(body, language + 1);
        if (translated < 0) {
            take(keyword, Optional.empty());
        } else if (body[end + 1] == 0) {
            take(keyword, Optional.of(Arrays.copyOfRange(body, translated + 1, body.length)));
        } else {
            take(keyword, unpacked(keyword, body, translated + 1));
        }
    }

    /** Keyword, 0, and the text; in zTXt also the method 0, and the text deflated. */
    private void latinText(String chunk, byte[] body) {
        int end = zero(body, 0);
        if (end < 0) {
            return;
        }
        String keyword = keyword(body, end);
        if (chunk.equals("tEXt")) {
            take(keyword, Optional.of(Arrays.copyOfRange(body, end + 1, body.length)));
        } else {
            take(keyword, end + 2 > body.length ? Optional.empty() : unpacked(keyword, body, end + 2));
        }
    }

    private static boolean isXmp(String keyword) {
        return keyword.equals("XML:com.adobe.xmp");
    }

    private static boolean isPlain(String keyword) {
        return !isXmp(keyword) && PngText.kind(keyword).isEmpty();
    }

    /** As much of a deflated text as is needed to see that it is too long. */
    private Optional<byte[]> unpacked(String keyword, byte[] body, int from) {
        return isPlain(keyword) ? inflate(body, from, texts.room() + 1) : inflate(body, from);
    }

    /** @param text empty where it is damaged */
    private void take(String keyword, Optional<byte[]> text) {
        if (isXmp(keyword)) {
            xmp = text;
            if (text.isEmpty()) {
                notes.add("the XMP data are damaged and were ignored");
            }
        } else if (!isPlain(keyword)) {
            rawProfile(keyword, text);
        } else {
            text.ifPresentOrElse(bytes -> texts.add(keyword, bytes), texts::addDamaged);
        }
    }

    private static String keyword(byte[] body, int end) {
        return new String(body, 0, end, StandardCharsets.ISO_8859_1);
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

    private static int zero(byte[] body, int from) {
        for (int i = from; i < body.length; i++) {
            if (body[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Empty where the bytes are damaged, or more than any metadata. */
    private static Optional<byte[]> inflate(byte[] body, int from) {
        return inflate(body, from, MOST_METADATA).filter(bytes -> bytes.length < MOST_METADATA);
    }

    /** Unpacks until there are so many bytes or some more; empty where they are damaged. */
    private static Optional<byte[]> inflate(byte[] body, int from, int most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(body, from, body.length - from);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 14];
            while (!inflater.finished() && out.size() < most) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    return Optional.empty();
                }
                out.write(buffer, 0, count);
            }
            return Optional.of(out.toByteArray());
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
