package org.instantretouch.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.grid.GamutMap;
import org.instantretouch.model.ModelStore;
import org.instantretouch.photo.Photo;
import org.instantretouch.photo.Region;
import org.instantretouch.render.PreviewFrame;
import org.instantretouch.render.Viewport;
import org.testfx.util.WaitForAsyncUtils;

/** The editor's window on a stage, with a folder of its own for all that it keeps. */
final class EditorWindow implements AutoCloseable {
    /** So long a test waits before it takes the editor to hang, in seconds. */
    private static final long PATIENCE = 60;

    final EditorViewModel editor;
    final EditorView view;
    final TestChoosers choosers = new TestChoosers();
    private final Settings settings;
    boolean fullScreen;
    boolean quit;

    /** Opens the window; to be called on the window's thread. */
    EditorWindow(Stage stage, Path folder, PreviewModel.Opener opener) {
        // The headless screen is 1000 x 1000.
        this(stage, folder, opener, Optional.empty(), 1000, 700);
    }

    /** The same with a sample on the start screen, and in another size. */
    EditorWindow(
            Stage stage, Path folder, PreviewModel.Opener opener, Optional<Path> sample, double width, double height) {
        settings = new Settings(folder.resolve("settings"));
        PhotoDesk desk = new PhotoDesk(
                new ModelStore(Path.of("models")),
                ModelStore.DEFAULT_MODEL,
                new SidecarStore(folder.resolve("sidecars")),
                settings);
        editor = new EditorViewModel(WindowTasks.begun(), desk);
        view = new EditorView(
                editor,
                opener,
                choosers,
                new EditorView.Window() {
                    @Override
                    public void toggleFullScreen() {
                        fullScreen = !fullScreen;
                        view().showOnlyPhoto(fullScreen);
                    }

                    @Override
                    public void quit() {
                        quit = true;
                    }

                    @Override
                    public void show(Path shown) {}
                },
                sample);
        Scene scene = new Scene(view, width, height);
        stage.setScene(scene);
        // The stage may be of another size from a test before.
        stage.sizeToScene();
        stage.show();
    }

    private EditorView view() {
        return view;
    }

    /** Waits until something holds on the window's thread. */
    static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    }

    /** Waits until canvas and layer list show the edit as it is, each in its place, and nothing is being thought about. */
    void awaitPicture() throws TimeoutException {
        await(() -> view.preview().settledProperty().get()
                && !editor.thinkingProperty().get()
                && !editor.openingProperty().get()
                && !editor.masks().isPainting()
                && view.lookupAll(".card").stream().filter(Node::isManaged).count()
                        == editor.document().layers().size());
        // A card that has just come has no place before the next pulse.
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            view.applyCss();
            view.layout();
        });
    }

    /** Opens a photo and waits until it shows. */
    void open(Path photo) throws TimeoutException {
        Platform.runLater(() -> editor.open(photo));
        await(() ->
                editor.photoProperty().get().filter(p -> p.file().equals(photo)).isPresent());
        awaitPicture();
    }

    /** Types an instruction's layer into being, and waits for its picture. */
    void apply(String instruction) throws TimeoutException {
        int layers = editor.document().layers().size();
        Platform.runLater(() -> editor.apply(instruction));
        await(() -> editor.document().layers().size() > layers);
        awaitPicture();
    }

    /** The photo as the canvas shows it at 100 %: red, green and blue of each pixel, row by row. */
    int[] picture() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            PreviewFrame frame = view.photo().shown().orElseThrow();
            Photo photo = editor.photoProperty().get().orElseThrow().photo();
            Viewport at = frame.state().viewport();
            if (at.scale() != 1) {
                throw new AssertionError("the photo is shown at " + at.scale());
            }
            ByteBuffer bgra = frame.bgra();
            int[] rgb = new int[3 * photo.width() * photo.height()];
            for (int y = 0; y < photo.height(); y++) {
                for (int x = 0; x < photo.width(); x++) {
                    int from = 4 * ((y - (int) at.top()) * frame.width() + x - (int) at.left());
                    for (int c = 0; c < 3; c++) {
                        rgb[3 * (y * photo.width() + x) + c] = bgra.get(from + 2 - c) & 0xff;
                    }
                }
            }
            return rgb;
        });
    }

    /** Red, green and blue of the canvas's upper left pixel, as {@code 0xrrggbb}; on the window's thread. */
    int canvasCorner() {
        ByteBuffer bgra = view.photo().shown().orElseThrow().bgra();
        return (bgra.get(2) & 0xff) << 16 | (bgra.get(1) & 0xff) << 8 | bgra.get(0) & 0xff;
    }

    /** A photo as a screen of sRGB shows it, as 8-bit codes. */
    static int[] samples(Photo photo) {
        float[] rgb = new float[3 * photo.width() * photo.height()];
        photo.read(new Region(0, 0, photo.width(), photo.height()), 1, rgb);
        GamutMap.apply(rgb, photo.width() * photo.height());
        int[] codes = new int[rgb.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Math.round(255 * rgb[i]);
        }
        return codes;
    }

    @Override
    public void close() throws IOException {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            view.close();
        });
        settings.close();
    }
}
