package org.instantretouch.model;

import java.util.Map;

/** What a model saw in a photo: made once a photo, good for any number of predictions by the same model; holds no native memory. */
public final class PhotoFeatures {
    private final String modelHash;
    private final PhotoTones tones;
    private final Map<String, Tensor> tensors;

    PhotoFeatures(String modelHash, PhotoTones tones, Map<String, Tensor> tensors) {
        this.modelHash = modelHash;
        this.tones = tones;
        this.tensors = Map.copyOf(tensors);
    }

    /** The {@link RetouchModel#hash()} of the model that looked. */
    public String modelHash() {
        return modelHash;
    }

    PhotoTones tones() {
        return tones;
    }

    Map<String, Tensor> tensors() {
        return tensors;
    }
}
