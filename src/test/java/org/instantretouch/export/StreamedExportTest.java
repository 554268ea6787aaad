package org.instantretouch.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.TestEdits;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.grid.TestGrids;
import org.instantretouch.grid.Window;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskGuide;
import org.instantretouch.mask.TestMasks;
import org.instantretouch.photo.JdkFiles;
import org.instantretouch.photo.JpegCodec;
import org.instantretouch.photo.MetadataPolicy;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoFile;
import org.instantretouch.photo.PhotoMetadata;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.photo.PhotoWriter;
import org.instantretouch.photo.Samples;
import org.instantretouch.photo.Samples8;
import org.instantretouch.photo.TestPhotos;
import org.instantretouch.photo.WriteOptions;
import org.instantretouch.render.Compositor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A photo that is read, edited and written strip by strip becomes, byte for byte, what it becomes when it is held in memory. */
class StreamedExportTest {
    /** No strip of any format divides it. */
    private static final int WIDTH = 83;

    private static final int HEIGHT = 149;

    /** Three layers: a mask along edges of all kinds of shapes, a soft dab, and one without a mask. */
    private static final EditDocument EDIT = EditDocument.empty()
            .with(TestEdits.layer(1, TestGrids.random(1, 5, 6, 4)).withMask(TestMasks.everyKind()))
            .with(TestEdits.layer(2, TestGrids.random(2, 16, 16, 8))
                    .withMask(Mask.of(TestMasks.dab(0.4f, 0.6f, 0.3f, 0.2f)))
                    .withIntensity(1.4f))
            .with(TestEdits.layer(3, TestGrids.random(3, 7, 3, 5)).withIntensity(0.6f));

    private static final ExportOptions SCALED = new ExportOptions(
            OptionalInt.empty(),
            Optional.of(ColorProfile.DISPLAY_P3),
            OptionalInt.of(101),
            Sharpening.STANDARD,
            MetadataPolicy.ALL,
            WriteOptions.DEFAULT);

    @TempDir
    Path folder;

    @AfterEach
    void restoreTheCodec() {
        System.clearProperty(JpegCodec.TURBO_PROPERTY);
    }

    private static Samples samples(int bits, int channels) {
        return TestPictures.noise(bits, WIDTH, HEIGHT, channels, channels % 2 == 0);
    }

    private Path written(String name, Samples samples) throws IOException {
        return TestPictures.write(folder.resolve(name), samples);
    }

    private void assertStreamedIsHeld(Path source) throws IOException {
        for (String extension : List.of("jpg", "tif", "png")) {
            assertStreamedIsHeld(source, EDIT, ExportOptions.DEFAULT, extension);
        }
        assertStreamedIsHeld(source, EDIT, SCALED, "tif");
        assertStreamedIsHeld(source, EditDocument.empty(), ExportOptions.DEFAULT, "png");
    }

    private void assertStreamedIsHeld(Path source, EditDocument edit, ExportOptions options, String extension)
            throws IOException {
        Path expected = folder.resolve("held." + extension);
        Path actual = folder.resolve("streamed." + extension);
        new PhotoExporter(PhotoReader.read(source), edit, options).export(expected, ExportProgress.NONE);
        try (PhotoFile photo = PhotoFile.open(source)) {
            new PhotoExporter(photo, edit, options, 3).export(actual, ExportProgress.NONE);
        }
        assertArrayEquals(Files.readAllBytes(expected), Files.readAllBytes(actual), extension);
        Files.delete(expected);
        Files.delete(actual);
    }

    @ParameterizedTest
    @CsvSource({"8, 1", "8, 2", "8, 3", "8, 4", "16, 1", "16, 2", "16, 3", "16, 4"})
    void ourTiffsAndPngs(int bits, int channels) throws IOException {
        assertStreamedIsHeld(written("a.tif", samples(bits, channels)));
        assertStreamedIsHeld(written("a.png", samples(bits, channels)));
    }

    @ParameterizedTest
    @CsvSource({"LZW, 48, 8", "LZW, 0, 16", "none, 32, 16", "none, 0, 8"})
    void tiffsInTilesAndByOtherPackings(String compression, int tile, int bits) throws IOException {
        Path file = folder.resolve("a.tif");
        JdkFiles.tiff(file, samples(bits, 3), compression, tile);
        assertStreamedIsHeld(file);
    }

    @Test
    void interlacedPngsAndProgressiveJpegs() throws IOException {
        Path png = folder.resolve("a.png");
        JdkFiles.png(png, samples(16, 3), true);
        assertStreamedIsHeld(png);
        Path jpeg = folder.resolve("a.jpg");
        JdkFiles.progressive(jpeg, (Samples8) samples(8, 3));
        assertStreamedIsHeld(jpeg);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "3, true", "1, false", "3, false"})
    void jpegsByEitherCodec(int channels, boolean turbo) throws IOException {
        System.setProperty(JpegCodec.TURBO_PROPERTY, String.valueOf(turbo));
        assertStreamedIsHeld(written("a.jpg", samples(8, channels)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "tif", "png"})
    void photosThatLieOnTheirSideOrAreMirrored(String extension) throws IOException {
        Path file = folder.resolve("a." + extension);
        PhotoMetadata metadata =
                new PhotoMetadata(Optional.of(TestPhotos.exif(ByteOrder.LITTLE_ENDIAN, 1)), Optional.empty());
        PhotoWriter.write(file, samples(8, 3), ColorProfile.SRGB, metadata, WriteOptions.DEFAULT);
        byte[] bytes = Files.readAllBytes(file);
        List<Integer> entries = TestPhotos.find(bytes, new byte[] {0x12, 1, 3, 0, 1, 0, 0, 0, 1, 0});
        for (int orientation = 2; orientation <= 8; orientation++) {
            for (int at : entries) {
                bytes[at + 8] = (byte) orientation;
            }
            Files.write(file, bytes);
            try (PhotoFile photo = PhotoFile.open(file)) {
                assertEquals(orientation < 5 ? WIDTH : HEIGHT, photo.layout().width());
            }
            assertStreamedIsHeld(file, EDIT, ExportOptions.DEFAULT, extension);
        }
    }

    /** The oracle is no exporter: all pixels at once, by the compositor. */
    @ParameterizedTest
    @CsvSource({"8, tif", "16, tif", "8, png", "16, png"})
    void theStreamedResultIsTheLayersOverAllPixelsAtOnce(int bits, String extension) throws IOException {
        Path file = written("source." + extension, samples(bits, 3));
        Photo held = PhotoReader.read(file);
        float[] whole = TestPictures.pixels(held);
        MaskGuide guide = MaskGuide.of(WIDTH, HEIGHT, held::thumbnail);
        new Compositor(EDIT, Optional.of(guide)).composite(Window.whole(WIDTH, HEIGHT), whole);
        GamutMap.apply(whole, WIDTH * HEIGHT);
        int top = bits == 8 ? 255 : 65535;
        int[] expected = new int[whole.length];
        for (int i = 0; i < whole.length; i++) {
            expected[i] = (int) (whole[i] * top + 0.5f);
        }
        Path target = folder.resolve("result." + extension);
        try (PhotoFile photo = PhotoFile.open(file)) {
            new PhotoExporter(photo, EDIT, ExportOptions.DEFAULT).export(target, ExportProgress.NONE);
        }
        assertArrayEquals(expected, TestPictures.codes(PhotoReader.read(target).samples()));
    }
}
