package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HuesIntoHuesTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "turn the blues into teal | hue_shift:blue-0.5 | hue_shift:blue-1",
                "Change the green leaves to yellow, please | hue_shift:green-0.6 | hue_shift:green-1",
                "make the orange tiles red | hue_shift:orange-0.55 | hue_shift:orange-1",
                "turn her purple scarf into a soft pink | hue_shift:purple@subject+0.5 | hue_shift:purple@subject+1",
                "turn the aqua to green | hue_shift:aqua-0.9 | hue_shift:aqua-1",
                "turn the water into turquoise | hue_shift:aqua-0.5 hue_shift:blue-0.5 | hue_shift:blue-1",
                "make the water teal | hue_shift:aqua-0.8 hue_shift:blue-0.8 | hue_shift:blue-1",
                "the pool should be turquoise | hue_saturation:aqua+0.5 hue_shift:aqua-0.49 | hue_saturation:aqua+0.5",
            })
    void whatIsToBecomeAnotherHueIsTurnedAllTheWay(String text, String read, String asked) {
        assertEquals(intent(asked), HuesIntoHues.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "make the grass more yellow | hue_shift:green-0.5",
                "make the grass a bit yellow | hue_shift:green-0.2",
                "make the sea bluer | hue_shift:aqua+0.4",
                "the blue looks teal | hue_shift:blue+0.4",
                "turn the blue down | hue_saturation:blue-0.5",
                "the leaves should be orange | hue_shift:green-0.5 hue_saturation:orange+0.4",
                "the pool should be turquoise | hue_shift:aqua-0.49",
            })
    void whatShallOnlyTendToAnotherStaysAsItWasRead(String text, String read) {
        Intent heard = intent(read);
        assertSame(heard, HuesIntoHues.settle(PlainText.of(text), heard));
    }

    @Test
    void longSentencesTakeNoTime() {
        Intent read = intent("hue_shift:blue-0.5");
        assertTimeout(Duration.ofSeconds(2), () -> HuesIntoHues.settle("turn the all of the blue ".repeat(2000), read));
    }
}
