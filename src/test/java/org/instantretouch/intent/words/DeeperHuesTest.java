package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeeperHuesTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "make the greens a little deeper | hue_luminance:green-0.13 | hue_luminance:green-0.25 hue_saturation:green+0.16",
                "slightly deeper reds please | hue_luminance:red-0.14 hue_saturation:red+0.10 | hue_luminance:red-0.25 hue_saturation:red+0.16",
                "deeper blues | hue_luminance:blue-0.40 | hue_luminance:blue-0.45 hue_saturation:blue+0.29",
                "deeper blues and greens | hue_luminance:blue-0.42 hue_luminance:green-0.42 | hue_luminance:blue-0.45 hue_luminance:green-0.45 hue_saturation:blue+0.29 hue_saturation:green+0.29",
                "warmer, and deepen the oranges | temperature+0.4 hue_luminance:orange-0.43 hue_saturation:orange+0.42 | temperature+0.4 hue_luminance:orange-0.45 hue_saturation:orange+0.42",
                "much deeper purples | hue_luminance:purple-0.78 | hue_luminance:purple-0.80 hue_saturation:purple+0.52",
                "a touch more depth in the yellows | hue_luminance:yellow-0.16 | hue_luminance:yellow-0.25 hue_saturation:yellow+0.16",
                "slightly richer reds | hue_saturation:red+0.13 | hue_luminance:red-0.15 hue_saturation:red+0.25",
            })
    void deeperHuesAreDarkerAndStronger(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(DeeperHues.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which is not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the greens are deeper now | hue_luminance:green-0.40",
                "not deeper greens | hue_luminance:green-0.40",
                "deeper greens than before | hue_luminance:green-0.30",
                "deeper shadows in the greens | hue_luminance:green-0.30",
                "deeper contrast, greens as they were | contrast+0.5 hue_saturation:green+0.2",
                "deeper blues | exposure-0.3",
                "deeper blues | hue_shift:blue+0.4",
                "deepen the blues by 20 | hue_luminance:blue-0.20",
                "richer reds | hue_saturation:red+0.46",
                "much richer reds | hue_saturation:red+0.80",
                "greens deeper, but keep them as strong | hue_luminance:green-0.40",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), DeeperHues.settle(PlainText.of(text), intent(read)));
    }
}
