package org.instantretouch.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.junit.jupiter.api.Test;

class PhotoColoursTest {
    private static final float[] NO_BALANCE = new float[2];
    private static final float[] GREY = {0.5f, 0.5f, 0.5f};
    private static final float[] GREENISH = {0.35f, 0.55f, 0.4f};
    private static final float[] MAGENTA = {0.6f, 0.4f, 0.55f};
    private static final float[] YELLOW = {0.8f, 0.65f, 0.35f};
    private static final float[] BLUE = {0.3f, 0.4f, 0.8f};

    /** Stripes of colours, from dark to light. */
    private static PhotoColours photo(float[] balance, float[]... colours) {
        float[] rgb = new float[3 * 1000];
        for (int i = 0; i < rgb.length; i++) {
            float[] colour = colours[i / 3 % colours.length];
            rgb[i] = colour[i % 3] * (0.4f + 0.7f * (i / 3) / 1000);
        }
        return PhotoColours.of(rgb, balance);
    }

    private static AttributeVector vector(AttributeEdit... edits) {
        return AttributeVector.of(Intent.of(edits));
    }

    private static float adapted(PhotoColours colours, Attribute attribute, AttributeEdit... edits) {
        return colours.adapted(vector(edits)).get(Region.WHOLE, attribute.ordinal());
    }

    private static float adapted(PhotoColours colours, Region region, Hue hue, AttributeEdit... edits) {
        return colours.adapted(vector(edits))
                .get(region, AttributeVector.column(Attribute.HUE_SATURATION, Optional.of(hue)));
    }

    @Test
    void aPhotoWithoutMuchColourGainsMoreOfIt() {
        AttributeEdit auto = AttributeEdit.of(Attribute.AUTO, 0.5f);
        float pale = adapted(photo(NO_BALANCE, GREY), Attribute.VIBRANCE, auto);
        float coloured = adapted(photo(NO_BALANCE, YELLOW, BLUE), Attribute.VIBRANCE, auto);
        assertTrue(coloured > 0 && pale > coloured + 0.15f, pale + " and " + coloured);
        AttributeVector muted = vector(auto, AttributeEdit.of(Attribute.SATURATION, -0.3f));
        assertSame(muted, photo(NO_BALANCE, GREY).adapted(muted), "what is said of colour");
    }

    @Test
    void moreOfAStrongCastGoesAutomatically() {
        AttributeEdit auto = AttributeEdit.of(Attribute.AUTO, 0.5f);
        assertTrue(adapted(photo(new float[] {0.8f, 0}, BLUE), Attribute.AUTO_WHITE_BALANCE, auto) > 0.08f);
        assertEquals(0, adapted(photo(new float[] {0.2f, 0}, BLUE), Attribute.AUTO_WHITE_BALANCE, auto));
    }

    @Test
    void aCastThatIsOverAllOfThePhotoGoesWhereTheBalanceShallBeRight() {
        AttributeEdit right = AttributeEdit.of(Attribute.AUTO_WHITE_BALANCE, 0.92f);
        assertTrue(adapted(photo(NO_BALANCE, GREENISH), Attribute.TINT, right) > 0.3f);
        assertEquals(0, adapted(photo(NO_BALANCE, GREENISH, GREY), Attribute.TINT, right), 1e-6f, "there is grey");
        assertEquals(
                0,
                adapted(
                        photo(NO_BALANCE, GREENISH),
                        Attribute.TINT,
                        AttributeEdit.of(Attribute.AUTO_WHITE_BALANCE, 0.5f)),
                1e-6f,
                "better");
        PhotoColours found = photo(new float[] {0, 1.2f}, GREENISH);
        assertEquals(0, adapted(found, Attribute.TINT, right), 0.1f, "found already");
    }

    @Test
    void muchCoolerTakesYellowFromWhatIsYellow() {
        AttributeEdit cooler = AttributeEdit.of(Attribute.TEMPERATURE, -0.85f);
        PhotoColours yellow = photo(NO_BALANCE, YELLOW, YELLOW, GREY);
        assertTrue(adapted(yellow, Attribute.TEMPERATURE, cooler) > -0.5f);
        assertTrue(adapted(yellow, Region.WHOLE, Hue.YELLOW, cooler) < -0.4f);
        assertTrue(adapted(yellow, Region.WHOLE, Hue.ORANGE, cooler) < -0.15f);
        AttributeVector asked = vector(cooler);
        assertSame(asked, photo(NO_BALANCE, GREY, BLUE).adapted(asked), "no yellow");
        AttributeVector little = vector(AttributeEdit.of(Attribute.TEMPERATURE, -0.4f));
        assertSame(little, yellow.adapted(little), "a little");
    }

    @Test
    void warmerAndMoreColourfulIsNotGreener() {
        AttributeEdit warmer = AttributeEdit.of(Attribute.TEMPERATURE, 0.4f);
        AttributeEdit richer = AttributeEdit.of(Attribute.SATURATION, 0.4f);
        PhotoColours greenish = photo(new float[] {0, 0.6f}, GREENISH, YELLOW);
        assertTrue(adapted(greenish, Attribute.TINT, warmer, richer) > 0.2f);
        assertTrue(adapted(greenish, Region.WHOLE, Hue.GREEN, warmer, richer) < -0.1f);
        for (AttributeVector asked : new AttributeVector[] {vector(warmer), vector(richer)}) {
            assertSame(asked, greenish.adapted(asked));
        }
        AttributeVector both = vector(warmer, richer);
        assertSame(both, photo(new float[] {0, -0.6f}, YELLOW).adapted(both), "no green cast");
    }

