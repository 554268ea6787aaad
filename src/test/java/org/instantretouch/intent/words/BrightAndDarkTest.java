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

class BrightAndDarkTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kiosk too bright, cobbles too dark | exposure@bottom+0.45 highlights-0.53 exposure-0.49"
                        + " | exposure@bottom+0.45 highlights-0.53",
                "the corner is too dark and the lamp is way too bright | shadows+0.5 highlights-0.5 exposure-0.4"
                        + " | shadows+0.5 highlights-0.5",
            })
    void theBrightOneIsNoFaultOfAll(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(BrightAndDark.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which stays. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it is too bright and the ground is too dark, darker please | shadows+0.5 highlights-0.5 exposure-0.4",
                "lamp too bright, wall too dark | exposure@background+0.5 exposure-0.4",
                "lamp too bright, cable too dark | highlights-0.5 exposure-0.4",
                "too bright | highlights-0.5 exposure-0.4 shadows+0.2",
            })
    void otherSentencesStayAsTheyWereRead(String text, String heard) {
        Intent read = intent(heard);
        assertSame(read, BrightAndDark.settle(PlainText.of(text), read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lamp too bright, ", "table too dark and ", "way too "})
    void aLongTextTakesNoLongTime(String part) {
        String text = "the crib " + part.repeat(3000);
        assertTimeout(
                Duration.ofSeconds(20),
                () -> BrightAndDark.settle(text, intent("exposure-0.5 shadows+0.3 highlights-0.3")));
    }
}
