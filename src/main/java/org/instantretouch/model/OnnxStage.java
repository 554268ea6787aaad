package org.instantretouch.model;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One stage of a model in DJL's OnnxRuntime engine. Not thread-safe. */
final class OnnxStage implements AutoCloseable {
    private static final String ENGINE = "OnnxRuntime";

    /** What these log, device and extensions not found, is what {@link DeviceReport} says; kept, or their levels are lost. */
    private static final List<Logger> CHATTY =
            List.of(Logger.getLogger("ai.djl.onnxruntime"), Logger.getLogger("ai.djl.util"));

    private final ModelManifest.Stage stage;
    private final String file;
    private final Model model;
    private final Predictor<NDList, NDList> predictor;
    private int runs;

    private OnnxStage(ModelManifest.Stage stage, String file, Model model) {
        this.stage = stage;
        this.file = file;
        this.model = model;
        this.predictor = model.newPredictor(new NoopTranslator());
    }

    /** DJL's engine, told to fetch nothing, to look for no other engine, and to report to nobody. */
    static Engine engine() {
        for (String property : List.of("ai.djl.offline", "ai.djl.onnx.disable_alternative")) {
            if (System.getProperty(property) == null) {
                System.setProperty(property, "true");
            }
        }
        for (Logger logger : CHATTY) {
            if (logger.getLevel() == null) {
                logger.setLevel(Level.SEVERE);
            }
        }
        Telemetry.offBeforeLoading();
        Engine engine = Engine.getEngine(ENGINE);
        Telemetry.offAfterLoading();
        return engine;
    }

    /** Loads a stage, and checks that its inputs are those of the manifest. */
    static OnnxStage open(Path folder, ModelManifest.Stage stage, Device device, int threads) throws ModelException {
        Path path = folder.resolve(stage.file());
        String file = ModelException.shown(path);
        Model model = Model.newInstance(stage.name(), device, ENGINE);
        try {
            // The engine reads the threads inside an operator only beside those between operators.
            model.load(
                    path,
                    null,
                    Map.of(
                            "sessionOptions",
                            options(stage),
                            "interOpNumThreads",
                            "1",
                            "intraOpNumThreads",
                            Integer.toString(threads)));
            Set<String> inputs =
                    new LinkedHashSet<>(model.getBlock().describeInput().keys());
            for (String declared : stage.inputs().keySet()) {
                if (!inputs.contains(declared)) {
                    throw new ModelException(
                            file,
                            "stage " + stage.name() + ", inputs." + declared,
                            "the file has no such input, but " + new TreeSet<>(inputs) + "; correct model.json");
                }
            }
            inputs.removeAll(stage.inputs().keySet());
            if (!inputs.isEmpty()) {
                throw new ModelException(
                        file,
                        "stage " + stage.name() + ", inputs",
                        "nothing is given to the file's " + inputs + "; correct model.json");
            }
            return new OnnxStage(stage, file, model);
        } catch (ModelException e) {
            model.close();
            throw e;
        } catch (IOException | MalformedModelException | RuntimeException | UnsatisfiedLinkError e) {
            model.close();
            throw new ModelException(
                    file,
                    "stage " + stage.name(),
                    "cannot be loaded: " + ModelException.reason(e) + "; install the model again",
                    e);
        }
    }

    /**
     * Threads that wait for work sleep: spinning, as is usual, they would keep processors from reading the photo. What reads
     * instructions is loaded as it is: it runs once for each, and to optimize it takes as long as some fifty runs gain.
     */
    private static OrtSession.SessionOptions options(ModelManifest.Stage stage) {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        try {
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            if (stage.inputs().containsValue(ModelManifest.Source.TOKENS.id())) {
                options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.NO_OPT);
            }
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
        return options;
    }

    /** Runs the stage on named tensors and adds its outputs to them. */
    void run(Map<String, Tensor> tensors) throws ModelException {
        runs++;
        try (NDManager manager = model.getNDManager().newSubManager()) {
            NDList in = new NDList();
            for (Map.Entry<String, String> input : stage.inputs().entrySet()) {
                Tensor tensor = tensors.get(input.getValue());
                if (tensor == null) {
                    throw new IllegalStateException("nobody made " + input.getValue());
                }
                NDArray array = tensor.in(manager);
                array.setName(input.getKey());
                in.add(array);
            }
            Map<String, NDArray> out = new HashMap<>();
            try (NDList results = predictor.predict(in)) {
                results.forEach(r -> out.put(r.getName(), r));
                for (Map.Entry<String, ModelManifest.Output> output :
                        stage.outputs().entrySet()) {
                    tensors.put(output.getValue().name(), read(output.getKey(), output.getValue(), out));
                }
            }
        } catch (TranslateException | EngineException | IllegalArgumentException e) {
            throw new ModelException(file, "stage " + stage.name(), "cannot be run: " + ModelException.reason(e), e);
        }
    }

    private Tensor read(String onnx, ModelManifest.Output declared, Map<String, NDArray> results)
            throws ModelException {
        NDArray array = results.get(onnx);
        if (array == null) {
            throw wrong(onnx, "the file has no such output, but " + new TreeSet<>(results.keySet()));
        }
        DataType type = declared.type() == ModelManifest.TensorType.FLOAT32 ? DataType.FLOAT32 : DataType.INT64;
        if (array.getDataType() != type) {
            throw wrong(
                    onnx,
                    "is of type " + array.getDataType() + " instead of "
                            + declared.type().id());
        }
        long[] shape = array.getShape().getShape();
        boolean fits = shape.length == declared.shape().size();
        for (int i = 0; fits && i < shape.length; i++) {
            long side = declared.shape().get(i);
            fits = side == -1 || side == shape[i];
        }
        if (!fits) {
            throw wrong(onnx, "has the shape " + array.getShape() + " instead of " + declared.shape());
        }
        if (declared.type() == ModelManifest.TensorType.INT64) {
            return new Tensor.Longs(array.getShape(), array.toLongArray());
        }
        float[] values = array.toFloatArray();
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw wrong(onnx, "value " + i + " is " + values[i] + ", no finite number");
            }
        }
        return new Tensor.Floats(array.getShape(), values);
    }

    private ModelException wrong(String onnx, String problem) {
        return new ModelException(
                file, "stage " + stage.name() + ", outputs." + onnx, problem + "; the model is broken, use another");
    }

    /** How often the stage ran. */
    int runs() {
        return runs;
    }

    @Override
    public void close() {
        predictor.close();
        model.close();
    }
}
