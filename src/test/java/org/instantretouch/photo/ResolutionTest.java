package org.instantretouch.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.instantretouch.color.ColorProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What files say of their print, and what of it goes into others. */
class ResolutionTest {
    private static final WriteOptions AGAIN = new WriteOptions(90, true, true);

    @TempDir
    Path folder;

    private Optional<Resolution> jfif(int unit, int x, int y) throws IOException {
        Path file = folder.resolve("a.jpg");
        PhotoWriter.write(file, TestPhotos.eight(5, 4, 3, false), ColorProfile.SRGB, PhotoMetadata.NONE, AGAIN);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).put(13, (byte) unit).putShort(14, (short) x).putShort(16, (short) y);
        Files.write(file, bytes);
        return PhotoReader.read(file).metadata().resolution();
    }

    @Test
    void aJpegSaysItInInchesOrCentimetres() throws IOException {
        assertEquals(Optional.of(new Resolution(300, 150)), jfif(1, 300, 150));
        assertEquals(Optional.of(new Resolution(254, 127)), jfif(2, 100, 50));
        assertEquals(Optional.empty(), jfif(0, 300, 300), "only the shape of the pixels");
        assertEquals(Optional.empty(), jfif(1, 0, 300));
        assertEquals(Optional.empty(), jfif(7, 300, 300));
    }

    @ParameterizedTest
    @CsvSource({"11811, 300", "2835, 72", "3780, 96", "9449, 240", "11800, 299.72", "1000000, 25400"})
    void aPngSaysItInMetresAndWholeNumbersAnInchAreMeant(int perMetre, double perInch) throws IOException {
        assertEquals(
                perInch, Resolution.ofMetre(perMetre, perMetre).orElseThrow().x(), 1e-9);
        assertEquals(perMetre, Resolution.perMetre(perInch));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 0.5, 65_536, Double.NaN, Double.POSITIVE_INFINITY})
    void absurdNumbersAreNone(double value) {
        assertEquals(Optional.empty(), Resolution.of(value, 300));
        assertEquals(Optional.empty(), Resolution.of(300, value));
        assertThrows(IllegalArgumentException.class, () -> new Resolution(300, value));
    }

    /** A block that says a resolution, an orientation and nothing else. */
    private static byte[] exif(int orientation, int unit, int x, int y) {
        ByteBuffer out = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 4);
        out.putShort((short) 274).putShort((short) 3).putInt(1).putInt(orientation);
        out.putShort((short) 282).putShort((short) 5).putInt(1).putInt(80);
        out.putShort((short) 283).putShort((short) 5).putInt(1).putInt(88);
        out.putShort((short) 296).putShort((short) 3).putInt(1).putInt(unit);
        out.putInt(80, x).putInt(84, 1).putInt(88, y).putInt(92, 1);
        return out.array();
    }

    private static Optional<Resolution> ofExif(int unit, int x, int y) {
        return ExifBlock.parse(exif(1, unit, x, y)).orElseThrow().resolution();
    }

    @Test
    void exifSaysItInInchesOrCentimetres() {
        assertEquals(Optional.of(new Resolution(300, 150)), ofExif(2, 300, 150));
        assertEquals(Optional.of(new Resolution(254, 127)), ofExif(3, 100, 50));
        assertEquals(Optional.empty(), ofExif(1, 300, 300), "no unit");
        assertEquals(Optional.empty(), ofExif(2, 0, 300));
    }

    @ParameterizedTest
    @ValueSource(strings = {".jpg", ".png", ".tif"})
    void whatOnlyExifSaysGoesIntoTheFilesOwnPlaceTurnedWithThePicture(String extension) throws IOException {
        Path lying = folder.resolve("lying.jpg");
        PhotoWriter.write(lying, TestPhotos.eight(5, 4, 3, false), ColorProfile.SRGB, PhotoMetadata.NONE, AGAIN);
        byte[] jpeg = Files.readAllBytes(lying);
        byte[] exif = exif(6, 2, 300, 150);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + exif.length + 10);
        out.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (exif.length + 8));
        out.put("Exif\0\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).put(exif);
        Files.write(lying, out.put(jpeg, 2, jpeg.length - 2).array());

        Photo turned = PhotoReader.read(lying);
        assertEquals(Optional.of(new Resolution(150, 300)), turned.metadata().resolution());
        Path target = folder.resolve("upright" + extension);
        PhotoWriter.write(target, turned.samples(), turned.profile(), turned.metadata(), AGAIN);
        Photo upright = PhotoReader.read(target);
        assertEquals(Optional.of(new Resolution(150, 300)), upright.metadata().resolution());
        assertEquals(
                Optional.of(new Resolution(150, 300)),
                ExifBlock.parse(upright.metadata().exif().orElseThrow())
                        .orElseThrow()
                        .resolution());
    }

    @Test
    void itGoesWithAllMetadataAndStaysWithoutTheLocation() {
        PhotoMetadata printed = new PhotoMetadata(
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.of(new Resolution(300, 300)));
        assertEquals(
                printed.resolution(),
                printed.forOutput(MetadataPolicy.NO_LOCATION, 1, 1).resolution());
        assertEquals(
                Optional.empty(), printed.forOutput(MetadataPolicy.NONE, 1, 1).resolution());
    }
}
