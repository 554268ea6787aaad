package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdjectiveListsTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "soft and bright | contrast-0.4 | contrast-0.4 exposure+0.5",
                "Hazy and bright like a lazy morning | dehaze-0.5 | dehaze-0.5 exposure+0.5",
                "make it soft, muted and a bit warm | contrast-0.4 | contrast-0.4 saturation-0.5 temperature+0.25",
                "bring the highlights down and brighter | highlights-0.5 | highlights-0.5 exposure+0.5",
                "highlights down, a bit brighter please | highlights-0.49 | highlights-0.49 exposure+0.25",
                "Lift the shadows and much warmer | shadows+0.5 | shadows+0.5 temperature+0.8",
            })
    void thePhotoIsAllOfIt(String text, String read, String asked) {
        assertEquals(intent(asked), AdjectiveLists.settle(PlainText.of(text), intent(read)));
    }

    /** A sentence, and what the network reads of it, which stays. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dark and flat | contrast+0.4",
                "dark and cold, fix it | exposure+0.5",
                "it's soft and bright | contrast+0.4",
                "not soft and bright | contrast+0.4",
                "bright and dark | exposure+0.4",
                "soft and bright sky | contrast@sky-0.4",
                "soft and bright | contrast@subject-0.4",
                "soft and bright | contrast-0.4 exposure+0.3",
                "soft and bright | ''",
                "bring the highlights down and darker | highlights-0.54",
                "highlights down and softer | highlights-0.45",
                "bring the highlights down and brighter shadows | highlights-0.5",
                "highlights down and not brighter | highlights-0.49",
                "lower the highlights and warmer | highlights-0.5 temperature+0.45",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), AdjectiveLists.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part : List.of("soft and bright ", "a bit warm, ", "like a ")) {
            assertTimeout(
                    Duration.ofSeconds(20), () -> AdjectiveLists.settle(part.repeat(3000), intent("contrast-0.5")));
        }
    }
}
