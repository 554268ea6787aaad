package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HueTurnsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // One is heard, none, or one the wrong way.
                "push yellows to green and cyans to green | hue_shift:yellow+0.6 | hue_shift:yellow+0.6 hue_shift:aqua-0.6",
                "reds to orange, blues to teal | '' | hue_shift:red+0.5 hue_shift:blue-0.5",
                "red to magenta, green to aqua | hue_shift:red+0.57 hue_shift:green+0.57 | hue_shift:green+0.57 hue_shift:red-0.57",
                "yellow to orange, blue to purple, red to pink | hue_shift:yellow-0.4"
                        + " | hue_shift:yellow-0.4 hue_shift:red-0.4 hue_shift:blue+0.4",
                // By other words.
                "greens more teal, yellows more orange | '' | hue_shift:yellow-0.5 hue_shift:green+0.5",
                "oranges a bit redder and aquas a bit bluer | hue_shift:orange+0.2 hue_shift:aqua+0.2"
                        + " | hue_shift:aqua+0.2 hue_shift:orange-0.2",
                "blues less purple and greens less yellow | hue_shift:blue-0.43 | hue_shift:blue-0.43 hue_shift:green+0.43",
                "turn reds pink, and the blues purple | hue_shift:red+0.5 | hue_shift:red-0.5 hue_shift:blue+0.5",
                "make the red flowers orange and the blue sky teal | hue_shift:blue@sky-0.6"
                        + " | hue_shift:blue@sky-0.6 hue_shift:red+0.6",
                "the blue of the sea to teal and the red of the boats to orange | hue_shift:blue-0.53"
                        + " | hue_shift:blue-0.53 hue_shift:red+0.53",
                // The sources of some are where others go, and a target is no source.
                "greens to yellow, yellows to orange | hue_shift:yellow-0.5 | hue_shift:yellow-0.5 hue_shift:green-0.5",
                "recolour green apples yellow and red apples orange | hue_shift:yellow-0.6 hue_shift:green-0.6"
                        + " | hue_shift:green-0.6 hue_shift:red+0.6",
                // By their warmth.
                "warmer greens and cooler blues | hue_shift:blue-0.46 | hue_shift:blue-0.46 hue_shift:green-0.46",
                "greens warmer, blues cooler | '' | hue_shift:green-0.5 hue_shift:blue-0.5",
                "reds a bit cooler and yellows a bit warmer | '' | hue_shift:red-0.25 hue_shift:yellow-0.25",
                "cooler greens, warmer magentas | hue_shift:green-0.4 | hue_shift:green+0.4 hue_shift:magenta+0.4",
                "greens warmer and blues more purple | hue_shift:blue+0.46 | hue_shift:blue+0.46 hue_shift:green-0.46",
                // What else is asked for stays.
                "red peppers more orange, green ones more yellow, all lighter | exposure+0.5"
                        + " | exposure+0.5 hue_shift:red+0.5 hue_shift:green-0.5",
                "turn purples and yellows to orange, blues to teal, greens to aqua | hue_shift:purple+0.5"
                        + " | hue_shift:purple+0.5 hue_shift:yellow-0.5 hue_shift:green+0.5 hue_shift:blue-0.5",
            })
    void eachHueTurnsItsWay(String text, String read, String asked) {
        assertEquals(intent(asked), HueTurns.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shift greens to yellow and purples to blue | hue_shift:green-0.56 hue_shift:purple-0.53",
                // One alone.
                "greens to yellow | hue_shift:green-0.5",
                "turn the blue sky purple and leave the red roof | hue_shift:blue+0.5",
                "red shirts redder and blue jeans bluer | hue_saturation:red+0.4 hue_saturation:blue+0.4",
                "blues to teal and greens | hue_shift:blue-0.5",
                "greens warmer, photo cooler | temperature-0.4",
                "warmer greens and cooler highlights | highlight_tint:blue+0.4",
                "warmer greens and deeper blues | hue_luminance:blue-0.4",
                "the greens are warmer and the blues cooler | hue_shift:green+0.4",
                "a warmer red and a cooler blue | hue_shift:red+0.4",
                // Which way round is open.
                "oranges warmer, blues cooler | ''",
                "red to aqua and blue to purple | hue_shift:red+0.5",
                // What has happened, shall not, or is compared.
                "the greens turned yellow and the blues turned purple | hue_shift:green+0.5",
                "the reds went to orange and the greens to yellow | hue_shift:red-0.5",
                "don't turn the greens to yellow and the blues to purple | hue_shift:blue+0.5",
                "don’t turn the greens to yellow and the blues to purple | hue_shift:blue+0.5",
                "reds too orange and blues more purple | hue_shift:red-0.5",
                "why are the reds more orange and the blues more teal | hue_shift:red-0.5",
                "keep greens to yellow and blues to purple | hue_shift:red-0.5",
                "turn the leaves from green to yellow and the sky from blue to purple | hue_shift:green-0.6",
                // Neither is a turn.
                "add yellow to the greens and blue to the purples | ''",
                "boost the red to orange range and the blue to teal range | hue_saturation:red+0.5",
                "blue to the shadows, orange to the highlights | shadow_tint:blue+0.5 highlight_tint:orange+0.5",
                "make the red stronger and the green weaker | hue_saturation:red+0.5 hue_saturation:green-0.5",
                "the red car and the blue sky more vivid | saturation+0.5",
                "less red to the left and less blue to the right | hue_saturation:red-0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), HueTurns.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void whatCannotBeDoneStaysSo() {
        Intent refused = new Intent(List.of(), Optional.empty(), Set.of(), 0.9f);
        assertSame(refused, HueTurns.settle("greens to yellow and blues to purple", refused));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"red of the sea ", "turn the red flowers, ", "red a bit more and ", "and red house orange sea "})
    void aLongTextTakesNoLongTime(String part) {
        String text = part.repeat(400);
        assertTimeout(Duration.ofSeconds(20), () -> HueTurns.settle(text, intent("hue_shift:red+0.5")));
    }
}
