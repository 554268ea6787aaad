package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleStrengthsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "noir at 30 percent | noir | 0.6 | 0.3",
                "Bleach bypass half strength | bleach-bypass | 0.7 | 0.5",
                "bright and spotless at half power | clean-bright | 0.8 | 0.5",
                "portra at 90 percent strength | portra | 0.66 | 0.9",
                "moody but dialled back | moody | 0.67 | 0.4",
                "cyberpunk lite | cyberpunk | 0.74 | 0.4",
                "retro without vignette, and go easy | vintage | 0.75 | 0.4",
                // What was heard is near enough.
                "teal and orange 25% | teal-orange | 0.3 | 0.3",
                "vintage, go easy | vintage | 0.5 | 0.5",
                "moon lite effect | moonlight | 0.8 | 0.8",
                "not half strength, all of moody | moody | 0.8 | 0.8",
                "vintage but weaker | vintage | 0.7 | 0.4",
                "moody, but less strong | moody | 0.8 | 0.4",
            })
    void aStyleIsAsStrongAsIsSaid(String text, String style, float read, float asked) {
        assertEquals(styled(style, asked, ""), StyleStrengths.settle(PlainText.of(text), styled(style, read, "")));
    }

    @ParameterizedTest
    @CsvSource({"'vintage, tone it down'", "'tone down the vintage look'"})
    void whatElseWasHeardOfNothingElseGoes(String text) {
        assertEquals(
                styled("vintage", 0.4f, ""), StyleStrengths.settle(text, styled("vintage", 0.75f, "temperature-0.25")));
    }

    @ParameterizedTest
    @CsvSource({"'vintage, and tone down the colours'", "'vintage and 30% warmer'"})
    void whatIsSaidOfOtherThingsStays(String text) {
        Intent read = styled("vintage", 0.75f, "saturation-0.3");
        assertSame(read, StyleStrengths.settle(text, read));
    }

    private static Intent styled(String style, float amount, String edits) {
        return new Intent(
                intent(edits).edits(), Optional.of(new StyleRequest(new Style(style, List.of()), amount)), Set.of(), 0);
    }

    /** Brown tones are no style, and as strong. */
    @Test
    void sepiaIsAsStrongAsIsSaid() {
        assertEquals(
                StatedAmountsTest.intent("sepia+0.4"),
                StyleStrengths.settle("sepia but weaker", StatedAmountsTest.intent("sepia+0.7 saturation-0.4")));
        Intent other = StatedAmountsTest.intent("sepia+0.7 contrast-0.4");
        assertEquals(other, StyleStrengths.settle("sepia and contrast but weaker", other));
    }
}
