package org.instantretouch.train.grid;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes the batches of the steps to come, on as many threads as training leaves free. What a batch holds follows from the seed
 * and its step alone.
 */
final class BatchQueue implements AutoCloseable {
    private final PairSource pairs;
    private final GridTrainer.Pace pace;
    private final long seed;
    private final ExecutorService makers;
    private final Deque<Future<Batch>> waiting = new ArrayDeque<>();
    private long step;

    /**
     * @param firstStep the step of the first batch
     * @param processorFree whether the network is trained elsewhere than on the processor
     */
    BatchQueue(PairSource pairs, GridTrainer.Pace pace, long seed, long firstStep, boolean processorFree) {
        this.pairs = pairs;
        this.pace = pace;
        this.seed = seed;
        step = firstStep;
        int threads = processorFree ? Math.max(1, Runtime.getRuntime().availableProcessors() - 1) : 1;
        makers = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < 2 * threads; i++) {
            order();
        }
    }

    private void order() {
        // Seeds that lie close together begin alike in Random; not so when they were scattered first.
        Random random = new Random(new SplittableRandom(seed * 7919 + step++).nextLong());
        waiting.add(makers.submit(() -> pairs.next(pace.photos(), pace.editsEach(), random)));
    }

    /** The next step's batch. */
    Batch next() throws IOException {
        try {
            Batch batch = waiting.remove().get();
            order();
            return batch;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the training was interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("no batch could be made: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        makers.shutdownNow();
        makers.close();
    }
}
