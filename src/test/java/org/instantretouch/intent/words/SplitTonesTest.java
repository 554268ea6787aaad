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
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTonesTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gold and blue split toning | shadow_tint:blue+0.5 highlight_tint:yellow+0.45 bw+1"
                        + " | shadow_tint:blue+0.5 highlight_tint:yellow+0.45",
                "blue and gold split tone | shadow_tint:blue+0.5 highlight_tint:blue+0.4"
                        + " | shadow_tint:blue+0.5 highlight_tint:yellow+0.5",
                "split-tone: purple/yellow | shadow_tint:yellow+0.3 highlight_tint:yellow+0.5"
                        + " | highlight_tint:yellow+0.5 shadow_tint:purple+0.5",
                "subtle split tone, lilac and cream | highlight_tint:purple+0.18 shadow_tint:purple+0.21"
                        + " | shadow_tint:purple+0.21 highlight_tint:yellow+0.21",
                "two-tone toning, peach and navy | shadow_tint:orange+0.5 highlight_tint:orange+0.4"
                        + " | highlight_tint:orange+0.4 shadow_tint:blue+0.5",
                "splittoning blue yellow | '' | shadow_tint:blue+0.5 highlight_tint:yellow+0.5",
                "split tone, gold first, then blue | shadow_tint:yellow+0.5"
                        + " | shadow_tint:blue+0.5 highlight_tint:yellow+0.5",
                "a matte, split toned in mint and rose | fade+0.4 shadow_tint:green+0.5"
                        + " | fade+0.4 shadow_tint:green+0.5 highlight_tint:magenta+0.5",
                "split tone the background blue and gold | shadow_tint:blue@background+0.5"
                        + " | shadow_tint:blue@background+0.5 highlight_tint:yellow@background+0.5",
                // Where grey is asked for, it stays.
                "b&w, split toned in copper and teal | bw+1 shadow_tint:aqua+0.5 highlight_tint:aqua+0.4"
                        + " | bw+1 shadow_tint:aqua+0.5 highlight_tint:orange+0.5",
                "duotone red and blue | bw+1 shadow_tint:blue+0.6 highlight_tint:blue+0.5"
                        + " | bw+1 shadow_tint:blue+0.6 highlight_tint:red+0.6",
            })
    void theWarmerHueGoesToTheHighlights(String text, String read, String asked) {
        assertEquals(intent(asked), SplitTones.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aSplitIsNoStyle() {
        Intent read = new Intent(
                intent("shadow_tint:aqua+0.5").edits(),
                Optional.of(new StyleRequest(new Style("teal-orange", List.of()), 0.8f)),
                Set.of(),
                0);
        assertEquals(
                intent("shadow_tint:aqua+0.5 highlight_tint:orange+0.5"),
                SplitTones.settle("orange and teal split tone", read));
    }

    @Test
    void otherStylesStay() {
        Intent read = new Intent(
                intent("shadow_tint:blue+0.5").edits(),
                Optional.of(new StyleRequest(new Style("noir", List.of()), 0.8f)),
                Set.of(),
                0.1f);
        Intent settled = SplitTones.settle("noir with a blue and gold split tone", read);
        assertEquals(read.style(), settled.style());
        assertEquals(read.unsupported(), settled.unsupported());
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "split tone, blue and yellow | shadow_tint:blue+0.45 highlight_tint:yellow+0.44",
                // An end is named.
                "split tone, blue in the shadows and gold | shadow_tint:blue+0.5",
                "split tone gold below, blue above | shadow_tint:yellow+0.5",
                "split tone blue lows gold highs | shadow_tint:blue+0.5",
                "split toning dark orange and light blue | shadow_tint:orange+0.5",
                // One hue, three, or not both of the split.
                "split tone gold | shadow_tint:yellow+0.5",
                "split tone gold and yellow | shadow_tint:yellow+0.5",
                "split tone with red, green and blue | shadow_tint:blue+0.5",
                "split tone rose gold | shadow_tint:yellow+0.5",
                "split tone yellow; make the blue car richer | shadow_tint:yellow+0.5",
                "split tone blue, keep the red dress red | shadow_tint:blue+0.5",
                // No split wanted, or another one.
                "remove the blue and gold split toning | shadow_tint:orange+0.5",
                "no blue and gold split tone | shadow_tint:orange+0.5",
                "don't split tone it in blue and gold | shadow_tint:blue+0.5",
                "the blue and gold split tone is too strong | shadow_tint:orange+0.5",
                "reverse the blue and gold split tone | shadow_tint:blue+0.5",
                "the two-tone blue and yellow car richer | hue_saturation:yellow+0.5",
                "blue and gold | shadow_tint:blue+0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), SplitTones.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void whatCannotBeDoneStaysSo() {
        Intent refused = new Intent(List.of(), Optional.empty(), Set.of(), 0.9f);
        assertSame(refused, SplitTones.settle("blue and gold split tone", refused));
    }

    @ParameterizedTest
    @ValueSource(strings = {"red blue ", "split tone, ", "red, and a blue + ", "gold-"})
    void aLongTextTakesNoLongTime(String part) {
        String text = "split tone " + part.repeat(600);
        assertTimeout(Duration.ofSeconds(20), () -> SplitTones.settle(text, intent("shadow_tint:red+0.5")));
    }
}
