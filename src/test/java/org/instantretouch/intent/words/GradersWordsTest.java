package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradersWordsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cool lift, warm gain | '' | shadow_tint:blue+0.45 highlight_tint:orange+0.45",
                "Warm the shoulder and cool the toe | temperature+0.4 | shadow_tint:blue+0.45 highlight_tint:orange+0.45",
                "teal lift, amber gain | hue_luminance:aqua+0.4 | shadow_tint:aqua+0.45 highlight_tint:orange+0.45",
                "lift cooler | temperature-0.4 | shadow_tint:blue+0.45",
                "warm up the gain slightly | temperature+0.15 | highlight_tint:orange+0.225",
                "S-curve, gentle | '' | contrast+0.25",
                "soft s curve please | '' | contrast+0.25",
                "a steep s-curve on the tones | '' | contrast+0.8",
                "half a stop more density in the mids | exposure+0.33 | exposure-0.33",
                "a bit less density | exposure-0.2 | exposure+0.2",
                "flatten the light but keep the colours | contrast-0.46 exposure-0.5 | contrast-0.46",
                "flatten out the lighting a little | contrast-0.15 exposure-0.14 | contrast-0.15",
                "densify the sky, don't touch the land | '' | exposure@sky-0.4",
            })
    void wordsOfGradersAreHeard(String text, String read, String asked) {
        assertEquals(intent(asked), GradersWords.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which stays. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cool lift, warm gain | shadow_tint:blue+0.3 highlight_tint:orange+0.3",
                "cool shadows, warm highlights | temperature+0.4",
                "lift the warm tones | temperature+0.48",
                "gain warmth | temperature+0.43",
                "lift the cool shadows | shadows+0.4",
                "gentle s-curve | contrast+0.2",
                "undo the s-curve | contrast-0.45",
                "the s-curve is too steep | contrast-0.5",
                "reverse s-curve | contrast-0.5",
                "more density in the shadows | shadows-0.5",
                "more density | exposure-0.5",
                "flatten the light and darken it | contrast-0.45 exposure-0.5",
                "flat light, bring it down | contrast-0.45 exposure-0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), GradersWords.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part : List.of("cool lift, ", "s-curve gentle ", "a stop more density ", "warm the ")) {
            assertTimeout(Duration.ofSeconds(20), () -> GradersWords.settle(part.repeat(3000), intent("exposure+0.5")));
        }
    }
}
