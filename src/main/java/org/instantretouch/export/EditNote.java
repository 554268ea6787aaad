package org.instantretouch.export;

import java.util.List;
import java.util.Optional;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.Layer;
import org.instantretouch.photo.ProcessingNote;

/** What an edit does, as a note for the metadata of its result. */
final class EditNote {
    private static final String NAME = "InstantRetouch";

    private EditNote() {}

    /** The layers that can change a pixel; empty where there are none. */
    static Optional<ProcessingNote> of(EditDocument edit) {
        List<ProcessingNote.Step> steps =
                edit.activeLayers().stream().map(EditNote::step).toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(new ProcessingNote(software(), steps));
    }

    private static ProcessingNote.Step step(Layer layer) {
        String text = layer.instruction().isBlank() ? layer.name() : layer.instruction();
        return new ProcessingNote.Step(text, layer.intensity(), layer.model().name());
    }

    /** With the version of the jar; run from classes there is none. */
    private static String software() {
        return Optional.ofNullable(EditNote.class.getPackage().getImplementationVersion())
                .map(version -> NAME + " " + version)
                .orElse(NAME);
    }
}
