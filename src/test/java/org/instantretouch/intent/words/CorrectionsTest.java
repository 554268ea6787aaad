package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "balance the brightness | exposure-0.43 | auto+0.43",
                "correct the contrast | '' | auto+0.5",
                "balance the contrast | auto_white_balance+0.5 | auto+0.5",
                "adjust brightness and contrast | contrast+0.47 exposure+0.47 | auto+0.47",
                "fix brightness, contrast and saturation | saturation+0.49 contrast+0.43 exposure-0.45 | auto+0.45",
                "fix white balance and exposure | auto_white_balance+0.49 exposure+0.42"
                        + " | auto_white_balance+0.49 auto+0.42",
                "fix exposure & WB | exposure+0.4 | auto_white_balance+0.5 auto+0.4",
                "fix the white balance and contrast | auto_white_balance+0.54 | auto_white_balance+0.54 auto+0.5",
                "fix the brightness and add a vignette | vignette+0.44 | vignette+0.44 auto+0.5",
            })
    void whatIsToBePutRightIsForThePhotoToTell(String text, String read, String asked) {
        assertEquals(intent(asked), Corrections.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void coloursThatAreOffAreBalanced() {
        Intent settled = Corrections.settle("exposure ok, but the colours are off", intent("saturation-0.6"));
        assertEquals(intent("auto_white_balance+0.5").edits(), settled.edits());
        assertEquals(Set.of(Keep.of("brightness").orElseThrow()), settled.keeps());
    }

    /** Where nothing but the light is to be right, the colours stay. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fix the brightness | exposure-0.47 | auto+0.47",
                "please adjust the brightness | exposure+0.49 | auto+0.49",
                "just fix the brightness for me | exposure+0.39 | auto+0.39",
                "adjust the brightness a bit | exposure+0.16 | auto+0.16",
                "adjust the exposure | auto+0.64 exposure+0.47 | auto+0.64",
                "fix the exposure | auto+0.68 | auto+0.68",
                "the exposure is off | auto+0.68 | auto+0.68",
                "colours ok, exposure is wrong | exposure-0.52 | auto+0.52",
                "correct the lighting only | auto_white_balance+0.44 | auto+0.5",
                "fix the contrast and nothing else | '' | auto+0.5",
                "auto exposure, please | auto+0.61 exposure+0.48 | auto+0.61",
                "set the exposure right | exposure+0.48 | auto+0.48",
                "correct my brightness only | auto_white_balance+0.39 auto+0.42 | auto+0.42",
                "can you do an exposure correction | exposure+0.3 | auto+0.3",
            })
    void lightThatIsToBeRightLeavesTheColours(String text, String read, String asked) {
        Intent settled = Corrections.settle(PlainText.of(text), intent(read));
        assertEquals(intent(asked).edits(), settled.edits());
        assertEquals(
                Set.of(Keep.of("color").orElseThrow(), Keep.of("temperature").orElseThrow()), settled.keeps());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "even out the light | exposure-0.5 | shadows+0.4 highlights-0.4",
                "Even lighting | exposure+0.5 | shadows+0.4 highlights-0.4",
                "even out the light a bit | exposure-0.25 | shadows+0.2 highlights-0.2",
                "make the lighting even | '' | shadows+0.4 highlights-0.4",
                "make the light a bit more balanced | auto_white_balance+0.55 | shadows+0.4 highlights-0.4",
                "even the light across the photo | highlights-0.47 | highlights-0.47 shadows+0.4",
                "make it more evenly lit | exposure+0.5 | shadows+0.4 highlights-0.4",
                "equalise the light | auto_white_balance+0.51 | shadows+0.4 highlights-0.4",
                "make both sides the same brightness | auto_white_balance+0.47 | shadows+0.4 highlights-0.4",
                "fix the uneven lighting | auto_white_balance+0.54 | shadows+0.4 highlights-0.4",
                "even out the light and fix the white balance | auto_white_balance+0.5"
                        + " | auto_white_balance+0.5 shadows+0.4 highlights-0.4",
                "even out the lighting and warm it up | temperature+0.5 | temperature+0.5 shadows+0.4 highlights-0.4",
            })
    void lightIsEvenWhereDarkAndBrightPartsAreCloser(String text, String read, String asked) {
        assertEquals(intent(asked), Corrections.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what is kept where the network hears that the brightness is to stay. */
    @ParameterizedTest
    @CsvSource({
        "fix the brightness and warm it up, false",
        "even out the exposure, false",
        "fix the exposure but keep the brightness, true",
    })
    void whatIsToBePutRightDoesNotStay(String text, boolean kept) {
        Keep brightness = Keep.of("brightness").orElseThrow();
        Intent read = new Intent(intent("contrast+0.3").edits(), Optional.empty(), Set.of(brightness), 0);
        assertEquals(
                kept ? Set.of(brightness) : Set.of(),
                Corrections.settle(PlainText.of(text), read).keeps());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "too dark, fix the exposure",
                "fix the brightness, it is too dark",
                "that's not moonlight, that's noon. Fix the brightness",
                "fix the exposure, underexposed by a stop",
                "fix the brightness of the sky",
                "fix the exposure of the highlights",
                "fix the light from the window",
                "balance light and shadow",
                "adjust the brightness up",
                "adjust the brightness, a bit down",
                "adjust the brightness, bring it up",
                "adjust the exposure by +1",
                "adjust exposure, contrast +20",
                "don't adjust the brightness",
                "the correct exposure please",
                "fix the shadows",
                "fix the highlights",
                "fix contrast",
                "correct the saturation",
                "even out the skin tone",
                "even out the colours",
                "even out the light, left is too dark",
                "even out the light between the bright ceiling and dark carpet",
                "even out the light in the background",
                "the top is too bright, even it out",
                "even more light",
                "evening light",
                "less vignette, more evenly lit",
                "too evenly lit",
                "keep the light even",
                "equalise the light colour",
            })
    void otherSentencesStayAsTheyWereRead(String text) {
        Intent read = intent("exposure+0.5 contrast+0.5");
        assertSame(read, Corrections.settle(PlainText.of(text), read));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fix the exposure and contrast | auto+0.6 contrast+0.5",
                "the exposure is fine | exposure+0.2",
                "exposure and colours are off | auto+0.6",
                "the exposure is off by a stop | exposure+0.67",
                "correct the lighting | auto_white_balance+0.41 auto+0.53",
                "fix the brightness and darken the sky | exposure@sky-0.5 auto+0.63",
                "soft even light | contrast-0.5",
            })
    void whatWasHeardStays(String text, String heard) {
        Intent read = intent(heard);
        assertSame(read, Corrections.settle(PlainText.of(text), read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fix the light, ", "fix the exposure and contrast and ", "even out the ", "make the light more "
            })
    void aLongTextTakesNoLongTime(String part) {
        String text = part.repeat(3000);
        assertTimeout(Duration.ofSeconds(20), () -> Corrections.settle(text, intent("exposure+0.5")));
    }
}
