package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostDetailTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no detail in the shadows | shadows-0.6 | shadows+0.6",
                "Zero detail in the shadows! | shadows-0.6 | shadows+0.6",
                "there's hardly any detail in the blacks | blacks-0.5 | blacks+0.5",
                "pull detail out of the shadows | shadows-0.6 | shadows+0.6",
                "pull detail out of the shadowy bits | shadows-0.6 | shadows+0.6",
                "tease some of the detail back from the dark corners | shadows-0.6 | shadows+0.6",
                "more highlight detail | highlights+0.5 | highlights-0.5",
                "I want more detail in the clouds | highlights@sky+0.5 | highlights@sky-0.5",
                "there is little detail left in the shadows | shadows-0.5 | shadows+0.5",
                "bring back the detail lost in the highlights | highlights+0.5 | highlights-0.5",
                "bring out the detail in the stones | highlights-0.5 | contrast+0.35 shadows+0.3",
                "Show more detail in the rocks | shadows+0.53 | contrast+0.35 shadows+0.3",
                "bring out the details of its feathers | highlights@subject-0.5 shadows@subject+0.45 | contrast@subject+0.35 shadows@subject+0.3",
                "bring out the texture of the old stone walls | | contrast+0.35 shadows+0.3",
                "bring out the texture in the bark | shadows+0.4 | contrast+0.35 shadows+0.3",
                "warmer, and no detail in the shadows | temperature+0.5 shadows-0.6 | temperature+0.5 shadows+0.6",
            })
    void tonesWhoseDetailIsMissedGoTowardsTheMiddle(String text, String read, String asked) {
        assertEquals(intent(asked), LostDetail.settle(PlainText.of(text), intent(read == null ? "" : read)));
    }

    @Test
    void textureOfNoSurfaceIsNoneOfLight() {
        Intent refused = new Intent(List.of(), Optional.empty(), Set.of(), 1);
        for (String text : List.of("more texture", "increase texture on the stone", "bring out the paper texture")) {
            assertEquals(refused, LostDetail.settle(text, refused));
        }
        assertEquals(
                intent("contrast+0.35 shadows+0.3"), LostDetail.settle("bring out the texture of the bricks", refused));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no detail in the shadows | shadows+0.5",
                "no detail in the shadows | exposure-0.5",
                "no detail in the shadows please | shadows-0.6",
                "make it so dark that there is no detail in the shadows | shadows-0.6",
                "less shadow detail | shadows-0.5",
                "less highlight detail, I like it blown | highlights+0.5",
                "hide the detail in the shadows | shadows-0.5",
                "deeper shadows, more detail in the highlights | shadows-0.5",
                "too much detail in the shadows | shadows-0.5",
                "darker shadows and more detail in the shadows | shadows-0.5",
                "crush the blacks, no detail there | blacks-0.6",
                "no light in the shadows | shadows-0.6",
                // A surface that may be too bright or too dark, or is said to be.
                "bring out the detail in the snow | highlights-0.5",
                "bring out the detail in the black coat | shadows+0.5",
                "bring out the detail in the bright stones | highlights-0.5",
                "bring out the detail in the stones and the sky | highlights-0.5",
                "bring out the detail in the stones in the shade | shadows+0.5",
                // No detail is the wish.
                "I want no detail in the shadows | shadows-0.6",
                "the shadows should show no detail | shadows-0.6",
                "no need for shadow detail | shadows-0.6",
                "darken the shadow detail a little | shadows-0.2",
                // The way is said.
                "darken the shadows to bring out more detail | shadows-0.5",
                "make the shadows darker to show the details | shadows-0.5",
                "brighten the highlights to bring out detail in the snow | highlights+0.5",
                "make the clouds brighter with more detail | highlights@sky+0.5",
                "I want darker shadows with crisp detail | shadows-0.5",
                // The detail is of other tones.
                "strong shadows with more highlight detail | shadows-0.5",
                "hot highlights with more shadow detail | highlights+0.5",
            })
    void whatElseIsSaidStays(String text, String read) {
        assertEquals(intent(read), LostDetail.settle(PlainText.of(text), intent(read)));
    }
}
