package org.instantretouch.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.instantretouch.color.ColorProfile;
import org.instantretouch.mask.Point;
import org.instantretouch.photo.PhotoMetadata;
import org.instantretouch.photo.PhotoWriter;
import org.instantretouch.photo.Samples8;
import org.instantretouch.photo.WriteOptions;
import org.instantretouch.render.gl.PreviewRenderers;

/**
 * Makes the pictures of the editor under {@code assets/screenshots}: on a display, such as that of {@code xvfb-run -s "-screen 0
 * 1280x800x24"}, from the test classpath, with the folder to write to and a suffix for the names. With {@code -Dglass.gtk.uiScale=2}
 * on a display of 2560 x 1600 they are twice as fine.
 */
final class Screenshots {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final int QUALITY = 88;
    private static final Path SAMPLE = Path.of("assets", "sample.jpg");

    private final Path target;
    private final String suffix;
    private final Stage stage;
    private final EditorViewModel editor;
    private final EditorView view;
    private final Robot robot;

    private Screenshots(Path target, String suffix, Path folder) {
        this.target = target;
        this.suffix = suffix;
        stage = new Stage(StageStyle.UNDECORATED);
        EditorWindow window =
                new EditorWindow(stage, folder, PreviewRenderers::best, Optional.of(SAMPLE), WIDTH, HEIGHT);
        editor = window.editor;
        view = window.view;
        stage.setX(0);
        stage.setY(0);
        robot = new Robot();
    }

    public static void main(String[] arguments) throws Exception {
        CompletableFuture<Screenshots> opened = new CompletableFuture<>();
        Path folder = Files.createTempDirectory("screenshots");
        Path photo = folder.resolve("alpine-lake.jpg");
        Files.copy(SAMPLE, photo);
        Path target = Files.createDirectories(Path.of(arguments[0]));
        Platform.startup(() -> opened.complete(new Screenshots(target, arguments[1], folder)));
        opened.get().all(photo);
        Platform.exit();
    }

    private void all(Path photo) throws Exception {
        on(editor::warmUp);
        shoot("start");
        on(() -> editor.open(photo));
        await(() -> editor.photoProperty().get().isPresent());
        apply("warmer, and lift the shadows a little");
        apply("deeper blue sky");
        apply("greener grass, with more contrast");
        on(() -> editor.setIntensity(editor.document().layers().get(1).id(), 1.3f));
        shoot("layers");
        on(() -> editor.themeProperty().set(Theme.LIGHT));
        shoot("light");
        on(() -> editor.themeProperty().set(Theme.DARK));

        on(() -> editor.selectedProperty()
                .set(Optional.of(editor.document().layers().getLast().id())));
        on(() -> editor.toolProperty().set(Tool.BRUSH));
        on(() -> editor.masks().sizeProperty().set(0.09));
        move(0.1, 0.8);
        on(() -> robot.mousePress(MouseButton.PRIMARY));
        for (int i = 1; i <= 30; i++) {
            move(0.1 + 0.026 * i, 0.8 + 0.06 * Math.sin(i * 0.4));
        }
        Thread.sleep(600);
        shoot("painting");
        on(() -> robot.mouseRelease(MouseButton.PRIMARY));
        await(() -> !editor.masks().isPainting());

        on(() -> editor.toolProperty().set(Tool.HAND));
        on(() -> editor.splitProperty().set(true));
        shoot("split");
        on(() -> editor.splitProperty().set(false));

        on(() -> view.photo().requestFocus());
        typeWithControl(KeyCode.E);
        Thread.sleep(3000);
        shoot("export");
        on(() -> robot.keyType(KeyCode.ESCAPE));

        on(() -> view.looks().keep("Clear lake", () -> {}));
        typeWithControl(KeyCode.L);
        Thread.sleep(4000);
        shoot("looks");
        on(() -> robot.keyType(KeyCode.ESCAPE));

        on(() -> editor.open(Path.of("wedding-0412.jpg")));
        await(() -> !editor.notices().isEmpty());
        on(() -> editor.apply("remove the flowers"));
        await(() -> editor.notices().size() > 1);
        shoot("error");
        on(() -> {
            view.close();
            stage.close();
        });
    }

    private void typeWithControl(KeyCode key) throws Exception {
        on(() -> {
            robot.keyPress(KeyCode.CONTROL);
            robot.keyType(key);
            robot.keyRelease(KeyCode.CONTROL);
        });
    }

    private void apply(String instruction) throws Exception {
        int layers = editor.document().layers().size();
        on(() -> editor.apply(instruction));
        await(() -> editor.document().layers().size() > layers);
    }

    /** Moves the pointer to a place of the photo. */
    private void move(double x, double y) throws Exception {
        Point to = new Point((float) x, (float) y);
        on(() -> {
            double scale = stage.getOutputScaleX();
            Node canvas = view.photo();
            robot.mouseMove(canvas.localToScreen(
                    view.canvas().canvasX(to.x()) / scale, view.canvas().canvasY(to.y()) / scale));
        });
        Thread.sleep(30);
    }

    private void shoot(String name) throws Exception {
        await(() -> editor.photoProperty().get().isEmpty()
                || view.preview().settledProperty().get()
                || editor.masks().isPainting());
        // Fades and thumbnails.
        Thread.sleep(1500);
        CompletableFuture<WritableImage> taken = new CompletableFuture<>();
        on(() -> taken.complete(robot.getScreenCapture(null, new Rectangle2D(0, 0, WIDTH, HEIGHT), false)));
        write(taken.get(), target.resolve(name + suffix + ".jpg"));
    }

    private static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        byte[] samples = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int argb = image.getPixelReader().getArgb(x, y);
                for (int c = 0; c < 3; c++) {
                    samples[3 * (y * width + x) + c] = (byte) (argb >> 16 - 8 * c);
                }
            }
        }
        PhotoWriter.write(
                file,
                new Samples8(width, height, 3, false, samples),
                ColorProfile.SRGB,
                PhotoMetadata.NONE,
                new WriteOptions(QUALITY, true, true));
    }

    private static void on(Runnable action) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                action.run();
                done.complete(null);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        done.get(60, TimeUnit.SECONDS);
    }

    private static void await(BooleanSupplier condition) throws Exception {
        boolean[] holds = {false};
        while (!holds[0]) {
            on(() -> holds[0] = condition.getAsBoolean());
            Thread.sleep(20);
        }
    }
}
