package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptWarmthTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "less yellow but keep the warm feeling | '' | hue_saturation:yellow-0.5",
                "Keep it warm but less orange | '' | hue_saturation:orange-0.5",
                "take out the yellow but keep the warm feel | '' | hue_saturation:yellow-0.5",
                "not so yellow but keep the warmth | temperature-0.45 | hue_saturation:yellow-0.45",
                "less yellow, still warm | temperature-0.4 | hue_saturation:yellow-0.4",
                "too orange but keep it warm | temperature-0.5 | hue_saturation:orange-0.5",
                "i love the warm light but it is too yellow | temperature-0.5 | hue_saturation:yellow-0.5",
                "less yellow, don’t make it cold | temperature-0.4 | hue_saturation:yellow-0.4",
                "less orange without losing the warmth | '' | hue_saturation:orange-0.5",
                "slightly less orange but keep the warm tones | '' | hue_saturation:orange-0.25",
                "much less orange but keep it warm | '' | hue_saturation:orange-0.8",
                "less yellow and orange, keep it warm | temperature-0.4 | hue_saturation:yellow-0.4 hue_saturation:orange-0.4",
                "less yellow, keep it warm and brighter | temperature-0.5 exposure+0.4 | exposure+0.4 hue_saturation:yellow-0.5",
                // One was heard of it.
                "desaturate the yellows but keep it warm | hue_saturation:yellow-0.6 temperature-0.2 | hue_saturation:yellow-0.6",
            })
    void theHueGoesAndTheWarmthStays(String text, String read, String asked) {
        assertEquals(
                Set.copyOf(intent(asked).edits()),
                Set.copyOf(KeptWarmth.settle(PlainText.of(text), intent(read)).edits()));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "less yellow | temperature-0.5",
                "less yellow but brighter | exposure+0.5 temperature-0.5",
                "less red but keep it warm | hue_saturation:red-0.5",
                "reduce the orange, keep the warmth | hue_saturation:orange-0.5",
                "desaturate the yellows but keep it warm | hue_saturation:yellow-0.5",
                "less warm but keep it yellow | temperature-0.4",
                "keep the yellow but less warm | temperature-0.4",
                "less yellow and warm | temperature-0.5",
                "i'd like it warm but less yellow | temperature+0.5",
                "warmer, but less orange, keep the warmth | temperature+0.5",
                // The warmth is not kept, or another one is.
                "less yellow, don't keep it warm | temperature-0.5",
                "less yellow, keep the reds warm | ''",
                "less yellow and keep the warm shadows | temperature-0.4",
                "less yellow in the sky but keep it warm | temperature@sky-0.4",
                // No less of it, or of what has the hue.
                "don't make it less yellow, keep it warm | ''",
                "not too orange, keep it warm | ''",
                "more yellow but keep it warm | ''",
                "less yellow light but keep it warm | temperature-0.5",
                "remove the yellow cast but keep it warm | temperature-0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), KeptWarmth.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void whatCannotBeDoneStaysSo() {
        Intent refused = new Intent(intent("temperature-0.5").edits(), Optional.empty(), Set.of(), 0.9f);
        assertSame(refused, KeptWarmth.settle("less yellow, still warm", refused));
    }

    @Test
    void theWarmthIsKept() {
        Keep warmth = Keep.of("temperature").orElseThrow();
        assertEquals(
                Set.of(warmth),
                KeptWarmth.settle("less yellow, still warm", intent("temperature-0.4"))
                        .keeps());
    }

    @ParameterizedTest
    @ValueSource(strings = {"less yellow, ", "keep the ", "not the yellow and ", "less orange and keep it "})
    void aLongTextTakesNoLongTime(String part) {
        String text = part.repeat(600);
        assertTimeout(Duration.ofSeconds(20), () -> KeptWarmth.settle(text, intent("temperature-0.5")));
    }
}
