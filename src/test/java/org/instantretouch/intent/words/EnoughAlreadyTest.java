package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnoughAlreadyTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lift her, the hedge behind is light enough | exposure@background+0.5 exposure@subject+0.5 | exposure@subject+0.5",
                "she needs more light, the window behind her is bright enough | exposure@background+0.5 exposure@subject+0.5 | exposure@subject+0.5",
                "darken the right side, the left is dark enough already | exposure@left-0.5 exposure@right-0.5 | exposure@right-0.5",
                "brighten the ground, the sky has enough light | exposure@foreground+0.5 exposure@sky-0.5 | exposure@foreground+0.5",
                "brighten the street because the sky is light enough | exposure@sky+0.5 exposure@foreground+0.5 | exposure@foreground+0.5",
                "warm the right, the left is warm enough | temperature@right+0.5 temperature@left-0.4 | temperature@right+0.5",
                "brighten her face, the rest of the room is bright enough | exposure@background+0.5 exposure@subject+0.5 | exposure@subject+0.5",
                // Nothing was heard but what is there already.
                "add contrast to the hills, the sky has enough contrast | contrast@sky+0.5 | contrast+0.5 contrast@sky-0.5",
                "less contrast, the face is soft enough | contrast@subject-0.5 | contrast@background-0.5",
                // What is said of the subject alone leaves the rest.
                "more saturation, her dress is colourful enough | saturation+0.5 | saturation@background+0.5",
                "warmer, but my skin is warm enough as it is | temperature+0.5 | temperature@background+0.5",
                "more green, the faces are fine as they are | hue_saturation:green+0.5 | hue_saturation:green@background+0.5",
                // Who is too dark is not the place.
                "We are too dark but the background is perfect | exposure@background+0.5 | exposure@subject+0.5",
                "both of us are too dark but the sunset behind is perfect | exposure@background+0.5 exposure@subject+0.5 | exposure@subject+0.5",
                "they're too dark, the beach behind is lovely | exposure@background+0.5 | exposure@subject+0.5",
                // What has not too much of a fault.
                "the face isn't too dark but lift the background | exposure@background+0.5 exposure@subject+0.5 | exposure@background+0.5",
                "we're all silhouettes but the sky is gorgeous | shadows@sky+0.5 | shadows@subject+0.5",
                "i'm in shadow but the mountains behind are great | exposure@background+0.5 shadows@background+0.5 | exposure@subject+0.5 shadows@subject+0.5",
            })
    void whatHasEnoughStays(String text, String read, String asked) {
        assertEquals(intent(asked), EnoughAlready.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the sky is bright enough, darken it | exposure@sky-0.5",
                "the sky is not bright enough, the ground is fine | exposure@sky+0.5",
                "the wall behind isn't bright enough, she is fine | exposure@background+0.5",
                "the background is dark enough | exposure@background-0.5",
                "is the sky dark enough? | exposure@sky-0.5",
                "the sky is fine but could be bluer | hue_saturation:blue@sky+0.4",
                "the background is okay but a bit too warm | temperature@background-0.3",
                "make the sky bright enough, and lift the ground | exposure@sky+0.5 exposure@foreground+0.5",
                "raise the light until the face is bright enough | exposure@subject+0.5",
                "everything brighter, the sky is bright enough | exposure+0.5 exposure@sky-0.5",
                "more contrast, the sky has enough contrast | contrast+0.5 contrast@sky-0.5",
                "her hair is dark enough, lighten the skin | hue_luminance:orange+0.4",
                "the photo is bright enough, more contrast | contrast+0.5",
                "the face is bright enough, cool the whole thing | temperature-0.5 exposure@subject-0.4",
                "the face isn't too dark but could be brighter | exposure@subject+0.4",
                "the face isn't too bright and the background is dark | exposure@background+0.5 exposure@subject+0.5",
                "the background is lovely but too blue | temperature@background+0.4",
                "the sky is perfect, this is too dark too | exposure@sky+0.5",
                "i'm in shadow, the background is amazing but too yellow | temperature@background-0.5",
                "the sky is gorgeous but we're too blue | temperature@subject+0.4",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), EnoughAlready.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part : List.of("the sky is bright enough, ", "the wall behind ", "and ", "already ", "- ")) {
            assertTimeout(
                    Duration.ofSeconds(20), () -> EnoughAlready.settle(part.repeat(3000), intent("exposure@sky+0.5")));
        }
    }
}
