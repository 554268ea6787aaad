package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeftAloneTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "more contrast and warmer with lifted shadows, but keep the sky as it is | shadows+0.5 contrast+0.4 temperature+0.3"
                        + " | shadows+0.5 shadows@sky-0.5 contrast+0.4 contrast@sky-0.4 temperature+0.3 temperature@sky-0.3",
                "add contrast, warm the foreground and leave the sky alone | contrast+0.5 temperature@foreground+0.4"
                        + " | contrast+0.5 contrast@sky-0.5 temperature@foreground+0.4",
                "warm and punchy please, don't touch the face | temperature+0.5 contrast+0.5"
                        + " | temperature@background+0.5 contrast@background+0.5",
            })
    void whatIsLeftAloneIsSparedByAllWishes(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(LeftAlone.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which stays. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "more contrast and warmer with lifted shadows, but leave the rest alone | contrast+0.5 temperature+0.3",
                "warmer sky and more contrast, but keep the sky as it is | contrast+0.5 temperature@sky+0.3",
                "don't brighten it, warm and punchy, leave the sky alone | temperature+0.5 contrast+0.5",
                "warm and punchy, keep the sky blue | temperature+0.5 contrast+0.5",
                "warm and punchy, leave the sky alone and darken the ground | temperature+0.5 contrast+0.5",
                "the dark shadows and the cold light, but leave the sky as it is | shadows+0.5 temperature@foreground+0.5",
                "warm with a vignette, leave the sky alone | temperature+0.5 vignette+0.5",
                "more contrast and calmer greens, leave the sky as it is | contrast+0.5 hue_saturation:green-0.5",
                "not too warm with contrast, leave the sky as it is | contrast+0.5 temperature+0.2",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(Shown.of(intent(read)), Shown.of(LeftAlone.settle(PlainText.of(text), intent(read))));
    }
}
