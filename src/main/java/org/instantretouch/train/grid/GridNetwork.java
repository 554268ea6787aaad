package org.instantretouch.train.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;
import org.instantretouch.grid.BilateralGrid;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.train.Networks;

/**
 * From a small photo and attributes to a bilateral grid and the curve of its guide.
 *
 * <p>The photo's part runs once a photo: convolutions down to the grid's 16 x 16 (Gharbi et al. 2017, with coordinates as two
 * more channels), a global summary, and for each region a mask in bilateral space. The attributes' part is a function f of one
 * row of attributes and the photo: a global transform for each depth, and a local one by modulating the photo's features. Since
 * f(0) is subtracted, a request for nothing is exactly the identity. Regions are rows of their own: with w the attributes of the
 * whole photo and r those of a region, the grid is I + f(w) + mask_r (f(clip(w + r)) - f(w)), summed over the regions.
 */
final class GridNetwork extends AbstractBlock {
    static final int PHOTO_SIDE = 256;
    static final int CELLS = 16;
    static final int DEPTH = 8;
    static final int CHANNELS = BilateralGrid.COEFFICIENTS * DEPTH;
    static final int ATTRIBUTES = AttributeVector.COLUMNS;
    static final int REGIONS = AttributeVector.ROWS;

    /** Segments of the guide's curve; 15 divides the table's 255 steps. */
    static final int CURVE_SEGMENTS = 15;

    static final int[] ENCODER = {16, 32, 64, 64};
    static final int FEATURES = 64;
    static final int SUMMARY = 64;
    static final int HIDDEN = 256;
    private static final int POOLED = 4;

    final List<Conv2d> encoder = new ArrayList<>();
    final List<Conv2d> local = new ArrayList<>();
    final List<Conv2d> global = new ArrayList<>();
    final Linear summary1 = linear("summary1", 128);
    final Linear summary2 = linear("summary2", SUMMARY);
    final Conv2d masks = conv("masks", REGIONS * DEPTH, 1, 1);
    final Parameter maskPositions = addParameter(Parameter.builder()
            .setName("maskPositions")
            .setType(Parameter.Type.BIAS)
            .optShape(new Shape(1, (long) REGIONS * DEPTH, CELLS, CELLS))
            .optInitializer(Initializer.ZEROS)
            .build());
    final Linear hidden1 = linear("hidden1", HIDDEN);
    final Linear hidden2 = linear("hidden2", HIDDEN);
    final Linear globalGrid = linear("globalGrid", CHANNELS);
    final Linear modulation = linear("modulation", 2 * FEATURES);
    final Conv2d mix = conv("mix", FEATURES, 1, 1);
    final Conv2d localGrid = conv("localGrid", CHANNELS, 1, 1);
    final Parameter curve = addParameter(Parameter.builder()
            .setName("curve")
            .setType(Parameter.Type.BIAS)
            .optShape(new Shape(CURVE_SEGMENTS))
            .optInitializer(Initializer.ZEROS)
            .build());

    GridNetwork() {
        for (int i = 0; i < ENCODER.length; i++) {
            encoder.add(conv("encoder" + i, ENCODER[i], 3, 2));
        }
        for (int i = 0; i < 2; i++) {
            local.add(conv("local" + i, FEATURES, 3, 1));
            global.add(conv("global" + i, FEATURES, 3, 2));
        }
        setInitializer(
                new XavierInitializer(XavierInitializer.RandomType.GAUSSIAN, XavierInitializer.FactorType.IN, 2),
                Parameter.Type.WEIGHT);
        // Starts near the identity.
        for (Block last : List.of(globalGrid, localGrid, modulation)) {
            last.setInitializer(new NormalInitializer(0.01f), Parameter.Type.WEIGHT);
        }
    }

    private Linear linear(String name, int units) {
        return addChildBlock(name, Linear.builder().setUnits(units).build());
    }

    private Conv2d conv(String name, int filters, int kernel, int stride) {
        return addChildBlock(
                name,
                Conv2d.builder()
                        .setKernelShape(new Shape(kernel, kernel))
                        .setFilters(filters)
                        .optStride(new Shape(stride, stride))
                        .optPadding(new Shape(kernel / 2, kernel / 2))
                        .build());
    }

