package org.instantretouch.photo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.instantretouch.color.ColorProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each format that is read and written must do. */
abstract class CodecContract {
    static final WriteOptions BEST = new WriteOptions(100, true, false);

    @TempDir
    Path folder;

    abstract PhotoFormat format();

    abstract String extension();

    /** How far an 8-bit code may be off after a round trip: 0 for lossless formats. */
    abstract int tolerance();

    Path target() {
        return folder.resolve("photo" + extension());
    }

    Photo roundTrip(Samples samples, ColorProfile profile, PhotoMetadata metadata) throws IOException {
        PhotoWriter.write(target(), samples, profile, metadata, BEST);
        return PhotoReader.read(target());
    }

    private static PhotoMetadata metadata(ByteOrder order) {
        return new PhotoMetadata(Optional.of(TestPhotos.exif(order, 6)), Optional.of(TestPhotos.xmp(6)));
    }

    void assertClose(Samples8 expected, Samples actual) {
        assertEquals(expected.channels(), actual.channels());
        assertEquals(expected.width(), actual.width());
        assertEquals(expected.height(), actual.height());
        byte[] values = ((Samples8) actual).values();
        for (int i = 0; i < values.length; i++) {
            assertEquals(expected.values()[i] & 0xff, values[i] & 0xff, tolerance(), "value " + i);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 300})
    void eightBitSamplesComeBack(int width) throws IOException {
        Samples8 samples = TestPhotos.eight(width, 33, 3, false);
        Photo photo = roundTrip(samples, ColorProfile.SRGB, PhotoMetadata.NONE);
        assertClose(samples, photo.samples());
        assertEquals(format(), photo.format());
        assertEquals(List.of(), photo.notes());
    }

