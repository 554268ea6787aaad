package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarmthOfThingsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "warmer lawn | temperature+0.40 hue_shift:green-0.45 | hue_shift:green-0.50",
                "Make the trees a bit warmer, please | temperature+0.13 | hue_shift:green-0.25",
                "can the hedges be a touch warmer | '' | hue_shift:green-0.25",
                "i'd like the plants to look cooler | temperature-0.4 | hue_shift:green+0.50",
                "hedge warmer, sky bluer | hue_saturation:blue@sky+0.46 hue_shift:green+0.40 | hue_saturation:blue@sky+0.46 hue_shift:green-0.50",
                "warm up the bricks a lot | temperature+0.70 | hue_saturation:orange+0.64",
                "cooler bricks | temperature-0.36 | hue_saturation:orange-0.40",
                "warmer dunes | temperature+0.40 | hue_saturation:yellow+0.40 hue_saturation:orange+0.25",
                "cool the river down | temperature-0.43 | hue_saturation:blue+0.40",
                "warmer sea | temperature+0.47 | hue_shift:blue-0.40 hue_saturation:blue-0.15",
                "more contrast and a warmer meadow | contrast+0.5 temperature+0.4 | contrast+0.5 hue_shift:green-0.50",
                "less warm grass, brighter | '' | ''",
                "warm up the wood without making the walls yellow | temperature+0.47 | hue_saturation:orange+0.4",
                "warmer bricks, but without touching the sky | temperature+0.4 | hue_saturation:orange+0.4",
            })
    void aThingIsWarmerByItsHue(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(WarmthOfThings.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which is not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "warm up the photo, not the grass | temperature+0.42",
                "the grass is warmer now | hue_shift:green+0.48",
                "warm light on the grass | temperature+0.45",
                "warmer grass than before | temperature+0.39 hue_shift:green-0.46",
                "make everything warmer but the trees | temperature+0.49",
                "warmer trees and everything a bit warmer | temperature+0.40",
                "warmer grass and sky | temperature+0.40",
                "cooler trees, warmer house | temperature+0.48 hue_shift:green+0.48",
                "warmer walls | temperature+0.40",
                "make the trees warmer by 20 | temperature+0.20",
                "cool water tones | temperature-0.46",
                "the pool water is too warm | temperature-0.41",
                "warmer sand | temperature@foreground+0.42",
                "cool the water at the bottom | temperature@bottom-0.40",
                "warm it up without making the wood yellow | temperature+0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), WarmthOfThings.settle(PlainText.of(text), intent(read)));
    }
}
