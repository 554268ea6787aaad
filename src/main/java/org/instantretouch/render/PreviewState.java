package org.instantretouch.render;

import java.util.List;
import java.util.Optional;

/**
 * Everything a preview frame depends on, besides the photo.
 *
 * @param layers from the lowest to the top
 * @param split the photo before the edit shows left of this column, in device pixels; negative for nowhere
 * @param before whether it shows everywhere
 * @param overlay a mask to be shown over the photo
 * @param exact whether coefficients are interpolated at full precision, at some cost in time
 * @param clippingMarks whether pixels with a channel at its top show red, and black ones blue
 * @param overlayColour the colour of the overlay
 */
public record PreviewState(
        Viewport viewport,
        List<PreviewLayer> layers,
        double split,
        boolean before,
        Optional<PreviewMask> overlay,
        boolean exact,
        boolean clippingMarks,
        OverlayColour overlayColour) {
    /** How much of the photo the overlay hides where its mask is full. */
    public static final float OVERLAY = 0.5f;

    public PreviewState {
        layers = List.copyOf(layers);
    }

    /** The same with a red overlay. */
    public PreviewState(
            Viewport viewport,
            List<PreviewLayer> layers,
            double split,
            boolean before,
            Optional<PreviewMask> overlay,
            boolean exact,
            boolean clippingMarks) {
        this(viewport, layers, split, before, overlay, exact, clippingMarks, OverlayColour.RED);
    }

    /** The layers over the photo and nothing else. */
    public static PreviewState of(Viewport viewport, List<PreviewLayer> layers) {
        return new PreviewState(viewport, layers, -1, false, Optional.empty(), false, false);
    }

    /** The layers that can change a pixel of this frame. */
    public List<PreviewLayer> activeLayers() {
        return before
                ? List.of()
                : layers.stream().filter(l -> l.intensity() > 0).toList();
    }
}
