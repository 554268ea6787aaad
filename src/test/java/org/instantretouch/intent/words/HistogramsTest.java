package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the histogram ends well before the right side | exposure-0.6 | whites+0.5",
                "histogram stops short of the left edge | '' | blacks-0.5",
                "my histogram doesn't reach the right edge | exposure-0.4 | whites+0.5",
                "there is a big gap at the right end of the histogram, please fix it | blacks-0.4 | whites+0.5",
                "nothing in the left quarter of the histogram | '' | blacks-0.5",
                "the right third of the graph is empty | whites@right+0.4 | whites+0.5",
                "clipping at the right edge of the histogram | whites+0.45 blacks-0.48 | whites-0.5",
                "no clipping on the left of the histogram please | blacks-0.5 | blacks+0.5",
                "the histogram hits the right wall | '' | whites-0.5",
                "the histogram is squashed against the left | whites-0.5 | exposure+0.5",
                "the whole curve is all in the left half | '' | exposure+0.5",
                "the histogram is bunched on the left | blacks+0.49 | exposure+0.5",
                "everything is in the right third of the histogram | '' | exposure-0.5",
                "The graph leans far to the right. | '' | exposure-0.5",
            })
    void whatASideOfTheHistogramHasIsPutRight(String text, String read, String asked) {
        assertEquals(intent(asked), Histograms.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expose to the right | exposure@right+0.53 | exposure+0.53",
                "please expose it a bit more to the right | exposure@right+0.2 | exposure+0.2",
                "expose this shot to the left | '' | exposure-0.5",
                "expose slightly further to the right | '' | exposure+0.25",
                "ETTR please | '' | exposure+0.5",
            })
    void aPhotoIsExposedToASideOfIt(String text, String read, String asked) {
        assertEquals(intent(asked), Histograms.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the histogram is bunched up on the left | exposure+0.47 shadows+0.2",
                "clipping on the right of the histogram | highlights-0.5",
                "expose it to the right by two thirds of a stop | exposure+0.44",
                // Not what is wrong with it.
                "let the histogram touch the left wall | blacks-0.5",
                "the histogram doesn't touch the right edge and that's fine | ''",
                "is the histogram clipped on the right? | ''",
                "move the histogram to the right | exposure+0.5",
                "the histogram is on the left | ''",
                "show the histogram on the right | ''",
                // Sides of the photo.
                "clipping on the right | whites@right-0.5",
                "there is nothing on the right of the photo | ''",
                "the curve of the road leans to the right | ''",
                "expose the right side more | exposure@right+0.4",
                "don't expose to the right | exposure-0.5",
                "the street is exposed to the right | exposure@right+0.4",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), Histograms.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void whatWasRefusedCanBeDone() {
        Intent refused = new Intent(intent("").edits(), Optional.empty(), Set.of(), 0.9f);
        assertEquals(intent("exposure-0.5"), Histograms.settle("the histogram is all the way to the right", refused));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the histogram is ", "too far ", "nothing on the right of ", "a bit more "})
    void aLongTextTakesNoLongTime(String part) {
        String text = part.repeat(600);
        assertTimeout(Duration.ofSeconds(20), () -> Histograms.settle(text, intent("exposure-0.5")));
        assertTimeout(Duration.ofSeconds(20), () -> Histograms.settle("the histogram is " + text, intent("")));
    }
}
