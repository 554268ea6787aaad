package org.instantretouch.app;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/** A button that shows a small picture with its name below. */
final class PictureButton extends Button {
    private final StackPane frame = new StackPane();

    /**
     * @param width of the picture at most
     * @param height of the picture at most
     */
    PictureButton(String name, double width, double height, Runnable action) {
        super(name);
        // A file's name may have underscores.
        setMnemonicParsing(false);
        getStyleClass().add("thumbnail");
        setContentDisplay(ContentDisplay.TOP);
        setMaxWidth(width + 16);
        frame.getStyleClass().add("thumbnail-frame");
        frame.setMinSize(width, height);
        frame.setMaxSize(width, height);
        setGraphic(frame);
        setOnAction(e -> action.run());
    }

    /** Shows a picture, as large as fits. */
    void show(Image picture) {
        ImageView view = new ImageView(picture);
        view.setPreserveRatio(true);
        view.setFitWidth(frame.getMaxWidth());
        view.setFitHeight(frame.getMaxHeight());
        frame.getChildren().setAll(view);
    }
}
