package org.instantretouch.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.fuzz.Scratch;

/**
 * Reads bytes as a photo, at once and in strips, and looks at it. {@link UnreadablePhotoException} is the only answer to bytes that are none; that it
 * took all memory or all of the stack to find out is no answer.
 */
public final class PhotoFuzz {
    private static final Path FILE = Scratch.folder().resolve("photo");

    /**
     * Pixels that are read in strips, and of a picture whose thumbnail is made: all of what a small file holds, and not all of
     * what it may claim. The fuzzer counts each step of our code, which takes a minute for what takes a second else.
     */
    private static final long MOST_PIXELS = 1 << 22;

    private PhotoFuzz() {}

    /** Loads all that is needed before the first case, whose time is limited. */
    public static void fuzzerInitialize() throws IOException {
        for (PhotoFormat format : PhotoFormat.values()) {
            fuzzerTestOneInput(seeds(format).getFirst());
        }
    }

    /** One case; a JPEG is read by libjpeg-turbo where that is there, and by the JDK's codec. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Files.write(FILE, bytes);
        if (look() == PhotoFormat.JPEG) {
            System.setProperty(TurboJpeg.PROPERTY, "false");
            try {
                look();
            } finally {
                System.clearProperty(TurboJpeg.PROPERTY);
            }
        }
    }

    /** Returns the format, or another than JPEG where there is none. */
    private static PhotoFormat look() throws IOException {
        PhotoFormat format = PhotoFormat.BMP;
        try (PhotoFile file = PhotoFile.open(FILE)) {
            format = file.format();
            readStrips(file);
            Photo photo = file.photo();
            if ((long) photo.width() * photo.height() <= MOST_PIXELS) {
                photo.thumbnail(5, 4);
            }
            photo.read(new Region(0, 0, Math.min(8, photo.width()), Math.min(8, photo.height())), 1, new float[3 * 64]);
        } catch (UnreadablePhotoException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
        }
        return format;
    }

    /** Reads and leaves out strips by turns, and stops in the middle of what is large. */
    private static void readStrips(PhotoFile photo) throws IOException {
        Layout layout = photo.layout();
        int rows = 1 + layout.height() % 5;
        try (RowStream stream = photo.rows(rows)) {
            for (int row = 0; row < layout.height() && (long) row * layout.width() < MOST_PIXELS; row += rows) {
                if (row / rows % 3 == 1) {
                    stream.skip();
                } else {
                    stream.next();
                }
            }
        }
    }

