package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HuesAtBothEndsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "less magenta in the shadows more in the highlights | highlight_tint:green+0.44 shadow_tint:green+0.41 | shadow_tint:green+0.41 highlight_tint:magenta+0.45",
                "More blue in the shadows, less in the highlights. | shadow_tint:blue+0.45 highlights-0.42 | shadow_tint:blue+0.45 highlight_tint:orange+0.45",
                "put more red in the gamma and pull it out of the lift | blacks-0.43 hue_saturation:red+0.5 | hue_saturation:red+0.5 shadow_tint:aqua+0.45",
                "more yellow in the highlights and take it out of the darks | highlight_tint:yellow+0.45 shadows+0.46 | highlight_tint:yellow+0.45 shadow_tint:blue+0.45",
                "more teal in the shadows, a bit less in the whites | shadow_tint:aqua+0.4 whites-0.28 | shadow_tint:aqua+0.4 highlight_tint:red+0.225",
                "less warmth in the shadows but more in the gain | '' | shadow_tint:blue+0.45 highlight_tint:orange+0.45",
                "more red in the shadows, more in the highlights | shadow_tint:red+0.49 highlights+0.37 | shadow_tint:red+0.49 highlight_tint:red+0.45",
            })
    void eachEndHasItsOwn(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(HuesAtBothEnds.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "more blue in the shadows less highlights | shadow_tint:blue+0.44 highlights-0.45",
                "more contrast in the shadows, less in the highlights | contrast+0.43 highlights-0.43",
                "more light in the shadows, less in the highlights | shadows+0.48 highlights-0.48",
                "less red in the shadows and more in the face | hue_saturation:red@subject+0.35",
                "more blue in the shadows, less in the darks | shadow_tint:blue+0.4",
                "more yellow in the highlights, less in the shadows | shadow_tint:blue+0.41 highlight_tint:yellow+0.42",
                "why is there more blue in the shadows and less in the highlights | shadow_tint:orange+0.4",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), HuesAtBothEnds.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        String text = "the old print is less blue than it was and more of it, in the shadows, ".repeat(200);
        assertTimeout(Duration.ofSeconds(1), () -> HuesAtBothEnds.settle(text, intent("exposure+0.5")));
    }
}
