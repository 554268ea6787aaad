package org.instantretouch.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.EditLocks;
import org.instantretouch.edit.History;
import org.instantretouch.edit.Layer;
import org.instantretouch.photo.PhotoQueue;

/**
 * Exporting many photos, each with its own edit or with the edit of one photo that was copied: then every layer is predicted anew
 * for each, and the photos may as well be given it alone. A photo that fails does not stop the others. It knows no control. All
 * methods are called on the window's thread.
 */
final class BatchModel implements AutoCloseable {
    /** Photos at a time: while one is read or written, the cores are free for the other. */
    private static final int AT_ONCE = 2;

    private static final String FOLDER = "batch.folder";

    private static final System.Logger LOG = System.getLogger(BatchModel.class.getName());

    private final EditorViewModel editor;
    private final ExportModel export;
    private final Tasks tasks;
    private final Choosers choosers;
    private final Settings settings;
    private final Consumer<Path> folderOpener;

    private final PhotoQueue queue = new PhotoQueue();

    private Optional<EditDocument> copied = Optional.empty();

    /** The photo that it was copied from, as {@link OpenPhoto#key} says. */
    private Optional<Path> copiedFrom = Optional.empty();

    private final ReadOnlyBooleanWrapper hasCopy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper paintedLayers = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper allPainted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper replaced = new ReadOnlyIntegerWrapper();
    private Tasks.Handle counting = Tasks.Handle.NONE;
    private final BooleanProperty showing = new SimpleBooleanProperty();
    private final BooleanProperty paste = new SimpleBooleanProperty();
    private final BooleanProperty painted = new SimpleBooleanProperty();
    private final BooleanProperty keep = new SimpleBooleanProperty(true);
    private final BooleanProperty write = new SimpleBooleanProperty(true);
    private final ObservableList<Path> photos = FXCollections.observableArrayList();
    private final ObservableList<BatchPhoto> work = FXCollections.observableArrayList();
    private final ObservableList<Message> messages = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final BooleanBinding writes = paste.not().or(write);
    private final BooleanBinding ready =
            Bindings.isNotEmpty(photos).and(running.not()).and(writes.or(keep));
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

    /** So many pictures got another name than their photo. */
    private int renamed;

    private Order order =
            new Order(Optional.empty(), false, ExportChoices.DEFAULT, 1, Optional.empty(), new FreeNames());

    /**
     * Something about one photo.
     *
     * @param failure whether it was not exported, or its edit not kept
     */
    record Message(Path photo, String text, boolean failure) {}

    /**
     * An edit to be pasted.
     *
     * @param whole for the photo that it is from, where that is among the others: it must lose nothing
     * @param others for all others
     */
    private record Pasted(EditDocument whole, Optional<Path> from, EditDocument others) {
        EditDocument of(Path key) {
            return from.filter(key::equals).isPresent() ? whole : others;
        }
    }

    /**
     * What was chosen when the work began.
     *
     * @param folder where the pictures go; empty to write none
     */
    private record Order(
            Optional<Pasted> look,
            boolean keep,
            ExportChoices choices,
            int threads,
            Optional<Path> folder,
            FreeNames names) {}

    /**
     * @param export whose choices are used
     * @param folderOpener shows a folder in the system's file manager
     */
    BatchModel(
            EditorViewModel editor,
            ExportModel export,
            Tasks tasks,
            Choosers choosers,
            Settings settings,
            Consumer<Path> folderOpener) {
        this.editor = editor;
        this.export = export;
        this.tasks = tasks;
        this.choosers = choosers;
        this.settings = settings;
        this.folderOpener = folderOpener;
    }

    /** The choices that results are written with. */
    ExportModel export() {
        return export;
    }

    /** Whether an edit was copied. */
    ReadOnlyBooleanProperty hasCopyProperty() {
        return hasCopy.getReadOnlyProperty();
    }

    /** Whether the panel is open. */
    BooleanProperty showingProperty() {
        return showing;
    }

    /** Whether each photo is given the copied edit; else its own counts. */
    BooleanProperty pasteProperty() {
        return paste;
    }

    /** How many layers of the copied edit are painted by brush. */
    ReadOnlyIntegerProperty paintedLayersProperty() {
        return paintedLayers.getReadOnlyProperty();
    }

    /** Whether the copied edit has no other layers. */
    ReadOnlyBooleanProperty allPaintedProperty() {
        return allPainted.getReadOnlyProperty();
    }

    /** Whether these are pasted to many photos as well: what was painted for one is seldom in the same place in others. */
    BooleanProperty paintedProperty() {
        return painted;
    }

