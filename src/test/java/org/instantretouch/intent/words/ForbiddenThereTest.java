package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForbiddenThereTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cooler and brighter but don't brighten the sky | temperature-0.5 exposure+0.4"
                        + " | temperature-0.5 exposure+0.4 exposure@sky-0.4",
                "Warmer and more saturated, but do not saturate the skin | temperature+0.44 saturation+0.43"
                        + " | temperature+0.44 saturation@background+0.43",
                "lift the shadows, warm it up, but don't warm the people | shadows+0.5 temperature+0.4"
                        + " | shadows+0.5 temperature@background+0.4",
                "warmer and a bit brighter without brightening the background | temperature+0.4 exposure+0.25"
                        + " | temperature+0.4 exposure@subject+0.25",
                "more contrast and darker but not darker in the sky | contrast+0.5 exposure-0.4"
                        + " | contrast+0.5 exposure-0.4 exposure@sky+0.4",
                "darker, more contrast, but the faces shouldn't get darker please | exposure-0.4 contrast+0.5"
                        + " | exposure@background-0.4 contrast+0.5",
            })
    void whatIsForbiddenThereIsDoneElsewhere(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(ForbiddenThere.settle(PlainText.of(text), intent(read))));
    }

    @Test
    void toForbidTheOppositeTakesNoWishAway() {
        Intent read = new Intent(
                intent("contrast+0.5").edits(),
                Optional.empty(),
                Set.of(Keep.of("brightness").orElseThrow()),
                0);
        Intent asked = ForbiddenThere.settle("brighter and more contrast but don't darken the face", read);
        assertEquals(Shown.of(intent("contrast+0.5 exposure+0.5")), Shown.of(asked));
        assertEquals(Set.of(), asked.keeps());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warmer and brighter, never darken the edges",
                "warmer and brighter but don't brighten the lamp",
                "warmer and brighter but don't touch the contrast",
                "don't brighten the sky, just warm it up and darken the rest",
                "brighter and warmer but not too bright in the sky",
                "the sky is too bright and warm but don't darken the faces",
                "make the church warmer and brighter but don't brighten the sky",
                "brighter and warmer but don't saturate the sky",
            })
    void otherSentencesStayAsTheyWereRead(String text) {
        Intent read = intent("temperature+0.5 exposure+0.4");
        assertSame(read, ForbiddenThere.settle(PlainText.of(text), read));
    }

    @Test
    void whatIsForbiddenMayBeAllThatIsAskedFor() {
        String words = "brighter but don't brighten the sky";
        assertFalse(ForbiddenThere.isOfOther(words, intent("exposure+0.5")));
        assertTrue(ForbiddenThere.isOfOther(words, intent("exposure+0.5 temperature+0.3")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"brighter and ", "warmer, more ", "but don't brighten the ", "a bit "})
    void aLongTextTakesNoLongTime(String part) {
        String text = part.repeat(3000);
        for (String words : List.of(text, text + "but don't brighten the sky")) {
            assertTimeout(
                    Duration.ofSeconds(20), () -> ForbiddenThere.settle(words, intent("exposure+0.5 temperature+0.3")));
        }
    }
}
