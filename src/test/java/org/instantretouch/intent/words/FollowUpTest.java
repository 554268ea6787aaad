package org.instantretouch.intent.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.instantretouch.intent.words.FollowUp.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {
    @ParameterizedTest
    @CsvSource({
        "too much, TIMES, 0.6",
        "that is way too strong!, TIMES, 0.35",
        "that\u2019s a bit too much, TIMES, 0.8",
        "a bit less of that, TIMES, 0.8",
        "much less, TIMES, 0.35",
        "not that much, TIMES, 0.6",
        "make the effect more subtle please, TIMES, 0.6",
        "tone it down, TIMES, 0.6",
        "you went too far, TIMES, 0.6",
        "20% less, TIMES, 0.8",
        "down by a quarter, TIMES, 0.75",
        "half that, TIMES, 0.5",
        "make it half as strong, TIMES, 0.5",
        "turn it up 10 %, TIMES, 1.1",
        "up 20%, TIMES, 1.2",
        "turn it down 20 %, TIMES, 0.8",
        "bring it down by 30 %, TIMES, 0.7",
        "reduce it 20 %, TIMES, 0.8",
        "raise it to 150 %, INTENSITY, 1.5",
        "reduce it to 40 %, INTENSITY, 0.4",
        "turn it down to 20 %, INTENSITY, 0.2",
        "lower the intensity to 40 %, INTENSITY, 0.4",
        "half of that, TIMES, 0.5",
        "three quarters of that, TIMES, 0.75",
        "More, TIMES, 1.5",
        "ok now a little stronger, TIMES, 1.25",
        "still not enough, TIMES, 1.5",
        "a lot more of it, TIMES, 2",
        "push that further, TIMES, 1.5",
        "30 % stronger, TIMES, 1.3",
        "up by half, TIMES, 1.5",
        "double the effect, TIMES, 2",
        "once more, TIMES, 2",
        "I can hardly see any difference, TIMES, 1.5",
        "at 60 %, INTENSITY, 0.6",
        "set the intensity to 35%, INTENSITY, 0.35",
        "opacity 150 percent, INTENSITY, 1.5",
        "half strength, INTENSITY, 0.5",
        "full strength, INTENSITY, 1",
        "undo that, UNDO, 0",
        "go back one step, UNDO, 0",
        "never mind, UNDO, 0",
        "undo the last two, UNDO, 1",
        "take back my last 3 edits please, UNDO, 2",
        "go back two steps, UNDO, 1",
        "undo four changes, UNDO, 3",
        "same again, TIMES, 2",
        "hide that, HIDE, 0",
        "switch off the last layer, HIDE, 0",
        "show that again, SHOW, 0",
        "turn this layer back on, SHOW, 0",
        "delete this layer, DELETE, 0",
        "delete the last layer, DELETE, 0",
        "get rid of that edit, DELETE, 0",
        "redo, REDO, 0",
        "start over, ORIGINAL, 0",
        "back to the original, ORIGINAL, 0",
        "remove all my edits, ORIGINAL, 0"
    })
    void whatIsSaidOfAnEdit(String words, Kind kind, float amount) {
        FollowUp said = FollowUp.in(words).orElseThrow();
        assertEquals(kind, said.kind());
        assertEquals(amount, said.amount(), 1e-6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warmer",
                "more contrast",
                "less of that blue",
                "more of that film look",
                "too dark",
                "way too much contrast",
                "too much green in the trees",
                "50 % warmer",
                "reduce the contrast by 20 %",
                "half the saturation",
                "half",
                "twice as bright",
                "a bit more subtle colour",
                "back to the original colours",
                "undo the warmth",
                "remove it",
                "hide it",
                "hide that lamp",
                "turn the light off",
                "show more of the shadows",
                "delete that",
                "remove the last two people",
                "undo two of the lamps",
                "remove two things",
                "turn it down",
                "could you take this down a bit",
                "overcooked",
                "go back to the warm look",
                "start with a darker sky",
                "the highlights are overdone",
                "not enough light",
                ""
            })
    void otherInstructionsAreTheirOwn(String words) {
        assertEquals(Optional.empty(), FollowUp.in(words));
    }

    @Test
    void intensityIsInWholePerCent() {
        assertEquals(0.64f, FollowUp.in("a bit less").orElseThrow().intensity(0.8f));
        assertEquals(0.33f, FollowUp.in("down by a third").orElseThrow().intensity(0.5f));
        assertEquals(0.7f, FollowUp.in("at 70 %").orElseThrow().intensity(0.2f));
    }

    @Test
    void moreOfWhatCannotBeSeenIsSeen() {
        assertEquals(0.5f, FollowUp.in("twice that").orElseThrow().intensity(0));
        assertEquals(0, FollowUp.in("less").orElseThrow().intensity(0));
    }

    @Test
    void aStepIsOfNoIntensity() {
        FollowUp undo = FollowUp.in("undo").orElseThrow();
        assertThrows(IllegalStateException.class, () -> undo.intensity(1));
    }
}
