package org.instantretouch.photo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.instantretouch.color.ColorProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngCodecTest extends LosslessContract {
    @Override
    PhotoFormat format() {
        return PhotoFormat.PNG;
    }

    @Override
    String extension() {
        return ".png";
    }

    static byte[] chunk(String name, byte[] data) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(type)
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A PNG file with a chunk more behind its header. */
    static byte[] with(byte[] chunk, byte[] file) {
        ByteBuffer out = ByteBuffer.allocate(file.length + chunk.length);
        return out.put(file, 0, 33).put(chunk).put(file, 33, file.length - 33).array();
    }

    private void insert(byte[] chunk) throws IOException {
        Files.write(target(), with(chunk, Files.readAllBytes(target())));
    }

    private void write(BufferedImage image) throws IOException {
        ImageIO.write(image, "png", target().toFile());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void palettesBecomeColours(int bits) throws IOException {
        int size = 1 << bits;
        byte[] red = new byte[size];
        byte[] green = new byte[size];
        for (int i = 0; i < size; i++) {
            red[i] = (byte) (i * 255 / (size - 1));
            green[i] = (byte) (255 - i);
        }
        IndexColorModel model = new IndexColorModel(bits, size, red, green, red);
        BufferedImage image = new BufferedImage(model, model.createCompatibleWritableRaster(19, 5), false, null);
        for (int x = 0; x < 19; x++) {
            image.getRaster().setSample(x, 2, 0, x % size);
        }
        write(image);
        Samples8 samples = (Samples8) PhotoReader.read(target()).samples();
        assertEquals(3, samples.channels());
        for (int x = 0; x < 19; x++) {
            int at = 3 * (2 * 19 + x);
            assertEquals(red[x % size], samples.values()[at]);
            assertEquals(green[x % size], samples.values()[at + 1]);
        }
    }

    @Test
    void greysOfOneBitBecomeEight() throws IOException {
        BufferedImage image = new BufferedImage(9, 2, BufferedImage.TYPE_BYTE_BINARY);
        image.getRaster().setSample(8, 1, 0, 1);
        write(image);
        Samples8 samples = (Samples8) PhotoReader.read(target()).samples();
        assertEquals(1, samples.channels());
        byte[] expected = new byte[18];
        expected[17] = (byte) 255;
        assertArrayEquals(expected, samples.values());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 8, 21})
    void interlacedFilesAreRead(int width) throws IOException {
        BufferedImage image = new BufferedImage(width, 13, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < 13; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, x * 1000003 + y * 70001);
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        }
        Files.write(target(), out.toByteArray());
        Samples8 samples = (Samples8) PhotoReader.read(target()).samples();
        for (int i = 0; i < width * 13; i++) {
            int rgb = image.getRGB(i % width, i / width);
            assertEquals((byte) (rgb >> 16), samples.values()[3 * i]);
            assertEquals((byte) rgb, samples.values()[3 * i + 2]);
        }
    }

    @Test
    void aTransparentColourBecomesAlpha() throws IOException {
        Samples8 samples = TestPhotos.eight(4, 4, 3, false);
        roundTrip(samples, ColorProfile.SRGB, PhotoMetadata.NONE);
        byte[] v = samples.values();
        insert(chunk("tRNS", new byte[] {0, v[0], 0, v[1], 0, v[2]}));
        Samples8 back = (Samples8) PhotoReader.read(target()).samples();
        assertTrue(back.alpha());
        assertEquals(0, back.values()[3]);
        assertEquals((byte) 255, back.values()[7]);
        assertEquals(v[3], back.values()[4]);
    }

    @Test
    void aBrokenProfileIsIgnoredWithANote() throws IOException {
        PhotoWriter.write(target(), TestPhotos.eight(9, 9, 3, false), ColorProfile.ADOBE_RGB, PhotoMetadata.NONE, BEST);
        byte[] file = Files.readAllBytes(target());
        file[TestPhotos.find(file, "iCCP".getBytes(StandardCharsets.US_ASCII)).getFirst() + 20] ^= 0x55;
        Files.write(target(), file);
        Photo photo = PhotoReader.read(target());
        assertEquals(ColorProfile.SRGB, photo.profile());
        assertEquals(1, photo.notes().size());
        assertTrue(photo.notes().getFirst().startsWith("the ICC profile is broken"));
    }

    @Test
    void brokenExifIsIgnoredWithANote() throws IOException {
        roundTrip(TestPhotos.eight(9, 9, 3, false), ColorProfile.SRGB, PhotoMetadata.NONE);
        insert(chunk("eXIf", "rubbish, and more of it".getBytes(StandardCharsets.US_ASCII)));
        Photo photo = PhotoReader.read(target());
        assertEquals(1, photo.notes().size());
        assertTrue(photo.metadata().exif().isEmpty());
    }

    @Test
    void aSmallFileThatClaimsAHugePictureIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13);
        out.write(chunk(
                "IHDR",
                header.putInt(60000).putInt(60000).put((byte) 8).put((byte) 2).array()));
        out.write(chunk("IDAT", new byte[950]));
        Path path = Files.write(target(), out.toByteArray());
        IOException e = assertThrows(UnreadablePhotoException.class, () -> PhotoReader.read(path));
        assertTrue(e.getMessage().contains("60000 x 60000"), e.getMessage());
    }

    @Test
    void aCutFileSaysHowMuchOfItIsThere() throws IOException {
        Samples8 noise = TestPhotos.eight(200, 100, 3, false);
        new java.util.Random(1).nextBytes(noise.values());
        PhotoWriter.write(target(), noise, ColorProfile.SRGB, PhotoMetadata.NONE, BEST);
        byte[] file = Files.readAllBytes(target());
        Files.write(target(), java.util.Arrays.copyOf(file, file.length / 2));
        IOException e = assertThrows(UnreadablePhotoException.class, () -> PhotoReader.read(target()));
        assertTrue(e.getMessage().matches(".*the upper (4[5-9]|50) % could be read.*"), e.getMessage());
    }
}
