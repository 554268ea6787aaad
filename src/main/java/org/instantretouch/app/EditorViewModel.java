package org.instantretouch.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
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
import org.instantretouch.edit.EditLocks;
import org.instantretouch.edit.History;
import org.instantretouch.edit.KeptEdit;
import org.instantretouch.edit.Layer;
import org.instantretouch.edit.OwnLooks;
import org.instantretouch.edit.PhotoIdentity;
import org.instantretouch.grid.Slicer;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.words.FollowUp;
import org.instantretouch.mask.Mask;
import org.instantretouch.model.Instruction;
import org.instantretouch.model.InvalidInstructionException;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.model.Understanding;
import org.instantretouch.session.Retoucher;
import org.jspecify.annotations.Nullable;

/**
 * The state of the editor, and everything that can be done in it. It knows no control: views bind to it, and tests drive it
 * without a window. All methods are called on the window's thread.
 */
final class EditorViewModel implements AutoCloseable {
    /** An edit is saved so long after a change, in milliseconds; further changes meanwhile go along. */
    private static final long AUTOSAVE_PAUSE = 400;

    private static final String AUTOSAVE = "autosave";

    /** So much is told at once, in cards over the photo. */
    static final int MOST_NOTICES = 3;

    /** Of the model's work on a look that is pasted. */
    private static final String LOOK = "look";

    private static final System.Logger LOG = System.getLogger(EditorViewModel.class.getName());

    private final Tasks tasks;
    private final PhotoDesk desk;
    private final ReadOnlyObjectWrapper<Optional<OpenPhoto>> photo = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<History> history =
            new ReadOnlyObjectWrapper<>(History.of(EditDocument.empty()));
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
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
    private final ReadOnlyIntegerWrapper applied = new ReadOnlyIntegerWrapper();
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObservableList<String> typed = FXCollections.observableArrayList();
    private final MaskTools masks;
    private final MaskParts parts;
    private final ModelQueue model;
    private final FolderWalk walk = new FolderWalk(this);

    /** What is to be told of what was not done yet when another photo was opened. */
    private final List<String> leftBehind = new ArrayList<>();

    /** What is to be done with the edit once it has all that was asked for. */
    private final List<Applied> afterApplied = new ArrayList<>();

    /** The photo that is going to show, whose edit is being loaded or is loaded already. */
    private Optional<OpenPhoto> coming = Optional.empty();

    /** What is to be done once it shows. */
    private final List<Runnable> afterComing = new ArrayList<>();

    /** What was told of the photo that is shown: it goes with it. */
    private final Set<Notice> ofPhoto = new HashSet<>();

    private final EditSaver saver;

    /** Looks that were pasted onto photos that have left since, until they are stored. */
    private final Map<OpenPhoto, EditDocument> leftPastes = new LinkedHashMap<>();

    /** What was told of looks that could not be pasted. */
    private final Map<Notice, OpenPhoto> pasteErrors = new LinkedHashMap<>();

    /** What is to be done when no look is being pasted any more. */
    private final List<Runnable> afterPasted = new ArrayList<>();

    /** Whether no more work is begun. */
    private boolean ending;

    /** A stored edit that was opened, until its photo is shown. */
    private Optional<Kept> keptEdit = Optional.empty();

    /**
     * A stored edit and its photo.
     *
     * @param photo to open; empty if it is open
     */
    private record Kept(KeptEdit edit, Optional<Path> photo, Path photoKey) {}

    /** How often a photo was to be opened: only the last one counts. */
    private int openings;

    /** The photo that was to be opened last. */
    private Optional<Path> asked = Optional.empty();

    /** The layers of the open photo that were selected, the last one at the end. */
    private final SequencedSet<String> selectedBefore = new LinkedHashSet<>();

    /** How often a slider was taken in hand. */
    private int drags;

