package org.instantretouch.app;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.instantretouch.edit.EditDocument;
import org.instantretouch.model.RetouchModel;
import org.instantretouch.session.Retoucher;

/** The looks, each as it would do on the open photo as it is edited now. For the window's thread. */
final class LooksModel {
    /** Pixels of the longer side of the pictures: sharp where the screen has two for each of the window's. */
    private static final int SIDE = 320;

    private final EditorViewModel editor;
    private final Tasks tasks;
    private final BooleanProperty showing = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObservableList<Shown> looks = FXCollections.observableArrayList();
    private Runnable stop = () -> {};

    /** A look, and what the photo would be with it. */
    record Shown(Look look, Image picture) {}

    LooksModel(EditorViewModel editor, Tasks tasks) {
        this.editor = editor;
        this.tasks = tasks;
        showing.subscribe(now -> {
            if (!now) {
                clear();
            }
        });
        editor.photoProperty().subscribe(() -> showing.set(false));
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

    /** Those that are ready, in their order. */
    ObservableList<Shown> looks() {
        return looks;
    }

    /** Shows them, one after the other as they are ready; nothing where no photo is open. */
    void show() {
        Optional<OpenPhoto> photo = editor.photoProperty().get();
        if (photo.isEmpty() || showing.get()) {
            return;
        }
        EditDocument edit = editor.document();
        working.set(true);
        showing.set(true);
        AtomicBoolean stopped = new AtomicBoolean();
        Tasks.Handle work = tasks.run(
                () -> {
                    make(photo.get(), edit, stopped);
                    return stopped;
                },
                done -> working.set(false),
                error -> {
                    working.set(false);
                    problem.set(Texts.get("looks.failed", EditorViewModel.describe(error)));
                });
        stop = () -> {
            stopped.set(true);
            work.cancel();
        };
    }

    private void make(OpenPhoto photo, EditDocument edit, AtomicBoolean stopped) throws Exception {
        RetouchModel model = editor.desk().model();
        Retoucher retoucher = editor.desk().retoucher(photo);
        double scale = Math.min(
                1, (double) SIDE / Math.max(photo.photo().width(), photo.photo().height()));
        int width = Math.max(1, (int) Math.round(scale * photo.photo().width()));
        int height = Math.max(1, (int) Math.round(scale * photo.photo().height()));
        Retoucher.Previews previews = retoucher.previews(edit, width, height);
        for (Look look : Look.of(model)) {
            Shown shown = new Shown(look, image(previews.with(look.intent()), width, height));
            tasks.onWindow(() -> {
                if (!stopped.get()) {
                    looks.add(shown);
                }
            });
            if (stopped.get()) {
                return;
            }
        }
    }

    private static Image image(float[] rgb, int width, int height) {
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 0xFF000000 | code(rgb[3 * i]) << 16 | code(rgb[3 * i + 1]) << 8 | code(rgb[3 * i + 2]);
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }

    private static int code(float value) {
        return Math.round(255 * Math.clamp(value, 0f, 1f));
    }

    /** Applies a look, and is done. */
    void choose(Look look) {
        showing.set(false);
        editor.apply(look);
    }

    private void clear() {
        stop.run();
        stop = () -> {};
        working.set(false);
        problem.set("");
        looks.clear();
    }
}
