package org.instantretouch.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.photo.Layout;
import org.instantretouch.photo.MemoryLimit;
import org.instantretouch.photo.MetadataPolicy;
import org.instantretouch.photo.PhotoReader;
import org.instantretouch.photo.RowStream;
import org.instantretouch.photo.Samples;
import org.instantretouch.photo.WriteOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A photo of 60 MB that becomes a result of 10 x 200 pixels, of which every row is made of hundreds of its rows. */
class ScaledExportTest {
    private static final int STEP = 100;
    private static final int COLUMNS = 10;
    private static final int ROWS = 200;

    /** Of the result: as few as a band can have. */
    private static final int BAND = 16;

    /** Rows of the photo beyond those of a band that are read for it, and what is left of the strip in which they are. */
    private static final int BEYOND = 3 * STEP + BAND;

    private static final ExportOptions OPTIONS = new ExportOptions(
            OptionalInt.empty(), Optional.empty(), OptionalInt.of(ROWS), MetadataPolicy.ALL, WriteOptions.DEFAULT);

    @TempDir
    Path folder;

    private final Tall photo = new Tall();

    @AfterEach
    void allToOnePhoto() {
        MemoryLimit.set(Long.MAX_VALUE);
    }

    /** A photo that counts the rows that were read and from which no part of the result was made yet. */
    private static final class Tall extends MadeSource {
        private static final int WIDTH = COLUMNS * STEP;
        private static final int HEIGHT = ROWS * STEP;

        private final AtomicInteger done = new AtomicInteger();
        private int mostHeld;

        Tall() {
            super(new Layout(WIDTH, HEIGHT, 3, false, 8));
        }

        @Override
        public RowStream rows(int rows) {
            return new RowStream() {
                private int read;

                @Override
                public Samples next() {
                    int first = read;
                    read = Math.min(HEIGHT, first + rows);
                    mostHeld = Math.max(mostHeld, read - STEP * done.get());
                    return strip(first, read - first);
                }

                @Override
                public void close() {}
            };
        }

        private static Samples strip(int first, int count) {
            int[] codes = new int[3 * WIDTH * count];
            for (int i = 0; i < codes.length; i++) {
                int y = first + i / (3 * WIDTH);
                int x = i / 3 % WIDTH;
                codes[i] = (x / 7 + y / 90 + x * y % 31 + 40 * (i % 3)) & 0xff;
            }
            return TestPictures.samples(8, WIDTH, count, 3, false, codes);
        }
    }

    private int[] exported(String name, int threads) throws IOException {
        Path target = folder.resolve(name);
        new PhotoExporter(photo, EditDocument.empty(), OPTIONS, threads).export(target, photo.done::addAndGet);
        return TestPictures.codes(PhotoReader.read(target).samples());
    }

    /** The result of all rows at once. */
    private static int[] expected() {
        LightScaler scaler = new LightScaler(Tall.WIDTH, Tall.HEIGHT, COLUMNS, ROWS, 0, ROWS, false);
        for (int row = 0; row < Tall.HEIGHT; row += STEP) {
            Samples strip = Tall.strip(row, STEP);
            scaler.add(TestPictures.pixels(TestPictures.photo(strip, ColorProfile.SRGB)), new float[0], row, STEP);
        }
        float[] whole = scaler.result(new float[0]);
        GamutMap.apply(whole, COLUMNS * ROWS);
        int[] codes = new int[whole.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (int) (whole[i] * 255 + 0.5f);
        }
        return codes;
    }

    /** Two bands for each thread, one more, and the one that is being read. */
    private void assertFewBandsWereHeld(int threads) {
        assertEquals(ROWS, photo.done.get());
        int most = (2 * threads + 2) * BAND * STEP + BEYOND;
        assertTrue(photo.mostHeld <= most, photo.mostHeld + " rows were held");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.tif", "a.png"})
    void fewBandsAreHeldAndGiveTheResultOfAllRowsAtOnce(String name) throws IOException {
        assertArrayEquals(expected(), exported(name, 2));
        assertFewBandsWereHeld(2);
    }

    @Test
    void aJpegOfLowBandsIsThatOfTheWholeResult() throws IOException {
        Path whole = TestPictures.write(
                folder.resolve("whole.jpg"), TestPictures.samples(8, COLUMNS, ROWS, 3, false, expected()));
        assertArrayEquals(TestPictures.codes(PhotoReader.read(whole).samples()), exported("a.jpg", 1));
        assertFewBandsWereHeld(1);
    }

    @Test
    void whereMemoryIsShortOneBandIsMadeAfterTheOther() throws IOException {
        MemoryLimit.set(8 << 20);
        exported("a.tif", 8);
        int most = 2 * BAND * STEP + BEYOND;
        assertTrue(photo.mostHeld <= most, photo.mostHeld + " rows were held");
    }
}
