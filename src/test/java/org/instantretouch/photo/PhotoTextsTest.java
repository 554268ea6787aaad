package org.instantretouch.photo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.instantretouch.color.ColorProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of PNG files and comments of JPEG files, from format to format. */
class PhotoTextsTest {
    private static final PhotoText TITLE = new PhotoText("Title", "Hügel");
    private static final PhotoText AUTHOR = new PhotoText("Author", "Ann \u4e00");
    private static final PhotoText COPYRIGHT = new PhotoText("Copyright", "(c) Ann");
    private static final PhotoText COMMENT = new PhotoText(PhotoText.COMMENT, "two\nlines");
    private static final PhotoText OWN = new PhotoText("my: keyword", "{\"a\": 1}");

    @TempDir
    Path folder;

    private static PhotoMetadata metadata(PhotoText... texts) {
        return new PhotoMetadata(
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(texts), Optional.empty());
    }

    private List<String> write(String name, PhotoMetadata metadata) throws IOException {
        return PhotoWriter.write(
                folder.resolve(name),
                TestPhotos.eight(9, 8, 3, false),
                ColorProfile.SRGB,
                metadata,
                new WriteOptions(90, true, true));
    }

    private Photo read(String name) throws IOException {
        return PhotoReader.read(folder.resolve(name));
    }

    private String xmp(String name) throws IOException {
        return new String(read(name).metadata().xmp().orElse(new byte[0]), StandardCharsets.UTF_8);
    }

