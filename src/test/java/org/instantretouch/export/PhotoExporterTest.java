package org.instantretouch.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.Layer;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.grid.TestGrids;
import org.instantretouch.grid.Window;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskColours;
import org.instantretouch.mask.MaskRaster;
import org.instantretouch.mask.TonalRange;
import org.instantretouch.photo.MetadataPolicy;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoFormat;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.photo.PhotoWriter;
import org.instantretouch.photo.Samples;
import org.instantretouch.photo.TestPhotos;
import org.instantretouch.photo.WriteOptions;
import org.instantretouch.render.Compositor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoExporterTest {
    private static final EditDocument NOTHING = EditDocument.empty();

    @TempDir
    Path folder;

    private Photo export(Photo photo, EditDocument edit, ExportOptions options, String name) throws IOException {
        Path target = folder.resolve(name);
        new PhotoExporter(photo, edit, options).export(target, ExportProgress.NONE);
        return PhotoReader.read(target);
    }

    private Photo export(Photo photo, EditDocument edit, String name) throws IOException {
        return export(photo, edit, ExportOptions.DEFAULT, name);
    }

    private List<String> notes(Photo photo, EditDocument edit, ExportOptions options, String name) throws IOException {
        return new PhotoExporter(photo, edit, options).export(folder.resolve(name), ExportProgress.NONE);
    }

    private static EditDocument edit(Layer layer) {
        return NOTHING.with(layer);
    }

    private static ExportOptions depth(int bits) {
        return new ExportOptions(
                OptionalInt.of(bits), Optional.empty(), OptionalInt.empty(), MetadataPolicy.ALL, WriteOptions.DEFAULT);
    }

    private static ExportOptions profile(ColorProfile profile) {
        return new ExportOptions(
                OptionalInt.empty(),
                Optional.of(profile),
                OptionalInt.empty(),
                MetadataPolicy.ALL,
                WriteOptions.DEFAULT);
    }

    private static ExportOptions longEdge(int pixels) {
        return new ExportOptions(
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.of(pixels),
                MetadataPolicy.ALL,
                WriteOptions.DEFAULT);
    }

    private static void assertSameSamples(Samples expected, Samples actual) {
        assertEquals(expected.width(), actual.width());
        assertEquals(expected.bits(), actual.bits());
        assertEquals(expected.alpha(), actual.alpha());
        assertArrayEquals(TestPictures.codes(expected), TestPictures.codes(actual));
    }

    @ParameterizedTest
    @CsvSource({
        "8, 3, false, srgb", "8, 4, true, srgb", "8, 3, false, adobe", "8, 1, false, srgb", "8, 2, true, adobe",
        "16, 3, false, p3", "16, 4, true, adobe", "16, 3, false, prophoto", "16, 1, false, adobe", "16, 2, true, srgb",
    })
    void nothingToApplyGivesBackTheVerySamples(int bits, int channels, boolean alpha, String profile) throws Exception {
        Samples samples = TestPictures.noise(bits, 23, 41, channels, alpha);
        Photo photo = TestPictures.photo(samples, ColorProfile.named(profile).orElseThrow());
        Layer shift = TestPictures.shift(0.1f, 0.1f, 0.1f);
        EditDocument atZero = edit(TestPictures.layer(shift.prediction(), 0));
        for (String name : List.of("a.tif", "a.png")) {
            Photo back = export(photo, atZero, name);
            assertSameSamples(samples, back.samples());
            if (channels >= 3) {
                assertEquals(photo.profile(), back.profile());
            }
        }
    }

    /** The screen draws masks in a small copy; in single pixels noise would fall out of a range. */
    @Test
    void rangesOfALargePhotoAreThoseOfTheCopyThatTheScreenHas() throws Exception {
        int width = 2 * MaskColours.LONG_SIDE;
        int[] codes = new int[3 * width * 8];
        Random random = new Random(1);
        for (int i = 0; i < codes.length; i += 3) {
            Arrays.fill(codes, i, i + 3, 128 + random.nextInt(-60, 61));
        }
        Photo photo = TestPictures.photo(TestPictures.samples(8, width, 8, 3, false, codes), ColorProfile.SRGB);
        Mask middle = Mask.of(new TonalRange(0.4f, 0.6f, 0.1f));
        Photo result = export(photo, edit(TestPictures.shift(0.1f, 0.1f, 0.1f).withMask(middle)), "noisy.png");
        MaskColours copy = MaskColours.of(width, 8, photo::thumbnail);
        float[] values = new float[copy.width() * copy.height()];
        MaskRaster.of(middle, Optional.empty()).read(Window.whole(copy.width(), copy.height()), copy.rgb(), values);
        double onTheScreen = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
        int[] exported = TestPictures.codes(result.samples());
        double inTheFile = IntStream.range(0, codes.length)
                .mapToDouble(i -> (exported[i] - codes[i]) / 25.5)
                .average()
                .orElseThrow();
        assertEquals(onTheScreen, inTheFile, 0.01);
        assertTrue(onTheScreen > 0.8, "" + onTheScreen);
    }

    @Test
    void anUneditedCmykTiffKeepsItsInk() throws Exception {
        Samples ink = TestPictures.noise(8, 20, 10, 4, false);
        assertSameSamples(
                ink,
                export(TestPictures.photo(ink, ColorProfile.PLAIN_CMYK), NOTHING, "ink.tif")
                        .samples());
    }

    @ParameterizedTest
    @CsvSource({"8, tif", "8, png", "16, tif", "16, png"})
    void aConstantLayerShiftsEveryCodeOfAnSrgbPhoto(int bits, String extension) throws Exception {
        int step = bits == 8 ? 20 : 5000;
        float top = bits == 8 ? 255 : 65535;
        Samples samples = TestPictures.colourful(bits, 40, 70);
        Layer shift = TestPictures.shift(step / top, 0, -step / top);
        Photo back = export(TestPictures.photo(samples, ColorProfile.SRGB), edit(shift), "a." + extension);
        int[] before = TestPictures.codes(samples);
        int[] after = TestPictures.codes(back.samples());
        assertEquals(bits, back.samples().bits());
        assertEquals(ColorProfile.SRGB, back.profile());
        for (int i = 0; i < before.length; i++) {
            assertEquals(before[i] + (1 - i % 3) * step, after[i]);
        }
    }

    /** For greys the primaries do not matter, so the result follows from the curves alone. */
    @ParameterizedTest
    @CsvSource({"8, p3", "16, p3", "8, adobe", "16, adobe"})
    void aConstantLayerShiftsGreysOfOtherSpacesAlongTheSrgbCurve(int bits, String name) throws Exception {
        double top = bits == 8 ? 255 : 65535;
        int[] codes = IntStream.range(0, 3 * 200)
                .map(i -> (int) Math.round(top * (0.1 + 0.7 * (i / 3) / 200)))
                .toArray();
        ColorProfile profile = ColorProfile.named(name).orElseThrow();
        Samples samples = TestPictures.samples(bits, 20, 10, 3, false, codes);
        Photo back = export(TestPictures.photo(samples, profile), edit(TestPictures.shift(0.1f, 0.1f, 0.1f)), "a.tif");
        assertEquals(profile, back.profile());
        int[] after = TestPictures.codes(back.samples());
        double gamma = 563 / 256.0; // Adobe RGB (1998) Color Image Encoding, 4.3.1.2
        for (int i = 0; i < codes.length; i++) {
            double code = codes[i] / top;
            double expected =
                    name.equals("p3") ? code + 0.1 : Math.pow(decode(encode(Math.pow(code, gamma)) + 0.1), 1 / gamma);
            // One code, and in 16 bits the precision of a profile's numbers (s15Fixed16) and of tabled curves.
            assertEquals(expected, after[i] / top, bits == 8 ? 1 / top : 5e-5);
        }
    }

    private static double encode(double linear) {
        return linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    }

    private static double decode(double encoded) {
        return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"srgb", "p3", "adobe", "prophoto"})
    void aShiftOfColoursIsTheSameInEverySpaceOfThePhoto(String name) throws Exception {
        ColorProfile profile = ColorProfile.named(name).orElseThrow();
        Photo photo = TestPictures.photo(TestPictures.colourful(16, 40, 40), profile);
        float[] before = TestPictures.pixels(photo);
        Photo back = export(photo, edit(TestPictures.shift(0.05f, -0.03f, 0.02f)), "a.tif");
        assertEquals(profile, back.profile());
        float[] after = TestPictures.pixels(back);
        float[] shift = {0.05f, -0.03f, 0.02f};
        for (int i = 0; i < before.length; i++) {
            // A code of 16 bits, widened by the slopes of the curves and the matrix.
            assertEquals(before[i] + shift[i % 3], after[i], 5e-4);
        }
    }

    @ParameterizedTest
    @CsvSource({"srgb, p3", "srgb, adobe", "srgb, prophoto", "p3, prophoto", "adobe, prophoto"})
    void anotherProfileKeepsTheColoursAndIsEmbedded(String from, String to) throws Exception {
        Samples samples = TestPictures.colourful(16, 32, 32);
        Photo photo = TestPictures.photo(samples, ColorProfile.named(from).orElseThrow());
        ColorProfile target = ColorProfile.named(to).orElseThrow();
        Photo back = export(photo, NOTHING, profile(target), "a.tif");
        assertEquals(target, back.profile());
        assertFalse(Arrays.equals(TestPictures.codes(samples), TestPictures.codes(back.samples())));
        assertArrayEquals(TestPictures.pixels(photo), TestPictures.pixels(back), 5e-4f);
    }

    @Test
    void coloursOutsideTheProfileAreBroughtInside() throws Exception {
        Samples green = TestPictures.samples(16, 1, 1, 3, false, 0, 65535, 0);
        Photo photo = TestPictures.photo(green, ColorProfile.ADOBE_RGB);
        float[] rgb = TestPictures.pixels(photo);
        GamutMap.apply(rgb, 1);
        Photo back = export(photo, NOTHING, profile(ColorProfile.SRGB), "a.tif");
        assertArrayEquals(rgb, TestPictures.pixels(back), 1e-5f);
    }

    @Test
    void theProfileThatThePhotoHasAnywayChangesNothing() throws Exception {
        Samples samples = TestPictures.noise(8, 31, 17, 3, false);
        Photo photo = TestPictures.photo(samples, ColorProfile.ADOBE_RGB);
        assertSameSamples(
                samples,
                export(photo, NOTHING, profile(ColorProfile.ADOBE_RGB), "a.tif").samples());
    }

    @ParameterizedTest
    @CsvSource({
        "100, 50, 10, 10, 5",
        "101, 50, 10, 10, 5",
        "50, 101, 10, 5, 10",
        "64, 47, 32, 32, 24",
        "3, 300, 30, 1, 30",
        "7, 5, 6, 6, 4",
        "30, 20, 30, 30, 20",
        "30, 20, 31, 30, 20",
        "1, 1, 100000, 1, 1",
    })
    void theLongEdgeRoundsTheOtherAndNeverEnlarges(int width, int height, int edge, int newWidth, int newHeight)
            throws Exception {
        Photo photo = TestPictures.photo(TestPictures.colourful(8, width, height), ColorProfile.SRGB);
        PhotoExporter exporter = new PhotoExporter(photo, NOTHING, longEdge(edge));
        assertEquals(newHeight, exporter.rows());
        Photo back = export(photo, NOTHING, longEdge(edge), "a.png");
        assertEquals(List.of(newWidth, newHeight), List.of(back.width(), back.height()));
    }

    @Test
    void aCheckerboardScalesToTheMeanOfItsLight() throws Exception {
        int[] codes = IntStream.range(0, 3 * 64 * 64)
                .map(i -> (i / 3 % 64 + i / 3 / 64) % 2 * 255)
                .toArray();
        Photo photo = TestPictures.photo(TestPictures.samples(8, 64, 64, 3, false, codes), ColorProfile.SRGB);
        // Half the light of white is the code 255 * encode(0.5) = 187.5.
        Photo back = export(photo, NOTHING, longEdge(32), "a.png");
        int[] result = TestPictures.codes(back.samples());
        for (int i = 0; i < result.length; i++) {
            int x = i / 3 % 32;
            int y = i / 3 / 32;
            boolean inside = Math.min(x, y) > 2 && Math.max(x, y) < 29; // where the window is whole
            assertEquals(188, result[i], inside ? 0 : 4);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 40, 76, 77, 99})
    void anEvenPictureStaysEvenAtAnySize(int edge) throws Exception {
        int[] codes = new int[3 * 100 * 77];
        Arrays.fill(codes, 12345);
        Photo photo = TestPictures.photo(TestPictures.samples(16, 100, 77, 3, false, codes), ColorProfile.SRGB);
        Photo back = export(photo, NOTHING, longEdge(edge), "a.png");
        for (int code : TestPictures.codes(back.samples())) {
            assertEquals(12345, code, 2); // the tabled curve there and back
        }
    }

    @Test
    void transparentPixelsLendNoColourWhenScaled() throws Exception {
        int[] codes = {255, 0, 0, 255, 0, 255, 0, 0, 255, 0, 0, 255, 0, 255, 0, 0};
        Photo photo = TestPictures.photo(TestPictures.samples(8, 2, 2, 4, true, codes), ColorProfile.SRGB);
        Photo back = export(photo, NOTHING, longEdge(1), "a.png");
        assertArrayEquals(new int[] {255, 0, 0, 128}, TestPictures.codes(back.samples()));
    }

    /** What shows through is white, at any size, and half of it where a pixel is half transparent. */
    @ParameterizedTest
    @ValueSource(ints = {8, 32})
    void transparentPartsAreWhiteInAJpeg(int edge) throws Exception {
        int[] codes = new int[4 * 32 * 32];
        for (int i = 0; i < 32 * 32; i++) {
            int alpha = i % 32 < 16 ? 0 : i < 16 * 32 ? 128 : 255;
            System.arraycopy(new int[] {20, 20, 20, alpha}, 0, codes, 4 * i, 4);
        }
        Photo photo = TestPictures.photo(TestPictures.samples(8, 32, 32, 4, true, codes), ColorProfile.SRGB);
        for (EditDocument edit : List.of(NOTHING, edit(TestPictures.shift(0, 0, 0)))) {
            String name = edit.layers().size() + ".jpg";
            int[] back =
                    TestPictures.codes(export(photo, edit, longEdge(edge), name).samples());
            assertEquals(255, back[0], 2);
            assertEquals(188, back[3 * (edge - 1)], 4); // half of the light
            assertEquals(20, back[3 * (edge * edge - 1)], 4);
        }
    }

    @Test
    void alphaIsCarriedThroughAnEdit() throws Exception {
        Samples samples = TestPictures.noise(16, 33, 70, 4, true);
        Photo photo = TestPictures.photo(samples, ColorProfile.SRGB);
        Photo back = export(photo, edit(TestPictures.shift(0.1f, 0, 0)), "a.png");
        int[] before = TestPictures.codes(samples);
        int[] after = TestPictures.codes(back.samples());
        for (int i = 3; i < before.length; i += 4) {
            assertEquals(before[i], after[i]);
        }
    }

    @Test
    void aJpegLeavesAlphaOutAndSaysSo() throws Exception {
        Photo photo = TestPictures.photo(TestPictures.noise(8, 20, 20, 4, true), ColorProfile.SRGB);
        for (EditDocument edit : List.of(NOTHING, edit(TestPictures.shift(0.1f, 0, 0)))) {
            String name = edit.layers().size() + ".jpg";
            assertTrue(
                    notes(photo, edit, ExportOptions.DEFAULT, name).toString().contains("transparent"));
            assertFalse(PhotoReader.read(folder.resolve(name)).samples().alpha());
        }
        assertEquals(List.of(), notes(photo, NOTHING, ExportOptions.DEFAULT, "a.png"));
    }

    @Test
    void eightBitsBecomeSixteenAndBack() throws Exception {
        Samples eight = TestPictures.noise(8, 50, 40, 3, false);
        Photo wide = export(TestPictures.photo(eight, ColorProfile.SRGB), NOTHING, depth(16), "a.tif");
        assertEquals(16, wide.samples().bits());
        int[] expected =
                Arrays.stream(TestPictures.codes(eight)).map(c -> 257 * c).toArray();
        assertArrayEquals(expected, TestPictures.codes(wide.samples()));
        assertSameSamples(eight, export(wide, NOTHING, depth(8), "a.png").samples());
    }

    @Test
    void sixteenBitsAreRoundedToEight() throws Exception {
        Samples samples = TestPictures.samples(16, 2, 1, 3, false, 0, 128, 129, 65406, 65407, 32768);
        Photo back = export(TestPictures.photo(samples, ColorProfile.SRGB), NOTHING, depth(8), "a.png");
        assertArrayEquals(new int[] {0, 0, 1, 254, 255, 128}, TestPictures.codes(back.samples()));
    }

    @Test
    void aJpegOfASixteenBitPhotoHasEight() throws Exception {
        Photo photo = TestPictures.photo(TestPictures.colourful(16, 32, 32), ColorProfile.SRGB);
        assertEquals(8, export(photo, NOTHING, "a.jpg").samples().bits());
        IOException e = assertThrows(IOException.class, () -> export(photo, NOTHING, depth(16), "b.jpg"));
        assertTrue(e.getMessage().contains("b.jpg"), e.getMessage());
    }

    @Test
    void anEditedCmykPhotoBecomesSrgbWithANote() throws Exception {
        Photo photo = TestPictures.photo(TestPictures.noise(8, 20, 20, 4, false), ColorProfile.PLAIN_CMYK);
        List<String> notes = notes(photo, edit(TestPictures.shift(0, 0, 0.01f)), ExportOptions.DEFAULT, "a.tif");
        Photo back = PhotoReader.read(folder.resolve("a.tif"));
        assertTrue(notes.toString().contains("sRGB"), notes.toString());
        assertEquals(3, back.samples().channels());
        assertEquals(ColorProfile.SRGB, back.profile());
        assertEquals(3, export(photo, NOTHING, "b.png").samples().channels());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEditedGreyPhotoBecomesRgbWithANote(boolean greyProfile) throws Exception {
        ColorProfile profile =
                greyProfile ? ColorProfile.SRGB.grey().orElseThrow() : ColorProfile.SRGB; // without one in the file
        Photo photo = TestPictures.photo(TestPictures.samples(8, 2, 1, 1, false, 50, 150), profile);
        List<String> notes = notes(photo, edit(TestPictures.shift(20 / 255f, 0, 0)), ExportOptions.DEFAULT, "a.tif");
        Photo back = PhotoReader.read(folder.resolve("a.tif"));
        assertTrue(notes.toString().contains("grey"), notes.toString());
        assertEquals(ColorProfile.SRGB, back.profile());
        assertArrayEquals(new int[] {70, 50, 50, 170, 150, 150}, TestPictures.codes(back.samples()));
    }

    @Test
    void aProfileTooLongForAJpegBecomesSrgbWithANote() throws Exception {
        Samples samples = TestPictures.colourful(8, 32, 32);
        Photo photo = TestPictures.photo(samples, TestPhotos.longProfile(17 << 20));
        List<String> notes = notes(photo, NOTHING, ExportOptions.DEFAULT, "a.jpg");
        assertEquals(
                List.of("has a colour profile that is longer than a JPEG can hold; the result is written in sRGB"),
                notes);
        Photo back = PhotoReader.read(folder.resolve("a.jpg"));
        assertEquals(ColorProfile.SRGB, back.profile());
        Photo asked = export(photo, NOTHING, profile(ColorProfile.SRGB), "b.jpg");
        assertSameSamples(asked.samples(), back.samples());
        assertSameSamples(samples, export(photo, NOTHING, "a.tif").samples());
    }

    private static ColorProfile grey(String profile) {
        ColorProfile rgb = ColorProfile.named(profile).orElseThrow();
        return rgb.grey().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"8, srgb, a.jpg", "8, srgb, a.png", "16, srgb, a.tif", "16, adobe, a.tif", "16, prophoto, a.png"})
    void aGreyPhotoStaysGreyWhereNothingColoursIt(int bits, String profile, String name) throws Exception {
        int top = (1 << bits) - 1;
        int[] codes = IntStream.range(0, 64 * 48).map(i -> i % 64 * top / 80).toArray();
        Photo photo = TestPictures.photo(TestPictures.samples(bits, 64, 48, 1, false, codes), grey(profile));
        Photo back = export(photo, edit(TestPictures.shift(0.1f, 0.1f, 0.1f)), name);
        assertEquals(1, back.samples().colors());
        assertEquals(photo.profile(), back.profile());
        float[] expected = TestPictures.pixels(photo);
        for (int i = 0; i < expected.length; i++) {
            expected[i] += 0.1f;
        }
        // A JPEG of a smooth ramp is off by a code or two.
        assertArrayEquals(
                expected, TestPictures.pixels(back), name.endsWith("jpg") ? 0.012f : bits == 8 ? 0.003f : 5e-5f);
    }

    @Test
    void aGreyPhotoStaysGreyInAnotherProfileAndSize() throws Exception {
        Photo photo = TestPictures.photo(TestPictures.noise(16, 40, 30, 2, true), grey("adobe"));
        ExportOptions options = new ExportOptions(
                OptionalInt.of(8),
                Optional.of(ColorProfile.DISPLAY_P3),
                OptionalInt.of(20),
                MetadataPolicy.ALL,
                WriteOptions.DEFAULT);
        Photo back = export(photo, NOTHING, options, "a.png");
        assertEquals(
                List.of(20, 15, 2),
                List.of(back.width(), back.height(), back.samples().channels()));
        assertEquals(grey("p3"), back.profile());
    }

    private static ExportOptions sharpened(Sharpening sharpening) {
        return new ExportOptions(
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.of(60),
                sharpening,
                MetadataPolicy.ALL,
                WriteOptions.DEFAULT);
    }

    /** The mean difference of neighbours. */
    private static double acutance(Photo photo) {
        int[] codes = TestPictures.codes(photo.samples());
        double sum = 0;
        for (int i = 3; i < codes.length; i++) {
            sum += Math.abs(codes[i] - codes[i - 3]);
        }
        return sum / codes.length;
    }

    @Test
    void sharpeningLeavesNoSeamsAndGrowsByItsName() throws Exception {
        Photo photo = TestPictures.photo(TestPictures.noise(16, 90, 240, 3, false), ColorProfile.SRGB);
        double last = 0;
        for (Sharpening sharpening : Sharpening.values()) {
            Photo back = export(photo, NOTHING, sharpened(sharpening), sharpening + ".tif");
            double now = acutance(back);
            assertTrue(now > last, sharpening + " " + now + " after " + last);
            last = now;
        }
        LightScaler scaler = new LightScaler(90, 240, 23, 60, 0, 60, false);
        scaler.add(TestPictures.pixels(photo), new float[0], 0, 240);
        float[] whole = new Sharpener(Sharpening.HIGH).sharpen(scaler.result(new float[0]), 23, 0, 60);
        GamutMap.apply(whole, 23 * 60);
        int[] codes =
                TestPictures.codes(PhotoReader.read(folder.resolve("HIGH.tif")).samples());
        for (int i = 0; i < codes.length; i++) {
            assertEquals(whole[i] * 65535, codes[i], 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"ALL, true, true", "NO_LOCATION, true, false", "NONE, false, false"})
    void theMetadataPolicyIsCarriedOut(MetadataPolicy policy, boolean camera, boolean place) throws Exception {
        Photo photo = new Photo(
                PhotoFormat.JPEG,
                TestPictures.colourful(8, 20, 10),
                ColorProfile.SRGB,
                TestPictures.metadata(),
                List.of());
        ExportOptions options = new ExportOptions(
                OptionalInt.empty(), Optional.empty(), OptionalInt.empty(), policy, WriteOptions.DEFAULT);
        for (String name : List.of("a.jpg", "a.png", "a.tif")) {
            export(photo, edit(TestPictures.shift(0.1f, 0, 0)), options, name);
            String file = Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1);
            assertEquals(camera, file.contains("MAKER"), name);
            assertEquals(camera, file.contains("CREDIT"), name);
            assertEquals(place, file.contains("PLACE-OF-PHOTO"), name);
            assertEquals(place, file.contains("CITY"), name);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 32, 33, 200})
    void stripsLeaveNoSeams(int height) throws Exception {
        int width = 50;
        Photo photo = TestPictures.photo(TestPictures.noise(16, width, height, 3, false), ColorProfile.SRGB);
        EditDocument edit = edit(TestPictures.layer(TestGrids.random(1, 16, 16, 8), 1.3f))
                .with(TestPictures.layer(TestGrids.random(2, 16, 16, 8), 0.6f));
        float[] whole = TestPictures.pixels(photo);
        new Compositor(edit).composite(Window.whole(width, height), whole);
        GamutMap.apply(whole, width * height);
        int[] expected = new int[whole.length];
        for (int i = 0; i < whole.length; i++) {
            expected[i] = (int) (whole[i] * 65535 + 0.5f);
        }
        assertArrayEquals(
                expected, TestPictures.codes(export(photo, edit, "a.tif").samples()));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 97, 130})
    void stripsLeaveNoSeamsWhenScaled(int edge) throws Exception {
        int width = 90;
        int height = 150;
        Photo photo = TestPictures.photo(TestPictures.noise(16, width, height, 3, false), ColorProfile.SRGB);
        Photo back = export(photo, NOTHING, longEdge(edge), "a.tif");
        LightScaler scaler = new LightScaler(width, height, back.width(), edge, 0, edge, false);
        scaler.add(TestPictures.pixels(photo), new float[0], 0, height);
        float[] whole = scaler.result(new float[0]);
        int[] codes = TestPictures.codes(back.samples());
        for (int i = 0; i < codes.length; i++) {
            assertEquals(whole[i] * 65535, codes[i], 1); // the sums of a row's parts may be in another order
        }
    }

    @ParameterizedTest
    @CsvSource({"200, 100000", "200, 61", "33, 100000", "1, 100000"})
    void progressCountsEveryRowOnce(int height, int edge) throws Exception {
        Photo photo = TestPictures.photo(TestPictures.colourful(8, 20, height), ColorProfile.SRGB);
        for (EditDocument edit : List.of(NOTHING, edit(TestPictures.shift(0.1f, 0, 0)))) {
            AtomicInteger rows = new AtomicInteger();
            PhotoExporter exporter = new PhotoExporter(photo, edit, longEdge(edge));
            exporter.export(folder.resolve(edit.layers().size() + ".png"), rows::addAndGet);
            assertEquals(exporter.rows(), rows.get());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "tif", "png"})
    void theSameExportGivesTheSameBytes(String extension) throws Exception {
        Photo photo = new Photo(
                PhotoFormat.PNG,
                TestPictures.noise(8, 130, 170, 3, false),
                ColorProfile.DISPLAY_P3,
                TestPictures.metadata(),
                List.of());
        EditDocument edit = edit(TestPictures.layer(TestGrids.random(1, 16, 16, 8), 1));
        export(photo, edit, longEdge(120), "a." + extension);
        export(photo, edit, longEdge(120), "b." + extension);
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("a." + extension)),
                Files.readAllBytes(folder.resolve("b." + extension)));
    }

    @Test
    void aListenerThatStopsTheExportLeavesNoFile() throws IOException {
        Photo photo = TestPictures.photo(TestPictures.colourful(8, 20, 200), ColorProfile.SRGB);
        PhotoExporter exporter = new PhotoExporter(photo, edit(TestPictures.shift(0.1f, 0, 0)), ExportOptions.DEFAULT);
        assertThrows(
                IllegalStateException.class,
                () -> exporter.export(folder.resolve("a.png"), rows -> {
                    throw new IllegalStateException("stopped");
                }));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    /** Stops once so many rows are ready, or only just before the file is written. */
    private static ExportProgress stoppingAfter(int rows) {
        AtomicInteger heard = new AtomicInteger();
        return new ExportProgress() {
            @Override
            public void rowsDone(int more) {
                if (heard.addAndGet(more) > rows) {
                    throw new CancellationException();
                }
            }

            @Override
            public void writing() {
                throw new CancellationException();
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 1000})
    void aListenerStopsTheExportAndNoFileIsLeft(int rows) throws Exception {
        Photo photo = TestPictures.photo(TestPictures.colourful(8, 40, 300), ColorProfile.SRGB);
        EditDocument edit = edit(TestPictures.shift(0.1f, 0, 0));
        for (String name : List.of("a.jpg", "a.tif", "a.png")) {
            assertThrows(
                    CancellationException.class,
                    () -> new PhotoExporter(photo, edit, ExportOptions.DEFAULT)
                            .export(folder.resolve(name), stoppingAfter(rows)));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void aStoppedExportLeavesTheFileThatItWasToReplace() throws Exception {
        Path target = Files.writeString(folder.resolve("a.jpg"), "mine");
        Photo photo = TestPictures.photo(TestPictures.colourful(8, 40, 30), ColorProfile.SRGB);
        assertThrows(
                CancellationException.class,
                () -> new PhotoExporter(photo, NOTHING, ExportOptions.DEFAULT.overwriting(true))
                        .export(target, stoppingAfter(1000)));
        assertEquals("mine", Files.readString(target));
    }

    @Test
    void aDiskWithoutRoomIsNamedWithWhatIsNeeded() {
        Path target = folder.resolve("a.tif");
        IOException e = assertThrows(IOException.class, () -> PhotoWriter.checkSpace(target, Long.MAX_VALUE));
        assertTrue(e.getMessage().startsWith(target + ": needs about "), e.getMessage());
        assertTrue(PhotoWriter.freeSpace(target) > 0);
        assertEquals(
                Long.MAX_VALUE, PhotoWriter.freeSpace(folder.resolve("nowhere").resolve("a.tif")));
    }

    /** Smooth above, noise below: the worst to foretell from a part. */
    private static Samples uneven(int bits, int width, int height) {
        int[] smooth = TestPictures.codes(TestPictures.colourful(bits, width, height));
        int[] noise = TestPictures.codes(TestPictures.noise(bits, width, height, 3, false));
        System.arraycopy(noise, 0, smooth, smooth.length / 2, smooth.length / 2);
        return TestPictures.samples(bits, width, height, 3, false, smooth);
    }

    @ParameterizedTest
    @CsvSource({
        "8, a.jpg, 0, true",
        "8, a.jpg, 0, false",
        "8, a.jpg, 500, true",
        "8, a.png, 0, true",
        "8, a.tif, 700, true",
        "16, a.tif, 0, true",
        "16, a.png, 0, false",
    })
    void theSizeIsForetold(int bits, String name, int longEdge, boolean edited) throws Exception {
        Photo photo = TestPictures.photo(uneven(bits, 300, 1400), ColorProfile.ADOBE_RGB);
        ExportOptions options = longEdge > 0 ? longEdge(longEdge) : ExportOptions.DEFAULT;
        EditDocument edit = edited ? edit(TestPictures.shift(0.1f, 0, 0)) : NOTHING;
        PhotoExporter exporter = new PhotoExporter(photo, edit, options);
        Path target = folder.resolve(name);
        long foretold = exporter.estimate(PhotoWriter.formatOf(target));
        exporter.export(target, ExportProgress.NONE);
        double ratio = (double) foretold / Files.size(target);
        // 24 bands of a picture of two halves: one band more or less in a half is 4 %, the bands' ends cost some more.
        assertTrue(ratio > 0.85 && ratio < 1.15, "foretold " + foretold + ", written " + Files.size(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "a.tif", "a.png"})
    void theSizeOfASmallPhotoIsForetoldExactly(String name) throws Exception {
        Photo photo = TestPictures.photo(TestPictures.noise(8, 40, 30, 3, false), ColorProfile.SRGB);
        PhotoExporter exporter = new PhotoExporter(photo, edit(TestPictures.shift(0.1f, 0, 0)), ExportOptions.DEFAULT);
        Path target = folder.resolve(name);
        exporter.export(target, ExportProgress.NONE);
        assertEquals(Files.size(target), exporter.estimate(PhotoWriter.formatOf(target)));
    }
}
