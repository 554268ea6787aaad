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
import org.junit.jupiter.params.provider.ValueSource;

class ColourDecadesTest {
    private static final StyleRequest PRINT = StyleRequest.plain(NamedLooks.of("old-colour-print"));

    private static Intent with(StyleRequest style, Intent edits) {
        return new Intent(edits.edits(), Optional.of(style), Set.of(), 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A 1950s colour picture | bw+0.98 | ''",
                "a color photograph from the forties | bw+0.98 contrast+0.3 | contrast+0.3",
                "hand-tinted portrait from 1938 | sepia+0.9 | ''",
                "30s movie in glorious colour | '' | ''"
            })
    void thePhotoKeepsItsColours(String text, String read, String rest) {
        assertEquals(with(PRINT, intent(rest)), ColourDecades.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aStyleWithoutColoursIsAnother() {
        Intent brown =
                with(new StyleRequest(new Style("sepia-print", intent("sepia+1").edits()), 1), intent("bw+0.9"));
        assertEquals(with(PRINT, intent("")), ColourDecades.settle("a colour photo from the 1930s", brown));
    }

    @Test
    void aStyleWithColoursStays() {
        StyleRequest faded =
                new StyleRequest(new Style("vintage", intent("fade+0.5").edits()), 0.8f);
        assertEquals(
                with(faded, intent("")), ColourDecades.settle("1950s colour postcard", with(faded, intent("bw+0.97"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1950s photo",
                "a 1980s colour photo",
                "1950s photo, not in colour",
                "turn the 1950s colour photo to black and white",
                "a 1940s photo, less colour",
                "restore this 1950s colour photo",
                "a colour photo"
            })
    void whatElseIsSaidStays(String text) {
        Intent grey = intent("bw+0.98");
        assertSame(grey, ColourDecades.settle(PlainText.of(text), grey));
    }

    @Test
    void whatWasHeardInColourStays() {
        Intent saturated = intent("saturation+0.5");
        assertSame(saturated, ColourDecades.settle("a 1950s colour picture", saturated));
        Intent refused = new Intent(List.of(), Optional.empty(), Set.of(), 0.9f);
        assertSame(refused, ColourDecades.settle("a 1950s colour picture", refused));
    }
}
