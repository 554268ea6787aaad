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

class SharedObjectsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "desaturate and darken the sky | exposure@sky-0.5 saturation-0.63 | exposure@sky-0.5 saturation@sky-0.63",
                // What is blurred is behind, and what is made sharp is not.
                "blur the market stalls and darken them | exposure-0.5 | exposure@background-0.5",
                "please blur the wall behind her and warm it a bit | temperature+0.2 | temperature@background+0.2",
                "sharpen the bike, then brighten it | exposure+0.5 | exposure@subject+0.5",
                "blur it and darken it | exposure-0.5 | exposure-0.5",
                "blur the wall and darken everything | exposure-0.5 | exposure-0.5",
                "lighten and desaturate the background | saturation@background-0.58 exposure+0.47"
                        + " | saturation@background-0.58 exposure@background+0.47",
                "warm and darken the right side | exposure@right-0.46 temperature+0.49 | exposure@right-0.46 temperature@right+0.49",
                "brighten up and warm up the faces | temperature@subject+0.43 exposure+0.45"
                        + " | temperature@subject+0.43 exposure@subject+0.45",
                "brighten, warm and saturate the foreground | exposure+0.46 saturation@foreground+0.43 temperature+0.51"
                        + " | exposure@foreground+0.46 saturation@foreground+0.43 temperature@foreground+0.51",
                "brighten, warm, and saturate the foreground | saturation@foreground+0.44 exposure+0.46"
                        + " | saturation@foreground+0.44 exposure@foreground+0.46",
                "darken and slightly cool the background | temperature@background-0.2 exposure-0.45"
                        + " | temperature@background-0.2 exposure@background-0.45",
                "can you cool and darken the sky a bit | exposure@sky-0.21 temperature-0.46 | exposure@sky-0.21 temperature@sky-0.46",
                "desaturate and darken the sky in this photo | exposure@sky-0.49 saturation-0.63"
                        + " | exposure@sky-0.49 saturation@sky-0.63",
                "more contrast, lift & saturate the top | contrast+0.5 saturation@top+0.47 exposure+0.45"
                        + " | contrast+0.5 saturation@top+0.47 exposure@top+0.45",
                // The corners are darkened by a vignette.
                "cool and darken the corners | vignette+0.51 temperature-0.49 | vignette+0.51 temperature@edges-0.49",
                "darken and cool the edges | exposure-0.5 temperature@edges-0.49 | vignette+0.5 temperature@edges-0.49",
            })
    void whatVerbsOfAListDoIsDoneToTheirOneObject(String text, String read, String asked) {
        assertEquals(intent(asked), SharedObjects.settle(PlainText.of(text), intent(read)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "darken the sky and make it warmer | temperature+0.47 exposure@sky-0.52 | temperature@sky+0.47 exposure@sky-0.52",
                "darken the background, then warm it up | temperature+0.47 exposure@background-0.55"
                        + " | temperature@background+0.47 exposure@background-0.55",
                "please brighten the top and cool it | temperature-0.47 exposure@top+0.54 | temperature@top-0.47 exposure@top+0.54",
                "lighten her face and warm it a bit | temperature+0.19 exposure@subject+0.45"
                        + " | temperature@subject+0.19 exposure@subject+0.45",
                "darken the left side and cool it down | temperature-0.45 exposure@left-0.51 | temperature@left-0.45 exposure@left-0.51",
                "make the sky darker and warm it up | temperature+0.49 exposure@sky-0.52 | temperature@sky+0.49 exposure@sky-0.52",
                "darken the right half and make it cooler and less saturated"
                        + " | temperature@right-0.41 exposure@right-0.48 saturation-0.39"
                        + " | temperature@right-0.41 exposure@right-0.48 saturation@right-0.39",
                "lighten the bottom, warm it up and desaturate it | temperature+0.46 exposure@bottom+0.52 saturation-0.51"
                        + " | temperature@bottom+0.46 exposure@bottom+0.52 saturation@bottom-0.51",
                "brighten the bride and warm her up | temperature+0.41 exposure@subject+0.47"
                        + " | temperature@subject+0.41 exposure@subject+0.47",
                "darken the edges and cool them | temperature-0.46 vignette+0.5 | temperature@edges-0.46 vignette+0.5",
            })
    void whatIsDoneToItIsDoneToThePartBefore(String text, String read, String asked) {
        assertEquals(intent(asked), SharedObjects.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right, or no worse than what could be made of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "darken and cool the background | temperature@background-0.48 exposure@background-0.5",
                "brighten it and darken the sky | exposure@sky-0.49 exposure+0.5",
                "auto fix and darken the sky | auto+0.57 exposure@sky-0.52",
                "black and white and darken the sky | bw+1 exposure@sky-0.47",
                "make it brighter and warm up the face | temperature@subject+0.43 exposure+0.48",
                "brighten and darken the sky | exposure@sky-0.5 exposure+0.49",
                "make it soft, warm and darken the sky | exposure@sky-0.48 temperature+0.5 contrast-0.45",
                "make it warm and darken the sky | exposure@sky-0.48 temperature+0.51",
                "fade a bit, warm a bit, darken the edges a bit | fade+0.2 temperature+0.2 vignette+0.2",
                "desaturate, and darken the sky | exposure@sky-0.5 saturation-0.64",
                "desaturate, then darken the sky | exposure@sky-0.5 saturation-0.64",
                "cool and darken the left shoe | temperature-0.5 exposure@left-0.44",
                "lighten and desaturate her dress | exposure+0.46 saturation@subject-0.57",
                "desaturate and darken the sky blues | hue_luminance:blue@sky-0.54 saturation-0.62",
                "don't cool and darken the sky | exposure@sky-0.49 temperature-0.5",
                "cool and darken the sky and make the rest of the photo brighter | exposure@sky-0.52 exposure+0.45 temperature-0.49",
                "darken and cool the sky, cool the face | exposure@sky-0.5 temperature-0.5 temperature@subject-0.5",
            })
    void otherListsStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), SharedObjects.settle(PlainText.of(text), intent(read)));
    }

    @ParameterizedTest
    @CsvSource({
        "darken the sky and warm the photo",
        "brighten the face and warm up the picture",
        "darken the background and make everything warmer",
        "make it brighter and warm up the face",
        "brighten the people and make it warmer",
        "brighten the faces and make it warmer",
        "darken the clouds and warm it up",
        "the photo is dark. brighten the face and warm it up",
        "darken the sky and warm it up overall",
        "darken the sky and make it all warmer",
        "darken the sky and make it warmer than the foreground",
        "blur the background and warm it up",
        "leave the sky and make it warmer",
        "crop the top and make it warmer",
        "brighten the sky and warm them up",
    })
    void otherPronounsStayAsTheyWereRead(String text) {
        Intent read = intent("exposure@sky-0.5 temperature+0.5");
        assertSame(read, SharedObjects.settle(PlainText.of(text), read));
    }

    @Test
    void whatIsRefusedStaysSo() {
        Intent read = new Intent(intent("exposure-0.5").edits(), Optional.empty(), Set.of(), 0.9f);
        assertEquals(
                new Intent(intent("exposure@background-0.5").edits(), Optional.empty(), Set.of(), 0.9f),
                SharedObjects.settle("darken and blur the background", read));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part :
                List.of("darken, ", "darken and ", "please ", "darken the sky and warm it up and ", "you can ")) {
            assertTimeout(
                    Duration.ofSeconds(20), () -> SharedObjects.settle(part.repeat(3000), intent("exposure+0.5")));
        }
    }
}
