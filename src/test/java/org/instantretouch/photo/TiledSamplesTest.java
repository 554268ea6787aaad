package org.instantretouch.photo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.instantretouch.color.ColorProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TiledSamplesTest {
    /** The orientations of EXIF 2.32, table 6: what is stored as 123 over 456. */
    @ParameterizedTest
    @CsvSource({
        "0, 3, 123456",
        "1, 3, 123456",
        "2, 3, 321654",
        "3, 3, 654321",
        "4, 3, 456123",
        "5, 2, 142536",
        "6, 2, 415263",
        "7, 2, 635241",
        "8, 2, 362514",
        "9, 3, 123456"
    })
    void rowsComeUprightInAnyOrder(int orientation, int width, String expected) {
        for (int bits = 8; bits <= 16; bits += 8) {
            Layout layout = new Layout(3, 2, 1, false, bits);
            TiledSamples.Filling filling = new TiledSamples.Filling(layout, orientation);
            filling.put(1, row(layout, 4));
            filling.put(0, row(layout, 1));

            assertTrue(filling.upright().isOne());
            Samples samples = filling.upright().first();

            assertEquals(width, samples.width());
            assertEquals(6 / width, samples.height());
            float[] codes = new float[6];
            samples.fractions(0, 6, codes);
            float[] digits = new float[6];
            for (int i = 0; i < digits.length; i++) {
                digits[i] = (expected.charAt(i) - '0') / (bits == 8 ? 255f : 65535f);
            }
            assertArrayEquals(digits, codes, 1e-7f);
        }
    }

    private static Samples row(Layout layout, int first) {
        return layout.bits() == 8
                ? layout.samples(new byte[] {(byte) first, (byte) (first + 1), (byte) (first + 2)}, 1)
                : layout.samples(new short[] {(short) first, (short) (first + 1), (short) (first + 2)}, 1);
    }

    private static Samples8 noise(int width, int height, boolean alpha) {
        byte[] codes = new byte[width * height * (alpha ? 4 : 3)];
        new Random(2).nextBytes(codes);
        return new Samples8(width, height, alpha ? 4 : 3, alpha, codes);
    }

    private static TiledSamples tiled(Samples samples, int orientation) {
        TiledSamples.Filling filling = new TiledSamples.Filling(Layout.of(samples), orientation);
        HeldRows rows = new HeldRows(samples, 100);
        for (int first = 0; first < samples.height(); first += 100) {
            filling.put(first, rows.next());
        }
        return filling.upright();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turningTwiceTheWaysThatUndoEachOtherGivesWhatWasStored(int orientation) {
        Samples8 stored = noise(2601, 1403, false);
        TiledSamples turned = tiled(stored, orientation);
        assertFalse(turned.isOne());
        int back = orientation == 6 ? 8 : orientation == 8 ? 6 : orientation;

        TiledSamples again = tiled(turned.rows(0, turned.layout().height()), back);

        assertArrayEquals(stored.values(), ((Samples8) again.rows(0, 1403)).values());
    }

    @Test
    void aPhotoOfManyTilesReadsAsOneOfOne() {
        for (ColorProfile profile : List.of(ColorProfile.SRGB, ColorProfile.DISPLAY_P3)) {
            for (boolean alpha : new boolean[] {false, true}) {
                Samples8 samples = noise(2601, 1403, alpha);
                PhotoMetadata none = PhotoMetadata.NONE;
                Photo one = new Photo(PhotoFormat.PNG, samples, profile, none, List.of());
                Photo many = new Photo(PhotoFormat.PNG, tiled(samples, 1), profile, none, List.of());

                assertArrayEquals(samples.values(), ((Samples8) many.samples()).values());
                for (Region region : List.of(
                        new Region(0, 0, 2601, 1403), new Region(1000, 900, 1500, 400), new Region(1181, 1181, 2, 2))) {
                    for (int downsample : new int[] {1, 3}) {
                        int blocks = region.widthAt(downsample) * region.heightAt(downsample);
                        float[] expected = new float[3 * blocks];
                        float[] actual = new float[3 * blocks];
                        one.read(region, downsample, expected);
                        many.read(region, downsample, actual);
                        assertArrayEquals(expected, actual, 1e-6f);
                        float[] opaque = new float[blocks];
                        float[] seen = new float[blocks];
                        one.opacity(region, downsample, opaque);
                        many.opacity(region, downsample, seen);
                        assertArrayEquals(opaque, seen);
                    }
                }
                assertArrayEquals(one.thumbnail(97, 61), many.thumbnail(97, 61), 1e-6f);
                assertEquals(alpha, many.opacity(9, 7).isPresent());
                assertArrayEquals(
                        one.opacity(9, 7).orElse(new float[0]),
                        many.opacity(9, 7).orElse(new float[0]));
            }
        }
    }
}
