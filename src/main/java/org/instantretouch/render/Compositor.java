package org.instantretouch.render;

import java.util.List;
import java.util.Optional;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.Layer;
import org.instantretouch.grid.CpuSlicer;
import org.instantretouch.grid.Slicer;
import org.instantretouch.grid.Window;

/**
 * Applies the layers of an edit to pixels, in the working space and without the gamut map, which comes once at the end in the
 * space that the pixels go to. Safe for use by several threads, each on pixels of its own.
 */
public final class Compositor {
    private final List<Layer> layers;
    private final Slicer slicer;

    /** A compositor that slices on the CPU. */
    public Compositor(EditDocument edit) {
        this(edit, new CpuSlicer());
    }

    Compositor(EditDocument edit, Slicer slicer) {
        layers = edit.activeLayers();
        this.slicer = slicer;
    }

    /** Whether every pixel stays as it is. */
    public boolean changesNothing() {
        return layers.isEmpty();
    }

    /**
     * Applies all layers in place.
     *
     * @param window which pixels of the photo these are
     * @param rgb interleaved encoded colours of the window, row by row
     */
    public void composite(Window window, float[] rgb) {
        for (Layer layer : layers) {
            slicer.apply(layer.prediction(), layer.intensity(), Optional.empty(), window, rgb);
        }
    }
}
