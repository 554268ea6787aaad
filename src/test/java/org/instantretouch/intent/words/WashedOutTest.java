package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WashedOutTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shot into the sun, washed out | contrast+0.40 fade+0.55 | contrast+0.40 saturation+0.20",
                "Through a window, so it's a bit washed out | contrast+0.24 | contrast+0.24 saturation+0.12",
                "everything is washed out | contrast+0.46 blacks-0.38 | contrast+0.46 blacks-0.38 saturation+0.23",
                "Why is this photo so washed out? | contrast+0.44 | contrast+0.44 saturation+0.22",
                "it looks a bit washed-out | contrast+0.24 blacks-0.22 | contrast+0.24 blacks-0.22 saturation+0.12",
                "completely washed out picture | saturation+0.80 | saturation+0.80 contrast+0.40",
                "the colours came out washed out | saturation+0.50 | saturation+0.50 contrast+0.25",
                "washed out colors, please | vibrance+0.40 | vibrance+0.40 contrast+0.20",
                "all washed out, please fix it | contrast+0.50 | contrast+0.50 saturation+0.25",
            })
    void whatIsWashedOutLacksContrastAndColour(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(WashedOut.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which is not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shot into the sun, make it washed out | contrast-0.40 fade+0.55",
                "washed out look, against the sun | contrast-0.40 fade+0.55",
                "it's washed out | contrast+0.41 saturation+0.41",
                "make it look washed out | fade+0.48 saturation-0.44",
                "the sky is washed out | contrast@sky+0.42",
                "washed out pinks | hue_saturation:magenta+0.5",
                "not washed out but bright | contrast+0.51",
                "washed out and cold | contrast+0.48",
                "i like the washed out colours | saturation+0.45",
                "it's washed out on purpose | contrast+0.3",
                "everything is washed out | contrast-0.4",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), WashedOut.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "keep the old feel, just fix the fading | '' | contrast+0.35 blacks-0.35 saturation+0.35",
                "Leave its vintage charm but undo the fading, please | fade-0.3 | contrast+0.35 blacks-0.35 saturation+0.35",
                "keep the look and fix the fading at the edges | vignette-0.2 | vignette-0.2",
                "keep the feel but fix the scratches | contrast+0.2 | contrast+0.2",
                "keep the fading | fade+0.2 | fade+0.2",
            })
    void whatHasFadedHasItBackAndStaysOld(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(WashedOut.settle(PlainText.of(text), intent(read))));
    }
}
