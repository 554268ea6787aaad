package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoneAwayTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lens flare kills the contrast | contrast-0.57 | contrast+0.57",
                "The glass stole all the contrast, bring it back | '' | contrast+0.5",
                "scanning ruined the colours | bw+1 | saturation+0.5",
                "age took the reds | hue_saturation:red-0.5 | hue_saturation:red+0.5",
                "all the warmth has gone | temperature-0.8 | temperature+0.8",
                "The evening sun has gone from the picture, bring it back | temperature-0.41 | temperature+0.41",
                "there's no warmth left in it | temperature-0.58 | temperature+0.58",
                "all the contrast is gone | contrast-0.8 | contrast+0.8",
                "all the colour has gone, can you bring it back | bw+1 | saturation+0.5",
                "the blue has gone from the sky | temperature@sky+0.5 | hue_saturation:blue@sky+0.5",
                "no red left | hue_saturation:red-0.5 | hue_saturation:red+0.5",
                "the red has vanished | hue_saturation:red-0.5 | hue_saturation:red+0.5",
            })
    void whatHasGoneIsMissed(String text, String read, String asked) {
        assertEquals(intent(asked), GoneAway.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which stays. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kill the contrast | contrast-0.6",
                "the fog ate the colours | saturation+0.6",
                "the flare kills the contrast, i like it | contrast-0.5",
                "too much contrast kills the colours | contrast-0.5",
                "he took the red one | hue_saturation:red-0.4",
                "the warmth is gone, bring it back | temperature+0.5",
                "the colours have gone | vibrance+0.4",
                "the contrast has gone too far | contrast-0.5",
                "the reds have gone orange | hue_shift:red-0.5",
                "the colour cast is gone | tint-0.4",
                "make the warmth go away | temperature-0.5",
                "no colour left please | bw+1",
                "i want all the warmth gone | temperature-0.7",
                "all the colour gone please | bw+1",
                "the sun has gone behind a cloud | exposure+0.3",
                "the shadows have gone | shadows+0.5",
                "the blue has gone from the sky and i like it | temperature@sky+0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), GoneAway.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part : List.of("all the warmth has gone ", "from the ", "please bring it back ")) {
            assertTimeout(Duration.ofSeconds(20), () -> GoneAway.settle(part.repeat(3000), intent("temperature-0.5")));
        }
    }
}
