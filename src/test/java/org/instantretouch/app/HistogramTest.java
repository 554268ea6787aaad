package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.export.TestPictures;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoFormat;
import org.instantretouch.photo.PhotoMetadata;
import org.junit.jupiter.api.Test;

class HistogramTest {
    private static Histogram of(int channels, int... codes) {
        Photo photo = new Photo(
                PhotoFormat.PNG,
                TestPictures.samples(8, codes.length / channels, 1, channels, channels == 4, codes),
                ColorProfile.SRGB,
                PhotoMetadata.NONE,
                List.of());
        try (OpenPhoto open = new OpenPhoto(Path.of("photo.png"), photo)) {
            return Histogram.of(open, EditDocument.empty());
        }
    }

    @Test
    void clippedPixelsAreCountedAmongAll() {
        Histogram histogram = of(3, 0, 0, 0, 255, 10, 10, 100, 100, 100, 100, 100, 100);
        assertEquals(4, histogram.pixels());
        assertEquals(0.25, histogram.black());
        assertEquals(0.25, histogram.white());
        assertEquals(2, histogram.counts()[0][100]);
    }

    @Test
    void whatIsWhollyTransparentIsNotCounted() {
        Histogram histogram = of(4, 0, 0, 0, 0, 255, 255, 255, 0, 100, 100, 100, 255, 0, 0, 0, 128);
        assertEquals(2, histogram.pixels());
        assertEquals(0.5, histogram.black());
        assertEquals(0, histogram.white());
        assertEquals(0, histogram.counts()[0][255]);
    }

    @Test
    void aPhotoOfWhichNothingShowsHasNothingClipped() {
        Histogram histogram = of(4, 0, 0, 0, 0);
        assertEquals(0, histogram.pixels());
        assertEquals(0, histogram.black());
    }
}
