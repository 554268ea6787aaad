package org.instantretouch.bench.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TargetDifferenceTest {
    private static final Picture PHOTO = MadePictures.photo(120, 96);

    /** From a NumPy script; its CIEDE2000 takes the angles of complex numbers. */
    @Test
    void distancesAreThoseOfAPlainScript() {
        TargetDifference difference = TargetDifference.of(MadePictures.retouched(120, 96), PHOTO);
        assertEquals(0.06378721859114016, difference.l1(), 1e-12);
        assertEquals(0.08811697263163254, difference.l2(), 1e-12);
        assertEquals(21.098808639858376, difference.psnr(), 1e-9);
        assertEquals(8.47965662451969, difference.ciede2000(), 1e-9);
    }

    @Test
    void equalPicturesAreInfinitelyGood() {
        assertEquals(new TargetDifference(0, 0, Double.POSITIVE_INFINITY, 0), TargetDifference.of(PHOTO, PHOTO));
    }
}