    @Test
    void greyComesBackAsGrey() throws IOException {
        Samples8 samples = TestPhotos.eight(40, 30, 1, false);
        Photo photo = roundTrip(samples, ColorProfile.SRGB, PhotoMetadata.NONE);
        assertClose(samples, photo.samples());
        assertEquals(1, photo.profile().channels());
        float[] rgb = new float[3];
        photo.read(new Region(0, 0, 1, 1), 1, rgb);
        float code = (((Samples8) photo.samples()).values()[0] & 0xff) / 255f;
        assertArrayEquals(new float[] {code, code, code}, rgb, 0f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"srgb", "p3", "adobe", "prophoto", "rec2020"})
    void theProfileComesBackAndTheCodesStay(String id) throws IOException {
        ColorProfile profile = ColorProfile.named(id).orElseThrow();
        Samples8 samples = TestPhotos.eight(50, 40, 3, false);
        Photo photo = roundTrip(samples, profile, PhotoMetadata.NONE);
        assertArrayEquals(profile.icc(), photo.profile().icc());
        assertClose(samples, photo.samples());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LITTLE_ENDIAN", "BIG_ENDIAN"})
    void exifComesBackUprightAndItsMakersNoteStaysWhereItWas(String name) throws IOException {
        ByteOrder order = name.startsWith("B") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        Photo photo = roundTrip(TestPhotos.eight(50, 40, 3, false), ColorProfile.SRGB, metadata(order));
        assertEquals(50, photo.width());
        byte[] bytes = photo.metadata().exif().orElseThrow();
        ExifBlock exif = ExifBlock.parse(bytes).orElseThrow();
        assertEquals(1, exif.orientation());
        TiffStructure structure = exif.structure();
        assertEquals(
                "Instant Cam\0",
                new String(structure.value(structure.first(), 0x10f).orElseThrow(), StandardCharsets.US_ASCII));
        TiffStructure.Directory sub =
                structure.sub(structure.first(), ExifBlock.EXIF).orElseThrow();
        assertEquals(150, sub.entry(0x927c).orElseThrow().valueAt());
        assertArrayEquals(TestPhotos.MAKER_NOTE, structure.value(sub, 0x927c).orElseThrow());
        assertEquals(50, structure.number(sub, 0xa002).orElseThrow());
        assertEquals(40, structure.number(sub, 0xa003).orElseThrow());
        assertTrue(TestPhotos.contains(bytes, TestPhotos.PLACE));
    }

    /** In files that a reader may take whole, and in those whose directories it looks for: behind the pixels of many. */
    @ParameterizedTest
    @CsvSource({"60, 40, LITTLE_ENDIAN", "300, 200, LITTLE_ENDIAN", "300, 200, BIG_ENDIAN", "800, 700, LITTLE_ENDIAN"})
    void longExifComesBackWholeTwice(int width, int height, String name) throws IOException {
        ByteOrder order = name.startsWith("B") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        byte[] exif = TestPhotos.longExif(order);
        // Noise, so that packed pixels take room.
        Samples8 samples = TestPhotos.eight(width, height, 3, false);
        new Random(5).nextBytes(samples.values());
        Photo photo = roundTrip(samples, ColorProfile.SRGB, new PhotoMetadata(Optional.of(exif), Optional.empty()));
        assertSameValues(exif, photo.metadata().exif().orElseThrow());
        Files.delete(target());
        Photo again =
                roundTrip(samples, ColorProfile.SRGB, photo.metadata().forOutput(MetadataPolicy.ALL, width, height));
        assertSameValues(exif, again.metadata().exif().orElseThrow());
    }

    private static void assertSameValues(byte[] expected, byte[] actual) {
        TiffStructure from = TiffStructure.of(expected).orElseThrow();
        TiffStructure to = TiffStructure.of(actual).orElseThrow();
        for (int tag : new int[] {0x10e, 0x10f}) {
            assertArrayEquals(
                    from.value(from.first(), tag).orElseThrow(),
                    to.value(to.first(), tag).orElseThrow());
        }
        for (int sub : new int[] {ExifBlock.EXIF, ExifBlock.GPS}) {
            TiffStructure.Directory wanted = from.sub(from.first(), sub).orElseThrow();
            TiffStructure.Directory found = to.sub(to.first(), sub).orElseThrow();
            for (TiffStructure.Entry entry : wanted.entries()) {
                assertArrayEquals(
                        from.value(entry),
                        to.value(found, entry.tag()).orElseThrow(),
                        Integer.toHexString(entry.tag()));
            }
        }
    }

    @Test
    void exifThatEndsWithoutSayingThatNoDirectoryFollowsIsRead() throws IOException {
        ByteBuffer out = ByteBuffer.allocate(60).order(ByteOrder.BIG_ENDIAN);
        out.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        TestPhotos.directory(out, 8, 0, List.of(new int[] {0x112, 3, 1, 6}, new int[] {0x10f, 2, 4, 0x41424300}));
        byte[] cut = Arrays.copyOf(out.array(), 8 + 2 + 2 * 12);
        assertEquals(6, ExifBlock.parse(cut).orElseThrow().orientation());
        PhotoMetadata upright =
                new PhotoMetadata(Optional.of(cut), Optional.empty()).forOutput(MetadataPolicy.ALL, 9, 7);
        Photo photo = roundTrip(TestPhotos.eight(9, 7, 3, false), ColorProfile.SRGB, upright);
        TiffStructure exif =
                TiffStructure.of(photo.metadata().exif().orElseThrow()).orElseThrow();
        assertEquals("ABC\0", new String(exif.value(exif.first(), 0x10f).orElseThrow(), StandardCharsets.US_ASCII));
    }

    /** A directory may hold an XMP packet, IPTC records and Photoshop's resources, as a TIFF's does. */
    @ParameterizedTest
    @ValueSource(ints = {700, 33_723, 34_377})
    void aBlockWithinExifThatMayTellThePlaceGoesWithIt(int tag) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(120).order(ByteOrder.BIG_ENDIAN);
        out.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        TestPhotos.directory(out, 8, 0, List.of(new int[] {0x112, 3, 1, 1}, new int[] {tag, 1, 30, 60}));
        out.put(60, "City of Paris 48,51.4N 2,21.1E".getBytes(StandardCharsets.US_ASCII));
        PhotoMetadata without = new PhotoMetadata(Optional.of(out.array()), Optional.empty())
                .forOutput(MetadataPolicy.NO_LOCATION, 9, 7);
        roundTrip(TestPhotos.eight(9, 7, 3, false), ColorProfile.SRGB, without);
        assertFalse(TestPhotos.contains(Files.readAllBytes(target()), "Paris".getBytes(StandardCharsets.US_ASCII)));
    }

    private static PhotoMetadata printed(Resolution resolution, byte[]... exif) {
        return new PhotoMetadata(
                Stream.of(exif).findFirst(), Optional.empty(), Optional.empty(), List.of(), Optional.of(resolution));
    }

    @ParameterizedTest
    @CsvSource({"300, 300", "72, 96", "118.11, 118.11", "299.72, 299.72", "1, 65535"})
    void theResolutionComesBackWhateverTheSize(double x, double y) throws IOException {
        PhotoMetadata metadata = printed(new Resolution(x, y), TestPhotos.exif(ByteOrder.BIG_ENDIAN, 1));
        Photo photo = roundTrip(
                TestPhotos.eight(5, 4, 3, false), ColorProfile.SRGB, metadata.forOutput(MetadataPolicy.ALL, 5, 4));
        Resolution back = photo.metadata().resolution().orElseThrow();
        // Whole numbers come back as they are, others to half of the coarsest format's step: 1 an inch.
        assertEquals(x, back.x(), x == Math.rint(x) ? 0 : 0.5);
        assertEquals(y, back.y(), y == Math.rint(y) ? 0 : 0.5);
    }

