package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.instantretouch.intent.Intent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedOnTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It will be printed on matt paper | contrast+0.22 blacks-0.2 exposure+0.1 shadows+0.1 saturation+0.08",
                "optimise this for uncoated paper | contrast+0.22 blacks-0.2 exposure+0.1 shadows+0.1 saturation+0.08",
                "it's for a local newspaper | exposure+0.2 contrast+0.22 shadows+0.25 whites+0.1 saturation+0.08",
                "I want to print it in a newspaper | exposure+0.2 contrast+0.22 shadows+0.25 whites+0.1 saturation+0.08",
                "this goes on a mug | exposure+0.12 contrast+0.18 shadows+0.12 vibrance+0.2",
                "for my kindle | bw+1 contrast+0.3 exposure+0.12 shadows+0.15 whites+0.15"
            })
    void whatThePaperTakesIsMadeUpFor(String text, String asked) {
        assertEquals(intent(asked), PrintedOn.settle(PlainText.of(text), intent("fade+0.5")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matte paper look",
                "make it look like a newspaper",
                "print it on matte paper and post it",
                "for the newspaper, in black and white",
                "for the mug on the table, more red",
                "put it on a mug",
                "print it in black and white",
                "print it on a mug",
                "on the mug",
                "brighten the newspaper",
                "it looks like matte paper"
            })
    void whatElseIsSaidStays(String text) {
        Intent read = intent("fade+0.5");
        assertSame(read, PrintedOn.settle(PlainText.of(text), read));
    }
}
