package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlightTonesTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "highlights down a bit | highlights-0.13 | highlights-0.28",
                "Pull the bright parts down a little, please | highlights-0.17 | highlights-0.30",
                "slightly lower the highlights in the sky | highlights@sky-0.22 | highlights@sky-0.33",
                "lower the highlights somewhat | highlights-0.28 | highlights-0.35",
                "whites up a touch | whites+0.14 | whites+0.28",
                "cooler, and the highlights a bit lower | temperature-0.5 highlights-0.15 | temperature-0.5 highlights-0.29",
                "take the edge off the highlights | highlights-0.50 | highlights-0.30",
                "take the edge off the contrast, please | contrast-0.50 | contrast-0.30",
                "lighten his face a bit | exposure@subject+0.12 | exposure@subject+0.23",
                "Her face is slightly too bright | exposure@subject-0.14 | exposure@subject-0.23",
                "dodge the model a touch, darken the sky | exposure@subject+0.14 exposure@sky-0.5 | exposure@subject+0.23 exposure@sky-0.5",
                "just the tiniest bit brighter | exposure+0.22 | exposure+0.12",
                "add the tiniest hint of warmth and deepen the blacks | temperature+0.15 blacks-0.31 | temperature+0.15 blacks-0.31",
                "far more warmth and the smallest amount of fade | temperature+0.7 fade+0.12 | temperature+0.7 fade+0.12",
                "the tiniest bit too warm | temperature-0.2 | temperature-0.2",
            })
    void aLittleOfTheEndsOfTheTonesShows(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(SlightTones.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which is not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "barely lower the highlights a bit | highlights-0.15",
                "lower the highlights | highlights-0.30",
                "highlights -15, a bit | highlights-0.15",
                "highlights up a bit | highlights+0.15",
                "shadows up a bit | shadows+0.16",
                "a bit warmer, highlights down | highlights-0.49 temperature+0.2",
                "highlights down a tiny bit | highlights-0.10",
                "take the edge off her jaw | contrast-0.50",
                "take the edge off the highlights | highlights-0.30",
                "lighten the background a bit | exposure@background+0.16",
                "brighten her face just a hair | exposure@subject+0.1",
                "brighten her face | exposure@subject+0.2",
                "highlights a bit too bright | highlights-0.15",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), SlightTones.settle(PlainText.of(text), intent(read)));
    }
}
