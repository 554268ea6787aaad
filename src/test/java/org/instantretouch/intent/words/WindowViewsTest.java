package org.instantretouch.intent.words;

import static org.instantretouch.intent.words.StatedAmountsTest.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowViewsTest {
    private static final Intent REFUSED = new Intent(List.of(), Optional.empty(), Set.of(), 1);

    /** A sentence, what the network reads of it, and what it asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "balance the inside and the outside | auto_white_balance+0.4 | highlights-0.6 shadows+0.45",
                "Even out interior and exterior, please | auto+0.5 | highlights-0.6 shadows+0.45",
                "let us see outside the window | shadows+0.5 | highlights-0.6",
                "I want to see the sea through the window | dehaze+0.5 | highlights-0.6",
                "make outside more visible | vignette-0.4 | highlights-0.6",
                "do a window pull | exposure-0.45 | highlights-0.6",
            })
    void whatIsOutsideIsSeen(String text, String read, String asked) {
        assertEquals(intent(asked), WindowViews.settle(PlainText.of(text), intent(read)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"show off the view through the window", "make the window view visible"})
    void lightDoesIt(String text) {
        assertEquals(intent("highlights-0.6"), WindowViews.settle(text, REFUSED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replace the view in the window",
                "show me people outside the window",
                "add a garden outside the window",
                "open the window",
                "balance inside with flash",
                "balance inside and outside colours",
                "the view outside is nice, keep it",
                "let me see the window",
            })
    void otherSentencesStayAsTheyWereRead(String text) {
        Intent read = intent("exposure+0.3");
        assertSame(REFUSED, WindowViews.settle(text, REFUSED));
        assertSame(read, WindowViews.settle(text, read));
    }

    @Test
    void whatWasHeardOfItStays() {
        Intent read = intent("highlights-0.4");
        assertSame(read, WindowViews.settle("bring back the view outside the window", read));
    }

    @Test
    void aLongTextTakesNoLongTime() {
        for (String part : List.of("balance the inside and ", "see the view ", "through the window ")) {
            assertTimeout(Duration.ofSeconds(20), () -> WindowViews.settle(part.repeat(3000), REFUSED));
        }
    }
}
