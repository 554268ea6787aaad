package org.instantretouch.train.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BatchQueueTest {
    private static final GridTrainer.Pace PACE = new GridTrainer.Pace(1, 2, 1, 1);

    private static List<Batch> batches(long firstStep, boolean processorFree, int count) throws Exception {
        byte[] photo = new byte[3 * TrainingPhotos.SIDE * TrainingPhotos.SIDE];
        new Random(1).nextBytes(photo);
        PairSource pairs = new PairSource(List.of(photo), new Requests(List.of()));
        List<Batch> batches = new ArrayList<>();
        try (BatchQueue queue = new BatchQueue(pairs, PACE, 5, firstStep, processorFree)) {
            for (int i = 0; i < count; i++) {
                batches.add(queue.next());
            }
        }
        return batches;
    }

    @Test
    void aBatchFollowsFromSeedAndStepHoweverManyThreadsMakeIt() throws Exception {
        List<Batch> one = batches(0, false, 3);
        List<Batch> many = batches(0, true, 3);
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(one.get(i).targets(), many.get(i).targets());
        }
        assertArrayEquals(one.get(2).whole(), batches(2, false, 1).getFirst().whole());
        assertFalse(Arrays.equals(one.get(0).whole(), one.get(1).whole()));
    }
}
