package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaceShadowsTest {
    private static final Intent REFUSED = new Intent(List.of(), Optional.empty(), Set.of(), 0.9f);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fewer dark circles under my eyes | shadows@subject+0.5",
                "lighten the dark circles a little | shadows@subject+0.25",
                "make her dark circles a bit less visible | shadows@subject+0.25",
                "take the harsh shadow off his face, please | shadows@subject+0.5",
                "soften the shadow across her face slightly | shadows@subject+0.25",
                "as if I had used a fill-in flash | shadows+0.5",
                "a touch of fill flash | shadows+0.25"
            })
    void lightLiftsThem(String text, String asked) {
        assertEquals(intent(asked), FaceShadows.settle(PlainText.of(text), REFUSED));
    }

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "harsh shadows under the eyes | shadows@subject-0.45 | shadows@subject+0.45",
                "Those ugly shadows across the wall! | shadows@background-0.5 | shadows@background+0.5",
                "hard shadows on his face | shadows-0.47 | shadows+0.47",
                "hard shadows on the floor | shadows-0.47 | shadows-0.47",
                "deep shadows on the floor | shadows@bottom-0.5 | shadows@bottom-0.5",
                "harsh shadows on the floor please | shadows-0.5 | shadows-0.5",
                "add harsh shadows on the wall | shadows-0.5 | shadows-0.5",
                "harsh shadows on the floor, cooler | shadows-0.5 temperature-0.4 | shadows-0.5 temperature-0.4",
            })
    void harshShadowsAreLiftedWhereTheyLie(String text, String read, String asked) {
        assertEquals(intent(asked), FaceShadows.settle(PlainText.of(text), intent(read)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "erase the dark circles",
                "add dark circles under his eyes",
                "reduce the dark circles and whiten her teeth",
                "make the dark circles darker",
                "five o'clock shadow off his face",
                "remove the shadow on her face and the hat",
                "add a shadow on her face",
                "remove the shadow on the wall",
                "too much fill flash",
                "remove the fill flash"
            })
    void whatElseIsAskedStaysRefused(String text) {
        assertSame(REFUSED, FaceShadows.settle(PlainText.of(text), REFUSED));
    }

    @Test
    void whatWasHeardStays() {
        Intent read = intent("shadows@subject+0.4");
        assertSame(read, FaceShadows.settle("lighten the dark circles", read));
    }
}
