package org.instantretouch.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoTonesTest {
    private static final PhotoTones DARK = ramp(0, 0.4f);
    private static final PhotoTones PLAIN = ramp(0, 0.9f);
    private static final PhotoTones BRIGHT = ramp(0.3f, 1);
    private static final PhotoTones HAZY = ramp(0.4f, 0.6f);

    /** Greys from one value to another, as many of each. */
    private static PhotoTones ramp(float from, float to) {
        float[] rgb = new float[3 * 1001];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = from + (to - from) * (i / 3) / 1000;
        }
        return PhotoTones.of(rgb);
    }

    private static float[] adapted(PhotoTones tones, AttributeEdit... edits) {
        return tones.adapted(AttributeVector.of(Intent.of(edits))).values();
    }

    private static float exposure(PhotoTones tones, Attribute attribute, float amount) {
        return adapted(tones, AttributeEdit.of(attribute, amount))[Attribute.EXPOSURE.ordinal()];
    }

    @Test
    void tonesAreQuantilesOfLumaInAnyOrder() {
        float[] rgb = {1, 1, 1, 0, 0, 0, 0.5f, 0.5f, 0.5f};
        assertEquals(new PhotoTones(0, 0, 0.5f, 1), PhotoTones.of(rgb));
        assertEquals(0.7152f, PhotoTones.of(new float[] {0, 1, 0}).middle(), 1e-6f);
    }

    @Test
    void moreContrastNeitherDarkensADarkPhotoNorBleachesABrightOne() {
        assertTrue(exposure(DARK, Attribute.CONTRAST, 0.5f) > 0.1f);
        assertTrue(exposure(BRIGHT, Attribute.CONTRAST, 0.5f) < -0.08f);
        assertEquals(0, exposure(PLAIN, Attribute.CONTRAST, 0.5f), 1e-3f);
    }

    @ParameterizedTest
    @ValueSource(floats = {0.2f, 0.6f})
    void lessContrastIsHeldTheOtherWay(float amount) {
        for (PhotoTones tones : new PhotoTones[] {DARK, BRIGHT}) {
            assertEquals(
                    exposure(tones, Attribute.CONTRAST, amount), -exposure(tones, Attribute.CONTRAST, -amount), 1e-6f);
        }
    }

    @Test
    void hazeIsTakenOutByContrastWhereAllTonesLieCloseTogether() {
        AttributeEdit dehaze = AttributeEdit.of(Attribute.DEHAZE, 0.5f);
        float[] hazy = adapted(HAZY, dehaze);
        assertTrue(hazy[Attribute.CONTRAST.ordinal()] > 0.25f, "contrast");
        assertTrue(hazy[Attribute.BLACKS.ordinal()] < -0.15f, "blacks");
        assertTrue(hazy[Attribute.EXPOSURE.ordinal()] < -0.1f, "exposure");
        assertEquals(0.5f, hazy[Attribute.DEHAZE.ordinal()]);
        AttributeVector asked = AttributeVector.of(Intent.of(dehaze));
        assertSame(asked, PLAIN.adapted(asked), "no haze");
        assertSame(asked, ramp(0.02f, 0.15f).adapted(asked), "night");
    }

    @Test
    void shadowsAreLiftedByExposureWhereThePhotoIsNearlyBlack() {
        AttributeEdit lift = AttributeEdit.of(Attribute.SHADOWS, 0.5f);
        float[] night = adapted(ramp(0, 0.1f), lift);
        assertTrue(night[Attribute.EXPOSURE.ordinal()] > 0.4f, "exposure");
        assertTrue(night[Attribute.HIGHLIGHTS.ordinal()] < -0.2f, "highlights");
        assertEquals(0.5f, night[Attribute.SHADOWS.ordinal()]);
        AttributeVector asked = AttributeVector.of(Intent.of(lift));
        assertSame(asked, PLAIN.adapted(asked));
        AttributeVector deeper = AttributeVector.of(Intent.of(AttributeEdit.of(Attribute.SHADOWS, -0.5f)));
        assertSame(deeper, ramp(0, 0.1f).adapted(deeper));
    }

    @Test
    void moreContrastSpreadsFewTonesToTheEnds() {
        float[] flat = adapted(HAZY, AttributeEdit.of(Attribute.CONTRAST, 0.5f));
        assertTrue(flat[Attribute.CONTRAST.ordinal()] > 0.6f, "contrast");
        assertTrue(flat[Attribute.BLACKS.ordinal()] < -0.15f, "blacks");
        assertTrue(flat[Attribute.WHITES.ordinal()] > 0.1f, "whites");
        float[] plain = adapted(PLAIN, AttributeEdit.of(Attribute.CONTRAST, 0.5f));
        assertEquals(0.5f, plain[Attribute.CONTRAST.ordinal()], 1e-3f);
        assertEquals(0, plain[Attribute.WHITES.ordinal()], 1e-3f);
        float[] less = adapted(HAZY, AttributeEdit.of(Attribute.CONTRAST, -0.5f));
        assertEquals(-0.5f, less[Attribute.CONTRAST.ordinal()]);
        assertEquals(0, less[Attribute.BLACKS.ordinal()]);
    }

    @Test
    void whatAPhotoNeedsIsMoreContrastWhereItsTonesAreFew() {
        AttributeEdit auto = AttributeEdit.of(Attribute.AUTO, 0.5f);
        float plain = adapted(PLAIN, auto)[Attribute.CONTRAST.ordinal()];
        float hazy = adapted(HAZY, auto)[Attribute.CONTRAST.ordinal()];
        assertTrue(plain > 0.05f && plain < 0.15f, "contrast " + plain);
        assertTrue(hazy > plain + 0.1f, "contrast " + hazy);
        assertTrue(adapted(HAZY, auto)[Attribute.DEHAZE.ordinal()] > 0.1f, "haze");
        assertEquals(
                -0.2f,
                adapted(PLAIN, auto, AttributeEdit.of(Attribute.CONTRAST, -0.2f))[Attribute.CONTRAST.ordinal()],
                1e-6f,
                "what is said of contrast");
    }

    @Test
    void blackGroundStaysBlackAndDeepShadowsAreLiftedAutomatically() {
        AttributeEdit auto = AttributeEdit.of(Attribute.AUTO, 0.5f);
        float[] onBlack = adapted(new PhotoTones(0, 0, 0.04f, 0.5f), auto);
        assertTrue(onBlack[Attribute.SHADOWS.ordinal()] < -0.2f, "shadows");
        assertTrue(onBlack[Attribute.EXPOSURE.ordinal()] < -0.1f, "exposure");
        float[] night = adapted(new PhotoTones(0, 0, 0.04f, 0.15f), auto);
        assertEquals(0, night[Attribute.SHADOWS.ordinal()], 1e-6f);
        float[] deep = adapted(new PhotoTones(0, 0.02f, 0.4f, 0.8f), auto);
        assertTrue(deep[Attribute.SHADOWS.ordinal()] > 0.1f, "shadows");
    }

    /** A stop is a stop. */
    @ParameterizedTest
    @ValueSource(floats = {-0.9f, -0.45f, 0.45f, 0.6f, 0.9f})
    void moreLightIsTheSameForEachPhoto(float amount) {
        AttributeVector asked = AttributeVector.of(Intent.of(AttributeEdit.of(Attribute.EXPOSURE, amount)));
        for (PhotoTones tones : new PhotoTones[] {DARK, PLAIN, BRIGHT, ramp(0.7f, 1), ramp(0, 0.1f)}) {
            assertSame(asked, tones.adapted(asked));
        }
    }

    /** There is no contrary of what a photo needs. */
    @Test
    void lessThanNoCorrectionAddsNothing() {
        AttributeVector asked = AttributeVector.of(Intent.of(AttributeEdit.of(Attribute.AUTO, -0.5f)));
        for (PhotoTones tones : new PhotoTones[] {DARK, HAZY, ramp(0, 0.1f)}) {
            assertSame(asked, tones.adapted(asked));
        }
    }

    @Test
    void brightTonesAreHeldWhereAPhotoShallBeBrighterWithMoreContrast() {
        AttributeEdit exposure = AttributeEdit.of(Attribute.EXPOSURE, 0.2f);
        AttributeEdit contrast = AttributeEdit.of(Attribute.CONTRAST, 0.2f);
        int highlights = Attribute.HIGHLIGHTS.ordinal();
        assertTrue(adapted(BRIGHT, exposure, contrast)[highlights] < -0.15f);
        assertEquals(0, adapted(DARK, exposure, contrast)[highlights], "none is bright");
        assertEquals(0, adapted(BRIGHT, exposure)[highlights], "exposure alone");
        assertEquals(0, adapted(BRIGHT, contrast)[highlights], "contrast alone");
        assertEquals(
                0.1f,
                adapted(BRIGHT, exposure, contrast, AttributeEdit.of(Attribute.HIGHLIGHTS, 0.1f))[highlights],
                "what is said of them");
    }

    @Test
    void mistIsTheSameForEachPhoto() {
        AttributeVector asked = AttributeVector.of(Intent.of(AttributeEdit.of(Attribute.DEHAZE, -0.5f)));
        assertSame(asked, HAZY.adapted(asked));
    }

    @Test
    void whatIsAskedForInOnePlaceOrOfOtherKindsStays() {
        AttributeVector asked = AttributeVector.of(Intent.of(
                new AttributeEdit(Attribute.CONTRAST, Optional.empty(), Region.SKY, 0.5f),
                new AttributeEdit(Attribute.DEHAZE, Optional.empty(), Region.BACKGROUND, 0.5f),
                AttributeEdit.of(Attribute.EXPOSURE, 0.4f)));
        for (PhotoTones tones : new PhotoTones[] {DARK, BRIGHT, HAZY}) {
            assertSame(asked, tones.adapted(asked));
        }
    }

    @Test
    void amountsStayWithinTheirRangeWhateverThePhoto() {
        for (PhotoTones tones : new PhotoTones[] {DARK, BRIGHT, HAZY, ramp(0, 0), ramp(1, 1)}) {
            float[] all = adapted(
                    tones,
                    AttributeEdit.of(Attribute.CONTRAST, 1),
                    AttributeEdit.of(Attribute.DEHAZE, 1),
                    AttributeEdit.of(Attribute.EXPOSURE, 1),
                    AttributeEdit.of(Attribute.BLACKS, -1));
            for (float value : all) {
                assertTrue(value >= -1 && value <= 1, Arrays.toString(all));
            }
        }
    }
}