    @Test
    void allTextsComeBackInAPng() throws IOException {
        assertEquals(List.of(), write("a.png", metadata(TITLE, AUTHOR, COPYRIGHT, COMMENT, OWN)));
        Photo photo = read("a.png");
        assertEquals(
                List.of(TITLE, AUTHOR, COPYRIGHT, COMMENT, OWN),
                photo.metadata().texts());
        assertTrue(photo.metadata().xmp().isEmpty());
        byte[] file = Files.readAllBytes(folder.resolve("a.png"));
        assertTrue(TestPhotos.contains(file, "tEXtTitle\0Hügel".getBytes(StandardCharsets.ISO_8859_1)));
        assertTrue(TestPhotos.contains(file, "iTXtAuthor\0\0\0\0\0Ann \u4e00".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void commentsComeBackInAJpegAndGoIntoAPng() throws IOException {
        PhotoText other = new PhotoText(PhotoText.COMMENT, "Grüße \u4e00");
        assertEquals(List.of(), write("a.jpg", metadata(COMMENT, other)));
        assertEquals(List.of(COMMENT, other), read("a.jpg").metadata().texts());
        assertEquals(List.of(), write("b.png", read("a.jpg").metadata()));
        assertEquals(List.of(COMMENT, other), read("b.png").metadata().texts());
    }

    @Test
    void aJpegHasCommentsAsSuchAndOtherTextsInXmp() throws IOException {
        assertEquals(List.of(), write("a.jpg", metadata(TITLE, AUTHOR, COPYRIGHT, COMMENT)));
        assertEquals(List.of(COMMENT), read("a.jpg").metadata().texts());
        String xmp = xmp("a.jpg");
        assertTrue(xmp.contains("<rdf:li xml:lang=\"x-default\">Hügel</rdf:li></rdf:Alt></dc:title>"), xmp);
        assertTrue(xmp.contains("<rdf:Seq><rdf:li>Ann \u4e00</rdf:li></rdf:Seq></dc:creator>"), xmp);
        assertTrue(xmp.contains("<rdf:li xml:lang=\"x-default\">(c) Ann</rdf:li></rdf:Alt></dc:rights>"), xmp);
        assertFalse(xmp.contains("UserComment"), xmp);
    }

    @Test
    void aTiffHasAllTextsInXmp() throws IOException {
        assertEquals(List.of(), write("a.tif", metadata(COMMENT, TITLE, new PhotoText("Comment", "three"))));
        assertEquals(List.of(), read("a.tif").metadata().texts());
        String xmp = xmp("a.tif");
        assertTrue(xmp.contains("two\nlines\nthree</rdf:li></rdf:Alt></exif:UserComment>"), xmp);
        assertTrue(xmp.contains("Hügel</rdf:li></rdf:Alt></dc:title>"), xmp);
    }

    @ParameterizedTest
    @CsvSource({"a.jpg, JPEG", "a.tif, TIFF"})
    void whatHasNoPlaceIsTold(String name, String format) throws IOException {
        PhotoText time = new PhotoText("Creation Time", "today");
        assertEquals(
                List.of("has texts that a " + format
                        + " has no place for (Creation Time, my: keyword); left out, a PNG keeps them"),
                write(name, metadata(time, TITLE, OWN, OWN)));
        assertTrue(xmp(name).contains("Hügel"));
    }

    @Test
    void whatXmpSaysStays() throws IOException {
        PhotoMetadata said = new PhotoMetadata(
                Optional.empty(),
                Optional.of(TestPhotos.xmp(1)),
                Optional.empty(),
                List.of(new PhotoText("Title", "Grüße"), COPYRIGHT),
                Optional.empty());
        assertEquals(List.of(), write("a.jpg", said));
        assertEquals(
                1,
                TestPhotos.find(xmp("a.jpg").getBytes(StandardCharsets.UTF_8), "Grüße".getBytes(StandardCharsets.UTF_8))
                        .size());
        PhotoMetadata other =
                new PhotoMetadata(Optional.empty(), said.xmp(), Optional.empty(), List.of(TITLE), Optional.empty());
        assertEquals(
                List.of("has texts that a JPEG has no place for (Title); left out, a PNG keeps them"),
                write("a.jpg", other));
        assertTrue(xmp("a.jpg").contains("Grüße"));
        assertFalse(xmp("a.jpg").contains("Hügel"));
    }

    @Test
    void aCommentLongerThanASegmentGoesIntoXmp() throws IOException {
        PhotoText longest = new PhotoText(PhotoText.COMMENT, "x".repeat(65_533));
        PhotoText longer = new PhotoText(PhotoText.COMMENT, "y".repeat(65_534));
        assertEquals(List.of(), write("a.jpg", metadata(longest, longer)));
        assertEquals(List.of(longest), read("a.jpg").metadata().texts());
        assertTrue(xmp("a.jpg").contains(longer.text()));
    }

    @Test
    void textsObeyWhatIsToBeKept() {
        PhotoText gps = new PhotoText("exif:GPSLatitude", "52/1, 30/1, 0/1");
        PhotoText uri = new PhotoText("Thumb::URI", "file:///home/ann/a.jpg");
        PhotoMetadata all = metadata(TITLE, OWN, gps, uri, COMMENT);
        assertEquals(
                List.of(TITLE, OWN, COMMENT),
                all.forOutput(MetadataPolicy.ALL, 9, 8).texts());
        assertEquals(
                List.of(TITLE, COMMENT),
                all.forOutput(MetadataPolicy.NO_LOCATION, 9, 8).texts());
        assertEquals(List.of(), all.forOutput(MetadataPolicy.NONE, 9, 8).texts());
    }

    static byte[] packed(byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(data);
        }
        return out.toByteArray();
    }

    private static byte[] chunk(String type, String head, byte[] text) {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        return PngCodecTest.chunk(
                type,
                ByteBuffer.allocate(start.length + text.length)
                        .put(start)
                        .put(text)
                        .array());
    }

    private Photo readWith(byte[]... chunks) throws IOException {
        write("bare.png", PhotoMetadata.NONE);
        byte[] file = Files.readAllBytes(folder.resolve("bare.png"));
        for (byte[] chunk : List.of(chunks).reversed()) {
            file = PngCodecTest.with(chunk, file);
        }
        Files.write(folder.resolve("made.png"), file);
        return read("made.png");
    }

    @Test
    void packedTextsAreRead() throws IOException {
        byte[] latin = packed("Hügel".getBytes(StandardCharsets.ISO_8859_1));
        byte[] international = packed(AUTHOR.text().getBytes(StandardCharsets.UTF_8));
        Photo photo =
                readWith(chunk("zTXt", "Title\0\0", latin), chunk("iTXt", "Author\0\u0001\0en\0Name\0", international));
        assertEquals(List.of(TITLE, AUTHOR), photo.metadata().texts());
        assertEquals(List.of(), photo.notes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zTXt", "iTXt"})
    void aTextThatUnpacksToMoreThanAnyPhotoNeedsIsLeftOutWithANote(String type) throws IOException {
        byte[] bomb = packed(new byte[100 << 20]);
        String head = type.equals("zTXt") ? "Title\0\0" : "Title\0\u0001\0\0\0";
        byte[][] bombs =
                IntStream.range(0, 200).mapToObj(i -> chunk(type, head, bomb)).toArray(byte[][]::new);
        bombs[0] = chunk("tEXt", "Comment\0", "kept".getBytes(StandardCharsets.US_ASCII));
        Photo photo = readWith(bombs);
        assertEquals(List.of(new PhotoText("Comment", "kept")), photo.metadata().texts());
        assertEquals(
                List.of("holds more texts than any photo needs (1 MB, or 1000); some were left out"), photo.notes());
    }

    @Test
    void oneTextThatIsTooLongDoesNotTakeTheOthersWithIt() throws IOException {
        Photo photo = readWith(
                chunk(
                        "tEXt",
                        "workflow\0",
                        "x".repeat(FoundTexts.MOST_BYTES + 1).getBytes(StandardCharsets.US_ASCII)),
                chunk("tEXt", "Copyright\0", COPYRIGHT.text().getBytes(StandardCharsets.US_ASCII)));
        assertEquals(List.of(COPYRIGHT), photo.metadata().texts());
        assertEquals(1, photo.notes().size());
    }

    @Test
    void aTextWithoutAKeywordThatIsOneIsTold() throws IOException {
        Photo photo = readWith(chunk("tEXt", "K\u0085y\0", new byte[] {'x'}));
        assertEquals(List.of("some of the texts in the file are damaged and were ignored"), photo.notes());
    }

    @Test
    void linesEndInALineFeed() throws IOException {
        Photo photo = readWith(chunk("tEXt", "Comment\0", "a\rb\r\nc".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("a\nb\nc", photo.metadata().texts().getFirst().text());
    }

    @Test
    void whatAnEncoderSaysOfItsFileIsLeftOut() {
        PhotoText encoder =
                new PhotoText(PhotoText.COMMENT, "CREATOR: gd-jpeg v1.0 (using IJG JPEG v80), quality = 50");
        assertEquals(
                List.of(COMMENT),
                metadata(encoder, COMMENT).forOutput(MetadataPolicy.ALL, 9, 8).texts());
    }

    @Test
    void aPropertyOfXmpThatSaysNothingIsFilled() throws IOException {
        assertEquals(List.of(), write("a.jpg", metadata(TITLE)));
        String packet = xmp("a.jpg");
        PhotoMetadata blank = new PhotoMetadata(
                Optional.empty(),
                Optional.of(packet.replace("Hügel", "").getBytes(StandardCharsets.UTF_8)),
                Optional.empty(),
                List.of(TITLE),
                Optional.empty());
        assertEquals(List.of(), write("b.jpg", blank));
        assertEquals(packet, xmp("b.jpg"));
        PhotoMetadata languages = new PhotoMetadata(
                Optional.empty(),
                Optional.of(packet.replace("</rdf:Alt>", "<rdf:li xml:lang=\"fr\">Colline</rdf:li></rdf:Alt>")
                        .getBytes(StandardCharsets.UTF_8)),
                Optional.empty(),
                List.of(TITLE),
                Optional.empty());
        assertEquals(List.of(), write("c.jpg", languages));
        assertTrue(xmp("c.jpg").contains("Colline"));
    }

    @Test
    void textsAreNoMoreThanAThousand() throws IOException {
        byte[] file = new byte[] {(byte) 0xff, (byte) 0xfe, 0, 3, 'x'};
        write("a.jpg", PhotoMetadata.NONE);
        byte[] jpeg = Files.readAllBytes(folder.resolve("a.jpg"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        for (int i = 0; i < 5000; i++) {
            out.write(file);
        }
        out.write(jpeg, 2, jpeg.length - 2);
        Files.write(folder.resolve("a.jpg"), out.toByteArray());
        Photo photo = read("a.jpg");
        assertEquals(1000, photo.metadata().texts().size());
        assertEquals(1, photo.notes().size());
    }

    @Test
    void damagedTextsAreToldOnceAndDoNoHarm() throws IOException {
        byte[] broken = packed("Hügel".getBytes(StandardCharsets.ISO_8859_1));
        broken[3] ^= 0x55;
        Photo photo = readWith(
                chunk("zTXt", "Title\0\0", broken),
                chunk("zTXt", "Title\0", new byte[0]),
                chunk("iTXt", "Title\0\0\0", new byte[0]),
                chunk("tEXt", "", new byte[3]),
                chunk("tEXt", " no keyword\0", new byte[] {'x'}),
                chunk("tEXt", "Comment\0", new byte[] {0, ' ', 0}));
        assertEquals(List.of(), photo.metadata().texts());
        assertEquals(List.of("some of the texts in the file are damaged and were ignored"), photo.notes());
        assertArrayEquals(TestPhotos.eight(9, 8, 3, false).values(), ((Samples8) photo.samples()).values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a ", "a  b", "a\nb", "\u4e00"})
    void notEveryStringIsAKeyword(String keyword) {
        assertThrows(IllegalArgumentException.class, () -> new PhotoText(keyword, "x"));
        assertThrows(IllegalArgumentException.class, () -> new PhotoText("x".repeat(80), "x"));
        assertThrows(IllegalArgumentException.class, () -> new PhotoText("x", " "));
    }
}
