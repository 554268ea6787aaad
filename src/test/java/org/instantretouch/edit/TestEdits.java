package org.instantretouch.edit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.grid.GuideKind;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.TestGrids;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Region;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.TestMasks;

/** Layers and histories for tests. */
public final class TestEdits {
    public static final PhotoIdentity PHOTO = new PhotoIdentity("a \"photo\".jpg", 1234, "0123456789abcdef".repeat(4));

    private TestEdits() {}

    /** A layer over the whole photo, its id and grid by a number. */
    public static Layer layer(int number) {
        return layer(number, TestGrids.random(number, 4, 3, 2));
    }

    /** A layer over the whole photo. */
    public static Layer layer(int number, Prediction prediction) {
        return new Layer(
                "id" + number,
                "layer " + number,
                "wärmer, „bitte“ 🙂",
                Intent.of(AttributeEdit.of(Attribute.TEMPERATURE, 0.3f)),
                prediction,
                1,
                Mask.EVERYTHING,
                true,
                new ModelReference("test", "abc"),
                Optional.empty());
    }

    /** Steps with every kind of value in them; the last but one is current. */
    public static History rich() {
        Style style = new Style("warm", List.of(AttributeEdit.of(Attribute.HUE_SHIFT, Hue.AQUA, -0.25f)));
        Intent intent = new Intent(
                List.of(new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), Region.SKY, -0.1f)),
                Optional.of(new StyleRequest(style, 0.7f)),
                Set.of(Keep.of("color").orElseThrow(), Keep.of("contrast").orElseThrow()),
                0.2f);
        Prediction two = new Prediction(List.of(
                TestGrids.randomSlice(8, GuideKind.LUMA, 5, 4, 3),
                TestGrids.randomSlice(9, GuideKind.CHROMA, 2, 2, 2)));
        Layer full = layer(2).withPrediction(intent, two)
                .withModel(new ModelReference("paper", "def"), Optional.of(Long.MIN_VALUE))
                .withMask(TestMasks.everyKind())
                .withIntensity(1.37f)
                .withVisible(false);
        EditDocument first = EditDocument.empty().withPhoto(PHOTO);
        EditDocument second = first.with(layer(1));
        EditDocument third = second.with(full);
        return History.of(first)
                .push(second)
                .push(third)
                .push(third.replace(full.withIntensity(0.5f)))
                .undo();
    }
}
