package org.instantretouch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.instantretouch.app.Suggestions.Suggestion;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private final Suggestions suggestions = new Suggestions();

    @Test
    void theFirstIsWhatWasTypedItself() {
        Suggestion first = suggestions.of("war", List.of()).getFirst();
        assertEquals(new Suggestion("war", true), first);
    }

    @Test
    void whatWasTypedBeforeComesBeforeWhatIsCommon() {
        List<Suggestion> found = suggestions.of("war", List.of("warm the stones"));
        assertEquals("warm the stones", found.get(1).text());
        assertTrue(found.stream().skip(1).noneMatch(Suggestion::itself));
    }

    @Test
    void wordsAreFoundInAnyOrder() {
        assertTrue(suggestions.of("shadows lift", List.of()).stream()
                .anyMatch(s -> s.text().equals("lift the shadows")));
    }

    @Test
    void nothingIsSuggestedForNothingAndForWhatNobodySays() {
        assertEquals(List.of(), suggestions.of("  ", List.of("warmer")));
        assertEquals(List.of(), suggestions.of("qqqq", List.of("warmer")));
    }

    @Test
    void atMostEightAreShownAndNoneTwice() {
        List<Suggestion> found = suggestions.of("a", List.of("a", "A little warmer"));
        assertTrue(found.size() <= 8);
        assertEquals(
                found.size(), found.stream().map(Suggestion::text).distinct().count());
        assertFalse(found.isEmpty());
    }
}
