package org.instantretouch.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** What there is to see before a photo is open: where to drop one, recent ones, and the sample. */
final class StartView extends StackPane {
    private static final double THUMBNAIL_WIDTH = 120;
    private static final double THUMBNAIL_HEIGHT = 80;
    private static final int MOST_RECENT = 5;

    /**
     * @param open asks for a photo and opens it
     * @param sample the photo that comes with the app, where it is there
     */
    StartView(EditorViewModel editor, Runnable open, Optional<Path> sample) {
        getStyleClass().add("start");
        FontIcon icon = Controls.icon(Material2OutlinedAL.ADD_PHOTO_ALTERNATE);
        icon.getStyleClass().add("start-icon");
        Label drop = new Label(Texts.get("start.drop"));
        drop.getStyleClass().add("start-title");
        Button button = new Button(Texts.get("open"));
        button.setId("open");
        button.getStyleClass().add("primary");
        Controls.named(button, Texts.get("open.tooltip"));
        button.setOnAction(e -> open.run());
        Label hint = new Label(Texts.get("start.hint"));
        hint.getStyleClass().add("muted");
        VBox target = new VBox(12, icon, drop, button, hint);
        target.getStyleClass().add("drop-target");
        target.setAlignment(Pos.CENTER);
        target.setMaxWidth(560);
        VBox all = new VBox(24, target);
        all.setAlignment(Pos.CENTER);
        List<Path> recent = editor.desk().settings().recent().stream()
                .filter(Files::isRegularFile)
                .limit(MOST_RECENT)
                .toList();
        if (!recent.isEmpty() || sample.isPresent()) {
            Label title = new Label(Texts.get(recent.isEmpty() ? "start.sample.title" : "start.recent"));
            title.getStyleClass().add("panel-title");
            FlowPane photos = new FlowPane(12, 12);
            photos.setAlignment(Pos.CENTER);
            photos.setMaxWidth(720);
            for (Path photo : recent) {
                Path picture = editor.desk().settings().thumbnail(photo);
                photos.getChildren()
                        .add(photo(
                                String.valueOf(photo.getFileName()),
                                photo.toString(),
                                picture,
                                () -> editor.open(photo)));
            }
            sample.ifPresent(file -> photos.getChildren()
                    .add(photo(
                            Texts.get("start.sample"),
                            Texts.get("start.sample"),
                            file,
                            () -> editor.opening().openSample(file))));
            all.getChildren().addAll(title, photos);
        }
        getChildren().add(all);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                Platform.runLater(button::requestFocus);
            }
        });
    }

    /** @param whole what it is called where there is room */
    private static Button photo(String name, String whole, Path picture, Runnable open) {
        PictureButton button = new PictureButton(name, THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT, open);
        if (Files.isRegularFile(picture)) {
            button.show(
                    new Image(picture.toUri().toString(), 2 * THUMBNAIL_WIDTH, 2 * THUMBNAIL_HEIGHT, true, true, true));
        }
        return Controls.named(button, Texts.get("start.open", whole));
    }
}
