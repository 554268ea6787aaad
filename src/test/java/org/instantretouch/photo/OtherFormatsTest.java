package org.instantretouch.photo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.instantretouch.color.ColorProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WebP, BMP and Photoshop files, which are only read. */
class OtherFormatsTest {
    /** 40 x 24: red runs from left to right, green from top to bottom; by cwebp. */
    static final String LOSSLESS =
            "UklGRpYAAABXRUJQVlA4TIkAAAAvJ8AFAE0ARFL7e68Q0f+0hZq2DZinmz/kgiDItg1ZbPsL3f9cIKUEAAD6GdS2beS49++/8N/nUOtucCAgKPJ/tFDktm0Tg7kFSMcrEHroSkqhUiihk3GVzgJ1mbSbWKbJ9AJNmWU07GU0WEaDZTRYZjVY1m51D+5TCCmC5QXenACsZ/E/u34LCQA=";

    static final String LOSSY =
            "UklGRsoAAABXRUJQVlA4IL4AAACQBwCdASooABgAPhUIgkEhBqgEAFEtABWGWXZv8A/FDlRN6e7mT/6gPQBygBzAeoqd/EHDAZb/j8hxy/TvY3bgCH+m8YAA/v/+sgFGH18PzqfmgIXm8858Mq++Thy/hRPhz/zgYDI7dKK4q843ZodT5k728U0QYjkQtxNJxg+7eNPdFC/NMWRoJD+v2UAk4l7JTki04vtazqjuulyTVgpMGZeHLvPKd6sowCbuDdwGeegxO55SgfHYwOqGlAAA";

    @TempDir
    Path folder;

    private Photo read(byte[] file) throws IOException {
        return PhotoReader.read(Files.write(folder.resolve("photo"), file));
    }

