package org.instantretouch.train;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** An ONNX graph in memory, run by DJL's OnnxRuntime engine. */
public final class OnnxRun implements AutoCloseable {
    private final Model model;
    private final Predictor<NDList, NDList> predictor;
    private final NDManager manager;
    private final NDList inputs = new NDList();

    public OnnxRun(byte[] graph) throws IOException, MalformedModelException {
        model = Model.newInstance("graph", Device.cpu(), "OnnxRuntime");
        model.load(new ByteArrayInputStream(graph), Map.of("interOpNumThreads", "1", "intraOpNumThreads", "2"));
        predictor = model.newPredictor(new NoopTranslator());
        manager = model.getNDManager().newSubManager();
    }

    /** Adds an input; they come in the order of the graph. */
    public OnnxRun with(String name, float[] values, long... shape) {
        return with(name, manager.create(values, new Shape(shape)));
    }

    /** Adds an input of whole numbers. */
    public OnnxRun with(String name, long[] values, long... shape) {
        return with(name, manager.create(values, new Shape(shape)));
    }

    private OnnxRun with(String name, NDArray array) {
        array.setName(name);
        inputs.add(array);
        return this;
    }

    /** All outputs by name; the inputs are forgotten. */
    public Map<String, float[]> run() throws TranslateException {
        Map<String, float[]> outputs = new LinkedHashMap<>();
        try (NDList results = predictor.predict(inputs)) {
            results.forEach(r -> outputs.put(r.getName(), r.toFloatArray()));
        }
        inputs.clear();
        return outputs;
    }

    @Override
    public void close() {
        manager.close();
        predictor.close();
        model.close();
    }
}
