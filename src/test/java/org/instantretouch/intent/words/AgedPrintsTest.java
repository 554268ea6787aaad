package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgedPrintsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "old family print gone orange and faded, restore the colours | saturation+0.39 | temperature-0.5 contrast+0.4 saturation+0.39",
                "The slide has turned magenta over the years. | tint-0.5 | tint-0.5",
                "the print has faded to red with age | '' | temperature-0.35 tint-0.35 contrast+0.4 saturation+0.35",
                "scan of an old photo, the colours are faded and yellow | fade+0.44 temperature-0.41 saturation-0.39 | temperature-0.41 contrast+0.4 saturation+0.35",
                "washed-out scan of a negative, put some life in it | contrast+0.38 | contrast+0.38 saturation+0.35",
                "restore the colours of this old faded print | saturation+0.39 | contrast+0.4 saturation+0.39",
                "my mother's old photo is bluish, please fix it | hue_saturation:blue-0.5 | temperature+0.5",
                "these slides from the seventies all went cyan | hue_saturation:aqua-0.5 | temperature+0.5 tint+0.35",
                "the negative lost all contrast over time | contrast+0.5 | contrast+0.5",
                "the print has gone green and flat | '' | tint+0.5 contrast+0.4",
            })
    void whatTheYearsTookComesBack(String text, String read, String asked) {
        assertEquals(Shown.of(intent(asked)), Shown.of(AgedPrints.settle(PlainText.of(text), intent(read))));
    }

    /** A sentence, and what the network reads of it, which is right or not for the words to settle. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a faded polaroid | fade+0.5",
                "old print | fade+0.4",
                "old faded photo look | fade+0.5",
                "i love the faded old print | fade+0.5",
                "make it look like an old faded print | fade+0.5",
                "scan of a drawing, whiter paper | whites+0.5",
                "the scan is too dark | exposure+0.5",
                "my dad's old red car has faded | hue_saturation:red+0.5",
                "the old house has turned yellow | temperature-0.5",
                "the old photo is lovely and faded, leave it | ''",
                "the photo is too blue | temperature+0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), AgedPrints.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        String text = "the old print is less blue than it was and more of it, in the shadows, ".repeat(200);
        assertTimeout(Duration.ofSeconds(1), () -> AgedPrints.settle(text, intent("exposure+0.5")));
        String parents = "my " + "parents ".repeat(18) + "photo has turned";
        assertTimeout(Duration.ofSeconds(1), () -> {
            for (int i = 0; i < 20; i++) {
                AgedPrints.settle(parents + " " + i, intent("exposure+0.5"));
            }
        });
    }
}
