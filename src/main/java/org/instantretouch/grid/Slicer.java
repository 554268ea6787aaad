package org.instantretouch.grid;

import java.util.Optional;

/**
 * Applies a prediction to pixels (DESIGN section 2).
 *
 * <p>Pixel (x, y) of a W x H photo with colour p has guide g = curve(kind(p)) and grid coordinates (x + 0.5) / W * width -
 * 0.5, likewise y, and g * depth - 0.5; neighbours clamp at the edges, and the coefficients are interpolated trilinearly.
 * With k = intensity * mask, the result is p + k (S(p) - p). Beyond k = 1 a colour never crosses grey: with c0 = p - luma(p)
 * and d the change of that chroma at k = 1, the factor of the chroma stops at max(|c0|^2, |d|^2) / -(d . c0) where d . c0 is
 * negative; that is never below 1. A colour that is less colourful than its change has grey behind it already at k = 1, and
 * with |d| in place of |c0| the stop fades out towards grey: else greys of equal looks, whose c0 is mere rounding, would part.
 */
public interface Slicer {
    /** The largest intensity of a layer. */
    float MAX_INTENSITY = 2;

    /**
     * Applies a prediction in place.
     *
     * @param intensity 0 leaves the pixels as they are, bit for bit; 1 is the prediction; up to {@link #MAX_INTENSITY}
     * @param mask how much of the intensity each pixel takes, in [0, 1], row by row of the window; empty for all of it
     * @param window which pixels of the photo these are
     * @param rgb interleaved encoded colours, row by row of the window; values outside [0, 1] are allowed
     * @throws IllegalArgumentException if an array is too short, or the intensity is not in [0, 2]
     */
    void apply(Prediction prediction, float intensity, Optional<float[]> mask, Window window, float[] rgb);
}
