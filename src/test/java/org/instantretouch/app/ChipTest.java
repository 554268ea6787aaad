package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
        assertEquals(List.of("style: portra 80 %", "keep contrast", "not colour or tone"), labels(intent));
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
}
