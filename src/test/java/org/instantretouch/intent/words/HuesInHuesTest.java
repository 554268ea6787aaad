package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HuesInHuesTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "less blue in the blues | '' | hue_saturation:blue-0.50",
                "a bit less orange in the oranges, please | hue_saturation:orange-0.11 hue_shift:orange-0.15 | hue_saturation:orange-0.25",
                "more red in the reds | hue_shift:red-0.4 | hue_saturation:red+0.50",
                "less green in the greens | hue_saturation:green-0.45 | hue_saturation:green-0.45",
                "less yelow in the yellows | hue_shift:yellow+0.37 | hue_saturation:yellow-0.50",
                "less bleu in the blues please | hue_shift:blue+0.44 | hue_saturation:blue-0.50",
                "a bit less ornage in the oranges | hue_shift:orange-0.41 | hue_saturation:orange-0.25",
                "kill the yellow | temperature-0.56 | hue_saturation:yellow-0.60 temperature-0.28",
                "please nuke that orange | temperature-0.60 | hue_saturation:orange-0.60 temperature-0.30",
                "bring back the reds underwater | hue_saturation:red-0.67 | hue_saturation:red+0.67",
                "get some of the blues back | hue_saturation:blue+0.50 | hue_saturation:blue+0.50",
                "bring the greens back in the forest | hue_saturation:green-0.40 | hue_saturation:green+0.40",
            })
    void aHueIsLessOrMoreOfItself(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(HuesInHues.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which is not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "less yellow in the greens | hue_shift:green+0.44",
                "less blue in the shadows | shadow_tint:orange+0.40",
                "kill the yellow cast | temperature-0.54",
                "kill the yellow but keep it warm | temperature-0.54",
                "kill the yellow flowers | hue_saturation:yellow-0.70",
                "don't kill the yellow | temperature-0.40",
                "kill the yellow | hue_saturation:yellow-0.80",
                "bring back the greens less strongly | hue_saturation:green-0.30",
                "bring the reds down | hue_saturation:red-0.50",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), HuesInHues.settle(PlainText.of(text), intent(read)));
    }
}