    @Test
    void moreColourOrLessHazeIsNotMoreOfACast() {
        float[] balance = {-0.5f, -0.8f};
        float[] other = {0.2f, 0.8f};
        PhotoColours magenta = photo(balance, MAGENTA);
        PhotoColours roses = photo(balance, MAGENTA, GREY);
        for (Attribute more : new Attribute[] {Attribute.SATURATION, Attribute.VIBRANCE, Attribute.DEHAZE}) {
            AttributeEdit edit = AttributeEdit.of(more, 0.5f);
            assertTrue(adapted(magenta, Attribute.TINT, edit) < -0.25f, more + " of a magenta photo");
            assertTrue(adapted(photo(other, GREENISH), Attribute.TINT, edit) > 0.25f, more + " of a greenish photo");
            assertEquals(0, adapted(photo(other, GREENISH, GREY), Attribute.TINT, edit), 1e-6f, more + " of leaves");
            assertEquals(
                    0, adapted(photo(new float[] {-0.5f, 0}, MAGENTA), Attribute.TINT, edit), more + " of a warm one");
            assertEquals(0, adapted(roses, Attribute.TINT, edit), 1e-6f, more + " of roses");
            AttributeEdit less = AttributeEdit.of(more, -0.5f);
            assertEquals(0, adapted(magenta, Attribute.TINT, less), "less " + more);
        }
        AttributeEdit tint = AttributeEdit.of(Attribute.TINT, 0.2f);
        assertEquals(
                0.2f,
                adapted(magenta, Attribute.TINT, AttributeEdit.of(Attribute.SATURATION, 0.5f), tint),
                "asked for");
    }

    @Test
    void aPhotoAllOfWhichIsMagentaIsTakenFurtherFromThat() {
        AttributeEdit greener = AttributeEdit.of(Attribute.TINT, -0.4f);
        assertTrue(adapted(photo(NO_BALANCE, MAGENTA), Attribute.TINT, greener) < -0.6f);
        assertEquals(-0.4f, adapted(photo(NO_BALANCE, MAGENTA, GREY), Attribute.TINT, greener), 1e-6f, "there is grey");
        assertEquals(-0.4f, adapted(photo(NO_BALANCE, GREENISH), Attribute.TINT, greener), 1e-6f, "green");
    }

    @Test
    void orangeLightIsNotAddedToWhatIsAllOrange() {
        AttributeEdit light = AttributeEdit.of(Attribute.HIGHLIGHT_TINT, Hue.ORANGE, 0.5f);
        AttributeEdit stronger = AttributeEdit.of(Attribute.HUE_SATURATION, Hue.ORANGE, 0.4f);
        int column = AttributeVector.column(Attribute.HIGHLIGHT_TINT, Optional.of(Hue.ORANGE));
        assertTrue(photo(NO_BALANCE, YELLOW).adapted(vector(light)).get(Region.WHOLE, column) < 0.3f);
        assertTrue(adapted(photo(NO_BALANCE, YELLOW), Region.WHOLE, Hue.ORANGE, light, stronger) < 0.25f);
        assertEquals(
                0.5f, photo(NO_BALANCE, YELLOW, BLUE).adapted(vector(light)).get(Region.WHOLE, column), 0.05f, "half");
        assertEquals(0.4f, adapted(photo(NO_BALANCE, YELLOW), Region.WHOLE, Hue.ORANGE, stronger), "colour alone");
    }

    @Test
    void pinkSkinIsTurnedRatherThanMuted() {
        AttributeEdit red = ofPeople(Attribute.HUE_SATURATION, Hue.RED, -0.5f);
        AttributeEdit pink = ofPeople(Attribute.HUE_SATURATION, Hue.MAGENTA, -0.25f);
        AttributeEdit turn = ofPeople(Attribute.HUE_SHIFT, Hue.RED, 0.2f);
        PhotoColours any = photo(NO_BALANCE, GREY, YELLOW, BLUE);
        AttributeVector fitted = any.adapted(vector(red, pink, turn));
        assertEquals(-0.2f, adapted(any, Region.SUBJECT, Hue.RED, red, pink, turn), 1e-5f);
        assertTrue(fitted.get(Region.SUBJECT, Attribute.TINT.ordinal()) < -0.2f);
        assertTrue(
                fitted.get(Region.SUBJECT, AttributeVector.column(Attribute.HUE_SHIFT, Optional.of(Hue.RED))) > 0.4f);
        AttributeVector muted = vector(red, turn);
        assertSame(muted, any.adapted(muted), "red skin");
    }

    private static AttributeEdit ofPeople(Attribute attribute, Hue hue, float amount) {
        return new AttributeEdit(attribute, Optional.of(hue), Region.SUBJECT, amount);
    }

    @Test
    void aPhotoThatTellsOfNoColourChangesNothing() {
        for (float value : new float[] {0, 1}) {
            PhotoColours colours = PhotoColours.of(new float[] {value, value, value}, NO_BALANCE);
            AttributeVector asked = vector(
                    AttributeEdit.of(Attribute.AUTO_WHITE_BALANCE, 1), AttributeEdit.of(Attribute.TEMPERATURE, -1));
            assertSame(asked, colours.adapted(asked));
        }
    }
}
