package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComplainedPartsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dark bird bright sky, balance them | exposure@sky-0.55 | exposure@sky-0.55 exposure@foreground+0.5",
                "bright background and dark face, even it out | exposure@background-0.5 | exposure@background-0.5 exposure@subject+0.5",
                "subject dark but the background is nicely exposed | exposure@subject-0.44 | exposure@subject+0.5",
                "face a bit dark but sky ok | exposure@subject+0.3 exposure@sky+0.3 | exposure@subject+0.3",
                "foreground too bright, but the sky is well exposed | exposure@foreground-0.5 | exposure@foreground-0.5",
                "lower half too warm upper half too cold | temperature@top-0.5 temperature@bottom-0.5"
                        + " | temperature@bottom-0.5 temperature@top+0.5",
                "The ground is underexposed and the sky is overexposed. | exposure@foreground+0.52"
                        + " | exposure@foreground+0.52 exposure@sky-0.5",
                "the left is too bright the right is too dark | exposure@left+0.5 exposure@right+0.5"
                        + " | exposure@right+0.5 exposure@left-0.5",
                "sky blown out, people a bit too dark | exposure@sky+0.5 highlights@sky-0.64"
                        + " | highlights@sky-0.64 exposure@subject+0.25",
                "the subject is too dark and too cold, the background is too bright and too green"
                        + " | exposure@background-0.5 temperature@subject+0.4 tint@subject+0.4"
                        + " | exposure@background-0.5 temperature@subject+0.4 exposure@subject+0.5 tint@background+0.5",
                "her face too red, background too blue | hue_saturation:red@background-0.4 temperature@background+0.4"
                        + " | temperature@background+0.4 hue_saturation:red@subject-0.5",
                "face way too flat, sky too contrasty | '' | contrast@subject+0.8 contrast@sky-0.5",
                "ceiling too yellow, floor too blue | temperature@top-0.4 | temperature@top-0.4 temperature@bottom+0.5",
                "edges too dark, middle too bright | '' | vignette-0.5 exposure@center-0.5",
                "the top left is too dark and the bottom right is too bright | exposure@left+0.5 exposure@right-0.4"
                        + " | exposure@left+0.5 exposure@right-0.4 exposure@top+0.5 exposure@bottom-0.5",
            })
    void whatIsWrongWithEachIsPutRight(String text, String read, String asked) {
        assertEquals(
                Set.copyOf(intent(asked).edits()),
                Set.copyOf(
                        ComplainedParts.settle(PlainText.of(text), intent(read)).edits()));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the sky is purple, the ground is green, fix both | tint@foreground+0.4 | tint@foreground+0.4 tint@sky-0.5",
                "faces orange, background bluish, please balance"
                        + " | temperature@background+0.54 | temperature@background+0.54 temperature@subject-0.5",
                "left green, right magenta, neutralise them | tint@left+0.4 tint@right+0.4 | tint@left+0.4 tint@right-0.5",
                "left half purple right half green, ugly | tint@right+0.4 | tint@right+0.4 tint@left-0.5",
                "top is yellow and bottom is blue, i want them to match | '' | temperature@top-0.5 temperature@bottom+0.5",
                "shadows green, highlights magenta, neutral please | shadow_tint:green+0.4 shadow_tint:magenta+0.4"
                        + " highlight_tint:magenta+0.4 | shadow_tint:magenta+0.4 highlight_tint:green+0.5",
            })
    void coloursThatShallBePutRightAreWrong(String text, String read, String asked) {
        assertEquals(
                Set.copyOf(intent(asked).edits()),
                Set.copyOf(
                        ComplainedParts.settle(PlainText.of(text), intent(read)).edits()));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dark bird, bright sky | exposure@sky-0.5",
                "dark subject, dark background, balance | exposure@background+0.5",
                "dark mood bright colours, balance them | exposure-0.5",
                "background dark, face well lit | exposure@background-0.58 exposure@subject+0.48",
                "make the subject dark but the background is fine | exposure@subject-0.48",
                "the sky is dark but good | exposure@sky+0.5",
                "sky too bright, foreground too dark | exposure@sky-0.5 shadows@foreground+0.5",
                "sky overexposed, ground too green | highlights@sky-0.5 hue_saturation:green-0.5",
                "shadows too red, highlights too blue | shadow_tint:aqua+0.4 highlight_tint:yellow+0.4",
                // Not wrong, or not all of it.
                "left too dark, right ok | exposure@left+0.5",
                "the face is too dark but the background is fine | exposure@subject+0.5",
                "the sky isn't too bright, the ground isn't too dark | ''",
                "face too bright, background too dark, but i like it | exposure@subject-0.5",
                "is the sky too bright and the foreground too dark? | exposure@sky-0.5",
                "sky is blue, ground is green | saturation+0.5",
                "sky is blue and ground is green, make both stronger | saturation+0.5",
                "make the sky pink and the ground purple | tint@sky+0.5",
                "background too busy, foreground too empty | ''",
                "sky too bright | exposure@sky-0.5",
                "top underexposed by a stop, bottom overexposed by half a stop | exposure@top+0.67 exposure@bottom-0.33",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), ComplainedParts.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void whatCannotBeDoneStaysSo() {
        Intent refused = new Intent(intent("").edits(), Optional.empty(), Set.of(), 0.9f);
        assertSame(refused, ComplainedParts.settle("sky too bright, foreground too dark", refused));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the sky is ", "too dark and ", "sky too dark, ", "sky green, ", "please "})
    void aLongTextTakesNoLongTime(String part) {
        String text = part.repeat(600);
        assertTimeout(Duration.ofSeconds(20), () -> ComplainedParts.settle(text, intent("exposure-0.5")));
        assertTimeout(Duration.ofSeconds(20), () -> ComplainedParts.settle("sky too dark " + text, intent("")));
    }
}
