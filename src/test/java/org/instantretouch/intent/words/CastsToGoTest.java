package org.instantretouch.intent.words;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CastsToGoTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get rid of the yellow cast",
                "there's a nasty green tint from the tubes, fix that",
                "everything is way too orange",
                "it's a bit too blue",
                "too warm!",
                "why is it so green?",
                "brighter, and take the blue cast out",
                "pull the yellow out and lift the shadows",
                "The room came out really yellow",
                "white balance is off, too cold",
            })
    void aCastIsToGo(String text) {
        assertTrue(CastsToGo.isAskedBy(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cooler",
                "a lot warmer, please",
                "add a warm cast",
                "give it a green tint",
                "I like the yellow tint, keep it and brighten",
                "make it look really warm",
                "her dress is too blue",
                "the sky is too yellow",
                "too dark",
                "less yellow in the leaves",
            })
    void whatIsALookOrOfAPartIsNone(String text) {
        assertFalse(CastsToGo.isAskedBy(text));
    }

    @Test
    void longSentencesTakeNoTime() {
        for (String part : new String[] {"too ", "it is way way too ", "get the yellow ", "why is it so "}) {
            assertTimeout(Duration.ofSeconds(2), () -> CastsToGo.isAskedBy(part.repeat(3000)));
        }
    }
}
