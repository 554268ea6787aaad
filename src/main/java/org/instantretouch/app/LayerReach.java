package org.instantretouch.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private Optional<Question> failed = Optional.empty();
    private Runnable stop = () -> {};

    /**
     * What the answer depends on.
     *
     * @param layer its id
     * @param below the layers that act below it
     */
    private record Question(OpenPhoto photo, String layer, List<Layer> below, Prediction prediction) {
        /** Whether an answer to another question is near enough until this one is answered, as while a chip is dragged. */
        boolean isLike(Question other) {
            return photo.equals(other.photo) && layer.equals(other.layer);
        }
    }

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
     * Where a layer of an edit acts, or did before it was changed; begins to find out where that is not known.
     *
     * @param edit that the layer is in
     */
    Optional<PreviewMask> of(OpenPhoto photo, EditDocument edit, Layer layer) {
        EditDocument below = edit.below(layer.id());
        Question question = new Question(photo, layer.id(), below.activeLayers(), layer.prediction());
        boolean isKnown = found.filter(f -> f.question.equals(question)).isPresent();
        if (!isKnown && asked.isEmpty() && !failed.equals(Optional.of(question))) {
            find(question, below);
        }
        return found.filter(f -> f.question.isLike(question)).map(Found::picture);
    }

    /** Whether it is being found out. */
    boolean isFinding() {
        return asked.isPresent();
    }

    /** When that is known it shows, and then the newest is asked for: so what a dragged chip does is seen. */
    private void find(Question question, EditDocument below) {
        asked = Optional.of(question);
        AtomicBoolean stopped = new AtomicBoolean();
        Tasks.Handle work = tasks.run(
                () -> picture(question, below, stopped),
                picture -> {
                    asked = Optional.empty();
                    found = Optional.of(new Found(question, picture));
                    changed.run();
                },
                error -> {
                    LOG.log(System.Logger.Level.DEBUG, "not known where a layer acts", error);
                    asked = Optional.empty();
                    // It would fail again.
                    failed = Optional.of(question);
                    changed.run();
                });
        stop = () -> {
            stopped.set(true);
            work.cancel();
        };
    }

    private PreviewMask picture(Question question, EditDocument below, AtomicBoolean stopped) throws Exception {
        OpenPhoto.SmallCopy small = question.photo.small();
        if (stopped.get()) {
            throw new CancellationException();
        }
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
        stop.run();
        stop = () -> {};
        asked = Optional.empty();
        found = Optional.empty();
        failed = Optional.empty();
    }
}
