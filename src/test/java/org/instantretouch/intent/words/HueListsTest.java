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

class HueListsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reds and oranges down | hue_saturation:red-0.55 | hue_saturation:red-0.55 hue_saturation:orange-0.55",
                "boost the blues & the greens | hue_saturation:blue+0.5 | hue_saturation:blue+0.5 hue_saturation:green+0.5",
                "less red and orange | hue_saturation:red-0.5 | hue_saturation:red-0.5 hue_saturation:orange-0.5",
                "pink + purple softer | hue_saturation:purple-0.5 | hue_saturation:purple-0.5 hue_saturation:magenta-0.5",
                "cyan/blue down | hue_saturation:aqua-0.5 | hue_saturation:aqua-0.5 hue_saturation:blue-0.5",
                "reds, oranges and yellows brighter | hue_luminance:red+0.5"
                        + " | hue_luminance:red+0.5 hue_luminance:orange+0.5 hue_luminance:yellow+0.5",
                "boost reds, greens, and blues | hue_saturation:red+0.5 hue_saturation:blue+0.4"
                        + " | hue_saturation:red+0.5 hue_saturation:blue+0.4 hue_saturation:green+0.5",
                "mute greens and yellows in the background | hue_saturation:green@background-0.3"
                        + " | hue_saturation:green@background-0.3 hue_saturation:yellow@background-0.3",
                // By as much, and all that was heard of it.
                "reds and greens -30 | hue_saturation:green-0.3 | hue_saturation:green-0.3 hue_saturation:red-0.3",
                "deepen blues and greens | hue_luminance:blue-0.4 hue_saturation:blue+0.4"
                        + " | hue_luminance:blue-0.4 hue_saturation:blue+0.4 hue_luminance:green-0.4 hue_saturation:green+0.4",
                "oranges, reds and yellows glow | hue_luminance:red+0.3 hue_saturation:red+0.5 hue_luminance:yellow+0.3"
                        + " | hue_luminance:red+0.3 hue_saturation:red+0.5 hue_luminance:yellow+0.3 hue_luminance:orange+0.3",
                // Each list has its own.
                "orange and red stronger, green and blue weaker | hue_saturation:red+0.5 hue_saturation:green-0.4"
                        + " | hue_saturation:red+0.5 hue_saturation:green-0.4 hue_saturation:orange+0.5 hue_saturation:blue-0.4",
                "boost green and blue but not the reds and oranges | hue_saturation:blue+0.5"
                        + " | hue_saturation:blue+0.5 hue_saturation:green+0.5",
                "warmer, and boost reds and oranges | temperature+0.5 hue_saturation:red+0.5"
                        + " | temperature+0.5 hue_saturation:red+0.5 hue_saturation:orange+0.5",
                "bring reds and blues down | hue_saturation:red-0.5 | hue_saturation:red-0.5 hue_saturation:blue-0.5",
                "tone down red and magenta | hue_saturation:red-0.5 | hue_saturation:red-0.5 hue_saturation:magenta-0.5",
            })
    void whatIsAskedOfOneIsAskedOfAll(String text, String read, String asked) {
        assertEquals(
                Set.copyOf(intent(asked).edits()),
                Set.copyOf(HueLists.settle(PlainText.of(text), intent(read)).edits()));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reds up and greens down | hue_saturation:red+0.5",
                "boost blue and darken green | hue_luminance:green-0.5 hue_saturation:blue+0.5",
                "reds stronger, greens | hue_saturation:red+0.5",
                "darken blue and green brighter | hue_luminance:blue-0.5",
                "boost red and blue a bit down | hue_saturation:red+0.5",
                // Not all have the same, or some something else.
                "boost red, green and blue | hue_saturation:red+0.5 hue_saturation:green-0.5",
                "boost red, green and blue | hue_saturation:red+0.5 hue_saturation:green@background+0.5",
                "orange and red stronger | hue_shift:red+0.5",
                "red and blue stronger | hue_saturation:red+0.5 hue_shift:blue+0.5",
                "red and blue stronger | contrast+0.5",
                // The list is where hues go, or what is kept.
                "blues to purple and pink | hue_saturation:purple+0.5",
                "boost the reds to the yellows and greens | hue_saturation:yellow+0.5",
                "the red and blue are fine, boost the greens | hue_saturation:red+0.5",
                "keep the reds and oranges, mute the blues | hue_saturation:red-0.5",
                "blue and red stay, mute the rest | hue_saturation:red-0.5",
                "mute the rest, not the red and orange | hue_saturation:red-0.5",
                "don't boost the reds and oranges | hue_saturation:red+0.5",
                "don’t boost the reds and oranges | hue_saturation:red+0.5",
                // Tints, looks, and hues that are set apart.
                "blue and orange split tone | hue_saturation:blue+0.5",
                "red and blue lights in the shadows | hue_saturation:red+0.5",
                "muted greens and orange skin | hue_saturation:green-0.4",
                "teal and orange look | hue_saturation:aqua+0.5",
                "red and yellow tint | hue_saturation:red+0.5",
                "the reds and greens fight, calm the green | hue_saturation:green-0.5",
                "swap red and blue | hue_saturation:red-0.5",
                // A white balance has been heard in place of the hue.
                "less blue and purple | temperature+0.4 hue_saturation:purple-0.5",
                "more purple and yellow | temperature+0.4 hue_saturation:purple+0.5",
                "less magenta and red | tint-0.4 hue_saturation:red-0.5",
                "less green and red | tint+0.4 hue_saturation:red-0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), HueLists.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void whatCannotBeDoneStaysSo() {
        Intent refused = new Intent(intent("hue_saturation:red+0.5").edits(), Optional.empty(), Set.of(), 0.9f);
        assertSame(refused, HueLists.settle("boost red and blue", refused));
    }

    @ParameterizedTest
    @ValueSource(strings = {"red ", "red, the ", "red and ", "boost the red, blue and green "})
    void aLongTextTakesNoLongTime(String part) {
        String text = part.repeat(600);
        assertTimeout(Duration.ofSeconds(20), () -> HueLists.settle(text, intent("hue_saturation:red+0.5")));
    }
}
