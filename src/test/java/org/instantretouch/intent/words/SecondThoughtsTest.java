package org.instantretouch.intent.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecondThoughtsTest {
    /** What is said, and what of it holds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "warmer no sorry cooler | cooler",
                "Sky warmer, wait, cooler | sky cooler",
                "a bit darker, actually a bit brighter | a bit brighter",
                "contrast up... I mean down | contrast down",
                "hey could you turn the brightness down no wait up a bit please | hey could you turn the brightness up a bit",
                "brightness up a bit no wait a lot | brightness up a lot",
                "darken the left side sorry the right side | darken the right side",
                "the face is too bright, I mean too dark. | the face is too dark",
                "reds stronger no actually the oranges | the oranges stronger",
                "more blue, or rather more teal | more teal",
                "bring up the highlights sorry i meant the shadows | bring up the shadows",
                "more saturation wait no less saturation | less saturation",
                "raise the shadows, hang on, lower them | lower the shadows",
                "turn the saturation up oh no down | turn the saturation down",
                "add contrast actually scratch that reduce contrast | reduce contrast",
                "more saturation, on second thought less | less saturation",
                "brighter, on second thoughts darker | darker",
                "lower the whites, on reflection raise them | raise the whites",
                "warmer, scrap that, cooler | cooler",
                "more haze, changed my mind, less | less haze",
                "more contrast or actually more warmth | more warmth",
                "a little more contrast... actually the opposite | a little less contrast",
                "make it darker, or no, the other way round | make it brighter",
                "turn the shadows up, wait, the reverse | turn the shadows down",
                "let's go sepia or actually just a bit cooler | just a bit cooler",
                "teal and orange, on second thought just a hint of blue in the shadows | just a hint of blue in the shadows",
                "a retro look, or maybe not, just fade it a bit | just fade it a bit",
                "warmer, hmm, no, leave the temperature and add contrast | leave the temperature and add contrast",
                "the background... no wait, all of it is too bright | all of it is too bright",
                "the sky… actually no, the whole photo is too dark | the whole photo is too dark",
                "make it brighter no wait not that bright just a little | make it brighter a little",
                "contrast up, hmm no, not so much, just a bit | contrast up a bit",
                "darken the sky, actually not that dark, only slightly | darken the sky slightly",
                "new line warmer full stop | warmer",
                "Warmer comma brighter exclamation mark | Warmer, brighter",
                "turn it up no wait down full stop | turn it down",
                "much warmer no wait not that much just a little | warmer a little",
                "a lot brighter, no wait, not that much, just a bit | brighter a bit",
                "darken the sky a lot, no wait, not so much, just slightly | darken the sky slightly",
                "brighten the far river no wait not that much just a little | brighten the far river a little",
                "make it very warm no wait not that warm just a bit | make it warm a bit",
                "warm it up full stop | warm it up",
                "i want the sky darker no wait not darker more blue | i want the sky more blue",
                "make it warmer no not warmer brighter | make it brighter",
                "the face darker, sorry, not darker, just a bit warmer please | the face a bit warmer please",
            })
    void whatIsTakenBackIsNotAskedFor(String text, String asked) {
        assertEquals(asked, SecondThoughts.settled(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warmer, or no, leave it",
                "brighter, no wait, leave it as it is please",
                "darken the sky, on second thought keep it like that",
                "add a vignette, actually don't",
                "make it black and white, scratch that",
                "more contrast. Never mind.",
                "turn it sepia, or maybe not"
            })
    void whatIsTakenBackWithNothingInItsPlaceLeavesThePhoto(String text) {
        assertEquals("leave it as it is", SecondThoughts.settled(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warmer",
                "no wait darker",
                "I mean cool",
                "not brighter, darker",
                "cooler, hmm, no, warmer",
                "more red, no oranges",
                "sorry but the sky is too dark",
                "darken the background, actually, make it warmer",
                "brighter and warmer, no sorry, cooler",
                "make it bright, rather warm",
                "make it brighter, no wait, the brightness is fine",
                "horizon area, I mean the sky, 10% lighter",
                "not a vignette, I mean the whole thing darker",
                "don't make it warmer, I mean cooler",
                "crush it, I mean the blacks",
                "lower the brightness, but barely, I mean barely",
                "whiten... no wait remove the braces",
                "make it pop, I mean more contrast",
                "brighten her, wait, remove her",
                "add 15 to whatever is left of shadows... I mean highlights",
                "add a vignette, on second thought no vignette",
                "on second thought, brighter",
                "I changed my mind, make it darker",
                "never mind the noise, warmer",
                "darken the sky, never mind the ground",
                "warmer or no warmer, I can't tell",
                "brighter on the left and the opposite on the right",
                "brighten the face, actually just a bit more contrast",
                "don't make it darker, just brighter",
                "it looks too dark, actually just warmer",
                "more reds, no, leave the greens",
                "brighten the face and darken the sky, no, leave it",
                "make it warmer, actually don't touch the skin",
                "more contrast or the opposite",
                "remove the sign, actually just make it brighter",
                "warmer, I mean it",
                "exposure up one stop, no wait, half a stop",
                "warmer, not so much, just a bit",
                "not that bright, just a little",
                "brighter no wait not too bright just the face",
                "a full stop darker",
                "darken it by a full stop",
                "darker by one full stop",
                "lift it just under full stop",
                "make the comma brighter",
                "raise it well over full stop",
                "brighten our inverted comma",
                "period drama look",
                "make it brighter not darker",
                "warmer and sharper, no wait, not warmer, keep it as it is",
                "less red, no, not less blue more green",
            })
    void othersStayAsTheyAreSaid(String text) {
        assertSame(text, SecondThoughts.settled(text));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part :
                List.of("warmer ", "no wait ", "... ", "no, ", "a bit darker sorry ", "um ", "the sky is ")) {
            assertTimeout(Duration.ofSeconds(20), () -> SecondThoughts.settled(part.repeat(3000)));
            assertTimeout(Duration.ofSeconds(20), () -> SecondThoughts.settled("warmer" + part.repeat(3000) + "x"));
        }
    }
}
