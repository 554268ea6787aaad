package org.instantretouch.model;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.junit.jupiter.api.Test;

class PhotoFeaturesTest {
    private static final int REGIONS = Region.values().length;

    private static final AttributeVector BLUER = AttributeVector.of(
            Intent.of(new AttributeEdit(Attribute.HUE_SATURATION, Optional.of(Hue.BLUE), Region.SKY, 0.5f)));

    private static final AttributeVector RICHER = AttributeVector.of(
            Intent.of(AttributeEdit.of(Attribute.TEMPERATURE, 0.4f), AttributeEdit.of(Attribute.SATURATION, 0.4f)));

    private static PhotoFeatures features(Map<String, Tensor> tensors) {
        float[] rgb = new float[3 * 16 * 16];
        Arrays.fill(rgb, 0.6f);
        return new PhotoFeatures("hash", rgb, 16, tensors);
    }

    @Test
    void whatAStageTellsOfThePhotoFitsAmountsToIt() {
        float[] masks = new float[REGIONS * 8];
        Arrays.fill(masks, Region.SKY.ordinal() * 8, (Region.SKY.ordinal() + 1) * 8, 1);
        float[] automatic = new float[2 * AttributeVector.COLUMNS];
        automatic[AttributeVector.COLUMNS + Attribute.TINT.ordinal()] = 0.6f;
        PhotoFeatures seen = features(Map.of(
                "masks", Tensor.Floats.of(masks, 1, REGIONS, 2, 2, 2),
                "automatic", Tensor.Floats.of(automatic, 1, 2, AttributeVector.COLUMNS)));
        assertTrue(seen.fitted(BLUER).get(Region.SKY, Attribute.TEMPERATURE.ordinal()) < 0, "grey sky");
        assertTrue(seen.fitted(RICHER).get(Region.WHOLE, Attribute.TINT.ordinal()) > 0.2f, "green cast");
    }

    @Test
    void withoutThatAmountsStay() {
        PhotoFeatures plain = features(Map.of("masks", Tensor.Floats.of(new float[4], 1, 4)));
        assertSame(BLUER, plain.fitted(BLUER));
        assertSame(RICHER, plain.fitted(RICHER));
    }

    @Test
    void theHuesAndTheSubjectOfThePhotoFitAmountsToo() {
        float[] masks = new float[REGIONS * 8];
        Arrays.fill(masks, Region.SUBJECT.ordinal() * 8, (Region.SUBJECT.ordinal() + 1) * 8, 1);
        float[] rgb = new float[3 * 16 * 16];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = 0.6f;
        }
        PhotoFeatures seen =
                new PhotoFeatures("hash", rgb, 16, Map.of("masks", Tensor.Floats.of(masks, 1, REGIONS, 2, 2, 2)));
        AttributeVector fitted = seen.fitted(AttributeVector.of(Intent.of(
                AttributeEdit.of(Attribute.HUE_SATURATION, Hue.RED, -0.55f),
                new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), Region.SUBJECT, 0.5f))));
        assertTrue(fitted.get(Region.SUBJECT, Attribute.SHADOWS.ordinal()) > 0.1f, "dark subject");
        int red = AttributeVector.column(Attribute.HUE_SATURATION, Optional.of(Hue.RED));
        assertTrue(fitted.get(Region.WHOLE, red) > -0.45f, "all of a hue");
    }
}
