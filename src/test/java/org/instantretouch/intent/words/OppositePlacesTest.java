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

class OppositePlacesTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "More saturation in the sky, less in the foreground | saturation@sky+0.52 saturation@foreground+0.52"
                        + " | saturation@sky+0.52 saturation@foreground-0.52",
                "saturation up in the sky, down in the foreground | saturation@sky+0.54 saturation@foreground+0.54"
                        + " | saturation@sky+0.54 saturation@foreground-0.54",
                "more contrast in the sky, less in the foreground | '' | contrast@sky+0.5 contrast@foreground-0.5",
                "exposure down in the sky, up in the foreground | '' | exposure@sky-0.5 exposure@foreground+0.5",
                "more warmth on the faces, less in the background | temperature@subject+0.45"
                        + " | temperature@subject+0.45 temperature@background-0.45",
                "more warmth in the foreground and less in the sky | temperature@foreground+0.47 saturation@sky-0.38"
                        + " exposure@sky-0.47 | temperature@foreground+0.47 temperature@sky-0.47",
                "less highlights in the sky, more in the foreground | highlights@foreground-0.53"
                        + " | highlights@sky-0.5 highlights@foreground+0.5",
                "more haze in the background but less in the foreground please | dehaze@background-0.46"
                        + " | dehaze@background-0.46 dehaze@foreground+0.46",
                "more warmth on the skin, less in the sky | temperature@subject+0.42"
                        + " | temperature@subject+0.42 temperature@sky-0.42",
                "lower the saturation in the background, raise it on the subject | saturation@background-0.54"
                        + " | saturation@background-0.54 saturation@subject+0.54",
                "bring the shadows up in the foreground and down in the background | shadows@foreground-0.52"
                        + " | shadows@foreground+0.5 shadows@background-0.5",
                "less light at the edges, more in the center | exposure@center+0.46 | vignette+0.5 exposure@center+0.46",
                "more saturation on the subject, less everywhere else | ''"
                        + " | saturation@subject+0.5 saturation@background-0.5",
                "less contrast on the face, more in the rest | contrast@subject-0.53"
                        + " | contrast@subject-0.53 contrast@background+0.53",
                // By degrees.
                "more warmth at the left, a bit less at the right | temperature@left+0.3 exposure@right-0.18"
                        + " | temperature@left+0.3 temperature@right-0.25",
                "slightly more warmth on the faces and much less in the background | temperature@subject+0.26"
                        + " | temperature@subject+0.26 temperature@background-0.8",
                "a bit more contrast in the sky, less in the foreground | ''"
                        + " | contrast@sky+0.25 contrast@foreground-0.25",
                // Beside other wishes.
                "make it warmer, more contrast in the sky, less in the foreground | temperature+0.52"
                        + " | temperature+0.52 contrast@sky+0.5 contrast@foreground-0.5",
                "more contrast in the sky and less in the foreground, and darken the foreground"
                        + " | contrast@sky+0.5 exposure@foreground-0.5"
                        + " | exposure@foreground-0.5 contrast@sky+0.5 contrast@foreground-0.5",
            })
    void theSecondPlaceGoesTheOtherWay(String text, String read, String asked) {
        assertEquals(intent(asked), OppositePlaces.settle(PlainText.of(text), intent(read)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "more contrast in the sky, less haze in the foreground",
                "more contrast in the sky, less saturation",
                "more contrast in the sky, less in the foreground shadows",
                "more contrast in the sky, less noise in the foreground",
                "more warmth, less contrast in the sky",
                "more contrast, less in the sky",
                "more contrast in the sky, more in the foreground",
                "more contrast in the sky, less in the clouds",
                "more contrast in the sky, less in the trees",
                "more contrast in the sky, less everywhere",
                "more contrast in the sky, less everywhere else",
                "more contrast in the sky, less in the foreground, more in the background",
                "more contrast in the sky, less in the foreground and background",
                "more contrast and saturation in the sky, less in the foreground shadows",
                "contrast and saturation up in the sky, down in the foreground",
                // May be darker there.
                "more shadows in the background, less on the face",
                "there is more contrast in the sky, less in the foreground",
                "I see more contrast in the sky and less in the foreground",
                "the photo has more contrast in the sky, less in the foreground",
                "not more contrast in the sky, less in the foreground",
                "don't put more contrast in the sky, less in the foreground",
                "more contrast in the sky than in the foreground",
                "more light in general and less in the background | exposure+0.5 exposure@background-0.5",
                "more warmth in the evening and less in the background | temperature+0.5 temperature@background-0.5",
                "more light in the room and less on the wall | exposure+0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text) {
        Intent read = intent("contrast@sky+0.5 exposure@foreground-0.3");
        assertSame(read, OppositePlaces.settle(PlainText.of(text), read));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "more light on the subject, less on the background | exposure@subject+0.46 exposure@background-0.47",
                "more light in the centre, less at the edges | exposure@center+0.48 vignette+0.49",
                "a bit more contrast in the sky, a bit less in the foreground"
                        + " | contrast@sky+0.29 contrast@foreground-0.21 saturation+0.1",
            })
    void whatWasHeardStays(String text, String heard) {
        Intent read = intent(heard);
        assertSame(read, OppositePlaces.settle(PlainText.of(text), read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"more contrast in the sky, ", "a bit less in the ", "more light on ", "contrast up in the "})
    void aLongTextTakesNoLongTime(String part) {
        String text = part.repeat(3000);
        assertTimeout(Duration.ofSeconds(20), () -> OppositePlaces.settle(text, intent("contrast@sky+0.5")));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "more glow on my face less on the wall | exposure@subject+0.47 | exposure@subject+0.47 exposure@background-0.47",
                "less light on the wall, more on her | exposure@subject+0.4 | exposure@subject+0.4 exposure@background-0.5",
                "more contrast in the sky less in the ground | '' | contrast@sky+0.5 contrast@foreground-0.5",
                "more light on the face less noise | exposure@subject+0.47 | exposure@subject+0.47",
                "more light on the wall, less on the crowd | exposure@background+0.4 | exposure@background+0.4",
            })
    void whatStandsBeforeAWallHasLessOfItThere(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(OppositePlaces.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "More colour in the boats, less in the houses behind | '' | saturation@subject+0.5 saturation@background-0.5",
                "more contrast on the car and less in the background | contrast+0.4 | contrast@subject+0.5 contrast@background-0.5",
                "less light on the table more on the cake | exposure@subject+0.47 | exposure@subject+0.47 exposure@background-0.5",
                // What lies below a sky, or in front of what is behind.
                "less clarity in the clouds, more in the rocks | dehaze@sky-0.41 | dehaze@sky-0.41 dehaze@foreground+0.41",
                "less warmth in the sky, more in the sand | temperature@sky-0.4 | temperature@sky-0.4 temperature@foreground+0.4",
                "less light in the sky more on the beach | '' | exposure@sky-0.5 exposure@foreground+0.5",
                "more light on the rocks, less in the eyes | exposure+0.3 | exposure+0.3",
                "more light on the dog, less on the grass behind him | '' | exposure@subject+0.5 exposure@background-0.5",
                "more light on the lamp, less in the sky | highlights+0.4 | highlights+0.4",
                "more colour in the shadows, less in the background | saturation+0.4 | saturation+0.4",
                "more contrast in the eyes, less on the skin | contrast+0.4 | contrast+0.4",
            })
    void aThingIsSetAgainstWhatIsBehindIt(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(OppositePlaces.settle(PlainText.of(text), intent(read))));
    }
}
