package org.instantretouch.edit;

import java.util.Optional;
import java.util.UUID;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.Slicer;
import org.instantretouch.intent.Intent;
import org.instantretouch.mask.Mask;

/**
 * One instruction applied to a photo.
 *
 * @param id stays the same through all changes of the layer; unique in a document
 * @param name what the layer is called in a list
 * @param instruction the text as it was typed
 * @param intent what was understood
 * @param prediction what the model predicted for it
 * @param intensity how much of the prediction is applied, in [0, {@link Slicer#MAX_INTENSITY}]; 1 is the prediction
 * @param mask where it is applied
 * @param visible whether the layer takes part
 * @param model who predicted it
 * @param noiseSeed of the model's noise, where it has any
 * @throws IllegalArgumentException if the intensity is out of range, or the id empty
 */
public record Layer(
        String id,
        String name,
        String instruction,
        Intent intent,
        Prediction prediction,
        float intensity,
        Mask mask,
        boolean visible,
        ModelReference model,
        Optional<Long> noiseSeed) {
    public Layer {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a layer without an id");
        }
        if (!(intensity >= 0 && intensity <= Slicer.MAX_INTENSITY)) {
            throw new IllegalArgumentException("intensity " + intensity + " is not in 0 to " + Slicer.MAX_INTENSITY);
        }
    }

    /** A new layer over the whole photo, with an id of its own. */
    public Layer(
            String name,
            String instruction,
            Intent intent,
            Prediction prediction,
            float intensity,
            boolean visible,
            ModelReference model) {
        this(
                newId(),
                name,
                instruction,
                intent,
                prediction,
                intensity,
                Mask.EVERYTHING,
                visible,
                model,
                Optional.empty());
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    /** Whether the layer can change a pixel. */
    public boolean isActive() {
        return visible && intensity > 0 && !mask.isNothing();
    }

    /** A copy with an id of its own. */
    public Layer copy() {
        return new Layer(newId(), name, instruction, intent, prediction, intensity, mask, visible, model, noiseSeed);
    }

    /** The same under another name. */
    public Layer withName(String newName) {
        return new Layer(id, newName, instruction, intent, prediction, intensity, mask, visible, model, noiseSeed);
    }

    /** The same asked for in other words; a layer that is called by its words is called by the new ones. */
    public Layer withInstruction(String newInstruction) {
        String newName = name.equals(instruction) ? newInstruction : name;
        return new Layer(id, newName, newInstruction, intent, prediction, intensity, mask, visible, model, noiseSeed);
    }

    /** The same by another intensity. */
    public Layer withIntensity(float newIntensity) {
        return new Layer(id, name, instruction, intent, prediction, newIntensity, mask, visible, model, noiseSeed);
    }

    /** The same, shown or hidden. */
    public Layer withVisible(boolean newVisible) {
        return new Layer(id, name, instruction, intent, prediction, intensity, mask, newVisible, model, noiseSeed);
    }

    /** The same with another mask. */
    public Layer withMask(Mask newMask) {
        return new Layer(id, name, instruction, intent, prediction, intensity, newMask, visible, model, noiseSeed);
    }

    /** The same, predicted anew from another intent, or for another photo. */
    public Layer withPrediction(Intent newIntent, Prediction newPrediction) {
        return new Layer(id, name, instruction, newIntent, newPrediction, intensity, mask, visible, model, noiseSeed);
    }

    /** The same by another model. */
    public Layer withModel(ModelReference newModel, Optional<Long> newNoiseSeed) {
        return new Layer(id, name, instruction, intent, prediction, intensity, mask, visible, newModel, newNoiseSeed);
    }
}
