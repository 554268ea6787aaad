package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CornersTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "that bright spot top right, take it down | highlights@right-0.56 | highlights@right-0.56 highlights@top-0.56",
                "hot patch in the middle | '' | highlights@center-0.5",
                "a dark area in the lower left corner, lift it | '' | exposure@bottom+0.5 exposure@left+0.5",
                "darken the top left corner | exposure@left-0.53 | exposure@left-0.53 exposure@top-0.53",
                "dark corners in this room, even out the light | vignette+0.5 | vignette-0.5",
                "There are dark corners in our kitchen. | vignette+0.5 | vignette-0.5",
                "Lighten the lower left corner | exposure@left+0.46 | exposure@left+0.46 exposure@bottom+0.46",
                "darken the top-right corner | exposure@top-0.5 | exposure@top-0.5 exposure@right-0.5",
                "brighten the upper right | exposure@right+0.53 | exposure@right+0.53 exposure@top+0.53",
                "brighten top right corner | exposure@right+0.5 | exposure@right+0.5 exposure@top+0.5",
                "cool the bottom right-hand corner down | temperature@bottom-0.5 | temperature@bottom-0.5 temperature@right-0.5",
                "the top left corner is too dark | exposure@left+0.54 | exposure@left+0.54 exposure@top+0.54",
                "tone down the highlights in the top right | highlights@right-0.5 | highlights@right-0.5 highlights@top-0.5",
                "brighten the lower left a bit | exposure@left+0.2 | exposure@left+0.2 exposure@bottom+0.2",
                "darken the left upper corner | exposure@left-0.5 | exposure@left-0.5 exposure@top-0.5",
                "the right-hand lower corner is too warm | temperature@right-0.5 | temperature@right-0.5 temperature@bottom-0.5",
                "brighten the corner at the top right | exposure@right+0.5 | exposure@right+0.5 exposure@top+0.5",
                "darken the corner bottom left | exposure@bottom-0.56 | exposure@bottom-0.56 exposure@left-0.56",
                "darken the bottom left of the photo | exposure@bottom-0.5 | exposure@bottom-0.5 exposure@left-0.5",
                "warmer, and more contrast in the top left corner | temperature+0.5 contrast@top+0.5 | temperature+0.5 contrast@top+0.5 contrast@left+0.5",
            })
    void aCornerIsInTwoRegions(String text, String read, String asked) {
        assertEquals(
                Set.copyOf(intent(asked).edits()),
                Set.copyOf(Corners.settle(PlainText.of(text), intent(read)).edits()));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bright spot in the middle please | highlights@center+0.43",
                "dark spots on the skin | exposure@subject+0.3",
                "the bright spot on the right is fine | highlights@right-0.4",
                "dark corners please | vignette+0.5",
                "dark corners in the room, keep them | vignette+0.5",
                "dark corners of the photo, nice | vignette+0.5",
                "darken the corners | vignette+0.5",
                "the top left corner doesn't need to be darker | exposure@left-0.5",
                "the bottom right is too bright | exposure@bottom-0.5 exposure@right-0.5",
                "brighten the top and the left | exposure@left+0.5",
                "darken the left corner | exposure@left-0.5",
                "darken the top corners | vignette+0.4",
                "darken the top left corner | exposure-0.5",
                // One of the two, another place, or none of its own.
                "lighten the top left? no, just the left | exposure@left+0.5",
                "lower left... well, the left: warmer | temperature@left+0.5",
                "darken the top left and the sky | exposure@left-0.5 exposure@sky-0.5",
                "darken the top left corner and brighten the bottom right corner | exposure@left-0.5 exposure@bottom+0.5",
                "darken everything but the top left corner | exposure@left-0.5",
                "brighten the rest, not the top left corner | exposure@left+0.5",
                "warm light from the top left | temperature@left+0.5",
                // No corner.
                "the corner of the table at the left, lower contrast | contrast@left-0.5",
                "the lamp in the corner on the right is too bright | exposure@right-0.5",
                "lower left exposure | exposure@left-0.4",
                "brighten the bottom right now | exposure@bottom+0.5",
                "brighten the bottom right away | exposure@bottom+0.5",
                "darken the top, left alone | exposure@top-0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), Corners.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void whatCannotBeDoneStaysSo() {
        Intent refused = new Intent(intent("exposure@left-0.5").edits(), Optional.empty(), Set.of(), 0.9f);
        assertSame(refused, Corners.settle("darken the top left corner", refused));
        Intent dust = new Intent(List.of(), Optional.empty(), Set.of(), 0.9f);
        assertSame(dust, Corners.settle("fix the dark spot in the middle", dust));
        assertEquals(intent("highlights@center-0.5"), Corners.settle("hot patch in the middle", dust));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the top left ", "lower left corner, ", "top "})
    void aLongTextTakesNoLongTime(String part) {
        String text = part.repeat(600);
        assertTimeout(Duration.ofSeconds(20), () -> Corners.settle(text, intent("exposure@left-0.5")));
    }
}
