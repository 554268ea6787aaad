package org.instantretouch.train;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the networks of both sides share: running a block, clipping gradients, and weights as plain arrays. */
public final class Networks {
    /** Of one parameter, many times the largest that there is. */
    private static final int MOST_VALUES = 1 << 26;

    private Networks() {}

    /** Where to train: on a GPU that PyTorch can use, else on the processor. */
    public static Device device() {
        return Engine.getEngine("PyTorch").defaultDevice();
    }

    /** The one output of a block of one input. */
    public static NDArray run(Block block, ParameterStore parameters, NDArray input, boolean training) {
        return block.forward(parameters, new NDList(input), training).singletonOrThrow();
    }

    /** Zeroes a share of the values, and scales the others up in turn. */
    public static NDArray dropout(NDArray values, float share) {
        NDArray kept = values.getManager()
                .randomUniform(0, 1, values.getShape())
                .gt(share)
                .toType(DataType.FLOAT32, false);
        return values.mul(kept.mul(1 / (1 - share)));
    }

    /**
     * Scales all gradients down to a common norm at most.
     *
     * @return whether they are finite; where not, they have been set to zero
     */
    public static boolean clipGradients(Block block, float norm) {
        List<NDArray> gradients = new ArrayList<>();
        for (Pair<String, Parameter> pair : block.getParameters()) {
            NDArray array = pair.getValue().getArray();
            if (array.hasGradient()) {
                gradients.add(array.getGradient());
            }
        }
        double square;
        try (NDManager manager = gradients.getFirst().getManager().newSubManager()) {
            NDList squares = new NDList();
            for (NDArray gradient : gradients) {
                try (NDArray squared = gradient.square()) {
                    NDArray sum = squared.sum();
                    sum.attach(manager);
                    squares.add(sum);
                }
            }
            // One number comes from the device, not one for each gradient, which would wait for each of them.
            square = NDArrays.stack(squares).sum().getFloat();
        }
        boolean finite = Double.isFinite(square);
        double scale = finite ? Math.min(1, norm / (Math.sqrt(square) + 1e-12)) : 0;
        for (NDArray gradient : gradients) {
            if (!finite) {
                // Not set(Buffer): the tensor would share the buffer's memory, which does not outlive this view of it.
                gradient.set(new NDIndex("..."), 0f);
            } else if (scale < 1) {
                gradient.muli(scale);
            }
            gradient.close();
        }
        return finite;
    }

    /** All weights by name, copied. */
    public static Map<String, float[]> weights(Block block) {
        Map<String, float[]> weights = new HashMap<>();
        for (Pair<String, Parameter> pair : block.getParameters()) {
            weights.put(pair.getKey(), pair.getValue().getArray().toFloatArray());
        }
        return weights;
    }

    /** Whether there is a weight of the right size for each parameter of a block that is initialised. */
    public static boolean fit(Block block, Map<String, float[]> weights) {
        for (Pair<String, Parameter> pair : block.getParameters()) {
            float[] values = weights.get(pair.getKey());
            if (values == null || values.length != pair.getValue().getArray().size()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Replaces all weights in place. (Loading a block's parameters the usual way has no effect once a trainer is initialised.)
     *
     * @throws IllegalArgumentException if a weight is missing or of another size
     */
    public static void setWeights(Block block, Map<String, float[]> weights) {
        for (Pair<String, Parameter> pair : block.getParameters()) {
            float[] values = weights.get(pair.getKey());
            NDArray array = pair.getValue().getArray();
            if (values == null || values.length != array.size()) {
                throw new IllegalArgumentException("no weights that fit " + pair.getKey());
            }
            array.set(FloatBuffer.wrap(values));
        }
    }

    /** Writes weights. */
    public static void write(Map<String, float[]> weights, DataOutputStream out) throws IOException {
        out.writeInt(weights.size());
        for (Map.Entry<String, float[]> entry : weights.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().length);
            for (float value : entry.getValue()) {
                out.writeFloat(value);
            }
        }
    }

    /**
     * Reads weights that {@link #write} wrote.
     *
     * @throws StreamCorruptedException if there are none, or one is not finite
     */
    public static Map<String, float[]> read(DataInputStream in) throws IOException {
        Map<String, float[]> weights = new HashMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            int length = in.readInt();
            if (length < 0 || length > MOST_VALUES) {
                throw new StreamCorruptedException(name + " has " + length + " values");
            }
            float[] values = new float[length];
            for (int k = 0; k < values.length; k++) {
                values[k] = in.readFloat();
                if (!Float.isFinite(values[k])) {
                    throw new StreamCorruptedException(name + " has a value that is no number");
                }
            }
            weights.put(name, values);
        }
        return weights;
    }
}
