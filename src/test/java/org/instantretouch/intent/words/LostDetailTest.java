package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
                "warmer, and no detail in the shadows | temperature+0.5 shadows-0.6 | temperature+0.5 shadows+0.6",
            })
    void tonesWhoseDetailIsMissedGoTowardsTheMiddle(String text, String read, String asked) {
        assertEquals(intent(asked), LostDetail.settle(PlainText.of(text), intent(read)));
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
