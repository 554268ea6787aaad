package org.instantretouch.photo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.instantretouch.color.ColorProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegCodecTest extends CodecContract {
    @Override
    PhotoFormat format() {
        return PhotoFormat.JPEG;
    }

    @Override
    String extension() {
        return ".jpg";
    }

    /** Rounding of the two colour conversions and of the cosine transform at quality 100. */
    @Override
    int tolerance() {
        return 4;
    }

    @ParameterizedTest
    @CsvSource({"true, 0x11", "false, 0x22"})
    void chromaIsFullOrHalfAsAsked(boolean full, String factors) throws IOException {
        PhotoWriter.write(
                target(),
                TestPhotos.eight(50, 40, 3, false),
                ColorProfile.SRGB,
                PhotoMetadata.NONE,
                new WriteOptions(90, full, false));
        byte[] file = Files.readAllBytes(target());
        int sof = TestPhotos.find(file, new byte[] {(byte) 0xff, (byte) 0xc0, 0, 17, 8})
                .getFirst();
        assertEquals(Integer.decode(factors).intValue(), file[sof + 11]);
        assertEquals(0x11, file[sof + 14]);
        assertEquals(0x11, file[sof + 17]);
    }

    @Test
    void aHigherQualityMakesALargerFile() throws IOException {
        long previous = 0;
        for (int quality : new int[] {1, 40, 80, 92, 100}) {
            Files.deleteIfExists(target());
            PhotoWriter.write(
                    target(),
                    TestPhotos.eight(200, 150, 3, false),
                    ColorProfile.SRGB,
                    PhotoMetadata.NONE,
                    new WriteOptions(quality, true, false));
            assertTrue(Files.size(target()) > previous);
            previous = Files.size(target());
        }
    }

    @Test
    void longerPicturesThanDecodersReadAreNotWritten() {
        Samples8 samples = new Samples8(65_501, 1, 3, false, new byte[3 * 65_501]);
        UnwritablePhotoException refused = assertThrows(
                UnwritablePhotoException.class, () -> roundTrip(samples, ColorProfile.SRGB, PhotoMetadata.NONE));
        assertTrue(refused.getMessage().contains("65500 pixels a side"), refused.getMessage());
    }

    @Test
    void aProfileThatIsTooLongForAJpegIsRefused() throws Exception {
        Samples8 samples = TestPhotos.eight(20, 10, 3, false);
        ColorProfile longest = TestPhotos.longProfile(JpegEncoder.LONGEST_PROFILE);
        assertEquals(longest, roundTrip(samples, longest, PhotoMetadata.NONE).profile());
        Files.delete(target());
        IOException e = assertThrows(
                UnwritablePhotoException.class,
                () -> roundTrip(samples, TestPhotos.longProfile(JpegEncoder.LONGEST_PROFILE + 1), PhotoMetadata.NONE));
        assertTrue(e.getMessage().contains("its colour profile is longer than a JPEG can hold"), e.getMessage());
        assertFalse(Files.exists(target()));
    }

    @Test
    void alphaIsLeftOut() throws IOException {
        Samples8 samples = TestPhotos.eight(50, 40, 4, true);
        Photo photo = roundTrip(samples, ColorProfile.SRGB, PhotoMetadata.NONE);
        assertClose(TestPhotos.eight(50, 40, 3, false), photo.samples());
    }

    @Test
    void sixteenBitsAreRefused() {
        IOException e = assertThrows(
                UnwritablePhotoException.class,
                () -> roundTrip(TestPhotos.sixteen(5, 4, 3, false), ColorProfile.SRGB, PhotoMetadata.NONE));
        assertTrue(e.getMessage().contains("8 bits"));
    }

    @Test
    void aFileThatEndsEarlySaysHowMuchOfItIsThere() throws IOException {
        Samples8 noise = TestPhotos.eight(256, 256, 3, false);
        new Random(1).nextBytes(noise.values());
        PhotoWriter.write(target(), noise, ColorProfile.SRGB, PhotoMetadata.NONE, BEST);
        byte[] file = Files.readAllBytes(target());
        Files.write(target(), Arrays.copyOf(file, file.length * 6 / 10));
        IOException e = assertThrows(UnreadablePhotoException.class, () -> PhotoReader.read(target()));
        assertTrue(e.getMessage().matches(".*the upper (5[5-9]|6[0-5]) % could be read.*"), e.getMessage());
    }

    @Test
    void aMissingEndMarkAloneDoesNoHarm() throws IOException {
        Samples8 samples = TestPhotos.eight(64, 64, 3, false);
        PhotoWriter.write(target(), samples, ColorProfile.SRGB, PhotoMetadata.NONE, BEST);
        byte[] file = Files.readAllBytes(target());
        Files.write(target(), Arrays.copyOf(file, file.length - 2));
        assertClose(samples, PhotoReader.read(target()).samples());
    }

    @Test
    void brokenMetadataAreIgnoredWithNotes() throws IOException {
        Samples8 samples = TestPhotos.eight(64, 64, 3, false);
        PhotoWriter.write(
                target(),
                samples,
                ColorProfile.ADOBE_RGB,
                new PhotoMetadata(
                        java.util.Optional.of(TestPhotos.exif(java.nio.ByteOrder.BIG_ENDIAN, 1)),
                        java.util.Optional.empty()),
                BEST);
        byte[] file = Files.readAllBytes(target());
        file[TestPhotos.find(file, "Exif".getBytes(StandardCharsets.US_ASCII)).getFirst() + 6] = 'x';
        file[TestPhotos.find(file, "acsp".getBytes(StandardCharsets.US_ASCII)).getFirst()] = 'x';
        Files.write(target(), file);
        Photo photo = PhotoReader.read(target());
        assertClose(samples, photo.samples());
        assertEquals(
                List.of(
                        "the EXIF data are damaged and were ignored",
                        "the ICC profile is broken and was ignored (it is no ICC profile)"),
                photo.notes());
    }

    /** Writes raw components with the JDK, and Adobe's marker in front of them. */
    private void raw(Samples8 samples, int adobe, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        while (!writer.getClass().getName().startsWith("com.sun.")) {
            var writers = ImageIO.getImageWritersByFormatName("jpeg");
            while (writers.hasNext() && !writer.getClass().getName().startsWith("com.sun.")) {
                writer = writers.next();
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(1);
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            int[] offsets = new int[samples.channels()];
            Arrays.setAll(offsets, i -> i);
            Raster raster = Raster.createInterleavedRaster(
                    new DataBufferByte(samples.values(), samples.values().length),
                    samples.width(),
                    samples.height(),
                    samples.width() * samples.channels(),
                    samples.channels(),
                    offsets,
                    null);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), param);
        }
        byte[] jpeg = out.toByteArray();
        byte[] marker = {(byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) adobe};
        try (var file = Files.newOutputStream(target())) {
            file.write(jpeg, 0, 2);
            if (adobe >= 0) {
                file.write(marker);
            }
            file.write(jpeg, 2, jpeg.length - 2);
        }
    }

    @Test
    void cmykWithAdobesMarkerIsInverted() throws IOException {
        Samples8 samples = TestPhotos.eight(32, 32, 4, false);
        raw(samples, 0, false);
        Photo photo = PhotoReader.read(target());
        byte[] ink = samples.values().clone();
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (byte) ~ink[i];
        }
        assertClose(new Samples8(32, 32, 4, false, ink), photo.samples());
        assertEquals(4, photo.profile().channels());
        assertEquals(1, photo.notes().size());
        raw(samples, -1, false);
        assertClose(samples, PhotoReader.read(target()).samples());
    }

    @Test
    void ycckIsCmykInDisguise() throws IOException {
        Samples8 stored = TestPhotos.eight(32, 32, 4, false);
        for (int i = 0; i < stored.values().length; i += 4) {
            stored.values()[i + 1] = (byte) 128;
            stored.values()[i + 2] = (byte) 128;
        }
        raw(stored, 2, false);
        Samples8 back = (Samples8) PhotoReader.read(target()).samples();
        for (int i = 0; i < stored.values().length; i += 4) {
            // Without chroma, Y is the complement of the inverted ink, which is the ink itself; K is inverted.
            assertEquals(stored.values()[i] & 0xff, back.values()[i] & 0xff, 2);
            assertEquals(stored.values()[i] & 0xff, back.values()[i + 2] & 0xff, 2);
            assertEquals(255 - (stored.values()[i + 3] & 0xff), back.values()[i + 3] & 0xff, 2);
        }
    }

    @Test
    void rgbWithAdobesMarkerStaysRgbAndProgressiveFilesAreRead() throws IOException {
        Samples8 samples = TestPhotos.eight(40, 32, 3, false);
        raw(samples, 0, true);
        assertClose(samples, PhotoReader.read(target()).samples());
    }

    @Test
    void ourDecodingAgreesWithTheJdks() throws IOException {
        Samples8 noise = TestPhotos.eight(61, 47, 3, false);
        new Random(3).nextBytes(noise.values());
        PhotoWriter.write(target(), noise, ColorProfile.SRGB, PhotoMetadata.NONE, new WriteOptions(80, false, false));
        Samples8 ours = (Samples8) PhotoReader.read(target()).samples();
        var readers = ImageIO.getImageReadersByFormatName("jpeg");
        var reader = readers.next();
        while (!reader.getClass().getName().startsWith("com.sun.")) {
            reader = readers.next();
        }
        try (var in = ImageIO.createImageInputStream(target().toFile())) {
            reader.setInput(in);
            var image = reader.read(0);
            byte[] theirs = new byte[ours.values().length];
            for (int i = 0; i < 61 * 47; i++) {
                int rgb = image.getRGB(i % 61, i / 61);
                theirs[3 * i] = (byte) (rgb >> 16);
                theirs[3 * i + 1] = (byte) (rgb >> 8);
                theirs[3 * i + 2] = (byte) rgb;
            }
            assertArrayEquals(theirs, ours.values());
        }
    }

    @Test
    void xmpTooLongForOneSegmentGoesOnInFurtherOnes() throws IOException {
        String text = "0123456789".repeat(20_000);
        String xmp = new String(TestPhotos.xmp(1), StandardCharsets.UTF_8)
                .replace("<exif:GPSLongitude>", "<dc:source>" + text + "</dc:source><exif:GPSLongitude>");
        List<String> notes = PhotoWriter.write(
                target(),
                TestPhotos.eight(9, 9, 3, false),
                ColorProfile.SRGB,
                new PhotoMetadata(Optional.empty(), Optional.of(xmp.getBytes(StandardCharsets.UTF_8))),
                BEST);
        assertEquals(List.of(), notes);
        String back = new String(PhotoReader.read(target()).metadata().xmp().orElseThrow(), StandardCharsets.UTF_8);
        assertTrue(back.contains(">" + text + "</dc:source>"));
        assertTrue(back.contains("Grüße"));
        assertFalse(back.contains("HasExtendedXMP"));
    }

    @Test
    void exifTooLongForAJpegLosesTheMakersNoteWithANote() throws IOException {
        byte[] exif = Arrays.copyOf(TestPhotos.exif(ByteOrder.LITTLE_ENDIAN, 1), 100_000);
        ByteBuffer note = ByteBuffer.wrap(exif).order(ByteOrder.LITTLE_ENDIAN);
        note.putInt(106, 90_000).putInt(110, 1000);
        Arrays.fill(exif, 1000, 91_000, (byte) 7);
        List<String> notes = PhotoWriter.write(
                target(),
                TestPhotos.eight(9, 9, 3, false),
                ColorProfile.SRGB,
                new PhotoMetadata(Optional.of(exif), Optional.empty()),
                BEST);
        assertEquals(List.of("the EXIF data are longer than a JPEG can hold; the maker's note was left out"), notes);
        byte[] back = PhotoReader.read(target()).metadata().exif().orElseThrow();
        assertTrue(TestPhotos.contains(back, "Instant Cam".getBytes(StandardCharsets.US_ASCII)));
        assertTrue(TestPhotos.contains(back, TestPhotos.PLACE));
    }
}
