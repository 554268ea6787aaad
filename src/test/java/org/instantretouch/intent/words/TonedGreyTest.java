package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TonedGreyTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "warm black and white | bw+1 temperature+0.5 | bw+1 sepia+0.3",
                "cold b&w | bw+0.98 temperature-0.4 | bw+0.98 shadow_tint:blue+0.28 highlight_tint:blue+0.14",
                "black and white with a green tint | bw+1 tint-0.4 | bw+1 shadow_tint:green+0.28 highlight_tint:green+0.14",
                "b&w with a purple tint | bw+1 tint+0.4 | bw+1 shadow_tint:purple+0.28 highlight_tint:purple+0.14",
                "mono, a bit magenta | bw+1 tint+0.2 | bw+1 shadow_tint:magenta+0.14 highlight_tint:magenta+0.07",
                "black and white with a red glow | bw+1 temperature+0.4 | bw+1 shadow_tint:red+0.28 highlight_tint:red+0.14",
                "greyscale with a hint of yellow | bw+1 temperature+0.2 | bw+1 sepia+0.12",
                // A tone of its own was heard, too.
                "black and white, warm toned | bw+1 sepia+0.46 temperature+0.41 | bw+1 sepia+0.46",
                "bw with a cold steel tone | bw+1 temperature-0.42 shadow_tint:blue+0.46 contrast+0.2 | bw+1 shadow_tint:blue+0.46 contrast+0.2",
            })
    void aToneIsGivenAfterBlackAndWhite(String text, String read, String asked) {
        assertEquals(shown(asked), shown(TonedGrey.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b&w with a red filter | bw+1 | bw+1 hue_luminance:red+0.5 hue_luminance:blue-0.6",
                "black and white with a green filter | bw+0.99 tint-0.46 | bw+0.99 hue_luminance:green+0.5",
                "black and white through a deep red filter | hue_luminance:red-0.56 bw+1"
                        + " | bw+1 hue_luminance:red+0.5 hue_luminance:blue-0.6",
                "black and white, orange filter, grade 3 | bw+0.99 contrast+0.43"
                        + " | bw+0.99 contrast+0.43 hue_luminance:orange+0.5 hue_luminance:blue-0.45",
                "mono with a blue filter | bw+1 hue_saturation:blue+0.4 | bw+1 hue_luminance:blue+0.5",
                "monochrome, yellow-filter look | bw+1 | bw+1 hue_luminance:yellow+0.4 hue_luminance:blue-0.3",
            })
    void aFilterLightensItsHueBeforeBlackAndWhite(String text, String read, String asked) {
        assertEquals(intent(asked), TonedGrey.settle(PlainText.of(text), intent(read)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sepia like an old postcard", "make it sepia", "old brown photograph, vignette"})
    void inASepiaPrintNoOtherColourShowsThrough(String text) {
        Intent read = intent("sepia+0.7 vignette+0.3");
        assertEquals(intent("sepia+1 vignette+0.3"), TonedGrey.settle(PlainText.of(text), read));
    }

    @Test
    void sepiaIsBlackAndWhiteAlready() {
        Intent read = intent("bw+1 sepia+0.7 contrast+0.3");
        assertEquals(intent("sepia+1 contrast+0.3"), TonedGrey.settle("bw, sepia toned", read));
    }

    @ParameterizedTest
    @CsvSource({
        "a hint of sepia, sepia+0.7",
        "sepia at 60 %, sepia+0.6",
        "sepia, sepia+0.4",
        "sepia but keep the reds, sepia+0.7 hue_saturation:red+0.5",
        "sepia sky, sepia@sky+0.7"
    })
    void whereSomeColourIsToStayItDoes(String text, String read) {
        assertEquals(intent(read), TonedGrey.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right, or no worse than what could be made of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The colour is a fault, or goes before.
                "too yellow, go black and white | bw+0.98 temperature-0.45",
                "remove the green cast and make it black and white | tint+0.49 bw+0.98",
                "it's too warm, make it black and white | temperature-0.45 bw+0.96",
                "first warmer, then black and white | temperature+0.52 bw+0.99",
                "the lights are ugly purple, just go black and white | bw+1 tint-0.4",
                // Some colour is left.
                "almost black and white and warm | bw+0.99 temperature+0.48",
                "half black and white, warm | bw+0.5 temperature+0.48",
                "warm, with the sky black and white | bw@sky+1 temperature+0.48",
                "warmer greys | temperature+0.4",
                "warm and drained | bw+0.9 temperature+0.4",
                // No filter, or one that is told otherwise.
                "black and white with a red filter to darken the sky | bw+1 hue_luminance:red-0.58 exposure@sky-0.44",
                "black and white, no red filter | bw+0.99 hue_saturation:red-0.7",
                "black and white with a yellow filter | bw+1 hue_luminance:yellow+0.41",
                "green filter | tint-0.48",
                "black and white with a filter | bw+0.99",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), TonedGrey.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part : List.of("bw red ", "warm grey", "filter red-")) {
            assertTimeout(
                    Duration.ofSeconds(20), () -> TonedGrey.settle(part.repeat(5000), intent("bw+1 temperature+0.5")));
        }
    }

    private static String shown(String edits) {
        return shown(intent(edits));
    }

    /** With as many digits as amounts have in the app. */
    private static String shown(Intent intent) {
        StringBuilder shown = new StringBuilder();
        intent.edits()
                .forEach(e -> shown.append(e.attribute().id())
                        .append(e.hue().map(h -> ":" + h.id()).orElse(""))
                        .append(Math.round(100 * e.amount()))
                        .append(' '));
        return shown.toString();
    }
}
