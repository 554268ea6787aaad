package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhiterThingsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "brighten the polar bear and make him whiter | exposure@subject+0.52 whites@subject+0.56 | exposure@subject+0.52 whites@subject+0.56 hue_saturation:yellow@subject-0.4",
                "Make the walls a bit brighter and whiter. | exposure@background+0.3 | exposure@background+0.3 hue_saturation:yellow@background-0.4",
                "the sheets should be brighter and even whiter | exposure+0.3 whites+0.4 | exposure+0.3 whites+0.4 hue_saturation:yellow-0.4",
                "product on pure white | whites@subject+0.74 | whites@background+0.74 exposure@background+0.5",
                "the shoe on white, clean | whites@subject+0.47 | whites@background+0.47 exposure@background+0.5",
            })
    void whatIsWhiterAsWellLosesItsCream(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(WhiterThings.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "make the walls whiter | whites@background+0.5",
                "brighten the bear | exposure@subject+0.5",
                "brighten the snow and make it whiter | exposure+0.5 whites+0.5",
                "make her skin brighter and whiter | exposure@subject+0.5",
                "brighten the bear and make him whiter | exposure@subject+0.5 temperature@subject-0.3",
                "brighten the wall and make the dress whiter | exposure@background+0.5",
                "the dress is white | whites@subject+0.5",
                "white shoe | whites@subject+0.5",
                "put the shoe on | whites@subject+0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), WhiterThings.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        String text = "the old print is less blue than it was and more of it, in the shadows, ".repeat(200);
        assertTimeout(Duration.ofSeconds(1), () -> WhiterThings.settle(text, intent("exposure+0.5")));
    }
}
