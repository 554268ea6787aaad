package org.instantretouch.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.junit.jupiter.api.Test;

class WaterOnPhotoTest {
    private static final int PIXELS = 100;

    private static final AttributeEdit BLUER = AttributeEdit.of(Attribute.HUE_SATURATION, Hue.BLUE, 0.5f);

    /** Blue above; below it some water. */
    private static SmallCopy copy(float waterBlue) {
        float[] rgb = new float[3 * PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            boolean isSky = i < PIXELS / 2;
            rgb[3 * i] = 0.4f;
            rgb[3 * i + 1] = 0.42f;
            rgb[3 * i + 2] = isSky ? 0.7f : waterBlue;
        }
        return SmallCopy.of(rgb);
    }

    /** What is done as well, but for amounts of 0. */
    private static List<Correction> beside(Intent intent, SmallCopy before, SmallCopy cooled) {
        return WaterOnPhoto.beside(WaterOnPhoto.bluer(intent), intent, before, cooled).stream()
                .filter(more -> more.added().amount() != 0)
                .toList();
    }

    @Test
    void greyWaterIsCooled() {
        List<Correction> more = beside(Intent.of(BLUER), copy(0.4f), copy(0.48f));
        assertEquals(1, more.size());
        AttributeEdit cooler = more.getFirst().added();
        assertEquals(BLUER, more.getFirst().of());
        assertEquals(Attribute.TEMPERATURE, cooler.attribute());
        assertEquals(Region.FOREGROUND, cooler.region());
        assertTrue(cooler.amount() < -0.2 && cooler.amount() >= -0.8, "by " + cooler.amount());
    }

    @Test
    void landIsNotCooled() {
        assertEquals(List.of(), beside(Intent.of(BLUER), copy(0.22f), copy(0.3f)));
    }

    @Test
    void besideBlueWaterTheSkyStays() {
        List<Correction> more = beside(Intent.of(BLUER), copy(0.6f), copy(0.68f));
        assertEquals(List.of(new Correction(BLUER, BLUER.withRegion(Region.SKY).withAmount(-0.5f))), more);
        AttributeEdit sky = BLUER.withRegion(Region.SKY).withAmount(0.3f);
        assertEquals(List.of(), beside(Intent.of(BLUER, sky), copy(0.6f), copy(0.68f)));
    }

    @Test
    void nothingIsAddedWhereNothingIsToBeBluerOrThereIsNoForeground() {
        AttributeEdit duller = AttributeEdit.of(Attribute.HUE_SATURATION, Hue.BLUE, -0.5f);
        assertEquals(List.of(), WaterOnPhoto.bluer(Intent.of(duller)));
        AttributeEdit warmer = AttributeEdit.of(Attribute.TEMPERATURE, 0.4f);
        assertEquals(List.of(), WaterOnPhoto.bluer(Intent.of(BLUER, warmer)));
        assertEquals(List.of(), beside(Intent.of(BLUER), copy(0.4f), copy(0.4f)));
    }
}
