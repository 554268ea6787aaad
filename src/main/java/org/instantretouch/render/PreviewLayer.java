package org.instantretouch.render;

import java.util.Optional;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.Slicer;

/**
 * A layer as the preview draws it.
 *
 * @param intensity in [0, {@link Slicer#MAX_INTENSITY}]
 * @param mask where it applies; empty for everywhere
 * @throws IllegalArgumentException if the intensity is out of range
 */
public record PreviewLayer(Prediction prediction, float intensity, Optional<PreviewMask> mask) {
    public PreviewLayer {
        if (!(intensity >= 0 && intensity <= Slicer.MAX_INTENSITY)) {
            throw new IllegalArgumentException("intensity " + intensity + " is not in 0 to " + Slicer.MAX_INTENSITY);
        }
    }
}
