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

class NotBehindTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cut the magenta on the guitar, not on the backdrop | tint@background-0.4 hue_saturation:magenta@background-0.5"
                        + " | tint@subject-0.4 hue_saturation:magenta@subject-0.5",
                "Less yellow on the plate but not on the wall behind it | temperature@background-0.42 | temperature@subject-0.42",
                "lower the orange on the van, not in the background"
                        + " | hue_saturation:orange@background-0.45 hue_saturation:orange@subject-0.4 | hue_saturation:orange@subject-0.4",
            })
    void itIsTheThingThatIsMeant(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(NotBehind.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which stays. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "less magenta on the guitar, not on the face | tint@background-0.4",
                "less magenta on the guitar and on the backdrop | tint@background-0.4",
                "there is too much red on the guitar, not on the backdrop | hue_saturation:red@background-0.4",
                "more contrast on the bike, not on the backdrop | contrast@subject+0.4 exposure+0.3",
                "more light on the wall, not on the guitar | exposure@background+0.4",
            })
    void otherSentencesStayAsTheyWereRead(String text, String heard) {
        Intent read = intent(heard);
        assertSame(read, NotBehind.settle(PlainText.of(text), read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"less red on the ", "not on the backdrop ", "wall behind "})
    void aLongTextTakesNoLongTime(String part) {
        String text = "the crib " + part.repeat(3000);
        assertTimeout(Duration.ofSeconds(20), () -> NotBehind.settle(text, intent("exposure@background-0.5")));
    }
}
