package org.instantretouch.app;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** The line between before and after, which can be dragged, or moved by the arrow keys. */
final class SplitHandle extends Group {
    private static final double STEP = 0.02;

    /** With Shift. */
    private static final double LARGE = 0.1;

    private final EditorViewModel editor;
    private final Region canvas;
    private final Line line = new Line();
    private final Line reach = new Line();
    private final Circle knob = new Circle(9);

    SplitHandle(EditorViewModel editor, Region canvas) {
        this.editor = editor;
        this.canvas = canvas;
        setId("split-handle");
        setCursor(Cursor.H_RESIZE);
        setFocusTraversable(true);
        Controls.named(this, AccessibleRole.SLIDER, Texts.get("split.name"));
        line.getStyleClass().add("split-line");
        reach.getStyleClass().add("split-reach");
        knob.getStyleClass().add("split-knob");
        getChildren().addAll(reach, line, knob);
        editor.splitProperty().addListener((o, before, on) -> {
            if (!on && isFocused()) {
                canvas.requestFocus();
            }
        });
        visibleProperty().bind(editor.splitProperty());
        editor.splitAtProperty().subscribe(at -> {
            place();
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        });
        setOnMousePressed(e -> {
            requestFocus();
            e.consume();
        });
        setOnMouseDragged(e -> {
            move(canvas.sceneToLocal(e.getSceneX(), 0).getX() / canvas.getWidth());
            e.consume();
        });
        setOnMouseReleased(e -> e.consume());
        setOnMouseClicked(e -> e.consume());
        setOnKeyPressed(e -> {
            double step = switch (e.getCode()) {
                case LEFT, DOWN -> -STEP;
                case RIGHT, UP -> STEP;
                case HOME -> -1;
                case END -> 1;
                default -> 0;
            };
            if (step != 0) {
                move(editor.splitAtProperty().get() + (e.isShiftDown() ? LARGE / STEP : 1) * step);
                e.consume();
            }
        });
    }

    /** What a screen reader asks a slider for: percent of the canvas that show the photo before. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> 100 * editor.splitAtProperty().get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 100.0;
            case ORIENTATION -> Orientation.HORIZONTAL;
            case VALUE_STRING ->
                Texts.get(
                        "split.value",
                        String.valueOf(Math.round(100 * editor.splitAtProperty().get())));
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT, BLOCK_INCREMENT -> move(editor.splitAtProperty().get() + STEP);
            case DECREMENT, BLOCK_DECREMENT -> move(editor.splitAtProperty().get() - STEP);
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Double value) {
                    move(value / 100);
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    private void move(double to) {
        editor.splitAtProperty().set(Math.clamp(to, 0, 1));
    }

    /** Fits it to the canvas. */
    void place() {
        double x = Math.round(editor.splitAtProperty().get() * canvas.getWidth()) + 0.5;
        for (Line each : new Line[] {line, reach}) {
            each.setStartX(x);
            each.setEndX(x);
            each.setEndY(canvas.getHeight());
        }
        knob.setCenterX(x);
        knob.setCenterY(Math.round(canvas.getHeight() / 2));
    }
}
