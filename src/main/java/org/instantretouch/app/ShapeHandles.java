package org.instantretouch.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Line;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Rotate;
import org.instantretouch.edit.Layer;
import org.instantretouch.mask.LinearGradient;
import org.instantretouch.mask.MaskPart;
import org.instantretouch.mask.MaskShape;
import org.instantretouch.mask.Point;
import org.instantretouch.mask.RadialGradient;

/**
 * The handles of the gradients in the selected layer's mask, while the tool for them is in hand: they are dragged, or moved by
 * the arrow keys.
 */
final class ShapeHandles extends Group {
    private static final double RADIUS = 6;
    private static final double STEP = 4;

    /** So wide is what is taken hold of to move a gradient. */
    private static final double GRIP = 14;

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final EditorViewModel editor;
    private final CanvasModel model;
    private final DoubleSupplier outputScale;
    private final List<Handle> handles = new ArrayList<>();
    private final List<Outline> lines = new ArrayList<>();
    private final Group outlines = new Group();

    /** What is taken hold of to move a gradient as a whole: its line, wide enough for a pointer. */
    private final Group grips = new Group();

    private final Group knobs = new Group();

    /** The part that is being drawn; empty before it is begun. */
    private Optional<Part> drawn = Optional.empty();

    /** The part whose handle is dragged, and the shape that it was given last. */
    private Optional<Held> held = Optional.empty();

    /** Where the pointer was last that moves a gradient as a whole. */
    private Spot gripped = new Spot(0, 0);

    /** What the handles in the group stand for, to see whether they can stay. */
    private List<String> structure = List.of();

    /** A part of a layer's mask: what is dragged stays that layer's, also when another one is selected meanwhile. */
    private record Part(String layer, int index) {}

    private record Held(Part part, MaskShape shape) {}

    /**
     * A handle.
     *
     * @param part which part of the mask it changes
     * @param at where it is for a shape
     * @param moved the shape with the handle elsewhere
     */
    private record Handle(int part, Circle knob, Function<MaskShape, Spot> at, Move moved) {}

    /** The line of a part; it stays while the part does: what is new asks for a layout, which places it. */
    private record Outline(int part, Shape line, Consumer<MaskShape> placed) {}

    /** A place on the canvas, in device pixels. */
    private record Spot(double x, double y) {}

    @FunctionalInterface
    private interface Move {
        /** @param even whether an angle keeps to steps, and an ellipse is round */
        MaskShape to(MaskShape shape, Spot spot, boolean even);
    }

    ShapeHandles(EditorViewModel editor, CanvasModel model, DoubleSupplier outputScale) {
        this.editor = editor;
        this.model = model;
        this.outputScale = outputScale;
        outlines.setMouseTransparent(true);
        getChildren().addAll(outlines, grips, knobs);
        editor.historyProperty().subscribe(h -> follow());
        editor.selectedProperty().subscribe(s -> follow());
        editor.toolProperty().subscribe(t -> place());
        editor.parts().stateProperty().addListener((o, before, now) -> follow());
        editor.parts().onOpened(entry -> focusFirst(entry.first()));
        model.viewportProperty().subscribe(v -> follow());
        editor.switchingProperty().addListener((o, before, now) -> {
            if (!now) {
                editor.tasks().later("handles", 0, this::place);
            }
        });
    }

    /** Goes where the edit is now; but the picture of another photo comes first. */
    private void follow() {
        if (!editor.switchingProperty().get()) {
            place();
        }
    }

    // A shape that is being drawn on the canvas

    void begin() {
        drawn = Optional.empty();
    }

    /** Adds a shape to the mask of the selected layer; the next one is what has become of it, and takes its place. */
    void draw(MaskShape shape) {
        if (drawn.isPresent()) {
            editor.masks().replace(drawn.get().layer, drawn.get().index, shape);
        } else {
            Optional<Layer> layer = editor.selectedLayer();
            drawn = Optional.of(new Part(layer.map(Layer::id).orElse(""), parts().size()));
            editor.masks().add(shape);
        }
    }

