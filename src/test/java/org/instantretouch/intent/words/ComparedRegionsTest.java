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

class ComparedRegionsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "darken around the subject | exposure@subject-0.48 | exposure@background-0.48",
                "make it darker around the person | exposure@background-0.47 exposure@subject-0.47 | exposure@background-0.47",
                "brighten the area around the face a bit, please | exposure@subject+0.2 | exposure@background+0.2",
                "desaturate everything around her | saturation@background-0.61 saturation@subject-0.61 | saturation@background-0.61",
                "face too dark compared to the background | exposure@background+0.51 exposure@subject+0.51 | exposure@subject+0.51",
                "subject is too dark against the background | exposure@background+0.51 exposure@subject+0.51 | exposure@subject+0.51",
                "give the face more light than the background | exposure@background+0.5 exposure@subject+0.5 | exposure@subject+0.5",
                "skin should be less orange than the wall | hue_saturation:orange-0.43 | hue_saturation:orange@subject-0.43",
                "make the walls as warm as the floor | temperature@bottom+0.7 | temperature@background+0.7",
                "make the foreground as bright as the sky | exposure@foreground+0.7 | exposure@foreground+0.7",
            })
    void whatIsOnlyNamedForComparisonStays(String text, String read, String asked) {
        assertEquals(intent(asked), ComparedRegions.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right, or no worse than what could be made of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "darken behind the couple | exposure@background-0.5",
                "darken everything around the couple | exposure@background-0.53",
                "subject too dark against the sky | exposure@subject+0.51",
                "background is brighter than the subject | exposure@background-0.47",
                "make the person stand out from the background | exposure@background-0.49",
                "warm glow around the face | temperature@subject+0.44",
                "more light around the face | exposure@subject+0.48",
                "darken around the edges | exposure@edges-0.47",
                "darken all around the middle | exposure@center-0.55 exposure@edges-0.55",
                "brighten the face more than the background | exposure@subject+0.63 exposure@background+0.3",
                "person lost against the background, brighten both | exposure@background+0.53 exposure@subject+0.53",
                "brighten the face, which is too dark against the background | exposure@subject+0.5 contrast@background+0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), ComparedRegions.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aStyleOrWhatCannotBeDoneIsNoneOfThis() {
        List<AttributeEdit> edits = intent("exposure@subject-0.5").edits();
        for (Intent read : List.of(
                new Intent(edits, Optional.empty(), Set.of(), 0.9f),
                new Intent(edits, Optional.of(new StyleRequest(new Style("moody", List.of()), 0.8f)), Set.of(), 0))) {
            assertEquals(read, ComparedRegions.settle("darken around the subject", read));
        }
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part : List.of("darken it all around the ", "face darker than ", "make it a bit ")) {
            assertTimeout(
                    Duration.ofSeconds(20),
                    () -> ComparedRegions.settle(part.repeat(3000) + "around her", intent("exposure@subject+0.5")));
        }
    }
}
