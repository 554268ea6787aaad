package org.instantretouch.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
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

    private @Nullable EditorView view;

    @Override
    public void start(Stage stage) {
        Settings settings = Settings.standard();
        PhotoDesk desk =
                new PhotoDesk(ModelStore.standard(), ModelStore.DEFAULT_MODEL, SidecarStore.standard(), settings);
        EditorViewModel model = new EditorViewModel(new WindowTasks(), desk);
        EditorView made = new EditorView(
                model, PreviewRenderers::best, new WindowChoosers(stage, settings), window(stage), sample());
        view = made;
        Scene scene = new Scene(made, WIDTH, HEIGHT);
        scene.getStylesheets().add(stylesheet());
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnCloseRequest(e -> {
            if (!made.mayQuit()) {
                e.consume();
            }
        });
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.fullScreenProperty().subscribe(made::showOnlyPhoto);
        model.photoProperty()
                .subscribe(photo -> stage.setTitle(
                        photo.map(p -> Texts.get("title.photo", p.name())).orElse(Texts.get("title"))));
        stage.show();
        model.warmUp();
        List<String> photos = getParameters().getUnnamed();
        // One photo shows; the others are at hand among the recent ones.
        for (String photo : photos.reversed()) {
            settings.opened(Path.of(photo));
        }
        if (!photos.isEmpty()) {
            model.open(Path.of(photos.getFirst()));
        }
    }

    private EditorView.Window window(Stage stage) {
        return new EditorView.Window() {
            @Override
            public void toggleFullScreen() {
                stage.setFullScreen(!stage.isFullScreen());
            }

            @Override
            public void quit() {
                stage.close();
            }

            @Override
            public void show(Path folder) {
                getHostServices().showDocument(folder.toUri().toString());
            }
        };
    }

    /** The look of the window. */
    static String stylesheet() {
        return String.valueOf(EditorApp.class.getResource("dark.css"));
    }

    /** The photo that comes with the app. */
    private static Optional<Path> sample() {
        Path file = Path.of(System.getProperty("org.instantretouch.home", "")).resolve("assets/sample.jpg");
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    @Override
    public void stop() {
        if (view != null) {
            view.close();
        }
    }
}
