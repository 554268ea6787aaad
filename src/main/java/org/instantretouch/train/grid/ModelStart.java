package org.instantretouch.train.grid;

import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import org.instantretouch.model.ModelManifest;

/**
 * A model from which training goes on.
 *
 * @param folder its files
 * @param heldOut the names of the photos that were held out; empty where its manifest does not tell
 */
public record ModelStart(Path folder, Optional<SortedSet<String>> heldOut) {
    /** A model as its manifest tells of it. */
    public static ModelStart of(Path folder, ModelManifest manifest) {
        return new ModelStart(folder, heldOut(manifest));
    }

    /** The names of the photos that were held out, where a manifest tells them. */
    static Optional<SortedSet<String>> heldOut(ModelManifest manifest) {
        return Optional.ofNullable(manifest.benchmark().get(GridTraining.FIGURES))
                .filter(JsonElement::isJsonObject)
                .flatMap(figures -> PhotoRoles.names(figures.getAsJsonObject(), GridTraining.HELD_OUT));
    }
}
