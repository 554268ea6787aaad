package org.instantretouch.train.text;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.AdamW;
import ai.djl.training.tracker.Tracker;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.instantretouch.train.Networks;
import org.instantretouch.train.WeightAverage;
import org.instantretouch.train.WeightFile;

/**
 * Trains the text network on the instruction bank: all layers of the encoder and the heads, embeddings frozen. After each
 * epoch the weights are kept, so that a run that was interrupted goes on from there (the optimizer's moments begin anew), and
 * the moving average at the end of the best epoch by the held-out examples wins.
 */
final class TextTrainer {
    private static final int BATCH = 64;

    /** Batches whose sentences are sorted by length together, so that little is padding. */
    private static final int BATCHES_A_CHUNK = 12;

    private static final float HEAD_RATE = 2.8e-3f;
    private static final float ENCODER_RATE = 1.4e-4f;
    private static final float WARM_UP = 0.08f;
    private static final float GRADIENT_NORM = 5;
    private static final float WEIGHT_DECAY = 0.01f;
    private static final float VARIED = 0.6f;
    private static final float JOINED = 0.2f;
    private static final float DEGREED = 0.25f;
    private static final float TURNED = 0.15f;
    private static final float RENAMED = 0.5f;
    private static final int REPORT_EVERY = 100;
    private static final int AVERAGE_EVERY = 10;
    private static final float AVERAGE_SHARE = 0.1f;

    private final InstructionBank bank;
    private final BaseEncoder base;
    private final Path checkpoints;
    private final WeightFile last;
    private final WeightFile best;
    private final Consumer<String> log;
    private final HueNames hueNames = new HueNames();
    private final RegionNames regionNames = new RegionNames();

    TextTrainer(InstructionBank bank, BaseEncoder base, Path checkpoints, Consumer<String> log) {
        this.bank = bank;
        this.base = base;
        this.checkpoints = checkpoints;
        last = new WeightFile(checkpoints.resolve("text-last.weights"));
        best = new WeightFile(checkpoints.resolve("text-best.weights"));
        this.log = log;
    }

    private record Item(Example example, long[] tokens) {}

    /** The best weights, and their score on the held-out examples. */
    record Result(Map<String, float[]> weights, TextScore score) {}

