package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastOfTonesTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "less contrast in the shadows | contrast-0.4 shadows+0.46 | shadows+0.46",
                "Reduce the contrast in the darks a little | contrast-0.2 | shadows+0.2",
                "more contrast in the shadows only | contrast+0.43 | blacks-0.4",
                "less contrast in the highlights | highlights-0.45 | highlights-0.45",
                "add contrast to the highlights | contrast+0.48 highlights+0.44 | whites+0.35 highlights-0.25",
            })
    void contrastOfOneEndIsOfThat(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(ContrastOfTones.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "more contrast in the sky | contrast@sky+0.5",
                "more contrast in the shadows and less saturation | contrast+0.4 saturation-0.4",
                "contrast and shadows down | contrast-0.4 shadows-0.4",
                "more contrast, lift the shadows | contrast+0.4 shadows+0.4",
                "too much contrast in the shadows of her face | contrast@subject-0.4",
                "less contrast | contrast-0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), ContrastOfTones.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        String text = "the old print is less blue than it was and more of it, in the shadows, ".repeat(200);
        assertTimeout(Duration.ofSeconds(1), () -> ContrastOfTones.settle(text, intent("exposure+0.5")));
    }
}
