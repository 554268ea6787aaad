package org.instantretouch.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhotoHuesTest {
    private static final float[] GREY = {0.5f, 0.5f, 0.5f};
    private static final float[] LEAVES = {0.42f, 0.45f, 0.22f};
    private static final float[] LAWN = {0.25f, 0.5f, 0.2f};
    private static final float[] MEADOW = {0.38f, 0.5f, 0.2f};
    private static final float[] EMERALD = {0.1f, 0.55f, 0.25f};
    private static final float[] SAND = {0.6f, 0.5f, 0.25f};
    private static final float[] ROSE = {0.75f, 0.2f, 0.4f};
    private static final float[] BERRY = {0.85f, 0.05f, 0.08f};
    private static final float[] BRICK = {0.5f, 0.32f, 0.3f};
    private static final float[] FACE = {0.7f, 0.48f, 0.42f};
    private static final float[] NEON = {0.85f, 0.95f, 0.1f};
    private static final float[] NAVY = {0.25f, 0.3f, 0.45f};
    private static final float[] VIOLET = {0.45f, 0.35f, 0.85f};
    private static final float[] LEMON = {0.98f, 0.9f, 0.2f};
    private static final float[] OCHRE = {0.5f, 0.42f, 0.15f};

    /** As many pixels of each colour. */
    private static PhotoHues photo(float[]... colours) {
        float[] rgb = new float[3 * 1000];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = colours[i / 3 % colours.length][i % 3];
        }
        return PhotoHues.of(rgb);
    }

    private static float adapted(PhotoHues hues, Attribute attribute, Hue hue, AttributeEdit... edits) {
        return hues.adapted(AttributeVector.of(Intent.of(edits)))
                .get(Region.WHOLE, AttributeVector.column(attribute, Optional.of(hue)));
    }

    private static AttributeEdit of(Attribute attribute, Hue hue, float amount) {
        return AttributeEdit.of(attribute, hue, amount);
    }

    @Test
    void huesAreToldByHowManyPixelsHaveThem() {
        PhotoHues half = photo(BERRY, GREY);
        float share = 0;
        int most = 0;
        for (int bin = 0; bin < PhotoHues.BINS; bin++) {
            share += half.pixels()[bin];
            most = half.pixels()[bin] > half.pixels()[most] ? bin : most;
        }
        assertEquals(0.5f, share, 1e-3f);
        assertEquals(27, most * 5, 5, "degrees of red");
        assertEquals(0.85f, half.bright()[most], 1e-4f);
        assertTrue(half.strong()[most] > 0.2f);
    }

    @Test
    void leavesAreGreensThatAreDeepenedAsYellows() {
        AttributeEdit deeper = of(Attribute.HUE_LUMINANCE, Hue.GREEN, -0.4f);
        float leaves = adapted(photo(LEAVES), Attribute.HUE_LUMINANCE, Hue.YELLOW, deeper);
        float beach = adapted(photo(LEAVES, SAND, SAND, SAND), Attribute.HUE_LUMINANCE, Hue.YELLOW, deeper);
        assertTrue(leaves < -0.15f, "leaves " + leaves);
        assertTrue(beach > leaves + 0.05f, "beside sand " + beach);
        assertEquals(0, adapted(photo(EMERALD), Attribute.HUE_LUMINANCE, Hue.YELLOW, deeper), 0.02f, "green");
        assertTrue(adapted(photo(NEON), Attribute.HUE_LUMINANCE, Hue.YELLOW, deeper) > -0.05f, "neon");
        assertEquals(
                0.2f,
                adapted(
                        photo(LEAVES),
                        Attribute.HUE_LUMINANCE,
                        Hue.YELLOW,
                        deeper,
                        of(Attribute.HUE_LUMINANCE, Hue.YELLOW, 0.2f)),
                0.05f,
                "what is said of yellow");
    }

    @Test
    void pinkRosesAreRedAsWell() {
        AttributeEdit pinker = of(Attribute.HUE_SATURATION, Hue.MAGENTA, 0.5f);
        assertTrue(adapted(photo(ROSE, GREY), Attribute.HUE_SATURATION, Hue.RED, pinker) > 0.1f);
        assertEquals(
                0, adapted(photo(BERRY, GREY), Attribute.HUE_SATURATION, Hue.RED, pinker), 0.02f, "red is not pink");
    }

    @Test
    void strongAndRareHuesBecomeStrongerByMore() {
        AttributeEdit stronger = of(Attribute.HUE_SATURATION, Hue.RED, 0.5f);
        float weak = adapted(photo(BRICK), Attribute.HUE_SATURATION, Hue.RED, stronger);
        assertEquals(0.5f, weak, 1e-3f);
        assertTrue(adapted(photo(BERRY), Attribute.HUE_SATURATION, Hue.RED, stronger) > weak + 0.2f, "strong");
        float few = adapted(photo(BERRY, FACE, FACE), Attribute.HUE_SATURATION, Hue.RED, stronger);
        assertTrue(few < weak + 0.15f, "beside skin " + few);
        float[][] rare = new float[40][];
        Arrays.fill(rare, GREY);
        rare[0] = BRICK;
        assertEquals(weak, adapted(photo(rare), Attribute.HUE_SATURATION, Hue.RED, stronger), 1e-3f, "skin");
        rare[0] = NAVY;
        AttributeEdit bluer = of(Attribute.HUE_SATURATION, Hue.BLUE, 0.5f);
        assertTrue(adapted(photo(rare), Attribute.HUE_SATURATION, Hue.BLUE, bluer) > 0.65f, "rare");
    }

    @Test
    void strongerGreensAreNoLighter() {
        AttributeEdit stronger = of(Attribute.HUE_SATURATION, Hue.GREEN, 0.4f);
        assertTrue(adapted(photo(LAWN), Attribute.HUE_LUMINANCE, Hue.GREEN, stronger) < -0.05f);
    }

    @Test
    void halfOfAStrongHueOrOfAllOfAPhotoIsLess() {
        AttributeEdit less = of(Attribute.HUE_SATURATION, Hue.RED, -0.55f);
        assertEquals(-0.55f, adapted(photo(BRICK, GREY, GREY, GREY), Attribute.HUE_SATURATION, Hue.RED, less), 1e-3f);
        assertTrue(adapted(photo(BERRY, GREY, GREY, GREY), Attribute.HUE_SATURATION, Hue.RED, less) > -0.4f, "strong");
        assertTrue(adapted(photo(BRICK), Attribute.HUE_SATURATION, Hue.RED, less) > -0.45f, "all");
        for (float amount : new float[] {-0.25f, -0.9f}) {
            AttributeEdit other = of(Attribute.HUE_SATURATION, Hue.RED, amount);
            assertEquals(amount, adapted(photo(BERRY), Attribute.HUE_SATURATION, Hue.RED, other), 1e-3f);
        }
    }

    @Test
    void aHueThatIsSparedByMoreOrLessColourIsSoByJustAsMuch() {
        AttributeEdit less = of(Attribute.HUE_SATURATION, Hue.RED, -0.5f);
        AttributeEdit[] more = {AttributeEdit.of(Attribute.SATURATION, 0.5f), less};
        AttributeEdit[] grey = {
            AttributeEdit.of(Attribute.SATURATION, -0.6f), of(Attribute.HUE_SATURATION, Hue.RED, 0.6f)
        };
        for (float[] colour : new float[][] {BERRY, ROSE, BRICK}) {
            for (AttributeEdit[] edits : new AttributeEdit[][] {more, grey}) {
                assertEquals(0, adapted(photo(colour), Attribute.HUE_SATURATION, Hue.RED, edits), 1e-6f);
            }
        }
        assertEquals(0.5f, adapted(photo(ROSE), Attribute.HUE_SATURATION, Hue.MAGENTA, more), 1e-6f, "another");
    }

    @Test
    void brightHuesAreHeldAndKeepTheirColour() {
        AttributeEdit brighter = of(Attribute.HUE_LUMINANCE, Hue.YELLOW, 0.5f);
        assertTrue(adapted(photo(LEMON), Attribute.HUE_LUMINANCE, Hue.YELLOW, brighter) < 0.25f);
        assertTrue(adapted(photo(LEMON), Attribute.HUE_SATURATION, Hue.YELLOW, brighter) > 0.1f);
        assertEquals(0.5f, adapted(photo(OCHRE), Attribute.HUE_LUMINANCE, Hue.YELLOW, brighter), 1e-3f);
    }

    @Test
    void whatTwoTurnsShareIsNotTurnedTwice() {
        AttributeEdit[] turns = {of(Attribute.HUE_SHIFT, Hue.YELLOW, 0.4f), of(Attribute.HUE_SHIFT, Hue.GREEN, 0.4f)};
        assertTrue(adapted(photo(MEADOW, LEAVES), Attribute.HUE_SHIFT, Hue.GREEN, turns) < 0.32f);
        assertTrue(adapted(photo(MEADOW, LEAVES), Attribute.HUE_SHIFT, Hue.YELLOW, turns) < 0.32f);
        for (Hue hue : List.of(Hue.YELLOW, Hue.GREEN)) {
            assertTrue(adapted(photo(LEAVES), Attribute.HUE_SHIFT, hue, turns) >= 0.2f, "half of it at least: " + hue);
        }
        assertEquals(0.4f, adapted(photo(MEADOW, LEAVES), Attribute.HUE_SHIFT, Hue.GREEN, turns[1]), 1e-6f, "one");
        AttributeEdit apart = of(Attribute.HUE_SHIFT, Hue.YELLOW, -0.4f);
        assertEquals(0.4f, adapted(photo(MEADOW, LEAVES), Attribute.HUE_SHIFT, Hue.GREEN, apart, turns[1]), 1e-6f);
    }

    @Test
    void violetsTurnToPinkWithTheirBlues() {
        AttributeEdit pinker = of(Attribute.HUE_SHIFT, Hue.PURPLE, 0.5f);
        assertEquals(0.5f, adapted(photo(VIOLET), Attribute.HUE_SHIFT, Hue.PURPLE, pinker), 1e-6f);
        assertTrue(adapted(photo(VIOLET), Attribute.HUE_SHIFT, Hue.BLUE, pinker) > 0.05f);
        AttributeEdit bluer = of(Attribute.HUE_SHIFT, Hue.PURPLE, -0.5f);
        assertEquals(-0.5f, adapted(photo(VIOLET), Attribute.HUE_SHIFT, Hue.PURPLE, bluer), 1e-6f);
    }

    @Test
    void whatAPhotoHasNotAndWhatIsAskedElsewhereStays() {
        AttributeVector asked = AttributeVector.of(Intent.of(
                AttributeEdit.of(Attribute.EXPOSURE, 0.5f),
                AttributeEdit.of(Attribute.SATURATION, 0.5f),
                of(Attribute.HUE_SATURATION, Hue.BLUE, 0.5f),
                new AttributeEdit(Attribute.HUE_SATURATION, Optional.of(Hue.RED), Region.SUBJECT, -0.5f)));
        assertSame(asked, photo(BERRY, GREY).adapted(asked));
        assertSame(asked, photo(GREY).adapted(asked));
    }

    @ParameterizedTest
    @EnumSource(Hue.class)
    void amountsStayWithinTheirRangeAndKeepTheirSign(Hue hue) {
        PhotoHues all = photo(LEAVES, LAWN, SAND, ROSE, BERRY, VIOLET, LEMON, new float[] {0.1f, 0.7f, 0.8f});
        for (Attribute attribute :
                new Attribute[] {Attribute.HUE_SATURATION, Attribute.HUE_LUMINANCE, Attribute.HUE_SHIFT}) {
            float last = -1.01f;
            for (int i = -10; i <= 10; i++) {
                float amount = adapted(all, attribute, hue, of(attribute, hue, i / 10f));
                assertTrue(amount >= last && amount <= 1, attribute + " " + i + ": " + amount + " after " + last);
                assertEquals(Math.signum(i), Math.signum(amount), attribute + " " + i);
                last = amount;
            }
        }
    }

    /** Where the middle of what a photo has arrives, as the operator turns it, with its own range and the one behind it. */
    private static float turn(PhotoHues hues, Hue hue, float amount) {
        return adapted(hues, Attribute.HUE_SHIFT, hue, of(Attribute.HUE_SHIFT, hue, amount));
    }

    @Test
    void whatIsNearerToTheHueThatItIsToBecomeIsTurnedLess() {
        assertEquals(-0.85f, turn(photo(LEAVES), Hue.GREEN, -1), 0.06f, "yellowish greens");
        assertEquals(-1, turn(photo(EMERALD), Hue.GREEN, -1), 1e-4f, "bluish greens");
        assertEquals(-0.5f, turn(photo(LEAVES), Hue.GREEN, -0.5f), 1e-6f, "what shall but tend to it");
    }

    @Test
    void whatIsCalledByAHuesNameBeyondItsRangeIsTurnedAsWell() {
        AttributeEdit teal = of(Attribute.HUE_SHIFT, Hue.BLUE, -1);
        float indigo = adapted(photo(new float[] {0.36f, 0.38f, 0.85f}), Attribute.HUE_SHIFT, Hue.PURPLE, teal);
        assertTrue(indigo < -0.2f, "indigo " + indigo);
        assertEquals(0, adapted(photo(NAVY), Attribute.HUE_SHIFT, Hue.PURPLE, teal), 0.15f, "blue");
    }
}
