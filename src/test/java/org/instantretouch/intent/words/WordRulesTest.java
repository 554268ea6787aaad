package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.instantretouch.intent.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordRulesTest {
    /** A sentence for each rule, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Greens to yellow and BLUES to purple | hue_shift:blue+0.5 | hue_shift:blue+0.5 hue_shift:green-0.5",
                "Lower BLUE luminance and saturation | hue_luminance:blue-0.5 saturation+0.5 | hue_luminance:blue-0.5 hue_saturation:blue-0.5",
                "Muted greens & yellows | '' | hue_saturation:yellow-0.5 hue_saturation:green-0.5",
                "Darken the Top Left corner | exposure@left-0.5 | exposure@left-0.5 exposure@top-0.5",
                "Boost the blues and greens | hue_saturation:blue+0.5 | hue_saturation:blue+0.5 hue_saturation:green+0.5",
                "B&W except for pink | bw+0.99 | saturation-1 hue_saturation:magenta+1",
                "Subject brighter background darker | exposure@subject+0.5 | exposure@subject+0.5 exposure@background-0.5",
                "Lawn greener, SKY bluer | hue_saturation:green@sky+0.5 | hue_saturation:green+0.5",
                "We're too dark with the SUN behind us | exposure@background+0.5 | exposure@subject+0.5",
                "Sky and WHITES are blown | whites@sky-0.5 | whites-0.5 highlights@sky-0.5",
                "Cool and DARKEN the sky | exposure@sky-0.5 temperature-0.5 | exposure@sky-0.5 temperature@sky-0.5",
                "Blue and gold split tone | shadow_tint:blue+0.5 | shadow_tint:blue+0.5 highlight_tint:yellow+0.5",
                "Shadows too red | shadow_tint:red+0.4 shadow_tint:aqua+0.4 | shadow_tint:aqua+0.4",
                "More warmth in the sky, less on the faces | temperature@sky+0.5 | temperature@sky+0.5 temperature@subject-0.5",
                "Everyone looks yellow | temperature-0.5 | temperature@subject-0.5",
                "Shadows to MAX | shadows-0.9 | shadows+1",
                "Temp 4500K | temperature+0.3 | temperature-0.3",
                "Less teal, more ORANGE | '' | hue_saturation:aqua-0.5 hue_saturation:orange+0.5",
                "Mids cooler | temperature@center-0.4 | temperature-0.4",
                "Neutral shadows | shadow_tint:blue+0.4 | auto_white_balance+0.5",
                "Warmer, natural skin | temperature+0.4 | temperature@background+0.4",
                "Washed-out Colours, please | saturation+0.5 | saturation-0.5",
                "Lavender PALETTE | vibrance+0.4 | tint+0.15 shadow_tint:purple+0.35 highlight_tint:purple+0.3",
                "Reduce the DARK circles | vignette-0.2 | shadows@subject+0.5",
                "For a MUG | '' | exposure+0.12 contrast+0.18 shadows+0.12 vibrance+0.2",
                "Let the LEAVES turn | '' | hue_shift:green-0.8 hue_shift:yellow-0.5 hue_saturation:orange+0.3",
                "Expose for the SKY | exposure@sky+0.5 | exposure-0.5",
                "Clipping on the right of the HISTOGRAM | whites+0.5 | whites-0.5",
                "MASK the sky and warm it up | temperature+0.5 exposure@sky-0.5 | temperature@sky+0.5",
                "Sky OVEREXPOSED ground underexposed | exposure@sky-0.5 | exposure@sky-0.5 exposure@foreground+0.5",
                "Flash killed the mood | exposure+0.5 | exposure-0.4 temperature+0.4",
                "Lift her, the HEDGE behind is light enough | exposure@background+0.5 exposure@subject+0.5 | exposure@subject+0.5",
                "Green fluorescent light ALL OVER the office | tint-0.5 | tint+0.5",
                "It shouldn't look like NOVEMBER | temperature-0.4 | temperature+0.5",
                "My jacket was NAVY, not black | blacks-0.5 | shadows+0.3 hue_luminance:blue+0.4 hue_saturation:blue+0.3",
                "NOT too warm | temperature+0.3 | temperature-0.3",
                "Adjust the BRIGHTNESS and contrast | contrast+0.4 exposure+0.5 | auto+0.5",
            })
    void theWordsSettleIt(String text, String read, String asked) {
        assertEquals(intent(asked), WordRules.settle(text, intent(read)));
    }

    /** A sentence in the words of a rule that asks for something else, and what the network reads of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select the subject, brighten it and darken the rest | exposure@subject+0.45 exposure@background-0.4",
                "the background is fine but a bit bright | exposure@background-0.25",
                "backdrop is fine, just brighter | exposure@background+0.45",
                "less red but leave the lips | hue_saturation:red-0.5",
                "my hair looks great, brighten the photo | exposure+0.48",
                "orange light everywhere | temperature+0.6",
                "bluish light in the shadows | shadow_tint:blue+0.44",
                "pinkish light in the evening | tint+0.4",
                "purple haze all over the photo please | tint+0.59",
                "histogram pushed to the right please | exposure+0.52",
                "1940s photo, only the eyes in color | bw+1",
                "boost the autumn forest colours | saturation+0.4",
            })
    void whatSoundsLikeItStays(String text, String read) {
        assertEquals(intent(read), WordRules.settle(text, intent(read)));
    }

    @Test
    void whatTheWordsDoNotSettleStays() {
        Intent read = intent("exposure+0.5 hue_saturation:blue+0.5");
        assertSame(read, WordRules.settle("brighter, and a bluer sky", read));
    }
}
