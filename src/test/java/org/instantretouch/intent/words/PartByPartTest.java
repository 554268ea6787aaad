package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartByPartTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "subject brighter background darker | '' | exposure@subject+0.5 exposure@background-0.5",
                "Face brighter, sky darker. | '' | exposure@subject+0.5 exposure@sky-0.5",
                "foreground warm sky cool | '' | temperature@foreground+0.5 temperature@sky-0.5",
                "people more bright and background more dark | exposure@background-0.52"
                        + " | exposure@subject+0.5 exposure@background-0.52",
                "make sky dark people bright | exposure@sky+0.57 | exposure@sky-0.5 exposure@subject+0.5",
                "please make the sky dark and the people bright | exposure@sky-0.54 exposure@subject-0.45"
                        + " | exposure@sky-0.54 exposure@subject+0.5",
                "people brighter background less saturated | saturation@background-0.52 exposure@background+0.46"
                        + " | exposure@subject+0.5 saturation@background-0.52",
                "left brighter right warmer | temperature@left+0.41 temperature@right+0.41 exposure@left+0.47"
                        + " | exposure@left+0.47 temperature@right+0.41",
                "subject a lot brighter background a bit darker | exposure@background+0.87 exposure@subject+0.87"
                        + " | exposure@subject+0.87 exposure@background-0.25",
                "face much lighter / sky darker slightly please | '' | exposure@subject+0.8 exposure@sky-0.25",
                "couple brighter, sky darker, foreground less contrast | exposure@subject+0.5 exposure@sky-0.5"
                        + " | exposure@subject+0.5 exposure@sky-0.5 contrast@foreground-0.5",
                "brighten the face cool the background | exposure@subject+0.47"
                        + " | exposure@subject+0.47 temperature@background-0.5",
                "darken the top a lot brighten the bottom | exposure@bottom+0.52"
                        + " | exposure@top-0.8 exposure@bottom+0.52",
                // The edges are darkened by a vignette.
                "center more bright edges more dark | vignette+0.56 | exposure@center+0.5 vignette+0.56",
            })
    void eachPartIsAsItIsSaid(String text, String read, String asked) {
        assertEquals(intent(asked), PartByPart.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "face brighter background darker more contrast | exposure@background+0.47 exposure@subject+0.47"
                        + " | exposure@subject+0.47 exposure@background-0.5 contrast+0.5",
                "sky cooler ground warmer more contrast | temperature@sky-0.5 contrast@sky+0.47 contrast@foreground+0.47"
                        + " | temperature@sky-0.5 temperature@foreground+0.5 contrast+0.47",
                "left half brighter and right half darker and a bit more saturation"
                        + " | exposure@left+0.5 exposure@right-0.44 saturation@right+0.26"
                        + " | exposure@left+0.5 exposure@right-0.44 saturation+0.26",
                "top cooler bottom warmer and a slight vignette | vignette+0.25 temperature@top+0.48"
                        + " | temperature@top-0.5 temperature@bottom+0.5 vignette+0.25",
                "left side warmer right side cooler, and add a vignette | vignette+0.48"
                        + " | temperature@left+0.5 temperature@right-0.5 vignette+0.48",
                // "A touch" is of the contrast.
                "subject a bit brighter background much darker a touch less contrast | contrast-0.23"
                        + " | exposure@subject+0.25 exposure@background-0.8 contrast-0.23",
                "darken the sky warm the foreground add a vignette"
                        + " | exposure@sky-0.47 temperature@sky+0.5 temperature@foreground+0.5 vignette+0.47"
                        + " | exposure@sky-0.47 temperature@foreground+0.5 vignette+0.47",
                "brighten the face cool the background add contrast"
                        + " | exposure@subject+0.47 temperature@background-0.44 contrast@background+0.43"
                        + " | exposure@subject+0.47 temperature@background-0.44 contrast+0.43",
            })
    void whatComesAfterThePartsIsOfTheWholePhoto(String text, String read, String asked) {
        assertEquals(intent(asked), PartByPart.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right, or no worse than what could be made of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sky darker ground brighter | exposure@sky-0.53 exposure@foreground+0.45",
                "sky less bright people more bright | exposure@subject+0.47 exposure@sky-0.48 highlights@sky-0.46",
                "center brighter edges darker | exposure@center+0.5 exposure@edges-0.43",
                "shadows up highlights down | highlights-0.49 shadows+0.5",
                "person too dark against the bright sky | ''",
                "face dark background bright | exposure@background+0.52",
                "subject dark background too bright | exposure@background-0.47 exposure@subject-0.47",
                "subject brighter than background darker | exposure@subject+0.51",
                "bride brighter groom brighter | exposure@subject+0.47",
                "sky more blue grass more green | hue_shift:green@sky-0.39",
                "subject brighter background blurred | exposure@background+0.5",
                "subject brighter background darker warmer | exposure@background+0.48",
                "subject brighter background darker with more contrast | contrast@background+0.42",
                "subject brighter background darker and more contrast there | contrast@background+0.42",
                "subject brighter background darker no vignette | exposure@background+0.42",
                "subject brighter and more contrast | contrast@subject+0.45 exposure@subject+0.46",
                "sky darker edges darker and a vignette | vignette+0.45 exposure@sky-0.5",
                "brighten the face and the background | exposure@subject+0.5",
                "subject brighter | ''",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), PartByPart.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part : List.of("sky darker, ", "please ", "the sky a bit warm ", "darken the sky ")) {
            assertTimeout(Duration.ofSeconds(20), () -> PartByPart.settle(part.repeat(3000), intent("exposure+0.5")));
        }
    }
}
