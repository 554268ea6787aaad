package org.instantretouch.render;

import java.util.List;
import java.util.Optional;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.Layer;
import org.instantretouch.grid.ColourRow;
import org.instantretouch.grid.CpuSlicer;
import org.instantretouch.grid.PixelRows;
import org.instantretouch.grid.SlicedLayer;
import org.instantretouch.grid.Window;
import org.instantretouch.mask.MaskColours;
import org.instantretouch.mask.MaskGuide;
import org.instantretouch.mask.MaskRaster;

/**
 * Applies the layers of an edit to pixels, in the working space and without the gamut map, which comes once at the end in the
 * space that the pixels go to. Safe for use by several threads, each on pixels of its own.
 *
 * <p>Masks that depend on colours look at the photo's own, not at what the layers below make of them: so a mask stays what it is
 * while those layers change.
 */
public final class Compositor {
    private final List<Masked> layers;
    private final CpuSlicer slicer = new CpuSlicer();

    /** A layer, and its mask where it does not apply everywhere. */
    private record Masked(Layer layer, Optional<MaskRaster> mask) {}

    /** A compositor that slices on the CPU, for an edit without masks that are drawn along edges. */
    public Compositor(EditDocument edit) {
        this(edit, Optional.empty());
    }

    /**
     * A compositor that slices on the CPU.
     *
     * @param guide of the photo; looked at where {@link EditDocument#needsGuide()}
     */
    public Compositor(EditDocument edit, Optional<MaskGuide> guide) {
        this(edit.activeLayers().stream()
                .map(layer -> new Masked(
                        layer,
                        layer.mask().isEverything()
                                ? Optional.empty()
                                : Optional.of(MaskRaster.of(layer.mask(), guide))))
                .toList());
    }

    private Compositor(List<Masked> layers) {
        this.layers = layers;
    }

    /** The same for windows of a copy that has been stretched to other proportions than the photo's own. */
    public Compositor stretchedFrom(int photoWidth, int photoHeight) {
        return new Compositor(layers.stream()
                .map(l -> new Masked(l.layer, l.mask.map(m -> m.stretchedFrom(photoWidth, photoHeight))))
                .toList());
    }

    /** The same with the ranges of masks in the colours of a copy of the photo instead of each window's own. */
    public Compositor rangesIn(MaskColours copy) {
        return new Compositor(layers.stream()
                .map(l -> new Masked(l.layer, l.mask.map(m -> m.rangesIn(copy))))
                .toList());
    }

    /** Whether every pixel stays as it is. */
    public boolean changesNothing() {
        return layers.isEmpty();
    }

    /**
     * Applies all layers in place. A pixel at which a layer's mask is 0 keeps exactly its value.
     *
     * @param window which pixels of the photo these are
     * @param rgb interleaved encoded colours of the window, row by row
     */
    public void composite(Window window, float[] rgb) {
        slicer.apply(sliced(window, PixelRows.of(rgb, window.width())), window, rgb);
    }

    /**
     * Applies all layers to pixels that are read and written row by row. A pixel at which a layer's mask is 0 keeps exactly its
     * value.
     *
     * @param window which pixels of the photo these are
     * @param pixels whose rows are read once, or twice where a mask looks at colours
     */
    public void composite(Window window, PixelRows pixels) {
        slicer.apply(sliced(window, pixels), window, pixels);
    }

    private List<SlicedLayer> sliced(Window window, PixelRows pixels) {
        boolean colours =
                layers.stream().anyMatch(l -> l.mask.isPresent() && l.mask.get().needsColours());
        float[] photo = colours ? clipped(window, pixels) : new float[0];
        return layers.stream()
                .map(l -> new SlicedLayer(
                        l.layer.prediction(), l.layer.intensity(), l.mask.map(mask -> read(mask, window, photo))))
                .toList();
    }

    /** A copy in the gamut of the screen: what a person picks there, and what masks on the screen are drawn from. */
    private static float[] clipped(Window window, PixelRows pixels) {
        float[] clipped = new float[3 * window.pixels()];
        ColourRow colours = ColourRow.ofWidth(window.width());
        for (int row = 0; row < window.height(); row++) {
            pixels.read(row, colours);
            colours.write(clipped, 3 * window.width() * row);
        }
        for (int i = 0; i < clipped.length; i++) {
            clipped[i] = Math.clamp(clipped[i], 0f, 1f);
        }
        return clipped;
    }

    private static float[] read(MaskRaster mask, Window window, float[] photo) {
        float[] values = new float[window.pixels()];
        mask.read(window, photo, values);
        return values;
    }
}
