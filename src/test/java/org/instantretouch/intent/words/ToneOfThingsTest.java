package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToneOfThingsTest {
    @ParameterizedTest
    @CsvSource({
        "darken my hair, exposure@subject-0.5",
        "Could you darken her black hair a bit?, exposure@subject-0.25",
        "warm up the coffee please, temperature@subject+0.5",
        "tone down the glasses, exposure@subject-0.5",
        "desaturate his tie, saturation@subject-0.5",
        "lighten her dress a lot, exposure@subject+0.8"
    })
    void thingsAreMadeLighterAndDarker(String text, String edits) {
        assertEquals(intent(edits), ToneOfThings.settle(PlainText.of(text), refused("")));
    }

    @ParameterizedTest
    @CsvSource({"darken the text, exposure-0.3", "warm up the bread, temperature+0.4"})
    void whatWasHeardOfItStays(String text, String edits) {
        assertEquals(intent(edits), ToneOfThings.settle(PlainText.of(text), refused(edits)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tone down the grain",
                "warm up the wrinkles",
                "soften the coat",
                "lift his arms",
                "cool the engine",
                "brighten my day",
                "darken the ringtone",
                "darken my hair colour to black",
                "dye my hair darker",
                "don't darken my hair",
                "darken my hair and remove the hat",
                "change the dress to blue"
            })
    void whatCannotBeDoneStaysRefused(String text) {
        assertEquals(refused(""), ToneOfThings.settle(PlainText.of(text), refused("")));
    }

    private static Intent refused(String edits) {
        return new Intent(intent(edits).edits(), Optional.empty(), Set.of(), 0.9f);
    }
}
