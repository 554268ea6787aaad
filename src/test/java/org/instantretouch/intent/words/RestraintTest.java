package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestraintTest {
    /** A sentence, what the network reads of it, and what is to stay. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The face is not too dark | exposure@subject+0.43 | brightness",
                "it's not too dark, leave it as it is | exposure+0.4 | brightness",
                "the picture isn't too cold at all | temperature+0.4 | temperature",
                "my shadows aren't too deep | shadows-0.4 | shadows",
                "the contrast isn't too strong | contrast+0.35 | contrast",
                "the skin isn't too red | hue_saturation:red+0.37 | color",
                "the whites are not too yellow, no need to cool it | temperature-0.4 | color",
                "Less is more. | saturation-0.42 | color tone",
                "less is more, keep it subtle | saturation-0.4 | color tone",
                "the sky is not overexposed | exposure@sky-0.5 | brightness",
            })
    void whatIsNotTooMuchStays(String text, String read, String kept) {
        Intent settled = Restraint.settle(PlainText.of(text), intent(read));
        assertEquals(List.of(), settled.edits());
        assertEquals(
                Arrays.stream(kept.split(" "))
                        .flatMap(id -> Keep.of(id).stream())
                        .collect(Collectors.toSet()),
                settled.keeps());
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not too warm | temperature+0.31 | temperature-0.3",
                "Not overly warm, please | temperature+0.25 | temperature-0.3",
                "it shouldn't be too warm | temperature+0.37 | temperature-0.3",
                "but not too contrasty | '' | contrast-0.3",
                "too edited, make it natural | contrast-0.1 | saturation-0.3 contrast-0.3",
                "looks a bit too filtered | dehaze-0.2 | saturation-0.15 contrast-0.15",
                "over-processed, please make it more natural | '' | saturation-0.3 contrast-0.3",
            })
    void whatShallNotBeTooMuchIsLess(String text, String read, String asked) {
        assertEquals(intent(asked), Restraint.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not too cold | temperature+0.37",
                "not too dark | exposure+0.36",
                "not too warm but not cold either | temperature+0.37",
                "warm, but not too warm | temperature+0.4",
                "the sky isn't too bright | exposure@sky+0.5",
                "the grass isn't too green | hue_saturation:green+0.5",
                "the face isn't so dark | exposure@subject-0.3",
                "the face isn't too dark, just too yellow | temperature@subject-0.4",
                "the photo isn't too dark but the colours are dull | saturation+0.5",
                "is the face not too dark? | exposure@subject+0.4",
                "it shouldn't be too dark in the corners | vignette-0.4",
                "less is more on the contrast | contrast-0.5",
                "less is more, but add some contrast | contrast+0.3",
                "too edited in the sky | contrast@sky-0.5",
                "too processed, tone down the greens | hue_saturation:green-0.4",
                "it's overcooked | saturation-0.5 contrast-0.4",
                "the face isn't overexposed, the wall is | exposure@background-0.5",
                "is it not overexposed? | exposure-0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), Restraint.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void whatEditingDidIsNotToStay() {
        Intent read = new Intent(
                List.of(),
                Optional.empty(),
                Set.of(Keep.of("color").orElseThrow(), Keep.of("tone").orElseThrow()),
                0);
        assertEquals(intent("saturation-0.3 contrast-0.3"), Restraint.settle("too edited", read));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part : List.of("the face is not too dark ", "not too ", "too edited, ", "less is more ")) {
            assertTimeout(Duration.ofSeconds(20), () -> Restraint.settle(part.repeat(3000), intent("exposure+0.5")));
        }
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "more natural colours, it looks fake | auto_white_balance+0.54 | saturation-0.3 contrast-0.3",
                "The colours look a bit artificial | auto_white_balance+0.4 | saturation-0.15 contrast-0.15",
                "looks unnatural | auto+0.57 | saturation-0.3 contrast-0.3",
                "it looks fake | saturation-0.5 | saturation-0.5",
                "the sky looks fake | saturation@sky-0.45 | saturation@sky-0.45",
                "it doesn't look fake | auto+0.4 | auto+0.4",
                "make it look fake | saturation+0.4 | saturation+0.4",
                "looks fake but i like it | auto_white_balance+0.41 | auto_white_balance+0.41",
            })
    void whatLooksFakeIsLessOfWhatEditingDoes(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(Restraint.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Please don't make it too bright, only a little | '' | exposure+0.2",
                "don't go too dark, just a touch | '' | exposure-0.2",
                "not too much contrast, just a little | contrast-0.17 | contrast+0.2",
                "nothing too warm, only slightly | temperature-0.2 | temperature+0.2",
                "don't make it too dark, just a lot warmer | temperature+0.83 | temperature+0.83",
                "don't go too warm, only in the sky a little | temperature@sky+0.2 | temperature@sky+0.2",
                "don't make it too bright | '' | ''",
                "darken the corners but not so strong | vignette+0.42 | vignette+0.252",
                "make it brighter, but not so much | exposure+0.5 | exposure+0.3",
                "make it brighter but not so strong | exposure+0.5 contrast-0.31 saturation-0.34 | exposure+0.3",
                "warmer but not too strong | temperature+0.2 | temperature+0.2",
                "whites not so strong | whites-0.49 | whites-0.49",
                "the sky is dark but not so much | exposure@sky+0.4 | exposure@sky+0.4",
                "everything at 60 % | fade+0.5 | ''",
                "bring the whole thing down by 10% | exposure-0.1 | exposure-0.1",
                "turn the whole thing down by half | exposure-0.3 | exposure-0.3",
                "bring everything down 20% | exposure-0.2 | exposure-0.2",
                "dial everything back by half | fade+0.5 | ''",
                "high contrast black and white but not too strong | bw+0.98 contrast+0.6 | bw+0.98 contrast+0.36",
                "dial everything down to half strength | exposure-0.43 | ''",
                "everything brighter by 60 % | exposure+0.6 | exposure+0.6",
            })
    void aLittleAndNoMoreIsALittle(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(Restraint.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not as dark as this, but not as bright as day | exposure-0.41 | exposure+0.3",
                "not so warm as now, but not too cold either | temperature-0.4 | temperature-0.4",
                "not quite as colourful as this, and not as grey as before | saturation+0.3 | saturation-0.3",
                "not as dark as this | exposure+0.4 | exposure+0.4",
                "not as dark as the other one, but not as bright as day | exposure-0.4 | exposure-0.4",
            })
    void whatIsNotToBeAsItIsNowIsLessSo(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(Restraint.settle(PlainText.of(text), intent(read))));
    }
}
