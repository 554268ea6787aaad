package org.instantretouch.grid;

import java.util.List;

/**
 * What a model predicts for a photo: one or two slices, applied in order, each on the result of the one before.
 *
 * @throws IllegalArgumentException if there are no slices or more than two, or the first is not guided by luma
 */
public record Prediction(List<Slice> slices) {
    public Prediction {
        slices = List.copyOf(slices);
        if (slices.isEmpty() || slices.size() > 2) {
            throw new IllegalArgumentException("a prediction has one or two slices, not " + slices.size());
        }
        if (slices.getFirst().kind() != GuideKind.LUMA) {
            throw new IllegalArgumentException("the first slice must be guided by luma");
        }
    }

    /** A prediction of one slice. */
    public static Prediction of(Slice slice) {
        return new Prediction(List.of(slice));
    }
}
