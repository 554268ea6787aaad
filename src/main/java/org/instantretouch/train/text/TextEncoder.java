package org.instantretouch.train.text;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import ai.djl.util.PairList;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.instantretouch.train.Networks;

/**
 * The encoder's transformer layers as a block that can be trained. Input: summed embeddings [N, L, 384] and a mask [N, L];
 * output: states [N, L, 384].
 */
final class TextEncoder extends AbstractBlock {
    private static final float EPSILON = 1e-12f;

    /** Of the embeddings. */
    private static final float DROPOUT = 0.1f;

    /** Within the layers. */
    private static final float LAYER_DROPOUT = 0.15f;

    private static final String NORM = "embeddings.LayerNorm";

    private final LayerNorm norm = addChildBlock("norm", layerNorm());
    private final List<Layer> layers = new ArrayList<>();

    TextEncoder() {
        for (int i = 0; i < BaseEncoder.LAYERS; i++) {
            layers.add(addChildBlock("layer" + i, new Layer()));
        }
    }

    private static LayerNorm layerNorm() {
        return LayerNorm.builder().axis(2).optEpsilon(EPSILON).build();
    }

    /** The blocks that hold weights, by their names in the published one. */
    Map<String, Block> namedBlocks() {
        Map<String, Block> blocks = new LinkedHashMap<>();
        blocks.put(NORM, norm);
        for (int i = 0; i < layers.size(); i++) {
            for (Map.Entry<String, Block> entry : layers.get(i).parts.entrySet()) {
                blocks.put("encoder.layer." + i + "." + entry.getKey(), entry.getValue());
            }
        }
        return blocks;
    }

    /** Sets all weights to those of the published encoder. */
    void start(BaseEncoder base) {
        namedBlocks().forEach((name, block) -> {
            for (Pair<String, Parameter> pair : block.getParameters()) {
                float[] values = switch (pair.getValue().getType()) {
                    case WEIGHT -> base.weight(name);
                    case GAMMA -> base.floats(name + ".weight");
                    default -> base.floats(name + ".bias");
                };
                pair.getValue().getArray().set(FloatBuffer.wrap(values));
            }
        });
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameters, NDList inputs, boolean training, PairList<String, Object> options) {
        NDArray states = Networks.run(norm, parameters, inputs.get(0), training);
        NDArray mask = inputs.get(1);
        Shape shape = states.getShape();
        NDArray bias = mask.sub(1f).mul(1e4f).reshape(shape.get(0), 1, 1, shape.get(1));
        if (training) {
            states = Networks.dropout(states, DROPOUT);
        }
        for (Layer layer : layers) {
            states = layer.forward(parameters, new NDList(states, bias), training)
                    .singletonOrThrow();
        }
        return new NDList(states);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {inputs[0]};
    }

    @Override
    public void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        Shape states = new Shape(1, 4, BaseEncoder.WIDTH);
        norm.initialize(manager, type, states);
        layers.forEach(layer -> layer.initialize(manager, type, states));
    }

    /** One transformer layer: attention, then two linear layers, each with its norm after the sum. */
    private static final class Layer extends AbstractBlock {
        private static final int INNER = 1536;
        private static final int HEAD_WIDTH = BaseEncoder.WIDTH / BaseEncoder.HEADS;

        private final Map<String, Block> parts = new LinkedHashMap<>();

        Layer() {
            for (String name : List.of(
                    "attention.self.query",
                    "attention.self.key",
                    "attention.self.value",
                    "attention.output.dense",
                    "intermediate.dense",
                    "output.dense")) {
                int units = name.equals("intermediate.dense") ? INNER : BaseEncoder.WIDTH;
                add(name, Linear.builder().setUnits(units).build());
            }
            add("attention.output.LayerNorm", layerNorm());
            add("output.LayerNorm", layerNorm());
        }

        private void add(String name, Block block) {
            parts.put(name, addChildBlock(name.replace('.', '_'), block));
        }

        private NDArray run(String name, ParameterStore parameters, NDArray x, boolean training) {
            return Networks.run(Objects.requireNonNull(parts.get(name)), parameters, x, training);
        }

        /** As {@link #run}, but some of it missing while the network learns. */
        private NDArray thinned(String name, ParameterStore parameters, NDArray x, boolean training) {
            NDArray values = run(name, parameters, x, training);
            return training ? Networks.dropout(values, LAYER_DROPOUT) : values;
        }

        private NDArray heads(String name, ParameterStore parameters, NDArray x, boolean training, int... axes) {
            Shape shape = x.getShape();
            return run(name, parameters, x, training)
                    .reshape(shape.get(0), shape.get(1), BaseEncoder.HEADS, HEAD_WIDTH)
                    .transpose(axes);
        }

        @Override
        protected NDList forwardInternal(
                ParameterStore parameters, NDList inputs, boolean training, PairList<String, Object> options) {
            NDArray x = inputs.get(0);
            NDArray query = heads("attention.self.query", parameters, x, training, 0, 2, 1, 3);
            NDArray key = heads("attention.self.key", parameters, x, training, 0, 2, 3, 1);
            NDArray value = heads("attention.self.value", parameters, x, training, 0, 2, 1, 3);
            NDArray weights = query.matMul(key)
                    .mul((float) (1 / Math.sqrt(HEAD_WIDTH)))
                    .add(inputs.get(1))
                    .softmax(3);
            NDArray attended = weights.matMul(value).transpose(0, 2, 1, 3).reshape(x.getShape());
            NDArray sum = thinned("attention.output.dense", parameters, attended, training)
                    .add(x);
            NDArray middle = run("attention.output.LayerNorm", parameters, sum, training);
            NDArray inner = Activation.gelu(run("intermediate.dense", parameters, middle, training));
            NDArray out = thinned("output.dense", parameters, inner, training).add(middle);
            return new NDList(run("output.LayerNorm", parameters, out, training));
        }

        @Override
        public Shape[] getOutputShapes(Shape[] inputs) {
            return new Shape[] {inputs[0]};
        }

        @Override
        public void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
            parts.forEach((name, block) -> block.initialize(
                    manager, type, new Shape(1, 4, name.equals("output.dense") ? INNER : BaseEncoder.WIDTH)));
        }
    }
}
