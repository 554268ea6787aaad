package org.instantretouch.session;

import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.Layer;
import org.instantretouch.edit.ModelReference;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.grid.Prediction;
import org.instantretouch.grid.Window;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Intent;
import org.instantretouch.model.Instruction;
import org.instantretouch.model.ModelException;
import org.instantretouch.model.PhotoFeatures;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.model.Understanding;
import org.instantretouch.photo.Photo;
import org.instantretouch.render.Compositor;

/**
 * Turns instructions for one photo into layers. The model sees the photo as the layers below leave it. Safe for use by several
 * threads.
 */
public final class Retoucher {
    private final RetouchModel model;

    /** The photo at the size that the model looks at; interleaved, in [0, 1]. */
    private final float[] thumbnail;

    /** A retoucher for a photo; the model stays open as long as it is used. */
    public Retoucher(RetouchModel model, Photo photo) {
        this.model = model;
        thumbnail = photo.thumbnail(model.photoWidth(), model.photoHeight());
    }

    /**
     * What became of an instruction.
     *
     * @param document the edit with a layer more, or the same where nothing to change was understood
     */
    public record Outcome(EditDocument document, Understanding understanding) {}

    /**
     * Puts a layer on top of an edit.
     *
     * @param intensity of the layer, in [0, 2]
     * @throws ModelException if the model fails
     */
    public Outcome add(EditDocument below, Instruction instruction, float intensity) throws ModelException {
        if (!model.hasAttributes()) {
            Prediction prediction = model.predict(look(below), instruction);
            Understanding none = new Understanding(Intent.nothing(), false);
            return new Outcome(below.with(layer(instruction, none.intent(), prediction, intensity)), none);
        }
        Understanding understanding = model.understand(instruction);
        AttributeVector attributes = AttributeVector.of(understanding.intent());
        if (attributes.isZero()) {
            return new Outcome(below, understanding);
        }
        Prediction prediction = model.predict(look(below), attributes);
        return new Outcome(
                below.with(layer(instruction, understanding.intent(), prediction, intensity)), understanding);
    }

    private PhotoFeatures look(EditDocument below) throws ModelException {
        float[] seen = thumbnail.clone();
        Compositor compositor = new Compositor(below);
        if (!compositor.changesNothing()) {
            Window whole = Window.whole(model.photoWidth(), model.photoHeight());
            compositor.composite(whole, seen);
            GamutMap.apply(seen, whole.pixels());
        }
        return model.look(seen);
    }

    private Layer layer(Instruction instruction, Intent intent, Prediction prediction, float intensity) {
        ModelReference reference = new ModelReference(model.name(), model.hash());
        return new Layer(instruction.text(), instruction.text(), intent, prediction, intensity, true, reference);
    }
}
