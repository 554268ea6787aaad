package org.instantretouch.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.edit.OwnLooks;
import org.instantretouch.edit.OwnLooks.OwnLook;
import org.instantretouch.model.InvalidInstructionException;
import org.instantretouch.model.ModelException;
import org.instantretouch.render.Backdrop;
import org.instantretouch.session.Retoucher;

/** The looks, each as it would do on the open photo as it is edited now. For the window's thread. */
final class LooksModel {
    private static final System.Logger LOG = System.getLogger(LooksModel.class.getName());

    private final EditorViewModel editor;
    private final Tasks tasks;
    private final BooleanProperty showing = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper keepable = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper painted = new ReadOnlyIntegerWrapper();
    private final ObservableList<Shown> looks = FXCollections.observableArrayList();

    /** Looks of the person's own that were deleted since the looks are shown, the last one first. */
    private final List<OwnLook> deleted = new ArrayList<>();

    private Runnable stop = () -> {};

    /**
     * A look.
     *
     * @param picture what the photo would be with it; empty for one that was deleted
     * @param choose applies it, or brings it back
     * @param own the look itself where it is one of the person's own, and there
     */
    record Shown(String name, Optional<Image> picture, Runnable choose, Optional<OwnLook> own) {
        /** Whether it was deleted, and can be brought back. */
        boolean isDeleted() {
            return picture.isEmpty();
        }
    }

    LooksModel(EditorViewModel editor, Tasks tasks) {
        this.editor = editor;
        this.tasks = tasks;
        showing.subscribe(now -> {
            if (!now) {
                clear();
                deleted.clear();
            }
        });
        editor.photoProperty().subscribe(() -> showing.set(false));
        // An instruction may have been under way.
        editor.onHistory("look pictures", now -> {
            if (showing.get()) {
                begin();
            }
        });
    }

    /** How many layers of the edit can be kept as a look. */
    ReadOnlyIntegerProperty keepableProperty() {
        return keepable.getReadOnlyProperty();
    }

    /** How many layers of the edit were painted and cannot be kept: they are where they are on this photo alone. */
    ReadOnlyIntegerProperty paintedProperty() {
        return painted.getReadOnlyProperty();
    }

    /** Whether they are there to be chosen from. */
    BooleanProperty showingProperty() {
        return showing;
    }

    /** Whether more of them are to come. */
    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Why there are none, or no more; empty where all is well. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Those that are ready, in their order; before them, or where they were, those that were deleted meanwhile. */
    ObservableList<Shown> looks() {
        return looks;
    }

    /** Shows them, one after the other as they are ready; nothing where no photo is open. */
    void show() {
        if (editor.photoProperty().get().isPresent() && !showing.get()) {
            showing.set(true);
            begin();
        }
    }

    private void begin() {
        clear();
        deleted.forEach(look -> looks.add(gone(look)));
        OpenPhoto photo = editor.photoProperty().get().orElseThrow();
        EditDocument edit = editor.document();
        keepable.set(OwnLooks.of(edit).layers().size());
        painted.set(edit.activeLayers().size() - keepable.get());
        working.set(true);
        AtomicBoolean stopped = new AtomicBoolean();
        Tasks.Handle work = tasks.run(
                () -> make(photo, edit, stopped),
                made -> {
                    working.set(false);
                    if (made == 0 && problem.get().isEmpty()) {
                        problem.set(Texts.get("looks.none"));
                    }
                },
                error -> {
                    working.set(false);
                    problem.set(Texts.get("looks.failed", EditorViewModel.describe(error)));
                });
        stop = () -> {
            stopped.set(true);
            work.cancel();
        };
    }

    /** Makes the pictures; returns how many there are to be. */
    private int make(OpenPhoto photo, EditDocument edit, AtomicBoolean stopped) throws Exception {
        OwnLooks.Found own = own();
        tell(own.notices(), stopped);
        List<Look> all = Look.of(editor.desk().model());
        int number = own.looks().size() + all.size();
        // The photo may have left while the model was loaded.
        if (number == 0 || stopped.get()) {
            return number;
        }
        OpenPhoto.SmallCopy small = photo.small();
        Retoucher.Previews previews =
                editor.desk().retoucher(photo).previews(edit, small.rgb(), small.width(), small.height());
        // One for all: these are large.
        float[] rgb = new float[small.rgb().length];
        for (OwnLook look : own.looks()) {
            if (stopped.get()) {
                return number;
            }
            try {
                previews.with(look.edit(), rgb);
                show(
                        new Shown(look.name(), Optional.of(image(rgb, small)), () -> choose(look), Optional.of(look)),
                        stopped);
            } catch (ModelException | InvalidInstructionException e) {
                // The others can still be shown.
                LOG.log(System.Logger.Level.DEBUG, "no picture of a look: " + look.file(), e);
                tell(List.of(Texts.get("looks.ownFailed", look.file(), EditorViewModel.describe(e))), stopped);
            }
        }
        for (Look look : all) {
            if (stopped.get()) {
                return number;
            }
            previews.with(look.intent(), rgb);
            show(new Shown(look.name(), Optional.of(image(rgb, small)), () -> choose(look), Optional.empty()), stopped);
        }
        return number;
    }

