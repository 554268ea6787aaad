package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptLightsTest {
    /** A sentence, and what the network reads of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "brighter but not the lamp | exposure+0.47",
                "Brighter except the candles | exposure+0.47",
                "darker but not the street lights | exposure-0.48",
                "make it a bit brighter without touching the windows | exposure+0.25",
                "darken it, leave the flames alone | exposure-0.5",
                "brighten the hall, the windows are bright enough already | exposure+0.5",
                "darker please, although the lamps should stay as they are | exposure-0.5",
            })
    void lightsThatAreSparedAreKept(String text, String read) {
        Intent settled = KeptLights.settle(StatedAmounts.plain(text), intent(read));
        assertEquals(intent(read).edits(), settled.edits());
        assertEquals(Set.of(Keep.of("highlights").orElseThrow()), settled.keeps());
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "warmer but not the lamp | temperature+0.49",
                "brighter but not the light | exposure+0.47",
                "brighter but not the dress | exposure+0.49",
                "more contrast but not the window | contrast+0.49",
                "brighter, and the lamps are too bright | exposure+0.5",
                "brighter, the lamps should be brighter too | exposure+0.5",
                "brighter lamps but not the windows | exposure+0.5",
                "night scene should be night, take it down but leave the lamps glowing | exposure-0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), KeptLights.settle(StatedAmounts.plain(text), intent(read)));
    }
}
