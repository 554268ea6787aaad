package org.instantretouch.photo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.color.SrgbCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoTest {
    private static Photo photo(Samples samples, ColorProfile profile) {
        return new Photo(PhotoFormat.PNG, samples, profile, PhotoMetadata.NONE, List.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 100})
    void aDownsampledPixelIsTheMeanOfItsBlockInLinearLight(int downsample) {
        for (Samples samples : List.of(
                TestPhotos.eight(31, 23, 3, false),
                TestPhotos.sixteen(31, 23, 3, false),
                TestPhotos.eight(31, 23, 1, false))) {
            // Some colours of the second profile lie beyond sRGB.
            for (ColorProfile profile : List.of(ColorProfile.SRGB, ColorProfile.DISPLAY_P3)) {
                assertMeans(photo(samples, profile), downsample);
            }
        }
    }

    private static void assertMeans(Photo photo, int downsample) {
        Region region = new Region(3, 2, 25, 19);
        float[] exact = new float[3 * 25 * 19];
        photo.read(region, 1, exact);
        int width = region.widthAt(downsample);
        float[] small = new float[3 * width * region.heightAt(downsample)];
        photo.read(region, downsample, small);
        for (int i = 0; i < small.length; i++) {
            int left = i / 3 % width * downsample;
            int top = i / 3 / width * downsample;
            double sum = 0;
            int count = 0;
            for (int y = top; y < Math.min(19, top + downsample); y++) {
                for (int x = left; x < Math.min(25, left + downsample); x++, count++) {
                    sum += SrgbCurve.decode(exact[3 * (y * 25 + x) + i % 3]);
                }
            }
            assertEquals(SrgbCurve.encode((float) (sum / count)), small[i], 1e-5);
        }
    }

    @Test
    void transparentPixelsCountByTheirOpacity() {
        byte[] codes = {0, 0, 0, 0, -1, -1, -1, 51, 100, 100, 100, -1, 7, 7, 7, 0};
        Photo photo = photo(new Samples8(4, 1, 4, true, codes), ColorProfile.SRGB);
        float light = SrgbCurve.encode((0.2f + SrgbCurve.decode(100 / 255f)) / 1.2f);
        Region whole = new Region(0, 0, 4, 1);
        float[] rgb = new float[3];
        photo.read(whole, 4, rgb);
        float[] opacity = new float[1];
        photo.opacity(whole, 4, opacity);
        assertArrayEquals(new float[] {light, light, light}, rgb, 1e-5f);
        assertEquals(0.3f, opacity[0], 1e-6);
        assertArrayEquals(rgb, photo.thumbnail(1, 1), 1e-5f);
        assertEquals(0.3f, photo.opacity(1, 1).orElseThrow()[0], 1e-5);
    }

    @Test
    void aColourThatIsHiddenAltogetherStaysWhatItIs() {
        byte[] codes = {100, 50, 20, 0, 100, 50, 20, 0};
        Photo photo = photo(new Samples8(2, 1, 4, true, codes), ColorProfile.SRGB);
        float[] hidden = {100 / 255f, 50 / 255f, 20 / 255f};
        float[] rgb = new float[3];
        photo.read(new Region(0, 0, 2, 1), 2, rgb);
        assertArrayEquals(hidden, rgb, 1e-5f);
        assertArrayEquals(hidden, photo.thumbnail(1, 1), 1e-5f);
    }

    @Test
    void theOpacityOfARegionIsThatPartOfTheWhole() {
        Photo photo = photo(TestPhotos.sixteen(20, 10, 2, true), ColorProfile.SRGB);
        float[] part = new float[6];
        photo.opacity(new Region(7, 4, 3, 2), 1, part);
        for (int i = 0; i < part.length; i++) {
            int code = TestPhotos.code(7 + i % 3, 4 + i / 3, 1, 20, 10, 65535);
            assertEquals(code / 65535f, part[i], 1e-7);
        }
        assertTrue(photo(TestPhotos.eight(20, 10, 3, false), ColorProfile.SRGB)
                .opacity(5, 5)
                .isEmpty());
    }

    @Test
    void aRegionIsThatPartOfTheWhole() {
        Photo photo = photo(TestPhotos.sixteen(20, 10, 4, true), ColorProfile.SRGB);
        float[] whole = new float[600];
        photo.read(new Region(0, 0, 20, 10), 1, whole);
        float[] part = new float[3 * 6];
        photo.read(new Region(7, 4, 3, 2), 1, part);
        for (int i = 0; i < part.length; i++) {
            assertEquals(whole[3 * ((4 + i / 9) * 20 + 7) + i % 9], part[i]);
        }
    }

    @Test
    void regionsOutsideOfThePhotoAreRefused() {
        Photo photo = photo(TestPhotos.eight(20, 10, 3, false), ColorProfile.SRGB);
        float[] into = new float[600];
        assertThrows(IllegalArgumentException.class, () -> photo.read(new Region(0, 0, 21, 1), 1, into));
        assertThrows(IllegalArgumentException.class, () -> photo.read(new Region(0, 0, 20, 10), 0, into));
        assertThrows(IllegalArgumentException.class, () -> photo.read(new Region(0, 0, 20, 10), 1, new float[5]));
    }

    @ParameterizedTest
    @CsvSource({"64, 64", "5, 3", "1, 1", "31, 23", "40, 7", "200, 100"})
    void theThumbnailOfOneColourIsThatColour(int width, int height) {
        Samples8 samples = TestPhotos.eight(31, 23, 3, false);
        for (int i = 0; i < samples.values().length; i++) {
            samples.values()[i] = (byte) (50 * (i % 3 + 1));
        }
        float[] thumbnail = photo(samples, ColorProfile.SRGB).thumbnail(width, height);
        assertEquals(3 * width * height, thumbnail.length);
        for (int i = 0; i < thumbnail.length; i++) {
            assertEquals(50 * (i % 3 + 1) / 255f, thumbnail[i], 1e-5);
        }
    }

    @Test
    void theThumbnailAveragesLight() {
        // A third of a column more than 1.5 columns wide each: black, white, black.
        Samples8 samples = new Samples8(3, 1, 1, false, new byte[] {0, (byte) 255, 0});
        float[] thumbnail = photo(samples, ColorProfile.SRGB).thumbnail(2, 1);
        float third = SrgbCurve.encode(1 / 3f);
        assertArrayEquals(new float[] {third, third, third, third, third, third}, thumbnail, 1e-5f);
    }

    @Test
    void theThumbnailOfASmallPhotoIsInterpolated() {
        Samples8 samples = new Samples8(2, 1, 1, false, new byte[] {0, (byte) 255});
        float[] thumbnail = photo(samples, ColorProfile.SRGB).thumbnail(4, 1);
        assertEquals(0, thumbnail[0]);
        assertEquals(SrgbCurve.encode(0.25f), thumbnail[3], 1e-5);
        assertEquals(SrgbCurve.encode(0.75f), thumbnail[6], 1e-5);
        assertEquals(1, thumbnail[9], 1e-5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void greysOfEightBitsAreTheColoursOfTheSameGreysInSixteen(boolean alpha) {
        Samples8 eight = TestPhotos.eight(31, 23, alpha ? 2 : 1, alpha);
        short[] codes = new short[eight.values().length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (short) (257 * (eight.values()[i] & 0xff));
        }
        Samples16 sixteen = new Samples16(31, 23, eight.channels(), alpha, codes);
        Region region = new Region(3, 5, 20, 11);
        for (ColorProfile profile :
                List.of(ColorProfile.ADOBE_RGB.grey().orElseThrow(), ColorProfile.SRGB, ColorProfile.PROPHOTO)) {
            float[] ofEight = new float[3 * 20 * 11];
            float[] ofSixteen = new float[3 * 20 * 11];
            photo(eight, profile).read(region, 1, ofEight);
            photo(sixteen, profile).read(region, 1, ofSixteen);
            assertArrayEquals(ofSixteen, ofEight, 1e-6f);
            assertArrayEquals(
                    photo(sixteen, profile).thumbnail(5, 4),
                    photo(eight, profile).thumbnail(5, 4),
                    1e-6f);
        }
    }

    @Test
    void theThumbnailIsClippedToSrgb() {
        Samples8 red = new Samples8(2, 2, 3, false, new byte[] {-1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0});
        assertArrayEquals(
                new float[] {1, 0, 0}, photo(red, ColorProfile.DISPLAY_P3).thumbnail(1, 1), 1e-5f);
    }

    @Test
    void aProfileThatDoesNotFitIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> photo(TestPhotos.eight(2, 2, 3, false), ColorProfile.PLAIN_CMYK));
    }
}
