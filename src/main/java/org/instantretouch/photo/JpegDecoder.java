package org.instantretouch.photo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * JPEG (ITU-T T.81, JFIF, Adobe's markers).
 *
 * <p>The codec sees only the segments that make the picture, and a marker that says whether its colours are YCbCr or RGB. So
 * neither profiles nor other metadata can interfere.
 */
final class JpegDecoder {
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP13 = 0xed;
    private static final int APP14 = 0xee;
    private static final int COMMENT = 0xfe;

    static final String JFIF = "JFIF\0";
    static final String EXIF = "Exif\0\0";
    static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    static final String ICC = "ICC_PROFILE\0";
    static final String PHOTOSHOP = "Photoshop 3.0\0";

    /** More than any encoder makes: each one makes a decoder go over the whole picture. */
    private static final int MOST_SCANS = 500;

    private final FileBytes file;
    private final List<JpegPart> parts = new ArrayList<>();
    private final List<byte[]> iccParts = new ArrayList<>();
    private final List<byte[]> xmpPieces = new ArrayList<>();
    private final ByteArrayOutputStream photoshop = new ByteArrayOutputStream();
    private final FoundTexts texts = new FoundTexts();
    private Optional<byte[]> exif = Optional.empty();
    private Optional<byte[]> xmp = Optional.empty();
    private Optional<Resolution> resolution = Optional.empty();
    private byte[] frame = new byte[0];
    private boolean progressive;
    private boolean jfif;
    /** Adobe's colour transform, or -1 without Adobe's marker. */
    private int adobe = -1;

    private int scans;
    private boolean ended;

    /** Components of the first scan. */
    private int firstScan;

    private JpegDecoder(FileBytes file) {
        this.file = file;
    }

    static Decoded decode(FileBytes file) throws IOException {
        return new JpegDecoder(file).decode();
    }

    private Decoded decode() throws IOException {
        split();
        if (frame.length == 0 || scans == 0) {
            throw ended
                    ? DecodingException.damaged("it holds no picture")
                    : new DecodingException("the file ends before the picture begins; copy it again from its source");
        }
        int components = frame[5] & 0xff;
        int height = (frame[1] & 0xff) << 8 | frame[2] & 0xff;
        int width = (frame[3] & 0xff) << 8 | frame[4] & 0xff;
        if (frame[0] != 8) {
            throw DecodingException.unsupported("this is a JPEG of " + frame[0] + " bits a channel");
        }
        if (components != 1 && components != 3 && components != 4) {
            throw DecodingException.unsupported("this is a JPEG of " + components + " channels");
        }
        if (components == 4) {
            PictureSize.check(width, height, components, 8, file.size());
        } else {
            PictureSize.checkStrips(width, height, components, 8, file.size());
        }
        if (progressive || scans > 1) {
            checkCoefficients(width, height);
        }
        Layout layout = new Layout(width, height, components, false, 8);
        Jpeg jpeg = new Jpeg(layout, file, parts(), isYcc(components), plainSampling(), ended, progressive, passes());
        Picture picture = components == 4 ? new Picture.Held(cmyk(jpeg, isYcc(4))) : JpegPicture.of(jpeg);
        List<String> notes = new ArrayList<>(components == 4 ? jpeg.notes() : List.of());
        PhotoMetadata metadata = new PhotoMetadata(
                exif,
                xmp.map(packet -> XmpExtension.join(packet, xmpPieces)),
                photoshop.size() == 0 ? Optional.empty() : Optional.of(photoshop.toByteArray()),
                texts.all(notes),
                resolution);
        return new Decoded(picture, icc(), metadata, notes);
    }

    /** The decoder of a file of several scans holds all coefficients, of two bytes each, outside of Java's memory. */
    private void checkCoefficients(int width, int height) throws DecodingException {
        long most = 0;
        int across = 1;
        int down = 1;
        for (int i = 0; i < (frame[5] & 0xff); i++) {
            across = Math.max(across, frame[7 + 3 * i] >> 4 & 15);
            down = Math.max(down, frame[7 + 3 * i] & 15);
        }
        for (int i = 0; i < (frame[5] & 0xff); i++) {
            most += 2L * width * height * (frame[7 + 3 * i] >> 4 & 15) * (frame[7 + 3 * i] & 15) / (across * down);
        }
        if (most > MemoryLimit.bytes()) {
            throw DecodingException.memory(String.format(
                    Locale.ROOT,
                    "it is a progressive JPEG of %d x %d pixels, which takes %d MB to read, more than the memory of %d MB;"
                            + " save it as a baseline JPEG, or allow more memory",
                    width,
                    height,
                    most >> 20,
                    MemoryLimit.bytes() >> 20));
        }
    }

    /** As libjpeg decides it, by the first scan. */
    private int passes() {
        return progressive || firstScan < (frame[5] & 0xff) ? scans : 1;
    }

    /** What the decoder is given: the segments of the picture, and Adobe's marker, which says what its colours are. */
    private List<JpegPart> parts() {
        int components = frame[5] & 0xff;
        List<JpegPart> all = new ArrayList<>();
        all.add(new JpegPart.Own(new byte[] {(byte) 0xff, (byte) SOI}));
        if (components == 3) {
            byte transform = (byte) (isYcc(components) ? 1 : 0);
            all.add(new JpegPart.Own(
                    new byte[] {(byte) 0xff, (byte) APP14, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, transform
                    }));
        }
        all.addAll(parts);
        all.add(new JpegPart.Own(new byte[] {(byte) 0xff, (byte) EOI}));
        return all;
    }

    /** Whether all decoders agree on how such colours are spread: each, or each second, in both directions or across. */
    private boolean plainSampling() {
        int components = frame[5] & 0xff;
        if (components == 1) {
            return true;
        }
        int first = frame[7] & 0xff;
        for (int i = 1; i < components; i++) {
            if (frame[7 + 3 * i] != 0x11) {
                return false;
            }
        }
        return first == 0x11 || first == 0x21 || first == 0x22;
    }

    /** Sorts the segments: those of the picture, and what is said about it. */
    private void split() throws IOException {
        long at = 2;
        while (at < file.size() - 1 && !ended) {
            if (file.at(at) != 0xff || file.at(at + 1) == 0xff || file.at(at + 1) == 0) {
                at = file.find(0xff, at + 1); // fill bytes, or rubbish between segments
                continue;
            }
            int code = file.at(at + 1);
            at += 2;
            if (code == EOI) {
                ended = true;
            } else if (code != 0x01 && (code < 0xd0 || code > SOI)) {
                at = segment(code, at);
            }
        }
    }

    /** Takes the segment whose length stands at {@code at}; gives where it ends. */
    private long segment(int code, long at) throws IOException {
        if (at > file.size() - 2) {
            return file.size();
        }
        int length = file.bigShort(at);
        if (length < 2) {
            return at; // rubbish: look for the next marker
        }
        if (at + length > file.size()) {
            return file.size();
        }
        long end = at + length;
        if (code >= 0xc0 && code <= 0xcf && code != 0xc4 && code != 0xc8 && code != 0xcc) {
            if (code > 0xc2) {
                throw DecodingException.unsupported("this is a JPEG of a rare kind (lossless, arithmetic or layered)");
            }
            if (length < 8) {
                throw DecodingException.damaged("its frame header is too short");
            }
            frame = file.copy(at + 2, length - 2);
            if (frame.length < 6 + 3 * (frame[5] & 0xff)) {
                throw DecodingException.damaged("its frame header is too short");
            }
            progressive = code == 0xc2;
            keep(at, end);
        } else if (code == SOS) {
            if (scans == 0) {
                firstScan = length > 2 ? file.at(at + 2) : 0;
            }
            if (++scans > MOST_SCANS) {
                throw DecodingException.damaged("it has more than " + MOST_SCANS + " scans");
            }
            end = scanEnd(end);
            keep(at, end);
        } else if (code >= APP0 && code <= 0xef) {
            application(code, file.copy(at + 2, length - 2));
        } else if (code == COMMENT) {
            texts.add(PhotoText.COMMENT, file.copy(at + 2, length - 2));
        } else {
            keep(at, end);
        }
        return end;
    }

    /** Keeps a segment with its marker, which stands right before it. */
    private void keep(long at, long end) {
        parts.add(new JpegPart.Stretch(at - 2, end - at + 2));
    }

    /** Compressed data end at the first marker that is no restart. */
    private long scanEnd(long from) throws IOException {
        long at = file.find(0xff, from);
        while (at < file.size() - 1) {
            int next = file.at(at + 1);
            if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                return at;
            }
            at = file.find(0xff, at + 1);
        }
        return file.size();
    }

    private void application(int code, byte[] data) {
        switch (code) {
            case APP0 -> {
                if (starts(data, JFIF)) {
                    jfif = true;
                    resolution = resolution.or(() -> resolution(data));
                }
            }
            case APP1 -> {
                if (starts(data, EXIF) && exif.isEmpty()) {
                    exif = Optional.of(Arrays.copyOfRange(data, EXIF.length(), data.length));
                } else if (starts(data, XMP) && xmp.isEmpty()) {
                    xmp = Optional.of(Arrays.copyOfRange(data, XMP.length(), data.length));
                } else if (starts(data, XmpExtension.NAME)) {
                    xmpPieces.add(Arrays.copyOfRange(data, XmpExtension.NAME.length(), data.length));
                }
            }
            case APP2 -> {
                if (starts(data, ICC) && data.length > ICC.length() + 2) {
                    iccParts.add(data);
                }
            }
            case APP13 -> {
                if (starts(data, PHOTOSHOP)) { // long resources go on in the next segment
                    photoshop.write(data, PHOTOSHOP.length(), data.length - PHOTOSHOP.length());
                }
            }
            case APP14 -> {
                if (starts(data, "Adobe") && data.length >= 12) {
                    adobe = data[11] & 0xff;
                }
            }
            default -> {}
        }
    }

    /** Behind JFIF's name and version: the unit (1 inch, 2 centimetre), pixels across and down (ITU-T T.871, 10.1). */
    private static Optional<Resolution> resolution(byte[] data) {
        int at = JFIF.length() + 2;
        if (data.length < at + 5 || data[at] != 1 && data[at] != 2) {
            return Optional.empty();
        }
        double inches = data[at] == 1 ? 1 : Resolution.INCH;
        int x = (data[at + 1] & 0xff) << 8 | data[at + 2] & 0xff;
        int y = (data[at + 3] & 0xff) << 8 | data[at + 4] & 0xff;
        return Resolution.of(x * inches, y * inches);
    }

    private static boolean starts(byte[] data, String text) {
        byte[] start = text.getBytes(StandardCharsets.ISO_8859_1);
        return data.length >= start.length && Arrays.equals(data, 0, start.length, start, 0, start.length);
    }

    /** The parts of the profile in the order of their numbers; a missing part shows when the profile is parsed. */
    private Optional<byte[]> icc() {
        if (iccParts.isEmpty()) {
            return Optional.empty();
        }
        iccParts.sort((a, b) -> (a[ICC.length()] & 0xff) - (b[ICC.length()] & 0xff));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : iccParts) {
            out.write(part, ICC.length() + 2, part.length - ICC.length() - 2);
        }
        return Optional.of(out.toByteArray());
    }

    /** Whether the stored values are YCbCr, or with black YCCK. */
    private boolean isYcc(int components) {
        boolean letters = frame.length >= 15 && frame[6] == 'R' && frame[9] == 'G' && frame[12] == 'B';
        return switch (components) {
            case 3 -> jfif || (adobe >= 0 ? adobe != 0 : !letters);
            case 4 -> adobe == 2;
            default -> false;
        };
    }

    /** CMYK with 0 for no ink; read whole, and as stored. */
    private Samples8 cmyk(Jpeg jpeg, boolean ycc) throws IOException {
        Layout layout = jpeg.layout();
        byte[] values = JdkJpeg.raster(jpeg);
        int stride = layout.width() * 4;
        if (ycc) {
            IntStream.range(0, layout.height())
                    .parallel()
                    .forEach(y -> YCC.toRgb(values, y * stride, layout.width(), 4));
        }
        // Adobe stores inverted ink; its YCCK gives, as RGB, the complement of that.
        if (adobe >= 0) {
            for (int i = 0; i < values.length; i++) {
                if (!ycc || (i & 3) == 3) {
                    values[i] = (byte) ~values[i];
                }
            }
        }
        return new Samples8(layout.width(), layout.height(), 4, false, values);
    }

    /** libjpeg's fixed-point conversion (jdcolor.c). */
    private static final class YCC {
        private static final int[] RED = new int[256];
        private static final int[] BLUE = new int[256];
        private static final int[] GREEN_OF_RED = new int[256];
        private static final int[] GREEN_OF_BLUE = new int[256];

        static {
            int half = 1 << 15;
            for (int i = 0; i < 256; i++) {
                int x = i - 128;
                RED[i] = (fixed(1.40200) * x + half) >> 16;
                BLUE[i] = (fixed(1.77200) * x + half) >> 16;
                GREEN_OF_RED[i] = -fixed(0.71414) * x;
                GREEN_OF_BLUE[i] = -fixed(0.34414) * x + half;
            }
        }

        private static int fixed(double x) {
            return (int) (x * 65536 + 0.5);
        }

        static void toRgb(byte[] values, int from, int pixels, int step) {
            for (int i = from; i < from + pixels * step; i += step) {
                int y = values[i] & 0xff;
                int cb = values[i + 1] & 0xff;
                int cr = values[i + 2] & 0xff;
                values[i] = clamp(y + RED[cr]);
                values[i + 1] = clamp(y + ((GREEN_OF_BLUE[cb] + GREEN_OF_RED[cr]) >> 16));
                values[i + 2] = clamp(y + BLUE[cb]);
            }
        }

        private static byte clamp(int value) {
            return (byte) Math.max(0, Math.min(255, value));
        }
    }
}
