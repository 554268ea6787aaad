package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LightsAloneTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Warm the candles but not the pie | temperature@subject+0.46 | highlight_tint:orange+0.5",
                "warm up the fairy lights but not the napkins | highlight_tint:orange+0.45 temperature+0.39"
                        + " | highlight_tint:orange+0.45",
                "make the flames a bit warmer, not the pans | temperature+0.2 | highlight_tint:orange+0.25",
                "brighten the lanterns but leave the wall alone | exposure@background+0.45 highlights@subject+0.48"
                        + " | highlights+0.5",
                "cool the neons without touching the pavement | temperature-0.4 | highlight_tint:blue+0.5",
                "dim the bulbs, don't touch the table | exposure-0.4 highlights-0.3 | highlights-0.3",
                "keep the candles warm and make the rest more neutral | auto_white_balance+0.51 | auto_white_balance+0.51 highlight_tint:orange+0.35",
                "leave the lamps warm, cool the rest | temperature-0.43 | temperature-0.43 highlight_tint:orange+0.35",
                "warm up the christmas tree lights but not the walls | temperature@background+0.47 | highlight_tint:orange+0.5",
            })
    void lightsAreTheHighlights(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(LightsAlone.settle(PlainText.of(text), intent(read))));
    }

    @Test
    void warmCandlesCanBeDone() {
        Intent refused = new Intent(List.of(), Optional.empty(), Set.of(), 1);
        assertEquals(
                Shown.of(intent("highlight_tint:orange+0.5")),
                Shown.of(LightsAlone.settle("warm the candles", refused)));
        assertSame(refused, LightsAlone.settle("light the candles", refused));
        assertSame(refused, LightsAlone.settle("warm the candles but not the pie", refused));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warm the candles",
                "warm the lamps but not the faces",
                "warm the light but not the whites",
                "warm the lights, not the shadows",
                "warm the bread but not the plate",
                "are the lamps warmer, not the wall",
                "don't warm the candles, the pie",
                "warm the candles and the pie",
            })
    void otherSentencesStayAsTheyWereRead(String text) {
        Intent read = intent("temperature+0.4");
        assertSame(read, LightsAlone.settle(PlainText.of(text), read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"warm the candles ", "the fairy light ", "but not the ", "fairystring"})
    void aLongTextTakesNoLongTime(String part) {
        String text = "warm the " + part.repeat(3000);
        assertTimeout(Duration.ofSeconds(20), () -> LightsAlone.settle(text, intent("temperature+0.5")));
    }
}
