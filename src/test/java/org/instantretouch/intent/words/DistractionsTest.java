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

class DistractionsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The crate is distracting, fade it into the dark | exposure-0.56 | exposure@background-0.56",
                "those bins are too distracting, a bit darker please | exposure-0.2 | exposure@background-0.2",
                "the railing distracts, make it duller and darker | saturation-0.4 exposure-0.47"
                        + " | saturation@background-0.4 exposure@background-0.47",
                "that poster draws too much attention, less colour | saturation-0.5 | saturation@background-0.5",
                "more separation between him and the wall | contrast@background+0.51 | exposure@subject+0.35 exposure@background-0.35",
                "more separation between the shadows and the highlights | contrast+0.5 | contrast+0.5",
            })
    void whatDistractsIsBehind(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(Distractions.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which stays. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the colours are distracting, mute them | saturation-0.5",
                "the noise is distracting, make it darker | exposure-0.4",
                "the bin on the left is distracting, darken it | exposure-0.4",
                "the sign is distracting, darken it | exposure@subject-0.4",
                "the lamp is distracting, tone it down | highlights-0.47",
                "the crate is lovely, make it darker | exposure-0.5",
                "the crate is not distracting, make it darker | exposure-0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String heard) {
        Intent read = intent(heard);
        assertSame(read, Distractions.settle(PlainText.of(text), read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"is distracting, ", "a bit darker ", "the bin distracts "})
    void aLongTextTakesNoLongTime(String part) {
        String text = "the crib " + part.repeat(3000);
        assertTimeout(Duration.ofSeconds(20), () -> Distractions.settle(text, intent("exposure-0.5")));
    }
}
