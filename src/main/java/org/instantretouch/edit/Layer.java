package org.instantretouch.edit;

import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.Slicer;
import org.instantretouch.intent.Intent;

/**
 * One instruction applied to a photo.
 *
 * @param name what the layer is called in a list
 * @param instruction the text as it was typed
 * @param intent what was understood
 * @param prediction what the model predicted for it
 * @param intensity how much of the prediction is applied, in [0, {@link Slicer#MAX_INTENSITY}]; 1 is the prediction
 * @param visible whether the layer takes part
 * @param model who predicted it
 * @throws IllegalArgumentException if the intensity is out of range
 */
public record Layer(
        String name,
        String instruction,
        Intent intent,
        Prediction prediction,
        float intensity,
        boolean visible,
        ModelReference model) {
    public Layer {
        if (!(intensity >= 0 && intensity <= Slicer.MAX_INTENSITY)) {
            throw new IllegalArgumentException("intensity " + intensity + " is not in 0 to " + Slicer.MAX_INTENSITY);
        }
    }

    /** Whether the layer can change a pixel. */
    public boolean isActive() {
        return visible && intensity > 0;
    }
}
