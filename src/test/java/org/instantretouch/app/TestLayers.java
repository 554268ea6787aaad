package org.instantretouch.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.edit.Layer;
import org.instantretouch.edit.ModelReference;
import org.instantretouch.grid.BilateralGrid;
import org.instantretouch.grid.GuideCurve;
import org.instantretouch.grid.GuideKind;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.Slice;
import org.instantretouch.intent.Intent;
import org.instantretouch.mask.Mask;

/** Layers that no model has to predict. */
final class TestLayers {
    private TestLayers() {}

    /** A layer that changes nothing, under a mask. */
    static Layer masked(String id, Mask mask) {
        return new Layer(
                id,
                "warmer",
                "warmer",
                new Intent(List.of(), Optional.empty(), Set.of(), 0),
                Prediction.of(new Slice(GuideKind.LUMA, GuideCurve.identity(), BilateralGrid.identity(2, 2, 2))),
                1,
                mask,
                true,
                new ModelReference("model", "hash"),
                Optional.empty());
    }
}
