package org.instantretouch.photo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.instantretouch.color.ColorProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A photo that stays in its file gives, strip by strip, what was written, whatever the strips and however it was written. */
class StripReadingTest {
    /** Width and height: one pixel, odd and less than a tile, whole tiles, and higher than a strip of any format. */
    private static final int[][] SIZES = {{1, 1}, {37, 29}, {64, 48}, {33, 131}};

    /** Rows of a strip: one, such as divide no height, more than there are. */
    private static final int[] STRIPS = {1, 7, 1000};

    @TempDir
    Path folder;

    @AfterEach
    void restoreTheCodec() {
        System.clearProperty(TurboJpeg.PROPERTY);
    }

    /** Smooth, with some random codes: of too many the JDK's writer cuts off the ends of its deflated tiles. */
    private static Samples noise(int bits, int width, int height, int channels, boolean alpha) {
        Random random = new Random(width * 31L + height);
        if (bits == 8) {
            Samples8 eight = TestPhotos.eight(width, height, channels, alpha);
            for (int i = 0; i < eight.values().length; i += 3) {
                eight.values()[i] = (byte) random.nextInt();
            }
            return eight;
        }
        Samples16 sixteen = TestPhotos.sixteen(width, height, channels, alpha);
        for (int i = 0; i < sixteen.values().length; i += 3) {
            sixteen.values()[i] = (short) random.nextInt();
        }
        return sixteen;
    }

    private static void assertSame(Samples expected, Samples actual, String what) {
        assertEquals(Layout.of(expected), Layout.of(actual), what);
        switch (expected) {
            case Samples8 s -> assertArrayEquals(s.values(), ((Samples8) actual).values(), what);
            case Samples16 s -> assertArrayEquals(s.values(), ((Samples16) actual).values(), what);
        }
    }

    /** The strips of the samples, those left out as empty rows. */
    private static List<Samples> strips(Path file, int rows, int leftOut) throws IOException {
        List<Samples> strips = new ArrayList<>();
        try (PhotoFile photo = PhotoFile.open(file);
                RowStream stream = photo.rows(rows)) {
            for (int row = 0, i = 0; row < photo.layout().height(); row += rows, i++) {
                if (i % 3 == leftOut) {
                    stream.skip();
                    strips.add(null);
                } else {
                    strips.add(stream.next());
                }
            }
        }
        return strips;
    }

    private static void assertStripsAre(Samples expected, Path file) throws IOException {
        assertSame(expected, PhotoReader.read(file).samples(), "whole");
        for (int rows : STRIPS) {
            for (int leftOut : new int[] {-1, 1}) {
                List<Samples> strips = strips(file, rows, leftOut);
                assertEquals(Math.ceilDiv(expected.height(), rows), strips.size());
                HeldRows held = new HeldRows(expected, rows);
                for (int i = 0; i < strips.size(); i++) {
                    Samples strip = held.next();
                    if (strips.get(i) != null) {
                        assertSame(strip, strips.get(i), rows + " rows, strip " + i + ", without " + leftOut);
                    }
                }
            }
        }
    }

    static List<String> tiffs() {
        List<String> kinds = new ArrayList<>();
        for (String compression : List.of("none", "LZW", "Deflate", "ZLib", "PackBits")) {
            for (int tile : new int[] {0, 48}) {
                for (String layout : List.of("8 1", "8 3", "8 4", "16 1", "16 3", "16 4")) {
                    kinds.add(compression + " " + tile + " " + layout);
                }
            }
        }
        return kinds;
    }

    @ParameterizedTest
    @MethodSource("tiffs")
    void tiffsOfTheJdk(String kind) throws IOException {
        String[] parts = kind.split(" ");
        int channels = Integer.parseInt(parts[3]);
        Path file = folder.resolve("a.tif");
        for (int[] size : SIZES) {
            Samples samples = noise(Integer.parseInt(parts[2]), size[0], size[1], channels, channels == 4);
            JdkFiles.tiff(file, samples, parts[0], Integer.parseInt(parts[1]));
            assertStripsAre(samples, file);
        }
    }

