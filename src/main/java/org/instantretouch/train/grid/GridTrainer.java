package org.instantretouch.train.grid;

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
import ai.djl.training.optimizer.Adam;
import ai.djl.training.tracker.Tracker;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.instantretouch.grid.BilateralGrid;
import org.instantretouch.train.Networks;
import org.instantretouch.train.WeightFile;
import org.instantretouch.train.finish.Scene;

/**
 * Trains the grid network for a span of time: the learning rate falls along a half cosine to nearly nothing at its end. Every
 * few minutes the weights are kept, with their running mean, which is what counts in the end, and the loss curve and samples drawn
 * beside them; a run that was interrupted goes on from there (the optimizer's moments begin anew).
 */
final class GridTrainer {
    private static final float RATE = 1.5e-3f;

    /** Where the weights are those of a model, which a larger one would take apart first. */
    private static final float RATE_FROM_MODEL = 4e-4f;

    private static final float GRADIENT_NORM = 1;
    private static final double MEAN_DECAY = 0.998;
    private static final int MEAN_EVERY = 4;
    private static final Duration KEEP_EVERY = Duration.ofMinutes(3);

    /** Targets far outside the gamut are cut: the map at the end takes them to the same colour. */
    private static final float LARGEST_EXCESS = 0.15f;

    /** Weight of the roughness of the change, against cells that hardly any pixel speaks for. */
    private static final float SMOOTHNESS = 2e-3f;

    /** Weight of the distance of gradients. */
    private static final float GRADIENTS = 0.3f;

    /** The mean change of colours by an edit that weighs one. */
    private static final double USUAL_CHANGE = 0.05;

    /** Edits of less change weigh no more. */
    private static final double LEAST_CHANGE = 0.004;

    /** 0: all edits weigh alike; 1: by their error relative to the change that they should make. */
    private static final double SMALL_EDITS = 0.6;

    private final Pace pace;
    private final PairSource pairs;
    private final GridScore score;
    private final SampleSheet sheet;
    private final Path checkpoints;
    private final WeightFile file;
    private final Consumer<String> log;
    private final InstantSource clock;

    GridTrainer(
            Pace pace,
            PairSource pairs,
            GridScore score,
            SampleSheet sheet,
            Path checkpoints,
            Consumer<String> log,
            InstantSource clock) {
        this.pace = pace;
        this.pairs = pairs;
        this.score = score;
        this.sheet = sheet;
        this.checkpoints = checkpoints;
        file = kept(checkpoints);
        this.log = log;
        this.clock = clock;
    }

    /**
     * How much a step holds, and how many steps some things take.
     *
     * @param photos photos of a step
     * @param editsEach edits of each of them
     * @param warmUp steps until the learning rate is whole
     * @param reportEvery steps from one point of the loss curve to the next
     */
    record Pace(int photos, int editsEach, int warmUp, int reportEvery) {
        /** The usual one for a device: a GPU takes more at once in hardly more time. */
        static Pace standard(Device device) {
            return device.isGpu() ? new Pace(8, 6, 400, 500) : new Pace(4, 5, 200, 100);
        }
    }

    /** A point of the loss curve: the mean of the steps since the point before. */
    record Point(int step, double loss) {}

    /**
     * What came out.
     *
     * @param weights the running mean of the weights
     * @param steps those of earlier runs included
     * @param medians on held-out photos
     * @param before those of the model that it began from, if it began from one
     */
    record Result(Map<String, float[]> weights, int steps, Scores.Medians medians, Optional<Scores.Medians> before) {}

    private static final class State {
        private Map<String, float[]> weights = new HashMap<>();
        private Map<String, float[]> mean = new HashMap<>();
        private final List<Point> curve = new ArrayList<>();
        private int step;
        private Duration spent = Duration.ZERO;
    }

