package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HuesOfThingsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lawn greener, sky bluer | hue_saturation:green@sky+0.49 hue_saturation:blue@sky+0.49"
                        + " | hue_saturation:green+0.49 hue_saturation:blue@sky+0.49",
                "Roses redder and sky bluer. | hue_saturation:red+0.51 hue_saturation:blue+0.51"
                        + " | hue_saturation:red+0.51 hue_saturation:blue@sky+0.51",
                "make the sky a bit bluer and the grass a bit greener | hue_saturation:green+0.24 hue_saturation:blue+0.24"
                        + " | hue_saturation:green+0.24 hue_saturation:blue@sky+0.24",
                "lawn more green sky more blue house warmer | temperature+0.47 hue_saturation:green@sky+0.46"
                        + " | temperature+0.47 hue_saturation:green+0.46",
                "walls whiter, grass greener, sky bluer | hue_saturation:green@sky+0.5 hue_saturation:blue@sky+0.5 whites+0.51"
                        + " | hue_saturation:green+0.5 hue_saturation:blue@sky+0.5 whites+0.51",
                "sky bluer, ground warmer | hue_saturation:blue@sky+0.47 hue_saturation:blue@foreground+0.47"
                        + " | hue_saturation:blue@sky+0.47",
                "grass greener sky bluer kids as they are | hue_saturation:green@sky+0.46 hue_saturation:blue@sky+0.46 | hue_saturation:green+0.46 hue_saturation:blue@sky+0.46",
                "lawn greener, sky bluer, but leave the house alone | hue_saturation:green@sky+0.46 hue_saturation:blue@sky+0.46 | hue_saturation:green+0.46 hue_saturation:blue@sky+0.46",
            })
    void eachHueIsWhereItsThingIs(String text, String read, String asked) {
        assertEquals(intent(asked), HuesOfThings.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right, or no worse than what could be made of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grass greener, sky bluer | hue_saturation:green@foreground+0.5 hue_saturation:blue@sky+0.5",
                "oranges redder, sky bluer | hue_shift:orange-0.5 hue_saturation:blue@sky+0.5",
                "his jacket bluer and his face lighter | hue_saturation:blue@subject+0.46 exposure@subject+0.41",
                "not bluer, just warmer | hue_saturation:blue+0.5",
                "sky bluer and greener | hue_saturation:blue@sky+0.5 hue_saturation:green@sky+0.5",
                "sky bluer, more green | hue_saturation:blue@sky+0.5 hue_saturation:green@sky+0.5",
                "sky bluer, less green | hue_saturation:blue@sky+0.5 hue_saturation:green@sky-0.5",
                "sky bluer, sea bluer | hue_saturation:blue+0.5",
                "sky pinker, sea bluer | tint@sky+0.43 hue_saturation:blue+0.43",
                "boat redder, sea bluer | hue_saturation:red+0.5 hue_saturation:blue+0.5",
                "grass greener than the sky bluer | hue_saturation:green@sky+0.5",
                "grass greener, sky bluer, no people | hue_saturation:green@sky+0.5 hue_saturation:blue@sky+0.5",
                "sky bluer | hue_saturation:blue+0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), HuesOfThings.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part : List.of("sky bluer, ", "please ", "the sky a bit more ", "grass ")) {
            assertTimeout(
                    Duration.ofSeconds(20),
                    () -> HuesOfThings.settle(part.repeat(3000), intent("hue_saturation:blue+0.5")));
        }
    }
}
