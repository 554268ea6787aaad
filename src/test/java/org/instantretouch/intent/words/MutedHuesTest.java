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

class MutedHuesTest {
    private static final Intent MOODY =
            new Intent(List.of(), Optional.of(new StyleRequest(new Style("moody", List.of()), 0.7f)), Set.of(), 0);

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "muted greens | '' | hue_saturation:green-0.5",
                "Muted reds, please | '' | hue_saturation:red-0.5",
                "muted blues | temperature-0.32 saturation-0.24 | hue_saturation:blue-0.5",
                "give it muted greens | tint-0.27 | hue_saturation:green-0.5",
                "matte blacks, warm tones, muted greens | fade+0.5 temperature+0.36 | fade+0.5 temperature+0.36 hue_saturation:green-0.5",
                "warm highlights, muted greens, deep blacks | highlight_tint:orange+0.45 highlight_tint:green+0.45 blacks-0.5 | highlight_tint:orange+0.45 blacks-0.5 hue_saturation:green-0.5",
                "muted blues and cold shadows | shadow_tint:blue+0.43 | shadow_tint:blue+0.43 hue_saturation:blue-0.5",
                "muted blues and greens, warm tones | temperature+0.37 | temperature+0.37 hue_saturation:blue-0.5 hue_saturation:green-0.5",
                "slightly muted greens, very muted blues | '' | hue_saturation:green-0.25 hue_saturation:blue-0.8",
                "muted blues, cooler | temperature-0.42 | temperature-0.42 hue_saturation:blue-0.5",
                "muted greens and orange skin | '' | hue_saturation:green-0.5",
            })
    void mutedHuesHaveLessColour(String text, String read, String asked) {
        assertEquals(
                Set.copyOf(intent(asked).edits()),
                Set.copyOf(MutedHues.settle(PlainText.of(text), intent(read)).edits()));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "this isn't about muted greens | contrast+0.3",
                "muted yellows | hue_saturation:yellow-0.46",
                "muted greens and warm tones | temperature+0.34 hue_saturation:green-0.42",
                "mute the greens | ''",
                "muted colours | vibrance-0.42 saturation-0.35",
                // One thing of a hue may be a tint.
                "a muted green look | tint-0.16",
                "muted blue sky | temperature-0.4",
                // They are muted, or shall not be.
                "no muted greens | ''",
                "i don’t want muted greens | ''",
                "the muted greens are too dull | saturation+0.5",
                "boost the muted greens and add contrast | contrast+0.5",
                "less muted greens | saturation+0.4",
                "keep the muted greens | ''",
                "make the muted greens brighter | exposure+0.5",
                "muted greens in the background | saturation@background-0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), MutedHues.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void whatCannotBeDoneStaysSo() {
        Intent refused = new Intent(intent("exposure+0.5").edits(), Optional.empty(), Set.of(), 0.9f);
        assertSame(refused, MutedHues.settle("muted greens", refused));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "moody with muted greens",
                "dark moody wedding look with muted greens please",
                "moody look, muted greens",
                "moody and muted greens"
            })
    void besideALookMutedHuesAreAskedFor(String text) {
        Intent moody = MOODY.withEdits(intent("hue_saturation:green-0.5").edits());
        assertEquals(moody, MutedHues.settle(text, MOODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fir forest, muted greens and inky gaps", "peach skin and muted greens as from a film"})
    void aLookMayHaveMutedHuesByItself(String text) {
        assertSame(MOODY, MutedHues.settle(text, MOODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"muted greens and ", "very muted ", "muted "})
    void aLongTextTakesNoLongTime(String part) {
        String text = part.repeat(600);
        assertTimeout(Duration.ofSeconds(20), () -> MutedHues.settle(text, intent("tint-0.3")));
    }
}
