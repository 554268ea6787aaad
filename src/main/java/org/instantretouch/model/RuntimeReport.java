package org.instantretouch.model;

import ai.djl.engine.Engine;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtProvider;
import java.util.List;

/**
 * What models run on here.
 *
 * @param version of ONNX Runtime
 * @param providers what this build of it can run on, fastest first
 * @param gpus how many NVIDIA GPUs with CUDA there are
 */
public record RuntimeReport(String version, List<String> providers, int gpus) {
    public RuntimeReport {
        providers = List.copyOf(providers);
    }

    /**
     * What there is now.
     *
     * @throws ModelException if nothing of it runs here
     */
    public static RuntimeReport now() throws ModelException {
        try {
            Engine engine = OnnxStage.engine();
            return new RuntimeReport(
                    OrtEnvironment.getEnvironment().getVersion(),
                    OrtEnvironment.getAvailableProviders().stream()
                            .map(OrtProvider::getName)
                            .toList(),
                    engine.getGpuCount());
        } catch (LinkageError e) {
            throw RetouchModel.withoutEngine(e);
        }
    }
}
