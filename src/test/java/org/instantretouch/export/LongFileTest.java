package org.instantretouch.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.photo.Layout;
import org.instantretouch.photo.PhotoFormat;
import org.instantretouch.photo.PhotoWriter;
import org.instantretouch.photo.RowStream;
import org.instantretouch.photo.Samples;
import org.instantretouch.photo.UnwritablePhotoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongFileTest {
    private static final EditDocument EDIT = EditDocument.empty().with(TestPictures.shift(0.1f, 0, 0));

    @TempDir
    Path folder;

    /** A very high photo: noise of 16 bits, 9.6 GB. */
    private static final class Tower extends MadeSource {
        private static final int WIDTH = 100;
        private static final int HEIGHT = 16_000_000;

        Tower() {
            super(new Layout(WIDTH, HEIGHT, 3, false, 16));
        }

        @Override
        public RowStream rows(int rows) {
            Random random = new Random(1);
            return new RowStream() {
                @Override
                public Samples next() {
                    int[] codes = random.ints(3L * WIDTH * rows, 0, 1 << 16).toArray();
                    return TestPictures.samples(16, WIDTH, rows, 3, false, codes);
                }

                @Override
                public void skip() {}

                @Override
                public void close() {}
            };
        }
    }

    @Test
    void aTiffThatWouldBeTooLongIsRefusedBeforeItIsWritten() throws IOException {
        Path target = folder.resolve("a.tif");
        ExportProgress progress = rows -> {
            throw new AssertionError("the work has begun");
        };
        IOException e = assertThrows(
                UnwritablePhotoException.class,
                () -> new PhotoExporter(new Tower(), EDIT, ExportOptions.DEFAULT).export(target, progress));
        assertTrue(e.getMessage().startsWith(target + ": would have about 9"), e.getMessage());
        assertTrue(e.getMessage().contains("depth 8"), e.getMessage());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aTiffOfFourGigabytesMayBeAndOtherFormatsHaveNoEnd() throws IOException {
        Path target = folder.resolve("a.tif");
        PhotoWriter.checkLength(target, PhotoFormat.TIFF, 0xffff_ffffL);
        assertThrows(
                UnwritablePhotoException.class,
                () -> PhotoWriter.checkLength(target, PhotoFormat.TIFF, 0x1_0000_0000L));
        PhotoWriter.checkLength(target, PhotoFormat.PNG, Long.MAX_VALUE);
    }
}
