package org.instantretouch.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.History;
import org.instantretouch.edit.Layer;
import org.instantretouch.export.ExportOptions;
import org.instantretouch.export.PhotoExporter;
import org.instantretouch.grid.Slicer;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.StyleRequest;
import org.instantretouch.mask.Mask;
import org.instantretouch.model.Instruction;
import org.instantretouch.model.InvalidInstructionException;
import org.instantretouch.model.Understanding;

/**
 * The state of the editor, and everything that can be done in it. It knows no control: views bind to it, and tests drive it
 * without a window. All methods are called on the window's thread.
 */
final class EditorViewModel implements AutoCloseable {
    /** After a change the edit is saved when nothing has changed for so long, in milliseconds. */
    private static final long AUTOSAVE_PAUSE = 400;

    private static final String AUTOSAVE = "autosave";

    private final Tasks tasks;
    private final PhotoDesk desk;
    private final ReadOnlyObjectWrapper<Optional<OpenPhoto>> photo = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<History> history =
            new ReadOnlyObjectWrapper<>(History.of(EditDocument.empty()));
    private final ReadOnlyBooleanWrapper thinking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper modelStatus = new ReadOnlyStringWrapper(Texts.get("status.model.loading"));
    private final ObjectProperty<Optional<String>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.HAND);
    private final BooleanProperty overlay = new SimpleBooleanProperty();
    private final BooleanProperty split = new SimpleBooleanProperty();
    private final BooleanProperty before = new SimpleBooleanProperty();
    private final BooleanProperty clipping = new SimpleBooleanProperty();
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObservableList<String> typed = FXCollections.observableArrayList();
    private Tasks.Handle running = Tasks.Handle.NONE;

    EditorViewModel(Tasks tasks, PhotoDesk desk) {
        this.tasks = tasks;
        this.desk = desk;
    }

    ReadOnlyObjectProperty<Optional<OpenPhoto>> photoProperty() {
        return photo.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<History> historyProperty() {
        return history.getReadOnlyProperty();
    }

    EditDocument document() {
        return history.get().current();
    }

    /** Whether an instruction is being applied. */
    ReadOnlyBooleanProperty thinkingProperty() {
        return thinking.getReadOnlyProperty();
    }

    /** Whether a photo is being read. */
    ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** The model and the time it took last. */
    ReadOnlyStringProperty modelStatusProperty() {
        return modelStatus.getReadOnlyProperty();
    }

    /** The id of the layer that tools and keys act on. */
    ObjectProperty<Optional<String>> selectedProperty() {
        return selected;
    }

    ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    BooleanProperty overlayProperty() {
        return overlay;
    }

    BooleanProperty splitProperty() {
        return split;
    }

    BooleanProperty beforeProperty() {
        return before;
    }

    BooleanProperty clippingProperty() {
        return clipping;
    }

    /** What to tell, newest last. */
    ObservableList<Notice> notices() {
        return notices;
    }

    /** The instructions typed so far, newest first. */
    ObservableList<String> typed() {
        return typed;
    }

    PhotoDesk desk() {
        return desk;
    }

    Tasks tasks() {
        return tasks;
    }

    Optional<Layer> selectedLayer() {
        return selected.get().flatMap(id -> document().find(id));
    }

    // Photos

    /** Loads the model, so that the first instruction need not wait for it. */
    void warmUp() {
        tasks.run(
                () -> {
                    desk.model();
                    return desk.modelName();
                },
                name -> modelStatus.set(name),
                error -> fail("error.model", error));
    }

    /** Opens a photo, with its edit where there is one. The edit of the photo before is saved first. */
    void open(Path file) {
        saveNow();
        opening.set(true);
        tasks.run(
                () -> desk.open(file),
                opened -> {
                    opening.set(false);
                    running.cancel();
                    thinking.set(false);
                    photo.set(Optional.of(opened.photo()));
                    history.set(opened.history());
                    selected.set(top().map(Layer::id));
                    notices.clear();
                    opened.notices().forEach(n -> notices.add(Notice.warning(n)));
                },
                error -> {
                    opening.set(false);
                    fail("error.open", error);
                });
    }

    private Optional<Layer> top() {
        List<Layer> layers = document().layers();
        return layers.isEmpty() ? Optional.empty() : Optional.of(layers.getLast());
    }

    // Instructions

    /** Applies what was typed as a new layer on top. */
    void apply(String text) {
        Optional<OpenPhoto> open = photo.get();
        if (open.isEmpty()) {
            return;
        }
        Instruction instruction;
        try {
            instruction = Instruction.of(text);
        } catch (InvalidInstructionException e) {
            notices.add(Notice.warning(String.valueOf(e.getMessage())));
            return;
        }
        typed.remove(instruction.text());
        typed.addFirst(instruction.text());
        EditDocument below = document();
        think(() -> desk.retoucher(open.get()).add(below, instruction, 1), outcome -> {
            tell(instruction, outcome.understanding());
            if (!outcome.document().equals(below)) {
                push(outcome.document());
                selected.set(top().map(Layer::id));
            }
        });
    }

    private void tell(Instruction instruction, Understanding understanding) {
        if (understanding.cut()) {
            notices.add(Notice.warning(Texts.get("notice.cut")));
        }
        if (understanding.intent().isUnsupported()) {
            notices.add(Notice.warning(Texts.get("notice.unsupported", instruction.text())));
        } else if (understanding.intent().isEmpty()) {
            notices.add(Notice.warning(Texts.get("notice.nothing", instruction.text())));
        }
    }

    private <T> void think(java.util.concurrent.Callable<T> work, java.util.function.Consumer<T> done) {
        running.cancel();
        thinking.set(true);
        long began = System.nanoTime();
        running = tasks.run(
                work,
                result -> {
                    thinking.set(false);
                    long millis = (System.nanoTime() - began) / 1_000_000;
                    modelStatus.set(Texts.get("status.model", desk.modelName(), millis));
                    done.accept(result);
                },
                error -> {
                    thinking.set(false);
                    fail("error.predict", error);
                });
    }

    /** Stops what is being applied; the edit stays as it is. */
    void cancel() {
        running.cancel();
        thinking.set(false);
    }

    // Layers

    /** Sets a layer's intensity, 0 to 2; a drag of the slider is one step of the history. */
    void setIntensity(String id, float intensity) {
        change(id, layer -> layer.withIntensity(Math.clamp(intensity, 0, Slicer.MAX_INTENSITY)), id + ":intensity");
    }

    void setVisible(String id, boolean visible) {
        change(id, layer -> layer.withVisible(visible), "");
    }

    void rename(String id, String name) {
        String clean = name.strip();
        if (!clean.isEmpty()) {
            change(id, layer -> layer.withName(clean), "");
        }
    }

    void setMask(String id, Mask mask) {
        change(id, layer -> layer.withMask(mask), "");
    }

    /** Changes one chip of a layer, and predicts the layer anew from its attributes. */
    void setAmount(String id, Chip chip, float amount) {
        document().find(id).ifPresent(layer -> predictAgain(layer, changed(layer.intent(), chip, Optional.of(amount))));
    }

    /** Removes one chip of a layer, and predicts the layer anew. */
    void removeChip(String id, Chip chip) {
        document().find(id).ifPresent(layer -> predictAgain(layer, changed(layer.intent(), chip, Optional.empty())));
    }

    private static Intent changed(Intent intent, Chip chip, Optional<Float> amount) {
        List<AttributeEdit> edits = new ArrayList<>(intent.edits());
        Optional<StyleRequest> style = intent.style();
        switch (chip.kind()) {
            case EDIT -> {
                if (amount.isPresent()) {
                    edits.set(chip.index(), edits.get(chip.index()).withAmount(Math.clamp(amount.get(), -1f, 1f)));
                } else {
                    edits.remove(chip.index());
                }
            }
            case STYLE ->
                style = amount.flatMap(a ->
                        intent.style().map(s -> new StyleRequest(s.style(), Math.clamp(a, 0.01f, 1f))));
            case KEEP, REFUSAL -> {
                return new Intent(edits, style, java.util.Set.of(), 0);
            }
        }
        return new Intent(edits, style, intent.keeps(), intent.unsupported());
    }

    private void predictAgain(Layer layer, Intent intent) {
        Optional<OpenPhoto> open = photo.get();
        if (open.isEmpty()) {
            return;
        }
        EditDocument below = document().below(layer.id());
        think(() -> desk.retoucher(open.get()).predict(below, layer, intent), again -> {
            // The layer may have been moved or changed meanwhile: only what was predicted is taken over.
            change(layer.id(), now -> now.withPrediction(again.intent(), again.prediction()), "");
        });
    }

    void remove(String id) {
        push(document().remove(id));
        selected.set(top().map(Layer::id));
    }

    void duplicate(String id) {
        push(document().duplicate(id));
    }

    /** Moves a layer up (positive) or down by places. */
    void move(String id, int places) {
        List<Layer> layers = document().layers();
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).id().equals(id)) {
                int to = Math.clamp((long) i + places, 0, layers.size() - 1);
                if (to != i) {
                    push(document().move(id, to));
                }
                return;
            }
        }
    }

    private void change(String id, UnaryOperator<Layer> change, String key) {
        document().find(id).ifPresent(layer -> {
            Layer changed = change.apply(layer);
            if (!changed.equals(layer)) {
                EditDocument next = document().replace(changed);
                history.set(
                        key.isEmpty() ? history.get().push(next) : history.get().push(next, key));
                saveSoon();
            }
        });
    }

    private void push(EditDocument document) {
        if (!document.equals(document())) {
            history.set(history.get().push(document));
            saveSoon();
        }
    }

    void undo() {
        step(history.get().canUndo(), History::undo);
    }

    void redo() {
        step(history.get().canRedo(), History::redo);
    }

    private void step(boolean can, UnaryOperator<History> step) {
        if (can) {
            history.set(step.apply(history.get()));
            if (selectedLayer().isEmpty()) {
                selected.set(top().map(Layer::id));
            }
            saveSoon();
        }
    }

    // Saving

    private void saveSoon() {
        tasks.later(AUTOSAVE, AUTOSAVE_PAUSE, this::saveNow);
    }

    /** Saves the edit beside the photo, if it has changed. */
    void saveNow() {
        photo.get().ifPresent(open -> {
            History now = history.get();
            tasks.run(
                    () -> desk.save(open, now),
                    notes -> notes.forEach(n -> notices.add(Notice.warning(n))),
                    error -> notices.add(new Notice(
                            Notice.Kind.ERROR,
                            Texts.get("error.save", describe(error)),
                            Optional.of(new Notice.Action(Texts.get("error.save.action"), this::saveNow)))));
        });
    }

    // Export

    /** Exports the photo at full resolution. */
    Tasks.Handle export(Path target, ExportOptions options, java.util.function.DoubleConsumer progress, Runnable done) {
        Optional<OpenPhoto> open = photo.get();
        if (open.isEmpty()) {
            notices.add(Notice.warning(Texts.get("export.noPhoto")));
            return Tasks.Handle.NONE;
        }
        EditDocument document = document();
        return tasks.run(
                () -> {
                    PhotoExporter exporter = new PhotoExporter(open.get().photo(), document, options);
                    java.util.concurrent.atomic.AtomicInteger rows = new java.util.concurrent.atomic.AtomicInteger();
                    return exporter.export(target, count -> {
                        double share = (double) rows.addAndGet(count) / exporter.rows();
                        tasks.onWindow(() -> progress.accept(share));
                    });
                },
                notes -> {
                    notes.forEach(n -> notices.add(Notice.warning(n)));
                    notices.add(Notice.info(Texts.get("export.done", String.valueOf(target.getFileName()))));
                    done.run();
                },
                error -> {
                    fail("error.export", error);
                    done.run();
                });
    }

    private void fail(String key, Throwable error) {
        notices.add(Notice.error(Texts.get(key, describe(error))));
    }

    private static String describe(Throwable error) {
        String message = Optional.ofNullable(error.getMessage()).orElse("");
        return switch (error) {
            case NoSuchFileException e -> e.getFile() + ": there is no such file";
            case AccessDeniedException e -> e.getFile() + ": access is denied";
            case OutOfMemoryError e -> Texts.get("error.memory");
            case IOException e -> message;
            default -> Texts.get("error.internal", error.getClass().getSimpleName() + " " + message);
        };
    }

    @Override
    public void close() {
        running.cancel();
        saveNow();
        tasks.close();
        desk.close();
    }
}
