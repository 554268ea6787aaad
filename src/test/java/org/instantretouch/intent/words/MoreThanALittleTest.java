package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoreThanALittleTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "more than a little darker | exposure-0.18 | exposure-0.50",
                "a more than slightly warmer photo | temperature+0.20 | temperature+0.50",
                "brighten more than a bit | exposure+0.37 | exposure+0.50",
                "make the sky darker, more than a touch | exposure@sky-0.18 | exposure@sky-0.50",
                "more than a little warmer | temperature+0.62 | temperature+0.62",
                "no more than a little darker | exposure+0.18 | exposure-0.20",
                "make it no more than a bit brighter, please | '' | exposure+0.20",
            })
    void moreThanALittleIsPlainlySo(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(MoreThanALittle.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which is not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing more than a little warmth | temperature+0.18",
                "a tad more than slightly warmer | temperature+0.14",
                "a little darker | exposure-0.18",
                "it is more than a little dark | exposure+0.22",
                "less than a little darker | exposure-0.13",
                "more than a little darker but only a little warmer | exposure-0.20 temperature+0.20",
                "not more than a little contrast | contrast-0.36",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), MoreThanALittle.settle(PlainText.of(text), intent(read)));
    }
}
