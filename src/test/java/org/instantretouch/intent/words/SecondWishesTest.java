package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecondWishesTest {
    /** A sentence, what the network reads, what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the shop behind him is distracting, darken it a bit and take the colour down | exposure@background-0.25 saturation-0.45 | exposure@background-0.25 saturation@background-0.45",
                "darken the background a bit and mute the colours there | exposure@background-0.25 saturation-0.4 | exposure@background-0.25 saturation@background-0.4",
                "dim the wall behind her and pull its colours back a little | exposure@background-0.4 saturation-0.2 | exposure@background-0.4 saturation@background-0.2",
                "darken the background, and desaturate it | exposure@background-0.4 saturation-0.4 | exposure@background-0.4 saturation@background-0.4",
                "darken the backdrop, less saturated back there | exposure@background-0.4 saturation-0.4 | exposure@background-0.4 saturation@background-0.4",
                "Tone down the backdrop, then drain its colour. | exposure@background-0.4 vibrance-0.5 | exposure@background-0.4 vibrance@background-0.5",
                "lighten the dog's face, less saturated grass and slightly cooler overall | temperature-0.12 hue_saturation:green@subject-0.35 exposure@subject+0.4 | temperature-0.12 hue_saturation:green-0.35 exposure@subject+0.4",
                "brighten the girl and make the lawn less saturated | exposure@subject+0.44 saturation-0.42 hue_saturation:green-0.43 | exposure@subject+0.44 hue_saturation:green-0.43",
                "brighten the man, more vivid leaves | exposure@subject+0.5 saturation@subject+0.4 | exposure@subject+0.5 hue_saturation:green+0.4",
                "lighten the cat's eyes, less saturated sofa | saturation@subject-0.47 exposure@subject+0.4 | saturation@background-0.47 exposure@subject+0.4",
            })
    void aSecondWishHasItsOwnPlace(String text, String read, String asked) {
        assertEquals(intent(asked), SecondWishes.settle(PlainText.of(text), intent(read)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "darken the background, mute the colours | exposure@background-0.4 saturation-0.4",
                "darken the wall and tone down the colours | exposure@background-0.4 saturation-0.4",
                "dim the wall behind her and pull the colours back a little | exposure@background-0.4 saturation-0.2",
                "darken the background, less saturated | exposure@background-0.4 saturation-0.4",
                "darken the background and make the whole photo less saturated | exposure@background-0.4 saturation-0.4",
                "darken the background and take the colour out of everything | exposure@background-0.4 saturation-0.4",
                "brighten the background and mute the colours | exposure@background+0.4 saturation-0.4",
                "darken the background, brighten her and mute the colours | exposure@background-0.4 exposure@subject+0.4 saturation-0.4",
                "darken it and take the colour out | exposure-0.4 saturation-0.5",
                "darken the background and lose the red | exposure@background-0.4 hue_saturation:red-0.5",
                "darken the background and add colour | exposure@background-0.4 saturation+0.4",
                "brighten the boy, less saturated shirt | exposure@subject+0.4 saturation@subject-0.4",
                "lighten the dog, less saturated | exposure@subject+0.4 saturation@subject-0.4",
                "lighten the dog and make it less saturated | exposure@subject+0.4 saturation@subject-0.4",
                "brighten her face, less saturated skin | exposure@subject+0.4 saturation@subject-0.4",
                "brighten the girl, less saturated colours | exposure@subject+0.4 saturation-0.4",
                "people more colour and behind less colour | saturation@background-0.5 saturation@subject+0.45",
                "lighten the green dog, less green | exposure@subject+0.4 hue_saturation:green@subject-0.4",
            })
    void whatIsOfOnePlaceOrOfAllStays(String text, String read) {
        assertEquals(intent(read), SecondWishes.settle(PlainText.of(text), intent(read)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the lemur gets lost among the plants, make it lighter than the rest | exposure+0.5",
                "make it lighter than the rest | exposure+0.45",
                "make the vase a bit brighter than everything else | exposure+0.45",
                "make her brighter than what is around her | exposure@background+0.45",
                "the heron is hard to make out in the reeds, brighten it | exposure+0.4",
                "the moth disappears against the bark so lighten it a bit | exposure+0.2",
            })
    void whoShallStandOutIsWhatThePhotoIsOf(String text, String read) {
        Intent settled = ComparedRegions.settle(PlainText.of(text), intent(read));
        assertEquals(intent(read.replaceFirst("exposure(@background)?", "exposure@subject")), settled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "make the sky lighter than the rest",
                "make the middle brighter than the rest",
                "the table is lost in the dark, brighten it",
                "the road gets lost in the haze, make it brighter",
                "it is darker than the rest, brighten it",
                "the edges are brighter than everything else",
                "the left side is lost in shadow, lighten it",
                "make it lighter than before",
                "don't make it lighter than the rest",
                "lighter",
            })
    void whatIsNoThingIsBrightenedAsItWasRead(String text) {
        Intent read = intent("exposure+0.5");
        assertEquals(read, ComparedRegions.settle(PlainText.of(text), read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"darken the background and take the colour ", "less saturated grass, ", "sunnier and ", "a bit "
            })
    void longSentencesTakeNoTime(String part) {
        Intent read = intent("exposure@background-0.4 saturation-0.4");
        for (String text : List.of(part.repeat(2000), "x ".repeat(3000) + part)) {
            assertTimeout(Duration.ofSeconds(2), () -> SecondWishes.settle(text, read));
            assertTimeout(Duration.ofSeconds(2), () -> ComparedRegions.settle(text, intent("exposure+0.4")));
        }
    }
}
