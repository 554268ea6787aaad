package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BesideWhatStaysTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Keep the foreground dark but brighten the chapel | exposure@foreground+0.49 | exposure@subject+0.49",
                "leave the sky dark and lighten the old windmill | exposure@foreground+0.53 | exposure@subject+0.53",
                "brighten the temple but keep the foreground in shadow | '' | exposure@subject+0.5",
                "leave the background alone and warm the bench | temperature@background+0.46 | temperature@subject+0.46",
                "keep the sky blue, make the hut a bit warmer | temperature+0.2 | temperature@subject+0.2",
                "keep the ground black and make the waterfall brighter please"
                        + " | exposure@foreground+0.5 exposure@subject+0.5 | exposure@subject+0.5",
            })
    void theThingIsWhatChanges(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(BesideWhatStays.settle(PlainText.of(text), intent(read))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keep the sky dark but brighten the beach",
                "keep the foreground dark and darken the sky",
                "keep the foreground dark",
                "keep the face bright and brighten the wall",
                "don't keep the foreground dark, brighten the castle",
                "keep the foreground dark but brighten the photo",
                "keep the foreground dark but warm the castle",
                "keep the sky from getting dark but brighten the barn",
                "keep the foreground dark but make the red barn brighter",
                "the foreground is dark, brighten the castle",
            })
    void otherSentencesStayAsTheyWereRead(String text) {
        Intent read = intent("exposure@foreground+0.4");
        assertSame(read, BesideWhatStays.settle(PlainText.of(text), read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep the sky dark but ", "brighten the old mill ", "nice and dark ", "warmer and "})
    void aLongTextTakesNoLongTime(String part) {
        String text = "keep the sky dark " + part.repeat(3000);
        assertTimeout(Duration.ofSeconds(20), () -> BesideWhatStays.settle(text, intent("exposure@sky+0.5")));
    }
}
