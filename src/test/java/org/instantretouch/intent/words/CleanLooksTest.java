package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Style;
import org.instantretouch.intent.StyleRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanLooksTest {
    /** A sentence, the edits that the network reads beside the clean look, and those that it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clean, recover highlights | highlights-0.44 | highlights-0.44",
                "Recover the highlights, clean and simple | highlights-0.46 | highlights-0.46",
                "clean look, and bring back the highlights | '' | highlights-0.50",
            })
    void whereHighlightsAreRecoveredItIsNotBrighter(String text, String read, String asked) {
        Intent settled = CleanLooks.settle(PlainText.of(text), clean("clean-bright", read));
        assertEquals(Shown.of(intent(asked)), Shown.of(settled));
        assertEquals(
                Set.of("brightness", "whites"),
                settled.keeps().stream().map(Keep::id).collect(Collectors.toSet()));
        assertEquals(0.8f, settled.style().orElseThrow().amount());
    }

    /** A sentence that asks for the look to be neutral. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "neutral, clean",
                "clean and neutral please",
                "make it a clean, neutral look",
                "just clean neutral colours"
            })
    void aNeutralOneIsWeakerAndWithoutCast(String text) {
        Intent settled = CleanLooks.settle(PlainText.of(text), clean("clean-bright", "auto_white_balance+0.60"));
        assertEquals(0.4f, settled.style().orElseThrow().amount());
        assertEquals(Shown.of(intent("auto_white_balance+0.90")), Shown.of(settled));
    }

    /** A sentence, what the network reads of it, and the style of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clean and bright, recover highlights | highlights-0.44 | clean-bright",
                "light and clean, bring back the highlights | highlights-0.44 | clean-bright",
                "clean | '' | clean-bright",
                "clean and natural | '' | clean-bright",
                "neutral and clean and warm | temperature+0.45 | clean-bright",
                "clean, highlights down | highlights-0.44 | clean-bright",
                "summer, recover highlights | highlights-0.44 | summer",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read, String style) {
        Intent intent = clean(style, read);
        assertSame(intent, CleanLooks.settle(PlainText.of(text), intent));
    }

    private static Intent clean(String style, String edits) {
        return new Intent(
                intent(edits).edits(), Optional.of(new StyleRequest(new Style(style, List.of()), 0.8f)), Set.of(), 0);
    }
}
