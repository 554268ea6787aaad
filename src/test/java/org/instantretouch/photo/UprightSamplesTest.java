package org.instantretouch.photo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UprightSamplesTest {
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
            UprightSamples upright = new UprightSamples(layout, orientation);
            upright.put(1, row(layout, 4));
            upright.put(0, row(layout, 1));

            Samples samples = upright.samples();

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
}
