package org.instantretouch.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.export.TestPictures;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.PhotoFormat;
import org.instantretouch.photo.PhotoMetadata;
import org.instantretouch.photo.Samples;
import org.junit.jupiter.api.Test;

class PhotoRegionsTest {
    private static PhotoRegions regions(Samples samples) {
        return new PhotoRegions(new Photo(PhotoFormat.PNG, samples, ColorProfile.SRGB, PhotoMetadata.NONE, List.of()));
    }

    @Test
    void aPhotoIsReadInItsOwnDepth() {
        assertEquals(8, regions(TestPictures.colourful(8, 5, 4)).bits());
        assertEquals(16, regions(TestPictures.colourful(16, 5, 4)).bits());
    }

    @Test
    void onlyAPhotoWithAlphaIsReadAsTransparent() {
        assertFalse(regions(TestPictures.colourful(8, 5, 4)).transparent());
        PhotoRegions cutOut = regions(TestPictures.samples(8, 3, 1, 4, true, 9, 9, 9, 0, 51, 51, 51, 51, 9, 9, 9, 255));
        assertTrue(cutOut.transparent());
        float[] rgb = new float[3];
        cutOut.read(1, 0, 1, 1, 1, rgb);
        float[] opacity = new float[2];
        cutOut.readOpacity(1, 0, 2, 1, 1, opacity);
        assertArrayEquals(new float[] {0.2f, 0.2f, 0.2f}, rgb, 1e-6f);
        assertArrayEquals(new float[] {0.2f, 1}, opacity, 1e-6f);
    }
}
