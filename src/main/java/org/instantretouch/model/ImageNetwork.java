package org.instantretouch.model;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A network in an ONNX file that looks at one or two pictures and gives numbers: a learned distance between two, or features of
 * one.
 *
 * <p>The contract: each input is float32 of shape {@code [1, 3, height, width]}, where every size may be left free: sRGB-encoded
 * red, green and blue planes in [0, 1]; whatever normalisation the network needs is part of its graph. Two inputs take the photo
 * first, then the result, and agree in their sizes. The first output is float32 with finite values; it is read flat. It runs on
 * the CPU. Safe for use by several threads, one after another.
 */
public final class ImageNetwork implements AutoCloseable {
    /** The side that a network without sizes of its own is tried at. */
    private static final int TRIAL_SIDE = 64;

    private final String file;
    private final Model model;
    private final Predictor<NDList, NDList> predictor;
    private final List<String> inputs;
    private final OptionalInt width;
    private final OptionalInt height;

    private ImageNetwork(String file, Model model, List<String> inputs, OptionalInt width, OptionalInt height) {
        this.file = file;
        this.model = model;
        this.inputs = inputs;
        this.width = width;
        this.height = height;
        predictor = model.newPredictor(new NoopTranslator());
    }

    /**
     * Loads a network and tries it once on grey pictures.
     *
     * @throws ModelException if the file is missing or no ONNX network, or does not keep to the contract; it names the file
     */
    public static ImageNetwork open(Path path) throws ModelException {
        String file = path.toString();
        if (!Files.isRegularFile(path)) {
            throw new ModelException(file, "there is no such file");
        }
        // The engine must know of the settings before a model asks for it.
        String engine = OnnxStage.engine().getEngineName();
        Model model = Model.newInstance("metric", Device.cpu(), engine);
        try {
            model.load(path, null, Map.of());
            ImageNetwork network = of(file, model, inputs(path));
            network.rehearse();
            return network;
        } catch (ModelException e) {
            model.close();
            throw e;
        } catch (IOException | MalformedModelException | OrtException | RuntimeException | UnsatisfiedLinkError e) {
            model.close();
            throw new ModelException(file, "network", "cannot be loaded: " + ModelException.reason(e), e);
        }
    }

    /** The inputs with their types and shapes, in the file's order; DJL tells their names alone. */
    private static Map<String, NodeInfo> inputs(Path path) throws OrtException {
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(path.toString())) {
            return session.getInputInfo();
        }
    }

    private static ImageNetwork of(String file, Model model, Map<String, NodeInfo> inputs) throws ModelException {
        List<String> names = new ArrayList<>();
        long width = -1;
        long height = -1;
        for (Map.Entry<String, NodeInfo> input : inputs.entrySet()) {
            String name = input.getKey();
            if (!(input.getValue().getInfo() instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.FLOAT) {
                throw new ModelException(file, "input " + name, "is no tensor of float32");
            }
            long[] shape = tensor.getShape();
            if (shape.length != 4 || shape[0] != 1 && shape[0] != -1 || shape[1] != 3 && shape[1] != -1) {
                throw new ModelException(
                        file,
                        "input " + name,
                        "has the shape " + Arrays.toString(shape) + " instead of [1, 3, height, width]");
            }
            boolean agrees = names.isEmpty() || shape[2] == height && shape[3] == width;
            if (!agrees) {
                throw new ModelException(file, "input " + name, "is of another size than the first");
            }
            height = shape[2];
            width = shape[3];
            names.add(name);
        }
        if (names.isEmpty() || names.size() > 2) {
            throw new ModelException(file, "inputs", "there are " + names.size() + " instead of 1 or 2 pictures");
        }
        return new ImageNetwork(file, model, List.copyOf(names), size(width), size(height));
    }

    private static OptionalInt size(long size) {
        return size > 0 ? OptionalInt.of(Math.toIntExact(size)) : OptionalInt.empty();
    }

    /** How many pictures it looks at: 1 or 2. */
    public int pictures() {
        return inputs.size();
    }

    /** The width of its pictures; empty for any. */
    public OptionalInt width() {
        return width;
    }

    /** The height of its pictures; empty for any. */
    public OptionalInt height() {
        return height;
    }

    /**
     * Looks at pictures.
     *
     * @param rgb as many pictures as it looks at: planes of red, green and blue, {@code 3 * height * width} values each
     * @return the first output, flat
     * @throws ModelException if the network fails, or gives what is no finite number
     */
    public synchronized float[] run(int pictureWidth, int pictureHeight, List<float[]> rgb) throws ModelException {
        if (rgb.size() != inputs.size()) {
            throw new IllegalArgumentException(rgb.size() + " pictures instead of " + inputs.size());
        }
        try (NDManager manager = model.getNDManager().newSubManager()) {
            NDList in = new NDList();
            for (int i = 0; i < inputs.size(); i++) {
                NDArray array = manager.create(rgb.get(i), new Shape(1, 3, pictureHeight, pictureWidth));
                array.setName(inputs.get(i));
                in.add(array);
            }
            try (NDList out = predictor.predict(in)) {
                return values(out.head());
            }
        } catch (TranslateException | EngineException | IllegalArgumentException e) {
            throw new ModelException(file, "network", "cannot be run: " + ModelException.reason(e), e);
        }
    }

    private float[] values(NDArray array) throws ModelException {
        if (array.getDataType() != DataType.FLOAT32) {
            throw new ModelException(file, "output", "is of type " + array.getDataType() + " instead of float32");
        }
        float[] values = array.toFloatArray();
        if (values.length == 0) {
            throw new ModelException(file, "output", "is empty");
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new ModelException(file, "output", value + " is no finite number");
            }
        }
        return values;
    }

    private void rehearse() throws ModelException {
        int w = width.orElse(TRIAL_SIDE);
        int h = height.orElse(TRIAL_SIDE);
        float[] grey = new float[Math.multiplyExact(3 * w, h)];
        Arrays.fill(grey, 0.5f);
        run(w, h, inputs.stream().map(name -> grey).toList());
    }

    /** Frees the native memory. */
    @Override
    public synchronized void close() {
        predictor.close();
        model.close();
    }
}
