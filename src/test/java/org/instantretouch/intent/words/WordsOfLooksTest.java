package org.instantretouch.intent.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

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
import org.junit.jupiter.params.provider.ValueSource;

class WordsOfLooksTest {
    /** A look that is dark and muted, and a word of each that was heard again. */
    private static final Intent READ = new Intent(
            List.of(
                    AttributeEdit.of(Attribute.SATURATION, -0.36f),
                    AttributeEdit.of(Attribute.EXPOSURE, -0.4f),
                    AttributeEdit.of(Attribute.CONTRAST, -0.3f)),
            Optional.of(new StyleRequest(
                    new Style(
                            "moody",
                            List.of(
                                    AttributeEdit.of(Attribute.EXPOSURE, -0.3f),
                                    AttributeEdit.of(Attribute.SATURATION, -0.25f),
                                    AttributeEdit.of(Attribute.CONTRAST, 0.25f))),
                    0.8f)),
            Set.of(),
            0);

    private static List<Attribute> heard(String text) {
        return WordsOfLooks.settle(PlainText.of(text), READ).edits().stream()
                .map(AttributeEdit::attribute)
                .toList();
    }

    @Test
    void whatALookDoesAnywayIsNotDoneTwice() {
        assertEquals(List.of(Attribute.CONTRAST), heard("moody Nordic look, dark and muted"));
        assertEquals(List.of(Attribute.SATURATION, Attribute.CONTRAST), heard("a dark, moody look"));
        assertEquals(
                List.of(Attribute.SATURATION, Attribute.EXPOSURE, Attribute.CONTRAST),
                heard("moody and soft"),
                "a look that is not soft");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "moody, and darker",
                "moody, very dark and muted",
                "moody look but dark and muted",
                "moody, with a dark sky",
                "moody, dark blues, muted",
                "a moody look",
            })
    void moreThanTheLookHasIsAskedFor(String text) {
        assertSame(READ, WordsOfLooks.settle(PlainText.of(text), READ));
    }
}
