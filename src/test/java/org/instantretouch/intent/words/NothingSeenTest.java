package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NothingSeenTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "too dark, I can hardly see anything | exposure+0.53 | exposure+0.8 shadows+0.4",
                "it's so dark you can barely make out a thing | exposure+0.5 | exposure+0.8 shadows+0.4",
                "I can't see anything, it's too dark | exposure+0.9 | exposure+0.9 shadows+0.4",
                "Nobody can see a thing! | shadows+0.6 exposure+0.3 | exposure+0.8 shadows+0.6",
                "pitch black, can't see nothing, please fix it | exposure+0.5 | exposure+0.8 shadows+0.4",
            })
    void whatHidesEverythingIsLitByMuch(String text, String read, String asked) {
        assertEquals(intent(asked), NothingSeen.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "too bright, I can hardly see anything | exposure-0.54",
                "you can hardly see his face | exposure@subject+0.43",
                "I can't see anything wrong with it, a bit brighter | exposure+0.2",
                "I can't see anything in the sky | exposure@sky+0.4",
                "I can't see the altar | exposure+0.5",
                "so dark, I can barely see anything, but keep it moody | exposure+0.3",
                "it's too dark | exposure+0.5",
                "so black you can't see a thing, I love it | exposure+0.3",
                "make it darker until I can't see anything | exposure-0.6",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), NothingSeen.settle(PlainText.of(text), intent(read)));
    }
}
