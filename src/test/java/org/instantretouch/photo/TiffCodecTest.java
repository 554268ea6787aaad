package org.instantretouch.photo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.instantretouch.color.ColorProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiffCodecTest extends LosslessContract {
    @Override
    PhotoFormat format() {
        return PhotoFormat.TIFF;
    }

    @Override
    String extension() {
        return ".tif";
    }

    private static BufferedImage eightBits() {
        BufferedImage image = new BufferedImage(70, 50, BufferedImage.TYPE_3BYTE_BGR);
        byte[] out = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        byte[] codes = TestPhotos.eight(70, 50, 3, false).values();
        for (int i = 0; i < out.length; i += 3) {
            out[i] = codes[i + 2];
            out[i + 1] = codes[i + 1];
            out[i + 2] = codes[i];
        }
        return image;
    }

    private static BufferedImage sixteenBits() {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, 1, DataBuffer.TYPE_USHORT);
        BufferedImage image = new BufferedImage(model, model.createCompatibleWritableRaster(70, 50), false, null);
        short[] codes = TestPhotos.sixteen(70, 50, 3, false).values();
        System.arraycopy(codes, 0, ((DataBufferUShort) image.getRaster().getDataBuffer()).getData(), 0, codes.length);
        return image;
    }

    /** By the JDK's own writer, which shares no code with the reader under test. */
    private void write(String compression, boolean tiled, BufferedImage... pages) throws IOException {
        ImageWriter writer = null;
        var writers = ImageIO.getImageWritersByFormatName("tiff");
        while (writers.hasNext()) {
            ImageWriter next = writers.next();
            writer = next.getClass().getName().startsWith("com.sun.") ? next : writer;
        }
        Files.deleteIfExists(target());
        try (ImageOutputStream out = ImageIO.createImageOutputStream(target().toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (!compression.equals("none")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType(compression);
            }
            if (tiled) {
                param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                param.setTiling(32, 16, 0, 0);
            }
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), param);
            }
            writer.endWriteSequence();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "none, false",
        "none, true",
        "LZW, false",
        "LZW, true",
        "Deflate, false",
        "ZLib, true",
        "PackBits, false"
    })
    void filesOfTheUsualKindsAreRead(String compression, boolean tiled) throws IOException {
        write(compression, tiled, eightBits());
        Samples8 eight = (Samples8) PhotoReader.read(target()).samples();
        assertArrayEquals(TestPhotos.eight(70, 50, 3, false).values(), eight.values());
        write(compression, tiled, sixteenBits());
        Samples16 sixteen = (Samples16) PhotoReader.read(target()).samples();
        assertArrayEquals(TestPhotos.sixteen(70, 50, 3, false).values(), sixteen.values());
    }

    /** Gives an entry of the file's directory another tag and a short as its value. */
    private void change(int tag, int newTag, int value) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(target()));
        bytes.order(bytes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = bytes.getInt(4) + 2;
        while (bytes.getShort(at) != (short) tag) {
            at += 12;
        }
        bytes.putShort(at, (short) newTag).putShort(at + 2, (short) 3).putInt(at + 4, 1);
        bytes.putShort(at + 8, (short) value);
        Files.write(target(), bytes.array());
    }

    @ParameterizedTest
    @CsvSource({"262, 8, Lab", "262, 9, Lab", "259, 50000, Unknown TIFF Compression"})
    void whatIsWholeButOfAnotherKindIsNotCalledDamaged(int tag, int value, String why) throws IOException {
        write("PackBits", false, eightBits());
        change(tag, tag, value);
        UnreadablePhotoException refused =
                assertThrows(UnreadablePhotoException.class, () -> PhotoReader.read(target()));
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
        assertTrue(refused.getMessage().contains("cannot be read here; convert it"), refused.getMessage());
    }

    /** Who has a TIFF is not helped by being told to convert it to TIFF. */
    @Test
    void aTiffOfFloatingPointIsToldWhichKindOfTiffToBecome() throws IOException {
        write("none", false, sixteenBits());
        change(296, 339, 3);
        UnreadablePhotoException refused =
                assertThrows(UnreadablePhotoException.class, () -> PhotoReader.read(target()));
        assertTrue(refused.getMessage().contains("floating-point numbers of 16 bits"), refused.getMessage());
        assertTrue(refused.getMessage().contains("8 or 16 bits a channel, not floating point"), refused.getMessage());
    }

    @Test
    void aPredictorCountsForWhatIsPackedAlone() throws IOException {
        write("none", false, eightBits());
        change(296, 317, 2);
        assertArrayEquals(
                TestPhotos.eight(70, 50, 3, false).values(),
                ((Samples8) PhotoReader.read(target()).samples()).values());
    }

    @ParameterizedTest
    @CsvSource({
        "4, 200000000, it has 200000000 samples per pixel",
        "9, 200000000, its tag 277 is no whole number",
        "16, 8, its tag 277 is no whole number"
    })
    void moreSamplesThanAnyPhotoHasAreRefusedBeforeRoomIsMadeForThem(int type, int samples, String why)
            throws IOException {
        Files.write(target(), PhotoFuzz.tiffOfSamples(type, samples));
        UnreadablePhotoException refused =
                assertThrows(UnreadablePhotoException.class, () -> PhotoReader.read(target()));
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "322, 860000000, its tag 322 is 860000000",
        "323, 860000000, its tag 323 is 860000000",
        "334, 65, its tag 334 is 65",
        "530, 5, its colours are at a 5th"
    })
    void whatTheLibraryWouldMakeFarTooMuchRoomForIsRefused(int tag, int value, String why) throws IOException {
        Files.write(target(), PhotoFuzz.faxWith(tag, value));
        UnreadablePhotoException refused =
                assertThrows(UnreadablePhotoException.class, () -> PhotoReader.read(target()));
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }

    @Test
    void theFirstOfSeveralPagesIsUsedWithANote() throws IOException {
        write("none", false, eightBits(), sixteenBits(), sixteenBits());
        Photo photo = PhotoReader.read(target());
        assertEquals(8, photo.samples().bits());
        assertEquals(List.of("holds 3 pages; the first is used"), photo.notes());
    }

    @ParameterizedTest
    @CsvSource({"2, 1, a channel", "4, 3, a channel", "5, 3, 2 channels"})
    void channelsOfNoStatedMeaningAreLeftOutWithANote(int channels, int colors, String what) throws IOException {
        byte[] stored = new byte[9 * 7 * channels];
        new Random(1).nextBytes(stored);
        JdkFiles.extra(target(), 9, channels, colors, 0, stored);
        Photo photo = PhotoReader.read(target());
        Samples8 samples = (Samples8) photo.samples();
        assertEquals(colors, samples.channels());
        for (int i = 0; i < 9 * 7; i++) {
            assertEquals(stored[channels * i], samples.values()[colors * i]);
        }
        assertEquals(
                List.of("has " + what
                        + " beside its colours, such as a mask or a spot colour, which cannot be kept; left out"),
                photo.notes());
    }

    @Test
    void alphaIsNoChannelToTellOf() throws IOException {
        JdkFiles.extra(target(), 9, 4, 3, 2, TestPhotos.eight(9, 7, 4, true).values());
        Photo photo = PhotoReader.read(target());
        assertTrue(photo.samples().alpha());
        assertEquals(List.of(), photo.notes());
    }

    @Test
    void whatExifSaysOfTheResolutionStaysThere() throws IOException {
        Photo first = roundTrip(
                TestPhotos.eight(9, 7, 3, false),
                ColorProfile.SRGB,
                new PhotoMetadata(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(new Resolution(72, 72))));
        Files.delete(target());
        Photo photo = roundTrip(
                first.samples(),
                ColorProfile.SRGB,
                new PhotoMetadata(
                        first.metadata().exif(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(new Resolution(96, 96))));
        assertEquals(new Resolution(72, 72), photo.metadata().resolution().orElseThrow());
    }

    /** As some writers leave them: directories before the pixels, and their values behind. */
    @Test
    void valuesFarBehindTheirDirectoryAreFound() throws IOException {
        int pixels = 1 << 21;
        ByteBuffer out = ByteBuffer.allocate(1000 + pixels + 100).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        int[][] first = {
            {0x100, 4, 1, 2048}, {0x101, 4, 1, 1024}, {0x102, 3, 1, 8}, {0x103, 3, 1, 1}, {0x106, 3, 1, 1},
            {0x111, 4, 1, 1000}, {0x115, 3, 1, 1}, {0x116, 4, 1, 1024}, {0x117, 4, 1, pixels}, {0x8769, 4, 1, 500}
        };
        TestPhotos.directory(out, 8, 0, List.of(first));
        TestPhotos.directory(out, 500, 0, List.of(new int[] {0x9003, 2, 20, 1000 + pixels}));
        out.put(1000 + pixels, "2026:05:01 12:00:00".getBytes(StandardCharsets.US_ASCII));
        Files.write(target(), out.array());
        TiffStructure exif = TiffStructure.of(
                        PhotoReader.read(target()).metadata().exif().orElseThrow())
                .orElseThrow();
        assertEquals(
                "2026:05:01 12:00:00\0",
                new String(
                        exif.value(exif.sub(exif.first(), ExifBlock.EXIF).orElseThrow(), 0x9003)
                                .orElseThrow(),
                        StandardCharsets.US_ASCII));
    }

    @Test
    void cmykComesBackBitForBit() throws IOException {
        Samples8 samples = TestPhotos.eight(30, 20, 4, false);
        Photo photo = roundTrip(samples, ColorProfile.PLAIN_CMYK, PhotoMetadata.NONE);
        assertArrayEquals(samples.values(), ((Samples8) photo.samples()).values());
        assertEquals(ColorProfile.PLAIN_CMYK, photo.profile());
        assertEquals(1, photo.notes().size());
    }

    @Test
    void aBrokenProfileIsIgnoredWithANote() throws IOException {
        PhotoWriter.write(target(), TestPhotos.eight(9, 9, 3, false), ColorProfile.ADOBE_RGB, PhotoMetadata.NONE, BEST);
        byte[] file = Files.readAllBytes(target());
        file[TestPhotos.find(file, "acsp".getBytes(StandardCharsets.US_ASCII)).getFirst()] = 'x';
        Files.write(target(), file);
        Photo photo = PhotoReader.read(target());
        assertEquals(ColorProfile.SRGB, photo.profile());
        assertEquals(List.of("the ICC profile is broken and was ignored (it is no ICC profile)"), photo.notes());
    }

    @Test
    void cmykGoesIntoNoOtherFormat() {
        Samples8 samples = TestPhotos.eight(30, 20, 4, false);
        for (String name : List.of("a.png", "a.jpg")) {
            IOException e = assertThrows(
                    UnwritablePhotoException.class,
                    () -> PhotoWriter.write(
                            folder.resolve(name), samples, ColorProfile.PLAIN_CMYK, PhotoMetadata.NONE, BEST));
            assertTrue(e.getMessage().contains("CMYK"));
        }
    }
}
