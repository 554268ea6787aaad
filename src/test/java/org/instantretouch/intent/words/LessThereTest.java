package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessThereTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "brighten the picture but less in the sky | exposure@sky-0.5 exposure+0.49"
                        + " | exposure+0.25 exposure@foreground+0.25",
                "Warmer, but not so much on the faces. | temperature+0.5 | temperature+0.25 temperature@background+0.25",
                "lift the shadows but not as much on the left | shadows@left+0.24 | shadows+0.12 shadows@right+0.12",
                "darken it, but the subject only half as much | exposure@subject-0.4"
                        + " | exposure-0.25 exposure@background-0.25",
                "cool it down, but the people not so much | temperature@subject-0.43 exposure@subject-0.34"
                        + " | temperature-0.25 temperature@background-0.25",
                "more contrast, only a touch in the sky | contrast@sky+0.17 | contrast+0.15 contrast@foreground+0.35",
                "a bit darker, but far less at the top | exposure@top-0.2 | exposure-0.08 exposure@bottom-0.17",
            })
    void theRestHasAllOfItAndThePlaceAPart(String text, String read, String asked) {
        Intent settled = LessThere.settle(PlainText.of(text), intent(read));
        assertEquals(Shown.of(intent(asked)), Shown.of(settled));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "more saturation in the sky, less in the foreground",
                "brighter, but less saturated in the sky",
                "brighter, but a bit less contrast in the sky",
                "make it darker, but only a little",
                "make it darker, but only in the sky",
                "brighter but not in the sky",
                "why is it brighter but less in the sky",
                "brighter, but less in the lamp",
            })
    void lessOfSomethingElseOrNowhereIsAnotherWish(String text) {
        Intent read = intent("exposure@sky-0.5 exposure+0.49");
        assertSame(read, LessThere.settle(PlainText.of(text), read));
    }

    @Test
    void whatCannotBeSharedOutStays() {
        Intent vignette = intent("vignette+0.5");
        assertSame(vignette, LessThere.settle("darker but less in the sky", vignette));
        Intent elsewhere = intent("exposure+0.5 exposure@left-0.2");
        assertSame(elsewhere, LessThere.settle("brighter but less in the sky", elsewhere));
    }

    @Test
    void longSentencesAreReadAtOnce() {
        String words = "a bit more light, ".repeat(400) + "but less in the sk";
        assertTimeout(Duration.ofSeconds(2), () -> LessThere.settle(words, intent("exposure+0.5")));
    }
}
