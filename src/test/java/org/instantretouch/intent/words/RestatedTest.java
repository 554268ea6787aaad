package org.instantretouch.intent.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestatedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "darker now | darker",
                "Now a touch cooler | a touch cooler",
                "now, a hair warmer please | a hair warmer",
                "still slightly brighter | slightly brighter",
                "ok, a bit less contrast now | a bit less contrast",
                "okay. now the foreground a bit lighter | the foreground a bit lighter",
                "sky somewhat darker now | sky somewhat darker",
                "make it a bit warmer again | make it a bit warmer",
                "now a bit softer and warmer | a bit softer and warmer",
                "now darker, then warmer | darker, then warmer",
                "nice, more saturated in the background now! | more saturated in the background",
            })
    void moreThanThereIsNowIsAWish(String said, String plain) {
        assertEquals(plain, Restated.of(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it looks darker now",
                "it's too dark now",
                "it's a bit dark now",
                "the sky is a bit darker now",
                "still too cool",
                "still a bit dark",
                "a bit too warm now",
                "not darker now",
                "now it got darker",
                "so much brighter",
                "darker now than it was",
                "it was warmer then",
                "more like it is now",
                "is it brighter now?",
                "Darker and cooler.",
                "less grain please",
                "now"
            })
    void howItIsNowIsNoWish(String said) {
        assertEquals(said, Restated.of(said));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cooler but only in the sky | cooler in the sky",
                "cooler, but just the background | cooler in the background",
                "Brighten it (only the foreground) | brighten it in the foreground",
                "more contrast and warmer, only the sky | more contrast and warmer in the sky",
                "a bit lighter but only the darkest parts | a bit lighter in the darkest parts",
                "darker but only the highlights | darker in the highlights",
                "less saturated, but only yellows | less saturated in the yellows",
                "it's too green but only in the midtones | it's too green in the midtones",
                "lift the shadows but only on her face | lift the shadows in her face",
                "there's a blue cast but just in the shadows | there's a blue cast in the shadows",
                "only the sky, warmer | warmer in the sky",
                "just the blues: darker | darker in the blues",
                "warmer but only where the sky is | warmer in the sky",
                "a little less bright, but only where the window is | a little less bright in the highlights",
                "darker but only the windows | darker in the highlights",
            })
    void aPartThatAWishIsHeldToIsWhereItIs(String said, String plain) {
        assertEquals(plain, Restated.of(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warmer but only a little",
                "brighten only the sky",
                "brighten the sky but only the left side",
                "don't darken it, only the sky",
                "lift the shadows but only the blacks",
                "warmer, just like the sky",
                "keep the colours but only in the sky",
                "everything darker, only the sky lighter",
                "black and white, only the reds",
                "warmer but not in the sky",
                "crop it, just the sky",
                "de-yellow it, just the yellows",
                "only the reds, as they were in the film",
                "he's a bit green, only him",
                "darker but only the edges",
                "only the sky",
                "more light in the room but only the windows",
                "more colour but only in the windows",
            })
    void otherSentencesOfOnlyStay(String said) {
        assertEquals(said, Restated.of(said));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a bit darker where I painted | a bit darker",
                "only where I've brushed, warmer | warmer",
                "more contrast, but only inside the mask | more contrast",
                "brighten it in the selected area please | brighten it",
                "in the painted area: less saturation | less saturation",
                "like before but cooler | cooler",
                "the same but a bit darker | a bit darker",
                "as it is now, only with a bit more contrast | as it is now, only with a bit more contrast"
            })
    void aMaskTellsWhereAndLayersWhatStays(String said, String plain) {
        assertEquals(plain, Restated.of(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brighten the man in the mask",
                "brighter outside the mask",
                "not where I painted",
                "where I painted",
                "take out what I marked",
                "the wall that I painted is too bright",
                "the same but weaker",
                "same"
            })
    void otherSentencesOfMasksStay(String said) {
        assertEquals(said, Restated.of(said));
    }
}
