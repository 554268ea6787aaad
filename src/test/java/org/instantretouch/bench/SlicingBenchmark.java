package org.instantretouch.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.instantretouch.grid.CpuSlicer;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.SlicedLayer;
import org.instantretouch.grid.TestGrids;
import org.instantretouch.grid.Window;
import org.instantretouch.mask.LinearGradient;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskRaster;
import org.instantretouch.mask.Point;
import org.instantretouch.mask.RadialGradient;
import org.instantretouch.mask.Stroke;
import org.openjdk.jmh.annotations.AuxCounters;
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

/**
 * Slicing 12 megapixels in strips, as an export does; the score is megapixels a second. Masks are drawn as an export draws them, but
 * before the clock runs: what counts here is slicing. Each leaves out about half of the photo, as local edits do. {@code inUse} is how
 * many processors the benchmark got, its JIT compiler and garbage collector included: on a machine that is shared, divide by it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
public class SlicingBenchmark {
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int MEGAPIXELS = WIDTH * HEIGHT / 1_000_000;

    /** Rows that an export takes at once: one row of a JPEG's blocks, up to a few. */
    private static final int STRIP = 40;

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @Param({"1", "2"})
    int threads;

    private final List<Prediction> predictions =
            List.of(TestGrids.random(1, 16, 16, 8), TestGrids.random(2, 16, 16, 8), TestGrids.random(3, 16, 16, 8));
    private final float[] photo = photo();
    private final List<float[]> masks = masks();
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

    /** Processor seconds a second, counted by JMH beside the score. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Processors {
        public double inUse;
    }

    /** One layer at full intensity. */
    @Benchmark
    @OperationsPerInvocation(MEGAPIXELS)
    public double oneLayer(Processors processors) {
        return run(1, 1, false, processors);
    }

    /** One layer beyond its full intensity, where chroma stops at grey. */
    @Benchmark
    @OperationsPerInvocation(MEGAPIXELS)
    public double oneLayerBeyond(Processors processors) {
        return run(1, 1.5f, false, processors);
    }

    /** One layer under a mask. */
    @Benchmark
    @OperationsPerInvocation(MEGAPIXELS)
    public double oneLayerMasked(Processors processors) {
        return run(1, 1, true, processors);
    }

    /** Three layers without masks. */
    @Benchmark
    @OperationsPerInvocation(MEGAPIXELS)
    public double threeLayers(Processors processors) {
        return run(3, 1, false, processors);
    }

    /** Three layers, each under a mask of its own. */
    @Benchmark
    @OperationsPerInvocation(MEGAPIXELS)
    public double threeLayersMasked(Processors processors) {
        return run(3, 1, true, processors);
    }

    /** The gamut map alone. */
    @Benchmark
    @OperationsPerInvocation(MEGAPIXELS)
    public double gamutMap(Processors processors) {
        return overStrips(
                strip -> {
                    float[] rgb = pixels(strip);
                    GamutMap.apply(rgb, WIDTH * STRIP);
                    return rgb[0];
                },
                processors);
    }

    /** A smooth picture with fine noise, as photos are: neighbours mostly share their grid cells. */
    private static float[] photo() {
        float[] rgb = TestGrids.noise(WIDTH * HEIGHT, 1);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            float base = (float) (0.5 + 0.4 * Math.sin(i % WIDTH * 0.003) * Math.cos(i / WIDTH * 0.004));
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = Math.clamp(base * (1 - 0.1f * c) + 0.06f * (rgb[3 * i + c] - 0.5f), 0f, 1f);
            }
        }
        return rgb;
    }

    /** A gradient over the upper half, a soft ellipse, and brush strokes. */
    private static List<float[]> masks() {
        Stroke stroke = new Stroke(
                List.of(new Point(0.1f, 0.6f), new Point(0.5f, 0.4f), new Point(0.9f, 0.7f)), 0.15f, 0.5f, 1, false);
        return List.of(
                mask(Mask.of(new LinearGradient(new Point(0.5f, 0.2f), new Point(0.5f, 0.6f)))),
                mask(Mask.of(new RadialGradient(new Point(0.45f, 0.4f), 0.4f, 0.3f, 0.2f, 0.5f))),
                mask(Mask.of(stroke)));
    }

    private static float[] mask(Mask mask) {
        float[] values = new float[WIDTH * HEIGHT];
        MaskRaster.of(mask, Optional.empty()).read(Window.whole(WIDTH, HEIGHT), new float[0], values);
        return values;
    }

    private double run(int layers, float intensity, boolean masked, Processors processors) {
        return overStrips(
                strip -> {
                    Window window = new Window(WIDTH, HEIGHT, 0, strip * STRIP, WIDTH, STRIP);
                    List<SlicedLayer> sliced = new ArrayList<>();
                    for (int i = 0; i < layers; i++) {
                        Optional<float[]> mask = masked ? Optional.of(rows(masks.get(i), 1, strip)) : Optional.empty();
                        sliced.add(new SlicedLayer(predictions.get(i), intensity, mask));
                    }
                    float[] rgb = pixels(strip);
                    new CpuSlicer().apply(sliced, window, rgb);
                    return rgb[strip];
                },
                processors);
    }

    /** The sum of what strips return, so that none is left out. */
    private double overStrips(IntToDoubleFunction work, Processors processors) {
        long before = SYSTEM.getProcessCpuTime();
        double sum = pool.submit(() -> IntStream.range(0, HEIGHT / STRIP)
                        .parallel()
                        .mapToDouble(work)
                        .sum())
                .join();
        processors.inUse += (SYSTEM.getProcessCpuTime() - before) / 1e9;
        return sum;
    }

    /** A strip in a buffer of its own, as an export has it. */
    private float[] pixels(int strip) {
        return rows(photo, 3, strip);
    }

    private static float[] rows(float[] values, int channels, int strip) {
        int length = channels * WIDTH * STRIP;
        return Arrays.copyOfRange(values, strip * length, (strip + 1) * length);
    }
}
