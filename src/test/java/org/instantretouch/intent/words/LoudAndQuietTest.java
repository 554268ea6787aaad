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

class LoudAndQuietTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The roses should pop, the rest should be quiet | saturation-0.41"
                        + " | saturation@subject+0.5 saturation@background-0.5",
                "make the hat sing and everything else recede | saturation+0.55"
                        + " | saturation@subject+0.5 saturation@background-0.5",
                "her nails should pop and the rest calm down please | saturation@background-0.42 saturation@subject-0.42"
                        + " | saturation@subject+0.5 saturation@background-0.5",
                "the balloon in full colour, everything else nearly bw | bw+0.98 saturation@subject+0.84"
                        + " | saturation@subject+0.5 saturation@background-0.8",
                "his boots red as hell, the rest almost mono | hue_saturation:red@subject-0.73 bw+0.94"
                        + " | hue_saturation:red@subject+0.8 saturation@background-0.8",
                "the blue gate loud, background quiet | hue_saturation:blue-0.5"
                        + " | hue_saturation:blue+0.8 saturation-0.5",
                "the sky vivid and the rest muted | '' | saturation-0.5 saturation@sky+1",
            })
    void oneHasMoreColourAndTheRestLess(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(LoudAndQuiet.settle(PlainText.of(text), intent(read))));
    }

    @Test
    void theStarOfAPhotoCanBeMade() {
        Intent refused = new Intent(List.of(), Optional.empty(), Set.of(), 1);
        Intent asked = LoudAndQuiet.settle("let the kite be the star and mute the rest", refused);
        assertEquals(Shown.of(intent("saturation@subject+0.5 saturation@background-0.5")), Shown.of(asked));
        assertEquals(0, asked.unsupported());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the roses pop, the rest is muted",
                "the roses pop too much, mute them",
                "the singer is loud, the crowd is quiet",
                "everything pops, background quiet",
                "colours pop, background muted",
                "the roses should pop, the rest should be darker",
                "the roses should not pop, the rest should be quiet",
                "make the roses pop",
                "mute the rest",
            })
    void otherSentencesStayAsTheyWereRead(String text) {
        Intent read = intent("saturation-0.4");
        assertSame(read, LoudAndQuiet.settle(PlainText.of(text), read));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kids colourful, everything else subdued | saturation@subject+0.63 saturation@background-0.53",
                "make the bike pop and tone down the background | exposure@background-0.47 contrast@subject+0.41",
                "red dress pops, everything else muted | saturation-0.52 hue_saturation:red+0.52",
            })
    void whatWasHeardStays(String text, String heard) {
        Intent read = intent(heard);
        assertSame(read, LoudAndQuiet.settle(PlainText.of(text), read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"make the dress pop ", "the rest quiet, ", "very really ", "should to "})
    void aLongTextTakesNoLongTime(String part) {
        String text = part.repeat(3000);
        assertTimeout(Duration.ofSeconds(20), () -> LoudAndQuiet.settle(text, intent("saturation-0.5")));
    }
}
