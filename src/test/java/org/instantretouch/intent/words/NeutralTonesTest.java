package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeutralTonesTest {
    /** A sentence, what the network reads of it, what it asks for, and the tint that is kept away. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "neutral shadows | shadow_tint:magenta+0.4 | auto_white_balance+0.5 | ''",
                "Make the highlights neutral, please | highlights-0.45 | auto_white_balance+0.5 | ''",
                "neutralise the shadows | shadows+0.42 | auto_white_balance+0.5 | ''",
                "blue shadows neutral highlights | shadow_tint:blue+0.48 highlight_tint:blue+0.49 | shadow_tint:blue+0.48 | highlight_tint",
                "neutral shadows, warm highlights | highlight_tint:orange+0.43 shadow_tint:blue+0.4 | highlight_tint:orange+0.43 | shadow_tint",
                "mids warmer highs neutral | highlight_tint:orange+0.37 temperature+0.42 | temperature+0.42 | highlight_tint",
            })
    void neutralTonesHaveNoTint(String text, String read, String asked, String kept) {
        Set<Keep> keeps = kept.isEmpty() ? Set.of() : Set.of(Keep.of(kept).orElseThrow());
        Intent settled = NeutralTones.settle(PlainText.of(text), intent(read));
        assertEquals(intent(asked).edits(), settled.edits());
        assertEquals(keeps, settled.keeps());
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "why do my blacks look blue? neutral shadows please | shadow_tint:orange+0.4",
                "pink highlights but neutral shadows | highlight_tint:magenta+0.5",
                "keep the shadows neutral | ''",
                "neutral highlights bore me, tint them blue | highlight_tint:blue+0.5",
                "neutral whites | auto_white_balance+0.57",
                "shadows neutral again (they're orange) | shadow_tint:blue+0.4",
                "neutral shadows and highlights | auto_white_balance+0.58",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), NeutralTones.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "desaturate the highlights | highlights-0.5 | saturation-0.30",
                "Take the colour out of the highlights | highlights-0.47 | saturation-0.30",
                "a bit less colour in the shadows | saturation-0.36 shadows-0.48 | saturation-0.36",
                "desaturate the highlights and lower them | highlights-0.5 | highlights-0.50",
                "take the blue out of the highlights | highlights-0.5 | highlights-0.50",
                "less contrast in the highlights | highlights-0.5 | highlights-0.50",
                "take the color out of the shadows | '' | saturation-0.30",
            })
    void tonesWithLessColourAreNoDarker(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(NeutralTones.settle(PlainText.of(text), intent(read))));
    }
}
