package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarmthWithoutHueTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colder but not bluer | temperature-0.5 | hue_saturation:yellow-0.35 hue_saturation:orange-0.25 temperature-0.15 hue_saturation:blue-0.2 hue_saturation:red-0.15",
                "Cool it down without turning it blue | temperature-0.5 | hue_saturation:yellow-0.35 hue_saturation:orange-0.25 temperature-0.15 hue_saturation:blue-0.2 hue_saturation:red-0.15",
                "not so much yellow, but not blue also | temperature-0.5 | hue_saturation:yellow-0.5 temperature-0.15",
                "too orange but don't make it cold | temperature-0.5 | hue_saturation:orange-0.5 temperature-0.15",
                "warmer, but not yellow | temperature+0.5 | temperature+0.5 hue_saturation:yellow-0.3 tint+0.15",
                "make it a bit warmer but don't make it orange | temperature+0.25 | temperature+0.25 hue_saturation:orange-0.15",
                "warm it up without going red | temperature+0.5 | temperature+0.5 hue_saturation:red-0.3 tint-0.15",
            })
    void whatIsWarmerOrCoolerIsSoWithoutTheHue(String text, String read, String asked) {
        assertEquals(intent(asked), WarmthWithoutHue.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which stays. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "less yellow but more blue | temperature-0.5",
                "less yellow in the shadows but not blue | temperature-0.5",
                "less orange skin but not blue | temperature-0.5",
                "colder and bluer | temperature-0.5",
                "not colder but bluer | temperature-0.5",
                "warmer but not too warm | temperature+0.5",
                "warmer but no blue in the shadows | temperature+0.5",
                "warmer, not blue | temperature+0.5",
                "cooler but not orange | temperature-0.5",
                "warmer but not yellow skin | temperature+0.5",
                "cooler but not in the blue sky | temperature-0.5",
                "warmer without the yellow lamp | temperature+0.5",
                "colder but not bluer | temperature+0.5",
                "colder but not bluer | temperature@sky-0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), WarmthWithoutHue.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part : List.of("colder but not bluer ", "a bit warmer ", "not more so ")) {
            assertTimeout(
                    Duration.ofSeconds(20),
                    () -> WarmthWithoutHue.settle(part.repeat(3000), intent("temperature-0.5")));
        }
    }
}
