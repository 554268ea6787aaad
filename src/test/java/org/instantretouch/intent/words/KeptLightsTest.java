package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;
import org.junit.jupiter.api.Test;
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
        Intent settled = KeptLights.settle(PlainText.of(text), intent(read));
        assertEquals(intent(read).edits(), settled.edits());
        assertEquals(Set.of(Keep.of("highlights").orElseThrow()), settled.keeps());
    }

    /** A sentence, and what the network reads of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "as bright as possible without losing the curtains | exposure+0.87",
                "brighter, but I don't want to lose the lace | exposure+0.46",
                "Brighten it without losing detail in her veil, please | exposure+0.5",
                "make it lighter but keep the detail in the dress | exposure+0.5",
                "brighter but I still want to see the clouds | exposure+0.5",
                "brighter and airier, but not overexposed | exposure+0.43",
                "lighter, but be careful with the dress | exposure+0.44",
                "brighter but watch the windows | exposure+0.48",
                "brighter but don't clip the sky | exposure+0.53",
            })
    void whatMayLoseItsDetailIsKept(String text, String read) {
        Set<Keep> shadows = Set.of(Keep.of("shadows").orElseThrow());
        Intent settled =
                KeptLights.settle(PlainText.of(text), new Intent(intent(read).edits(), Optional.empty(), shadows, 0));
        assertEquals(intent(read).edits(), settled.edits());
        assertEquals(Set.of(Keep.of("highlights").orElseThrow()), settled.keeps());
    }

    @Test
    void aBrightLookKeepsWhatMayLoseItsDetail() {
        Intent read = new Intent(List.of(), Optional.of(look("high-key")), Set.of(), 0);
        Intent settled = KeptLights.settle("bright and airy without washing out the dress", read);
        assertEquals(read.style(), settled.style());
        assertEquals(Set.of(Keep.of("highlights").orElseThrow()), settled.keeps());
        assertEquals(read, KeptLights.settle("bright and airy without losing the mood", read));
    }

    private static StyleRequest look(String name) {
        return new StyleRequest(new Style(name, List.of()), 0.8f);
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
                "brighter but mind the mood | exposure+0.5",
                "darker but not blown out | exposure-0.5",
                "it's not overexposed | exposure+0.5",
                "brighter without losing the mood | exposure+0.5",
                "brighter without losing contrast | exposure+0.5",
                "darker without losing the dress | exposure-0.5",
                "warmer without blowing the dress | temperature+0.5",
                "don't lose the dress | exposure+0.5",
                "night scene should be night, take it down but leave the lamps glowing | exposure-0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), KeptLights.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "veil looks grey, whites up a notch but don't burn the lace | whites+0.23",
                "lift the shadows but don't blow out the sky | shadows+0.5",
            })
    void whatLosesItsDetailIsKept(String text, String read) {
        Intent settled = KeptLights.settle(PlainText.of(text), intent(read));
        assertEquals(intent(read).edits(), settled.edits());
        assertEquals(Set.of(Keep.of("highlights").orElseThrow()), settled.keeps());
    }
}
