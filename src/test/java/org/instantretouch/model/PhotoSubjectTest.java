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

class PhotoSubjectTest {
    private static AttributeVector inSubject(Attribute attribute, float amount) {
        return AttributeVector.of(Intent.of(new AttributeEdit(attribute, Optional.empty(), Region.SUBJECT, amount)));
    }

    /** The left half dark, the right one bright, and a mask of the left one or of nothing. */
    private static Optional<PhotoSubject> subject(boolean masked) {
        float[] rgb = new float[3 * 32 * 32];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = i / 3 % 32 < 16 ? 0.1f : 0.8f;
        }
        float[] share = new float[4 * 4 * 4];
        for (int i = 0; i < share.length; i++) {
            share[i] = masked && i % 4 < 2 ? 1 : 0;
        }
        return PhotoSubject.of(rgb, 32, new MaskCells(4, 4, 4, share));
    }

    @Test
    void theSubjectIsWhatIsMasked() {
        assertEquals(0.1f, subject(true).orElseThrow().middle(), 1e-5f);
        assertEquals(Optional.empty(), subject(false));
    }

    @Test
    void theShadowsOfADarkSubjectAreLiftedWithItsExposure() {
        AttributeVector brighter = inSubject(Attribute.EXPOSURE, 0.5f);
        AttributeVector dark = new PhotoSubject(0.1f).adapted(brighter);
        assertTrue(dark.get(Region.SUBJECT, Attribute.SHADOWS.ordinal()) > 0.2f);
        assertTrue(dark.get(Region.SUBJECT, Attribute.EXPOSURE.ordinal()) > 0.6f);
        assertEquals(0, dark.get(Region.WHOLE, Attribute.SHADOWS.ordinal()));
        assertSame(brighter, new PhotoSubject(0.5f).adapted(brighter), "lit");
    }

    @Test
    void whatElseIsAskedForStays() {
        PhotoSubject dark = new PhotoSubject(0.1f);
        AttributeVector darker = inSubject(Attribute.EXPOSURE, -0.5f);
        assertSame(darker, dark.adapted(darker));
        AttributeVector whole = AttributeVector.of(Intent.of(AttributeEdit.of(Attribute.EXPOSURE, 0.67f)));
        assertSame(whole, dark.adapted(whole), "a stop is a stop");
    }

    @Test
    void amountsStayWithinTheirRange() {
        for (float value :
                new PhotoSubject(0).adapted(inSubject(Attribute.EXPOSURE, 1)).values()) {
            assertTrue(value >= -1 && value <= 1, Arrays.toString(new float[] {value}));
        }
    }
}
