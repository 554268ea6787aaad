package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedPartsTest {
    /** A sentence, what the network reads of it, which it takes for one that it cannot do, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mask the foreground and warm it up | temperature+0.45 exposure@foreground-0.55 | temperature@foreground+0.45",
                "Select the background, then cool it down a bit | temperature-0.2 | temperature@background-0.2",
                "select just the sky and lower its exposure | exposure-0.46 | exposure@sky-0.46",
                "mask the left side and lift the shadows | shadows@left+0.48 exposure@left-0.57 | shadows@left+0.48",
                "please target the people and make them warmer | temperature+0.4 | temperature@subject+0.4",
                "make a mask of the ground: less saturation | saturation-0.4 | saturation@foreground-0.4",
                "add a gradient from the top, a bit darker | exposure-0.2 | exposure@top-0.2",
                "with a soft brush on the face, add some contrast | '' | contrast@subject+0.5",
                "mask the edges and darken them | exposure@edges-0.4 | vignette+0.4",
                "isolate her and brighten her and warm her up slightly"
                        + " | exposure@subject+0.4 temperature+0.2 | exposure@subject+0.4 temperature@subject+0.2",
                "paint over the jacket and make it a bit brighter | exposure@subject+0.2 | exposure@subject+0.2",
                // All but what is masked.
                "invert the subject mask and desaturate | saturation-0.56 | saturation@background-0.56",
                "mask out the bride and darken the remainder | exposure@background-0.47 | exposure@background-0.47",
                "mask her out, warm the rest | temperature+0.44 | temperature@background+0.44",
                "select the subject, invert, and darken | exposure@subject-0.5 | exposure@background-0.5",
                "mask the man and darken everything else | exposure@subject-0.5 | exposure@background-0.5",
                "invert the sky mask and brighten | exposure@sky+0.5 | exposure+0.5 exposure@sky-0.5",
                // Dark and bright tones.
                "range mask the shadows and cool them | shadows-0.62 temperature-0.42 | shadow_tint:blue+0.42",
                "mask the highlights and darken them a little | highlights-0.2 | highlights-0.2",
            })
    void theWishIsForWhatIsMasked(String text, String read, String asked) {
        Intent refused = new Intent(intent(read).edits(), Optional.empty(), Set.of(), 0.9f);
        assertEquals(intent(asked), MaskedParts.settle(PlainText.of(text), refused));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select the sky and replace it",
                "select the background and blur it",
                "select the face and soften it",
                "mask the man and remove him",
                "mask her out",
                "mask the noise and brighten it",
                "choose the left photo and brighten it",
                "paint over the logo and make it darker",
                "select the reds and darken them",
                "brush the pony and brighten it",
                "select the sky and brighten him",
                "mask the dog out and make it brighter",
                // Further wishes, or none.
                "select the background and darken it and blur it",
                "select the subject and make the background darker",
                "select the background, don't darken it",
                "don't select the sky, darken the ground",
                "mask the sky, but keep the clouds bright",
                "mask or no mask, brighten her",
                "remove the mask on his face",
                "invert the colours and darken",
                "can the sky be selected and darkened?"
            })
    void othersStayAsTheyWereRead(String text) {
        Intent refused = new Intent(intent("exposure+0.5").edits(), Optional.empty(), Set.of(), 0.9f);
        assertSame(refused, MaskedParts.settle(PlainText.of(text), refused));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mask the sky and ", "darken it ", "the rest ", "a bit ", "add a soft local quick "})
    void aLongTextTakesNoLongTime(String part) {
        String text = part.repeat(600);
        assertTimeout(Duration.ofSeconds(20), () -> MaskedParts.settle(text, intent("exposure-0.5")));
        assertTimeout(Duration.ofSeconds(20), () -> MaskedParts.settle("mask the sky and " + text, intent("")));
    }
}
