package org.instantretouch.intent.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.instantretouch.intent.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CastsToGoTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Get rid of the yellow cast | temperature",
                "there's a nasty green tint from the tubes, fix that | tint",
                "everything is way too orange | temperature",
                "it's a bit too blue | temperature",
                "too warm! | temperature",
                "why is it so green? | tint",
                "brighter, and take the blue cast out | temperature",
                "pull the yellow out and lift the shadows | temperature",
                "The room came out really yellow | temperature",
                "white balance is off, too cold | temperature",
                "remove the yellow cast and add some contrast | temperature",
                "the magenta cast must go | tint",
                "get rid of the yellow cast, keep the warm feel | temperature",
                "remove the colour cast but leave the sky | temperature tint",
                "too blue, apply auto white balance | temperature",
                "remove the green cast and make it warmer | tint",
                "it looks horribly red and the photo has a blue cast | temperature tint",
            })
    void aCastIsToGo(String text, String balances) {
        Set<Attribute> expected = Arrays.stream(balances.split(" "))
                .map(id -> Attribute.of(id).orElseThrow())
                .collect(Collectors.toSet());
        assertEquals(expected, CastsToGo.in(text));
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
                "warm tint",
                "a warm cast please",
                "orange tint on the highlights",
                "don't remove the yellow cast",
                "is there a yellow cast?",
                "the cast of the play is too dark",
                "cast iron pan darker",
                "the sky is so blue, make the photo warmer",
                "the dress is very red, cool the picture",
                "remove the yellow cast on her face",
                "why is the sky so blue",
            })
    void whatIsALookOrOfAPartIsNone(String text) {
        assertEquals(Set.of(), CastsToGo.in(text));
    }

    @Test
    void longSentencesTakeNoTime() {
        for (String part :
                new String[] {"too ", "it is way way too ", "get the yellow ", "why is it so ", "remove the ugly "}) {
            assertTimeout(Duration.ofSeconds(2), () -> CastsToGo.in(part.repeat(2000)));
        }
    }
}
