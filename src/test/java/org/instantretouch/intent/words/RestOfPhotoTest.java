package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestOfPhotoTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The rest is heard as the whole photo, or as the background.
                "darken the sky and brighten the rest | exposure@sky-0.5 exposure+0.25 | exposure@sky-0.75 exposure+0.25",
                "make the sky more dramatic and brighten the rest | exposure+0.45 contrast@sky+0.54"
                        + " | exposure+0.45 exposure@sky-0.45 contrast@sky+0.54",
                "more contrast on the subject, the rest darker | exposure-0.4 contrast@subject+0.5"
                        + " | contrast@subject+0.5 exposure@background-0.4",
                "warm the foreground and cool everything else | temperature-0.25 temperature@foreground+0.5 | temperature@foreground+0.75 temperature-0.25",
                "background darker, the rest lighter | exposure+0.42 exposure@background-0.55 | exposure@background-0.55 exposure@subject+0.42",
                "brighten the sky, darken the rest | exposure@background-0.25 exposure@sky+0.5 | exposure@sky+0.75 exposure-0.25",
                "the sky is too bright and the rest is too dark | exposure@sky-0.5 exposure+0.25 | exposure@sky-0.75 exposure+0.25",
                "sky a lot darker, all the rest much brighter | exposure@sky-0.75 exposure+0.75 | exposure@sky-1 exposure+0.75",
                "brighten the person and desaturate everything else | exposure@subject+0.5 saturation-0.55 | exposure@subject+0.5 saturation@background-0.55",
                "brighten the face, warm it up, rest darker | exposure-0.42 temperature@subject+0.43 exposure@subject+0.45 | exposure@subject+0.45 exposure@background-0.42 temperature@subject+0.43",
                // One wish was heard, or none.
                "foreground brighter, rest darker | | exposure@foreground+1 exposure-0.5",
                "make the sky a bit warmer and everything else much cooler | | temperature@sky+1 temperature-0.8",
                "background desaturated, everything else more saturated | saturation@background+0.5 | saturation@background-0.5 saturation@subject+0.5",
                "desaturate the sky a little and saturate the rest slightly | | saturation@sky-0.5 saturation+0.25",
                "background less saturated, rest more saturated | | saturation@background-0.5 saturation@subject+0.5",
                "warm skin, rest cooler | temperature@subject-0.36 | temperature@subject+0.5 temperature@background-0.36",
                "bright face, the rest darker | exposure@subject-0.41 | exposure@subject+0.5 exposure@background-0.41",
                "warm up the skin and cool the rest | temperature-0.43 temperature@subject+0.44 | temperature@subject+0.44 temperature@background-0.43",
                // What is done to the rest is done for the region.
                "focus on the subject by darkening the rest | exposure@background-0.44 exposure@subject-0.44 | exposure@background-0.44",
            })
    void theRestIsNotTheRegion(String text, String read, String asked) {
        assertEquals(intent(asked), RestOfPhoto.settle(PlainText.of(text), intent(orNone(read))));
    }

    /** A sentence, and what the network reads of it, which is right, or no worse than what could be made of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "brighten the subject and darken the rest | exposure@background-0.43 exposure@subject+0.46",
                "don't touch the sky, brighten the rest | exposure@foreground+0.48",
                "brighten everything and darken the sky a bit | exposure+0.48 exposure@sky-0.18",
                "darken the sky, everything else is fine | exposure@sky-0.53",
                "warm light, rest cooler | temperature-0.41",
                "dark skin, the rest is fine | hue_luminance:orange+0.4",
                "darken the sky like the rest | exposure@sky-0.53 exposure+0.2",
                "sky darker than the rest | exposure@sky-0.51 exposure+0.2",
                "darken the sky and the rest | exposure@sky-0.49 exposure-0.2",
                "darker sky, rest a bit warmer | exposure@sky-0.5 temperature+0.2",
                "darken the sky and the foreground, brighten the rest | exposure@sky-0.5 exposure@foreground-0.5 exposure+0.5",
                "corners darker, the rest brighter | vignette+0.52 exposure+0.43",
                "brighten the face a lot, everything else a bit | exposure@subject+0.56 exposure+0.2",
                "foreground brighter, rest warmer |",
                "foreground brighter, rest brighter |",
                "foreground brighter, rest darker | contrast+0.4",
                "bring out the sky by darkening the rest | exposure@sky-0.53",
                "make the couple stand out by desaturating the rest | saturation@background-0.67",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(orNone(read)), RestOfPhoto.settle(PlainText.of(text), intent(orNone(read))));
    }

    private static String orNone(String read) {
        return Optional.ofNullable(read).orElse("");
    }

    @Test
    void aStyleOrWhatCannotBeDoneIsNoneOfThis() {
        List<AttributeEdit> edits = intent("exposure@sky-0.5 exposure+0.5").edits();
        for (Intent read : List.of(
                new Intent(edits, Optional.empty(), Set.of(), 0.9f),
                new Intent(edits, Optional.of(new StyleRequest(new Style("moody", List.of()), 0.8f)), Set.of(), 0))) {
            assertEquals(read, RestOfPhoto.settle("darken the sky and brighten the rest", read));
        }
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part : List.of("sky by darkening ", "by making the rest of the photo ", "all of the ")) {
            assertTimeout(
                    Duration.ofSeconds(20),
                    () -> RestOfPhoto.settle(part.repeat(3000) + "sky, the rest", intent("exposure@sky+0.5")));
        }
    }
}
