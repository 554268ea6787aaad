package org.instantretouch.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HistoryTest {
    private final EditDocument zero = EditDocument.empty();
    private final EditDocument one = zero.with(TestEdits.layer(1));

    private EditDocument intensity(float value) {
        return one.replace(TestEdits.layer(1).withIntensity(value));
    }

    @Test
    void undoAndRedoGoBackAndForth() {
        History history = History.of(zero).push(one);
        assertTrue(history.canUndo());
        assertFalse(history.canRedo());
        assertEquals(zero, history.undo().current());
        assertFalse(history.undo().canUndo());
        assertEquals(one, history.undo().redo().current());
        assertEquals(zero, history.undo().undo().current());
        assertEquals(one, history.redo().current());
    }

    @Test
    void aNewStepDropsWhatWasUndone() {
        History history = History.of(zero).push(one).undo().push(intensity(0.5f));
        assertFalse(history.canRedo());
        assertEquals(2, history.documents().size());
    }

    @Test
    void stepsOfOneKeyInARowBecomeOne() {
        History history = History.of(zero).push(one);
        for (int i = 1; i < 50; i++) {
            history = history.push(intensity(i / 50f), "id1 intensity");
        }
        assertEquals(3, history.documents().size());
        assertEquals(intensity(49 / 50f), history.current());
        assertEquals(one, history.undo().current());
    }

    @Test
    void anotherKeyNoKeyOrAnUndoBeginsANewStep() {
        History history = History.of(one).push(intensity(0.1f), "a");
        assertEquals(3, history.push(intensity(0.2f), "b").documents().size());
        assertEquals(3, history.push(intensity(0.2f)).documents().size());
        assertEquals(
                4,
                history.push(intensity(0.2f))
                        .push(intensity(0.3f), "a")
                        .documents()
                        .size());
        assertEquals(
                3,
                history.push(intensity(0.2f), "b")
                        .undo()
                        .push(intensity(0.3f), "a")
                        .documents()
                        .size());
    }

    @Test
    void nothingChangedIsNoStep() {
        assertFalse(History.of(one).push(intensity(1)).canUndo());
    }

    @Test
    void onlyTheLatestStepsAreKept() {
        History history = History.of(one);
        for (int i = 0; i < History.LIMIT + 20; i++) {
            history = history.push(intensity(i / 1000f + 0.001f));
        }
        assertEquals(History.LIMIT, history.documents().size());
        assertEquals(intensity((History.LIMIT + 19) / 1000f + 0.001f), history.current());
    }
}
