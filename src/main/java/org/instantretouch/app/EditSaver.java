package org.instantretouch.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import org.instantretouch.edit.History;
import org.instantretouch.edit.NewerSidecarException;
import org.instantretouch.edit.SidecarStore;

/**
 * Saves edits one after the other, and keeps each until it is on the disk. What cannot be saved is told with a button that tries
 * again. For the window's thread.
 */
final class EditSaver {
    private static final System.Logger LOG = System.getLogger(EditSaver.class.getName());

    private final Tasks tasks;
    private final PhotoDesk desk;
    private final ObservableList<Notice> notices;
    private final Consumer<Notice> tell;

    /** Edits that are not yet on the disk. */
    private final Map<OpenPhoto, History> unsaved = new LinkedHashMap<>();

    /** What was told of those of them that could not be saved. */
    private final Map<OpenPhoto, Notice> errors = new LinkedHashMap<>();

    /** Those of them for which something else is stored, which a person has to decide about. */
    private final Set<OpenPhoto> aside = new HashSet<>();

    /** What was said of saving, once each: it would be said again with every change. */
    private final Set<String> told = new HashSet<>();

    /** What was told of those of them that another editor has: they are tried again with the next change. */
    private final Map<OpenPhoto, String> elsewhere = new LinkedHashMap<>();

    /** Those of them whose stored edit was changed by another. */
    private final Set<OpenPhoto> changed = new HashSet<>();

    /** Why edits are not beside their photos: it is said until they are there, or the person has read it. */
    private final Map<OpenPhoto, SidecarStore.Away> away = new LinkedHashMap<>();

    private final Consumer<OpenPhoto> saved;

    /** What is to be done when all is saved that can be. */
    private final List<Runnable> afterSaving = new ArrayList<>();

    private boolean saving;

    /** @param saved is told of each photo whose newest edit is on the disk now */
    EditSaver(
            Tasks tasks,
            PhotoDesk desk,
            ObservableList<Notice> notices,
            Consumer<Notice> tell,
            Consumer<OpenPhoto> saved) {
        this.tasks = tasks;
        this.desk = desk;
        this.notices = notices;
        this.tell = tell;
        this.saved = saved;
    }

    /** Saves the edit of a photo, if it has changed. */
    void save(OpenPhoto open, History edit) {
        if (!desk.isOnDisk(open, edit)) {
            unsaved.put(open, edit);
            again(open);
        }
    }

    /** The same, but what could not be saved is not tried again. */
    void saveNew(OpenPhoto open, History edit) {
        if (unsaved.get(open) != edit) {
            save(open, edit);
        }
    }

    /** Saves the edit of a photo, if it has changed, and tells the person where it is then. */
    void saveAndTell(OpenPhoto open, History edit) {
        save(open, edit);
        whenSaved(() -> {
            Optional<String> failure = failure(open.key());
            if (failure.isEmpty()) {
                tellWhere(open);
            } else if (notices.stream().noneMatch(n -> n.text().equals(failure.get()))) {
                tell.accept(Notice.warning(failure.get()));
            }
        });
    }

    private void tellWhere(OpenPhoto open) {
        tasks.run(
                () -> desk.place(open),
                place -> tell.accept(Notice.info(
                        place.map(file -> where(open, file)).orElse(Texts.get("notice.nothingToSave", open.name())))),
                error -> LOG.log(System.Logger.Level.DEBUG, "no place: " + open.file(), error));
    }

    private String where(OpenPhoto open, Path file) {
        if (file.equals(SidecarStore.beside(open.file()))) {
            return Texts.get("notice.savedBeside", String.valueOf(file.getFileName()));
        }
        String place = Optional.ofNullable(away.get(open))
                .map(known -> Texts.get("notice.savedElsewhereWhy", file, known.reason()))
                .orElse(Texts.get("notice.savedElsewhere", file));
        return SidecarStore.older(open.file(), file)
                .map(older -> Texts.get("notice.olderBeside", place, older.getFileName()))
                .orElse(place);
    }

