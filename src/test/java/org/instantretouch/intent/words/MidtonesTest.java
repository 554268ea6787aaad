package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MidtonesTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mids cooler | temperature@center-0.44 | temperature-0.44",
                "warm up the midtones a bit | temperature@center+0.17 | temperature+0.17",
                "mid tones brighter | exposure@center+0.4 | exposure+0.4",
                "mids warmer, sky darker | temperature@center+0.4 exposure@sky-0.5 | temperature+0.4 exposure@sky-0.5",
                "mids brighter | exposure@center+0.4 exposure+0.3 | exposure+0.3",
            })
    void midtonesAreNoPlace(String text, String read, String asked) {
        assertEquals(intent(asked), Midtones.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "middle cooler | temperature@center-0.49",
                "midtones in the centre brighter | exposure@center+0.48",
                "centre mids cooler | temperature@center-0.43",
                "warm the mids | temperature+0.42",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), Midtones.settle(PlainText.of(text), intent(read)));
    }
}
