package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
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
                "more teal in the shadows, take it to the midtones | shadow_tint:aqua+0.4 | shadow_tint:aqua+0.4 hue_saturation:aqua+0.45",
                "more orange in the whites, pull it into the mids | highlight_tint:orange+0.4 | highlight_tint:orange+0.4 hue_saturation:orange+0.45",
                "more red in the shadows and take it down in the highlights | '' | shadow_tint:red+0.45 highlight_tint:aqua+0.45",
                "more red in the shadows but keep it out of the highlights | '' | shadow_tint:red+0.45 highlight_tint:aqua+0.45",
                "more red in the shadows, push it out of the highlights | '' | shadow_tint:red+0.45 highlight_tint:aqua+0.45",
                "less blue in the shadows, lower it in the mids | '' | shadow_tint:orange+0.45 hue_saturation:blue-0.45",
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
                "more red in the shadows and keep it in the highlights | shadow_tint:red+0.45",
                "less blue in the shadows, keep it in the highlights | shadow_tint:orange+0.45",
                "more red in the shadows, bring it back in the highlights | shadow_tint:red+0.45",
                "less red in the shadows, more out of the highlights | shadow_tint:aqua+0.45",
                "take more blue out of the shadows, less in the highlights | shadow_tint:orange+0.45",
                "why is there more blue in the shadows and less in the highlights | shadow_tint:orange+0.4",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), HuesAtBothEnds.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part : List.of(
                "more red in the shadows and more ",
                "more red in the shadows and take it out of the highlights, ",
                "please can you put a bit more red ",
                "please ")) {
            String text = part.repeat(200) + "in the highlights then";
            assertTimeout(Duration.ofSeconds(1), () -> HuesAtBothEnds.settle(text, intent("exposure+0.5")));
        }
    }
}
