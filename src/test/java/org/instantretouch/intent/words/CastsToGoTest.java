package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
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
                "this old print has gone all red, bring the real colours back | temperature tint",
                "the old slides have turned pink | tint",
                "everything came out orange | temperature",
                "our wedding photo has faded to yellow | temperature",
                "everything has a sickly yellow-green tint, make her look natural | temperature tint",
                "it has gone all green | tint",
                "everything looks all blue | temperature",
                "remove the yellow-green cast | temperature tint",
                "get rid of the yellowish green tint | temperature tint",
                "take the sickly blue-green cast out | temperature tint",
                "the scan has a purple cast | temperature tint",
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
                "the leaves have turned red",
                "the sky went pink",
                "everything goes green in spring",
                "the photo has gone all quiet",
                "make it look as if the print has faded to yellow",
            })
    void whatIsALookOrOfAPartIsNone(String text) {
        assertEquals(Set.of(), CastsToGo.in(text));
    }

    /** A sentence, what the network reads, what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "this old print has gone all red, bring the real colours back | hue_saturation:red-0.55 | temperature-0.5 tint-0.5",
                "the picture has turned red | hue_saturation:red-0.5 saturation+0.4 | temperature-0.5 tint-0.5",
                "the negative has faded to red, fix it | | temperature-0.5 tint-0.5",
                "Our slide went yellow with age, restore its colours | temperature-0.4 saturation+0.4 | temperature-0.4",
                "the old photo has gone pink, make it look natural | tint-0.4 auto_white_balance+0.6 | tint-0.4",
                "remove the red cast | temperature-0.48 | temperature-0.48 tint-0.48",
                "get rid of the yellowish green tint | tint+0.5 | tint+0.5 temperature-0.5",
                "it looks very red, fix it | temperature-0.5 | temperature-0.5 tint-0.5",
                "remove the red cast and brighten it | exposure+0.5 temperature-0.5 | exposure+0.5 temperature-0.5 tint-0.5",
                "our photo from 1970 has gone red | hue_saturation:red-0.5 temperature-0.45 | temperature-0.45 tint-0.45",
                "the koala came out purple | hue_shift:purple+0.6 | tint-0.5",
                "my cat came out green, please fix it | hue_shift:green-0.6 | tint+0.5",
            })
    void allThatACastIsOfIsTakenOut(String text, String read, String asked) {
        assertEquals(intent(asked), CastsToGo.settle(PlainText.of(text), intent(read == null ? "" : read)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the barn has gone red, lovely | hue_saturation:red+0.4",
                "the leaves have turned red | hue_saturation:red-0.5",
                "the sky came out purple | hue_shift:purple+0.4",
                "the lavender came out bluish, I'd like it pinker | hue_shift:purple+0.5",
                "take the red out of his nose | hue_saturation:red@subject-0.5",
                "remove the red cast on the wall | temperature@background-0.4",
                "the shadows have a red cast | shadow_tint:aqua+0.4",
                "there's a green cast but just in the shadows | shadow_tint:magenta+0.4",
                "the picture has turned red, but I like it | hue_saturation:red+0.4",
                "too much red in her dress | hue_saturation:red-0.5",
                "kill the reds | hue_saturation:red-0.8",
                "don't remove the red cast | temperature+0.3",
                "remove the green cast and make it warmer | tint+0.5 temperature+0.4",
                "the picture has turned blue, brighten it | temperature+0.5 exposure+0.4",
            })
    void whatIsOfAPartOrSaysMoreStaysAsItWasRead(String text, String read) {
        assertEquals(intent(read), CastsToGo.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void longSentencesTakeNoTime() {
        for (String part : new String[] {
            "too ",
            "it has gone all red ",
            "yellow-green ",
            "it is way way too ",
            "get the yellow ",
            "why is it so ",
            "remove the ugly "
        }) {
            assertTimeout(Duration.ofSeconds(2), () -> CastsToGo.in(part.repeat(2000)));
            assertTimeout(Duration.ofSeconds(2), () -> CastsToGo.settle(part.repeat(2000), intent("tint+0.4")));
        }
    }
}
