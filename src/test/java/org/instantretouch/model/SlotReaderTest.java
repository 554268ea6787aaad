package org.instantretouch.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Region;
import org.instantretouch.intent.Style;
import org.junit.jupiter.api.Test;

class SlotReaderTest {
    private static final float SURE = 5;

    private final SlotReader reader =
            new SlotReader(List.of(new Style("warm", List.of()), new Style("cool", List.of())), thresholds(0.5f));
    private final float[] presence = filled(SlotReader.SLOTS, -SURE);
    private final float[] magnitude = filled(SlotReader.SLOTS, 0.5f);
    private final float[] region = new float[SlotReader.SLOTS * SlotReader.REGIONS];
    private final float[] hue = new float[SlotReader.SLOTS * SlotReader.HUES];
    private final float[] style = {-SURE, -SURE, SURE};
    private final float[] keep = filled(Keep.ALL.size(), -SURE);
    private float styleAmount = 0.8f;
    private float unsupported = -SURE;

    SlotReaderTest() {
        for (int slot = 0; slot < SlotReader.SLOTS; slot++) {
            region[slot * SlotReader.REGIONS] = SURE;
            hue[slot * SlotReader.HUES] = SURE;
        }
    }

    private static float[] filled(int length, float value) {
        float[] values = new float[length];
        Arrays.fill(values, value);
        return values;
    }

    private Intent read() {
        return reader.read(
                new SlotReader.Heads(presence, magnitude, region, hue, style, styleAmount, unsupported, keep));
    }

    private void fire(Attribute attribute, boolean negative, float logit, float amount) {
        presence[SlotReader.slot(attribute, negative)] = logit;
        magnitude[SlotReader.slot(attribute, negative)] = amount;
    }

    private void region(Attribute attribute, boolean negative, Region where, float logit) {
        region[SlotReader.slot(attribute, negative) * SlotReader.REGIONS + where.ordinal()] = logit;
    }

    private void hue(Attribute attribute, boolean negative, Hue which, float logit) {
        hue[SlotReader.slot(attribute, negative) * SlotReader.HUES + which.ordinal()] = logit;
    }

    @Test
    void slotsFireStrongestFirst() {
        fire(Attribute.EXPOSURE, false, 1, 0.25f);
        fire(Attribute.FADE, true, 3, 0.75f);
        fire(Attribute.SHADOWS, false, -0.01f, 1);
        assertEquals(
                List.of(AttributeEdit.of(Attribute.FADE, -0.75f), AttributeEdit.of(Attribute.EXPOSURE, 0.25f)),
                read().edits());
    }

    @Test
    void aSlotWhoseSignIsUnsureDoesNotFireWhereThatIsAskedFor() {
        fire(Attribute.EXPOSURE, false, 1, 0.5f);
        presence[SlotReader.slot(Attribute.EXPOSURE, true)] = -0.5f;
        fire(Attribute.TEMPERATURE, false, 1, 0.5f);
        assertEquals(2, read().edits().size());
        // Of 1 against -0.5 the probability is 0.82.
        assertEquals(2, withSign(0.8f).edits().size());
        assertEquals(
                List.of(AttributeEdit.of(Attribute.TEMPERATURE, 0.5f)),
                withSign(0.85f).edits());
        fire(Attribute.TEMPERATURE, false, -SURE, 0.5f);
        assertEquals(List.of(), withSign(0.85f).edits(), "nor for want of anything better");
    }

    @Test
    void bothSignsFireInDifferentPlacesHoweverSure() {
        fire(Attribute.EXPOSURE, false, 3, 0.5f);
        fire(Attribute.EXPOSURE, true, 3, 0.4f);
        assertEquals(List.of(), withSign(0.9f).edits());
        region(Attribute.EXPOSURE, false, Region.WHOLE, -SURE);
        region(Attribute.EXPOSURE, false, Region.SKY, SURE);
        assertEquals(2, withSign(0.9f).edits().size());
    }

    private Intent withSign(float sign) {
        return read(thresholds(sign));
    }

    private Intent read(SlotReader.Thresholds thresholds) {
        return new SlotReader(List.of(new Style("warm", List.of()), new Style("cool", List.of())), thresholds)
                .read(new SlotReader.Heads(presence, magnitude, region, hue, style, styleAmount, unsupported, keep));
    }

    private static SlotReader.Thresholds thresholds(float sign) {
        return new SlotReader.Thresholds(0.5f, 0.3f, 0.3f, 0.1f, 0.5f, 0.5f, sign, 0);
    }

    @Test
    void everyLikelyRegionAndHueIsAnEdit() {
        fire(Attribute.HUE_SATURATION, false, 1, 0.5f);
        region(Attribute.HUE_SATURATION, false, Region.WHOLE, -SURE);
        region(Attribute.HUE_SATURATION, false, Region.TOP, SURE);
        region(Attribute.HUE_SATURATION, false, Region.SKY, SURE);
        hue(Attribute.HUE_SATURATION, false, Hue.BLUE, SURE);
        List<AttributeEdit> edits = read().edits();
        assertEquals(4, edits.size());
        assertTrue(
                edits.contains(new AttributeEdit(Attribute.HUE_SATURATION, Optional.of(Hue.BLUE), Region.SKY, 0.5f)));
    }

