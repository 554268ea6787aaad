package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CastsOfLightsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Orange street light everywhere | temperature+0.6 highlight_tint:orange+0.5 | temperature-0.5",
                "blue led light on everyone | '' | temperature+0.5",
                "green fluorescent light all over the office | tint-0.4 | tint+0.5",
                "the bulbs are yellow-green in here | highlight_tint:yellow+0.4 | temperature-0.5 tint+0.5",
                "gym lights look greenish, sort it out please | highlight_tint:green+0.4 | tint+0.5",
                "the stage lights are purple | highlight_tint:purple+0.5 hue_saturation:purple-0.6 | tint-0.5",
                "sodium orange all over the parking lot | temperature+0.5 | temperature-0.5",
                "mercury vapour green in the hall | tint-0.4 | tint+0.5",
                "a violet haze over the whole room | tint+0.4 dehaze-0.5 | tint-0.5",
                "reddish light in the cellar | temperature+0.4 | temperature-0.5",
                "pinkish evening light on the wall, the wall is white | tint+0.4 | tint-0.5",
                "mixed light, window blue and lamp orange | highlight_tint:orange+0.4 highlight_tint:blue+0.4 | auto_white_balance+0.5",
                "the lamp light is orange and the window light is blue | '' | auto_white_balance+0.5",
                "half the room is lit by a lamp and half by the window, balance them | exposure-0.53 highlights-0.5 | auto_white_balance+0.5 hue_saturation:orange-0.3 hue_saturation:blue-0.3",
                "tungsten inside and daylight outside, please even it out | temperature-0.5 | auto_white_balance+0.5 hue_saturation:orange-0.3 hue_saturation:blue-0.3",
                "the light comes from a lamp and a window and the colours clash | exposure-0.5 | auto_white_balance+0.5 hue_saturation:orange-0.3 hue_saturation:blue-0.3",
                "balance the warm lamp light and the cold window light | temperature-0.45 | auto_white_balance+0.5 hue_saturation:orange-0.3 hue_saturation:blue-0.3",
                "the window light is blue and the lamp is orange, balance it | '' | auto_white_balance+0.5",
                "hallway is yellow, bathroom is blue, match them | temperature-0.47 | auto_white_balance+0.5 hue_saturation:orange-0.3 hue_saturation:blue-0.3",
                "the hall looks cold and the stairs look warm, even them out | '' | auto_white_balance+0.5 hue_saturation:orange-0.3 hue_saturation:blue-0.3",
                "split the difference between the warm window and the cold room | temperature-0.44 | auto_white_balance+0.5 hue_saturation:orange-0.3 hue_saturation:blue-0.3",
            })
    void theHueOfALightIsToGo(String text, String read, String asked) {
        assertEquals(intent(asked), CastsOfLights.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "make the lamps orange | highlight_tint:orange+0.4",
                "the lamps should be orange | highlight_tint:orange+0.4",
                "the lamps are not orange enough | highlight_tint:orange+0.4",
                "the lamps are orange and cosy, more of that | highlight_tint:orange+0.4",
                "the tubes are pink, i love them | hue_saturation:magenta+0.5",
                "add orange street light everywhere | temperature+0.6",
                "orange light everywhere please | temperature+0.6",
                "sodium lamp orange | temperature+0.5",
                "a soft golden haze over the whole valley | temperature+0.5 dehaze-0.5",
                "purple haze | tint+0.3 dehaze-0.4",
                "pinkish light on the clouds | tint@sky+0.4",
                "green light over everything | tint-0.4",
                "the lights are red, make them redder | highlight_tint:red+0.5",
                "make it look like sodium orange all over the street | temperature+0.6",
                // That is taken back already.
                "the bulbs are yellow | temperature-0.5",
                "a green fluorescent cast over everything | tint+0.5",
                "lamp on the left and window on the right | exposure@left+0.4",
                "the lamp is on the left, brighten the window | highlights+0.46",
                "a lamp and a window | exposure+0.3",
                "balance the sky and the window | exposure+0.3",
                "white plate is blue, table is yellow | temperature-0.5",
                "the sky is blue and the sand is yellow, match them | temperature-0.5",
                "balance the warm window and the warm room | temperature-0.4",
                "balance the warm sunset with the cool shadows | shadow_tint:blue+0.4",
                "balance the cool shadows and the warm highlights | shadow_tint:blue+0.4 highlight_tint:orange+0.4",
                "balance the warm skin with the cool tones | temperature+0.2",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), CastsOfLights.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part :
                List.of("orange ", "the lamps are ", "mixed light ", "all over the ", "the window ", "is warm, ")) {
            assertTimeout(Duration.ofSeconds(20), () -> CastsOfLights.settle(part.repeat(3000), intent("")));
            assertTimeout(
                    Duration.ofSeconds(20),
                    () -> CastsOfLights.settle("mixed light, " + part.repeat(3000), intent("")));
        }
    }
}
