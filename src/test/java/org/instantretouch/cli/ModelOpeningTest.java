package org.instantretouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.instantretouch.model.ModelException;
import org.instantretouch.model.ModelManifest;
import org.instantretouch.model.RetouchModel;
import org.junit.jupiter.api.Test;

class ModelOpeningTest {
    /** Loads until it is interrupted. */
    private static final class Endless implements ModelOpening.Opener {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final AtomicBoolean over = new AtomicBoolean();

        @Override
        public ModelManifest manifest() throws ModelException {
            begun.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            over.set(true);
            throw new ModelException("model", "given up");
        }

        @Override
        public RetouchModel open(ModelManifest manifest) {
            throw new IllegalStateException("there is no manifest");
        }
    }

    @Test
    void closingGivesUpWhatIsBeingLoadedAndWaitsForThat() throws Exception {
        Endless opener = new Endless();
        ModelOpening opening = new ModelOpening(opener);
        opener.begun.await();
        opening.close();
        assertTrue(opener.over.get());
        assertEquals(
                "model: given up",
                assertThrows(ModelException.class, opening::model).getMessage());
        opening.close();
    }

    @Test
    void onlyAnEditByTheUsualModelBeginsEarly() {
        for (List<String> others : List.of(
                List.<String>of(),
                List.of("photo.jpg"),
                List.of("batch", "jobs.jsonl"),
                List.of("edit", "--help"),
                List.of("edit", "a.jpg", "--model", "mine"),
                List.of("edit", "a.jpg", "--model=mine"))) {
            assertEquals(Optional.empty(), ModelOpening.early(others.toArray(String[]::new)), others.toString());
        }
        ModelOpening.early("edit", "a.jpg", "-i", "warmer", "-o", "b.jpg")
                .orElseThrow()
                .close();
    }
}
