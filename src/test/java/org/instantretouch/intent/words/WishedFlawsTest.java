package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishedFlawsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "washed-out colours please | saturation+0.5 | saturation-0.5",
                "Washed out colors, pls | vibrance+0.4 saturation+0.5 | vibrance-0.4 saturation-0.5",
                "give me washed-out colours | saturation+0.5 | saturation-0.5",
                "washed-out colours look | saturation-0.5 | saturation-0.5",
                "blacks crushed, grungy | blacks+0.5 | blacks-0.5",
                "blacks crushed and gritty | blacks+0.6 contrast+0.6 | blacks-0.6 contrast+0.6",
                "make it feel like a chilly morning, temperature-wise | temperature+0.4 | temperature-0.4",
                "chilly morning temperature | temperature+0.4 | temperature-0.4",
                "milky blacks, warm highlights | highlight_tint:orange+0.43 | highlight_tint:orange+0.43 blacks+0.45",
                "muted colours, soft light and milky blacks please | contrast-0.4 blacks-0.5 | contrast-0.4 blacks+0.45",
                "soft light with milky blacks please | shadows+0.42 | shadows+0.42 blacks+0.45",
            })
    void whatIsWishedForIsNoComplaint(String text, String read, String asked) {
        assertEquals(intent(asked), WishedFlaws.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the colours are washed out | saturation+0.5",
                "washed out colors | saturation+0.5",
                "fix washed-out colours | saturation+0.5",
                "fairly washed out colors | saturation+0.4",
                "washed out colours, give them strength | saturation+0.5",
                "crushed blacks | blacks+0.5",
                "blacks are too crushed, grungy | blacks+0.5",
                "moody, no crushed blacks | blacks+0.3",
                "fix the crushed blacks, keep it grungy | blacks+0.5",
                "gritty, but recover the crushed blacks | blacks+0.5",
                "feels like a cold day | temperature+0.5",
                "it's like a cold morning | temperature+0.5",
                "make it feel like a cold day no more, warmer | temperature+0.5",
                "chilly mood | temperature+0.4",
                "milky blacks | blacks-0.5",
                "the blacks are milky | blacks-0.5",
                "fix the milky blacks, warm light | blacks-0.48",
                "no milky blacks, warm light | blacks-0.51",
                "less milky blacks and warm tones | blacks-0.45",
                "faded look, milky blacks | fade+0.5",
                "soft light with milky shadows please | contrast-0.38 shadows+0.42",
                "the milky blacks, please | blacks-0.45",
            })
    void complaintsStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), WishedFlaws.settle(PlainText.of(text), intent(read)));
    }
}
