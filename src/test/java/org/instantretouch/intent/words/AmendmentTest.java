package org.instantretouch.intent.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.instantretouch.intent.words.Amendment.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmendmentTest {
    private static final AttributeEdit DARKER = AttributeEdit.of(Attribute.EXPOSURE, -0.5f);
    private static final AttributeEdit WARMER = AttributeEdit.of(Attribute.TEMPERATURE, 0.5f);
    private static final AttributeEdit CONTRAST = AttributeEdit.of(Attribute.CONTRAST, 0.5f);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "only the sky | ONLY | the sky",
                "no, just in the background please | ONLY | the background",
                "on the sky only | ONLY | the sky",
                "the sky, not the ground | ONLY | the sky",
                "limit that to the foreground | ONLY | the foreground",
                "only the shadows | ONLY | the shadows",
                "but only the greens | ONLY | the greens",
                "except the face | EXCEPT | the face",
                "but not the sky | EXCEPT | the sky",
                "everywhere but the sky | EXCEPT | the sky",
                "leave the sky out of it | EXCEPT | the sky",
                "same for the foreground | ALSO | the foreground",
                "and the same thing in the background too | ALSO | the background",
                "the sky as well | ALSO | the sky",
                "also the foreground | ALSO | the foreground",
                "no, the other way round | OPPOSITE | ''",
                "sorry, i meant the opposite | OPPOSITE | ''",
                "wrong direction! | OPPOSITE | ''",
            })
    void whatIsSaidOfTheEditBefore(String words, Kind kind, String part) {
        assertEquals(new Amendment(kind, part), Amendment.in(words).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "only the sky darker",
                "only the sky, warmer",
                "warmer but only the sky",
                "the sky",
                "the sky is too dark",
                "keep the sky",
                "save the sky",
                "leave the sky as it is",
                "everything except the face warmer",
                "darken the sky too",
                "the sky too dark",
                "the same as the last photo",
                "the sky opposite the sun",
                "turn it the other way",
                "invert it",
                "same",
                "only a bit",
                "without me",
                "only the dress",
                ""
            })
    void otherInstructionsAreTheirOwn(String words) {
        assertEquals(Optional.empty(), Amendment.in(words));
    }

    private static Optional<Intent> of(String words, AttributeEdit... before) {
        return Amendment.in(words).orElseThrow().of(Intent.of(before));
    }

    private static Optional<Intent> asked(AttributeEdit... edits) {
        return Optional.of(Intent.of(edits));
    }

    private static AttributeEdit in(Region region, AttributeEdit edit) {
        return RegionLists.in(region, edit);
    }

    @Test
    void itIsHeldToAPart() {
        assertEquals(asked(in(Region.SKY, WARMER), in(Region.SKY, CONTRAST)), of("only the sky", WARMER, CONTRAST));
        assertEquals(asked(in(Region.SKY, DARKER)), of("no, only the sky", in(Region.FOREGROUND, DARKER)));
        assertEquals(asked(AttributeEdit.of(Attribute.SHADOWS, -0.5f)), of("only the shadows", DARKER));
        assertEquals(
                asked(AttributeEdit.of(Attribute.HIGHLIGHT_TINT, Hue.ORANGE, 0.5f)), of("just the highlights", WARMER));
        assertEquals(asked(AttributeEdit.of(Attribute.HUE_LUMINANCE, Hue.GREEN, -0.5f)), of("only the greens", DARKER));
    }

    @Test
    void itSparesAPart() {
        assertEquals(asked(in(Region.BACKGROUND, WARMER)), of("except the face", WARMER));
        assertEquals(asked(CONTRAST, in(Region.SKY, CONTRAST.withAmount(-0.5f))), of("but not the sky", CONTRAST));
    }

    @Test
    void itIsDoneInAnotherPart() {
        assertEquals(asked(in(Region.FOREGROUND, DARKER)), of("same for the foreground", in(Region.SKY, DARKER)));
    }

    @Test
    void itGoesTheOtherWay() {
        assertEquals(
                asked(DARKER.withAmount(0.5f), WARMER.withAmount(-0.5f)),
                of("no, the other way round", DARKER, WARMER));
    }

    @Test
    void whatIsNotClearIsNothing() {
        assertEquals(Optional.empty(), of("only the sky"));
        assertEquals(Optional.empty(), of("only the sky", DARKER, in(Region.FOREGROUND, CONTRAST)));
        assertEquals(Optional.empty(), of("only the shadows", CONTRAST));
        assertEquals(Optional.empty(), of("only the greens", WARMER));
        assertEquals(Optional.empty(), of("except the face", in(Region.SUBJECT, DARKER)));
        assertEquals(Optional.empty(), of("same for the foreground", DARKER));
        assertEquals(Optional.empty(), of("the opposite", AttributeEdit.of(Attribute.BW, 1)));
    }
}
