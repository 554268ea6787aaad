package org.instantretouch.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A tensor in Java memory, as it goes from stage to stage. */
sealed interface Tensor {
    NDArray in(NDManager manager);

    /** Of type float32. */
    record Floats(Shape shape, float[] values) implements Tensor {
        static Floats of(float[] values, long... shape) {
            return new Floats(new Shape(shape), values);
        }

        @Override
        public NDArray in(NDManager manager) {
            return manager.create(values, shape);
        }
    }

    /** Of type int64. */
    record Longs(Shape shape, long[] values) implements Tensor {
        static Longs of(long[] values, long... shape) {
            return new Longs(new Shape(shape), values);
        }

        @Override
        public NDArray in(NDManager manager) {
            return manager.create(values, shape);
        }
    }
}
