package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharedDegreesTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A little darker, warmer and more colourful | temperature+0.41 exposure-0.2 saturation+0.36"
                        + " | temperature+0.2 exposure-0.2 saturation+0.2",
                "make it a touch brighter and less contrasty, please | exposure+0.24 contrast-0.43"
                        + " | exposure+0.24 contrast-0.24",
                "a bit more contrast, warmth and saturation | contrast+0.23 saturation+0.38 temperature+0.42"
                        + " | contrast+0.23 saturation+0.23 temperature+0.23",
                "slightly cooler and softer | temperature-0.45 contrast-0.4 | temperature-0.2 contrast-0.2",
                "much warmer and darker | temperature+0.85 exposure-0.5 | temperature+0.85 exposure-0.85",
                // Each has its own.
                "a tad more orange, a lot less green | tint+0.79 temperature+0.42 | tint+0.79 temperature+0.2",
                "slightly cooler, much flatter | temperature-0.31 contrast-0.62 | temperature-0.2 contrast-0.8",
                "a lot more blue and a bit more red | hue_saturation:blue+0.5 hue_saturation:red+0.5"
                        + " | hue_saturation:blue+0.8 hue_saturation:red+0.2",
            })
    void aDegreeIsThatOfWhatItStandsBefore(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(SharedDegrees.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a little warmer but brighter | temperature+0.2 exposure+0.4",
                "a bit brighter, keep the warmth and the rest | exposure+0.2 contrast+0.4",
                "a bit darker and with less colour | exposure-0.2 saturation-0.5",
                "slightly darker corners and more contrast | vignette+0.2 contrast+0.5",
                "a little warmer and less than before | temperature+0.2 exposure-0.5",
                "warmer, brighter and a little darker in the sky | temperature+0.5 exposure+0.5",
                "a little brighter, warmer | exposure+0.5",
                "a touch of fade, contrast up and warmer | fade+0.2 contrast+0.5 temperature+0.5",
                "much warmer and a little brighter | temperature+0.8 exposure+0.2",
                "a bit less contrast, more warmth | contrast-0.2 temperature+0.45",
                "a lot less contrast and warmer | contrast-0.8 temperature+0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), SharedDegrees.settle(PlainText.of(text), intent(read)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a little darker, ", "a bit warmer and ", "a lot less green, warmer "})
    void aLongTextTakesNoLongTime(String part) {
        String text = part.repeat(3000);
        assertTimeout(Duration.ofSeconds(20), () -> SharedDegrees.settle(text, intent("exposure+0.5 contrast+0.5")));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ten percent more light, contrast and colour | exposure+0.16 saturation+0.11 contrast+0.12 | exposure+0.1 saturation+0.1 contrast+0.1",
                "20% less contrast and saturation | contrast-0.2 saturation-0.4 | contrast-0.2 saturation-0.2",
                "ten percent more of everything: light, contrast, colour | exposure+0.2 contrast+0.2 saturation+0.2 | exposure+0.1 contrast+0.1 saturation+0.1",
                "30% more contrast and 10% more colour | contrast+0.3 saturation+0.1 | contrast+0.3 saturation+0.1",
                "ten percent darker in the sky and warmer | temperature+0.2 exposure@sky-0.1 | temperature+0.2 exposure@sky-0.1",
            })
    void aNumberBeforeAListIsThatOfAllOfIt(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(SharedDegrees.settle(PlainText.of(text), intent(read))));
    }
}