    /** What came of a save: that an edit is not beside its photo is said until it is. */
    private void written(OpenPhoto open, SidecarStore.Saved written) {
        SidecarStore.Away before = away.remove(open);
        written.away().ifPresent(now -> away.put(open, now));
        if (before != null && !written.notices().contains(before.notice())) {
            told.remove(before.notice());
            notices.removeIf(n -> n.text().equals(before.notice()));
        }
        written.notices().stream().filter(told::add).map(Notice::warning).forEach(tell);
    }

    /** Whether a notice tells that an edit is not beside its photo. */
    boolean isAway(Notice notice) {
        return away.values().stream().anyMatch(why -> why.notice().equals(notice.text()));
    }

    /** The edit of a photo that waits to be saved: newer than what is on the disk. */
    Optional<History> pending(Path key) {
        return unsaved.entrySet().stream()
                .filter(edit -> edit.getKey().key().equals(key))
                .map(Map.Entry::getValue)
                .reduce((older, newer) -> newer);
    }

    /**
     * A photo has been opened again: what still waits to be saved of it is the edit that it goes on with, and would overwrite what
     * comes of that if it were saved later. But where the stored edit was changed by another, the photo goes on with that one, and
     * what waits is kept as a copy.
     *
     * @return the edit that waits; empty if the stored one counts
     */
    Optional<History> takeOver(OpenPhoto opened) {
        Optional<History> newest = Optional.empty();
        for (OpenPhoto before : List.copyOf(unsaved.keySet())) {
            if (before != opened && before.key().equals(opened.key())) {
                History edit = Objects.requireNonNull(unsaved.remove(before));
                elsewhere.remove(before);
                forgetError(before);
                if (changed.remove(before)) {
                    keepCopy(before, edit);
                } else {
                    newest = Optional.of(edit);
                    tasks.runInTurn(
                            () -> {
                                desk.carryOn(before, opened);
                                return opened;
                            },
                            done -> {},
                            error -> LOG.log(System.Logger.Level.WARNING, "not carried on", error));
                }
            }
        }
        newest.ifPresent(edit -> save(opened, edit));
        return newest;
    }

    private void keepCopy(OpenPhoto open, History edit) {
        tasks.runInTurn(
                () -> desk.saveCopy(open, edit),
                copy -> tell.accept(Notice.warning(Texts.get("notice.copy", open.name(), copy))),
                error -> {
                    LOG.log(System.Logger.Level.DEBUG, "no copy: " + open.file(), error);
                    unsaved.put(open, edit);
                    tellNotSaved(open, error);
                });
    }

    /** The photos whose edits are not yet on the disk. */
    List<Path> pending() {
        return unsaved.keySet().stream().map(OpenPhoto::file).toList();
    }

    /** The photos whose edits could not be saved. */
    List<OpenPhoto> failed() {
        return List.copyOf(errors.keySet());
    }

    /** Why the edit of a photo, told by its key, could not be saved; empty if nothing is known against it. */
    Optional<String> failure(Path key) {
        return unsaved.keySet().stream()
                .filter(p -> p.key().equals(key))
                .flatMap(p -> Stream.of(
                                Optional.ofNullable(errors.get(p)).map(Notice::text),
                                Optional.ofNullable(elsewhere.get(p)))
                        .flatMap(Optional::stream))
                .findFirst();
    }

    /** Whether a notice tells of an edit that is still to be saved. */
    boolean isError(Notice notice) {
        return !toldBy(notice.text()).isEmpty();
    }

    /** The photos whose edits are being saved, or wait for that; not those whose edits could not be saved. */
    List<OpenPhoto> beingSaved() {
        return unsaved.keySet().stream()
                .filter(p -> !errors.containsKey(p) && !elsewhere.containsKey(p))
                .toList();
    }

    /** Does something when all is saved that can be. */
    void whenSaved(Runnable action) {
        afterSaving.add(action);
        next();
    }

