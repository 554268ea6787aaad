package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.instantretouch.intent.Intent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReflectionsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The windscreen reflects the whole sky, calm it | highlights@sky-0.57 | highlights@subject-0.57",
                "sky reflected in the visor is too bright | highlights@sky-0.5 | highlights@subject-0.5",
                "reflections of the clouds in the pond are too strong | highlights@sky-0.5 | highlights@foreground-0.5",
                "the puddle mirrors the sky, make it bluer | hue_saturation:blue@sky+0.5"
                        + " | hue_saturation:blue@foreground+0.5",
                "the cloud reflection in the glass is distracting, darken it | exposure@sky-0.5 contrast+0.2"
                        + " | exposure@subject-0.5 contrast+0.2",
            })
    void whatMirrorsTheSkyIsNotThere(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(Reflections.settle(PlainText.of(text), intent(read))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the window reflects the sky, darken the sky",
                "darken the sky",
                "the sky is bright and the glass reflects",
                "the sky reflects the mood",
            })
    void otherSentencesStayAsTheyWereRead(String text) {
        Intent read = intent("exposure@sky-0.4");
        assertSame(read, Reflections.settle(PlainText.of(text), read));
    }
}
