package org.instantretouch.bench;

import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.instantretouch.grid.CpuSlicer;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.TestGrids;
import org.instantretouch.grid.Window;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Slicing 24 megapixels in strips, as an export does; the score is megapixels a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
public class SlicingBenchmark {
    private static final int WIDTH = 6000;
    private static final int HEIGHT = 4000;
    private static final int MEGAPIXELS = WIDTH * HEIGHT / 1_000_000;
    private static final int STRIP = 40;

    @Param({"1", "2"})
    int threads;

    private final Prediction prediction = TestGrids.random(1, 16, 16, 8);
    private final float[] photo = photo();
    private ForkJoinPool pool = new ForkJoinPool(1);

    @Setup
    public void start() {
        pool.close();
        pool = new ForkJoinPool(threads);
    }

    @TearDown
    public void stop() {
        pool.close();
    }

    /** One layer at full intensity. */
    @Benchmark
    @OperationsPerInvocation(MEGAPIXELS)
    public double oneLayer() {
        return run(Optional.empty(), false);
    }

    /** One layer under a mask, and the gamut map. */
    @Benchmark
    @OperationsPerInvocation(MEGAPIXELS)
    public double oneMaskedLayerAndGamutMap() {
        float[] mask = new float[WIDTH * STRIP];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = (i & 255) / 255f;
        }
        return run(Optional.of(mask), true);
    }

    /** A smooth picture with fine noise, as photos are: neighbours mostly share their grid cells. */
    private static float[] photo() {
        float[] rgb = TestGrids.noise(WIDTH * HEIGHT, 1);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            float base = (float) (0.5 + 0.4 * Math.sin(i % WIDTH * 0.002) * Math.cos(i / WIDTH * 0.003));
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = Math.clamp(base * (1 - 0.1f * c) + 0.06f * (rgb[3 * i + c] - 0.5f), 0f, 1f);
            }
        }
        return rgb;
    }

    private double run(Optional<float[]> mask, boolean map) {
        return pool.submit(() -> IntStream.range(0, HEIGHT / STRIP)
                        .parallel()
                        .mapToDouble(strip -> slice(strip, mask, map))
                        .sum())
                .join();
    }

    /** Slices a strip in a buffer of its own, as an export does before it rounds; returns a value, so that none is left out. */
    private double slice(int strip, Optional<float[]> mask, boolean map) {
        float[] rgb = new float[3 * WIDTH * STRIP];
        System.arraycopy(photo, 3 * WIDTH * STRIP * strip, rgb, 0, rgb.length);
        Window window = new Window(WIDTH, HEIGHT, 0, strip * STRIP, WIDTH, STRIP);
        new CpuSlicer().apply(prediction, 1, mask, window, rgb);
        if (map) {
            GamutMap.apply(rgb, window.pixels());
        }
        return rgb[strip];
    }
}