    Result train(int epochs, long seed) throws IOException {
        Engine.getEngine("PyTorch").setRandomSeed((int) seed);
        TextNetwork network = new TextNetwork(bank.styles().size());
        int stepsAnEpoch = (bank.train().size() + BATCH - 1) / BATCH;
        Set<String> encoderIds = new HashSet<>();
        Device device = Networks.device();
        try (Model model = Model.newInstance("text", device, "PyTorch")) {
            model.setBlock(network);
            int done = epochsDone();
            AdamW optimizer = AdamW.builder()
                    .optWeightDecays(WEIGHT_DECAY)
                    .optLearningRateTracker(new Schedule(epochs * stepsAnEpoch, done * stepsAnEpoch, encoderIds))
                    .build();
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss())
                    .optOptimizer(optimizer)
                    .optDevices(new Device[] {device}))) {
                trainer.initialize(new Shape(1, 4, BaseEncoder.WIDTH), new Shape(1, 4));
                network.encoder.start(base);
                network.encoder
                        .getParameters()
                        .forEach(p -> encoderIds.add(p.getValue().getId()));
                resume(network);
                WeightAverage average = new WeightAverage(network, AVERAGE_SHARE);
                for (int epoch = done + 1; epoch <= epochs; epoch++) {
                    Random random = new Random(seed * 1000 + epoch);
                    double loss = epoch(trainer, network, average, random, epoch);
                    Map<String, float[]> weights = Networks.weights(network);
                    Networks.setWeights(network, average.weights());
                    TextScore score = score(trainer);
                    Networks.setWeights(network, weights);
                    log.accept(String.format(Locale.ROOT, "epoch %d: loss %.3f; held out: %s", epoch, loss, score));
                    TextReport.addEpoch(checkpoints, epoch, loss, score);
                    keep(weights, average.weights(), epoch, score);
                }
                Map<String, float[]> winner = best.read(TextTrainer::weights);
                Networks.setWeights(network, winner);
                List<TextScore.Answer> answers = answers(trainer, bank.heldOut());
                TextReport.write(checkpoints, bank, answers);
                return new Result(winner, TextScore.of(bank.styles(), bank.heldOut(), answers));
            }
        }
    }

    private TextScore score(Trainer trainer) {
        return TextScore.of(bank.styles(), bank.heldOut(), answers(trainer, bank.heldOut()));
    }

    private double epoch(Trainer trainer, TextNetwork network, WeightAverage average, Random random, int epoch) {
        double sum = 0;
        int steps = 0;
        int skipped = 0;
        Instant began = Instant.now();
        List<List<Item>> batches = batches(random);
        for (List<Item> batch : batches) {
            try (NDManager manager = trainer.getManager().newSubManager()) {
                boolean step = false;
                try (GradientCollector collector = trainer.newGradientCollector()) {
                    NDList outputs = trainer.forward(inputs(manager, batch));
                    List<Example> examples = batch.stream().map(Item::example).toList();
                    NDArray loss = new TextTargets(examples, bank.styles().size()).loss(manager, outputs);
                    float value = loss.getFloat();
                    if (Float.isFinite(value)) {
                        collector.backward(loss);
                        sum += value;
                        step = true;
                    }
                }
                if (step && Networks.clipGradients(network, GRADIENT_NORM)) {
                    trainer.step();
                    steps++;
                    if (steps % AVERAGE_EVERY == 0) {
                        average.add(network);
                    }
                } else {
                    skipped++;
                }
            }
            if ((steps + skipped) % REPORT_EVERY == 0) {
                log.accept(String.format(
                        Locale.ROOT,
                        "epoch %d, step %d of %d: mean loss %.3f, %d skipped, %d ms a step",
                        epoch,
                        steps + skipped,
                        batches.size(),
                        sum / Math.max(1, steps),
                        skipped,
                        Duration.between(began, Instant.now()).toMillis() / (steps + skipped)));
            }
        }
        return sum / Math.max(1, steps);
    }

    private List<List<Item>> batches(Random random) {
        List<Example> pool = new ArrayList<>(bank.train());
        Collections.shuffle(pool, random);
        List<Item> items = new ArrayList<>();
        for (Example example : pool) {
            Example chosen = example;
            if (random.nextFloat() < TURNED) {
                chosen = Wording.opposite(chosen).orElse(chosen);
            }
            if (random.nextFloat() < RENAMED) {
                chosen = hueNames.renamed(chosen, random).orElse(chosen);
            }
            if (random.nextFloat() < RENAMED) {
                chosen = regionNames.renamed(chosen, random).orElse(chosen);
            }
            if (random.nextFloat() < DEGREED && Wording.takesDegree(chosen)) {
                chosen = Wording.withDegree(chosen, random);
            }
            if (random.nextFloat() < JOINED) {
                Example other = pool.get(random.nextInt(pool.size()));
                if (Wording.canJoin(chosen, other)) {
                    chosen = Wording.join(chosen, other, random);
                }
            }
            String text = random.nextFloat() < VARIED ? Wording.vary(chosen.text(), random) : chosen.text();
            items.add(new Item(chosen, base.tokens(text)));
        }
        List<List<Item>> batches = new ArrayList<>();
        int chunk = BATCH * BATCHES_A_CHUNK;
        for (int from = 0; from < items.size(); from += chunk) {
            List<Item> sorted = new ArrayList<>(items.subList(from, Math.min(items.size(), from + chunk)));
            sorted.sort(Comparator.comparingInt(i -> i.tokens().length));
            for (int at = 0; at < sorted.size(); at += BATCH) {
                batches.add(sorted.subList(at, Math.min(sorted.size(), at + BATCH)));
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    private NDList inputs(NDManager manager, List<Item> batch) {
        int length = Math.max(
                4, batch.stream().mapToInt(i -> i.tokens().length).max().orElse(0));
        float[] mask = new float[batch.size() * length];
        float[] embeddings = new float[mask.length * BaseEncoder.WIDTH];
        for (int i = 0; i < batch.size(); i++) {
            long[] tokens = batch.get(i).tokens();
            Arrays.fill(mask, i * length, i * length + tokens.length, 1);
            base.embed(tokens, embeddings, i * length * BaseEncoder.WIDTH);
        }
        return new NDList(
                manager.create(embeddings, new Shape(batch.size(), length, BaseEncoder.WIDTH)),
                manager.create(mask, new Shape(batch.size(), length)));
    }

    /** The network's outputs, in the order of the examples. */
    private List<TextScore.Answer> answers(Trainer trainer, List<Example> examples) {
        List<Item> items =
                examples.stream().map(e -> new Item(e, base.tokens(e.text()))).toList();
        List<Integer> order = IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> items.get(i).tokens().length))
                .toList();
        TextScore.Answer[] answers = new TextScore.Answer[items.size()];
        for (int from = 0; from < order.size(); from += BATCH) {
            List<Integer> some = order.subList(from, Math.min(order.size(), from + BATCH));
            try (NDManager manager = trainer.getManager().newSubManager()) {
                NDList outputs = trainer.evaluate(
                        inputs(manager, some.stream().map(items::get).toList()));
                outputs.attach(manager);
                float[][] flat = outputs.stream().map(NDArray::toFloatArray).toArray(float[][]::new);
                for (int n = 0; n < some.size(); n++) {
                    float[][] heads = new float[flat.length][];
                    for (int h = 0; h < flat.length; h++) {
                        int size = flat[h].length / some.size();
                        heads[h] = Arrays.copyOfRange(flat[h], n * size, (n + 1) * size);
                    }
                    answers[some.get(n)] = new TextScore.Answer(heads);
                }
            }
        }
        return List.of(answers);
    }

    private int epochsDone() throws IOException {
        return last.exists() ? last.read(DataInputStream::readInt) : 0;
    }

    private void resume(TextNetwork network) throws IOException {
        if (best.exists()) {
            best.requireFit(network, best.read(TextTrainer::weights));
        }
        if (last.exists()) {
            Map<String, float[]> weights = last.read(TextTrainer::weights);
            last.requireFit(network, weights);
            Networks.setWeights(network, weights);
            log.accept("going on after epoch " + epochsDone());
        }
    }

    private void keep(Map<String, float[]> weights, Map<String, float[]> average, int epoch, TextScore score)
            throws IOException {
        double bestMerit = best.exists() ? best.read(TextTrainer::merit) : Double.NEGATIVE_INFINITY;
        if (score.merit() > bestMerit) {
            write(best, average, epoch, score);
        }
        write(last, weights, epoch, score);
    }

    private static double merit(DataInputStream in) throws IOException {
        in.readInt();
        return in.readDouble();
    }

    private static Map<String, float[]> weights(DataInputStream in) throws IOException {
        in.readInt();
        in.readDouble();
        return Networks.read(in);
    }

    private static void write(WeightFile file, Map<String, float[]> weights, int epoch, TextScore score)
            throws IOException {
        file.write(out -> {
            out.writeInt(epoch);
            out.writeDouble(score.merit());
            Networks.write(weights, out);
        });
    }

    /** A warm-up, then a straight line to nearly nothing; the encoder slower than the heads. */
    private static final class Schedule implements Tracker {
        /** Steps after which the rate is whole again in a run that goes on. */
        private static final int RESTART = 50;

        private final int steps;
        private final int stepsDone;
        private final Set<String> encoderIds;

        Schedule(int steps, int stepsDone, Set<String> encoderIds) {
            this.steps = steps;
            this.stepsDone = stepsDone;
            this.encoderIds = encoderIds;
        }

        @Override
        public float getNewValue(int step) {
            return HEAD_RATE * shape(step);
        }

        @Override
        public float getNewValue(String parameter, int step) {
            return (encoderIds.contains(parameter) ? ENCODER_RATE : HEAD_RATE) * shape(step);
        }

        private float shape(int step) {
            int done = stepsDone + step;
            float restart = Math.min(1, (step + 1f) / RESTART);
            return restart * Math.min(1, (done + 1) / (WARM_UP * steps)) * Math.max(0.02f, 1 - (float) done / steps);
        }
    }
}
