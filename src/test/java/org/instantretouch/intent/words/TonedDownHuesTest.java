package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TonedDownHuesTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tone down the reds | hue_saturation:red-0.49 | hue_saturation:red-0.33",
                "Tone the greens down a bit, please | hue_saturation:green-0.15 | hue_saturation:green-0.19",
                "calm down those oranges | hue_saturation:orange-0.50 | hue_saturation:orange-0.33",
                "tone down the reds a lot | hue_saturation:red-0.89 | hue_saturation:red-0.49",
                "tone down the oranges and yellows | hue_saturation:orange-0.46 hue_saturation:yellow-0.46 | hue_saturation:orange-0.31 hue_saturation:yellow-0.31",
                "tone down the blues and brighten the rest | hue_saturation:blue-0.50 exposure+0.4 | hue_saturation:blue-0.33 exposure+0.4",
            })
    void tonedDownHuesLoseAThird(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(TonedDownHues.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which is not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the red is too strong, tone it down | hue_saturation:red-0.49",
                "the reds scream, tone down the reds | hue_saturation:red-0.5",
                "his jacket is neon, tone the yellow down | hue_saturation:yellow-0.5",
                "less red | hue_saturation:red-0.49",
                "tone down the red car | hue_saturation:red-0.47",
                "tone down the reds to brown | hue_saturation:red-0.39",
                "don't tone down the reds | hue_saturation:red-0.39",
                "tone the reds down completely | hue_saturation:red-0.9",
                "tone down the reds by 40 | hue_saturation:red-0.40",
                "tone down the colours | saturation-0.46",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), TonedDownHues.settle(PlainText.of(text), intent(read)));
    }
}
