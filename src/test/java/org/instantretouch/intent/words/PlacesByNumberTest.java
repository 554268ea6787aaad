package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesByNumberTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "face +0.6 ev, everything else -0.3 | exposure@subject+0.4 exposure@background-0.37"
                        + " | exposure@background-0.2 exposure@subject+0.4",
                "Ceiling minus a quarter, floor plus a half | exposure@bottom+0.5 | exposure@top-0.17 exposure@bottom+0.33",
                "left up a third right down a third | '' | exposure@left+0.22 exposure@right-0.22",
                "everything -0.3, kids +0.6 | exposure-0.35 | exposure-0.2 exposure@subject+0.4",
                "sky -0.6, the rest +0.3 | exposure@sky-0.59 exposure+0.3 | exposure+0.2 exposure@sky-0.6",
                "please make people +20 and background -15 | exposure@background-0.2"
                        + " | exposure@subject+0.2 exposure@background-0.15",
                "edges -30 centre +10 | vignette+0.13 | vignette+0.3 exposure@center+0.1",
                "person up twenty, background down thirty five | '' | exposure@subject+0.2 exposure@background-0.35",
                "people +1 sky -1 | exposure@sky-0.35 | exposure@subject+0.67 exposure@sky-0.67",
                "sky +0, grass +0.6 | exposure@sky+0.54 | exposure@foreground+0.4",
                "windows -1 stop, room +0.5 | exposure-0.67 shadows+0.3 | highlights-0.5 exposure+0.33333334",
                "bring the windows down a stop and the room up half a stop | exposure-0.67 | highlights-0.5 exposure+0.33333334",
                "sky down one stop, foreground up half a stop | '' | exposure@sky-0.6666667 exposure@foreground+0.33333334",
            })
    void eachPlaceGoesByItsOwnNumber(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(PlacesByNumber.settle(PlainText.of(text), intent(read))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sky -0.5",
                "sky contrast +20, ground contrast -10",
                "sky -10, shadows +20",
                "is the sky -1 and the ground +1",
                "sky -1.5 too dark, ground +1 too bright",
                "sky down to 20, ground up to 30",
                "faces up and background down",
                "the rest -0.5, everything else +0.5",
                "sky -0.5, sky -0.3",
                "face 20, background 30",
                "sky -1 or ground +1",
                "car +0.5, house -0.5",
                "everything +0.5, the rest -0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text) {
        Intent read = intent("exposure@sky-0.3");
        assertSame(read, PlacesByNumber.settle(PlainText.of(text), read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sky -0.5 ", "face plus a third, ", "please make the ", "1/3 "})
    void aLongTextTakesNoLongTime(String part) {
        String text = part.repeat(3000);
        assertTimeout(Duration.ofSeconds(20), () -> PlacesByNumber.settle(text, intent("exposure@sky-0.5")));
    }
}
