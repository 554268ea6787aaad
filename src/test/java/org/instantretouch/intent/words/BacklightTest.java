package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacklightTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the church is too dark against the bright sky | exposure@sky+0.59 | exposure@subject+0.59",
                "Facade too dark against the sky. | exposure@sky+0.54 | exposure@subject+0.54",
                "the mountains are too dark against the sky | exposure@sky+0.51 exposure@foreground+0.51 shadows@sky+0.49"
                        + " shadows@foreground+0.49 | exposure@foreground+0.51 shadows@foreground+0.49",
                "the hill is dark against the sky | exposure@sky+0.5 | exposure@foreground+0.5",
                "the sun was behind us so we're too dark | exposure@background+0.54 | exposure@subject+0.54",
                "with the sun behind her she's too dark | exposure@background+0.49 exposure@subject+0.48 | exposure@subject+0.48",
                "my kids came out dark with the sun behind them | exposure@background+0.5 exposure@subject+0.5 | exposure@subject+0.5",
                "they look too dark because of the bright sky behind them | exposure@sky+0.57 exposure@subject+0.57"
                        + " | exposure@subject+0.57",
                "the snow behind them made their faces dark | exposure@background+0.51 | exposure@subject+0.51",
                "the sun behind them turned them into silhouettes | shadows@background+0.63 | shadows@subject+0.63",
                "the light behind us left us all in shadow | shadows@background+0.6 | shadows@subject+0.6",
                "the bright background made her too dark | exposure@background+0.56 exposure@subject+0.56 | exposure@subject+0.56",
                "the person is dark in front of a bright window | exposure@subject-0.54 | exposure@subject+0.54",
            })
    void whoIsDarkIsLit(String text, String read, String asked) {
        assertEquals(intent(asked), Backlight.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right, or no worse than what could be made of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "she's too dark against the window | exposure@subject+0.52",
                "the tree is too dark against the sunset | shadows+0.52 exposure+0.5",
                "the background is too dark behind her | exposure@background+0.51",
                "the sky behind us is too dark | exposure@sky+0.53",
                "the wall behind them is too dark | exposure@background+0.51",
                "the sky is too dark against the snow | exposure@sky+0.5",
                "the background is dark because of the sun | exposure@background+0.58",
                "it's too dark because of the sun behind us | exposure@background+0.5",
                "the sun behind the tree made it too dark | exposure@background+0.51",
                "make the boat dark against the sunset | exposure@subject-0.61",
                "him dark against the light | exposure@subject-0.5",
                "trees black against the sky | shadows@foreground-0.6",
                "the boat is too bright against the dark sea | exposure@subject-0.53",
                "he is dark against the sky, darken the sky | exposure@subject-0.5 exposure@sky-0.5",
                "her dress is dark against the snow and I like it | exposure@subject-0.44",
                "the house is dark against the bright sky | exposure@sky-0.6",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), Backlight.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part : List.of("the bright ", "sun behind us ", "too very ", "he is dark against the ", "is ")) {
            assertTimeout(
                    Duration.ofSeconds(20),
                    () -> Backlight.settle(part.repeat(3000), intent("exposure@background+0.5")));
        }
    }
}