    static byte[] webp(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "false, 12"})
    void webpIsRead(boolean lossless, int tolerance) throws IOException {
        Photo photo = read(webp(lossless ? LOSSLESS : LOSSY));
        assertEquals(PhotoFormat.WEBP, photo.format());
        byte[] values = ((Samples8) photo.samples()).values();
        for (int i = 0; i < 40 * 24; i++) {
            assertEquals(i % 40 * 255 / 39, values[3 * i] & 0xff, tolerance);
            assertEquals(i / 40 * 255 / 23, values[3 * i + 1] & 0xff, tolerance);
        }
    }

    /** Wraps a simple file in an extended one with profile, EXIF and XMP. */
    private static byte[] extended(byte[] simple, byte[] icc, byte[] exif) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer header = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        header.put(0, (byte) 0x2c).putShort(4, (short) 39).putShort(7, (short) 23);
        chunk(out, "VP8X", header.array());
        chunk(out, "ICCP", icc);
        out.write(simple, 12, simple.length - 12);
        chunk(out, "EXIF", exif);
        ByteBuffer riff = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        riff.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(out.size() + 4);
        riff.put("WEBP".getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(riff.array());
        file.write(out.toByteArray());
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) throws IOException {
        out.write(name.getBytes(StandardCharsets.US_ASCII));
        out.write(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(data.length)
                .array());
        out.write(data);
        if (data.length % 2 == 1) {
            out.write(0);
        }
    }

    @Test
    void webpKeepsItsCodesProfileAndOrientation() throws IOException {
        byte[] file =
                extended(webp(LOSSLESS), ColorProfile.ADOBE_RGB.icc(), TestPhotos.exif(ByteOrder.LITTLE_ENDIAN, 6));
        Photo photo = read(file);
        assertEquals(ColorProfile.ADOBE_RGB, photo.profile());
        assertEquals(24, photo.width());
        byte[] values = ((Samples8) photo.samples()).values();
        // Turned right by a quarter: what was at the lower left is at the upper left, green.
        assertEquals(0, values[0]);
        assertEquals((byte) 255, values[1]);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_BYTE_INDEXED})
    void bmpIsRead(int type) throws IOException {
        BufferedImage image = new BufferedImage(31, 7, type);
        for (int i = 0; i < 31 * 7; i++) {
            image.setRGB(i % 31, i / 31, i * 7919);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "bmp", out);
        Samples8 samples = (Samples8) read(out.toByteArray()).samples();
        int n = samples.channels();
        for (int i = 0; i < 31 * 7; i++) {
            int expected = type == BufferedImage.TYPE_BYTE_GRAY
                    ? image.getRaster().getSample(i % 31, i / 31, 0)
                    : image.getRGB(i % 31, i / 31) >> 16 & 0xff;
            assertEquals(expected, samples.values()[n * i] & 0xff);
        }
    }

    /** A flat Photoshop file, uncompressed. */
    static byte[] psd(Samples samples, int mode, byte[] icc) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer header = ByteBuffer.allocate(26);
        header.put("8BPS".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 1)
                .position(12);
        header.putShort((short) samples.channels()).putInt(samples.height()).putInt(samples.width());
        header.putShort((short) samples.bits()).putShort((short) mode);
        out.write(header.array());
        out.write(new byte[4]);
        ByteBuffer resource = ByteBuffer.allocate(4 + 12 + icc.length + (icc.length & 1));
        resource.putInt(resource.capacity() - 4);
        resource.put("8BIM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 1039)
                .putShort((short) 0);
        resource.putInt(icc.length).put(icc);
        out.write(resource.array());
        out.write(new byte[4]);
        out.write(new byte[2]);
        for (int c = 0; c < samples.channels(); c++) {
            for (int i = 0; i < samples.width() * samples.height(); i++) {
                switch (samples) {
                    case Samples8 s -> out.write(mode == 4 ? ~s.values()[4 * i + c] : s.values()[s.channels() * i + c]);
                    case Samples16 s -> {
                        out.write(s.values()[s.channels() * i + c] >> 8);
                        out.write(s.values()[s.channels() * i + c]);
                    }
                }
            }
        }
        return out.toByteArray();
    }

    @Test
    void photoshopFilesKeepTheirCodes() throws IOException {
        Samples8 eight = TestPhotos.eight(21, 17, 3, false);
        Photo photo = read(psd(eight, 3, ColorProfile.ADOBE_RGB.icc()));
        assertEquals(ColorProfile.ADOBE_RGB, photo.profile());
        assertArrayEquals(eight.values(), ((Samples8) photo.samples()).values());
        Samples16 sixteen = TestPhotos.sixteen(21, 17, 3, false);
        assertArrayEquals(
                sixteen.values(),
                ((Samples16) read(psd(sixteen, 3, ColorProfile.PROPHOTO.icc())).samples()).values());
        Samples8 cmyk = TestPhotos.eight(21, 17, 4, false);
        assertArrayEquals(
                cmyk.values(), ((Samples8) read(psd(cmyk, 4, new byte[0])).samples()).values());
        Samples8 grey = TestPhotos.eight(21, 17, 1, false);
        assertArrayEquals(
                grey.values(), ((Samples8) read(psd(grey, 1, new byte[0])).samples()).values());
    }

    @Test
    void theResolutionOfPhotoshopFilesAndBitmapsIsRead() throws IOException {
        ByteBuffer info = ByteBuffer.allocate(16).putInt(300 << 16).putInt(0).putInt(150 << 16);
        byte[] photoshop = psd(TestPhotos.eight(5, 4, 3, false), 3, info.array());
        ByteBuffer.wrap(photoshop).putShort(38, (short) 1005);
        assertEquals(
                Optional.of(new Resolution(300, 150)),
                read(photoshop).metadata().resolution());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(5, 4, BufferedImage.TYPE_3BYTE_BGR), "bmp", out);
        ByteBuffer bitmap = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        bitmap.putInt(38, 11_811).putInt(42, 2835);
        assertEquals(
                Optional.of(new Resolution(300, 72)),
                read(bitmap.array()).metadata().resolution());
    }

    /** A Photoshop file with layers of which there is no sense to be made, in the ordinary or the large kind of file. */
    static byte[] layered(byte[] flat, byte[] icc, boolean large) {
        int layersAt = 26 + 4 + 4 + 12 + icc.length + (icc.length & 1);
        byte[] nonsense = new byte[42];
        Arrays.fill(nonsense, (byte) 0xff);
        ByteBuffer file = ByteBuffer.allocate(flat.length + nonsense.length + (large ? 4 : 0));
        file.put(flat, 0, layersAt).putShort(4, (short) (large ? 2 : 1));
        if (large) {
            file.putInt(0);
        }
        file.putInt(nonsense.length).put(nonsense).put(flat, layersAt + 4, flat.length - layersAt - 4);
        return file.array();
    }

    @Test
    void photoshopLayersAreNotLookedAt() throws IOException {
        Samples8 samples = TestPhotos.eight(21, 17, 3, false);
        byte[] icc = ColorProfile.ADOBE_RGB.icc();
        for (boolean large : new boolean[] {false, true}) {
            Photo photo = read(layered(psd(samples, 3, icc), icc, large));
            assertArrayEquals(samples.values(), ((Samples8) photo.samples()).values());
            assertEquals(ColorProfile.ADOBE_RGB, photo.profile());
        }
    }

    @Test
    void damagedBytesNeverEscapeAsAnythingButAnIoException() throws IOException {
        ByteArrayOutputStream bmp = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(31, 7, BufferedImage.TYPE_3BYTE_BGR), "bmp", bmp);
        byte[][] files = {
            webp(LOSSLESS),
            webp(LOSSY),
            bmp.toByteArray(),
            psd(TestPhotos.eight(21, 17, 3, false), 3, ColorProfile.ADOBE_RGB.icc())
        };
        Random random = new Random(7);
        for (int i = 0; i < 800; i++) {
            byte[] file = files[i % files.length];
            byte[] bytes = Arrays.copyOf(file, i % 3 == 0 ? 1 + random.nextInt(file.length) : file.length);
            for (int n = 0; n < i % 7; n++) {
                bytes[random.nextInt(Math.min(bytes.length, 200))] = (byte) random.nextInt();
            }
            try {
                read(bytes).thumbnail(3, 3);
            } catch (IOException e) {
                assertTrue(e instanceof UnreadablePhotoException, e::toString);
            }
        }
    }

    @Test
    void filesThatAreNoPhotosAreRefusedByName() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jpg"), "This is no photo, but a letter.");
        Path empty = Files.createFile(folder.resolve("empty.jpg"));
        Path heic = Files.write(
                folder.resolve("photo.heic"), "\0\0\0\u0018ftypheic....".getBytes(StandardCharsets.US_ASCII));
        for (Path path : new Path[] {text, empty, folder, heic}) {
            IOException e = assertThrows(UnreadablePhotoException.class, () -> PhotoReader.read(path));
            assertTrue(e.getMessage().startsWith(path + ": "));
            assertTrue(e.getMessage().contains("; "));
        }
        assertThrows(java.nio.file.NoSuchFileException.class, () -> PhotoReader.read(folder.resolve("missing.jpg")));
        assertThrows(UnwritablePhotoException.class, () -> PhotoWriter.formatOf(Path.of("a.gif")));
    }

    @Test
    void aFullDiskIsNamed() {
        IOException e = UnwritablePhotoException.of(Path.of("OUT.tif"), new IOException("No space left on device"));
        assertEquals("OUT.tif: the disk is full; free some space or choose another folder", e.getMessage());
    }
}
