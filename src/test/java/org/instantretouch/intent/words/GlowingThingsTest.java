package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlowingThingsTest {
    private static final Intent REFUSED = new Intent(List.of(), Optional.empty(), Set.of(), 0.9f);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Make my wife glow | exposure@subject+0.5 hue_luminance:orange@subject+0.3",
                "whiten his teeth | hue_saturation:yellow@subject-0.5 hue_luminance:yellow@subject+0.3",
                "make her teeth a bit whiter | hue_saturation:yellow@subject-0.25 hue_luminance:yellow@subject+0.15",
                "make the stars twinkle | highlights+0.5",
            })
    void lightAndColourDoIt(String text, String asked) {
        assertEquals(intent(asked), GlowingThings.settle(PlainText.of(text), REFUSED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whiten... no, straighten his teeth",
                "whiten his teeth and slim his face",
                "make my wife glow in the dark suit",
                "add stars that twinkle"
            })
    void whatElseIsAskedStaysRefused(String text) {
        assertSame(REFUSED, GlowingThings.settle(PlainText.of(text), REFUSED));
    }

    @Test
    void whatWasHeardStays() {
        Intent read = intent("exposure@subject+0.4");
        assertSame(read, GlowingThings.settle("make my wife glow", read));
    }
}
