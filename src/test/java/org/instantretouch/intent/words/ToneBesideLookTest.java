package org.instantretouch.intent.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToneBesideLookTest {
    private static Intent styled(String style, AttributeEdit... edits) {
        return new Intent(
                List.of(edits), Optional.of(new StyleRequest(new Style(style, List.of()), 0.8f)), Set.of(), 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nordic flat, photographed for a magazine: bright, clean, cool | clean-bright | -0.35",
                "Pastel tones, warm and gentle | pastel | 0.35",
                "dreamy, soft and cold | dreamy | -0.35",
                "film look, nice and warm, please | matte-film | 0.35",
                "matte, cool tones | matte-film | -0.35",
            })
    void aLookIsAsWarmAsTheListSays(String text, String style, float temperature) {
        Intent settled = ToneBesideLook.settle(PlainText.of(text), styled(style));
        assertEquals(List.of(AttributeEdit.of(Attribute.TEMPERATURE, temperature)), settled.edits());
        assertEquals(styled(style).style(), settled.style());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a cool vintage look | vintage",
                "cool, make it vintage? | golden-hour",
                "pastel, but not too warm | pastel",
                "pastel, warm sky | pastel",
                "dreamy, warm here and cool there | dreamy",
                "noir, warm | noir",
                "warm light through clean windows | clean-bright",
            })
    void otherSentencesStay(String text, String style) {
        Intent read = styled(style);
        assertSame(read, ToneBesideLook.settle(PlainText.of(text), read));
    }

    @Test
    void whatWasHeardStays() {
        Intent read = styled("pastel", AttributeEdit.of(Attribute.TEMPERATURE, 0.2f));
        assertSame(read, ToneBesideLook.settle("pastel, warm", read));
        Intent none = Intent.of(AttributeEdit.of(Attribute.EXPOSURE, 0.5f));
        assertSame(none, ToneBesideLook.settle("bright, warm", none));
    }

    @Test
    void longSentencesTakeNoTime() {
        String text = "pastel, " + "warm and soft and ".repeat(500);
        assertTimeout(Duration.ofSeconds(2), () -> ToneBesideLook.settle(text, styled("pastel")));
    }

    /** A sentence, the style that was heard, and what is asked for beside it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Autumn colours, deeper | autumn | saturation+0.35 exposure-0.15",
                "sunset look but a bit richer colours, please | golden-hour | saturation+0.175 exposure-0.075",
                "autumn colours, not deeper | autumn | ''",
                "deeper than autumn | autumn | ''",
                "autumn, deeper into the woods | autumn | ''",
                "noir, deeper | noir | ''",
            })
    void aLookThatIsToBeDeeperHasStrongerAndDarkerColours(String text, String style, String asked) {
        Intent settled = ToneBesideLook.settle(PlainText.of(text), styled(style));
        assertEquals(Shown.of(StatedAmountsTest.intent(asked)), Shown.of(settled));
        assertEquals(styled(style).style(), settled.style());
    }

    /** A sentence, the style that was heard, and what is asked for beside it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bright and airy summer look | summer | exposure+0.25 shadows+0.15 contrast-0.12",
                "give it a dark and moody autumn feel, please | moody"
                        + " | temperature+0.3 hue_saturation:orange+0.25 hue_shift:green-0.35",
                "soft, warm vintage vibes | vintage | contrast-0.2",
                "a faded winter mood | winter | fade+0.3",
                "crisp winter look | winter | ''",
                "not a bright summer look | summer | ''",
                "bright summer dress | summer | ''",
                "bright and airy summer look | noir | ''",
            })
    void bothOfTwoLooksCount(String text, String style, String asked) {
        Intent settled = ToneBesideLook.settle(PlainText.of(text), styled(style));
        assertEquals(Shown.of(StatedAmountsTest.intent(asked)), Shown.of(settled));
        assertEquals(styled(style).style(), settled.style());
    }

    @Test
    void ofTwoLooksWithoutAStyleEachIsMade() {
        Intent read = StatedAmountsTest.intent("saturation-0.3");
        assertEquals(
                Shown.of(StatedAmountsTest.intent("saturation-0.3 temperature-0.35 exposure-0.25 contrast+0.2"
                        + " shadow_tint:aqua+0.35 highlight_tint:orange+0.25")),
                Shown.of(ToneBesideLook.settle("cold and dark cinematic look", read)));
    }
}
