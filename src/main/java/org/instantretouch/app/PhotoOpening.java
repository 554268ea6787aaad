package org.instantretouch.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.instantretouch.edit.EditLocks;
import org.instantretouch.edit.History;
import org.instantretouch.edit.KeptEdit;
import org.instantretouch.edit.PhotoIdentity;

/**
 * Opens photos, and stored edits with their photos: one takes the place of another in the window, with its edit, and the one before
 * is let go. For the window's thread.
 */
final class PhotoOpening {
    private static final System.Logger LOG = System.getLogger(PhotoOpening.class.getName());

    private final EditorViewModel editor;
    private final Tasks tasks;
    private final PhotoDesk desk;
    private final EditSaver saver;
    private final Notices notices;
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();

    /** How often a photo was to be opened: only the last one counts. */
    private int openings;

    /** The photo that was to be opened last. */
    private Optional<Path> asked = Optional.empty();

    /** The photo that is going to show, whose edit is being loaded or is loaded already. */
    private Optional<OpenPhoto> coming = Optional.empty();

    /** What is to be done once it shows. */
    private final List<Runnable> afterComing = new ArrayList<>();

    /** A stored edit that was opened, until its photo is shown. */
    private Optional<Kept> keptEdit = Optional.empty();

    /** Asks the person for a photo and opens it. */
    private Runnable openAnother = () -> {};

    /**
     * A stored edit and its photo.
     *
     * @param photo to open; empty if it is open
     */
    private record Kept(KeptEdit edit, Optional<Path> photo, Path photoKey) {}

    PhotoOpening(EditorViewModel editor, EditSaver saver, Notices notices) {
        this.editor = editor;
        this.saver = saver;
        this.notices = notices;
        tasks = editor.tasks();
        desk = editor.desk();
    }

    /** Whether a photo is being read. */
    ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** The photo that was to be opened last, whether it is there already or never will be. */
    Optional<Path> asked() {
        return asked;
    }

    /** What is being opened does not come any more. */
    void end() {
        openings++;
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

    /** As {@link EditorViewModel#open(Path)} says. */
    void open(Path file) {
        keptEdit = Optional.empty();
        if (KeptEdit.isNamed(file)) {
            openKept(file);
        } else {
            openPhoto(file);
        }
    }

    private void openKept(Path file) {
        Optional<OpenPhoto> shown = editor.photoProperty().get();
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
                    if (editor.shows(kept.photoKey)) {
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
                .ifPresent(kept -> editor.whenAppliedHere(() -> {
                    if (editor.shows(kept.photoKey)) {
                        editor.takeOver(kept.edit.edit().layers());
                        notices.tellOfPhoto(Notice.info(Texts.get(
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
        editor.saveNow();
        tasks.run(
                () -> desk.read(PhotoPlace.toOpen(file)),
                read -> {
                    if (turn != openings) {
                        closeLater(read);
                    } else {
                        asked = Optional.of(read.file());
                        comes(Optional.of(read));
                        // After all that waits to be saved: its edit may be among that.
                        editor.saveNow();
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
        editor.leave();
        tasks.later("show " + turn, 0, () -> {
            if (turn != openings) {
                closeLater(read);
                return;
            }
            opening.set(false);
            // Once more: the person may have gone on with the photo before.
            editor.leave();
            Optional<OpenPhoto> before = editor.photoProperty().get();
            // What is still to be saved of this very photo is newer than what is on the disk, and that may be newer
            // than what was loaded, as the photo before was edited until now.
            History edit = saver.takeOver(read).orElseGet(() -> desk.stored(read));
            editor.show(read, edit);
            tasks.later("opened " + turn, 0, () -> opened(before, read, loaded));
        });
    }

    private void opened(Optional<OpenPhoto> before, OpenPhoto read, PhotoDesk.LoadedEdit loaded) {
        before.ifPresent(this::closeLater);
        letOthersGo();
        read.photo().notes().forEach(note -> notices.tellOfPhoto(Notice.warning(read.name() + ": " + note)));
        loaded.notices().forEach(n -> notices.tellOfPhoto(Notice.warning(n)));
        editor.predicted().tellOfLeftBehind();
        if (keptEdit.filter(kept -> kept.photoKey.equals(read.key())).isPresent()) {
            takeKept();
        }
        settle(read);
        editor.walk().look(read);
        if (coming.filter(read::equals).isPresent()) {
            comes(Optional.empty());
        }
    }

    /** All of an edit is on the disk, or given up: of a photo that has left, as after a paste, it was the last of it. */
    void doneWith(OpenPhoto edited) {
        // A photo that is being opened is held already, and lets the others go when it shows.
        if (!opening.get()
                && !editor.switchingProperty().get()
                && editor.photoProperty().get().filter(edited::equals).isEmpty()) {
            letOthersGo();
        }
    }

    /** Other editors may save the edits of photos that are no longer open here. */
    private void letOthersGo() {
        List<Path> kept = new ArrayList<>(saver.pending());
        editor.pasting().left().forEach(left -> kept.add(left.file()));
        editor.photoProperty().get().ifPresent(shown -> kept.add(shown.file()));
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
            // Of no use any more when another one shows.
            notices.tellOfPhoto(Notice.error(
                    Texts.get("error.open", EditorViewModel.describe(error)),
                    Texts.get("error.open.action"),
                    () -> openAnother.run()));
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
            notices.tellOfPhoto(Notice.error(Texts.get("error.open", EditorViewModel.describe(error))));
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
}
