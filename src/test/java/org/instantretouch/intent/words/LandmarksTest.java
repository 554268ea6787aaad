package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LandmarksTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brighten the pyramid | exposure+0.5 | exposure@subject+0.5",
                "lighten up the old lighthouse a bit, please | exposure+0.17 | exposure@subject+0.17",
                "can you make the palace warmer and brighter | temperature+0.4 exposure+0.4"
                        + " | temperature@subject+0.4 exposure@subject+0.4",
                "the minaret should be brighter | hue_luminance:yellow+0.55 | exposure@subject+0.5",
                "make the minaret brighter | hue_luminance:yellow@subject+0.5 exposure@subject+0.44 | exposure@subject+0.44",
                "give the pagoda a bit more colour | saturation+0.2 | saturation@subject+0.2",
                "more contrast on the windmill by the lake | contrast+0.5 | contrast@subject+0.5",
                "the cabin needs some more light | exposure+0.5 | exposure@subject+0.5",
                "lighten the golfers | hue_luminance:green+0.45 | exposure@subject+0.5",
                "make the two golfers a lot lighter | hue_luminance:green+0.86 | exposure@subject+0.8",
                "darken the fishing boats | hue_luminance:blue-0.46 | exposure@subject-0.5",
                "darken the mosque | exposure@background-0.48 | exposure@subject-0.48",
                "darken the house | exposure@subject-0.5 exposure@background-0.5 | exposure@subject-0.5",
                "the fort is too dark | shadows+0.4 exposure+0.5 | shadows@subject+0.4 exposure@subject+0.5",
                "make the yurt pop | hue_saturation:green+0.47 | contrast@subject+0.4 saturation@subject+0.3",
                "make the castle stand out | contrast+0.39 | exposure@subject+0.35 exposure@background-0.35",
                "the peloton should stand out from the hillside | hue_saturation:magenta@background+0.57 contrast+0.42"
                        + " | exposure@subject+0.35 exposure@background-0.35",
                "i want the hut to stand out against the firs | '' | exposure@subject+0.35 exposure@background-0.35",
                "make my horse stand out a bit from the bushes behind | exposure@background+0.45"
                        + " | exposure@subject+0.175 exposure@background-0.175",
                "let the robin's breast stand out a bit | hue_saturation:aqua+0.5"
                        + " | exposure@subject+0.175 exposure@background-0.175",
            })
    void itIsTheLandmarkThatIsMeant(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(Landmarks.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "brighten the castle but not the sky | exposure@foreground+0.5",
                "brighten the church interior | exposure+0.5",
                "make the castle red | hue_saturation:red+0.6",
                "the house is too yellow | temperature-0.5",
                "the tower looks lovely | exposure+0.2",
                "don't brighten the temple | exposure+0.4",
                "warm up the house lights | highlight_tint:orange+0.46 temperature+0.46",
                "the hut in the background is too dark | exposure@background+0.54",
                "make the tower stand out from the sky | exposure@sky-0.5",
                "make the house number stand out | contrast+0.44",
                "she should stand out from the crowd | exposure@subject+0.46",
                "the red canoe should stand out from the water | hue_saturation:red+0.6",
                "let the colours stand out from the grey | saturation+0.5",
                "the dog stands out from the grass too much | exposure@subject-0.3",
                "the plane should stand out from the clouds | exposure@sky-0.4",
                "make the owl's eyes pop | vibrance@subject+0.44",
                "make the barn brighter and redder | exposure+0.5 hue_saturation:red+0.5",
                "brighten the house | exposure@subject+0.5",
                "more light in the chapel and the garden | exposure+0.5",
                "black and white for the castle | bw+1",
            })
    void otherSentencesStayAsTheyWereRead(String text, String heard) {
        Intent read = intent(heard);
        assertSame(read, Landmarks.settle(PlainText.of(text), read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"brighten the old old ", "make the castle warmer, ", "a bit more light on the "})
    void aLongTextTakesNoLongTime(String part) {
        String text = part.repeat(3000);
        assertTimeout(Duration.ofSeconds(20), () -> Landmarks.settle(text, intent("exposure+0.5")));
    }
}