    /** Whether a pasted edit is also stored with the photo, on top of its history. */
    BooleanProperty keepProperty() {
        return keep;
    }

    /** How many of the photos chosen have an edit of their own, in whose place the copied one would be kept; 0 until it is known. */
    ReadOnlyIntegerProperty replacedProperty() {
        return replaced.getReadOnlyProperty();
    }

    /** Whether photos that are given the copied edit are written as pictures as well; all others are. */
    BooleanProperty writeProperty() {
        return write;
    }

    /** Whether pictures would be written. */
    ObservableBooleanValue writes() {
        return writes;
    }

    /** Whether something would come of it. */
    ObservableBooleanValue ready() {
        return ready;
    }

    /** The photos chosen. */
    ObservableList<Path> photos() {
        return photos;
    }

    /** The photos being exported, or exported last. */
    ObservableList<BatchPhoto> work() {
        return work;
    }

    /** What there is to know about single photos, failures among them. */
    ObservableList<Message> messages() {
        return messages;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How many of the photos are over with, from 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Which photo is worked on, for the status line; empty if none is. */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What came of it, such as "18 of 20 photos exported; 2 failed"; empty before. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    // Choosing

    /** Copies the edit of the open photo, to be pasted to others, when it has all that was asked for. */
    void copyEdit() {
        editor.whenAppliedHere(this::copy);
    }

    private void copy() {
        EditDocument document = editor.document();
        int layers = document.layers().size();
        if (layers == 0) {
            editor.tell(Notice.warning(Texts.get("batch.nothingToCopy")));
            return;
        }
        copied = Optional.of(document);
        copiedFrom = editor.photoProperty().get().map(OpenPhoto::key);
        hasCopy.set(true);
        int brushed = (int) document.layers().stream()
                .filter(layer -> layer.mask().isPainted())
                .count();
        paintedLayers.set(brushed);
        allPainted.set(brushed == layers);
        painted.set(brushed == layers);
        editor.tell(Notice.info(Texts.get("batch.copied", layers)));
    }

    /** Gives the photo in the window the copied edit, with the layers that other photos would be given. */
    void pasteHere() {
        copied.ifPresentOrElse(this::pasteHere, this::nothingCopied);
    }

    private void pasteHere(EditDocument edit) {
        editor.photoProperty().get().ifPresent(open -> {
            EditDocument given = pasted(edit).of(open.key());
            editor.pasting().give(given, edit.layers().size() - given.layers().size());
        });
    }

    /** Asks for photos, and opens the panel to give them the copied edit. */
    void pasteToPhotos() {
        if (copied.isEmpty()) {
            nothingCopied();
        } else {
            choose(true);
        }
    }

    private void nothingCopied() {
        editor.tell(Notice.warning(Texts.get("batch.nothingCopied")));
    }

    /** Asks for photos, and opens the panel to export each with its own edit. */
    void exportPhotos() {
        choose(false);
    }

    private void choose(boolean withCopy) {
        if (running.get()) {
            showing.set(true);
            return;
        }
        List<Path> chosen = choosers.photos();
        if (!chosen.isEmpty()) {
            take(chosen);
            paste.set(withCopy);
            showing.set(true);
        }
    }

    /** Asks for photos in place of those chosen. */
    void choosePhotos() {
        List<Path> chosen = choosers.photos();
        if (!chosen.isEmpty() && !running.get()) {
            take(chosen);
        }
    }

    private void take(List<Path> chosen) {
        photos.setAll(new LinkedHashSet<>(chosen));
        messages.clear();
        summary.set("");
        countReplaced();
    }

    /** Away from the window's thread: there may be thousands. */
    private void countReplaced() {
        counting.cancel();
        replaced.set(0);
        List<Path> asked = List.copyOf(photos);
        AtomicBoolean stopped = new AtomicBoolean();
        Tasks.Handle work = tasks.run(
                () -> stored(asked, stopped),
                stored -> replaced.set((int) stored.entrySet().stream()
                        .filter(photo -> isReplaced(photo.getKey(), photo.getValue()))
                        .count()),
                error -> LOG.log(System.Logger.Level.DEBUG, "the edits are not counted", error));
        counting = () -> {
            stopped.set(true);
            work.cancel();
        };
    }

    /** Whether there is a stored edit of each photo, by its key. */
    private Map<Path, Boolean> stored(List<Path> asked, AtomicBoolean stopped) {
        Map<Path, Boolean> found = new HashMap<>();
        for (Path photo : asked) {
            if (!stopped.get()) {
                found.put(EditLocks.key(photo), editor.desk().hasEdit(photo));
            }
        }
        return found;
    }

    /** Whether a photo has layers that it would lose: those in the editor count, and the edit that was copied is not lost. */
    private boolean isReplaced(Path key, boolean stored) {
        return editor.shows(key)
                ? hasOthers(editor.document())
                : editor.pending(key).map(edit -> hasOthers(edit.current())).orElse(stored);
    }

    private boolean hasOthers(EditDocument edit) {
        return !edit.layers().isEmpty()
                && copied.filter(look -> look.layers().equals(edit.layers())).isEmpty();
    }

    // Working

    /** Exports the photos chosen, having asked for the folder; or gives them the copied edit alone. */
    void start() {
        if (running.get()) {
            return;
        }
        if (photos.isEmpty()) {
            editor.tell(Notice.warning(Texts.get("batch.noPhotos")));
            return;
        }
        if (!ready.get()) {
            return;
        }
        if (!writes.get()) {
            start(Optional.empty());
            return;
        }
        choosers.folder(suggestedFolder()).ifPresent(folder -> {
            settings.put(FOLDER, folder.toString());
            start(Optional.of(folder));
        });
    }

    private Path suggestedFolder() {
        Path first = photos.getFirst().toAbsolutePath();
        Path own = Optional.ofNullable(first.getParent()).orElse(first);
        return settings.folder(FOLDER).orElse(own);
    }

    private void start(Optional<Path> folder) {
        Optional<Pasted> look = paste.get() ? copied.map(this::pasted) : Optional.empty();
        order = new Order(look, keep.get(), export.choices(), export.work().threads(), folder, new FreeNames());
        messages.clear();
        summary.set("");
        renamed = 0;
        progress.set(0);
        running.set(true);
        work.setAll(photos.stream().map(BatchPhoto::new).toList());
        goOn();
    }

    private Pasted pasted(EditDocument edit) {
        List<Layer> unpainted = edit.layers().stream()
                .filter(layer -> !layer.mask().isPainted())
                .toList();
        return new Pasted(edit, copiedFrom, painted.get() ? edit : new EditDocument(edit.photo(), unpainted));
    }

    /** Begins what can be begun; ends when all is over. */
    private void goOn() {
        if (!running.get()) {
            return;
        }
        long over = work.stream().filter(p -> p.state().isOver()).count();
        progress.set((double) over / work.size());
        if (over == work.size()) {
            finish();
            return;
        }
        String key = order.folder.isPresent() ? "batch.exporting" : "batch.giving";
        status.set(Texts.get(key, String.valueOf(over + 1), String.valueOf(work.size())));
        long free = AT_ONCE - count(BatchPhoto.State.RUNNING);
        work.stream()
                .filter(p -> p.state() == BatchPhoto.State.WAITING)
                .limit(Math.max(0, free))
                .toList()
                .forEach(this::begin);
    }

    private long count(BatchPhoto.State state) {
        return work.stream().filter(p -> p.state() == state).count();
    }

    private void begin(BatchPhoto photo) {
        photo.become(BatchPhoto.State.RUNNING);
        tasks.run(
                () -> EditLocks.key(photo.file()),
                key -> {
                    photo.found(key);
                    if (isOpen(photo)) {
                        editor.whenApplied(() -> export(photo));
                    } else {
                        export(photo);
                    }
                },
                error -> fail(photo, EditorViewModel.describe(error), error));
    }

    private void export(BatchPhoto photo) {
        Order given = order;
        Optional<EditDocument> open = isOpen(photo)
                ? Optional.of(editor.document())
                : editor.pending(photo.key()).map(History::current);
        BatchWork toDo = new BatchWork(
                editor.desk(),
                queue,
                photo.file(),
                given.look.map(look -> look.of(photo.key())),
                open,
                given.choices,
                given.threads,
                given.folder,
                given.names);
        tasks.run(
                () -> photo.work()
                        .run(() -> toDo.run(
                                photo.work(), rows -> new WindowProgress(photo.work(), rows, tasks, photo::progress))),
                result -> {
                    result.notes().forEach(note -> say(photo, note, false));
                    renamed += result.renamed() ? 1 : 0;
                    if (given.look.isPresent() && given.keep) {
                        keep(photo, result.edit());
                    } else {
                        end(photo, BatchPhoto.State.DONE);
                    }
                },
                error -> {
                    if (error instanceof CancellationException) {
                        end(photo, BatchPhoto.State.CANCELLED);
                    } else {
                        fail(photo, EditorViewModel.describe(error), error);
                    }
                });
    }

    /** Stores what was pasted: in the editor where the photo is open there, which would overwrite it else; or beside the photo. */
    private void keep(BatchPhoto photo, EditDocument edit) {
        if (isOpen(photo)) {
            keepInWindow(photo, edit);
            return;
        }
        if (editor.pending(photo.key()).isPresent()) {
            say(photo, notKept(Texts.get("batch.pending")), true);
            end(photo, BatchPhoto.State.FAILED);
            return;
        }
        tasks.run(
                () -> editor.desk().paste(photo.file(), edit.layers()),
                notices -> {
                    notices.forEach(notice -> say(photo, notice, false));
                    editor.opening().whenShown(photo.key(), () -> stored(photo, edit));
                },
                error -> fail(photo, notKept(EditorViewModel.describe(error)), error));
    }

    /** What was pasted is stored beside the photo. */
    private void stored(BatchPhoto photo, EditDocument edit) {
        if (isOpen(photo) && !hasInHistory(edit)) {
            // Opened in the meantime, with the history as it was before.
            editor.desk().written(photo.key());
            keepInWindow(photo, edit);
        } else {
            end(photo, BatchPhoto.State.DONE);
        }
    }

    /** The photo in the window has it at once, but that it is kept is only said when it is saved. */
    private void keepInWindow(BatchPhoto photo, EditDocument edit) {
        editor.takeOver(edit.layers());
        editor.whenSaved(() -> {
            Optional<String> reason = editor.notSaved(photo.key());
            reason.ifPresent(text -> say(photo, notKept(text), true));
            end(photo, reason.isEmpty() ? BatchPhoto.State.DONE : BatchPhoto.State.FAILED);
        });
    }

    private String notKept(String reason) {
        return order.folder.isPresent() ? Texts.get("batch.notKept", reason) : reason;
    }

    private boolean hasInHistory(EditDocument edit) {
        return editor.historyProperty().get().documents().stream()
                .anyMatch(d -> d.layers().equals(edit.layers()));
    }

    /** Whether a photo is the one in the editor. */
    private boolean isOpen(BatchPhoto photo) {
        return editor.photoProperty()
                .get()
                .filter(open -> open.key().equals(photo.key()))
                .isPresent();
    }

    private void fail(BatchPhoto photo, String reason, Throwable error) {
        LOG.log(System.Logger.Level.DEBUG, "a photo failed", error);
        say(photo, reason, true);
        end(photo, BatchPhoto.State.FAILED);
    }

    private void say(BatchPhoto photo, String text, boolean failure) {
        // Errors begin with the whole path, which a list of photos has no room for.
        String path = photo.file() + ": ";
        String rest = text.startsWith(path) ? text.substring(path.length()) : text;
        messages.add(new Message(photo.file(), rest, failure));
    }

    private void end(BatchPhoto photo, BatchPhoto.State state) {
        photo.become(state);
        goOn();
    }

    private void finish() {
        running.set(false);
        status.set("");
        long failed = count(BatchPhoto.State.FAILED);
        long cancelled = count(BatchPhoto.State.CANCELLED);
        String key = order.folder.isPresent() ? "batch.exported" : "batch.given";
        String text = Texts.get(key, count(BatchPhoto.State.DONE), work.size());
        text = renamed > 0 ? Texts.get("batch.renamed", text, renamed) : text;
        text = failed > 0 ? Texts.get("batch.failed", text, failed) : text;
        text = cancelled > 0 ? Texts.get("batch.cancelled", text, cancelled) : text;
        summary.set(text);
        editor.tell(new Notice(
                failed > 0 ? Notice.Kind.WARNING : Notice.Kind.INFO,
                text,
                order.folder.map(
                        folder -> new Notice.Action(Texts.get("export.show"), () -> folderOpener.accept(folder)))));
    }

    /** Stops one photo; no file of it is left. The others go on. */
    void cancel(BatchPhoto photo) {
        photo.work().stop();
        if (photo.state() == BatchPhoto.State.WAITING) {
            end(photo, BatchPhoto.State.CANCELLED);
        }
    }

    /** Stops all photos that are not done yet. */
    void cancel() {
        List<BatchPhoto> left =
                new ArrayList<>(work.stream().filter(p -> !p.state().isOver()).toList());
        // The last first, so that none of those waiting is begun in place of one that ends.
        left.reversed().forEach(this::cancel);
    }

    @Override
    public void close() {
        counting.cancel();
        cancel();
    }
}
