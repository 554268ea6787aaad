package org.instantretouch.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.instantretouch.grid.Prediction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The installed default model on the CPU: what an instruction, and what a photo costs; the score is milliseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
public class PredictionBenchmark {
    @Param({"1", "2"})
    int threads;

    private Optional<RetouchModel> model = Optional.empty();
    private Optional<PhotoFeatures> features = Optional.empty();
    private float[] photo = {};
    private Instruction instruction = new Instruction("warmer, and lift the shadows in the foreground a little");

    /** Fails with the list of what is installed where the default model is not there. */
    @Setup
    public void start() throws ModelException {
        Path folder = ModelStore.standard().find(ModelStore.DEFAULT_MODEL);
        RetouchModel opened = RetouchModel.open(folder, new ModelOptions(threads, false));
        model = Optional.of(opened);
        photo = new float[3 * opened.photoWidth() * opened.photoHeight()];
        Random random = new Random(1);
        for (int i = 0; i < photo.length; i++) {
            photo[i] = random.nextFloat();
        }
        features = Optional.of(opened.look(photo));
    }

    @TearDown
    public void stop() {
        model.ifPresent(RetouchModel::close);
    }

    /** From a typed instruction to a grid, on a photo that the model knows already. */
    @Benchmark
    public Prediction understandAndPredict() throws ModelException {
        return model.orElseThrow().predict(features.orElseThrow(), instruction);
    }

    /** A new photo. */
    @Benchmark
    public PhotoFeatures look() throws ModelException {
        return model.orElseThrow().look(photo);
    }
}
