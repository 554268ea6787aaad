package org.instantretouch.app;

import javafx.scene.Group;
import javafx.scene.shape.Circle;

/** The brush's outline under the pointer: its size, and within it how far it is hard. */
final class BrushCursor extends Group {
    private final MaskTools masks;
    private final CanvasModel model;
    private final Circle size = new Circle();
    private final Circle hardness = new Circle();
    private double outputScale = 1;

    BrushCursor(MaskTools masks, CanvasModel model) {
        this.masks = masks;
        this.model = model;
        setMouseTransparent(true);
        setVisible(false);
        size.getStyleClass().add("brush-size");
        hardness.getStyleClass().add("brush-hardness");
        // A dark ring behind the light one: seen on every ground.
        Circle ground = new Circle();
        ground.getStyleClass().add("brush-ground");
        ground.radiusProperty().bind(size.radiusProperty());
        getChildren().addAll(ground, size, hardness);
        masks.sizeProperty().subscribe(s -> place());
        masks.hardnessProperty().subscribe(s -> place());
        model.viewportProperty().subscribe(v -> place());
    }

    /** Moves it to a place on the canvas. */
    void move(double x, double y, double newOutputScale) {
        outputScale = newOutputScale;
        setTranslateX(x);
        setTranslateY(y);
        place();
    }

    double x() {
        return getTranslateX();
    }

    double y() {
        return getTranslateY();
    }

    /** Fits the circles to the brush and the zoom. */
    void place() {
        double radius = masks.sizeProperty().get() * model.longSide() / outputScale;
        size.setRadius(radius);
        hardness.setRadius(radius * masks.hardnessProperty().get());
        hardness.setVisible(masks.hardnessProperty().get() > 0.02);
    }
}
