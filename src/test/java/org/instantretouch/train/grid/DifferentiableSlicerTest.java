package org.instantretouch.train.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.instantretouch.grid.BilateralGrid;
import org.instantretouch.grid.CpuSlicer;
import org.instantretouch.grid.GuideCurve;
import org.instantretouch.grid.GuideKind;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.ReferenceSlicer;
import org.instantretouch.grid.Slice;
import org.instantretouch.grid.Slicer;
import org.instantretouch.grid.TestGrids;
import org.instantretouch.grid.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferentiableSlicerTest {
    private static final int PHOTO = GridNetwork.PHOTO_SIDE;
    private static final int STRIDE = Batch.STRIDE;
    private static final int SIDE = PHOTO / STRIDE;

    /** What the design asks of slicers: single precision on values of about 1. */
    private static final float TOLERANCE = 1e-5f;

    private NDManager manager;
    private GridNetwork network;

    @BeforeEach
    void make() {
        manager = NDManager.newBaseManager("PyTorch");
        network = TestGridNetworks.random(manager, 5);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "3,1", "2,2", "1,3"})
    void agreesWithTheOtherSlicersAtTheLatticeOfAPhoto(int offsetX, int offsetY) {
        float[] photo = colours(PHOTO * PHOTO, 11);
        List<BilateralGrid> grids = List.of(grid(21), grid(22));
        NDArray segments = network.curve.getArray().softmax(0);
        float[] sliced = new DifferentiableSlicer(manager, SIDE, STRIDE, offsetX, offsetY)
                .slice(
                        manager.create(flat(grids), new Shape(2, GridNetwork.CHANNELS, 16, 16)),
                        segments,
                        manager.create(lattice(photo, offsetX, offsetY, 2), new Shape(2, 3, SIDE, SIDE)))
                .toFloatArray();
        GuideCurve curve = new GuideCurve(new GridExport(network).curve());
        for (Slicer slicer : List.of(new ReferenceSlicer(), new CpuSlicer())) {
            for (int n = 0; n < 2; n++) {
                float[] whole = photo.clone();
                Prediction prediction = Prediction.of(new Slice(GuideKind.LUMA, curve, grids.get(n)));
                slicer.apply(prediction, 1, Optional.empty(), Window.whole(PHOTO, PHOTO), whole);
                float[] expected = lattice(whole, offsetX, offsetY, 1);
                double worst = 0;
                for (int i = 0; i < expected.length; i++) {
                    worst = Math.max(worst, Math.abs(expected[i] - sliced[n * expected.length + i]));
                }
                assertEquals(0, worst, TOLERANCE, slicer.getClass().getSimpleName());
            }
        }
    }

    @Test
    void theGradientIsFiniteAndReachesEveryChannelAndTheCurve() {
        NDArray grids = manager.create(flat(List.of(grid(31))), new Shape(1, GridNetwork.CHANNELS, 16, 16));
        grids.setRequiresGradient(true);
        NDArray curve = manager.create(network.curve.getArray().toFloatArray());
        curve.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            collector.backward(slice(grids, curve).square().sum());
        }
        float[] ofGrid = grids.getGradient().toFloatArray();
        for (int channel = 0; channel < GridNetwork.CHANNELS; channel++) {
            double sum = 0;
            for (int cell = 0; cell < 256; cell++) {
                float value = ofGrid[channel * 256 + cell];
                assertTrue(Float.isFinite(value));
                sum += Math.abs(value);
            }
            assertTrue(sum > 0, "nothing reaches channel " + channel);
        }
        for (float value : curve.getGradient().toFloatArray()) {
            assertTrue(Float.isFinite(value) && value != 0);
        }
    }

    @Test
    void theGradientPredictsTheChangeSinceSlicingIsLinearInTheGrid() {
        float[] values = flat(List.of(grid(41)));
        float[] step = new float[values.length];
        Random random = new Random(6);
        for (int i = 0; i < step.length; i++) {
            step[i] = (float) random.nextGaussian();
        }
        Shape shape = new Shape(1, GridNetwork.CHANNELS, 16, 16);
        NDArray curve = network.curve.getArray();
        NDArray grids = manager.create(values, shape);
        grids.setRequiresGradient(true);
        NDArray weights = manager.create(colours(SIDE * SIDE, 7), new Shape(1, 3, SIDE, SIDE));
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            collector.backward(slice(grids, curve).mul(weights).sum());
        }
        float[] gradient = grids.getGradient().toFloatArray();
        double expected = 0;
        for (int i = 0; i < step.length; i++) {
            expected += (double) gradient[i] * step[i];
        }
        double actual =
                slice(manager.create(step, shape), curve).mul(weights).sum().getFloat();
        // A sum of 12,288 products in single precision.
        assertEquals(expected, actual, 1e-4 * Math.max(1, Math.abs(expected)));
    }

    private NDArray slice(NDArray grids, NDArray curve) {
        NDArray photo = manager.create(lattice(colours(PHOTO * PHOTO, 12), 1, 2, 1), new Shape(1, 3, SIDE, SIDE));
        return new DifferentiableSlicer(manager, SIDE, STRIDE, 1, 2).slice(grids, curve.softmax(0), photo);
    }

    private static BilateralGrid grid(long seed) {
        return TestGrids.randomSlice(seed, GuideKind.LUMA, GridNetwork.CELLS, GridNetwork.CELLS, GridNetwork.DEPTH)
                .grid();
    }

    private static float[] flat(List<BilateralGrid> grids) {
        int size = grids.getFirst().coefficients().length;
        float[] flat = new float[grids.size() * size];
        for (int n = 0; n < grids.size(); n++) {
            System.arraycopy(grids.get(n).coefficients(), 0, flat, n * size, size);
        }
        return flat;
    }

    /** Greys of every brightness with some colour, all in [0, 1]. */
    private static float[] colours(int pixels, long seed) {
        Random random = new Random(seed);
        float[] rgb = new float[3 * pixels];
        for (int i = 0; i < pixels; i++) {
            float grey = random.nextFloat(-0.1f, 1.1f);
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = Math.clamp(grey + random.nextFloat(-0.1f, 0.1f), 0f, 1f);
            }
        }
        return rgb;
    }

    /** The lattice's pixels as planes, so many times over. */
    private static float[] lattice(float[] rgb, int offsetX, int offsetY, int copies) {
        float[] planes = new float[copies * 3 * SIDE * SIDE];
        for (int i = 0; i < planes.length; i++) {
            int pixel = i % (SIDE * SIDE);
            int channel = i / (SIDE * SIDE) % 3;
            int x = pixel % SIDE * STRIDE + offsetX;
            int y = pixel / SIDE * STRIDE + offsetY;
            planes[i] = rgb[3 * (y * PHOTO + x) + channel];
        }
        return planes;
    }
}