    @Test
    void aHueOfBothEndsBelongsToTheEndThatHasNoOther() {
        fire(Attribute.SHADOW_TINT, false, 2, 0.5f);
        hue(Attribute.SHADOW_TINT, false, Hue.RED, -SURE);
        hue(Attribute.SHADOW_TINT, false, Hue.BLUE, SURE);
        fire(Attribute.HIGHLIGHT_TINT, false, 1, 0.4f);
        hue(Attribute.HIGHLIGHT_TINT, false, Hue.RED, -SURE);
        hue(Attribute.HIGHLIGHT_TINT, false, Hue.ORANGE, SURE);
        hue(Attribute.HIGHLIGHT_TINT, false, Hue.BLUE, SURE);
        assertEquals(
                List.of(tint(Attribute.SHADOW_TINT, Hue.BLUE), tint(Attribute.HIGHLIGHT_TINT, Hue.ORANGE)), tints());
        hue(Attribute.SHADOW_TINT, false, Hue.ORANGE, SURE);
        assertEquals(4, tints().size(), "both ends have both");
        hue(Attribute.HIGHLIGHT_TINT, false, Hue.ORANGE, -SURE);
        hue(Attribute.SHADOW_TINT, false, Hue.ORANGE, -SURE);
        assertEquals(2, tints().size(), "one for both");
    }

    private static String tint(Attribute attribute, Hue hue) {
        return attribute.id() + " " + hue.id();
    }

    private List<String> tints() {
        return read().edits().stream()
                .map(e -> tint(e.attribute(), e.hue().orElseThrow()))
                .toList();
    }

    @Test
    void theWholePhotoAndAPartOfItAreNotBothMeant() {
        fire(Attribute.SHADOWS, false, 1, 0.5f);
        region(Attribute.SHADOWS, false, Region.SUBJECT, SURE - 0.1f);
        assertEquals(List.of(AttributeEdit.of(Attribute.SHADOWS, 0.5f)), read().edits());
        region(Attribute.SHADOWS, false, Region.SUBJECT, SURE + 0.1f);
        assertEquals(
                List.of(new AttributeEdit(Attribute.SHADOWS, Optional.empty(), Region.SUBJECT, 0.5f)), read().edits());
    }

    @Test
    void anAttributeThatIsKeptIsNoEdit() {
        fire(Attribute.CONTRAST, false, 2, 0.5f);
        fire(Attribute.BLACKS, false, 1, 0.5f);
        fire(Attribute.EXPOSURE, false, 1, 0.5f);
        keep[Keep.ALL.indexOf(Keep.of("blacks").orElseThrow())] = 1;
        keep[Keep.ALL.indexOf(Keep.of("brightness").orElseThrow())] = 1;
        assertEquals(List.of(AttributeEdit.of(Attribute.CONTRAST, 0.5f)), read().edits());
    }

    @Test
    void anEditThatIsAsGoodAsCertainIsNotToBeKept() {
        fire(Attribute.EXPOSURE, true, SURE, 0.5f);
        fire(Attribute.BLACKS, true, 2, 0.5f);
        for (String id : List.of("blacks", "brightness", "contrast")) {
            keep[Keep.ALL.indexOf(Keep.of(id).orElseThrow())] = SURE;
        }
        Intent intent = read();
        assertEquals(List.of(AttributeEdit.of(Attribute.EXPOSURE, -0.5f)), intent.edits());
        assertEquals(Set.of(Keep.of("blacks").orElseThrow(), Keep.of("contrast").orElseThrow()), intent.keeps());
    }

    @Test
    void theBestRegionCountsEvenWhereNoneIsLikely() {
        fire(Attribute.EXPOSURE, false, 1, 0.5f);
        region(Attribute.EXPOSURE, false, Region.WHOLE, 0);
        region(Attribute.EXPOSURE, false, Region.LEFT, 0.1f);
        assertEquals(
                List.of(new AttributeEdit(Attribute.EXPOSURE, Optional.empty(), Region.LEFT, 0.5f)), read().edits());
    }

    @Test
    void theWeakerOfTwoSignsIsDroppedWhereTheyMeet() {
        fire(Attribute.EXPOSURE, false, 1, 0.5f);
        fire(Attribute.EXPOSURE, true, 2, 0.25f);
        assertEquals(List.of(AttributeEdit.of(Attribute.EXPOSURE, -0.25f)), read().edits());
        region(Attribute.EXPOSURE, false, Region.SKY, 3 * SURE);
        assertEquals(2, read().edits().size());
    }

