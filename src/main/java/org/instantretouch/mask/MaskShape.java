package org.instantretouch.mask;

/**
 * One thing that was painted or chosen. Places are relative to the photo's width and height, lengths to its longer side, so
 * that a shape fits the photo at any size.
 */
public sealed interface MaskShape permits Stroke, LinearGradient, RadialGradient, TonalRange, ColorRange {
    /** The largest radius and softness of a length, in longer sides. */
    float LARGEST = 4;

    /** Whether the shape depends on the photo's colours. */
    default boolean needsColours() {
        return false;
    }
}
