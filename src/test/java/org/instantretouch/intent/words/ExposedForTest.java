package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExposedForTest {
    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Expose for the sky | exposure@sky+0.6 | exposure-0.5",
                "expose for the highlights please | '' | exposure-0.5",
                "should have exposed for the sky | exposure@sky+0.6 | exposure-0.5",
                "pretend i exposed for the sky | exposure@sky+0.6 | exposure-0.5",
                "expose for the sky, not the land | exposure@foreground+0.5 | exposure-0.5",
                "expose the sky properly | exposure@sky+0.6 | exposure@sky-0.6",
                "properly expose the sky | exposure@sky+0.6 | exposure@sky-0.6",
                "exposed for the sky, so lift the foreground | exposure@sky+0.5 exposure@foreground+0.4 | exposure@foreground+0.4",
                "metered for the sky, brighten the ground | exposure@sky+0.5 exposure@foreground+0.4 | exposure@foreground+0.4",
            })
    void whatIsBrightIsNotBrightenedToShowIt(String text, String read, String asked) {
        assertEquals(intent(asked), ExposedFor.settle(PlainText.of(text), intent(read)));
    }

    @Test
    void whatWasRefusedIsDone() {
        Intent refused = new Intent(List.of(), Optional.empty(), Set.of(), 0.9f);
        assertEquals(intent("exposure-0.5"), ExposedFor.settle("expose for the windows", refused));
    }

    /** A sentence, and what the network reads of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expose for her face | exposure@subject+0.5",
                "expose for the shadows | shadows+0.5",
                "expose the sky more | exposure@sky+0.5",
                "meter for the highlights | highlights-0.5",
                "exposed for the sky | exposure@foreground+0.5",
                "exposed for the sky, brighten it | exposure@sky+0.5",
                "exposed for the sky, so the sky is fine but lift the ground | exposure@sky+0.5 exposure@foreground+0.5",
                "metered for the snow so it's dark | exposure+0.5",
            })
    void otherSentencesStayAsTheyWereRead(String text, String read) {
        assertEquals(intent(read), ExposedFor.settle(PlainText.of(text), intent(read)));
    }
}