    @Test
    void bothSignsStandInDifferentHues() {
        fire(Attribute.HUE_SATURATION, false, 1, 0.5f);
        fire(Attribute.HUE_SATURATION, true, 2, 0.25f);
        assertEquals(List.of(AttributeEdit.of(Attribute.HUE_SATURATION, Hue.RED, -0.25f)), read().edits());
        hue(Attribute.HUE_SATURATION, false, Hue.GREEN, 3 * SURE);
        assertEquals(
                List.of(
                        AttributeEdit.of(Attribute.HUE_SATURATION, Hue.RED, -0.25f),
                        AttributeEdit.of(Attribute.HUE_SATURATION, Hue.GREEN, 0.5f)),
                read().edits());
    }

    @Test
    void theLikeliestSlotFiresWhereNothingElseIsSaid() {
        assertTrue(read().isEmpty());
        presence[SlotReader.slot(Attribute.TINT, true)] = -2;
        assertEquals(List.of(AttributeEdit.of(Attribute.TINT, -0.5f)), read().edits());
        presence[SlotReader.slot(Attribute.TINT, true)] = -2.3f;
        assertTrue(read().isEmpty());
        presence[SlotReader.slot(Attribute.TINT, true)] = -1;
        unsupported = 1;
        assertTrue(read().isEmpty());
        unsupported = -1;
        keep[0] = 1;
        assertTrue(read().isEmpty());
        keep[0] = -1;
        style[0] = 3 * SURE;
        assertTrue(read().edits().isEmpty());
    }

    @Test
    void theLikeliestStyleCountsUnlessItIsNone() {
        assertEquals(Optional.empty(), read().style());
        style[1] = 3 * SURE;
        assertEquals("cool", read().style().orElseThrow().style().name());
        assertEquals(0.8f, read().style().orElseThrow().amount());
        styleAmount = 0;
        assertEquals(0.01f, read().style().orElseThrow().amount());
    }

    @Test
    void aStyleThatIsNotSureIsNone() {
        style[0] = 0.2f;
        style[1] = 0.1f;
        style[2] = 0;
        assertEquals("warm", read().style().orElseThrow().style().name());
        assertEquals(Optional.empty(), read(SlotReader.Thresholds.standard()).style());
        style[0] = 1;
        assertEquals(
                "warm",
                read(SlotReader.Thresholds.standard())
                        .style()
                        .orElseThrow()
                        .style()
                        .name());
    }

    @Test
    void ofSeveralLikelyStylesTheLikeliestCountsWhereNothingElseIsHeard() {
        SlotReader sure = new SlotReader(
                List.of(new Style("warm", List.of()), new Style("cool", List.of()), new Style("dim", List.of())),
                SlotReader.Thresholds.standard());
        float[] several = {1.1f, 1.2f, 1, 0};
        SlotReader.Heads heads =
                new SlotReader.Heads(presence, magnitude, region, hue, several, styleAmount, unsupported, keep);
        assertEquals("cool", sure.read(heads).style().orElseThrow().style().name());
        several[3] = 1.5f;
        assertEquals(Optional.empty(), sure.read(heads).style(), "no style is as likely");
        float[] many = filled(13, 1);
        many[12] = 1.2f;
        SlotReader ofMany = new SlotReader(
                IntStream.range(0, 12)
                        .mapToObj(i -> new Style("s" + i, List.of()))
                        .toList(),
                SlotReader.Thresholds.standard());
        fire(Attribute.EXPOSURE, false, 0, 0.4f);
        Intent unsure = ofMany.read(
                new SlotReader.Heads(presence, magnitude, region, hue, many, styleAmount, unsupported, keep));
        assertEquals(Optional.empty(), unsure.style(), "each is as unlikely as the others");
        assertEquals(1, unsure.edits().size(), "what was heard most counts then");
        several[3] = 0;
        fire(Attribute.EXPOSURE, false, SURE, 0.4f);
        assertEquals(Optional.empty(), sure.read(heads).style(), "beside what was heard a guess is none");
    }

    @Test
    void keepsAndOddsAreRead() {
        keep[1] = 0;
        keep[2] = 1;
        unsupported = 0;
        Intent intent = read();
        assertEquals(Set.of(Keep.ALL.get(1), Keep.ALL.get(2)), intent.keeps());
        assertEquals(0.5f, intent.unsupported());
        assertFalse(intent.isUnsupported());
        unsupported = 1;
        assertTrue(read().isUnsupported());
    }

    @Test
    void headsOfAnotherSizeAreRefused() {
        magnitude[3] = 1.5f;
        assertThrows(IllegalArgumentException.class, this::read);
        magnitude[3] = 1;
        assertThrows(
                IllegalArgumentException.class,
                () -> reader.read(new SlotReader.Heads(
                        presence, magnitude, region, hue, new float[2], styleAmount, unsupported, keep)));
    }

    @Test
    void theProjectsStylesAreRead() throws Exception {
        List<Style> styles = StyleBook.read(Path.of("assets/instructions/styles.json"));
        assertEquals(27, styles.size());
        assertEquals("teal-orange", styles.getFirst().name());
        assertEquals(
                AttributeEdit.of(Attribute.CONTRAST, 0.3f),
                styles.getFirst().recipe().getFirst());
    }
}
