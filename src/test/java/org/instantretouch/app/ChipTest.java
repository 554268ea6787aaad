package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Region;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChipTest {
    private static List<String> labels(Intent intent) {
        return Chip.of(intent).stream().map(Chip::label).toList();
    }

    @Test
    void exposureIsShownInExposureValues() {
        assertEquals(List.of("exposure +0.6 EV"), labels(Intent.of(AttributeEdit.of(Attribute.EXPOSURE, 0.4f))));
    }

    @Test
    void aHueAndARegionAreNamed() {
        assertEquals(
                List.of("saturation, blues -50, sky only"),
                labels(Intent.of(
                        new AttributeEdit(Attribute.HUE_SATURATION, Optional.of(Hue.BLUE), Region.SKY, -0.5f))));
    }

    @Test
    void styleKeepAndRefusalHaveChipsOfTheirOwn() {
        Style style = new Style("portra", List.of());
        Intent intent = new Intent(
                List.of(),
                Optional.of(new StyleRequest(style, 0.8f)),
                Set.of(Keep.of("contrast").orElseThrow()),
                0.9f);
        assertEquals(List.of("style: Kodak Portra 80 %", "keep contrast", "not colour or tone"), labels(intent));
    }

    @Test
    void aKeepOrARefusalIsTakenOutAlone() {
        Keep contrast = Keep.of("contrast").orElseThrow();
        Keep highlights = Keep.of("highlights").orElseThrow();
        Intent intent = new Intent(
                List.of(AttributeEdit.of(Attribute.EXPOSURE, 0.4f)),
                Optional.empty(),
                Set.of(contrast, highlights),
                0.9f);
        for (Chip chip : Chip.of(intent)) {
            Intent without = chip.changed(intent, Optional.empty());
            assertEquals(chip.kind() == Chip.Kind.EDIT ? 0 : 1, without.edits().size());
            assertEquals(chip.kind() != Chip.Kind.REFUSAL, without.isUnsupported());
            assertEquals(chip.kind() == Chip.Kind.KEEP ? 1 : 2, without.keeps().size());
            assertFalse(labels(without).contains(chip.label()));
        }
    }

    @ParameterizedTest
    @EnumSource(Attribute.class)
    void everyAttributeHasAName(Attribute attribute) {
        Intent intent = attribute.hasHue()
                ? Intent.of(AttributeEdit.of(attribute, Hue.RED, 0.5f))
                : Intent.of(AttributeEdit.of(attribute, 0.5f));
        assertFalse(labels(intent).getFirst().isBlank());
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void everyRegionHasAName(Region region) {
        Intent intent = Intent.of(new AttributeEdit(Attribute.CONTRAST, Optional.empty(), region, 0.5f));
        assertFalse(labels(intent).getFirst().isBlank());
    }

    @ParameterizedTest
    @EnumSource(Hue.class)
    void everyHueHasAName(Hue hue) {
        assertFalse(labels(Intent.of(AttributeEdit.of(Attribute.HUE_SHIFT, hue, 0.5f)))
                .getFirst()
                .isBlank());
    }

    @Test
    void whatIsKeptIsNamedAsPeopleSayIt() {
        List<String> names = new ArrayList<>();
        for (Keep keep : Keep.ALL) {
            names.addAll(labels(new Intent(List.of(), Optional.empty(), Set.of(keep), 0)));
        }
        assertEquals(Keep.ALL.size(), Set.copyOf(names).size(), "each has a name of its own");
        assertEquals(
                List.of("keep colours", "keep black and white", "keep saturation of single colours"),
                names.stream()
                        .filter(n -> n.matches("keep (col|black and|saturation of).*"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"EV, 0.4, +0.6", "EV, -1, -1.5", "SIGNED, 0.4, +40", "SIGNED, -0.001, +0", "PERCENT, 0.8, 80"})
    void anAmountIsWrittenAndReadInItsUnit(Chip.Unit unit, float amount, String number) {
        assertEquals(number, unit.number(amount));
        assertEquals(amount, unit.amount(number).orElseThrow(), 0.01f);
        assertTrue(number.matches(unit.typing()));
    }

    @Test
    void aNumberThatIsNotFinishedIsNoAmount() {
        for (String typed : List.of("", "+", "1.")) {
            assertEquals(Optional.empty(), Chip.Unit.EV.amount(typed));
            assertTrue(typed.matches(Chip.Unit.EV.typing()));
        }
        assertEquals(Optional.of(0.5f), Chip.Unit.EV.amount("0,75"));
        assertEquals(Optional.of(0.13f), Chip.Unit.PERCENT.amount("12,5"));
        assertEquals(Optional.of(-0.56f), Chip.Unit.SIGNED.amount("-55.9"));
        assertTrue("-12,5".matches(Chip.Unit.SIGNED.typing()));
    }
}
