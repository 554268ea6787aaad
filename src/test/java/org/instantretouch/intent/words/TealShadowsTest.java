package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TealShadowsTest {
    /** A sentence, and whether it asks for the look. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "teal in the shadows but keep skin natural | false",
                "Teal shadows, skin untouched | false",
                "a bit of teal in the shadows, natural skin | false",
                "teal and orange, keep skin natural | true",
                "teal shadows, orange highlights, natural skin | true",
                "cinematic teal shadows, natural skin | true",
                "teal shadows | true",
            })
    void tealShadowsAloneAreNoLook(String text, boolean isLook) {
        Intent read = new Intent(
                intent("shadow_tint:aqua+0.4").edits(),
                Optional.of(new StyleRequest(new Style("teal-orange", List.of()), 0.7f)),
                Set.of(),
                0);
        assertEquals(
                isLook, TealShadows.settle(PlainText.of(text), read).style().isPresent());
    }

    @Test
    void aLookWithoutTealShadowsStays() {
        Intent look = new Intent(
                List.of(), Optional.of(new StyleRequest(new Style("teal-orange", List.of()), 0.7f)), Set.of(), 0);
        assertEquals(look, TealShadows.settle("teal shadows, natural skin", look));
    }
}
