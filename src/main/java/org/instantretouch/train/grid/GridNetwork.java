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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.instantretouch.grid.BilateralGrid;
import org.instantretouch.grid.Luma;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Hue;
import org.instantretouch.train.Networks;
import org.instantretouch.train.finish.AutoCorrection;
import org.instantretouch.train.finish.Scene;

/**
 * From a small photo and attributes to a bilateral grid and the curve of its guide.
 *
 * <p>The photo's part runs once a photo: convolutions down to the grid's 16 x 16 (Gharbi et al. 2017, with coordinates), a global
 * summary with the photo's histograms, and for each cell of the grid functions of the mean colour of the pixels that fall into it.
 * What need not be learnt is worked out: for each region a mask in bilateral space (see {@link RegionCells}), and the amounts that
 * automatic corrections come to (see {@link AutoCorrection}).
 *
 * <p>The attributes' part is a function f of one row of attributes and the photo: a global transform for each depth, directly and
 * through hidden layers; a local one by modulating the photo's features; and a mix of the cells' functions, which tells the
 * colours of a place apart. In a row, what is automatic has become amounts of the other attributes. As far as black and white is
 * asked for, the three rows of each transform become their luma, so that its result is grey whatever the rest does. What the last
 * layers see is how far f's hidden values are from those of f(0), so that a request for nothing is exactly the identity. Regions
 * are rows of their own: with w the attributes of the whole photo and r those of a region, the grid is
 * I + f(w) + mask_r (f(clip(w + r)) - f(w)), summed over the regions.
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

    /** Functions of what is known of a cell. */
    static final int BASIS = 64;

    /**
     * Means over a cell: its colour, the six parts of its chroma, three products of colour differences, how far it is from the
     * colour of the photo's border, and how much lies between it and the photo's top.
     */
    static final int CELL_MEANS = 14;

    /** What is known of a cell: these means, the share of its place's pixels, where it lies, and how rough its place is. */
    static final int CELL_INPUTS = CELL_MEANS + 5;

    /** Which of these is the share of pixels. */
    static final int SHARE = CELL_MEANS;

    static final int CELL_HIDDEN = 160;

    /** Brings the parts of the chroma, which are small, near to the size of the other inputs. */
    static final float CHROMA_SCALE = 2;

    /** Likewise the products of colour differences. */
    static final float PRODUCT_SCALE = 8;

    /** Likewise the roughness. */
    static final float ROUGHNESS_SCALE = 8;

    /** Brings what lies between a pixel and the top to [0, 1]; what is above 1 is cut. */
    static final float FROM_TOP_SCALE = 2;

    /** From this inverse amount of toning on, black and white is not held to be grey: the toning comes after it. */
    static final float TONING = 20;

    /** The side of the copy of the photo that cells and histograms count. */
    static final int COUNTED = 64;

    /** Counted pixels from the photo's edge that are its border. */
    static final int BORDER = 5;

    /** Bins of each histogram: red, green, blue and luma. */
    static final int BINS = 16;

    /** Each attribute, and the squares of its positive and of its negative part. */
    static final int DIRECT = 3 * ATTRIBUTES;

    /** Pixels (as a share of the place's) by which an empty cell is taken to be grey. */
    static final float EMPTY = 0.01f;

    /** The weights of red, green and blue. */
    static final float[] LUMA = {Luma.RED, Luma.GREEN, Luma.BLUE};

    private static final int POOLED = 4;

    final List<Conv2d> encoder = new ArrayList<>();
    final List<Conv2d> local = new ArrayList<>();
    final List<Conv2d> global = new ArrayList<>();

    /**
     * What the first of the local convolutions makes of the coordinates. Apart from the features, because oneDNN's kernels for AVX
     * go wrong where the channels are no multiple of 16: 64 features and 2 coordinates in one convolution gave other values in
     * batches than one by one.
     */
    final Conv2d places = addChildBlock(
            "places",
            Conv2d.builder()
                    .setKernelShape(new Shape(3, 3))
                    .setFilters(FEATURES)
                    .optPadding(new Shape(1, 1))
                    .optBias(false)
                    .build());

    final Linear summary1 = linear("summary1", 128);
    final Linear summary2 = linear("summary2", SUMMARY);
    final Linear seen = unbiased("seen", CELL_HIDDEN);
    final Linear cell1 = linear("cell1", CELL_HIDDEN);
    final Linear cell2 = linear("cell2", BASIS);
    final Linear cellMix = unbiased("cellMix", BilateralGrid.COEFFICIENTS * BASIS);
    final Linear direct = unbiased("direct", CHANNELS);
    final Linear hidden1 = linear("hidden1", HIDDEN);
    final Linear hidden2 = linear("hidden2", HIDDEN);
    final Linear globalGrid = unbiased("globalGrid", CHANNELS);
    final Linear modulation = linear("modulation", 2 * FEATURES);
    final Conv2d mix = conv("mix", FEATURES, 1, 1);
    final Conv2d localGrid = addChildBlock(
            "localGrid",
            Conv2d.builder()
                    .setKernelShape(new Shape(1, 1))
                    .setFilters(CHANNELS)
                    .optBias(false)
                    .build());
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
        for (Block last : List.of(globalGrid, localGrid, modulation, cellMix, direct)) {
            last.setInitializer(new NormalInitializer(0.01f), Parameter.Type.WEIGHT);
        }
    }

    /** A network with its weights at their beginning, in a manager. */
    static GridNetwork made(NDManager manager) {
        GridNetwork network = new GridNetwork();
        network.initialize(manager, DataType.FLOAT32, new Shape(1, 3, PHOTO_SIDE, PHOTO_SIDE));
        return network;
    }

    private Linear linear(String name, int units) {
        return addChildBlock(name, Linear.builder().setUnits(units).build());
    }

    private Linear unbiased(String name, int units) {
        return addChildBlock(
                name, Linear.builder().setUnits(units).optBias(false).build());
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
        NDArray features = Activation.relu(Networks.run(local.get(0), parameters, x, training)
                .add(Networks.run(places, parameters, coordinates(x.getManager()), training)));
        features = Activation.relu(Networks.run(local.get(1), parameters, features, training));
        NDArray pooled = x;
        for (Conv2d conv : global) {
            pooled = Activation.relu(Networks.run(conv, parameters, pooled, training));
        }
        NDArray counted = counted(photos);
        pooled = pooled.reshape(pooled.getShape().get(0), -1).concat(histograms(counted), 1);
        NDArray summary = Networks.run(
                summary2, parameters, Activation.relu(Networks.run(summary1, parameters, pooled, training)), training);
        NDArray cells = cells(counted);
        NDArray ofCells = Activation.relu(Networks.run(cell1, parameters, cells, training)
                .add(Networks.run(seen, parameters, summary, training).reshape(-1, 1, CELL_HIDDEN)));
        NDArray basis = Networks.run(cell2, parameters, ofCells, training);
        // The rows of each photo: its edits, and each of them with its region.
        long n = whole.getShape().get(0);
        long count = photos.getShape().get(0);
        NDArray rows = resolved(
                whole.reshape(count, edits, ATTRIBUTES).concat(together.reshape(count, edits, ATTRIBUTES), 1),
                automatic(counted));
        NDArray changes = function(parameters, rows, summary, features, basis, training);
        NDArray grids = withGrey(changes.add(identity(x.getManager())), rows);
        NDArray ofWhole = grids.get(":,:" + edits);
        NDArray change =
                grids.get(":," + edits + ":").sub(ofWhole).reshape(n, BilateralGrid.COEFFICIENTS, DEPTH, CELLS, CELLS);
        NDArray chosen = masks(counted)
                .repeat(0, edits)
                .mul(region.expandDims(2))
                .sum(new int[] {1})
                .reshape(n, 1, DEPTH, CELLS, CELLS);
        NDArray grid = ofWhole.reshape(n, CHANNELS, CELLS, CELLS)
                .add(change.mul(chosen).reshape(n, CHANNELS, CELLS, CELLS));
        NDArray segments = parameters.getValue(curve, x.getDevice(), training).softmax(0);
        return new NDList(grid, segments);
    }

    /**
     * f - f(0): R rows of attributes for each photo [P, R, 57], summaries [P, 64], features [P, 64, 16, 16] and functions of cells
     * [P, 2048, 64] to changes of the grid [P, R, 96, 16, 16].
     */
    private NDArray function(
            ParameterStore parameters,
            NDArray rows,
            NDArray summary,
            NDArray features,
            NDArray basis,
            boolean training) {
        long p = rows.getShape().get(0);
        long r = rows.getShape().get(1);
        NDArray attributes = rows.reshape(p * r, ATTRIBUTES);
        NDArray withNothing = rows.concat(rows.get(":,:1").mul(0f), 1).reshape(p * (r + 1), ATTRIBUTES);
        NDArray h = withNothing.concat(summary.repeat(0, r + 1), 1);
        h = Activation.relu(Networks.run(hidden1, parameters, h, training));
        h = Activation.relu(Networks.run(hidden2, parameters, h, training));
        NDArray modulated = Networks.run(modulation, parameters, h, training).reshape(p, r + 1, 2L * FEATURES, 1, 1);
        NDArray x = features.expandDims(1)
                .mul(modulated.get(":,:,:" + FEATURES).add(1f))
                .add(modulated.get(":,:," + FEATURES + ":"))
                .reshape(p * (r + 1), FEATURES, CELLS, CELLS);
        x = Activation.relu(Networks.run(mix, parameters, Activation.relu(x), training));
        x = lessLast(x.reshape(p, r + 1, FEATURES, CELLS, CELLS)).reshape(p * r, FEATURES, CELLS, CELLS);
        h = lessLast(h.reshape(p, r + 1, HIDDEN)).reshape(p * r, HIDDEN);
        NDArray directly = attributes
                .concat(attributes.maximum(0f).square(), 1)
                .concat(attributes.minimum(0f).square(), 1);
        NDArray everywhere = Networks.run(globalGrid, parameters, h, training)
                .add(Networks.run(direct, parameters, directly, training))
                .reshape(p * r, CHANNELS, 1, 1);
        NDArray ofCells = Networks.run(cellMix, parameters, h, training)
                .reshape(p, r * BilateralGrid.COEFFICIENTS, BASIS)
                .matMul(basis.transpose(0, 2, 1))
                .reshape(p * r, CHANNELS, CELLS, CELLS);
        return Networks.run(localGrid, parameters, x, training)
                .add(everywhere)
                .add(ofCells)
                .reshape(p, r, CHANNELS, CELLS, CELLS);
    }

    /** Along the second axis, all but the last less the last. */
    private static NDArray lessLast(NDArray rows) {
        return rows.get(":,:-1").sub(rows.get(":,-1:"));
    }

    /** The masks of the regions: [P, 11, 2048]. */
    private static NDArray masks(NDArray counted) {
        return ofPhotos(counted, REGIONS, DEPTH * CELLS * CELLS, RegionCells::of);
    }

    /** What full amounts of correcting everything and of correcting the white balance add to attributes: [P, 2, 57]. */
    private static NDArray automatic(NDArray counted) {
        return ofPhotos(counted, 2, ATTRIBUTES, planes -> {
            AutoCorrection correction = new AutoCorrection(new Scene(interleaved(planes)));
            float[] rows = Arrays.copyOf(correction.everything(), 2 * ATTRIBUTES);
            System.arraycopy(correction.balance(), 0, rows, ATTRIBUTES, ATTRIBUTES);
            return rows;
        });
    }

    /** What is worked out from each photo: [P, rows, columns]. */
    private static NDArray ofPhotos(NDArray counted, int rows, int columns, UnaryOperator<float[]> function) {
        int photos = (int) counted.getShape().get(0);
        float[] planes = counted.toFloatArray();
        int ofPhoto = planes.length / photos;
        float[] all = new float[photos * rows * columns];
        IntStream.range(0, photos).parallel().forEach(photo -> {
            float[] found = function.apply(Arrays.copyOfRange(planes, photo * ofPhoto, (photo + 1) * ofPhoto));
            System.arraycopy(found, 0, all, photo * rows * columns, rows * columns);
        });
        return counted.getManager().create(all, new Shape(photos, rows, columns));
    }

    /** Planes of red, green, blue and luma as interleaved colours. */
    static float[] interleaved(float[] planes) {
        int pixels = planes.length / 4;
        float[] rgb = new float[3 * pixels];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = planes[i % 3 * pixels + i / 3];
        }
        return rgb;
    }

    /** Rows of attributes [P, R, 57] in which what is automatic has become amounts of the other attributes. */
    private static NDArray resolved(NDArray rows, NDArray automatic) {
        NDArray everything = weight(rows, Attribute.AUTO).mul(automatic.get(":,:1"));
        NDArray balance = weight(rows, Attribute.AUTO_WHITE_BALANCE).mul(automatic.get(":,1:"));
        NDArray others = rows.getManager().create(notAutomatic(), new Shape(1, 1, ATTRIBUTES));
        return rows.mul(others).add(everything).add(balance).clip(-1, 1);
    }

    private static NDArray weight(NDArray rows, Attribute attribute) {
        NDArray amount = rows.get(":,:," + attribute.ordinal() + ":" + (attribute.ordinal() + 1));
        return amount.mul(amount.neg().add(2f));
    }

    /** 0 for each column of attributes that is automatic, 1 for the others. */
    static float[] notAutomatic() {
        float[] others = new float[ATTRIBUTES];
        Arrays.fill(others, 1);
        others[Attribute.AUTO.ordinal()] = 0;
        others[Attribute.AUTO_WHITE_BALANCE.ordinal()] = 0;
        return others;
    }

    /** Grids [P, R, 96, 16, 16] whose rows are their luma as far as their attributes [P, R, 57] ask for black and white. */
    private static NDArray withGrey(NDArray grids, NDArray attributes) {
        NDManager manager = attributes.getManager();
        Shape shape = grids.getShape();
        long p = shape.get(0);
        long r = shape.get(1);
        int bw = Attribute.BW.ordinal();
        NDArray toned = attributes.abs().matMul(manager.create(toning(), new Shape(ATTRIBUTES, 1)));
        NDArray share = attributes
                .get(":,:," + bw + ":" + (bw + 1))
                .clip(0, 1)
                .mul(toned.mul(-TONING).add(1f).clip(0, 1))
                .reshape(p, r, 1, 1);
        NDArray rows = grids.reshape(p, r, 3, CHANNELS / 3L * CELLS * CELLS);
        NDArray luma = rows.mul(manager.create(LUMA, new Shape(1, 1, 3, 1))).sum(new int[] {2}, true);
        return rows.add(luma.sub(rows).mul(share)).reshape(shape);
    }

    /** 1 for each column of attributes that tones what is black and white. */
    static float[] toning() {
        float[] toning = new float[ATTRIBUTES];
        toning[Attribute.SEPIA.ordinal()] = 1;
        for (Hue hue : Hue.values()) {
            toning[AttributeVector.column(Attribute.SHADOW_TINT, Optional.of(hue))] = 1;
            toning[AttributeVector.column(Attribute.HIGHLIGHT_TINT, Optional.of(hue))] = 1;
        }
        return toning;
    }

    /** Photos as means of 4 x 4 pixels with their luma: [P, 4, 64, 64]. */
    private static NDArray counted(NDArray photos) {
        long block = PHOTO_SIDE / COUNTED;
        NDArray means = photos.reshape(-1, 3, COUNTED, block, COUNTED, block)
                .mean(new int[] {5})
                .mean(new int[] {3});
        NDArray luma = means.get(":,0:1")
                .mul(Luma.RED)
                .add(means.get(":,1:2").mul(Luma.GREEN))
                .add(means.get(":,2:3").mul(Luma.BLUE));
        return means.concat(luma, 1);
    }

    /** Soft histograms: the share of each bin, times the bins: [P, 64]. */
    private static NDArray histograms(NDArray counted) {
        long photos = counted.getShape().get(0);
        NDArray at = counted.reshape(photos, 4, 1, (long) COUNTED * COUNTED).mul((float) (BINS - 1));
        NDArray bins = counted.getManager().arange(BINS).toType(DataType.FLOAT32, false);
        return at.sub(bins.reshape(1, 1, BINS, 1))
                .abs()
                .neg()
                .add(1f)
                .maximum(0f)
                .mean(new int[] {3})
                .mul((float) BINS)
                .reshape(photos, 4L * BINS);
    }

    /**
     * What is averaged over a cell, of each counted pixel [P, 14, 64, 64]: its colour; its chroma as a part of one of red, green and
     * blue and a part of one of yellow, aqua and purple, which with the grey below sum up to the colour; products of red and
     * blue less luma, which tell how the colours of the cell spread; the square of the distance from the border's mean colour,
     * which tells a subject from what is around it; and the steps of colour on the way down from the top, which end the sky.
     */
    private static NDArray ofPixels(NDArray counted) {
        NDArray r = counted.get(":,0:1");
        NDArray g = counted.get(":,1:2");
        NDArray b = counted.get(":,2:3");
        NDArray u = r.sub(counted.get(":,3:4"));
        NDArray v = b.sub(counted.get(":,3:4"));
        NDArray chroma = r.sub(g.maximum(b))
                .concat(g.sub(r.maximum(b)), 1)
                .concat(b.sub(r.maximum(g)), 1)
                .concat(r.minimum(g).sub(b), 1)
                .concat(g.minimum(b).sub(r), 1)
                .concat(r.minimum(b).sub(g), 1)
                .maximum(0f)
                .mul(CHROMA_SCALE);
        NDArray products = u.mul(u).concat(v.mul(v), 1).concat(u.mul(v), 1).mul(PRODUCT_SCALE);
        NDArray colours = counted.get(":,:3");
        NDArray border = colours.reshape(-1, 3, (long) COUNTED * COUNTED)
                .mul(counted.getManager().create(border(), new Shape(1, 1, (long) COUNTED * COUNTED)))
                .sum(new int[] {2})
                .reshape(-1, 3, 1, 1);
        NDArray distance = colours.sub(border).square().sum(new int[] {1}, true).mul(PRODUCT_SCALE);
        return colours.concat(chroma, 1).concat(products, 1).concat(distance, 1).concat(fromTop(colours), 1);
    }

    /** As {@link Scene} has it, scaled: of colours [P, 3, 64, 64] to [P, 1, 64, 64]. */
    private static NDArray fromTop(NDArray colours) {
        NDArray steps = colours.get(":,:,1:")
                .sub(colours.get(":,:,:-1"))
                .square()
                .mean(new int[] {1}, true)
                .sqrt()
                .sub(Scene.SMALL_STEP)
                .maximum(0f);
        NDArray none = colours.get(":,:1,:1").mul(0f);
        return none.concat(steps.cumSum(2), 2).mul(FROM_TOP_SCALE).minimum(1f);
    }

    /** The share of each counted pixel in the border's mean. */
    static float[] border() {
        float[] shares = new float[COUNTED * COUNTED];
        int inner = COUNTED - 2 * BORDER;
        float share = 1f / (COUNTED * COUNTED - inner * inner);
        for (int i = 0; i < shares.length; i++) {
            int x = i % COUNTED;
            int y = i / COUNTED;
            boolean inside = x >= BORDER && x < COUNTED - BORDER && y >= BORDER && y < COUNTED - BORDER;
            shares[i] = inside ? 0 : share;
        }
        return shares;
    }

    /** The mean size of the steps of luma from pixel to pixel, for each place of the grid: [P, 1, 1, 16, 16]. */
    private static NDArray roughness(NDArray luma) {
        long side = COUNTED / CELLS;
        NDArray across = luma.get(":,:,:,1:").sub(luma.get(":,:,:,:-1")).abs();
        NDArray down = luma.get(":,:,1:").sub(luma.get(":,:,:-1")).abs();
        return across.concat(across.get(":,:,:,-1:"), 3)
                .add(down.concat(down.get(":,:,-1:"), 2))
                .mul(ROUGHNESS_SCALE)
                .reshape(-1, 1, CELLS, side, CELLS, side)
                .mean(new int[] {5})
                .mean(new int[] {3})
                .expandDims(1);
    }

    /** What is known of each cell, the depth outermost: [P, 2048, 19]. */
    private static NDArray cells(NDArray counted) {
        long photos = counted.getShape().get(0);
        NDManager manager = counted.getManager();
        long side = COUNTED / CELLS;
        NDArray depths = manager.arange(DEPTH).toType(DataType.FLOAT32, false).reshape(1, 1, DEPTH, 1, 1);
        NDArray luma = counted.get(":,3:4").reshape(photos, 1, 1, COUNTED, COUNTED);
        NDArray weight = luma.mul((float) DEPTH)
                .sub(0.5f)
                .clip(0, DEPTH - 1)
                .sub(depths)
                .abs()
                .neg()
                .add(1f)
                .maximum(0f);
        NDArray sums = ofPixels(counted)
                .reshape(photos, CELL_MEANS, 1, COUNTED, COUNTED)
                .mul(weight)
                .concat(weight, 1)
                .reshape(photos, CELL_MEANS + 1L, DEPTH, CELLS, side, CELLS, side)
                .mean(new int[] {6})
                .mean(new int[] {4});
        NDArray share = sums.get(":," + SHARE + ":" + (SHARE + 1));
        NDArray grey = depths.add(0.5f).div((float) DEPTH);
        NDArray means = sums.get(":,:3")
                .add(grey.mul(EMPTY))
                .concat(sums.get(":,3:" + CELL_MEANS), 1)
                .div(share.add(EMPTY));
        NDArray places = manager.create(cellPlaces(), new Shape(1, 3, DEPTH, CELLS, CELLS))
                .tile(new long[] {photos, 1, 1, 1, 1});
        return means.concat(share, 1)
                .concat(places, 1)
                .concat(roughness(counted.get(":,3:4")).tile(new long[] {1, 1, DEPTH, 1, 1}), 1)
                .reshape(photos, CELL_INPUTS, (long) DEPTH * CELLS * CELLS)
                .transpose(0, 2, 1);
    }

    /** Channels of x, y and depth in [-1, 1] over all cells. */
    static float[] cellPlaces() {
        int plane = CELLS * CELLS;
        int volume = DEPTH * plane;
        float[] flat = coordinates();
        float[] values = new float[3 * volume];
        for (int i = 0; i < volume; i++) {
            values[i] = flat[i % plane];
            values[volume + i] = flat[plane + i % plane];
            values[2 * volume + i] = 2 * (i / plane + 0.5f) / DEPTH - 1;
        }
        return values;
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

    private static NDArray coordinates(NDManager manager) {
        return manager.create(coordinates(), new Shape(1, 2, CELLS, CELLS));
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
        places.initialize(manager, type, new Shape(1, 2, CELLS, CELLS));
        local.get(0).initialize(manager, type, new Shape(1, channels, CELLS, CELLS));
        local.get(1).initialize(manager, type, new Shape(1, FEATURES, CELLS, CELLS));
        global.get(0).initialize(manager, type, new Shape(1, channels, CELLS, CELLS));
        global.get(1).initialize(manager, type, new Shape(1, FEATURES, CELLS / 2, CELLS / 2));
        summary1.initialize(manager, type, new Shape(1, (long) FEATURES * POOLED * POOLED + 4L * BINS));
        summary2.initialize(manager, type, new Shape(1, 128));
        hidden1.initialize(manager, type, new Shape(1, ATTRIBUTES + SUMMARY));
        seen.initialize(manager, type, new Shape(1, SUMMARY));
        cell1.initialize(manager, type, new Shape(1, CELL_INPUTS));
        cell2.initialize(manager, type, new Shape(1, CELL_HIDDEN));
        direct.initialize(manager, type, new Shape(1, DIRECT));
        for (Linear afterHidden : List.of(hidden2, globalGrid, modulation, cellMix)) {
            afterHidden.initialize(manager, type, new Shape(1, HIDDEN));
        }
        for (Conv2d onFeatures : List.of(mix, localGrid)) {
            onFeatures.initialize(manager, type, new Shape(1, FEATURES, CELLS, CELLS));
        }
    }
}
