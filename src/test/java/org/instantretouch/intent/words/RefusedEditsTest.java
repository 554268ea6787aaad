package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedEditsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "remove the black and white",
                "No black & white",
                "not in black and white",
                "turn off the black and white",
                "black and white off",
                "never black and white",
                "undo the monochrome",
                "don't make it black and white",
                "take it out of black and white",
                "colour instead of black and white",
            })
    void blackAndWhiteThatIsRefusedIsNotDone(String text) {
        assertEquals(intent("exposure+0.3"), RefusedEdits.settle(PlainText.of(text), intent("bw+0.98 exposure+0.3")));
        assertEquals(Intent.nothing(), RefusedEdits.settle(PlainText.of(text), intent("bw-1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no, black and white please",
                "no colour, black and white",
                "not colour but black and white",
                "not warm, black and white",
                "why not black and white",
                "why don't you make it black and white",
                "if it's not black and white yet, make it so",
                "not black and white enough",
                "nothing but black and white",
                "black and white instead of colour",
                "black and white, no grain",
                "no doubt black and white",
                "remove everything that's not black and white",
                "no filter, just black and white",
                "black and white without clipping",
                "set it without black and white clipping",
                "black and white",
            })
    void blackAndWhiteThatIsWantedStays(String text) {
        assertEquals(intent("bw+0.98"), RefusedEdits.settle(PlainText.of(text), intent("bw+0.98")));
    }

    @ParameterizedTest
    @CsvSource({
        "no warmer, temperature",
        "no warmer than this, temperature",
        "No cooler please!, temperature",
        "no brighter, brightness",
        "no darker than that., brightness"
    })
    void whatShallGoNoFurtherIsKept(String text, String keep) {
        Intent kept =
                new Intent(List.of(), Optional.empty(), Set.of(Keep.of(keep).orElseThrow()), 0);
        assertEquals(kept, RefusedEdits.settle(PlainText.of(text), intent("temperature+0.5")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no, warmer", "no warmer tones in the sky", "warmer, no brighter", "there is no brighter spot"})
    void otherSentencesStayAsTheyWereRead(String text) {
        assertEquals(intent("temperature+0.5"), RefusedEdits.settle(PlainText.of(text), intent("temperature+0.5")));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no drama in the sky | contrast@sky+0.55 | contrast@sky-0.55",
                "No drama in the clouds, please | contrast@sky+0.5 exposure@sky-0.3 | contrast@sky-0.5 exposure@sky-0.3",
                "without any drama | contrast-0.5 | contrast-0.5",
                "the sky has no drama | contrast@sky+0.52 | contrast@sky+0.52",
                "no drama here, it looks dull | contrast+0.48 | contrast+0.48",
                "without drama it is boring | contrast+0.54 | contrast+0.54",
            })
    void noDramaIsLessOfIt(String text, String read, String asked) {
        assertEquals(intent(asked), RefusedEdits.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void noDramaIsNoLookOfIt() {
        StyleRequest dramatic = StyleRequest.plain(new Style("dramatic", List.of()));
        Intent read = new Intent(intent("contrast-0.44").edits(), Optional.of(dramatic), Set.of(), 0);
        assertEquals(intent("contrast-0.44"), RefusedEdits.settle("no drama", read));
        assertEquals(read, RefusedEdits.settle("more drama", read));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part : List.of("not the photo in a ", "no ", "not to make it", " ")) {
            assertTimeout(Duration.ofSeconds(20), () -> RefusedEdits.settle(part.repeat(5000), intent("bw+1")));
        }
    }
}