    /** Small sound files of a format, and made ones that claim what cannot be. */
    public static List<byte[]> seeds(PhotoFormat format) throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        PhotoMetadata metadata = new PhotoMetadata(
                Optional.of(TestPhotos.exif(ByteOrder.BIG_ENDIAN, 6)),
                Optional.of("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>".getBytes(StandardCharsets.UTF_8)),
                Optional.empty(),
                List.of(new PhotoText(PhotoText.COMMENT, "a comment"), new PhotoText("Title", "Hügel \u4e00")),
                Optional.of(new Resolution(300, 300)));
        switch (format) {
            case JPEG -> {
                seeds.add(written(".jpg", TestPhotos.eight(19, 13, 3, false), ColorProfile.SRGB, metadata));
                seeds.add(written(".jpg", TestPhotos.eight(9, 8, 1, false), ColorProfile.SRGB, PhotoMetadata.NONE));
                seeds.add(jpegOfAnySize(65_535, 65_535));
            }
            case TIFF -> {
                seeds.add(written(".tif", TestPhotos.sixteen(7, 5, 3, false), ColorProfile.PROPHOTO, metadata));
                seeds.add(written(".tif", TestPhotos.eight(7, 5, 4, true), ColorProfile.SRGB, PhotoMetadata.NONE));
                seeds.add(
                        written(".tif", TestPhotos.eight(7, 5, 4, false), ColorProfile.PLAIN_CMYK, PhotoMetadata.NONE));
                for (int compression : new int[] {1, 2, 3, 4, 5, 7, 8, 32773}) {
                    seeds.add(tiff(64, 64, compression, false, new byte[64]));
                }
                seeds.add(tiff(8, 8, 1, true, new byte[64]));
                seeds.add(tiffOfSamples(4, 200_000_000));
                seeds.add(tiffOfSamples(9, 200_000_000));
                seeds.add(tiffOfSamples(16, 8));
                seeds.add(faxWith(322, 860_000_000));
                seeds.add(tiff(Integer.MAX_VALUE, Integer.MAX_VALUE, 1, false, new byte[64]));
                seeds.add(tiff(12_000, 12_000, 8, false, deflated(12_000 * 12_000 / 8)));
            }
            case PNG -> {
                seeds.add(written(".png", TestPhotos.sixteen(6, 5, 3, false), ColorProfile.DISPLAY_P3, metadata));
                seeds.add(written(".png", TestPhotos.eight(6, 5, 2, true), ColorProfile.SRGB, PhotoMetadata.NONE));
                byte[] plain = written(".png", TestPhotos.eight(6, 5, 3, false), ColorProfile.SRGB, PhotoMetadata.NONE);
                seeds.add(PngColorTest.described(plain, 55_556, PngColorTest.WIDE));
                seeds.add(png(6, 6, 3, 1, new byte[100]));
                seeds.add(png(0x7fffffff, 0x7fffffff, 16, 6, deflated(1 << 20)));
                seeds.add(png(6_000, 6_000, 8, 0, deflated(6_001 * 6_000)));
            }
            case WEBP -> {
                seeds.add(OtherFormatsTest.webp(OtherFormatsTest.LOSSLESS));
                seeds.add(OtherFormatsTest.webp(OtherFormatsTest.LOSSY));
            }
            case BMP -> {
                for (int type : new int[] {
                    BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_BYTE_BINARY
                }) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    ImageIO.write(new BufferedImage(11, 7, type), "bmp", out);
                    seeds.add(out.toByteArray());
                }
                byte[] huge = seeds.getFirst().clone();
                ByteBuffer.wrap(huge)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(18, 1 << 30)
                        .putInt(22, 1 << 30);
                seeds.add(huge);
            }
            case PSD -> {
                seeds.add(OtherFormatsTest.psd(TestPhotos.eight(8, 6, 3, false), 3, new byte[10]));
                seeds.add(OtherFormatsTest.psd(TestPhotos.sixteen(8, 6, 1, false), 1, new byte[0]));
                seeds.add(OtherFormatsTest.psd(TestPhotos.eight(8, 6, 4, false), 4, new byte[0]));
                byte[] flat = OtherFormatsTest.psd(TestPhotos.eight(8, 6, 1, false), 1, new byte[0]);
                seeds.add(OtherFormatsTest.layered(flat, new byte[0], false));
                seeds.add(OtherFormatsTest.layered(flat, new byte[0], true));
                byte[] huge = seeds.getFirst().clone();
                ByteBuffer.wrap(huge).putInt(14, 300_000).putInt(18, 300_000);
                seeds.add(huge);
            }
        }
        return seeds;
    }

    private static byte[] written(String extension, Samples samples, ColorProfile profile, PhotoMetadata metadata)
            throws IOException {
        Path file = Scratch.folder().resolve("seed" + extension);
        PhotoWriter.write(file, samples, profile, metadata, WriteOptions.DEFAULT);
        return Files.readAllBytes(file);
    }

    private static byte[] jpegOfAnySize(int width, int height) throws IOException {
        byte[] jpeg = written(".jpg", TestPhotos.eight(9, 8, 3, false), ColorProfile.SRGB, PhotoMetadata.NONE);
        for (int i = 0; i < jpeg.length - 9; i++) {
            if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xc0) {
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
            }
        }
        return jpeg;
    }

    private static byte[] deflated(int zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            byte[] block = new byte[1 << 16];
            for (int left = zeros; left > 0; left -= block.length) {
                deflater.write(block, 0, Math.min(left, block.length));
            }
        }
        return out.toByteArray();
    }

    /**
     * A TIFF of one bit a pixel.
     *
     * @param cyclic whether its directory is followed by itself
     */
    private static byte[] tiff(int width, int height, int compression, boolean cyclic, byte[] data) {
        int[][] entries = {
            {256, 4, 1, width},
            {257, 4, 1, height},
            {258, 3, 1, 1},
            {259, 3, 1, compression},
            {262, 3, 1, 0},
            {273, 4, 1, 8 + 2 + 12 * 10 + 4},
            {277, 3, 1, 1},
            {278, 4, 1, height},
            {279, 4, 1, data.length},
            {330, 4, 1, cyclic ? 8 : 0},
        };
        ByteBuffer out = ByteBuffer.allocate(8 + 2 + 12 * entries.length + 4 + data.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) entries.length);
        for (int[] entry : entries) {
            out.putShort((short) entry[0])
                    .putShort((short) entry[1])
                    .putInt(entry[2])
                    .putInt(entry[3]);
        }
        out.putInt(cyclic ? 8 : 0).put(data);
        return out.array();
    }

    /** A TIFF that says, as a value of that type, how many samples its pixels have. */
    static byte[] tiffOfSamples(int type, int samples) {
        byte[] tiff = tiff(8, 8, 8, false, new byte[64]);
        int seventh = 8 + 2 + 12 * 6;
        ByteBuffer.wrap(tiff)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(seventh + 2, (short) type)
                .putInt(seventh + 8, samples);
        return tiff;
    }

    /** A fax with another tag in place of its last. */
    static byte[] faxWith(int tag, int value) {
        byte[] tiff = tiff(64, 64, 4, false, new byte[64]);
        int tenth = 8 + 2 + 12 * 9;
        ByteBuffer.wrap(tiff)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(tenth, (short) tag)
                .putInt(tenth + 8, value);
        return tiff;
    }

    private static byte[] png(int width, int height, int bits, int type, byte[] data) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) bits).put((byte) type);
        ByteBuffer out = ByteBuffer.allocate(8 + 3 * 12 + 13 + data.length);
        out.put("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", data);
        chunk(out, "IEND", new byte[0]);
        return out.array();
    }

    private static void chunk(ByteBuffer out, String name, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.US_ASCII));
        crc.update(data);
        out.putInt(data.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .putInt((int) crc.getValue());
    }
}
