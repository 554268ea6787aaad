package org.instantretouch.grid;

import java.util.Optional;

/**
 * A layer as a slicer applies it to the pixels of a window.
 *
 * @param intensity 0 leaves the pixels as they are, bit for bit; 1 is the prediction; up to {@link Slicer#MAX_INTENSITY}
 * @param mask how much of the intensity each pixel takes, in [0, 1], row by row of the window; empty for all of it
 * @throws IllegalArgumentException if the intensity is out of range
 */
public record SlicedLayer(Prediction prediction, float intensity, Optional<float[]> mask) {
    public SlicedLayer {
        if (!(intensity >= 0 && intensity <= Slicer.MAX_INTENSITY)) {
            throw new IllegalArgumentException("intensity " + intensity + " is not in 0 to " + Slicer.MAX_INTENSITY);
        }
    }
}
