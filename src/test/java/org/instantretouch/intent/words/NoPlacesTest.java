package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoPlacesTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stronger colours, completely over the top | saturation@top+0.9 | saturation+0.9",
                "Sky-high contrast! | contrast@sky+0.65 | contrast+0.65",
                "on top, a bit more warmth | temperature@top+0.2 | temperature+0.2",
                "on top of that brighten it | exposure@top+0.5 | exposure+0.5",
                "bottom line: cooler | temperature@bottom-0.5 | temperature-0.5",
                "the photo was left a bit too dark | exposure@left+0.25 | exposure+0.25",
                "middle of the road contrast, cooler sky | contrast@center+0.4 temperature@sky-0.5 | contrast+0.4 temperature@sky-0.5",
                "everything is too dark, not only the faces | exposure@subject+0.47 | exposure+0.47",
                "over the top colours everywhere, not only in the sky | saturation@sky-0.53 | saturation-0.53",
                "over the top contrast, not only on the face | contrast@top+0.6 | contrast+0.6",
                "not just the sky, darken the whole photo | exposure@sky-0.5 exposure@foreground-0.5 | exposure-0.5",
                "the underside of the bridge is dark | shadows@bottom+0.54 | shadows+0.54",
            })
    void turnsOfPhraseNameNoPlace(String text, String read, String asked) {
        assertEquals(
                intent(asked).edits(),
                NoPlaces.settle(PlainText.of(text), intent(read)).edits());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "darken the top | exposure@top-0.5",
                "over the top saturation at the top | saturation@top+0.9",
                "sky-high contrast in the sky | contrast@sky+0.6",
                "the left is dark | exposure@left+0.5",
                "brighter in the middle of the photo | exposure@center+0.5",
                "over the top, cooler sky | temperature@sky-0.5",
                "brighten not only the face | exposure@subject+0.47",
                "underside brighter | exposure@bottom+0.48",
                "not only the faces but the sky too is dark, all over | exposure@sky+0.5",
                "not only the sky, darken everything | exposure-0.5",
                "everything warmer and not only the faces brighter | temperature+0.4 exposure@subject+0.4",
            })
    void placesStay(String text, String read) {
        var heard = intent(read);
        assertSame(heard, NoPlaces.settle(PlainText.of(text), heard));
    }
}
