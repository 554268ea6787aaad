package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionListsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "darken the sky and the foreground | exposure@sky-0.51 | exposure@sky-0.51 exposure@foreground-0.51",
                "brighten her face and the background | exposure@subject+0.5 | exposure@subject+0.5 exposure@background+0.5",
                "darken the top and the bottom | exposure@top-0.48 | exposure@top-0.48 exposure@bottom-0.48",
                "warm the right side and the left side | temperature@right+0.47 | temperature@right+0.47 temperature@left+0.47",
                "desaturate the background, the foreground and the sky | saturation@foreground-0.56"
                        + " | saturation@foreground-0.56 saturation@background-0.56 saturation@sky-0.56",
                "darken sky/foreground | exposure@sky-0.53 | exposure@sky-0.53 exposure@foreground-0.53",
                "brighten the people and the sky a bit | exposure@subject+0.2 | exposure@subject+0.2 exposure@sky+0.2",
                "subject and background warmer | temperature@background+0.45 | temperature@background+0.45 temperature@subject+0.45",
                "bring out the clouds and the foreground | exposure@sky+0.5 highlights@sky+0.4"
                        + " | exposure@sky+0.5 highlights@sky+0.4 exposure@foreground+0.5 highlights@foreground+0.4",
                // The corners are darkened by a vignette.
                "darken the corners and the subject | vignette+0.51 | vignette+0.51 exposure@subject-0.51",
                "brighten the subject and the corners | exposure@subject+0.49 | exposure@subject+0.49 vignette-0.49",
                "cool the corners and the background | temperature@edges-0.48 | temperature@edges-0.48 temperature@background-0.48",
                "darken the top and the bottom, keep the middle | exposure@bottom-0.48 | exposure@bottom-0.48 exposure@top-0.48",
                "brighten the left and the right, but not the centre | exposure@left+0.5 | exposure@left+0.5 exposure@right+0.5",
            })
    void whatIsAskedForInOneRegionOfAListIsAskedForInAll(String text, String read, String asked) {
        assertEquals(intent(asked), RegionLists.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right, or no worse than what could be made of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "darken the sky and the foreground a bit brighter | exposure@sky-0.52 exposure@foreground+0.26",
                "darken the sky and the foreground brighter | exposure@sky-0.54",
                "darken the sky and foreground shadows | exposure@sky-0.54 shadows@foreground-0.48",
                "darken the sky and the face's shadow | exposure@sky-0.5",
                "darken the sky and brighten the foreground | exposure@sky-0.5",
                "balance the sky and the foreground | auto@foreground+0.43",
                "make the sky and the foreground blend better | contrast@foreground+0.39",
                "more separation between subject and background | contrast@background+0.5",
                "brighten the face and the sky but not the foreground | exposure@subject+0.5",
                "keep the sky and the face, darken the background | exposure@background-0.5",
                "the sky is left dark and the face is bright | exposure@subject-0.5",
                "make the bottom as dark as the top, and the left as warm as the right | temperature@left+0.5 exposure@bottom-0.6",
                "don't touch the sky and the face | exposure@sky+0.5",
                "a bit of everything for the sky and the face | exposure@sky+0.5 contrast@sky+0.3 temperature@sky-0.2",
                "darken the sky and the trees | exposure@sky-0.5",
                "sky and clouds darker | exposure@sky-0.5",
                "brighten the face and the dress | exposure@subject+0.5",
                "darken the corners and the sky | vignette+0.49 exposure@sky-0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), RegionLists.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part : List.of("sky, the face, the left and the sky and ", "sky", "the sky and the a bit ")) {
            assertTimeout(
                    Duration.ofSeconds(20), () -> RegionLists.settle(part.repeat(3000), intent("exposure@sky+0.5")));
        }
    }
}
