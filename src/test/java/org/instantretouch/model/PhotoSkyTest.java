package org.instantretouch.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoSkyTest {
    private static final PhotoSky BRIGHT = new PhotoSky(0.75f, 0.2f, 0, 0);
    private static final PhotoSky DARK = new PhotoSky(0.3f, 0.5f, 0, 0);
    private static final PhotoSky BLUE = new PhotoSky(0.6f, 0.3f, 1, 0);

    private static AttributeEdit inSky(Attribute attribute, float amount) {
        return new AttributeEdit(attribute, Optional.empty(), Region.SKY, amount);
    }

    private static AttributeVector vector(AttributeEdit... edits) {
        return AttributeVector.of(Intent.of(edits));
    }

    private static float adapted(PhotoSky sky, Attribute attribute, AttributeEdit... edits) {
        return sky.adapted(vector(edits)).get(Region.SKY, attribute.ordinal());
    }

    private static float adapted(PhotoSky sky, Attribute attribute, Hue hue, AttributeEdit... edits) {
        return sky.adapted(vector(edits)).get(Region.SKY, AttributeVector.column(attribute, Optional.of(hue)));
    }

    /** The upper half blue, the lower green, and a mask of the one or of nothing. */
    private static Optional<PhotoSky> sky(boolean masked) {
        float[] rgb = new float[3 * 32 * 32];
        for (int i = 0; i < rgb.length / 3; i++) {
            float[] colour = i < 512 ? new float[] {0.4f, 0.6f, 0.9f} : new float[] {0.1f, 0.3f, 0.1f};
            System.arraycopy(colour, 0, rgb, 3 * i, 3);
        }
        float[] share = new float[4 * 4 * 4];
        for (int i = 0; i < share.length; i++) {
            share[i] = masked && i / 4 % 4 < 2 ? 1 : 0;
        }
        return PhotoSky.of(rgb, 32, new MaskCells(4, 4, 4, share));
    }

    @Test
    void theSkyIsWhatIsMasked() {
        PhotoSky sky = sky(true).orElseThrow();
        assertEquals(0.2126f * 0.4f + 0.7152f * 0.6f + 0.0722f * 0.9f, sky.middle(), 1e-5f);
        assertEquals(0, sky.spread());
        assertEquals(1, sky.blue());
        assertEquals(1 - 0.4f / 0.7f, sky.lilac(), 1e-5f);
        assertEquals(Optional.empty(), sky(false));
    }

    @Test
    void contrastTurnsAboutTheSkysOwnTone() {
        AttributeEdit contrast = inSky(Attribute.CONTRAST, 0.5f);
        assertTrue(adapted(BRIGHT, Attribute.EXPOSURE, contrast) < -0.15f);
        assertTrue(adapted(DARK, Attribute.EXPOSURE, contrast) > 0.15f);
        assertEquals(0, adapted(new PhotoSky(0.45f, 0.5f, 0, 0), Attribute.EXPOSURE, contrast), 1e-6f);
        assertTrue(
                adapted(BRIGHT, Attribute.CONTRAST, contrast) > adapted(DARK, Attribute.CONTRAST, contrast) + 0.05f,
                "few tones");
    }

    @Test
    void aDramaticSkyIsDeeperWhereItIsBlueAndItsCloudsStayWhite() {
        AttributeEdit[] drama = {inSky(Attribute.CONTRAST, 0.5f), inSky(Attribute.EXPOSURE, -0.4f)};
        assertTrue(adapted(BLUE, Attribute.WHITES, drama) > 0.2f);
        assertTrue(adapted(BLUE, Attribute.DEHAZE, drama) > 0.1f);
        assertTrue(adapted(BLUE, Attribute.HUE_LUMINANCE, Hue.BLUE, drama) < -0.1f);
        assertTrue(adapted(BLUE, Attribute.HUE_SATURATION, Hue.BLUE, drama) > 0.1f);
        assertEquals(0, adapted(BRIGHT, Attribute.HUE_SATURATION, Hue.BLUE, drama), "grey");
        float held = adapted(BLUE, Attribute.EXPOSURE, drama[0]);
        float deeper = adapted(BLUE, Attribute.EXPOSURE, drama);
        assertTrue(deeper < held - 0.1f && deeper > held - 0.4f, deeper + " and " + held);
    }

    @Test
    void aBluerSkyIsDeeperAndItsCyanTurnsToBlue() {
        AttributeEdit bluer = new AttributeEdit(Attribute.HUE_SATURATION, Optional.of(Hue.BLUE), Region.SKY, 0.5f);
        assertEquals(0.75f, adapted(BLUE, Attribute.HUE_SATURATION, Hue.BLUE, bluer), 1e-5f);
        assertTrue(adapted(BLUE, Attribute.HUE_SHIFT, Hue.AQUA, bluer) > 0.1f);
        assertTrue(adapted(BLUE, Attribute.HUE_LUMINANCE, Hue.BLUE, bluer) < -0.1f);
        assertEquals(0, adapted(BLUE, Attribute.TEMPERATURE, bluer), "blue");
        assertTrue(adapted(BRIGHT, Attribute.TEMPERATURE, bluer) < -0.2f, "grey");
    }

    @Test
    void aSkyThatWouldBeLilacIsHeldOnTheSideOfCyan() {
        PhotoSky lilac = new PhotoSky(0.75f, 0.2f, 0.2f, 1);
        AttributeEdit cooler = AttributeEdit.of(Attribute.TEMPERATURE, -0.7f);
        AttributeEdit bluer = new AttributeEdit(Attribute.HUE_SATURATION, Optional.of(Hue.BLUE), Region.SKY, 0.5f);
        assertTrue(adapted(lilac, Attribute.TINT, cooler) < -0.3f, "cooler");
        assertTrue(adapted(lilac, Attribute.TINT, bluer) < -0.2f, "bluer");
        assertTrue(adapted(lilac, Attribute.HUE_SHIFT, Hue.BLUE, bluer) < -0.2f, "bluer");
        assertEquals(0, adapted(BRIGHT, Attribute.TINT, cooler), "cyan");
        assertEquals(0, adapted(lilac, Attribute.TINT, AttributeEdit.of(Attribute.TEMPERATURE, 0.7f)), "warmer");
        assertEquals(
                0,
                adapted(lilac, Attribute.TINT, cooler, AttributeEdit.of(Attribute.TINT, 0.3f)),
                "what is said of tint");
    }

    @Test
    void whatElseIsAskedForStays() {
        AttributeVector asked = vector(
                inSky(Attribute.EXPOSURE, -0.5f),
                inSky(Attribute.CONTRAST, -0.3f),
                AttributeEdit.of(Attribute.CONTRAST, 0.5f),
                AttributeEdit.of(Attribute.HUE_SATURATION, Hue.BLUE, 0.5f));
        for (PhotoSky sky : new PhotoSky[] {BRIGHT, DARK, BLUE}) {
            assertSame(asked, sky.adapted(asked));
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 0.2f, 0.9f, 1})
    void amountsStayWithinTheirRangeWhateverTheSky(float middle) {
        AttributeVector all = new PhotoSky(middle, 0, 1, 0)
                .adapted(vector(
                        inSky(Attribute.CONTRAST, 1),
                        inSky(Attribute.EXPOSURE, -1),
                        new AttributeEdit(Attribute.HUE_SATURATION, Optional.of(Hue.BLUE), Region.SKY, 1)));
        for (float value : all.values()) {
            assertTrue(value >= -1 && value <= 1, Arrays.toString(all.values()));
        }
    }
}
