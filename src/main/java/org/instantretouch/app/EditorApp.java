package org.instantretouch.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.instantretouch.edit.SidecarStore;
import org.instantretouch.model.ModelStore;
import org.instantretouch.render.gl.PreviewRenderers;
import org.jspecify.annotations.Nullable;

/** The editor as an application: one window. */
public final class EditorApp extends Application {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    /** What is left to do when the window has gone. */
    private static final AtomicReference<Runnable> LEFT = new AtomicReference<>(() -> {});

    private Optional<Stage> window = Optional.empty();
    private @Nullable Content content;

    /** What the window shows, and what stands behind it. */
    private record Content(WindowTasks tasks, EditorViewModel model, EditorView view) {}

    /** Makes all that the window shows, before there is a window: its thread is free meanwhile. */
    @Override
    public void init() {
        Settings settings = Settings.standard();
        PhotoDesk desk =
                new PhotoDesk(ModelStore.standard(), ModelStore.DEFAULT_MODEL, SidecarStore.standard(), settings);
        WindowTasks tasks = WindowTasks.waiting();
        EditorViewModel model = new EditorViewModel(tasks, desk);
        EditorView view = new EditorView(
                model, PreviewRenderers::best, new WindowChoosers(() -> window, settings), new Shell(), sample());
        content = new Content(tasks, model, view);
    }

    @Override
    public void start(Stage stage) {
        Content made = Objects.requireNonNull(content, "init comes first");
        window = Optional.of(stage);
        Scene scene = new Scene(made.view, WIDTH, HEIGHT);
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        WindowSize.keep(
                stage,
                made.model.desk().settings(),
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
        stage.setOnCloseRequest(e -> {
            if (!made.view.mayQuit()) {
                e.consume();
            }
        });
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.fullScreenProperty().subscribe(made.view::showOnlyPhoto);
        stage.setTitle(Texts.get("title"));
        made.model.afterPhoto(
                "title",
                photo -> stage.setTitle(
                        photo.map(p -> Texts.get("title.photo", p.name())).orElse(Texts.get("title"))));
        stage.show();
        made.tasks.begin();
        made.model.warmUp();
        List<String> photos = getParameters().getUnnamed();
        if (!photos.isEmpty()) {
            made.model.open(photos.stream().map(Path::of).toList());
        }
    }

    /** What the view asks of the window. */
    private final class Shell implements EditorView.Window {
        @Override
        public void toggleFullScreen() {
            window.ifPresent(stage -> stage.setFullScreen(!stage.isFullScreen()));
        }

        @Override
        public void quit() {
            window.ifPresent(Stage::close);
        }

        @Override
        public void show(Path folder) {
            getHostServices().showDocument(folder.toUri().toString());
        }
    }

    /** The photo that comes with the app. */
    private static Optional<Path> sample() {
        Path file = Path.of(System.getProperty("org.instantretouch.home", "")).resolve("assets/sample.jpg");
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    @Override
    public void stop() {
        if (content != null) {
            LEFT.set(content.view.end());
        }
    }

    /** Saves and closes what the window has left, on the calling thread: the window's is not held for that. */
    static void finish() {
        LEFT.getAndSet(() -> {}).run();
    }
}
