package org.instantretouch.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.History;
import org.instantretouch.edit.Layer;
import org.instantretouch.model.InvalidInstructionException;
import org.instantretouch.session.Retoucher;

/**
 * Gives the open photo the edit of another; what was not done when the photo left is done and stored all the same. For the
 * window's thread.
 */
final class LookPasting {
    /** Of the model's work on a look that is pasted. */
    private static final String LOOK = "look";

    private static final System.Logger LOG = System.getLogger(LookPasting.class.getName());

    private final EditorViewModel editor;
    private final ModelQueue model;
    private final EditSaver saver;
    private final Notices notices;

    /** Looks that were pasted onto photos that have left since, until they are stored. */
    private final Map<OpenPhoto, EditDocument> left = new LinkedHashMap<>();

    /** What was told of looks that could not be pasted. */
    private final Map<Notice, OpenPhoto> errors = new LinkedHashMap<>();

    /** What is to be done when no look is being pasted any more. */
    private final List<Runnable> afterwards = new ArrayList<>();

    /** Whether no more work is begun. */
    private boolean ending;

    LookPasting(EditorViewModel editor, ModelQueue model, EditSaver saver, Notices notices) {
        this.editor = editor;
        this.model = model;
        this.saver = saver;
        this.notices = notices;
    }

    /** As {@link EditorViewModel#give} says. */
    void give(EditDocument look) {
        give(look, 0);
    }

    /**
     * The same, and the person is told of layers that have left.
     *
     * @param leftOut so many painted layers were left out of the look
     */
    void give(EditDocument look, int leftOut) {
        model.add(
                LOOK,
                () -> editor.photoProperty().get().ifPresent(open -> giveLeft(open, look)),
                editor.ofOpen(open -> new ModelQueue.Work<>(
                        () -> editor.desk().retoucher(open).transfer(look),
                        edit -> {
                            List<Layer> before = editor.document().layers();
                            editor.takeOverWhole(edit.layers());
                            tellOfReplaced(before, leftOut);
                        },
                        error -> notices.tellOfPhoto(notPasted(open, error, () -> give(look, leftOut))))));
    }

    private void tellOfReplaced(List<Layer> before, int leftOut) {
        List<String> texts = new ArrayList<>();
        if (!before.isEmpty()) {
            texts.add(Texts.get("notice.replaced", before.size()));
        }
        if (leftOut > 0) {
            texts.add(Texts.get("notice.paintedLeftOut", leftOut));
        }
        if (!texts.isEmpty()) {
            EditDocument pasted = editor.document();
            notices.tellOfPhoto(
                    Notice.info(String.join(" ", texts), Texts.get("notice.undo"), () -> takeBack(pasted, before)));
        }
    }

    /** As far as the layers have been changed since, it is a step of its own. */
    private void takeBack(EditDocument pasted, List<Layer> before) {
        if (editor.document().equals(pasted)) {
            editor.undo();
        } else {
            editor.takeOverWhole(before);
        }
    }

    /** The same for a photo that has left, if it has not come back meanwhile; of two looks the last one counts. */
    private void giveLeft(OpenPhoto photo, EditDocument look) {
        left.put(photo, look);
        if (ending) {
            return;
        }
        editor.tasks()
                .run(
                        () -> transfer(look, photo),
                        edit -> {
                            if (left.remove(photo, look)) {
                                given(photo, edit.layers());
                                goOn();
                            }
                        },
                        error -> {
                            if (left.remove(photo, look)) {
                                editor.doneWith(photo);
                                notices.tell(notPasted(photo, error, () -> giveLeft(photo, look)));
                                goOn();
                            }
                        });
    }

    private void given(OpenPhoto photo, List<Layer> layers) {
        if (editor.shows(photo.key())) {
            editor.takeOverWhole(layers);
            return;
        }
        History own = saver.pending(photo.key()).orElseGet(() -> editor.desk().stored(photo));
        saver.save(photo, with(own, layers));
        notices.tell(Notice.info(Texts.get("notice.pasted", photo.name())));
    }

    private static History with(History own, List<Layer> layers) {
        return own.push(new EditDocument(own.current().photo(), layers));
    }

    private Notice notPasted(OpenPhoto photo, Throwable error, Runnable again) {
        LOG.log(System.Logger.Level.DEBUG, "not pasted", error);
        Notice notice = Notice.error(
                Texts.get("error.paste", photo.name(), EditorViewModel.describe(error)),
                Texts.get("error.again"),
                again);
        errors.put(notice, photo);
        return notice;
    }

    private EditDocument transfer(EditDocument look, OpenPhoto photo) throws IOException, InvalidInstructionException {
        return new Retoucher(editor.desk().model(), photo.photo()).transfer(look);
    }

    /** Whether a look is being pasted onto the open photo. */
    boolean isPastingHere() {
        return model.has(LOOK);
    }

    /** The photos that have left onto which a look is being pasted. */
    Set<OpenPhoto> left() {
        return left.keySet();
    }

    /** The names of photos onto which a look could not be pasted, where what was told of it still stands. */
    List<String> notPasted() {
        errors.keySet().retainAll(notices.shown());
        return errors.values().stream().map(OpenPhoto::name).distinct().toList();
    }

    /** Does something when no look is being pasted, onto the open photo or one that has left. */
    void whenPasted(Runnable action) {
        if (isPasting()) {
            afterwards.add(action);
        } else {
            action.run();
        }
    }

    /** The model has done something: what waits for the looks may go on. */
    void goOn() {
        if (!isPasting()) {
            List<Runnable> due = List.copyOf(afterwards);
            afterwards.clear();
            due.forEach(this::whenPasted);
        }
    }

    private boolean isPasting() {
        return !left.isEmpty() || isPastingHere();
    }

    /** Begins no more work; what waits for the looks is not done. */
    void stop() {
        ending = true;
        afterwards.clear();
    }

    /**
     * The end, after {@link #stop}.
     *
     * @return pastes and stores what is left, on any thread, when the tasks have ended
     */
    Runnable end() {
        Map<OpenPhoto, EditDocument> last = new LinkedHashMap<>(left);
        left.clear();
        return () -> last.forEach(this::pasteAtTheEnd);
    }

    private void pasteAtTheEnd(OpenPhoto photo, EditDocument look) {
        PhotoDesk desk = editor.desk();
        try {
            List<Layer> layers = transfer(look, photo).layers();
            try {
                desk.paste(photo.file(), layers);
            } catch (IOException | RuntimeException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "pasted as " + desk.saveCopy(photo, with(desk.stored(photo), layers)),
                        e);
            }
        } catch (IOException | InvalidInstructionException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the look could not be pasted: " + photo.file(), e);
        }
    }
}