    /** The person's own; none, and why, where their folder cannot be read. */
    private OwnLooks.Found own() {
        OwnLooks looks = editor.desk().looks();
        try {
            return looks.all();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "no looks: " + looks.folder(), e);
            return new OwnLooks.Found(
                    List.of(), List.of(Texts.get("looks.ownUnread", looks.folder(), EditorViewModel.describe(e))));
        }
    }

    private void tell(List<String> notices, AtomicBoolean stopped) {
        tasks.onWindow(() -> {
            if (!stopped.get() && !notices.isEmpty()) {
                problem.set((problem.get() + " " + String.join(" ", notices)).strip());
            }
        });
    }

    private void show(Shown shown, AtomicBoolean stopped) {
        tasks.onWindow(() -> {
            if (!stopped.get()) {
                looks.add(shown);
            }
        });
    }

    private static Image image(float[] rgb, OpenPhoto.SmallCopy small) {
        int width = small.width();
        int height = small.height();
        small.opacity().ifPresent(opacity -> Backdrop.layUnder(rgb, opacity, width));
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 0xFF000000
                    | Histogram.code(rgb[3 * i]) << 16
                    | Histogram.code(rgb[3 * i + 1]) << 8
                    | Histogram.code(rgb[3 * i + 2]);
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }

    /** Takes them away; what is still to come does not. */
    void close() {
        showing.set(false);
    }

    /** Applies a look, and is done. */
    void choose(Look look) {
        close();
        editor.apply(look);
    }

    private void choose(OwnLook look) {
        close();
        editor.apply(look);
    }

    /**
     * Keeps the edit as a look of the person's own.
     *
     * @param kept is called when that is done
     */
    void keep(String wanted, Runnable kept) {
        String name = OwnLooks.name(wanted);
        if (name.isEmpty()) {
            problem.set(Texts.get("looks.keep.noName"));
            return;
        }
        EditDocument edit = editor.document();
        tasks.run(
                () -> {
                    editor.desk().looks().keep(name, edit);
                    return name;
                },
                done -> {
                    kept.run();
                    again();
                },
                error -> problem.set(named("looks.keep.failed", name, error)));
    }

    private static String named(String failed, String name, Throwable error) {
        return error instanceof FileAlreadyExistsException
                ? Texts.get("looks.keep.exists", name)
                : Texts.get(failed, EditorViewModel.describe(error));
    }

    /** Calls a look of the person's own otherwise; a name without letters or digits, or one that another has, is told of. */
    void rename(OwnLook look, String wanted) {
        String name = OwnLooks.name(wanted);
        if (name.isEmpty()) {
            problem.set(Texts.get("looks.keep.noName"));
        } else if (!name.equals(look.name())) {
            tasks.run(
                    () -> editor.desk().looks().rename(look, name),
                    done -> again(),
                    error -> problem.set(named("looks.rename.failed", name, error)));
        }
    }

    /** Deletes a look of the person's own; they are told how to get it back, where it was and when the looks are left. */
    void delete(OwnLook look) {
        tasks.run(
                () -> {
                    editor.desk().looks().delete(look);
                    return look;
                },
                done -> {
                    if (showing.get()) {
                        deleted.addFirst(look);
                        looks.replaceAll(shown -> shown.own().equals(Optional.of(look)) ? gone(look) : shown);
                    }
                    editor.tell(Notice.info(deletedText(look), Texts.get("looks.deleted.undo"), () -> bringBack(look)));
                },
                error -> problem.set(Texts.get("looks.delete.failed", EditorViewModel.describe(error))));
    }

    private Shown gone(OwnLook look) {
        return new Shown(look.name(), Optional.empty(), () -> bringBack(look), Optional.empty());
    }

    private void bringBack(OwnLook look) {
        tasks.run(
                () -> {
                    editor.desk().looks().bringBack(look);
                    return look;
                },
                done -> {
                    deleted.remove(look);
                    editor.notices().removeIf(n -> n.text().equals(deletedText(look)));
                    again();
                },
                error -> {
                    String text = Texts.get("looks.keep.failed", EditorViewModel.describe(error));
                    if (showing.get()) {
                        problem.set(text);
                    } else {
                        editor.tell(Notice.error(text));
                    }
                });
    }

    private static String deletedText(OwnLook look) {
        return Texts.get("looks.deleted", look.name());
    }

    private void again() {
        if (showing.get()) {
            begin();
        }
    }

    private void clear() {
        stop.run();
        stop = () -> {};
        working.set(false);
        problem.set("");
        looks.clear();
    }
}
