package org.instantretouch.train.text;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.ConstantInitializer;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.util.PairList;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Region;
import org.instantretouch.train.Networks;

/**
 * From token states to what is asked for. Each attribute and sign (a slot) has a query that looks at the tokens, and reads from
 * what it found whether it is asked for, where, and for which hues; four more queries read the style, its amount, whether the
 * request is unsupported, and what is to be kept. How much of an attribute is asked for is read from what a second query of
 * the slot found, which is free to look at "slightly" while the first looks at "warmer".
 *
 * <p>Which way a hue turns depends on two hues: "bluer" turns green up and purple down. So two queries read the hue that the
 * thing has and the hue that it is to come nearer to, and the way round the colour circle from the one to the other moves the
 * presence of the two slots of {@code HUE_SHIFT} against each other.
 *
 * <p>Input: summed embeddings [N, L, 384], mask [N, L]. Outputs, in order: presence logits [N, 44], magnitudes in (0, 1) [N, 44],
 * region logits [N, 44, 11], hue logits [N, 44, 8], style logits [N, styles + 1], style amounts in (0, 1) [N], unsupported
 * logits [N], keep logits [N, 25]; and, for training alone, logits of the hue that is to be turned [N, 8] and of the hue next to it that
 * it is turned to [N, 8].
 */
final class TextNetwork extends AbstractBlock {
    static final int SLOTS = 2 * Attribute.values().length;
    static final int REGIONS = Region.values().length;
    static final int HUES = Hue.values().length;

    /** Queries of the sentence as a whole: style, style amount, unsupported, keep, the hue to be turned, the hue wished for. */
    static final int SENTENCE_QUERIES = 6;

    /** Sharpens the attention of the queries. */
    static final float QUERY_SCALE = (float) (4 / Math.sqrt(BaseEncoder.WIDTH));

    /** So that nothing is asked for until there is evidence: most slots are empty in most sentences. */
    private static final float PRESENCE_START = -3.5f;

    private static final float DROPOUT = 0.1f;

    static final float[] NEIGHBOURS = neighbours();
    static final float[] HUE_SHIFT_SLOTS = hueShiftSlots();

    final TextEncoder encoder = addChildBlock("encoder", new TextEncoder());
    final Linear queries = addChildBlock(
            "queries",
            Linear.builder().setUnits(SLOTS + SENTENCE_QUERIES).optBias(false).build());
    final Linear degreeQueries = addChildBlock(
            "degreeQueries", Linear.builder().setUnits(SLOTS).optBias(false).build());

    /** What the degree queries of all slots have in common. */
    final Linear degreeQuery = addChildBlock(
            "degreeQuery", Linear.builder().setUnits(1).optBias(false).build());

    final Parameter presenceWeight =
            parameter("presenceWeight", Parameter.Type.WEIGHT, new NormalInitializer(0.03f), true);
    final Parameter presenceBias =
            parameter("presenceBias", Parameter.Type.BIAS, new ConstantInitializer(PRESENCE_START), false);
    final Parameter magnitudeWeight =
            parameter("magnitudeWeight", Parameter.Type.WEIGHT, new NormalInitializer(0.03f), true);
    final Parameter magnitudeBias = parameter("magnitudeBias", Parameter.Type.BIAS, Initializer.ZEROS, false);

    /** The part of the magnitude that all slots read alike: "slightly" means the same for each of them. */
    final Linear magnitude = linear("magnitude", 1);

    final Linear region = linear("region", REGIONS);
    final Linear hue = linear("hue", HUES);
    final Linear style;
    final Linear styleAmount = linear("styleAmount", 1);
    final Linear unsupported = linear("unsupported", 1);
    final Linear keep = linear("keep", Keep.ALL.size());
    final Linear turned = linear("turned", HUES);
    final Linear wished = linear("wished", HUES);

    TextNetwork(int styles) {
        style = linear("style", styles + 1);
    }

    private Linear linear(String name, int units) {
        return addChildBlock(name, Linear.builder().setUnits(units).build());
    }

