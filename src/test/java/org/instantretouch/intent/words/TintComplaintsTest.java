package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TintComplaintsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "under the trees everything is green | shadow_tint:green+0.47 tint+0.51 | tint+0.51",
                "in the shade they are all blue | shadow_tint:blue+0.4 temperature+0.5 | temperature+0.5",
                "shadows too red | shadow_tint:red+0.4 shadow_tint:aqua+0.4 | shadow_tint:aqua+0.4",
                "less orange in the highlights please | highlight_tint:orange+0.4 highlight_tint:blue+0.4 | highlight_tint:blue+0.4",
                "the darks have gone teal | shadow_tint:red+0.4 shadow_tint:aqua+0.4 | shadow_tint:red+0.4",
                "pull the orange out of the highlights | highlight_tint:orange+0.4 highlight_tint:blue+0.4 | highlight_tint:blue+0.4",
                "a greenish cast in the shadows | shadow_tint:green+0.4 shadow_tint:magenta+0.4 | shadow_tint:magenta+0.4",
                "the shadows have red in em | shadow_tint:red+0.4 shadow_tint:aqua+0.4 | shadow_tint:aqua+0.4",
                "the lights are amber | highlight_tint:orange+0.4 highlight_tint:blue+0.4 | highlight_tint:blue+0.4",
                "shadows too red on the left | shadow_tint:red@left+0.4 shadow_tint:aqua@left+0.4 | shadow_tint:aqua@left+0.4",
                // Each end has its own.
                "shadows too teal, highlights too orange | highlight_tint:orange+0.5 highlight_tint:blue+0.5"
                        + " shadow_tint:red+0.4 shadow_tint:aqua+0.4 | highlight_tint:blue+0.5 shadow_tint:red+0.4",
                // That hue alone was heard.
                "the highlights are too red | highlight_tint:red+0.43 | highlight_tint:aqua+0.43",
                "highlights have gone red | highlight_tint:red+0.49 | highlight_tint:aqua+0.49",
                "shadows a bit too purple, and brighter | exposure+0.5 shadow_tint:purple+0.2"
                        + " | exposure+0.5 shadow_tint:yellow+0.2",
                "bright clouds too red | highlight_tint:red@sky+0.5 | highlight_tint:aqua@sky+0.5",
                "why does it look purple? the ground should be grey | tint@foreground-0.51 | tint-0.51",
                "It's so yellow, the sky should be white | temperature@sky-0.5 | temperature-0.5",
                "take the blue out of the shadows on the snow | shadow_tint:orange+0.38 hue_saturation:orange-0.54 | shadow_tint:orange+0.38",
                "take the blue out of the shadows and the orange down | shadow_tint:orange+0.38 hue_saturation:orange-0.54 | shadow_tint:orange+0.38 hue_saturation:orange-0.54",
            })
    void whatIsComplainedOfIsTakenBack(String text, String read, String asked) {
        assertEquals(intent(asked), TintComplaints.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "warmer, and add blue shadows | shadow_tint:blue+0.4 temperature+0.5",
                "everything is green | shadow_tint:green+0.4 tint-0.3",
                "shadows too blue | shadow_tint:orange+0.4",
                "shadows too red | hue_saturation:red-0.4 hue_saturation:aqua+0.4",
                // Both may be meant, or neither is complained of.
                "shadows too red | shadow_tint:red+0.4 shadow_tint:orange+0.4",
                "shadows look red | shadow_tint:red+0.4 highlight_tint:aqua+0.4",
                "shadows look red | shadow_tint:red@left+0.4 shadow_tint:aqua@right+0.4",
                "blue and orange shadows | shadow_tint:blue+0.4 shadow_tint:orange+0.4",
                "less blue, less orange in the shadows | shadow_tint:blue+0.4 shadow_tint:orange+0.4",
                "shadows blue but not too blue | shadow_tint:blue+0.3 shadow_tint:orange+0.3",
                "shadows have blue, add more | shadow_tint:blue+0.4 shadow_tint:orange+0.4",
                "the shadows are blue, I like it | shadow_tint:blue+0.4 shadow_tint:orange+0.4",
                // The hue is the wish.
                "add blue to the shadows | shadow_tint:blue+0.5",
                "shadows blue too | shadow_tint:blue+0.5",
                "highlights gone white, make them gold | highlight_tint:yellow+0.5",
                "highlights too pale, red please | highlight_tint:red+0.5",
                "sky too blue, add blue to the shadows | shadow_tint:blue+0.5",
                "too blue, so put blue in the highlights | highlight_tint:blue+0.5",
                "shadows blue, never too blue | shadow_tint:blue+0.5",
                "the highlights aren't too red | highlight_tint:red+0.4",
                "the highlights can’t be too red | highlight_tint:red+0.4",
                "I want the highlights way too red | highlight_tint:red+0.8",
                "go all too red in the highlights | highlight_tint:red+0.6",
                "red shadows without going too red in the shadows | shadow_tint:red+0.4",
                "why does the ground look purple? it should be grey | tint@foreground-0.46",
                "why does it look green? the ground should be green | tint@foreground+0.46",
                "the ground is grey, why does it look purple? | tint@foreground-0.49",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), TintComplaints.settle(PlainText.of(text), intent(read)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"too red ", "less of the very much ", "red cast out of the ", "shadows gone "})
    void aLongTextTakesNoLongTime(String part) {
        String text = part.repeat(600);
        Intent read = intent("shadow_tint:red+0.4 shadow_tint:aqua+0.4 highlight_tint:red+0.4");
        assertTimeout(Duration.ofSeconds(20), () -> TintComplaints.settle(text, read));
    }
}