    private void next() {
        List<OpenPhoto> waiting = beingSaved();
        if (waiting.isEmpty()) {
            List<Runnable> due = List.copyOf(afterSaving);
            afterSaving.clear();
            due.forEach(Runnable::run);
        } else if (!saving) {
            write(waiting.getFirst());
        }
    }

    private void write(OpenPhoto open) {
        History edit = Objects.requireNonNull(unsaved.get(open));
        saving = true;
        tasks.runInTurn(
                () -> desk.save(open, edit),
                result -> {
                    saving = false;
                    changed.remove(open);
                    if (unsaved.remove(open, edit)) {
                        saved.accept(open);
                    }
                    result.ifPresent(now -> written(open, now));
                    next();
                },
                error -> {
                    saving = false;
                    LOG.log(System.Logger.Level.DEBUG, "not saved: " + open.file(), error);
                    if (!unsaved.containsKey(open)) {
                        // It is saved for the photo as it was opened again.
                    } else if (error instanceof EditedElsewhereException e && !e.isChanged()) {
                        elsewhere.put(open, e.text());
                        if (told.add(e.text())
                                && notices.stream().noneMatch(n -> n.text().equals(e.text()))) {
                            tell.accept(Notice.warning(e.text()));
                        }
                    } else {
                        if (error instanceof EditedElsewhereException) {
                            changed.add(open);
                        }
                        tellNotSaved(open, error);
                    }
                    next();
                });
    }

    private void tellNotSaved(OpenPhoto open, Throwable error) {
        Notice notice = notSaved(open, error);
        errors.put(open, notice);
        tell.accept(notice);
    }

    private Notice notSaved(OpenPhoto open, Throwable error) {
        String text = Texts.get("error.save", EditorViewModel.describe(error));
        boolean otherStored = error instanceof NewerSidecarException || error instanceof EditedElsewhereException;
        if (otherStored) {
            aside.add(open);
        }
        return otherStored
                ? Notice.error(text, Texts.get("error.save.aside"), () -> setAside(open))
                : Notice.error(text, Texts.get("error.save.action"), this::allAgain);
    }

    /** Tries to save all that could not be saved: mostly for one reason, as when the disk is full. */
    private void allAgain() {
        failed().stream().filter(open -> !aside.contains(open)).forEach(this::again);
    }

    /** The photos that one card tells of: what is said of several in the same words is said once. */
    private List<OpenPhoto> toldBy(String text) {
        return errors.entrySet().stream()
                .filter(error -> error.getValue().text().equals(text))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Tries to save an edit, whatever came of it before. */
    private void again(OpenPhoto open) {
        elsewhere.remove(open);
        forgetError(open);
        next();
    }

    private void forgetError(OpenPhoto open) {
        aside.remove(open);
        Notice notice = errors.remove(open);
        if (notice != null && toldBy(notice.text()).isEmpty()) {
            notices.removeIf(n -> n.text().equals(notice.text()));
        }
    }

    /** Puts what is stored for a photo by a newer version or another editor aside, and stores the edit. */
    private void setAside(OpenPhoto open) {
        tasks.runInTurn(
                () -> desk.setAside(open),
                files -> {
                    files.forEach(file -> tell.accept(Notice.warning(Texts.get("notice.aside", open.name(), file))));
                    again(open);
                },
                error -> {
                    tellNotSaved(open, error);
                });
    }

    /**
     * The end: nothing more is to be saved than what is not yet on the disk.
     *
     * @return saves that, on any thread, when the tasks have ended; what cannot be saved in its place, as a copy
     */
    Runnable end() {
        Map<OpenPhoto, History> left = new LinkedHashMap<>(unsaved);
        return () -> left.forEach(this::saveAtTheEnd);
    }

    private void saveAtTheEnd(OpenPhoto open, History edit) {
        try {
            try {
                desk.save(open, edit);
            } catch (IOException | RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "saved as " + desk.saveCopy(open, edit), e);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the edit could not be saved: " + open.file(), e);
        }
    }
}
