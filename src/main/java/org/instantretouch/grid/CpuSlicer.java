package org.instantretouch.grid;

import java.util.List;
import java.util.Optional;

/**
 * The slicer for export and for screens without OpenGL: one thread, plain Java. Each row goes through all layers before the next
 * one comes, so that a photo passes through memory once. How a row is sliced, and why so: {@link SliceRow}. Safe for use by
 * several threads, each on rows of its own.
 */
public final class CpuSlicer implements Slicer {
    @Override
    public void apply(Prediction prediction, float intensity, Optional<float[]> mask, Window window, float[] rgb) {
        apply(List.of(new SlicedLayer(prediction, intensity, mask)), window, rgb);
    }

    /**
     * Applies layers in place, in order, each on the result of the one before.
     *
     * @param window which pixels of the photo these are
     * @param rgb interleaved encoded colours, row by row of the window; values outside [0, 1] are allowed
     * @throws IllegalArgumentException if an array is too short
     */
    public void apply(List<SlicedLayer> layers, Window window, float[] rgb) {
        if (rgb.length < 3 * window.pixels()) {
            throw new IllegalArgumentException(rgb.length + " values for " + window.pixels() + " pixels");
        }
        apply(layers, window, PixelRows.of(rgb, window.width()));
    }

    /**
     * Applies layers in order, each on the result of the one before. Every row is read and written once, from the top to the
     * bottom, also where nothing is to be applied to it.
     *
     * @param window which pixels of the photo these are
     * @throws IllegalArgumentException if a mask is too short
     */
    public void apply(List<SlicedLayer> layers, Window window, PixelRows pixels) {
        for (SlicedLayer layer : layers) {
            if (layer.mask().isPresent() && layer.mask().get().length < window.pixels()) {
                throw new IllegalArgumentException(
                        layer.mask().get().length + " mask values for " + window.pixels() + " pixels");
            }
        }
        double[] places = places(window);
        List<Rows> rows = layers.stream()
                .filter(layer -> layer.intensity() > 0)
                .map(layer -> new Rows(new LayerRow(layer.prediction(), layer.intensity(), places), layer.mask()))
                .toList();
        ColourRow colours = ColourRow.ofWidth(window.width());
        for (int row = 0; row < window.height(); row++) {
            int first = row * window.width();
            double y = (window.y() + row + 0.5) / window.photoHeight();
            pixels.read(row, colours);
            for (Rows layer : rows) {
                if (layer.mask.isPresent()) {
                    layer.row.apply(y, layer.mask.get(), first, colours);
                } else {
                    layer.row.apply(y, colours);
                }
            }
            pixels.write(row, colours);
        }
    }

    /** A layer, and its mask over the window. */
    private record Rows(LayerRow row, Optional<float[]> mask) {}

    private static double[] places(Window window) {
        double[] places = new double[window.width()];
        for (int x = 0; x < places.length; x++) {
            places[x] = (window.x() + x + 0.5) / window.photoWidth();
        }
        return places;
    }
}