    private Parameter parameter(String name, Parameter.Type type, Initializer start, boolean wide) {
        return addParameter(Parameter.builder()
                .setName(name)
                .setType(type)
                .optShape(wide ? new Shape(1, SLOTS, BaseEncoder.WIDTH) : new Shape(1, SLOTS))
                .optInitializer(start)
                .build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameters, NDList inputs, boolean training, PairList<String, Object> options) {
        NDArray mask = inputs.get(1);
        NDArray states = encoder.forward(parameters, inputs, training).singletonOrThrow();
        if (training) {
            states = Networks.dropout(states, DROPOUT);
        }
        NDArray found = found(Networks.run(queries, parameters, states, training), states, mask, training);
        NDArray degreeScores = Networks.run(degreeQueries, parameters, states, training)
                .add(Networks.run(degreeQuery, parameters, states, training));
        NDArray degrees = found(degreeScores, states, mask, training);
        NDArray slots = found.get(":,:" + SLOTS);
        NDArray turnedHue = Networks.run(turned, parameters, found.get(":," + (SLOTS + 4)), training);
        NDArray wishedHue = Networks.run(wished, parameters, found.get(":," + (SLOTS + 5)), training);
        NDArray presence = readout(slots, presenceWeight, presenceBias, parameters, training)
                .add(turn(turnedHue, wishedHue));
        NDArray amount = readout(slots, magnitudeWeight, magnitudeBias, parameters, training)
                .add(Networks.run(magnitude, parameters, degrees, training).squeeze(2));
        long count = mask.getShape().get(0);
        return new NDList(
                presence,
                Activation.sigmoid(amount),
                Networks.run(region, parameters, slots, training),
                Networks.run(hue, parameters, slots, training),
                Networks.run(style, parameters, found.get(":," + SLOTS), training),
                Activation.sigmoid(Networks.run(styleAmount, parameters, found.get(":," + (SLOTS + 1)), training))
                        .reshape(count),
                Networks.run(unsupported, parameters, found.get(":," + (SLOTS + 2)), training)
                        .reshape(count),
                Networks.run(keep, parameters, found.get(":," + (SLOTS + 3)), training),
                turnedHue,
                wishedHue);
    }

    /** What the way from the hue to be turned to the hue wished for adds to the presence of each slot: [N, SLOTS]. */
    private static NDArray turn(NDArray turned, NDArray wished) {
        NDManager manager = wished.getManager();
        NDArray ahead = wished.matMul(manager.create(NEIGHBOURS, new Shape(HUES, HUES)));
        return turned.softmax(1).mul(ahead).matMul(manager.create(HUE_SHIFT_SLOTS, new Shape(HUES, SLOTS)));
    }

    /** [wished][turned]: 1 where the wished hue is the next after the one that is turned, -1 where it is the one before. */
    private static float[] neighbours() {
        float[] ahead = new float[HUES * HUES];
        for (int hue = 0; hue < HUES; hue++) {
            ahead[(hue + 1) % HUES * HUES + hue] = 1;
            ahead[(hue + HUES - 1) % HUES * HUES + hue] = -1;
        }
        return ahead;
    }

    /** [hue][slot]: adds up over the hues, for the slot that turns them on and against the one that turns them back. */
    private static float[] hueShiftSlots() {
        float[] weights = new float[HUES * SLOTS];
        for (int hue = 0; hue < HUES; hue++) {
            weights[hue * SLOTS + 2 * Attribute.HUE_SHIFT.ordinal()] = 1;
            weights[hue * SLOTS + 2 * Attribute.HUE_SHIFT.ordinal() + 1] = -1;
        }
        return weights;
    }

    private static NDArray found(NDArray scores, NDArray states, NDArray mask, boolean training) {
        NDArray attention = scores.mul(QUERY_SCALE)
                .add(mask.sub(1f).mul(1e4f).expandDims(2))
                .softmax(1);
        NDArray found = attention.transpose(0, 2, 1).matMul(states);
        return training ? Networks.dropout(found, DROPOUT) : found;
    }

    private static NDArray readout(
            NDArray slots, Parameter weight, Parameter bias, ParameterStore parameters, boolean training) {
        return slots.mul(parameters.getValue(weight, slots.getDevice(), training))
                .sum(new int[] {2})
                .add(parameters.getValue(bias, slots.getDevice(), training));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[1].get(0), SLOTS)};
    }

    @Override
    public void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        Shape states = new Shape(1, 4, BaseEncoder.WIDTH);
        Shape one = new Shape(1, BaseEncoder.WIDTH);
        encoder.initialize(manager, type, states, new Shape(1, 4));
        for (Linear perSlot : new Linear[] {queries, degreeQueries, degreeQuery, magnitude, region, hue}) {
            perSlot.initialize(manager, type, states);
        }
        for (Linear perSentence : new Linear[] {style, styleAmount, unsupported, keep, turned, wished}) {
            perSentence.initialize(manager, type, one);
        }
    }
}
