package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalvesTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "half as bright | exposure-0.45 | exposure-0.6666667",
                "make it half as bright | exposure-0.49 | exposure-0.6666667",
                "the sky half as bright | exposure@sky-0.52 | exposure@sky-0.6666667",
                "twice as bright | exposure+0.82 | exposure+0.6666667",
                "half the brightness and more contrast | contrast+0.46 exposure-0.41 | contrast+0.46 exposure-0.6666667",
                "desaturate about halfway | saturation-0.35 | saturation-0.5",
                "desaturate it by about half | saturation-0.35 | saturation-0.5",
            })
    void halfIsHalf(String text, String read, String asked) {
        assertEquals(intent(asked), Halves.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "half as bright again | exposure+0.41",
                "half as bright | exposure+0.4",
                "not half as bright | exposure-0.42",
                "it is half as bright as it should be | exposure+0.5",
                "desaturate the bottom half | saturation@bottom-0.51",
                "desaturate half the picture | saturation-0.45",
                "half as saturated | saturation-0.51",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), Halves.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Halfway to black and white | bw+0.15 | bw+0.5",
                "make it half-way to grey, please | bw+0.8 | bw+0.5",
                "halfway between colour and black and white | saturation-0.34 | saturation-0.5",
                "halfway to the top | exposure@top+0.3 | exposure@top+0.3",
                "not halfway to black and white | bw+0.1 | bw+0.1",
                "half way to a grey sky | saturation@sky-0.7 | saturation@sky-0.7",
            })
    void halfTheWayToGreyHasHalfTheColour(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(Halves.settle(PlainText.of(text), intent(read))));
    }
}
