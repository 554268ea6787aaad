package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhitesBesideTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sky and whites are clipping | whites@sky-0.52 | whites-0.52 highlights@sky-0.52",
                "the sky & the whites blown out, help | highlights@sky-0.61 whites@sky-0.49 | highlights@sky-0.61 whites-0.49",
                "background and whites are both burnt | whites@background-0.53 | whites-0.53 highlights@background-0.53",
            })
    void theWhitesAreThoseOfTheWholePhoto(String text, String read, String asked) {
        assertEquals(intent(asked), WhitesBeside.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which is right, or no worse than what could be made of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whites and sky are blown | whites-0.53 highlights@sky-0.6",
                "sky whites are clipping | whites@sky-0.52",
                "sky and its whites should glow | whites@sky+0.52",
                "sky and whites are clipping | whites-0.52 whites@sky-0.52",
                "the whites in the sky are clipping | whites@sky-0.52",
                "sky and dress are blown | highlights@sky-0.59",
                "sky and whites of the foam are blown | whites@sky-0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), WhitesBeside.settle(PlainText.of(text), intent(read)));
    }
}
