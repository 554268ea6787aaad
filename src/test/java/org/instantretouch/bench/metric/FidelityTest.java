package org.instantretouch.bench.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FidelityTest {
    /** The script breaks ties of brightness by its rounding of floats, here they are exact. */
    private static final double TIES = 2e-6;

    private static final Picture PHOTO = MadePictures.photo(120, 96);
    private static final Picture RETOUCHED = MadePictures.retouched(120, 96);

    /** From {@code fidelity()} of the instruction benchmark's Python script, with SciPy 1.10's filters. */
    @Test
    void ssimAndGmsdAreThoseOfTheInstructionBenchmark() {
        Fidelity fidelity = Fidelity.of(PHOTO, RETOUCHED).orElseThrow();
        assertEquals(0.9918462451253783, fidelity.ssim(), TIES);
        assertEquals(0.006682185583692183, fidelity.gmsd(), TIES);
    }

    /** From a NumPy script that correlates with each two-dimensional complex filter as a whole, by Fourier transform. */
    @Test
    void waveletSimilarityIsThatOfWholeFilters() {
        assertEquals(
                0.9928796421770731,
                Fidelity.of(PHOTO, RETOUCHED).orElseThrow().cwSsim().orElseThrow(),
                TIES);
    }

    /** From the same script; a wavelength of 16 pixels does not fit here. */
    @Test
    void aSmallPictureIsComparedAtTheScalesThatFit() {
        Fidelity fidelity = Fidelity.of(MadePictures.photo(60, 50), MadePictures.retouched(60, 50))
                .orElseThrow();
        assertEquals(0.9612520099174348, fidelity.cwSsim().orElseThrow(), TIES);
    }

    @Test
    void aPictureSmallerThanAWindowHasNoFidelity() {
        assertEquals(Optional.empty(), Fidelity.of(MadePictures.photo(30, 10), MadePictures.photo(30, 10)));
        assertEquals(
                OptionalDouble.empty(),
                Fidelity.of(MadePictures.photo(20, 20), MadePictures.photo(20, 20))
                        .orElseThrow()
                        .cwSsim());
    }

    @Test
    void anUntouchedPhotoIsWhollyFaithful() {
        assertEquals(
                Optional.of(new Fidelity(1, OptionalDouble.of(1), 0)),
                Fidelity.of(PHOTO, PHOTO).map(f -> new Fidelity(rounded(f.ssim()), one(f.cwSsim()), f.gmsd())));
    }

    @Test
    void aToneCurveThatKeepsTheOrderOfGreysDoesNotCount() {
        Picture grey = grey(x -> x);
        Picture curved = grey(x -> (int) Math.round(255 * Math.pow(x / 255.0, 0.8)));
        Fidelity fidelity = Fidelity.of(grey, curved).orElseThrow();
        assertEquals(1, fidelity.ssim(), 1e-3);
        assertEquals(0, fidelity.gmsd(), 1e-3);
    }

    @Test
    void blurCounts() {
        Picture blurred = PHOTO.atMost(40).stretched(120, 96);
        Fidelity fidelity = Fidelity.of(PHOTO, blurred).orElseThrow();
        Fidelity light = Fidelity.of(PHOTO, RETOUCHED).orElseThrow();
        assertTrue(fidelity.ssim() < light.ssim());
        assertTrue(fidelity.gmsd() > light.gmsd());
        assertTrue(fidelity.cwSsim().orElseThrow() < light.cwSsim().orElseThrow());
    }

    @Test
    void picturesOfDifferentSizesAreRefused() {
        Picture other = MadePictures.photo(96, 120);
        assertThrows(IllegalArgumentException.class, () -> Fidelity.of(PHOTO, other));
    }

    private static double rounded(double value) {
        return Math.round(value * 1e9) / 1e9;
    }

    private static OptionalDouble one(OptionalDouble value) {
        return OptionalDouble.of(rounded(value.orElseThrow()));
    }

    private interface Curve {
        int at(int code);
    }

    private static Picture grey(Curve curve) {
        return MadePictures.picture(120, 96, (x, y, rgb) -> {
            int code = curve.at((3 * x + 2 * y + x * y % 29) % 256);
            rgb[0] = code;
            rgb[1] = code;
            rgb[2] = code;
        });
    }
}
