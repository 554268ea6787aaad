package org.instantretouch.model;

/**
 * How a model runs.
 *
 * @param threads threads of one stage on the CPU, at least 1
 * @param gpu whether to use an NVIDIA GPU where one works
 */
public record ModelOptions(int threads, boolean gpu) {
    public ModelOptions {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads; at least 1 is needed");
        }
    }

    /** All processors, and the GPU where there is one. */
    public static ModelOptions defaults() {
        return new ModelOptions(Runtime.getRuntime().availableProcessors(), true);
    }
}
