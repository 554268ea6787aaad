package org.instantretouch.photo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.instantretouch.color.ColorProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a PNG says of its colours beside a profile, and what of that counts. */
class PngColorTest {
    /** Of Adobe RGB: white, red, green and blue. */
    static final int[] WIDE = {31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000};

    private static final int[] SRGB = {31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000};

    @TempDir
    Path folder;

    /** A file without any profile. */
    private byte[] bare = new byte[0];

    @BeforeEach
    void write() throws IOException {
        bare = written(TestPhotos.eight(9, 8, 3, false));
    }

    private byte[] written(Samples samples) throws IOException {
        Path file = folder.resolve("written.png");
        PhotoWriter.write(file, samples, ColorProfile.SRGB, PhotoMetadata.NONE, new WriteOptions(90, true, true));
        byte[] bytes = Files.readAllBytes(file);
        int profile = TestPhotos.find(bytes, ascii("iCCP")).getFirst() - 4;
        int end = profile + 12 + ByteBuffer.wrap(bytes).getInt(profile);
        return ByteBuffer.allocate(bytes.length - end + profile)
                .put(bytes, 0, profile)
                .put(bytes, end, bytes.length - end)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] numbers(String name, int... values) {
        ByteBuffer body = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            body.putInt(value);
        }
        return PngCodecTest.chunk(name, body.array());
    }

    /** A file with gAMA and cHRM. */
    static byte[] described(byte[] file, int gamma, int... chromaticities) {
        return PngCodecTest.with(numbers("cHRM", chromaticities), PngCodecTest.with(numbers("gAMA", gamma), file));
    }

    private static byte[] coded(byte[] file, int... codes) {
        byte[] body = new byte[codes.length];
        for (int i = 0; i < codes.length; i++) {
            body[i] = (byte) codes[i];
        }
        return PngCodecTest.with(PngCodecTest.chunk("cICP", body), file);
    }

    private Photo read(byte[] file) throws IOException {
        return PhotoReader.read(Files.write(folder.resolve("photo.png"), file));
    }

    private static ColorProfile wide(double gamma) throws Exception {
        double[] xy = new double[8];
        for (int i = 0; i < 8; i++) {
            xy[i] = WIDE[i] / 100_000.0;
        }
        return ColorProfile.ofNumbers(OptionalDouble.of(gamma), Optional.of(xy));
    }

    @Test
    void gammaAndPrimariesMakeTheProfileAndTheCodesStay() throws Exception {
        Photo photo = read(described(bare, 45_455, WIDE));
        assertEquals(wide(0.45455), photo.profile());
        assertArrayEquals(TestPhotos.eight(9, 8, 3, false).values(), ((Samples8) photo.samples()).values());
        assertEquals(List.of(), photo.notes());
    }

    @Test
    void gammaAloneIsOfSrgbsPrimaries() throws Exception {
        Photo photo = read(PngCodecTest.with(numbers("gAMA", 100_000), bare));
        assertEquals(ColorProfile.ofNumbers(OptionalDouble.of(1), Optional.empty()), photo.profile());
        float[] rgb = new float[3];
        photo.read(new Region(4, 4, 1, 1), 1, rgb);
        float light = (((Samples8) photo.samples()).values()[3 * (4 * 9 + 4)] & 0xff) / 255f;
        // sRGB's curve at that light; 1e-5 for the tables.
        assertEquals(1.055 * Math.pow(light, 1 / 2.4) - 0.055, rgb[0], 1e-5);
    }

    @Test
    void aGreyPictureOfAnotherGammaStaysGrey() throws Exception {
        byte[] grey = written(TestPhotos.eight(9, 8, 1, false));
        Photo photo = read(described(grey, 55_556, SRGB));
        assertEquals(1, photo.layout().colors());
        float[] rgb = new float[3];
        photo.read(new Region(4, 4, 1, 1), 1, rgb);
        assertEquals(rgb[0], rgb[1], 1e-6f);
        float code = (((Samples8) photo.samples()).values()[4 * 9 + 4] & 0xff) / 255f;
        double light = Math.pow(code, 100_000 / 55_556.0);
        assertEquals(1.055 * Math.pow(light, 1 / 2.4) - 0.055, rgb[0], 1e-4);
    }

    @Test
    void whatIsWrittenForSrgbIsSrgb() throws IOException {
        Photo photo = read(described(bare, 45_455, SRGB));
        assertTrue(photo.profile().isSrgb());
        assertEquals(List.of(), photo.notes());
    }

    @ParameterizedTest
    @CsvSource({"45000", "45455", "45450"})
    void theGammasThatAreWrittenForSrgbAreSrgb(int gamma) throws IOException {
        assertTrue(
                read(PngCodecTest.with(numbers("gAMA", gamma), bare)).profile().isSrgb());
    }

    @Test
    void primariesOnTheEdgeMayBeRounded() throws IOException {
        Photo photo = read(described(bare, 45_455, 31_270, 32_900, 68_000, 32_001, 26_500, 69_000, 15_000, 6000));
        assertEquals(List.of(), photo.notes());
        assertFalse(photo.profile().isSrgb());
    }

    @Test
    void whereTheProfileIsBrokenTheNumbersCount() throws Exception {
        byte[] head = "x\0\0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] packed = PhotoTextsTest.packed(new byte[200]);
        byte[] chunk = PngCodecTest.chunk(
                "iCCP",
                ByteBuffer.allocate(head.length + packed.length)
                        .put(head)
                        .put(packed)
                        .array());
        Photo photo = read(PngCodecTest.with(chunk, described(bare, 55_556, WIDE)));
        assertEquals(wide(0.55556), photo.profile());
        assertEquals(1, photo.notes().size());
        assertTrue(
                photo.notes().getFirst().startsWith("the ICC profile is broken"),
                photo.notes().toString());
    }

    @Test
    void codesOfTelevisionAreKnownAndCodesThatSayNothingAreNotTold() throws IOException {
        Photo television = read(coded(bare, 1, 1, 0, 1));
        assertEquals("Rec. 709", television.profile().description());
        assertEquals(List.of(), television.notes());
        Photo unspecified = read(coded(bare, 1, 2, 0, 1));
        assertEquals(ColorProfile.SRGB, unspecified.profile());
        assertEquals(List.of(), unspecified.notes());
    }

    @Test
    void srgbGoesBeforeNumbersAndAProfileBeforeBoth() throws IOException {
        byte[] srgb = PngCodecTest.with(PngCodecTest.chunk("sRGB", new byte[1]), described(bare, 55_556, WIDE));
        assertEquals(ColorProfile.SRGB, read(srgb).profile());
        Path file = folder.resolve("p3.png");
        PhotoWriter.write(
                file,
                TestPhotos.eight(9, 8, 3, false),
                ColorProfile.DISPLAY_P3,
                PhotoMetadata.NONE,
                WriteOptions.DEFAULT);
        byte[] profile = described(Files.readAllBytes(file), 55_556, WIDE);
        assertEquals(ColorProfile.DISPLAY_P3, read(profile).profile());
        assertEquals(ColorProfile.SRGB, read(coded(profile, 1, 13, 0, 1)).profile());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 13, sRGB",
        "1, 6, Rec. 709",
        "9, 13, 'Rec. 2020, sRGB curve'",
        "9, 14, Rec. 2020",
        "12, 13, Display P3",
        "12, 1, 'P3, Rec. 709 curve'"
    })
    void primariesAndCurvesAreCombined(int primaries, int transfer, String description) throws IOException {
        Photo photo = read(coded(bare, primaries, transfer, 0, 1));
        assertEquals(description, photo.profile().description());
        assertEquals(List.of(), photo.notes());
    }

    @Test
    void codesThatAreNotKnownAreToldAndWhatFollowsCounts() throws Exception {
        assertEquals(ColorProfile.DISPLAY_P3, read(coded(bare, 12, 13, 0, 1)).profile());
        Photo photo = read(coded(described(bare, 55_556, WIDE), 9, 16, 0, 1));
        assertEquals(wide(0.55556), photo.profile());
        assertEquals(
                List.of("has colours of a kind that is not known here, such as HDR (cICP 9, 16); they may look wrong"),
                photo.notes());
    }

    @ParameterizedTest
    @CsvSource({"0, 64000", "1, 64000", "-1, 64000", "45455, 0", "45455, -1", "45455, 15000"})
    void absurdNumbersAreIgnoredWithANote(int gamma, int red) throws IOException {
        int[] xy = SRGB.clone();
        xy[2] = red;
        xy[3] = red == 15_000 ? 6000 : xy[3];
        Photo photo = read(described(bare, gamma, xy));
        assertEquals(ColorProfile.SRGB, photo.profile());
        assertEquals(1, photo.notes().size());
        assertTrue(photo.notes().getFirst().startsWith("the PNG's gAMA and cHRM data are absurd and were ignored ("));
    }

    @Test
    void damagedNumbersAreIgnoredWithANote() throws IOException {
        byte[] file = PngCodecTest.with(numbers("gAMA", 100_000), bare);
        file[33 + 8] ^= 1;
        Photo photo = read(file);
        assertEquals(ColorProfile.SRGB, photo.profile());
        assertEquals(List.of("the gAMA data are damaged and were ignored"), photo.notes());
    }
}