    /**
     * Trains, going on from the checkpoint where there is one.
     *
     * @param start the weights of a model to begin with where there is none; none to begin anew
     */
    Result train(Duration time, long seed, Optional<Map<String, float[]>> start) throws IOException {
        Engine.getEngine("PyTorch").setRandomSeed((int) seed);
        GridNetwork network = new GridNetwork();
        Device device = Networks.device();
        log.accept("training on " + device);
        boolean goesOn = file.exists();
        State state = goesOn ? file.read(GridTrainer::read) : new State();
        int begunAt = state.step;
        Duration spentBefore = state.spent;
        Instant began = clock.instant();
        float peak = start.isPresent() ? RATE_FROM_MODEL : RATE;
        Tracker rate = step -> {
            double share = Math.min(1, (double) state.spent.toMillis() / time.toMillis());
            return (float) (peak
                    * Math.min(1, (step + 1.0) / pace.warmUp())
                    * (0.01 + 0.99 * 0.5 * (1 + Math.cos(Math.PI * share))));
        };
        try (Model model = Model.newInstance("grid", device, "PyTorch");
                BatchQueue batches = new BatchQueue(pairs, pace, seed, state.step, device.isGpu())) {
            model.setBlock(network);
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss())
                    .optOptimizer(Adam.builder().optLearningRateTracker(rate).build())
                    .optDevices(new Device[] {device}))) {
                trainer.initialize(new Shape(1, 3, GridNetwork.PHOTO_SIDE, GridNetwork.PHOTO_SIDE));
                if (goesOn) {
                    file.requireFit(network, state.weights);
                    file.requireFit(network, state.mean);
                    Networks.setWeights(network, state.weights);
                    log.accept("going on after step " + state.step);
                    if (state.spent.compareTo(time) >= 0) {
                        log.accept("the weights have learned for " + state.spent.toMinutes()
                                + " minutes, earlier runs included: with --minutes " + time.toMinutes()
                                + " they learn no more");
                    }
                } else {
                    start.ifPresent(weights -> Networks.setWeights(network, weights));
                    state.mean = Networks.weights(network);
                }
                double loss = 0;
                int counted = 0;
                Instant kept = clock.instant();
                while (state.spent.compareTo(time) < 0) {
                    Batch batch = batches.next();
                    double stepLoss = step(trainer, network, batch);
                    if (Double.isFinite(stepLoss)) {
                        loss += stepLoss;
                        counted++;
                    }
                    state.step++;
                    state.spent = spentBefore.plus(Duration.between(began, clock.instant()));
                    if (state.step % MEAN_EVERY == 0) {
                        follow(state.mean, Networks.weights(network), state.step);
                    }
                    if (state.step % pace.reportEvery() == 0) {
                        state.curve.add(new Point(state.step, loss / Math.max(1, counted)));
                        log.accept(String.format(
                                Locale.ROOT,
                                "step %d: loss %.5f, %d ms a step, %d of %d minutes",
                                state.step,
                                loss / Math.max(1, counted),
                                Duration.between(began, clock.instant()).toMillis() / (state.step - begunAt),
                                state.spent.toMinutes(),
                                time.toMinutes()));
                        loss = 0;
                        counted = 0;
                    }
                    if (Duration.between(kept, clock.instant()).compareTo(KEEP_EVERY) > 0) {
                        keep(state, network);
                        draw(state, trainer);
                        kept = clock.instant();
                    }
                }
                keep(state, network);
                Networks.setWeights(network, state.mean);
                draw(state, trainer);
                Scores.Medians medians = score.of(trainer);
                log.accept("held out: " + medians);
                Optional<Scores.Medians> before = Optional.empty();
                if (start.isPresent()) {
                    Networks.setWeights(network, start.get());
                    before = Optional.of(score.of(trainer));
                    compare(before.get(), medians);
                }
                return new Result(state.mean, state.step, medians, before);
            }
        }
    }

    /** Says whether learning has helped, by the photos that neither has learned from. */
    private void compare(Scores.Medians before, Scores.Medians after) {
        log.accept("held out, the model that it began from: " + before);
        if (after.overall() < before.overall()) {
            log.accept(String.format(
                    Locale.ROOT,
                    "the model is worse than the one that it began from: %.1f dB on the photos held out, before %.1f dB;"
                            + " keep that one, or let it learn for longer (--minutes) or from more photos",
                    after.overall(),
                    before.overall()));
        }
    }

    /** The network's inputs from a batch. */
    static NDList inputs(NDManager manager, Batch batch) {
        long side = GridNetwork.PHOTO_SIDE;
        long edits = batch.editCount();
        return new NDList(
                manager.create(batch.photos(), new Shape(batch.photoCount(), 3, side, side)),
                manager.create(batch.whole(), new Shape(edits, GridNetwork.ATTRIBUTES)),
                manager.create(batch.together(), new Shape(edits, GridNetwork.ATTRIBUTES)),
                manager.create(batch.region(), new Shape(edits, GridNetwork.REGIONS)));
    }

    /** The sliced result of a batch. */
    static NDArray sliced(NDManager manager, Batch batch, NDList outputs) {
        NDArray colours = manager.create(batch.colours(), new Shape(batch.editCount(), 3, Scene.SIDE, Scene.SIDE));
        return new DifferentiableSlicer(manager, Scene.SIDE, Batch.STRIDE, batch.offsetX(), batch.offsetY())
                .slice(outputs.get(0), outputs.get(1), colours);
    }

    private static double step(Trainer trainer, GridNetwork network, Batch batch) {
        try (NDManager manager = trainer.getManager().newSubManager()) {
            float value;
            try (GradientCollector collector = trainer.newGradientCollector()) {
                NDList outputs = trainer.forward(inputs(manager, batch));
                NDArray target = manager.create(
                                batch.targets(), new Shape(batch.editCount(), 3, Scene.SIDE, Scene.SIDE))
                        .clip(-LARGEST_EXCESS, 1 + LARGEST_EXCESS);
                NDArray error = sliced(manager, batch, outputs).sub(target);
                NDArray ofEdits = error.abs()
                        .add(error.square().mul(4f))
                        .reshape(batch.editCount(), -1)
                        .mean(new int[] {1})
                        .add(GradientDistance.of(error).mul(GRADIENTS));
                NDArray loss = ofEdits.mul(manager.create(weights(batch)))
                        .mean()
                        .add(roughness(outputs.get(0)).mul(SMOOTHNESS));
                value = loss.getFloat();
                if (!Float.isFinite(value)) {
                    return Double.NaN;
                }
                collector.backward(loss);
            }
            if (Networks.clipGradients(network, GRADIENT_NORM)) {
                trainer.step();
            }
            return value;
        }
    }

    /** A weight for each edit by how much it should change: half of what was asked is half, of an edit that is small too. */
    private static float[] weights(Batch batch) {
        float[] weights = new float[batch.editCount()];
        for (int edit = 0; edit < weights.length; edit++) {
            weights[edit] = (float) Math.pow(USUAL_CHANGE / (LEAST_CHANGE + batch.change(edit)), SMALL_EDITS);
        }
        return weights;
    }

    /** The mean square of second differences across x, y and the depth. */
    private static NDArray roughness(NDArray grids) {
        long n = grids.getShape().get(0);
        NDArray cells =
                grids.reshape(n * BilateralGrid.COEFFICIENTS, GridNetwork.DEPTH, GridNetwork.CELLS, GridNetwork.CELLS);
        NDArray x = cells.get(":,:,:,2:")
                .add(cells.get(":,:,:,:-2"))
                .sub(cells.get(":,:,:,1:-1").mul(2f));
        NDArray y = cells.get(":,:,2:")
                .add(cells.get(":,:,:-2"))
                .sub(cells.get(":,:,1:-1").mul(2f));
        NDArray z = cells.get(":,2:")
                .add(cells.get(":,:-2"))
                .sub(cells.get(":,1:-1").mul(2f));
        return x.square().mean().add(y.square().mean()).add(z.square().mean().mul(0.3f));
    }

    private static void follow(Map<String, float[]> mean, Map<String, float[]> weights, int step) {
        // The mean forgets its random beginning faster than its later life.
        double decay = Math.min(Math.pow(MEAN_DECAY, MEAN_EVERY), (1.0 + step) / (10.0 + step));
        mean.forEach((name, values) -> {
            float[] now = Objects.requireNonNull(weights.get(name));
            for (int i = 0; i < values.length; i++) {
                values[i] += (float) ((1 - decay) * (now[i] - values[i]));
            }
        });
    }

    /** What is kept between runs. */
    static WeightFile kept(Path checkpoints) {
        return new WeightFile(checkpoints.resolve("grid.weights"));
    }

    /** Shows how far it is; a machine without fonts or without room for pictures does not end the training. */
    private void draw(State state, Trainer trainer) {
        try {
            sheet.write(trainer, checkpoints.resolve("samples.png"));
            LossCurve.write(state.curve, checkpoints.resolve("loss.png"));
        } catch (IOException | RuntimeException | LinkageError e) {
            log.accept("the samples or the loss curve could not be drawn: " + e);
        }
    }

    private void keep(State state, GridNetwork network) throws IOException {
        file.write(out -> {
            out.writeInt(state.step);
            out.writeLong(state.spent.toMillis());
            out.writeInt(state.curve.size());
            for (Point point : state.curve) {
                out.writeInt(point.step());
                out.writeDouble(point.loss());
            }
            Networks.write(Networks.weights(network), out);
            Networks.write(state.mean, out);
        });
    }

    private static State read(DataInputStream in) throws IOException {
        State state = new State();
        state.step = in.readInt();
        state.spent = Duration.ofMillis(in.readLong());
        int points = in.readInt();
        for (int i = 0; i < points; i++) {
            state.curve.add(new Point(in.readInt(), in.readDouble()));
        }
        state.weights = Networks.read(in);
        state.mean = Networks.read(in);
        return state;
    }
}
