package org.instantretouch.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * What is done to a photo: layers, applied in order, each on the result of the one before. Immutable; every change is a new
 * document.
 */
public record EditDocument(List<Layer> layers) {
    public EditDocument {
        layers = List.copyOf(layers);
    }

    /** The document that leaves the photo as it is. */
    public static EditDocument empty() {
        return new EditDocument(List.of());
    }

    /** This document with one more layer on top. */
    public EditDocument with(Layer layer) {
        List<Layer> more = new ArrayList<>(layers);
        more.add(layer);
        return new EditDocument(more);
    }

    /** The layers that can change a pixel. */
    public List<Layer> activeLayers() {
        return layers.stream().filter(Layer::isActive).toList();
    }
}