    @Test
    void wholeNumbersACentimetreComeBackToo() throws IOException {
        Resolution resolution = new Resolution(118 * 2.54, 120 * 2.54);
        Photo photo = roundTrip(TestPhotos.eight(5, 4, 3, false), ColorProfile.SRGB, printed(resolution));
        assertEquals(resolution.x(), photo.metadata().resolution().orElseThrow().x(), 1e-9);
        assertEquals(resolution.y(), photo.metadata().resolution().orElseThrow().y(), 1e-9);
    }

    @Test
    void xmpComesBackUpright() throws IOException {
        Photo photo = roundTrip(TestPhotos.eight(50, 40, 3, false), ColorProfile.SRGB, metadata(ByteOrder.BIG_ENDIAN));
        String xmp = new String(photo.metadata().xmp().orElseThrow(), StandardCharsets.UTF_8);
        assertTrue(xmp.contains("tiff:Orientation=\"1\""));
        assertTrue(xmp.contains("<exif:PixelXDimension>50<"));
        assertTrue(xmp.contains("Grüße"));
    }

    @Test
    void thePlaceIsNowhereInTheFileIfSoAsked() throws IOException {
        PhotoMetadata metadata = metadata(ByteOrder.LITTLE_ENDIAN).forOutput(MetadataPolicy.NO_LOCATION, 50, 40);
        Photo photo = roundTrip(TestPhotos.eight(50, 40, 3, false), ColorProfile.SRGB, metadata);
        byte[] file = Files.readAllBytes(target());
        for (String word : List.of("PLACE", "52,31.2N", "13,24.5E", "Berlin", "THUMBNAIL")) {
            assertFalse(TestPhotos.contains(file, word.getBytes(StandardCharsets.US_ASCII)), word);
        }
        ExifBlock exif = ExifBlock.parse(photo.metadata().exif().orElseThrow()).orElseThrow();
        assertTrue(exif.structure().first().entry(ExifBlock.GPS).isEmpty());
        assertTrue(exif.structure().first().entry(0x10f).isPresent());
        assertTrue(new String(photo.metadata().xmp().orElseThrow(), StandardCharsets.UTF_8).contains("Someone"));
    }

    @Test
    void theSameArgumentsGiveTheSameBytes() throws IOException {
        Samples samples = TestPhotos.eight(300, 400, 3, false);
        Path other = folder.resolve("other" + extension());
        PhotoWriter.write(target(), samples, ColorProfile.DISPLAY_P3, metadata(ByteOrder.BIG_ENDIAN), BEST);
        PhotoWriter.write(other, samples, ColorProfile.DISPLAY_P3, metadata(ByteOrder.BIG_ENDIAN), BEST);
        assertArrayEquals(Files.readAllBytes(target()), Files.readAllBytes(other));
    }

    @Test
    void nothingIsOverwrittenUnlessAsked() throws IOException {
        Samples samples = TestPhotos.eight(20, 20, 3, false);
        Files.writeString(target(), "precious");
        IOException e = assertThrows(
                UnwritablePhotoException.class,
                () -> PhotoWriter.write(target(), samples, ColorProfile.SRGB, PhotoMetadata.NONE, BEST));
        assertEquals(target() + ": is already there; use --overwrite or choose another name", e.getMessage());
        assertEquals("precious", Files.readString(target()));
        PhotoWriter.write(target(), samples, ColorProfile.SRGB, PhotoMetadata.NONE, new WriteOptions(100, true, true));
        assertClose((Samples8) samples, PhotoReader.read(target()).samples());
        assertEquals(List.of("photo" + extension()), names());
    }

    @Test
    void aLinkToAFileThatIsNotThereStaysALink() throws IOException {
        Path there = folder.resolve("there" + extension());
        Files.createSymbolicLink(target(), there.getFileName());
        Samples samples = TestPhotos.eight(20, 20, 3, false);
        PhotoWriter.write(target(), samples, ColorProfile.SRGB, PhotoMetadata.NONE, new WriteOptions(100, true, true));
        assertTrue(Files.isSymbolicLink(target()));
        assertClose((Samples8) samples, PhotoReader.read(there).samples());
    }

    @Test
    void aFolderIsNoTarget() throws IOException {
        Files.createDirectory(target());
        IOException e = assertThrows(
                UnwritablePhotoException.class, () -> PhotoWriter.checkTarget(target(), OptionalInt.empty(), true));
        assertEquals(target() + ": is a folder; choose another name", e.getMessage());
    }

