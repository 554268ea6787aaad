package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HueTradesTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "less teal more orange | hue_shift:aqua+0.4 | hue_saturation:aqua-0.4 hue_saturation:orange+0.4",
                "less teal, more orange | hue_saturation:orange+0.4 | hue_saturation:aqua-0.4 hue_saturation:orange+0.4",
                "more teal less orange | '' | hue_saturation:aqua+0.5 hue_saturation:orange-0.5",
                "More orange, less teal please | hue_saturation:orange+0.44 | hue_saturation:orange+0.44 hue_saturation:aqua-0.44",
                "less cyan, and more red | '' | hue_saturation:aqua-0.5 hue_saturation:red+0.5",
                "a bit less teal, a bit more orange | '' | hue_saturation:aqua-0.25 hue_saturation:orange+0.25",
            })
    void oneHueIsTradedForAnother(String text, String read, String asked) {
        assertEquals(intent(asked), HueTrades.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "less blue, more orange | temperature+0.46",
                "less green, more magenta | tint+0.45",
                "less teal, more blue | hue_shift:aqua+0.5",
                "more red, less orange | hue_shift:orange-0.4",
                "more aqua less magenta | tint-0.3",
                "tiles: less teal more orange | hue_shift:aqua+0.4",
                "less teal more orange in the shadows | shadow_tint:orange+0.4",
                "less teal, less orange | hue_saturation:aqua-0.4",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), HueTrades.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kill the orange, keep the teal | hue_saturation:aqua-0.54 | hue_saturation:orange-0.54",
                "keep the teal and the blue but lose the orange | hue_saturation:orange-0.5 hue_saturation:aqua-0.5 | hue_saturation:orange-0.5",
                "less yellow, leave the orange alone | hue_saturation:yellow-0.46 hue_shift:orange-0.44 | hue_saturation:yellow-0.46",
                "drop the green, keep the red | tint+0.5 hue_saturation:red-0.6 hue_saturation:green-0.6 | hue_saturation:green-0.6",
                "remove the yellow, keep the green | hue_saturation:yellow-0.58 | hue_saturation:yellow-0.58",
                "less yellow, but keep the yellow flowers | hue_saturation:yellow-0.5 | hue_saturation:yellow-0.5",
                "kill the orange, keep the teal shadows | shadow_tint:aqua+0.5 | shadow_tint:aqua+0.5",
            })
    void aHueThatIsKeptDoesNotChange(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(HueTrades.settle(PlainText.of(text), intent(read))));
    }
}
