package org.instantretouch.app;

import java.util.List;
import java.util.Optional;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.Layer;
import org.instantretouch.grid.Prediction;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Region;
import org.instantretouch.render.PreviewMask;

/**
 * Where a layer without a mask acts that is of places or hues, such as "darker sky": as a picture of weights, found out in the
 * background. For the window's thread.
 */
final class LayerReach {
    private static final System.Logger LOG = System.getLogger(LayerReach.class.getName());

    private final PhotoDesk desk;
    private final Tasks tasks;
    private final Runnable changed;
    private Optional<Found> found = Optional.empty();
    private Optional<Question> asked = Optional.empty();
    private Tasks.Handle finding = Tasks.Handle.NONE;

    /**
     * What the answer depends on.
     *
     * @param below the layers that act below it
     */
    private record Question(OpenPhoto photo, List<Layer> below, Prediction prediction) {}

    private record Found(Question question, PreviewMask picture) {}

    /** @param changed is called when what was asked for has been found out */
    LayerReach(PhotoDesk desk, Tasks tasks, Runnable changed) {
        this.desk = desk;
        this.tasks = tasks;
        this.changed = changed;
    }

    /** Whether an intent is of less than the whole photo. */
    static boolean isOfPlaces(Intent intent) {
        return intent.style().isEmpty()
                && intent.edits().stream()
                        .anyMatch(edit -> edit.region() != Region.WHOLE
                                || edit.attribute().hasHue());
    }

    /**
     * Where a layer of an edit acts, as far as that is known; begins to find out where it is not.
     *
     * @param edit that the layer is in
     */
    Optional<PreviewMask> of(OpenPhoto photo, EditDocument edit, Layer layer) {
        EditDocument below = edit.below(layer.id());
        Question question = new Question(photo, below.activeLayers(), layer.prediction());
        Optional<PreviewMask> known =
                found.filter(f -> f.question.equals(question)).map(Found::picture);
        if (known.isEmpty() && !asked.equals(Optional.of(question))) {
            find(question, below);
        }
        return known;
    }

    private void find(Question question, EditDocument below) {
        forget();
        asked = Optional.of(question);
        finding = tasks.run(
                () -> picture(question, below),
                picture -> {
                    asked = Optional.empty();
                    found = Optional.of(new Found(question, picture));
                    changed.run();
                },
                // It is not begun again for the same layer: its picture would fail again.
                error -> LOG.log(System.Logger.Level.DEBUG, "not known where a layer acts", error));
    }

    private PreviewMask picture(Question question, EditDocument below) throws Exception {
        OpenPhoto.SmallCopy small = question.photo.small();
        float[] share = desk.retoucher(question.photo)
                .reach(below, question.prediction, small.rgb(), small.width(), small.height());
        byte[] values = new byte[share.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) Math.round(255 * share[i]);
        }
        return PreviewMask.of(small.width(), small.height(), values);
    }

    /** Forgets everything, as when another photo is opened. */
    void forget() {
        finding.cancel();
        asked = Optional.empty();
        found = Optional.empty();
    }
}