    /**
     * Inputs: photos [P, 3, 256, 256]; attributes of the whole [N, 57]; those of the whole and one region together [N, 57];
     * which region [N, 11], all zero for none. N is a multiple of P; the edits of a photo stand together. Outputs: grids
     * [N, 96, 16, 16] in the channel order of {@link BilateralGrid}, and the weights of the curve's segments [15].
     */
    @Override
    protected NDList forwardInternal(
            ParameterStore parameters, NDList inputs, boolean training, PairList<String, Object> options) {
        NDArray photos = inputs.get(0);
        NDArray whole = inputs.get(1);
        NDArray together = inputs.get(2);
        NDArray region = inputs.get(3);
        int edits = (int) (whole.getShape().get(0) / photos.getShape().get(0));
        NDArray x = photos.sub(0.5f);
        for (Conv2d conv : encoder) {
            x = Activation.relu(Networks.run(conv, parameters, x, training));
        }
        NDArray features = x.concat(coordinates(x.getManager(), x.getShape().get(0)), 1);
        for (Conv2d conv : local) {
            features = Activation.relu(Networks.run(conv, parameters, features, training));
        }
        NDArray pooled = x;
        for (Conv2d conv : global) {
            pooled = Activation.relu(Networks.run(conv, parameters, pooled, training));
        }
        pooled = pooled.reshape(pooled.getShape().get(0), -1);
        NDArray summary = Networks.run(
                summary2, parameters, Activation.relu(Networks.run(summary1, parameters, pooled, training)), training);
        NDArray mask = Activation.sigmoid(Networks.run(masks, parameters, features, training)
                .add(parameters.getValue(maskPositions, x.getDevice(), training)));

        features = features.repeat(0, edits);
        summary = summary.repeat(0, edits);
        long n = whole.getShape().get(0);
        NDArray rows = whole.concat(together, 0).concat(whole.mul(0f), 0);
        NDArray grids = function(
                parameters, rows, summary.tile(new long[] {3, 1}), features.tile(new long[] {3, 1, 1, 1}), training);
        NDArray nothing = grids.get(2 * n + ":");
        NDArray ofWhole = grids.get(":" + n);
        NDArray ofRegion = grids.get(n + ":" + 2 * n);
        NDArray chosen = mask.repeat(0, edits)
                .reshape(n, REGIONS, (long) DEPTH * CELLS * CELLS)
                .mul(region.expandDims(2))
                .sum(new int[] {1})
                .reshape(n, 1, DEPTH, CELLS, CELLS);
        NDArray change = ofRegion.sub(ofWhole).reshape(n, BilateralGrid.COEFFICIENTS, DEPTH, CELLS, CELLS);
        NDArray grid = ofWhole.sub(nothing)
                .add(change.mul(chosen).reshape(n, CHANNELS, CELLS, CELLS))
                .add(identity(x.getManager()));
        NDArray segments = parameters.getValue(curve, x.getDevice(), training).softmax(0);
        return new NDList(grid, segments);
    }

    /** f: attributes [M, 57], summaries [M, 64], features [M, 64, 16, 16] to changes of the grid [M, 96, 16, 16]. */
    private NDArray function(
            ParameterStore parameters, NDArray attributes, NDArray summary, NDArray features, boolean training) {
        long m = attributes.getShape().get(0);
        NDArray h = attributes.concat(summary, 1);
        h = Activation.relu(Networks.run(hidden1, parameters, h, training));
        h = Activation.relu(Networks.run(hidden2, parameters, h, training));
        NDArray everywhere = Networks.run(globalGrid, parameters, h, training).reshape(m, CHANNELS, 1, 1);
        NDArray modulated = Networks.run(modulation, parameters, h, training).reshape(m, 2L * FEATURES, 1, 1);
        NDArray x = features.mul(modulated.get(":,:" + FEATURES).add(1f)).add(modulated.get(":," + FEATURES + ":"));
        x = Activation.relu(Networks.run(mix, parameters, Activation.relu(x), training));
        return Networks.run(localGrid, parameters, x, training).add(everywhere);
    }

    /** Channels of x and y in [-1, 1]. */
    static float[] coordinates() {
        float[] values = new float[2 * CELLS * CELLS];
        for (int i = 0; i < CELLS * CELLS; i++) {
            values[i] = 2 * (i % CELLS + 0.5f) / CELLS - 1;
            values[CELLS * CELLS + i] = 2 * (i / CELLS + 0.5f) / CELLS - 1;
        }
        return values;
    }

    private static NDArray coordinates(NDManager manager, long photos) {
        return manager.create(coordinates(), new Shape(1, 2, CELLS, CELLS)).tile(new long[] {photos, 1, 1, 1});
    }

    /** The channels of the identity: 1 where a coefficient stands on the diagonal. */
    static float[] identity() {
        float[] channels = new float[CHANNELS];
        for (int c = 0; c < 3; c++) {
            for (int z = 0; z < DEPTH; z++) {
                channels[(c * 4 + c) * DEPTH + z] = 1;
            }
        }
        return channels;
    }

    private static NDArray identity(NDManager manager) {
        return manager.create(identity(), new Shape(1, CHANNELS, 1, 1));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[1].get(0), CHANNELS, CELLS, CELLS), new Shape(CURVE_SEGMENTS)};
    }

    @Override
    public void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        long side = PHOTO_SIDE;
        long channels = 3;
        for (int i = 0; i < encoder.size(); i++) {
            encoder.get(i).initialize(manager, type, new Shape(1, channels, side, side));
            channels = ENCODER[i];
            side /= 2;
        }
        local.get(0).initialize(manager, type, new Shape(1, channels + 2, CELLS, CELLS));
        local.get(1).initialize(manager, type, new Shape(1, FEATURES, CELLS, CELLS));
        global.get(0).initialize(manager, type, new Shape(1, channels, CELLS, CELLS));
        global.get(1).initialize(manager, type, new Shape(1, FEATURES, CELLS / 2, CELLS / 2));
        summary1.initialize(manager, type, new Shape(1, (long) FEATURES * POOLED * POOLED));
        summary2.initialize(manager, type, new Shape(1, 128));
        masks.initialize(manager, type, new Shape(1, FEATURES, CELLS, CELLS));
        hidden1.initialize(manager, type, new Shape(1, ATTRIBUTES + SUMMARY));
        for (Linear afterHidden : List.of(hidden2, globalGrid, modulation)) {
            afterHidden.initialize(manager, type, new Shape(1, HIDDEN));
        }
        for (Conv2d onFeatures : List.of(mix, localGrid)) {
            onFeatures.initialize(manager, type, new Shape(1, FEATURES, CELLS, CELLS));
        }
    }
}