    @Test
    void aFailedWriteLeavesNothing() throws IOException {
        Samples samples = TestPhotos.eight(20, 20, 3, false);
        Files.createDirectories(target().resolve("in the way"));
        IOException e = assertThrows(
                UnwritablePhotoException.class,
                () -> PhotoWriter.write(
                        target(), samples, ColorProfile.SRGB, PhotoMetadata.NONE, new WriteOptions(90, true, true)));
        assertTrue(e.getMessage().startsWith(target().toString()));
        assertEquals(List.of("photo" + extension()), names());
        Path nowhere = folder.resolve("nowhere").resolve("photo" + extension());
        IOException missing = assertThrows(
                UnwritablePhotoException.class,
                () -> PhotoWriter.write(nowhere, samples, ColorProfile.SRGB, PhotoMetadata.NONE, BEST));
        assertEquals(nowhere + ": its folder does not exist; make it or choose another", missing.getMessage());
    }

    @Test
    void aFileCutAnywhereIsRefusedInOneLine() throws IOException {
        PhotoWriter.write(
                target(),
                TestPhotos.eight(97, 61, 3, false),
                ColorProfile.DISPLAY_P3,
                metadata(ByteOrder.LITTLE_ENDIAN),
                new WriteOptions(90, false, false));
        byte[] file = Files.readAllBytes(target());
        Path cut = folder.resolve("cut" + extension());
        for (int length = 1; length < file.length * 9 / 10; length += 1 + file.length / 60) {
            Files.write(cut, Arrays.copyOf(file, length));
            IOException e =
                    assertThrows(UnreadablePhotoException.class, () -> PhotoReader.read(cut), "cut at " + length);
            assertTrue(e.getMessage().startsWith(cut + ": "));
            assertFalse(e.getMessage().contains("\n"));
        }
    }

    @Test
    void damagedBytesNeverEscapeAsAnythingButAnIoException() throws IOException {
        PhotoWriter.write(
                target(),
                TestPhotos.eight(64, 48, 3, false),
                ColorProfile.ADOBE_RGB,
                metadata(ByteOrder.BIG_ENDIAN),
                BEST);
        byte[] file = Files.readAllBytes(target());
        Random random = new Random(5);
        Path bad = folder.resolve("bad" + extension());
        for (int i = 0; i < 400; i++) {
            byte[] bytes = file.clone();
            for (int n = 0; n <= i % 5; n++) {
                // Half of the hits in the headers, where they hurt.
                int at = random.nextInt(random.nextBoolean() ? bytes.length : Math.min(bytes.length, 600));
                bytes[at] = (byte) random.nextInt();
            }
            Files.write(bad, bytes);
            try {
                Photo photo = PhotoReader.read(bad);
                photo.metadata().forOutput(MetadataPolicy.NO_LOCATION, photo.width(), photo.height());
                photo.thumbnail(4, 4);
            } catch (UnreadablePhotoException e) {
                assertFalse(e.getMessage().contains("\n"));
            }
        }
    }

    /** Writes the stored form of an upright picture and sets the orientation in all EXIF directories of the file. */
    private Photo oriented(Samples8 upright, int orientation) throws IOException {
        Samples8 stored = stored(upright, orientation);
        Files.deleteIfExists(target());
        PhotoWriter.write(target(), stored, ColorProfile.SRGB, metadata(ByteOrder.LITTLE_ENDIAN), BEST);
        byte[] file = Files.readAllBytes(target());
        byte[] entry = {0x12, 1, 3, 0, 1, 0, 0, 0, 1, 0};
        List<Integer> places = TestPhotos.find(file, entry);
        assertFalse(places.isEmpty());
        for (int at : places) {
            file[at + 8] = (byte) orientation;
        }
        Files.write(target(), file);
        return PhotoReader.read(target());
    }

    /** As EXIF defines it: where the stored row 0 and column 0 are seen. */
    private static Samples8 stored(Samples8 upright, int orientation) {
        int w = upright.width();
        int h = upright.height();
        int rows = orientation < 5 ? h : w;
        int columns = orientation < 5 ? w : h;
        byte[] out = new byte[upright.values().length];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int x = switch (orientation) {
                    case 1, 4 -> c;
                    case 2, 3 -> w - 1 - c;
                    case 5, 8 -> r;
                    default -> w - 1 - r;
                };
                int y = switch (orientation) {
                    case 1, 2 -> r;
                    case 3, 4 -> h - 1 - r;
                    case 5, 6 -> c;
                    default -> h - 1 - c;
                };
                System.arraycopy(upright.values(), 3 * (y * w + x), out, 3 * (r * columns + c), 3);
            }
        }
        return new Samples8(columns, rows, 3, false, out);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void photosOfAnyOrientationComeOutUpright(int orientation) throws IOException {
        Samples8 upright = TestPhotos.eight(48, 32, 3, false);
        assertClose(upright, oriented(upright, orientation).samples());
    }
}
