package org.instantretouch.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntentTest {
    private static final Style VINTAGE = new Style(
            "vintage",
            List.of(
                    AttributeEdit.of(Attribute.FADE, 0.5f),
                    AttributeEdit.of(Attribute.TEMPERATURE, 0.4f),
                    AttributeEdit.of(Attribute.SHADOW_TINT, Hue.AQUA, 0.25f)));

    @Test
    void aStyleIsItsRecipeByItsAmountAddedToTheEdits() {
        Intent intent = new Intent(
                List.of(AttributeEdit.of(Attribute.TEMPERATURE, -0.1f)),
                Optional.of(new StyleRequest(VINTAGE, 0.5f)),
                Set.of(),
                0);
        AttributeVector vector = AttributeVector.of(intent);
        assertEquals(0.25f, vector.get(Region.WHOLE, AttributeVector.column(Attribute.FADE, Optional.empty())));
        assertEquals(
                0.1f, vector.get(Region.WHOLE, AttributeVector.column(Attribute.TEMPERATURE, Optional.empty())), 1e-6f);
        assertEquals(
                0.125f, vector.get(Region.WHOLE, AttributeVector.column(Attribute.SHADOW_TINT, Optional.of(Hue.AQUA))));
    }

    @Test
    void aKeepRemovesThosePartsOfTheRecipe() {
        Intent intent = new Intent(
                List.of(),
                Optional.of(new StyleRequest(VINTAGE, 1)),
                Set.of(Keep.of("color").orElseThrow()),
                0);
        assertEquals(List.of(AttributeEdit.of(Attribute.FADE, 0.5f)), intent.resolved());
    }

    @Test
    void keptColoursGainNothingByAutomaticCorrection() {
        AttributeEdit auto = AttributeEdit.of(Attribute.AUTO, 0.5f);
        List<AttributeEdit> held = List.of(auto, AttributeEdit.of(Attribute.VIBRANCE, -0.225f));
        assertEquals(held, keeping("saturation", auto));
        assertEquals(held, keeping("color", auto));
        assertEquals(List.of(auto), keeping("contrast", auto));
    }

    @Test
    void keptWarmthIsNotBalancedByAutomaticCorrection() {
        AttributeEdit auto = AttributeEdit.of(Attribute.AUTO, 0.6f);
        int balance = AttributeVector.column(Attribute.AUTO_WHITE_BALANCE, Optional.empty());
        Intent kept = new Intent(
                List.of(auto), Optional.empty(), Set.of(Keep.of("temperature").orElseThrow()), 0);
        float back = AttributeVector.of(kept).get(Region.WHOLE, balance);
        // Half of the white balance that is in it, as amounts act.
        assertEquals(-0.5f * 0.6f * (2 - 0.6f), back * (2 - back), 1e-5f);
        assertEquals(0, AttributeVector.of(Intent.of(auto)).get(Region.WHOLE, balance));
        AttributeEdit asked = AttributeEdit.of(Attribute.AUTO_WHITE_BALANCE, 0.5f);
        Intent both = new Intent(List.of(auto, asked), Optional.empty(), kept.keeps(), 0);
        assertEquals(0.5f, AttributeVector.of(both).get(Region.WHOLE, balance));
        AttributeEdit less = AttributeEdit.of(Attribute.AUTO_WHITE_BALANCE, -0.5f);
        assertEquals(0, AttributeVector.of(Intent.of(less)).get(Region.WHOLE, balance));
    }

    @Test
    void aKeptEndOfTheTonesIsHeldAgainstContrastAndExposure() {
        assertEquals(
                List.of(AttributeEdit.of(Attribute.CONTRAST, 0.4f), AttributeEdit.of(Attribute.BLACKS, 0.2f)),
                keeping("blacks", AttributeEdit.of(Attribute.CONTRAST, 0.4f)));
        assertEquals(
                List.of(AttributeEdit.of(Attribute.EXPOSURE, 0.5f), AttributeEdit.of(Attribute.HIGHLIGHTS, -0.4f)),
                keeping("highlights", AttributeEdit.of(Attribute.EXPOSURE, 0.5f)));
        assertEquals(
                List.of(AttributeEdit.of(Attribute.EXPOSURE, -0.5f), AttributeEdit.of(Attribute.SHADOWS, 0.4f)),
                keeping("shadows", AttributeEdit.of(Attribute.EXPOSURE, -0.5f)));
        assertEquals(
                List.of(AttributeEdit.of(Attribute.EXPOSURE, -0.5f), AttributeEdit.of(Attribute.HIGHLIGHTS, 0.4f)),
                keeping("highlights", AttributeEdit.of(Attribute.EXPOSURE, -0.5f)));
        assertEquals(
                List.of(AttributeEdit.of(Attribute.CONTRAST, -0.5f), AttributeEdit.of(Attribute.BLACKS, -0.8f)),
                keeping("blacks", AttributeEdit.of(Attribute.CONTRAST, -0.5f)));
    }

    @Test
    void keptColoursAndContrastAreHeldAgainstWhatTakesThemAlong() {
        assertEquals(
                List.of(AttributeEdit.of(Attribute.EXPOSURE, -0.5f), AttributeEdit.of(Attribute.SATURATION, 0.25f)),
                keeping("color", AttributeEdit.of(Attribute.EXPOSURE, -0.5f)));
        assertEquals(
                List.of(AttributeEdit.of(Attribute.EXPOSURE, -0.5f), AttributeEdit.of(Attribute.CONTRAST, 0.3f)),
                keeping("contrast", AttributeEdit.of(Attribute.EXPOSURE, -0.5f)));
        AttributeEdit brighter = AttributeEdit.of(Attribute.EXPOSURE, 0.5f);
        assertEquals(List.of(brighter), keeping("color", brighter));
        assertEquals(List.of(brighter), keeping("contrast", brighter));
        assertEquals(
                List.of(AttributeEdit.of(Attribute.DEHAZE, 0.5f), AttributeEdit.of(Attribute.EXPOSURE, 0.1f)),
                keeping("brightness", AttributeEdit.of(Attribute.DEHAZE, 0.5f)));
    }

    @Test
    void contrastThatKeepsBothEndsIsThatOfTheMiddleTones() {
        AttributeEdit contrast = AttributeEdit.of(Attribute.CONTRAST, 0.5f);
        Intent intent = new Intent(
                List.of(contrast),
                Optional.empty(),
                Set.of(Keep.of("blacks").orElseThrow(), Keep.of("highlights").orElseThrow()),
                0);
        assertEquals(
                List.of(
                        contrast,
                        AttributeEdit.of(Attribute.HIGHLIGHTS, -0.35f),
                        AttributeEdit.of(Attribute.BLACKS, 0.25f)),
                intent.resolved());
    }

    @ParameterizedTest
    @CsvSource({
        "contrast, 0.5, whites, whites, -0.25",
        "exposure, 0.5, whites, whites, -0.2",
        "exposure, -0.5, whites, whites, 0.4",
        "exposure, 0.5, shadows, shadows, -0.4",
        "exposure, 0.5, blacks, blacks, -0.4",
        "shadows, 0.5, blacks, blacks, -0.3",
        "shadows, -0.5, blacks, blacks, 0.15",
        "blacks, 0.5, shadows, shadows, -0.15",
        "dehaze, 0.5, color, saturation, -0.11",
        "dehaze, 0.5, saturation, saturation, -0.11",
        "dehaze, 0.5, contrast, contrast, -0.075",
        "fade, 0.5, color, saturation, 0.15"
    })
    void whatAnEditTakesAlongIsTakenBack(String edited, float amount, String keep, String by, float back) {
        AttributeEdit edit = AttributeEdit.of(Attribute.of(edited).orElseThrow(), amount);
        AttributeEdit held = AttributeEdit.of(Attribute.of(by).orElseThrow(), back);
        assertEquals(List.of(edit, held), keeping(keep, edit));
    }

    @Test
    void whatAnEditDoesNotTakeAlongIsLeftAlone() {
        AttributeEdit deeper = AttributeEdit.of(Attribute.BLACKS, -0.5f);
        assertEquals(List.of(deeper), keeping("shadows", deeper));
        AttributeEdit lifted = AttributeEdit.of(Attribute.SHADOWS, 0.5f);
        assertEquals(List.of(lifted), keeping("tone", lifted));
    }

    @Test
    void oneThingIsHeldOnceWhereTwoKeepsAskForIt() {
        AttributeEdit darker = AttributeEdit.of(Attribute.EXPOSURE, -0.5f);
        Intent intent = new Intent(
                List.of(darker),
                Optional.empty(),
                Set.of(Keep.of("shadows").orElseThrow(), Keep.of("blacks").orElseThrow()),
                0);
        assertEquals(List.of(darker, AttributeEdit.of(Attribute.SHADOWS, 0.4f)), intent.resolved());
    }

    @Test
    void whatIsHeldIsHeldWhereTheEditIs() {
        AttributeEdit sky = new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), Region.SKY, -0.5f);
        assertEquals(
                List.of(sky, new AttributeEdit(Attribute.SATURATION, Optional.empty(), Region.SKY, 0.25f)),
                keeping("color", sky));
    }

    private static List<AttributeEdit> keeping(String keep, AttributeEdit edit) {
        return new Intent(List.of(edit), Optional.empty(), Set.of(Keep.of(keep).orElseThrow()), 0).resolved();
    }

    @Test
    void lessSaturationIsLessOfEachHueWhereSomeAreToHaveMore() {
        AttributeVector vector = AttributeVector.of(Intent.of(
                AttributeEdit.of(Attribute.SATURATION, -0.75f),
                AttributeEdit.of(Attribute.HUE_SATURATION, Hue.RED, 0.75f),
                AttributeEdit.of(Attribute.HUE_SATURATION, Hue.BLUE, 1)));
        assertEquals(0, vector.get(Region.WHOLE, AttributeVector.column(Attribute.SATURATION, Optional.empty())));
        for (Hue hue : Hue.values()) {
            float expected = hue == Hue.RED ? 0 : hue == Hue.BLUE ? 0.25f : -0.75f;
            assertEquals(
                    expected,
                    vector.get(Region.WHOLE, AttributeVector.column(Attribute.HUE_SATURATION, Optional.of(hue))),
                    hue.id());
        }
    }

    @Test
    void whatIsLeftOfMoreOfAHueIsWhatLessSaturationDoesNotTakeBack() {
        AttributeEdit less = AttributeEdit.of(Attribute.SATURATION, -0.5f);
        AttributeEdit red = AttributeEdit.of(Attribute.HUE_SATURATION, Hue.RED, 0.5f);
        AttributeEdit blue = AttributeEdit.of(Attribute.HUE_SATURATION, Hue.BLUE, 0.75f);
        AttributeEdit sky = new AttributeEdit(Attribute.HUE_SATURATION, Optional.of(Hue.BLUE), Region.SKY, 0.25f);
        Intent intent = Intent.of(less, red, blue, sky);
        assertEquals(
                List.of(less, red.withAmount(0), blue.withAmount(0.25f), sky),
                intent.edits().stream().map(intent::net).toList());
        assertEquals(red, Intent.of(red).net(red));
    }

    @Test
    void moreSaturationIsMoreOfEachOtherHueWhereOneIsLoweredByAsMuch() {
        Intent intent = Intent.of(
                AttributeEdit.of(Attribute.SATURATION, 0.5f),
                AttributeEdit.of(Attribute.HUE_SATURATION, Hue.RED, -0.5f));
        AttributeVector vector = AttributeVector.of(intent);
        assertEquals(0, vector.get(Region.WHOLE, AttributeVector.column(Attribute.SATURATION, Optional.empty())));
        for (Hue hue : Hue.values()) {
            assertEquals(
                    hue == Hue.RED ? 0 : 0.5f,
                    vector.get(Region.WHOLE, AttributeVector.column(Attribute.HUE_SATURATION, Optional.of(hue))),
                    hue.id());
        }
        assertEquals(0, intent.net(intent.edits().get(1)).amount());
        assertEquals(0.5f, intent.net(intent.edits().get(0)).amount());
    }

    @Test
    void moreSaturationIsThatWhereAHueIsLoweredOtherwise() {
        AttributeEdit more = AttributeEdit.of(Attribute.SATURATION, 0.5f);
        for (float lowered : new float[] {-0.4f, -0.6f, 0.5f}) {
            AttributeEdit red = AttributeEdit.of(Attribute.HUE_SATURATION, Hue.RED, lowered);
            Intent intent = Intent.of(more, red);
            assertEquals(List.of(more, red), intent.resolved());
            assertEquals(red, intent.net(red));
        }
    }

    @Test
    void ofBlackAndWhiteThereIsNoLessThanNone() {
        int bw = AttributeVector.column(Attribute.BW, Optional.empty());
        AttributeEdit less = AttributeEdit.of(Attribute.BW, -1);
        AttributeEdit sky = new AttributeEdit(Attribute.BW, Optional.empty(), Region.SKY, -1);
        assertEquals(0, AttributeVector.of(Intent.of(less)).get(Region.WHOLE, bw));
        assertEquals(0, AttributeVector.of(Intent.of(sky)).get(Region.SKY, bw));
        assertEquals(
                0,
                AttributeVector.of(Intent.of(AttributeEdit.of(Attribute.AUTO, -0.5f)))
                        .get(Region.WHOLE, AttributeVector.column(Attribute.AUTO, Optional.empty())));
        // What is grey as a whole can be less so in its sky.
        AttributeVector vector = AttributeVector.of(Intent.of(AttributeEdit.of(Attribute.BW, 0.75f), sky));
        assertEquals(0.75f, vector.get(Region.WHOLE, bw));
        assertEquals(-0.75f, vector.get(Region.SKY, bw));
    }

    @Test
    void lessSaturationIsThatWhereNoHueThereIsToHaveMore() {
        for (AttributeEdit other : List.of(
                AttributeEdit.of(Attribute.HUE_SATURATION, Hue.RED, -0.5f),
                AttributeEdit.of(Attribute.HUE_LUMINANCE, Hue.RED, 0.5f),
                new AttributeEdit(Attribute.HUE_SATURATION, Optional.of(Hue.RED), Region.SKY, 0.5f))) {
            AttributeEdit less = AttributeEdit.of(Attribute.SATURATION, -0.5f);
            assertEquals(List.of(less, other), Intent.of(less, other).resolved());
        }
    }

    @Test
    void amountsOfOneAttributeAddUpAndAreCutToOne() {
        Intent intent =
                Intent.of(AttributeEdit.of(Attribute.EXPOSURE, 0.8f), AttributeEdit.of(Attribute.EXPOSURE, 0.7f));
        assertEquals(1, AttributeVector.of(intent).get(Region.WHOLE, 0));
    }

    @Test
    void amountsAreCutOnlyOnceAllAreAdded() {
        AttributeEdit first = AttributeEdit.of(Attribute.EXPOSURE, 0.75f);
        AttributeEdit second = AttributeEdit.of(Attribute.EXPOSURE, 0.5f);
        AttributeEdit less = AttributeEdit.of(Attribute.EXPOSURE, -0.5f);
        assertEquals(0.75f, AttributeVector.of(Intent.of(first, second, less)).get(Region.WHOLE, 0));
        assertEquals(0.75f, AttributeVector.of(Intent.of(less, first, second)).get(Region.WHOLE, 0));
    }

    @Test
    void theColumnsStandInTheOrderOfTheModelFormat() {
        List<String> names = AttributeVector.columnNames();
        assertEquals(57, names.size());
        assertEquals("exposure", names.get(0));
        assertEquals("auto_white_balance", names.get(16));
        assertEquals("hue_saturation:red", names.get(17));
        assertEquals("highlight_tint:magenta", names.get(56));
        assertEquals(25, Keep.ALL.size());
    }

    @Test
    void anEditNamesAHueExactlyWhereTheAttributeHasOne() {
        assertThrows(IllegalArgumentException.class, () -> AttributeEdit.of(Attribute.HUE_SHIFT, 0.5f));
        assertThrows(IllegalArgumentException.class, () -> AttributeEdit.of(Attribute.EXPOSURE, Hue.RED, 0.5f));
        assertThrows(IllegalArgumentException.class, () -> AttributeEdit.of(Attribute.EXPOSURE, Float.NaN));
        assertThrows(IllegalArgumentException.class, () -> AttributeEdit.of(Attribute.EXPOSURE, 1.01f));
    }
}