    /** Asks the person for a photo and opens it. */
    private Runnable openAnother = () -> {};

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
        masks = new MaskTools(this, tasks);
        parts = new MaskParts(this);
        saver = new EditSaver(tasks, desk, notices, this::tell, this::doneWith);
        model = new ModelQueue(
                tasks, millis -> modelStatus.set(Texts.get("status.model", desk.modelInUse(), String.valueOf(millis))));
        model.busyProperty().addListener((o, before, busy) -> {
            if (!busy) {
                // In a piece of its own, as it may ask the person, but before another photo shows.
                tasks.later("applied", 0, () -> {
                    goOnApplied();
                    goOnPasted();
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

    /** How many instructions have become layers. */
    ReadOnlyIntegerProperty appliedProperty() {
        return applied.getReadOnlyProperty();
    }

    /** Whether a photo is being read. */
    ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
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

    /** What to tell, newest last. */
    ObservableList<Notice> notices() {
        return notices;
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

    /** Whether the mask of the selected layer shows in red. */
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

    /** The photo that was to be opened last, whether it is there already or never will be. */
    Optional<Path> asked() {
        return asked;
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

    /** Opens the first of several photos; the others are at hand among the recent ones. */
    void open(List<Path> files) {
        for (Path file : files.reversed()) {
            if (!Files.isDirectory(file) && !KeptEdit.isNamed(file)) {
                desk.settings().opened(file);
            }
        }
        open(files.getFirst());
    }

    /**
     * Opens a photo, or the first one of a folder, with its edit where there is one. The edit of the photo before is saved first. If
     * another one is to be opened meanwhile, this one is not. Of a stored edit the photo is opened; one that was put aside is put in
     * place of the photo's own, as one step that can be taken back, and its file stays.
     */
    void open(Path file) {
        keptEdit = Optional.empty();
        if (KeptEdit.isNamed(file)) {
            openKept(file);
        } else {
            openPhoto(file);
        }
    }

    private void openKept(Path file) {
        Optional<OpenPhoto> shown = photo.get();
        int turn = ++openings;
        comes(Optional.empty());
        opening.set(true);
        tasks.run(
                () -> {
                    KeptEdit kept = KeptEdit.read(file);
                    Path beside = KeptEdit.photoOf(file);
                    if (Files.exists(beside)) {
                        return new Kept(kept, Optional.of(beside), EditLocks.key(beside));
                    }
                    // Where the folder of the photo cannot be written it is kept elsewhere.
                    OpenPhoto open = shown.filter(now -> isOf(kept, now))
                            .orElseThrow(() -> new IOException(Texts.get(
                                    "error.keptPhoto",
                                    file,
                                    kept.photo().map(PhotoIdentity::name).orElse("?"))));
                    return new Kept(kept, Optional.empty(), open.key());
                },
                kept -> {
                    if (turn != openings) {
                        return;
                    }
                    keptEdit = Optional.of(kept);
                    if (photo.get()
                            .filter(now -> now.key().equals(kept.photoKey))
                            .isPresent()) {
                        opening.set(false);
                        letOthersGo();
                        takeKept();
                    } else {
                        kept.photo.ifPresent(this::openPhoto);
                    }
                },
                error -> notOpened(turn, file, error));
    }

    /** Whether it is the edit of an open photo: by what is in that, or by its name, where the photo was changed since. */
    private boolean isOf(KeptEdit kept, OpenPhoto open) {
        Optional<PhotoIdentity> identity = desk.stored(open).current().photo();
        return kept.photo()
                .filter(of -> of.name().equals(open.name())
                        || identity.filter(of::sameContent).isPresent())
                .isPresent();
    }

    /** Puts an edit that was put aside in place of that of its photo, which is shown. */
    private void takeKept() {
        Optional<Kept> taken = keptEdit;
        keptEdit = Optional.empty();
        // The stored edit in its place beside the photo is the one that it has.
        taken.filter(kept -> kept.photo.isEmpty() || KeptEdit.isNamedAside(kept.edit.file()))
                .ifPresent(kept -> whenAppliedHere(() -> {
                    if (photo.get()
                            .filter(now -> now.key().equals(kept.photoKey))
                            .isPresent()) {
                        takeOver(kept.edit.edit().layers());
                        tellOfPhoto(Notice.info(Texts.get(
                                "notice.keptTaken",
                                String.valueOf(kept.edit.file().getFileName()))));
                    }
                }));
    }

    private void openPhoto(Path file) {
        int turn = ++openings;
        comes(Optional.empty());
        asked = Optional.of(file);
        opening.set(true);
        saveNow();
        tasks.run(
                () -> desk.read(PhotoPlace.toOpen(file)),
                read -> {
                    if (turn != openings) {
                        closeLater(read);
                    } else {
                        asked = Optional.of(read.file());
                        comes(Optional.of(read));
                        // After all that waits to be saved: its edit may be among that.
                        saveNow();
                        tasks.runInTurn(() -> desk.loadEdit(read), loaded -> show(turn, read, loaded), error -> {
                            closeLater(read);
                            notOpened(turn, file, error);
                        });
                    }
                },
                error -> notOpened(turn, file, error));
    }

    private void comes(Optional<OpenPhoto> next) {
        coming = next;
        List<Runnable> due = List.copyOf(afterComing);
        afterComing.clear();
        due.forEach(Runnable::run);
    }

    /**
     * Does something about a photo, told by its {@link OpenPhoto#key}: at once, but if its edit was loaded and does not show yet,
     * only when it does, or it is clear that it never will.
     */
    void whenShown(Path key, Runnable action) {
        if (coming.filter(photo -> photo.key().equals(key)).isPresent()) {
            afterComing.add(() -> whenShown(key, action));
        } else {
            action.run();
        }
    }

    /** In pieces, so that the window's thread is not held for all at once. */
    private void show(int turn, OpenPhoto read, PhotoDesk.LoadedEdit loaded) {
        if (turn != openings) {
            closeLater(read);
            return;
        }
        leave();
        tasks.later("show " + turn, 0, () -> {
            if (turn != openings) {
                closeLater(read);
                return;
            }
            opening.set(false);
            // Once more: the person may have gone on with the photo before.
            leave();
            Optional<OpenPhoto> before = photo.get();
            // What is still to be saved of this very photo is newer than what is on the disk, and that may be newer
            // than what was loaded, as the photo before was edited until now.
            History edit = saver.takeOver(read).orElseGet(() -> desk.stored(read));
            switching.set(true);
            // What waits for the photo comes after the picture.
            tasks.later("picture " + turn, 0, () -> switching.set(false));
            history.set(edit);
            photo.set(Optional.of(read));
            selected.set(top().map(Layer::id));
            tasks.later("opened " + turn, 0, () -> opened(before, read, loaded));
        });
    }

    /** Ends what goes on with the photo that is shown. */
    private void leave() {
        model.leave();
        masks.endStroke();
        masks.forget();
        saveNow();
        notices.removeIf(n -> !saver.isError(n) && (ofPhoto.contains(n) || tellsOfUnsavedEdit(n)));
        ofPhoto.clear();
        selected.set(Optional.empty());
        selectedBefore.clear();
    }

    private void opened(Optional<OpenPhoto> before, OpenPhoto read, PhotoDesk.LoadedEdit loaded) {
        before.ifPresent(this::closeLater);
        letOthersGo();
        read.photo().notes().forEach(note -> tellOfPhoto(Notice.warning(read.name() + ": " + note)));
        loaded.notices().forEach(n -> tellOfPhoto(Notice.warning(n)));
        leftBehind.forEach(text -> tell(Notice.warning(text)));
        leftBehind.clear();
        if (keptEdit.filter(kept -> kept.photoKey.equals(read.key())).isPresent()) {
            takeKept();
        }
        settle(read);
        walk.look(read);
        if (coming.filter(read::equals).isPresent()) {
            comes(Optional.empty());
        }
    }

    /** All of an edit is on the disk, or given up: of a photo that has left, as after a paste, it was the last of it. */
    private void doneWith(OpenPhoto edited) {
        // A photo that is being opened is held already, and lets the others go when it shows.
        if (!opening.get()
                && !switching.get()
                && photo.get().filter(edited::equals).isEmpty()) {
            letOthersGo();
        }
    }

    /** Other editors may save the edits of photos that are no longer open here. */
    private void letOthersGo() {
        List<Path> kept = new ArrayList<>(saver.pending());
        leftPastes.keySet().forEach(left -> kept.add(left.file()));
        photo.get().ifPresent(shown -> kept.add(shown.file()));
        tasks.runInTurn(
                () -> {
                    desk.holdOnly(kept);
                    return kept;
                },
                done -> {},
                error -> LOG.log(System.Logger.Level.WARNING, "photos are still held", error));
    }

    private void notOpened(int turn, Path file, Throwable error) {
        LOG.log(System.Logger.Level.DEBUG, "not opened: " + file, error);
        if (turn == openings) {
            keptEdit = Optional.empty();
            opening.set(false);
            comes(Optional.empty());
            letOthersGo();
            tell(Notice.error(
                    Texts.get("error.open", describe(error)), Texts.get("error.open.action"), () -> openAnother.run()));
        }
    }

    /** Closing waits for the pyramid's thread. */
    private void closeLater(OpenPhoto open) {
        tasks.run(
                () -> {
                    open.close();
                    return open;
                },
                closed -> {},
                error -> LOG.log(System.Logger.Level.WARNING, "a photo was not closed", error));
    }

    /** Opens a copy of the photo that comes with the app: its edit belongs to the person, not to the app's folder. */
    void openSample(Path sample) {
        tasks.run(() -> desk.ownCopy(sample), this::open, error -> {
            LOG.log(System.Logger.Level.DEBUG, "no copy of the sample", error);
            tell(Notice.error(Texts.get("error.open", describe(error))));
        });
    }

    /** Who asks for another photo where one could not be opened. */
    void onOpenAnother(Runnable chooser) {
        openAnother = chooser;
    }

    /** What can wait until the photo shows: the first look of the model at it, and the recent photos. */
    private void settle(OpenPhoto opened) {
        tasks.run(
                () -> {
                    try {
                        // First: the desk lets the photo before go then, also where nothing can be remembered.
                        return desk.retoucher(opened);
                    } finally {
                        desk.remember(opened);
                    }
                },
                ready -> {},
                error -> LOG.log(System.Logger.Level.DEBUG, "not ready for the photo", error));
    }

    private Optional<Layer> top() {
        List<Layer> layers = document().layers();
        return layers.isEmpty() ? Optional.empty() : Optional.of(layers.getLast());
    }

    // Instructions

    /**
     * Applies what was typed as a new layer on top, after what is being applied already.
     *
     * @return whether it was accepted; if not, the person is told why
     */
    boolean apply(String text) {
        if (photo.get().isEmpty()) {
            tellOfPhoto(Notice.warning(Texts.get("notice.noPhoto")));
            return false;
        }
        // Nothing empty comes here.
        Optional<Instruction> accepted = instruction(text);
        if (accepted.isEmpty()) {
            return false;
        }
        Instruction instruction = accepted.get();
        remember(instruction);
        Optional<FollowUp> followUp = FollowUp.in(instruction.text());
        switch (followUp.map(FollowUp::kind).orElse(FollowUp.Kind.TIMES)) {
            case UNDO -> stepOr(busy() || history.get().canUndo(), this::undo, "notice.nothingToUndo");
            case REDO -> stepOr(history.get().canRedo(), this::redo, "notice.nothingToRedo");
            case ORIGINAL -> stepOr(busy() || top().isPresent(), this::reset, "notice.original");
            case TIMES, INTENSITY -> ask(instruction, followUp);
        }
        return true;
    }

    /** Whether a change is being made that is no step yet. */
    private boolean busy() {
        return masks.isPainting() || model.busyProperty().get();
    }

    private void stepOr(boolean can, Runnable step, String otherwise) {
        if (can) {
            step.run();
        } else {
            tellOfPhoto(Notice.info(Texts.get(otherwise)));
        }
    }

    /**
     * Lets the model do what an instruction says.
     *
     * @param followUp what is to be done instead with the layer before it, where there is one by then
     */
    private void ask(Instruction instruction, Optional<FollowUp> followUp) {
        think("", Texts.get("notice.leftBehind", instruction.text()), open -> {
            Optional<Layer> before = selectedLayer().or(this::top);
            if (followUp.isPresent() && before.isPresent()) {
                follow(followUp.get(), before.get(), instruction);
                return null;
            }
            EditDocument below = document();
            return new ModelQueue.Work<>(
                    () -> desk.retoucher(open).add(below, instruction, 1),
                    outcome -> {
                        tell(instruction, outcome.understanding(), UnaryOperator.identity());
                        if (!outcome.document().equals(below)) {
                            added(outcome.document());
                            tellIfUnseen(open, outcome.document());
                        }
                    },
                    notApplied(() -> ask(instruction, followUp)));
        });
    }

    /** Tells, after its picture shows, that the top layer of an edit changes next to nothing. */
    private void tellIfUnseen(OpenPhoto open, EditDocument edit) {
        tasks.run(
                () -> desk.retoucher(open).isSeen(edit),
                seen -> {
                    if (!seen && photo.get().filter(open::equals).isPresent()) {
                        tellOfPhoto(Notice.info(Texts.get(
                                "notice.unseen", edit.layers().getLast().instruction())));
                    }
                },
                error -> LOG.log(System.Logger.Level.DEBUG, "not looked at", error));
    }

    /** Makes a layer stronger or weaker, as was said of it; what was said can still be taken for an instruction of its own. */
    private void follow(FollowUp said, Layer layer, Instruction instruction) {
        String id = layer.id();
        float intensity = Math.min(said.intensity(layer.intensity()), Slicer.MAX_INTENSITY);
        boolean isMost = intensity == layer.intensity() && intensity == Slicer.MAX_INTENSITY;
        String key = isMost ? "notice.intensityMost" : "notice.intensity";
        change(id, l -> l.withIntensity(intensity), "");
        selected.set(Optional.of(id));
        tellOfPhoto(Notice.info(
                Texts.get(key, layer.name(), Math.round(100 * intensity)), Texts.get("notice.ownEdit"), () -> {
                    change(id, l -> l.withIntensity(layer.intensity()), "");
                    ask(instruction, Optional.empty());
                }));
    }

    /** What was typed as an instruction; if it is none, the person is told why. */
    private Optional<Instruction> instruction(String text) {
        try {
            return Optional.of(Instruction.of(text));
        } catch (InvalidInstructionException e) {
            LOG.log(System.Logger.Level.DEBUG, "no instruction", e);
            tellOfPhoto(Notice.warning(Texts.get("notice.tooLong", String.valueOf(Instruction.MAX_LENGTH))));
            return Optional.empty();
        }
    }

    private void remember(Instruction instruction) {
        begins();
        typed.remove(instruction.text());
        typed.addFirst(instruction.text());
        desk.settings().typed(instruction.text());
    }

    /** Applies a look as a new layer on top, after what is being applied already. */
    void apply(Look look) {
        begins();
        think("", Texts.get("notice.lookLeftBehind", look.name()), open -> {
            EditDocument below = document();
            return new ModelQueue.Work<>(
                    () -> desk.retoucher(open).add(below, look.instruction(), look.intent(), 1),
                    this::added,
                    notApplied(() -> apply(look)));
        });
    }

    /** Applies a look of the person's own, all of its layers in one step. */
    void apply(OwnLooks.OwnLook look) {
        begins();
        think("", Texts.get("notice.lookLeftBehind", look.name()), open -> {
            EditDocument below = document();
            return new ModelQueue.Work<>(
                    () -> desk.retoucher(open).add(below, look.edit()),
                    edit -> added(edit, look.edit().layers().size()),
                    notApplied(() -> apply(look)));
        });
    }

    /** What was said of what was asked for before is of no use any more. */
    private void begins() {
        notices.removeIf(n -> n.kind() != Notice.Kind.ERROR && !tellsOfUnsavedEdit(n));
    }

    private Consumer<Throwable> notApplied(Runnable again) {
        return error -> {
            LOG.log(System.Logger.Level.DEBUG, "not applied", error);
            tellOfPhoto(Notice.error(Texts.get("error.predict", describe(error)), Texts.get("error.again"), again));
        };
    }

    private void added(EditDocument edit) {
        added(edit, 1);
    }

    /** What happened to the layers meanwhile stays: only the new ones, those on top, are taken over. */
    private void added(EditDocument edit, int layers) {
        applied.set(applied.get() + 1);
        List<Layer> all = new ArrayList<>(document().layers());
        all.addAll(edit.layers()
                .subList(edit.layers().size() - layers, edit.layers().size()));
        push(new EditDocument(document().photo(), all));
        selected.set(top().map(Layer::id));
    }

    /** @param ofNothing completes what is told where nothing of it, or not all, can be done */
    private void tell(Instruction instruction, Understanding understanding, UnaryOperator<String> ofNothing) {
        if (understanding.cut()) {
            tellOfPhoto(Notice.warning(Texts.get("notice.cut")));
        }
        if (!understanding.beyond().isEmpty()) {
            String names = understanding.beyond().stream()
                    .sorted()
                    .map(attribute -> Texts.get("attribute." + attribute.id()))
                    .collect(Collectors.joining(", "));
            tellOfPhoto(Notice.warning(Texts.get("notice.beyond", instruction.text(), names)));
        }
        if (understanding.intent().isUnsupported()) {
            tellOfPhoto(Notice.warning(ofNothing.apply(Texts.get("notice.unsupported", instruction.text()))));
        } else if (understanding.intent().isEmpty()) {
            tellOfPhoto(Notice.warning(ofNothing.apply(Texts.get("notice.nothing", instruction.text()))));
        }
    }

    /**
     * Lets the model work on the open photo, as {@link ModelQueue#add} says.
     *
     * @param left what to tell if another photo comes before that is done
     */
    private void think(String key, String left, Function<OpenPhoto, ModelQueue.@Nullable Work<?>> work) {
        model.add(key, () -> leftBehind.add(left), ofOpen(work));
    }

    private Supplier<ModelQueue.@Nullable Work<?>> ofOpen(Function<OpenPhoto, ModelQueue.@Nullable Work<?>> work) {
        return () -> photo.get().isPresent() ? work.apply(photo.get().get()) : null;
    }

    /** Stops what is being applied, and what waits for that; the edit stays as it is. */
    void cancel() {
        model.cancel();
    }

    /**
     * Gives the open photo the edit of another, in place of its own, as one step: each layer is predicted anew. If another photo comes
     * before that is done, it is done all the same, and stored.
     */
    void give(EditDocument look) {
        model.add(
                LOOK,
                () -> photo.get().ifPresent(open -> giveLeft(open, look)),
                ofOpen(open -> new ModelQueue.Work<>(
                        () -> desk.retoucher(open).transfer(look),
                        edit -> given(edit.layers()),
                        error -> ofPhoto.add(notPasted(open, error, () -> give(look))))));
    }

    private void given(List<Layer> layers) {
        takeOver(layers);
        selected.set(top().map(Layer::id));
    }

    /** The same for a photo that has left, if it has not come back meanwhile; of two looks the last one counts. */
    private void giveLeft(OpenPhoto left, EditDocument look) {
        leftPastes.put(left, look);
        if (ending) {
            return;
        }
        tasks.run(
                () -> transfer(look, left),
                edit -> {
                    if (!leftPastes.remove(left, look)) {
                        return;
                    }
                    if (photo.get().filter(now -> now.key().equals(left.key())).isPresent()) {
                        given(edit.layers());
                    } else {
                        History own = saver.pending(left.key()).orElseGet(() -> desk.stored(left));
                        saver.save(left, own.push(new EditDocument(own.current().photo(), edit.layers())));
                        tell(Notice.info(Texts.get("notice.pasted", left.name())));
                    }
                    goOnPasted();
                },
                error -> {
                    if (!leftPastes.remove(left, look)) {
                        return;
                    }
                    doneWith(left);
                    notPasted(left, error, () -> giveLeft(left, look));
                    goOnPasted();
                });
    }

    private Notice notPasted(OpenPhoto open, Throwable error, Runnable again) {
        LOG.log(System.Logger.Level.DEBUG, "not pasted", error);
        Notice notice =
                Notice.error(Texts.get("error.paste", open.name(), describe(error)), Texts.get("error.again"), again);
        pasteErrors.put(notice, open);
        tell(notice);
        return notice;
    }

    /** Whether a look is being pasted, onto the open photo or one that has left. */
    private boolean isPasting() {
        return !leftPastes.isEmpty() || model.has(LOOK);
    }

    private void goOnPasted() {
        if (!isPasting()) {
            List<Runnable> due = List.copyOf(afterPasted);
            afterPasted.clear();
            due.forEach(this::whenSaved);
        }
    }

    private EditDocument transfer(EditDocument look, OpenPhoto target) throws IOException, InvalidInstructionException {
        return new Retoucher(desk.model(), target.photo()).transfer(look);
    }

    /** Stores what was pasted onto a photo when the tasks have ended, on any thread. */
    private void pasteAtTheEnd(OpenPhoto left, EditDocument look) {
        try {
            List<Layer> layers = transfer(look, left).layers();
            try {
                desk.paste(left.file(), layers);
            } catch (IOException | RuntimeException e) {
                History own = desk.stored(left);
                History copy = own.push(new EditDocument(own.current().photo(), layers));
                LOG.log(System.Logger.Level.WARNING, "pasted as " + desk.saveCopy(left, copy), e);
            }
        } catch (IOException | InvalidInstructionException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the look could not be pasted: " + left.file(), e);
        }
    }

    // Layers

    /** A slider is taken in hand: what it changes from now on is one step of the history. */
    void beginDrag() {
        drags++;
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
     * Gives a layer other words, and predicts it anew from them, after what is being applied already. Its intensity, mask and place
     * stay. If the words cannot be used the layer stays as it is, and the person is told why.
     */
    void reword(String id, String text) {
        Optional<Layer> layer = document().find(id);
        if (layer.isEmpty() || text.strip().equals(layer.get().instruction())) {
            return;
        }
        if (text.isBlank()) {
            tellOfPhoto(Notice.warning(Texts.get("notice.noWords", layer.get().instruction())));
            return;
        }
        instruction(text).ifPresent(words -> {
            remember(words);
            reword(id, words);
        });
    }

    private void reword(String id, Instruction words) {
        think("", Texts.get("notice.wordsLeftBehind", words.text()), open -> {
            Optional<Layer> layer = document().find(id);
            if (layer.isEmpty()) {
                return null;
            }
            EditDocument below = document().below(id);
            return new ModelQueue.Work<>(
                    () -> desk.retoucher(open).reword(below, layer.get(), words),
                    reworded -> {
                        tell(
                                words,
                                reworded.understanding(),
                                told -> reworded.layer().isPresent()
                                        ? told
                                        : Texts.get(
                                                "notice.wordsKept",
                                                told,
                                                layer.get().instruction()));
                        // The layer may have been moved or changed meanwhile: only what the words say is taken over.
                        reworded.layer()
                                .ifPresent(anew ->
                                        change(id, l -> predicted(l, anew).withInstruction(words.text()), ""));
                    },
                    notApplied(() -> reword(id, words)));
        });
    }

    private static Layer predicted(Layer layer, Layer anew) {
        return layer.withPrediction(anew.intent(), anew.prediction()).withModel(anew.model(), anew.noiseSeed());
    }

    /**
     * Changes the mask of a layer.
     *
     * @param key changes one after the other with the same key are one step of the history; empty for a step of its own
     */
    void setMask(String id, Mask mask, String key) {
        change(id, layer -> layer.withMask(mask), key);
    }

    /**
     * Changes one chip of a layer, and predicts the layer anew from its attributes; while that goes on, only the newest amount
     * waits.
     */
    void setAmount(String id, Chip chip, float amount) {
        predictAgain(id, chip, Optional.of(amount));
    }

    /** Removes one chip of a layer, and predicts the layer anew; without its last chip there is no layer. */
    void removeChip(String id, Chip chip) {
        predictAgain(id, chip, Optional.empty());
    }

    private void predictAgain(String id, Chip chip, Optional<Float> amount) {
        String what = id + chip.kind() + chip.subject() + chip.where();
        String step = amount.isPresent() ? what + " " + drags : "";
        think(what, Texts.get("notice.chipLeftBehind", chip.label()), open -> {
            Optional<Layer> layer = document().find(id);
            // Other chips may have come or gone before this one's turn.
            Optional<Chip> now = layer.flatMap(
                    l -> Chip.of(l.intent()).stream().filter(c -> c.isOf(chip)).findFirst());
            if (layer.isEmpty() || now.isEmpty()) {
                return null;
            }
            Intent intent = now.get().changed(layer.get().intent(), amount);
            if (intent.isEmpty()) {
                remove(id);
                return null;
            }
            EditDocument below = document().below(id);
            return new ModelQueue.Work<>(
                    () -> desk.retoucher(open).predict(below, layer.get(), intent),
                    // The layer may have been moved or changed meanwhile: only what was predicted is taken over.
                    again -> change(id, l -> predicted(l, again), step),
                    notApplied(() -> predictAgain(id, chip, amount)));
        });
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

    /** Puts layers that were made elsewhere for the open photo in place of its own, as one step. */
    void takeOver(List<Layer> layers) {
        push(new EditDocument(document().photo(), layers));
        if (selectedLayer().isEmpty()) {
            selected.set(top().map(Layer::id));
        }
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

    /** The same, but what could not be saved is not tried again. */
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
        pasteErrors.keySet().retainAll(notices);
        return pasteErrors.values().stream().map(OpenPhoto::name).distinct().toList();
    }

    /** The names of photos whose edits are being saved, or wait for that; of those onto which a look is being pasted, too. */
    List<String> beingSaved() {
        return Stream.of(
                        saver.beingSaved().stream(),
                        leftPastes.keySet().stream(),
                        photo.get().filter(open -> model.has(LOOK)).stream())
                .flatMap(photos -> photos)
                .map(OpenPhoto::name)
                .distinct()
                .toList();
    }

    /** Does something when all is pasted and saved that can be; what could not be saved is not tried again. */
    void whenSaved(Runnable action) {
        saveNew();
        if (isPasting()) {
            afterPasted.add(action);
        } else {
            saver.whenSaved(action);
        }
    }

    /** Whether a notice tells of an edit that is not saved: it stays until that is settled, or the person has read it. */
    boolean tellsOfUnsavedEdit(Notice notice) {
        return saver.isError(notice)
                || photo.get()
                        .filter(p -> notice.text().equals(Texts.get("notice.elsewhere", p.name())))
                        .isPresent();
    }

    /**
     * Tells the person something; what is told already is not told twice, news takes the place of older news, and what is too much goes,
     * the oldest first. But what tells of an edit that is not saved stays.
     */
    void tell(Notice notice) {
        notices.removeIf(n -> n.text().equals(notice.text()) || n.informs() && notice.informs());
        notices.add(notice);
        List<Notice> older = notices.stream()
                .filter(n -> n != notice && !tellsOfUnsavedEdit(n))
                .toList();
        older.subList(0, Math.clamp(notices.size() - MOST_NOTICES, 0, older.size()))
                .forEach(notices::remove);
    }

    /** The same of the photo that is shown: it goes with the photo. */
    void tellOfPhoto(Notice notice) {
        ofPhoto.add(notice);
        tell(notice);
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
        ending = true;
        afterApplied.clear();
        afterPasted.clear();
        model.leave();
        masks.finish();
        saveNow();
        openings++;
        Runnable saving = saver.end();
        Map<OpenPhoto, EditDocument> pastes = new LinkedHashMap<>(leftPastes);
        leftPastes.clear();
        Optional<OpenPhoto> last = photo.get();
        return () -> {
            masks.close();
            tasks.close();
            saving.run();
            pastes.forEach(this::pasteAtTheEnd);
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