    private List<MaskPart> parts() {
        return editor.selectedLayer().map(Layer::mask).map(m -> m.parts()).orElse(List.of());
    }

    private boolean shows(MaskShape shape) {
        return switch (editor.toolProperty().get()) {
            case LINEAR -> shape instanceof LinearGradient;
            case RADIAL -> shape instanceof RadialGradient;
            default -> false;
        };
    }

    /** Fits handles and outlines to the mask and the zoom. */
    void place() {
        List<MaskPart> parts = parts();
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (shows(parts.get(i).shape())) {
                wanted.add(i + parts.get(i).shape().getClass().getSimpleName());
            }
        }
        if (!wanted.equals(structure)) {
            structure = wanted;
            handles.clear();
            knobs.getChildren().clear();
            grips.getChildren().clear();
            lines.clear();
            for (int i = 0; i < parts.size(); i++) {
                if (shows(parts.get(i).shape())) {
                    make(i, parts.get(i).shape());
                }
            }
            outlines.getChildren().setAll(lines.stream().map(Outline::line).toList());
        }
        for (Outline outline : lines) {
            outline.placed.accept(parts.get(outline.part).shape());
            outline.line.pseudoClassStateChanged(CHOSEN, editor.parts().isChosen(outline.part));
        }
        for (Handle handle : handles) {
            handle.knob.pseudoClassStateChanged(CHOSEN, editor.parts().isChosen(handle.part));
            Spot spot = handle.at.apply(parts.get(handle.part).shape());
            handle.knob.setCenterX(spot.x / outputScale.getAsDouble());
            handle.knob.setCenterY(spot.y / outputScale.getAsDouble());
        }
    }

    private void focusFirst(int part) {
        handles.stream().filter(h -> h.part == part).findFirst().ifPresent(h -> h.knob.requestFocus());
    }

    private void make(int part, MaskShape shape) {
        switch (shape) {
            case LinearGradient gradient -> {
                Line line = new Line();
                Line grip = grip(part);
                outline(part, line, s -> {
                    place(line, (LinearGradient) s);
                    place(grip, (LinearGradient) s);
                });
                handle(part, "from", s -> spot(((LinearGradient) s).from()), (s, spot, even) -> {
                    LinearGradient old = (LinearGradient) s;
                    return MaskTools.linear(end(old.to(), spot, even), old.to()).orElse(old);
                });
                handle(part, "to", s -> spot(((LinearGradient) s).to()), (s, spot, even) -> {
                    LinearGradient old = (LinearGradient) s;
                    return MaskTools.linear(old.from(), end(old.from(), spot, even))
                            .orElse(old);
                });
                handle(part, "middle", s -> middle((LinearGradient) s), (s, spot, even) -> {
                    LinearGradient old = (LinearGradient) s;
                    Spot now = middle(old);
                    return moved(old, spot.x - now.x, spot.y - now.y);
                });
            }
            case RadialGradient gradient -> {
                Ellipse ellipse = new Ellipse();
                Rotate turned = new Rotate();
                ellipse.getTransforms().add(turned);
                outline(part, ellipse, s -> place(ellipse, turned, (RadialGradient) s));
                handle(part, "centre", s -> spot(((RadialGradient) s).center()), (s, spot, even) -> {
                    RadialGradient old = (RadialGradient) s;
                    return new RadialGradient(
                            point(spot), old.radiusX(), old.radiusY(), old.rotation(), old.softness());
                });
                handle(part, "width", s -> rim((RadialGradient) s, true), (s, spot, even) -> {
                    RadialGradient old = (RadialGradient) s;
                    Spot centre = spot(old.center());
                    double radius = Math.hypot(spot.x - centre.x, spot.y - centre.y) / model.longSide();
                    return MaskTools.radial(
                            old.center(),
                            radius,
                            even ? radius : old.radiusY(),
                            Math.atan2(spot.y - centre.y, spot.x - centre.x),
                            old.softness());
                });
                handle(part, "height", s -> rim((RadialGradient) s, false), (s, spot, even) -> {
                    RadialGradient old = (RadialGradient) s;
                    Spot centre = spot(old.center());
                    double radius = Math.hypot(spot.x - centre.x, spot.y - centre.y) / model.longSide();
                    return MaskTools.radial(
                            old.center(), even ? radius : old.radiusX(), radius, old.rotation(), old.softness());
                });
            }
            default -> {}
        }
    }

    /** Where an end of a gradient goes whose other end stays. */
    private Point end(Point other, Spot spot, boolean even) {
        return even ? model.snapped(other, point(spot)) : point(spot);
    }

    private Spot middle(LinearGradient gradient) {
        Spot from = spot(gradient.from());
        Spot to = spot(gradient.to());
        return new Spot((from.x + to.x) / 2, (from.y + to.y) / 2);
    }

    /** A gradient moved as a whole by device pixels, as far as both of its ends can go. */
    private LinearGradient moved(LinearGradient old, double across, double down) {
        float x = within(
                model.photoX(across) - model.photoX(0), old.from().x(), old.to().x());
        float y = within(
                model.photoY(down) - model.photoY(0), old.from().y(), old.to().y());
        return (LinearGradient)
                MaskTools.linear(moved(old.from(), x, y), moved(old.to(), x, y)).orElse(old);
    }

    private static Point moved(Point old, float x, float y) {
        return new Point(
                Math.clamp(old.x() + x, -Point.FARTHEST, Point.FARTHEST),
                Math.clamp(old.y() + y, -Point.FARTHEST, Point.FARTHEST));
    }

    private static float within(double step, float one, float other) {
        return (float) Math.clamp(step, -Point.FARTHEST - Math.min(one, other), Point.FARTHEST - Math.max(one, other));
    }

    /** The line of a gradient to take hold of, not placed yet. The keyboard has the handle in its middle. */
    private Line grip(int part) {
        Line grip = new Line();
        grip.setId("grip-" + part);
        grip.setOpacity(0);
        grip.setStrokeWidth(GRIP);
        grip.setCursor(Cursor.MOVE);
        grip.setOnMousePressed(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                focusFirst(part);
                editor.masks().beginShape();
                held = taken(part);
                gripped = spot(e);
                e.consume();
            }
        });
        grip.setOnMouseDragged(e -> {
            Spot spot = spot(e);
            held = held.filter(this::isThere).map(h -> {
                MaskShape moved = moved((LinearGradient) h.shape, spot.x - gripped.x, spot.y - gripped.y);
                editor.masks().replace(h.part.layer, h.part.index, moved);
                return new Held(h.part, moved);
            });
            gripped = spot;
            e.consume();
        });
        grip.setOnMouseReleased(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                editor.masks().beginShape();
                held = Optional.empty();
                e.consume();
            }
        });
        grip.setOnMouseClicked(e -> e.consume());
        grips.getChildren().add(grip);
        return grip;
    }

    /** The pointer's place. */
    private Spot spot(MouseEvent event) {
        var local = sceneToLocal(event.getSceneX(), event.getSceneY());
        double scale = outputScale.getAsDouble();
        return new Spot(local.getX() * scale, local.getY() * scale);
    }

    private Spot rim(RadialGradient ellipse, boolean first) {
        Spot centre = spot(ellipse.center());
        double angle = ellipse.rotation() + (first ? 0 : Math.PI / 2);
        double radius = (first ? ellipse.radiusX() : ellipse.radiusY()) * model.longSide();
        return new Spot(centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle));
    }

    private void handle(int part, String role, Function<MaskShape, Spot> at, Move move) {
        Circle knob = new Circle(RADIUS);
        knob.setId("handle-" + role + "-" + part);
        knob.getStyleClass().addAll("shape-handle", "shape-handle-" + role);
        knob.setCursor(Cursor.MOVE);
        knob.setFocusTraversable(true);
        Controls.named(knob, AccessibleRole.BUTTON, Texts.get("handle." + role));
        Handle handle = new Handle(part, knob, at, move);
        knob.focusedProperty().subscribe(focused -> {
            if (focused) {
                editor.parts().choosePart(part);
                editor.masks().beginShape();
            }
        });
        knob.setOnMousePressed(e -> {
            knob.requestFocus();
            editor.masks().beginShape();
            held = taken(part);
            e.consume();
        });
        knob.setOnMouseDragged(e -> {
            Spot spot = spot(e);
            // What is dragged may have been undone meanwhile: then it is left alone.
            held = held.filter(this::isThere).map(h -> move(h, handle, spot, e.isShiftDown()));
            e.consume();
        });
        knob.setOnMouseReleased(e -> {
            editor.masks().beginShape();
            held = Optional.empty();
            e.consume();
        });
        knob.setOnMouseClicked(e -> e.consume());
        knob.setOnKeyPressed(e -> {
            if ((e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE) && handles.contains(handle)) {
                // Else the keyboard goes to the window's first control.
                getParent().requestFocus();
                editor.parts().remove(part, 1);
                e.consume();
                return;
            }
            Spot step = switch (e.getCode()) {
                case LEFT -> new Spot(-STEP, 0);
                case RIGHT -> new Spot(STEP, 0);
                case UP -> new Spot(0, -STEP);
                case DOWN -> new Spot(0, STEP);
                default -> new Spot(0, 0);
            };
            if ((step.x != 0 || step.y != 0) && handles.contains(handle)) {
                taken(part).ifPresent(h -> {
                    Spot now = at.apply(h.shape);
                    move(h, handle, new Spot(now.x + step.x, now.y + step.y), false);
                });
                e.consume();
            }
        });
        // A key that is held moves it in one step of the history.
        knob.setOnKeyReleased(e -> editor.masks().beginShape());
        handles.add(handle);
        knobs.getChildren().add(knob);
    }

    /** A part of the selected layer's mask as it is. */
    private Optional<Held> taken(int part) {
        return editor.selectedProperty().get().flatMap(layer -> taken(new Part(layer, part)));
    }

    private Optional<Held> taken(Part part) {
        return editor.document()
                .find(part.layer)
                .map(layer -> layer.mask().parts())
                .filter(parts -> part.index < parts.size())
                .map(parts -> new Held(part, parts.get(part.index).shape()));
    }

    private boolean isThere(Held now) {
        return taken(now.part).filter(now::equals).isPresent();
    }

    private Held move(Held before, Handle handle, Spot spot, boolean even) {
        MaskShape shape = handle.moved.to(before.shape, spot, even);
        editor.masks().replace(before.part.layer, before.part.index, shape);
        return new Held(before.part, shape);
    }

    private void outline(int part, Shape line, Consumer<MaskShape> placed) {
        line.getStyleClass().add("shape-outline");
        // Until its style is there, nothing is to hide the photo.
        line.setFill(null);
        lines.add(new Outline(part, line, placed));
    }

    private void place(Line line, LinearGradient gradient) {
        double scale = outputScale.getAsDouble();
        Spot from = spot(gradient.from());
        Spot to = spot(gradient.to());
        line.setStartX(from.x / scale);
        line.setStartY(from.y / scale);
        line.setEndX(to.x / scale);
        line.setEndY(to.y / scale);
    }

    private void place(Ellipse ellipse, Rotate turned, RadialGradient gradient) {
        double scale = outputScale.getAsDouble();
        Spot centre = spot(gradient.center());
        ellipse.setCenterX(centre.x / scale);
        ellipse.setCenterY(centre.y / scale);
        ellipse.setRadiusX(gradient.radiusX() * model.longSide() / scale);
        ellipse.setRadiusY(gradient.radiusY() * model.longSide() / scale);
        turned.setAngle(Math.toDegrees(gradient.rotation()));
        turned.setPivotX(centre.x / scale);
        turned.setPivotY(centre.y / scale);
    }

    private Spot spot(Point point) {
        return new Spot(model.canvasX(point.x()), model.canvasY(point.y()));
    }

    private Point point(Spot spot) {
        return model.point(spot.x, spot.y);
    }
}
