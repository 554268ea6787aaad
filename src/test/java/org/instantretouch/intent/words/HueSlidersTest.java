package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HueSlidersTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decrease blue saturation and luminance | hue_saturation:blue-0.49 hue_luminance:blue+0.41 | hue_saturation:blue-0.49 hue_luminance:blue-0.49",
                "lower blue luminance and saturation | hue_luminance:blue-0.5 saturation+0.46 | hue_luminance:blue-0.5 hue_saturation:blue-0.5",
                "red luminance and saturation down | saturation-0.41 hue_luminance:red+0.49 | hue_saturation:red-0.5 hue_luminance:red-0.5",
                "Reduce brightness and saturation of the blues | exposure-0.44 hue_saturation:blue+0.49 | hue_saturation:blue-0.5 hue_luminance:blue-0.5",
                "green luminance & saturation down | saturation-0.43 tint-0.51 | hue_saturation:green-0.5 hue_luminance:green-0.5",
                "raise orange luminance and saturation | hue_luminance:orange+0.5 saturation+0.55 | hue_luminance:orange+0.5 hue_saturation:orange+0.5",
                "orange luminance and saturation down a lot | saturation-0.85 highlight_tint:orange+0.7 | hue_saturation:orange-0.8 hue_luminance:orange-0.8",
                // By its number.
                "blue saturation/luminance -30 | hue_luminance:blue-0.3 hue_saturation:blue+0.36 | hue_luminance:blue-0.3 hue_saturation:blue-0.3",
                "lower blue luminance and saturation by 20% | hue_luminance:blue-0.4 saturation+0.2 | hue_luminance:blue-0.2 hue_saturation:blue-0.2",
                // Several hues, and what else is asked for.
                "drop red saturation and luminance, raise the green saturation and luminance | hue_saturation:red-0.4 hue_luminance:green+0.5 | hue_saturation:red-0.4 hue_luminance:red-0.4 hue_saturation:green+0.5 hue_luminance:green+0.5",
                "lower the sat and lum of the greens and yellows | exposure-0.5 hue_saturation:green-0.4 | hue_saturation:green-0.4 hue_saturation:yellow-0.4 hue_luminance:green-0.4 hue_luminance:yellow-0.4",
                "lower blue luminance and saturation and darken the photo | exposure-0.46 saturation+0.5 hue_luminance:blue-0.5 | exposure-0.46 hue_luminance:blue-0.5 hue_saturation:blue-0.5",
                "warmer, less aqua luminance and saturation | temperature+0.5 hue_luminance:aqua-0.5 | temperature+0.5 hue_luminance:aqua-0.5 hue_saturation:aqua-0.5",
                "yellow -20 orange -10 luminance | hue_luminance:yellow-0.1 hue_shift:yellow-0.12 | hue_luminance:yellow-0.2 hue_luminance:orange-0.1",
                "Luminance yellow -20 orange -10 | hue_luminance:yellow-0.2 | hue_luminance:yellow-0.2 hue_luminance:orange-0.1",
                "hsl sat orange -15, yellow -10 | hue_saturation:orange-0.15 hue_saturation:yellow-0.15 | hue_saturation:orange-0.15 hue_saturation:yellow-0.1",
                "hue: green +20, yellow -10 | '' | hue_shift:green+0.2 hue_shift:yellow-0.1",
                "yellow -20 orange -10 | hue_saturation:yellow-0.12 hue_shift:yellow-0.08 | hue_saturation:yellow-0.2 hue_saturation:orange-0.1",
                "red 20 and blue 10 luminance | hue_luminance:red+0.1 | hue_luminance:red+0.2 hue_luminance:blue+0.1",
                "boost reds 15, drop blues 10, leave greens | hue_saturation:red+0.2 hue_saturation:blue-0.11 | hue_saturation:red+0.15 hue_saturation:blue-0.1",
                "Lower the blues by 30 and raise yellows 10 | hue_luminance:blue-0.25 hue_saturation:yellow+0.15 | hue_saturation:blue-0.3 hue_saturation:yellow+0.1",
            })
    void bothSlidersOfTheHueGoThatWay(String text, String read, String asked) {
        assertEquals(
                Set.copyOf(intent(asked).edits()),
                Set.copyOf(HueSliders.settle(PlainText.of(text), intent(read)).edits()));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "increase blue saturation and luminance | hue_luminance:blue+0.45 hue_saturation:blue+0.44",
                "lower luminance and saturation | exposure-0.45 saturation-0.51",
                "lower luminance and saturation, boost blue | exposure-0.44 hue_saturation:blue+0.51",
                "green saturation down, green luminance down | hue_luminance:green-0.45",
                "blue sat -25, blue lum -15 | hue_luminance:blue-0.15",
                "blues: less luminance, more saturation | hue_luminance:blue-0.47",
                "blue luminance down and saturation up | hue_luminance:blue-0.5 saturation+0.44",
                "lower blue luminance and raise saturation | hue_luminance:blue-0.5 saturation+0.4",
                "lower blue luminance and the overall saturation | hue_luminance:blue-0.5",
                "lower blue luminance and saturation up | hue_luminance:blue-0.5",
                // Which way is open.
                "blue luminance and saturation | saturation+0.5",
                "blue luminance and saturation 20 | saturation+0.5",
                "lower blue luminance and saturation +20 | saturation+0.5",
                // It is no wish, or that of a place.
                "don’t lower blue luminance and saturation | hue_luminance:blue-0.5",
                "keep blue saturation and luminance down | hue_luminance:blue+0.4",
                "decrease blue saturation and luminance in the sky | exposure@sky-0.5 hue_saturation:blue-0.5",
                "red 20 blue 10 | hue_saturation:red+0.17",
                "orange -10 yellow -20 saturation and luminance | hue_saturation:orange-0.1",
                "luminance orange -10 yellow -20 saturation | hue_saturation:orange-0.1",
                "yellow -20, luminance +10 | hue_luminance:yellow+0.1",
                "boost reds 15 and warm it up | hue_saturation:red+0.18 temperature+0.19",
                "raise reds 15 | hue_luminance:red+0.2",
                "drop blues 10 | temperature+0.2",
                "teal +10 aqua -20 | hue_saturation:green+0.1",
                "up blues 10, lower blues 20 | hue_saturation:blue+0.12 hue_luminance:blue-0.14",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), HueSliders.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void whatCannotBeDoneStaysSo() {
        Intent refused = new Intent(intent("hue_luminance:blue-0.5").edits(), Optional.empty(), Set.of(), 0.9f);
        assertSame(refused, HueSliders.settle("lower blue luminance and saturation", refused));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lower blue luminance and ",
                "red, the ",
                "blue saturation and luminance ",
                "saturation and luminance of red, "
            })
    void aLongTextTakesNoLongTime(String part) {
        String text = part.repeat(600);
        assertTimeout(Duration.ofSeconds(20), () -> HueSliders.settle(text, intent("hue_luminance:blue-0.5")));
    }
}
