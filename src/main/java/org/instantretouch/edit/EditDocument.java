package org.instantretouch.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is done to a photo: layers, applied in order, each on the result of the one before. Immutable; every change is a new
 * document.
 *
 * @param photo the photo it belongs to, where that is known
 * @throws IllegalArgumentException if two layers have the same id
 */
public record EditDocument(Optional<PhotoIdentity> photo, List<Layer> layers) {
    public EditDocument {
        layers = List.copyOf(layers);
        Set<String> ids = new HashSet<>();
        for (Layer layer : layers) {
            if (!ids.add(layer.id())) {
                throw new IllegalArgumentException("two layers have the id " + layer.id());
            }
        }
    }

    /** A document of no certain photo. */
    public EditDocument(List<Layer> layers) {
        this(Optional.empty(), layers);
    }

    /** The document that leaves the photo as it is. */
    public static EditDocument empty() {
        return new EditDocument(List.of());
    }

    /** The same for a photo. */
    public EditDocument withPhoto(PhotoIdentity newPhoto) {
        return new EditDocument(Optional.of(newPhoto), layers);
    }

    private EditDocument withLayers(List<Layer> newLayers) {
        return new EditDocument(photo, newLayers);
    }

    /** This document with one more layer on top. */
    public EditDocument with(Layer layer) {
        List<Layer> more = new ArrayList<>(layers);
        more.add(layer);
        return withLayers(more);
    }

    /** The layer of that id, or empty. */
    public Optional<Layer> find(String id) {
        return layers.stream().filter(l -> l.id().equals(id)).findFirst();
    }

    /**
     * This document with a layer in place of the one of the same id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public EditDocument replace(Layer layer) {
        List<Layer> changed = new ArrayList<>(layers);
        changed.set(indexOf(layer.id()), layer);
        return withLayers(changed);
    }

    /**
     * This document without a layer.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public EditDocument remove(String id) {
        List<Layer> fewer = new ArrayList<>(layers);
        fewer.remove(indexOf(id));
        return withLayers(fewer);
    }

    /**
     * This document with a layer moved.
     *
     * @param index where it is to stand in the result; 0 is the lowest
     * @throws IllegalArgumentException if there is no layer of that id, or no such place
     */
    public EditDocument move(String id, int index) {
        if (index < 0 || index >= layers.size()) {
            throw new IllegalArgumentException("no place " + index + " among " + layers.size() + " layers");
        }
        List<Layer> moved = new ArrayList<>(layers);
        Layer layer = moved.remove(indexOf(id));
        moved.add(index, layer);
        return withLayers(moved);
    }

    /**
     * This document with a copy of a layer just above it; the copy has an id of its own.
     *
     * @throws IllegalArgumentException if there is no layer of that id
     */
    public EditDocument duplicate(String id) {
        List<Layer> more = new ArrayList<>(layers);
        int index = indexOf(id);
        more.add(index + 1, layers.get(index).copy());
        return withLayers(more);
    }

    /**
     * This document without a layer and those above it: what the layer is applied to.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public EditDocument below(String id) {
        return withLayers(layers.subList(0, indexOf(id)));
    }

    private int indexOf(String id) {
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("there is no layer with the id " + id);
    }

    /** The layers that can change a pixel. */
    public List<Layer> activeLayers() {
        return layers.stream().filter(Layer::isActive).toList();
    }

    /** Whether a small copy of the photo is needed to draw a mask along its edges. */
    public boolean needsGuide() {
        return layers.stream().anyMatch(l -> l.isActive() && l.mask().needsGuide());
    }

    /** Whether the mask of a layer that acts has a range of tones or colours. */
    public boolean hasRanges() {
        return layers.stream().anyMatch(l -> l.isActive() && l.mask().hasRanges());
    }
}
