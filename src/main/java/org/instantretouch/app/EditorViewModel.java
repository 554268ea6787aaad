package org.instantretouch.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.History;
import org.instantretouch.edit.Layer;
import org.instantretouch.edit.OwnLooks;
import org.instantretouch.grid.Slicer;
import org.instantretouch.mask.Mask;
import org.instantretouch.model.Instruction;
import org.instantretouch.model.InvalidInstructionException;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.render.OverlayColour;
import org.jspecify.annotations.Nullable;

/**
 * The state of the editor, and everything that can be done in it. It knows no control: views bind to it, and tests drive it
 * without a window. All methods are called on the window's thread.
 */
final class EditorViewModel implements AutoCloseable {
    /** An edit is saved so long after a change, in milliseconds; further changes meanwhile go along. */
    private static final long AUTOSAVE_PAUSE = 400;

    private static final String AUTOSAVE = "autosave";

    private static final String OVERLAY_COLOUR = "overlay.colour";

    private static final System.Logger LOG = System.getLogger(EditorViewModel.class.getName());

    private final Tasks tasks;
    private final PhotoDesk desk;
    private final ReadOnlyObjectWrapper<Optional<OpenPhoto>> photo = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<History> history =
            new ReadOnlyObjectWrapper<>(History.of(EditDocument.empty()));
    private final ReadOnlyBooleanWrapper switching = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper modelStatus = new ReadOnlyStringWrapper(Texts.get("status.model.loading"));
    private final ObjectProperty<Optional<String>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.HAND);
    private final BooleanProperty overlay = new SimpleBooleanProperty();
    private final BooleanProperty split = new SimpleBooleanProperty();
    private final DoubleProperty splitAt = new SimpleDoubleProperty(0.5);
    private final BooleanProperty before = new SimpleBooleanProperty();
    private final BooleanProperty clipping = new SimpleBooleanProperty();
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<OverlayColour> overlayColour;
    private final Notices notices = new Notices(this::tellsOfUnsavedEdit);
    private final ObservableList<String> typed = FXCollections.observableArrayList();
    private final MaskTools masks;
    private final MaskParts parts;
    private final ModelQueue model;
    private final EditSaver saver;
    private final PhotoOpening opening;
    private final PredictedLayers predicted;
    private final LookPasting pasting;
    private final FolderWalk walk = new FolderWalk(this);

    /** What is to be done with the edit once it has all that was asked for. */
    private final List<Applied> afterApplied = new ArrayList<>();

    /** The layers of the open photo that were selected, the last one at the end. */
    private final SequencedSet<String> selectedBefore = new LinkedHashSet<>();

    /** How often a slider was taken in hand. */
    private int drags;

    /**
     * What waits for the edit.
     *
     * @param lasts whether something of it would be there when the window has gone
     */
    private record Applied(Runnable action, boolean lasts) {}

    EditorViewModel(Tasks tasks, PhotoDesk desk) {
        this.tasks = tasks;
        this.desk = desk;
        typed.setAll(desk.settings().typed());
        theme = new SimpleObjectProperty<>(Theme.from(desk.settings()));
        theme.addListener((o, before, now) -> now.store(desk.settings()));
        overlayColour = new SimpleObjectProperty<>(overlayColour(desk.settings()));
        overlayColour.addListener((o, before, now) -> desk.settings().put(OVERLAY_COLOUR, now.name()));
        masks = new MaskTools(this, tasks);
        parts = new MaskParts(this);
        saver = new EditSaver(tasks, desk, notices.shown(), this::tell, this::doneWith);
        model = new ModelQueue(
                tasks, millis -> modelStatus.set(Texts.get("status.model", desk.modelInUse(), String.valueOf(millis))));
        opening = new PhotoOpening(this, saver, notices);
        predicted = new PredictedLayers(this, model, notices);
        pasting = new LookPasting(this, model, saver, notices);
        model.busyProperty().addListener((o, before, busy) -> {
            if (!busy) {
                // In a piece of its own, as it may ask the person, but before another photo shows.
                tasks.later("applied", 0, () -> {
                    goOnApplied();
                    pasting.goOn();
                });
            }
        });
        tool.addListener((o, before, now) -> masks.ready());
        selected.addListener((o, before, now) -> {
            masks.ready();
            now.ifPresent(selectedBefore::addLast);
        });
        history.addListener((o, was, now) -> {
            masks.ready();
            // What is done is to be seen.
            before.set(false);
        });
    }

    ReadOnlyObjectProperty<Optional<OpenPhoto>> photoProperty() {
        return photo.getReadOnlyProperty();
    }

    /**
     * Tells of every other photo, but piece by piece after the renderer has it: so the picture comes first, and the window's thread
     * is not held for all at once.
     *
     * @param key of the piece
     */
    void afterPhoto(String key, Consumer<Optional<OpenPhoto>> listener) {
        photo.addListener((o, before, now) -> tasks.later(key, 0, () -> listener.accept(photo.get())));
    }

    /**
     * Tells of the edit, now and whenever it changes: at once, but that of another photo in a piece of its own, as {@link #afterPhoto}
     * does.
     *
     * @param key of the piece
     */
    void onHistory(String key, Consumer<History> listener) {
        history.subscribe(now -> {
            if (switching.get()) {
                tasks.later(key, 0, () -> listener.accept(history.get()));
            } else {
                listener.accept(now);
            }
        });
    }

    ReadOnlyObjectProperty<History> historyProperty() {
        return history.getReadOnlyProperty();
    }

    EditDocument document() {
        return history.get().current();
    }

    /** Whether an instruction is being applied. */
    ReadOnlyBooleanProperty thinkingProperty() {
        return model.busyProperty();
    }

    /**
     * Does something with the edit when it has all that was asked for: at once, or when the model is done with that; or when that
     * is cancelled, or the photo leaves.
     */
    void whenApplied(Runnable action) {
        whenApplied(new Applied(action, true));
    }

    /** The same with what is of use to this window alone: nothing is lost if it is closed before. */
    void whenAppliedHere(Runnable action) {
        whenApplied(new Applied(action, false));
    }

    private void whenApplied(Applied waiting) {
        if (thinkingProperty().get()) {
            afterApplied.add(waiting);
        } else {
            waiting.action.run();
        }
    }

    private void goOnApplied() {
        List<Applied> due = List.copyOf(afterApplied);
        afterApplied.clear();
        due.forEach(this::whenApplied);
    }

    /** Whether something waits for that which would be lost with the window. */
    boolean hasWaiting() {
        return afterApplied.stream().anyMatch(Applied::lasts);
    }

    /** Whether a photo is being read. */
    ReadOnlyBooleanProperty openingProperty() {
        return opening.openingProperty();
    }

    /** Whether one photo is taking the place of another: photo, edit and selection belong together again when it is over. */
    ReadOnlyBooleanProperty switchingProperty() {
        return switching.getReadOnlyProperty();
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

    /** Where the split is, from 0 at the canvas's left to 1 at its right. */
    DoubleProperty splitAtProperty() {
        return splitAt;
    }

    /** Whether the photo shows as it was; that ends with the next change of the edit. */
    BooleanProperty beforeProperty() {
        return before;
    }

    BooleanProperty clippingProperty() {
        return clipping;
    }

    /** The colours of the window; what is chosen is remembered. */
    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The colour in which is shown where the selected layer acts; what is chosen is remembered. */
    ObjectProperty<OverlayColour> overlayColourProperty() {
        return overlayColour;
    }

    /** The colour stored in the settings; red where there is none, or what is stored makes no sense. */
    private static OverlayColour overlayColour(Settings settings) {
        String stored = settings.get(OVERLAY_COLOUR).orElse("");
        return Stream.of(OverlayColour.values())
                .filter(colour -> colour.name().equals(stored))
                .findFirst()
                .orElse(OverlayColour.RED);
    }

    /** What to tell, newest last. */
    ObservableList<Notice> notices() {
        return notices.shown();
    }

    /** The instructions typed so far, newest first. */
    ObservableList<String> typed() {
        return typed;
    }

    /** The brush, the gradients and the ranges. */
    MaskTools masks() {
        return masks;
    }

    /** What the mask of the selected layer is made of. */
    MaskParts parts() {
        return parts;
    }

    /** Whether it shows where the selected layer acts. */
    boolean showsOverlay() {
        return overlay.get() || masks.isPainting();
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

    /** From the photo in the window to others of its folder. */
    FolderWalk walk() {
        return walk;
    }

    /** Loads the model, so that the first instruction need not wait for it. */
    void warmUp() {
        tasks.run(
                () -> {
                    RetouchModel model = desk.model();
                    // The first run of a network takes longer than those after it.
                    model.predict(
                            model.look(new float[3 * model.photoWidth() * model.photoHeight()]),
                            Instruction.of("warmer"));
                    return desk.modelInUse();
                },
                modelStatus::set,
                error -> {
                    modelStatus.set(Texts.get("status.model.none"));
                    tell(Notice.error(
                            Texts.get("error.model", describe(error)), Texts.get("error.again"), this::warmUp));
                });
    }

    /** Opening photos. */
    PhotoOpening opening() {
        return opening;
    }

    /** Opens the first of several photos; the others are at hand among the recent ones. */
    void open(List<Path> files) {
        opening.open(files);
    }

    /**
     * Opens a photo, or the first one of a folder, with its edit where there is one. The edit of the photo before is saved first. If
     * another one is to be opened meanwhile, this one is not. Of a stored edit the photo is opened; one that was put aside is put in
     * place of the photo's own, as one step that can be taken back, and its file stays.
     */
    void open(Path file) {
        opening.open(file);
    }

    /** Whether a photo, told by its {@link OpenPhoto#key}, is the one that is shown. */
    boolean shows(Path key) {
        return photo.get().filter(now -> now.key().equals(key)).isPresent();
    }

    /** Puts a photo and its edit in place of those that are shown, which have been {@linkplain #leave left}. */
    void show(OpenPhoto next, History edit) {
        switching.set(true);
        // What waits for the photo comes after the picture.
        tasks.later("picture", 0, () -> switching.set(false));
        history.set(edit);
        photo.set(Optional.of(next));
        selected.set(top().map(Layer::id));
    }

    /** Ends what goes on with the photo that is shown. */
    void leave() {
        model.leave();
        masks.endStroke();
        masks.forget();
        saveNow();
        notices.photoLeaves(saver::isError);
        selected.set(Optional.empty());
        selectedBefore.clear();
    }

    /** All of an edit is on the disk, or given up: of a photo that has left, as after a paste, it was the last of it. */
    void doneWith(OpenPhoto edited) {
        opening.doneWith(edited);
    }

    /** The layer on top, where there is one. */
    Optional<Layer> top() {
        List<Layer> layers = document().layers();
        return layers.isEmpty() ? Optional.empty() : Optional.of(layers.getLast());
    }

    // Instructions

    /** What the model does to the edit. */
    PredictedLayers predicted() {
        return predicted;
    }

    /**
     * Applies what was typed as a new layer on top, after what is being applied already.
     *
     * @return whether it was accepted; if not, the person is told why
     */
    boolean apply(String text) {
        return predicted.apply(text);
    }

    /** Applies a look as a new layer on top, after what is being applied already. */
    void apply(Look look) {
        predicted.apply(look);
    }

    /** Applies a look of the person's own, all of its layers in one step. */
    void apply(OwnLooks.OwnLook look) {
        predicted.apply(look);
    }

    /** Makes work for the model, when its turn has come, of the photo that is open then; none where there is none. */
    Supplier<ModelQueue.@Nullable Work<?>> ofOpen(Function<OpenPhoto, ModelQueue.@Nullable Work<?>> work) {
        return () -> photo.get().isPresent() ? work.apply(photo.get().get()) : null;
    }

    /** Stops what is being applied, and what waits for that; the edit stays as it is. */
    void cancel() {
        model.cancel();
    }

    /** Looks of other photos for the open one. */
    LookPasting pasting() {
        return pasting;
    }

    /**
     * Gives the open photo the edit of another, in place of its own, as one step: each layer is predicted anew. If another photo comes
     * before that is done, it is done all the same, and stored.
     */
    void give(EditDocument look) {
        pasting.give(look);
    }

    // Layers

    /** A slider is taken in hand: what it changes from now on is one step of the history. */
    void beginDrag() {
        drags++;
    }

    /** How often one was: part of the key of what it changes. */
    int drags() {
        return drags;
    }

    /** Sets a layer's intensity, 0 to 2. */
    void setIntensity(String id, float intensity) {
        float within = Math.clamp(intensity, 0, Slicer.MAX_INTENSITY);
        change(id, layer -> layer.withIntensity(within), id + ":intensity " + drags);
    }

    /** Sets the feather of a layer's mask, relative to the photo's longer side. */
    void setFeather(String id, float feather) {
        change(id, layer -> layer.withMask(layer.mask().withFeather(feather)), id + ":feather " + drags);
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

    /**
     * Changes the mask of a layer.
     *
     * @param key changes one after the other with the same key are one step of the history; empty for a step of its own
     */
    void setMask(String id, Mask mask, String key) {
        change(id, layer -> layer.withMask(mask), key);
    }

    /** Deletes a layer; what stands in its place then is selected. */
    void remove(String id) {
        int place = ids().indexOf(id);
        push(document().remove(id));
        List<String> left = ids();
        if (selectedLayer().isEmpty()) {
            selected.set(
                    left.isEmpty() ? Optional.empty() : Optional.of(left.get(Math.clamp(place, 0, left.size() - 1))));
        }
    }

    /** Takes all layers away as one step, and stops what is being applied: the photo is as it was. */
    void reset() {
        cancel();
        masks.endStroke();
        takeOver(List.of());
    }

    private List<String> ids() {
        return document().layers().stream().map(Layer::id).toList();
    }

    void duplicate(String id) {
        EditDocument more = document().duplicate(id);
        push(more);
        // The copy stands just above its original.
        int original = more.layers().stream().map(Layer::id).toList().indexOf(id);
        selected.set(Optional.of(more.layers().get(original + 1).id()));
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

    /** Moves a layer to where another one is. */
    void moveTo(String id, String place) {
        List<String> ids = ids();
        if (ids.contains(id) && ids.contains(place)) {
            push(document().move(id, ids.indexOf(place)));
        }
    }

    /**
     * Changes a layer, where it is still there.
     *
     * @param key changes one after the other with the same key are one step of the history; empty for a step of its own
     */
    void change(String id, UnaryOperator<Layer> change, String key) {
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

    /** Goes on with another edit of the open photo, as one step. */
    void push(EditDocument document) {
        if (!document.equals(document())) {
            history.set(history.get().push(document));
            saveSoon();
        }
    }

    /** Puts layers that were made elsewhere for the open photo in place of its own, as one step. */
    void takeOver(List<Layer> layers) {
        push(new EditDocument(document().photo(), layers));
        if (selectedLayer().isEmpty()) {
            selected.set(top().map(Layer::id));
        }
    }

    /** The same, and selects the top one. */
    void takeOverWhole(List<Layer> layers) {
        takeOver(layers);
        selected.set(top().map(Layer::id));
    }

    /** One step back: what the model still works on, the last of it; a stroke under way ends first, and is what is taken back. */
    void undo() {
        boolean painting = masks.isPainting();
        masks.endStroke();
        if (painting || !model.cancelLast()) {
            step(history.get().canUndo(), History::undo);
        }
    }

    /** One step on again; after a stroke under way, which ends first, there is none. */
    void redo() {
        masks.endStroke();
        step(history.get().canRedo(), History::redo);
    }

    private void step(boolean can, UnaryOperator<History> step) {
        if (can) {
            List<String> before = ids();
            history.set(step.apply(history.get()));
            List<String> back =
                    ids().stream().filter(id -> !before.contains(id)).toList();
            if (!back.isEmpty()) {
                selected.set(Optional.of(lastSelected(back)));
            } else if (selectedLayer().isEmpty()) {
                selected.set(ids().isEmpty() ? Optional.empty() : Optional.of(lastSelected(ids())));
            }
            saveSoon();
        }
    }

    /** Of some layers the one that was selected last, or the top one if none ever was. */
    private String lastSelected(List<String> some) {
        return selectedBefore.reversed().stream()
                .filter(some::contains)
                .findFirst()
                .orElse(some.getLast());
    }

    // Saving

    private void saveSoon() {
        tasks.later(AUTOSAVE, AUTOSAVE_PAUSE, this::saveNow);
    }

    /** Saves the edit beside the photo, if it has changed. */
    void saveNow() {
        photo.get().ifPresent(open -> saver.save(open, history.get()));
    }

    /** The same, and tells where it is: changes are saved by themselves, but one cannot see that. */
    void saveAndTell() {
        photo.get().ifPresent(open -> saver.saveAndTell(open, history.get()));
    }

    /** The same as {@link #saveNow}, but what could not be saved is not tried again. */
    void saveNew() {
        photo.get().ifPresent(open -> saver.saveNew(open, history.get()));
    }

    /** The edit of a photo, told by its {@link OpenPhoto#key}, that is newer than what is on the disk. */
    Optional<History> pending(Path key) {
        return saver.pending(key);
    }

    /** The names of photos whose edits could not be saved. */
    List<String> notSaved() {
        return saver.failed().stream().map(OpenPhoto::name).toList();
    }

    /** Why the edit of a photo, told by its {@link OpenPhoto#key}, could not be saved; empty if nothing is known against it. */
    Optional<String> notSaved(Path key) {
        return saver.failure(key);
    }

    /** The names of photos onto which a look could not be pasted, where what was told of it still stands. */
    List<String> notPasted() {
        return pasting.notPasted();
    }

    /** The names of photos whose edits are being saved, or wait for that; of those onto which a look is being pasted, too. */
    List<String> beingSaved() {
        return Stream.of(
                        saver.beingSaved().stream(),
                        pasting.left().stream(),
                        photo.get().filter(open -> pasting.isPastingHere()).stream())
                .flatMap(photos -> photos)
                .map(OpenPhoto::name)
                .distinct()
                .toList();
    }

    /** Does something when all is pasted and saved that can be; what could not be saved is not tried again. */
    void whenSaved(Runnable action) {
        pasting.whenPasted(() -> {
            saveNew();
            saver.whenSaved(action);
        });
    }

    /** Whether a notice tells of an edit that is not in its place: it stays until that is settled, or the person has read it. */
    boolean tellsOfUnsavedEdit(Notice notice) {
        return saver.isError(notice)
                || saver.isAway(notice)
                || photo.get()
                        .filter(p -> notice.text().equals(Texts.get("notice.elsewhere", p.name())))
                        .isPresent();
    }

    /** Tells the person something, as {@link Notices#tell} says. */
    void tell(Notice notice) {
        notices.tell(notice);
    }

    /** The same of the photo that is shown: it goes with the photo. */
    void tellOfPhoto(Notice notice) {
        notices.tellOfPhoto(notice);
    }

    /** A mask could not be drawn for the screen. */
    void maskFailed(Throwable error) {
        LOG.log(System.Logger.Level.DEBUG, "no mask", error);
        tellOfPhoto(Notice.error(Texts.get("error.mask", describe(error))));
    }

    /** What went wrong, for the person. */
    static String describe(Throwable error) {
        String message = Optional.ofNullable(error.getMessage()).orElse("");
        return switch (error) {
            case NoSuchFileException e -> Texts.get("error.noFile", e.getFile());
            case AccessDeniedException e -> Texts.get("error.denied", e.getFile());
            case OutOfMemoryError e -> Texts.get("error.memory");
            case FileSystemException e when e.getReason() == null -> Texts.get("error.file", message);
            case IOException e
            when e.getCause() instanceof FileAlreadyExistsException there -> Texts.get("error.there", there.getFile());
            case IOException _, InvalidInstructionException _ -> message;
            default -> Texts.get("error.internal", error.getClass().getSimpleName() + " " + message);
        };
    }

    /**
     * Begins no more work.
     *
     * @return what is left to do, once, on any thread: it waits for what is being done, saves what is not saved yet, and frees
     *     memory, for none of which the window's thread should be held
     */
    Runnable end() {
        afterApplied.clear();
        pasting.stop();
        model.leave();
        masks.finish();
        saveNow();
        opening.end();
        Runnable saving = saver.end();
        Runnable pastes = pasting.end();
        Optional<OpenPhoto> last = photo.get();
        return () -> {
            masks.close();
            tasks.close();
            saving.run();
            pastes.run();
            desk.close();
            last.ifPresent(OpenPhoto::close);
        };
    }

    /** Ends all work, and saves what is not saved yet. */
    @Override
    public void close() {
        end().run();
    }
}
