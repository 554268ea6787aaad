package org.instantretouch.app;

import java.util.List;
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
import org.instantretouch.render.Backdrop;
import org.instantretouch.session.Retoucher;

/** The looks, each as it would do on the open photo as it is edited now. For the window's thread. */
final class LooksModel {
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
        // An instruction may have been under way.
        editor.onHistory("look pictures", now -> {
            if (showing.get()) {
                begin();
            }
        });
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
        if (editor.photoProperty().get().isPresent() && !showing.get()) {
            showing.set(true);
            begin();
        }
    }

    private void begin() {
        clear();
        OpenPhoto photo = editor.photoProperty().get().orElseThrow();
        EditDocument edit = editor.document();
        working.set(true);
        AtomicBoolean stopped = new AtomicBoolean();
        Tasks.Handle work = tasks.run(
                () -> make(photo, edit, stopped),
                made -> {
                    working.set(false);
                    if (made == 0) {
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
        List<Look> all = Look.of(editor.desk().model());
        // The photo may have left while the model was loaded.
        if (all.isEmpty() || stopped.get()) {
            return all.size();
        }
        OpenPhoto.SmallCopy small = photo.small();
        Retoucher.Previews previews =
                editor.desk().retoucher(photo).previews(edit, small.rgb(), small.width(), small.height());
        // One for all: these are large.
        float[] rgb = new float[small.rgb().length];
        for (Look look : all) {
            if (stopped.get()) {
                break;
            }
            previews.with(look.intent(), rgb);
            small.opacity().ifPresent(opacity -> Backdrop.layUnder(rgb, opacity, small.width()));
            Shown shown = new Shown(look, image(rgb, small.width(), small.height()));
            tasks.onWindow(() -> {
                if (!stopped.get()) {
                    looks.add(shown);
                }
            });
        }
        return all.size();
    }

    private static Image image(float[] rgb, int width, int height) {
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

    private void clear() {
        stop.run();
        stop = () -> {};
        working.set(false);
        problem.set("");
        looks.clear();
    }
}
