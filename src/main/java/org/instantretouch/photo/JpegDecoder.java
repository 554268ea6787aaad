package org.instantretouch.photo;

import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * JPEG (ITU-T T.81, JFIF, Adobe's markers).
 *
 * <p>The JDK's codec sees only the segments that make the picture and gives the stored YCbCr, RGB, grey or CMYK values; the
 * conversion to RGB is libjpeg's, to the bit. So neither profiles nor other metadata can interfere.
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

    static final String EXIF = "Exif\0\0";
    static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    static final String ICC = "ICC_PROFILE\0";
    static final String PHOTOSHOP = "Photoshop 3.0\0";

    private final byte[] file;
    private final ByteArrayOutputStream picture;
    private final List<String> notes = new ArrayList<>();
    private final List<byte[]> iccParts = new ArrayList<>();
    private final List<byte[]> xmpPieces = new ArrayList<>();
    private final ByteArrayOutputStream photoshop = new ByteArrayOutputStream();
    private Optional<byte[]> exif = Optional.empty();
    private Optional<byte[]> xmp = Optional.empty();
    private byte[] frame = new byte[0];
    private boolean progressive;
    private boolean jfif;
    /** Adobe's colour transform, or -1 without Adobe's marker. */
    private int adobe = -1;

    private boolean scanSeen;
    private boolean ended;

    private JpegDecoder(byte[] file) {
        this.file = file;
        picture = new ByteArrayOutputStream(file.length + 4);
    }

    static Decoded decode(byte[] file) throws IOException {
        return new JpegDecoder(file).decode();
    }

    private Decoded decode() throws IOException {
        split();
        if (frame.length == 0 || !scanSeen) {
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
        PictureSize.check(width, height, components, 8, file.length);
        byte[] values = pixels(width, height, components);
        toColors(values, width, height, components);
        return new Decoded(
                new Samples8(width, height, components, false, values),
                icc(),
                exif,
                xmp.map(packet -> XmpExtension.join(packet, xmpPieces)),
                photoshop.size() == 0 ? Optional.empty() : Optional.of(photoshop.toByteArray()),
                notes);
    }

    /** Sorts the segments: those of the picture, and what is said about it. */
    private void split() throws DecodingException {
        marker(SOI);
        int at = 2;
        while (at < file.length - 1 && !ended) {
            if (file[at] != (byte) 0xff || (file[at + 1] & 0xff) == 0xff || file[at + 1] == 0) {
                at++; // fill bytes, or rubbish between segments
                continue;
            }
            int code = file[at + 1] & 0xff;
            at += 2;
            if (code == EOI) {
                ended = true;
            } else if (code != 0x01 && (code < 0xd0 || code > SOI)) {
                at = segment(code, at);
            }
        }
        marker(EOI);
    }

    private void marker(int code) {
        picture.write(0xff);
        picture.write(code);
    }

    /** Takes the segment whose length stands at {@code at}; gives where it ends. */
    private int segment(int code, int at) throws DecodingException {
        if (at > file.length - 2) {
            return file.length;
        }
        int length = (file[at] & 0xff) << 8 | file[at + 1] & 0xff;
        if (length < 2) {
            return at; // rubbish: look for the next marker
        }
        if (at + length > file.length) {
            return file.length;
        }
        int end = at + length;
        if (code >= 0xc0 && code <= 0xcf && code != 0xc4 && code != 0xc8 && code != 0xcc) {
            if (code > 0xc2) {
                throw DecodingException.unsupported("this is a JPEG of a rare kind (lossless, arithmetic or layered)");
            }
            if (length < 8) {
                throw DecodingException.damaged("its frame header is too short");
            }
            frame = Arrays.copyOfRange(file, at + 2, end);
            if (frame.length < 6 + 3 * (frame[5] & 0xff)) {
                throw DecodingException.damaged("its frame header is too short");
            }
            progressive = code == 0xc2;
            keep(code, at, end);
        } else if (code == SOS) {
            scanSeen = true;
            end = scanEnd(end);
            keep(code, at, end);
        } else if (code >= APP0 && code <= 0xef) {
            application(code, Arrays.copyOfRange(file, at + 2, end));
        } else if (code != 0xfe) {
            keep(code, at, end);
        }
        return end;
    }

    private void keep(int code, int at, int end) {
        marker(code);
        picture.write(file, at, end - at);
    }

    /** Compressed data end at the first marker that is no restart. */
    private int scanEnd(int from) {
        for (int i = from; i < file.length - 1; i++) {
            if (file[i] == (byte) 0xff) {
                int next = file[i + 1] & 0xff;
                if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                    return i;
                }
            }
        }
        return file.length;
    }

    private void application(int code, byte[] data) {
        switch (code) {
            case APP0 -> jfif |= starts(data, "JFIF\0");
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

    private byte[] pixels(int width, int height, int components) throws IOException {
        List<String> warnings = new ArrayList<>();
        ImageReader reader = jdkReader();
        byte[] values;
        try {
            reader.setInput(new MemoryInput(picture.toByteArray()), true, true);
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            Raster raster = reader.readRaster(0, null);
            values = ((DataBufferByte) raster.getDataBuffer()).getData();
            if (raster.getWidth() != width
                    || raster.getHeight() != height
                    || values.length != width * height * components) {
                throw DecodingException.damaged("its picture is not of the size that it claims");
            }
        } finally {
            reader.dispose();
        }
        if (!ended && !warnings.isEmpty()) {
            if (progressive) {
                throw DecodingException.truncated();
            }
            throw DecodingException.truncated(readable(values, width, height, components));
        }
        if (!warnings.isEmpty()) {
            notes.add("some of the picture data are damaged; look for blocks of wrong colours");
        }
        return values;
    }

    /** The share of rows above those that libjpeg fills with the last block's colour. */
    private static double readable(byte[] values, int width, int height, int components) {
        int stride = width * components;
        int last = stride * (height - 1);
        int rows = height - 1;
        while (rows > 0 && Arrays.equals(values, stride * (rows - 1), stride * rows, values, last, last + stride)) {
            rows--;
        }
        return (double) rows / height;
    }

    private static ImageReader jdkReader() {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
                return reader;
            }
            reader.dispose();
        }
        throw new IllegalStateException("this Java has no JPEG codec");
    }

    /** From the stored values to RGB, or to CMYK with 0 for no ink. */
    private void toColors(byte[] values, int width, int height, int components) {
        boolean letters = frame.length >= 15 && frame[6] == 'R' && frame[9] == 'G' && frame[12] == 'B';
        boolean ycc = switch (components) {
            case 3 -> jfif || (adobe >= 0 ? adobe != 0 : !letters);
            case 4 -> adobe == 2;
            default -> false;
        };
        int stride = width * components;
        if (ycc) {
            IntStream.range(0, height).parallel().forEach(y -> YCC.toRgb(values, y * stride, width, components));
        }
        // Adobe stores inverted ink; its YCCK gives, as RGB, the complement of that.
        if (components == 4 && adobe >= 0) {
            for (int i = 0; i < values.length; i++) {
                if (!ycc || (i & 3) == 3) {
                    values[i] = (byte) ~values[i];
                }
            }
        }
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