    @Test
    void planarTiffs() throws IOException {
        Path file = folder.resolve("a.tif");
        for (int[] size : SIZES) {
            Samples8 samples = (Samples8) noise(8, size[0], size[1], 3, false);
            JdkFiles.planar(file, samples);
            assertStripsAre(samples, file);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8, 1, false",
        "8, 1, true",
        "8, 2, true",
        "8, 3, false",
        "8, 3, true",
        "8, 4, false",
        "8, 4, true",
        "16, 1, false",
        "16, 1, true",
        "16, 2, false",
        "16, 2, true",
        "16, 3, false",
        "16, 3, true",
        "16, 4, true"
    })
    void pngsOfTheJdkInterlacedAndNot(int bits, int channels, boolean interlaced) throws IOException {
        Path file = folder.resolve("a.png");
        for (int[] size : SIZES) {
            Samples samples = noise(bits, size[0], size[1], channels, channels % 2 == 0);
            JdkFiles.png(file, samples, interlaced);
            assertStripsAre(samples, file);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PhotoFormat.class,
            names = {"TIFF", "PNG"})
    void ourOwnFiles(PhotoFormat format) throws IOException {
        Path file = folder.resolve("a." + (format == PhotoFormat.TIFF ? "tif" : "png"));
        for (int bits : new int[] {8, 16}) {
            for (int channels = 1; channels <= 4; channels++) {
                for (int[] size : SIZES) {
                    Samples samples = noise(bits, size[0], size[1], channels, channels % 2 == 0);
                    PhotoWriter.write(
                            file,
                            samples,
                            ColorProfile.ADOBE_RGB,
                            PhotoMetadata.NONE,
                            new WriteOptions(92, true, true));
                    assertStripsAre(samples, file);
                }
            }
        }
    }

    private Path jpeg(int[] size, int channels, int quality, boolean fullChroma) throws IOException {
        Path file = folder.resolve("a.jpg");
        PhotoWriter.write(
                file,
                noise(8, size[0], size[1], channels, false),
                ColorProfile.SRGB,
                PhotoMetadata.NONE,
                new WriteOptions(quality, fullChroma, true));
        return file;
    }

    @ParameterizedTest
    @CsvSource({
        "1, true, true",
        "3, true, true",
        "3, false, true",
        "1, true, false",
        "3, true, false",
        "3, false, false"
    })
    void jpegsByEitherCodec(int channels, boolean fullChroma, boolean turbo) throws IOException {
        System.setProperty(TurboJpeg.PROPERTY, String.valueOf(turbo));
        for (int[] size : SIZES) {
            Path file = jpeg(size, channels, 90, fullChroma);
            assertStripsAre(PhotoReader.read(file).samples(), file);
        }
    }

    /** Of several scans the JDK's decoder shows all rows after each; only the last are the picture. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void progressiveJpegsAreWhatTheJdkReadsAtOnce(boolean turbo) throws IOException {
        System.setProperty(TurboJpeg.PROPERTY, String.valueOf(turbo));
        Path file = folder.resolve("a.jpg");
        for (int[] size : SIZES) {
            JdkFiles.progressive(file, (Samples8) noise(8, size[0], size[1], 3, false));
            Samples8 samples = (Samples8) PhotoReader.read(file).samples();
            int[] argb = ImageIO.read(file.toFile()).getRGB(0, 0, size[0], size[1], null, 0, size[0]);
            for (int i = 0; i < samples.values().length; i++) {
                int expected = argb[i / 3] >> 16 - 8 * (i % 3) & 255;
                assertEquals(expected, samples.values()[i] & 0xff, turbo ? 1 : 0);
            }
            assertStripsAre(samples, file);
        }
    }

    private static int[] codes(Path file, boolean turbo) throws IOException {
        System.setProperty(TurboJpeg.PROPERTY, String.valueOf(turbo));
        byte[] values = ((Samples8) PhotoReader.read(file).samples()).values();
        int[] codes = new int[values.length];
        Arrays.setAll(codes, i -> values[i] & 0xff);
        return codes;
    }

    private static void assumeTurbo() {
        Assumptions.assumeTrue(TurboJpeg.library().isPresent(), "libjpeg-turbo is not installed");
    }

    @ParameterizedTest
    @CsvSource({"1, true, 92", "3, true, 92", "3, false, 92", "3, true, 50", "3, false, 50", "3, false, 100"})
    void libjpegTurboDecodesAsTheJdkDoesWithinOneCode(int channels, boolean fullChroma, int quality)
            throws IOException {
        assumeTurbo();
        for (int[] size : SIZES) {
            Path file = jpeg(size, channels, quality, fullChroma);
            int[] turbo = codes(file, true);
            int[] jdk = codes(file, false);
            assertEquals(jdk.length, turbo.length);
            for (int i = 0; i < jdk.length; i++) {
                assertEquals(jdk[i], turbo[i], 1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, true", "3, true", "3, false"})
    void whatLibjpegTurboEncodesIsWhatTheJdkEncodes(int channels, boolean fullChroma) throws IOException {
        assumeTurbo();
        for (int[] size : SIZES) {
            System.setProperty(TurboJpeg.PROPERTY, "true");
            int[] turbo = codes(jpeg(size, channels, 92, fullChroma), false);
            System.setProperty(TurboJpeg.PROPERTY, "false");
            int[] jdk = codes(jpeg(size, channels, 92, fullChroma), false);
            int worst = 0;
            for (int i = 0; i < jdk.length; i++) {
                worst = Math.max(worst, Math.abs(jdk[i] - turbo[i]));
            }
            assertTrue(worst <= 1, size[0] + " x " + size[1] + ": " + worst);
        }
    }
}
