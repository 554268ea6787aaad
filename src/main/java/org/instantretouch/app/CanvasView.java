package org.instantretouch.app;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import javafx.util.Duration;
import org.instantretouch.mask.MaskShape;
import org.instantretouch.mask.Point;
import org.instantretouch.render.PreviewFrame;
import org.jspecify.annotations.Nullable;

/** The photo, and what the pointer and the keys do on it. It shows frames as they come, one device pixel to one pixel of a frame. */
final class CanvasView extends Pane {
    private static final System.Logger LOG = System.getLogger(CanvasView.class.getName());
    private static final double ZOOM_STEP = 1.15;
    private static final double PAN_STEP = 40;
    private static final Duration FADE = Duration.millis(120);

    /** A dab by keys goes so far at a time, relative to the photo. */
    private static final double CURSOR_STEP = 0.01;

    private final EditorViewModel editor;
    private final CanvasModel model;
    private final ImageView picture = new ImageView();
    private final ImageView fading = new ImageView();
    private final BrushCursor brush;
    private final ShapeHandles handles;
    private final SplitHandle split;
    private final Label beforeLabel = new Label(Texts.get("split.before"));
    private final Label afterLabel = new Label(Texts.get("split.after"));

    /** Seen while Tab has led to the photo; one who points at it knows where the keyboard is. */
    private final Region ring = new Region();

    private final BooleanProperty panning = new SimpleBooleanProperty();
    private final List<Screen> screens = new ArrayList<>();
    private @Nullable Screen faded;
    private int preparing;
    private @Nullable PreviewFrame shown;

    /** Whether a pulse has come since that is shown: until then the toolkit has not seen it. */
    private boolean pulsed;

    /** What was shown before, until the next pulse takes the new picture over. */
    private @Nullable PreviewFrame leaving;

    /** What was shown before the last pulse: the toolkit's own thread may still read it until the next. */
    private @Nullable PreviewFrame gone;

    private final Runnable onPulse = this::pulse;
    private double lastX;
    private double lastY;

    /** The button that began what is being dragged; none while nothing is. */
    private MouseButton held = MouseButton.NONE;

    private Optional<Point> shapeFrom = Optional.empty();
    private boolean fadeNext;

    /** A renderer's buffer as an image. */
    private record Screen(ByteBuffer bytes, PixelBuffer<ByteBuffer> pixels, WritableImage image) {}

    CanvasView(EditorViewModel editor, CanvasModel model, PreviewModel preview) {
        this.editor = editor;
        this.model = model;
        brush = new BrushCursor(editor.masks(), model);
        handles = new ShapeHandles(editor, model, this::outputScale);
        split = new SplitHandle(editor, this);
        getStyleClass().add("photo-canvas");
        setId("canvas");
        backgroundProperty().subscribe(this::ground);
        setFocusTraversable(true);
        Controls.named(this, AccessibleRole.IMAGE_VIEW, Texts.get("canvas.name"));
        picture.setId("photo");
        picture.setSmooth(false);
        fading.setVisible(false);
        for (Label label : List.of(beforeLabel, afterLabel)) {
            label.getStyleClass().add("corner-label");
            label.setMouseTransparent(true);
        }
        beforeLabel.setId("label-before");
        beforeLabel.visibleProperty().bind(editor.splitProperty().or(editor.beforeProperty()));
        afterLabel.setId("label-after");
        afterLabel
                .visibleProperty()
                .bind(editor.splitProperty().and(editor.beforeProperty().not()));
        ring.getStyleClass().add("photo-ring");
        ring.setMouseTransparent(true);
        ring.setManaged(false);
        ring.visibleProperty().bind(focusVisibleProperty());
        getChildren().addAll(picture, fading, beforeLabel, afterLabel, handles, split, brush, ring);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removePreLayoutPulseListener(onPulse);
            }
            if (now != null) {
                now.addPreLayoutPulseListener(onPulse);
            }
        });
        // A window that comes to another screen keeps its size, and with it its layout.
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::outputScaleXProperty)
                .subscribe(scale -> requestLayout());
        preview.viewer(this::show);
        // The first image of its kind loads much of the toolkit: not when a photo is waited for.
        editor.tasks()
                .run(
                        () -> screen(1, 1, ByteBuffer.allocateDirect(4)),
                        ready -> {},
                        error -> LOG.log(System.Logger.Level.WARNING, "no image", error));
        editor.predicted().appliedProperty().subscribe((before, now) -> fadeNext = true);
        editor.toolProperty().subscribe(t -> pointer());
        panning.subscribe(p -> pointer());
        handles.mouseTransparentProperty().bind(panning);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(MouseEvent.MOUSE_ENTERED, this::moved);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> brush.setVisible(false));
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** Whether the hand is lent, as while Space is held. */
    BooleanProperty panningProperty() {
        return panning;
    }

    /** Zooms in (positive) or out by steps; what is in the middle stays there. */
    void zoom(int steps) {
        model.scale(model.viewport().scale() * Math.pow(ZOOM_STEP, steps));
    }

    @Override
    protected void layoutChildren() {
        double scale = outputScale();
        int width = (int) Math.max(1, Math.round(getWidth() * scale));
        int height = (int) Math.max(1, Math.round(getHeight() * scale));
        if (model.viewport().width() != width || model.viewport().height() != height) {
            model.size(width, height);
        }
        ring.resizeRelocate(0, 0, getWidth(), getHeight());
        beforeLabel.autosize();
        beforeLabel.relocate(12, getHeight() - beforeLabel.getHeight() - 12);
        afterLabel.autosize();
        afterLabel.relocate(getWidth() - afterLabel.getWidth() - 12, getHeight() - afterLabel.getHeight() - 12);
        split.place();
        handles.place();
    }

    private double outputScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    /** The frames continue the background, whose grey the style sheet says. */
    private void ground(@Nullable Background background) {
        if (background != null
                && !background.getFills().isEmpty()
                && background.getFills().getLast().getFill() instanceof Color grey) {
            model.ground((int) Math.round(255 * grey.getGreen()));
        }
    }

    // Frames

    /** What shows: the frame's pixels, and the part of the photo that they are of. */
    Optional<PreviewFrame> shown() {
        return Optional.ofNullable(shown);
    }

    private void show(PreviewFrame frame) {
        Screen screen = screen(frame);
        screen.pixels.updateBuffer(pixels -> null);
        if (fadeNext && picture.getImage() != null) {
            fade();
        }
        fadeNext = false;
        picture.setImage(screen.image);
        picture.setFitWidth(frame.width() / outputScale());
        picture.setFitHeight(frame.height() / outputScale());
        if (shown != null && pulsed) {
            leaving = shown;
        } else if (shown != null) {
            shown.close();
        }
        shown = frame;
        pulsed = false;
        prepareFade(frame);
        brush.place();
        handles.place();
    }

    /** The toolkit's thread draws after a pulse, while this one goes on: a buffer is free when the pulse after that begins. */
    private void pulse() {
        if (gone != null) {
            gone.close();
        }
        gone = leaving;
        leaving = null;
        pulsed = true;
    }

    /** Where the picture that goes away is kept, if that is ready: the same memory each time, as long as its size stays. */
    private Optional<Screen> last(PreviewFrame frame) {
        return Optional.ofNullable(faded)
                .filter(kept -> kept.pixels.getWidth() == frame.width() && kept.pixels.getHeight() == frame.height());
    }

    /** Makes ready for a picture to go away: megabytes that are filled with zeros, which is not for the window's thread. */
    private void prepareFade(PreviewFrame frame) {
        int bytes = frame.bgra().capacity();
        if (preparing != bytes && last(frame).isEmpty()) {
            preparing = bytes;
            int width = frame.width();
            int height = frame.height();
            editor.tasks()
                    .run(
                            () -> screen(width, height, ByteBuffer.allocateDirect(bytes)),
                            made -> {
                                preparing = 0;
                                faded = made;
                            },
                            error -> preparing = 0);
        }
    }

    private static Screen screen(int width, int height, ByteBuffer bytes) {
        PixelBuffer<ByteBuffer> pixels = new PixelBuffer<>(width, height, bytes, PixelFormat.getByteBgraPreInstance());
        return new Screen(bytes, pixels, new WritableImage(pixels));
    }

    private Screen screen(PreviewFrame frame) {
        for (Screen screen : screens) {
            if (screen.bytes == frame.bgra()
                    && screen.pixels.getWidth() == frame.width()
                    && screen.pixels.getHeight() == frame.height()) {
                return screen;
            }
        }
        if (screens.size() >= 3) {
            screens.removeFirst();
        }
        Screen made = screen(frame.width(), frame.height(), frame.bgra());
        screens.add(made);
        return made;
    }

    /** What was shown goes away softly over the new picture. */
    private void fade() {
        if (Platform.getPreferences().isReducedMotion()) {
            return;
        }
        if (shown == null || last(shown).isEmpty()) {
            return;
        }
        Screen last = last(shown).get();
        last.bytes.put(0, shown.bgra(), 0, last.bytes.capacity());
        last.pixels.updateBuffer(pixels -> null);
        fading.setImage(last.image);
        fading.setFitWidth(picture.getFitWidth());
        fading.setFitHeight(picture.getFitHeight());
        fading.setVisible(true);
        FadeTransition transition = new FadeTransition(FADE, fading);
        transition.setFromValue(1);
        transition.setToValue(0);
        transition.setOnFinished(e -> {
            fading.setVisible(false);
            fading.setImage(null);
        });
        transition.play();
    }

    // The pointer

    private boolean pans() {
        return panning.get() || editor.toolProperty().get() == Tool.HAND;
    }

    private void pointer() {
        setCursor(pans() ? Cursor.OPEN_HAND : editor.toolProperty().get().isBrush() ? Cursor.NONE : Cursor.CROSSHAIR);
        brush.setVisible(isHover() && brushes());
        if (isHover()) {
            brush.move(lastX, lastY, outputScale());
        }
    }

    /** Whether the pointer paints. */
    private boolean brushes() {
        return !pans() && editor.toolProperty().get().isBrush();
    }

    private Point point(MouseEvent event) {
        return point(event.getX(), event.getY());
    }

    private Point point(double x, double y) {
        double scale = outputScale();
        return model.point(x * scale, y * scale);
    }

    /** Whether a button is another than the one that began a drag: it neither begins nor ends anything. */
    private boolean joins(MouseEvent event) {
        return held != MouseButton.NONE && event.getButton() != held;
    }

    private void pressed(MouseEvent event) {
        if (joins(event)) {
            return;
        }
        requestFocus();
        lastX = event.getX();
        lastY = event.getY();
        held = event.getButton();
        boolean drags = held == MouseButton.PRIMARY || held == MouseButton.MIDDLE;
        if (!drags || editor.photoProperty().get().isEmpty()) {
            held = MouseButton.NONE;
        } else if (pans() || held == MouseButton.MIDDLE) {
            setCursor(Cursor.CLOSED_HAND);
        } else {
            switch (editor.toolProperty().get()) {
                case BRUSH, ERASER -> {
                    boolean erase = editor.toolProperty().get() == Tool.ERASER != event.isAltDown();
                    editor.masks().beginStroke(point(event), erase, event.isShiftDown());
                }
                case LINEAR, RADIAL -> {
                    editor.masks().beginShape();
                    shapeFrom = Optional.of(point(event));
                }
                case RANGE -> pick(point(event));
                case HAND -> {}
            }
        }
    }

    private void dragged(MouseEvent event) {
        if (held == MouseButton.NONE) {
            return;
        }
        if (pans() || held == MouseButton.MIDDLE) {
            double scale = outputScale();
            model.pan((event.getX() - lastX) * scale, (event.getY() - lastY) * scale);
        } else if (editor.masks().hasStroke()) {
            editor.masks().extendStroke(point(event));
            brush.move(event.getX(), event.getY(), outputScale());
        } else {
            shapeFrom
                    .flatMap(from -> shape(from, point(event), event.isShiftDown()))
                    .ifPresent(handles::draw);
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    /** @param even whether a line keeps to steps of an angle, and an ellipse is round */
    private Optional<MaskShape> shape(Point from, Point to, boolean even) {
        if (editor.toolProperty().get() == Tool.LINEAR) {
            return MaskTools.linear(from, even ? model.snapped(from, to) : to);
        }
        double across = Math.abs(model.canvasX(to.x()) - model.canvasX(from.x())) / model.longSide();
        double down = Math.abs(model.canvasY(to.y()) - model.canvasY(from.y())) / model.longSide();
        if (across + down < 1e-3) {
            return Optional.empty();
        }
        double larger = Math.max(across, down);
        return Optional.of(MaskTools.radial(from, even ? larger : across, even ? larger : down, 0));
    }

    /** One click picks what is seen at a place, not the one photo pixel that happens to be there. */
    private void pick(Point at) {
        editor.masks().pick(at, MaskTools.PICKED / model.viewport().scale());
    }

    private void released(MouseEvent event) {
        if (joins(event)) {
            return;
        }
        if (editor.masks().hasStroke()) {
            editor.masks().endStroke();
        }
        shapeFrom = Optional.empty();
        handles.begin();
        held = MouseButton.NONE;
        lastX = event.getX();
        lastY = event.getY();
        pointer();
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && pans()) {
            if (model.isFitted()) {
                double scale = outputScale();
                model.zoom(1 / model.viewport().scale(), event.getX() * scale, event.getY() * scale);
            } else {
                model.fit();
            }
        }
    }

    private void moved(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
        brush.setVisible(brushes());
        brush.move(lastX, lastY, outputScale());
    }

    private void scrolled(ScrollEvent event) {
        double notches = Notches.of(event);
        if (notches != 0) {
            double scale = outputScale();
            model.zoom(Math.pow(ZOOM_STEP, notches), event.getX() * scale, event.getY() * scale);
        }
        event.consume();
    }

    // Keys

    private void keyPressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        int right = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        int down = switch (event.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            default -> 0;
        };
        if (right != 0
                && model.isFitted()
                && !panning.get()
                && editor.toolProperty().get() == Tool.HAND) {
            // All of it is seen: there is nowhere to move it.
            editor.walk().go(right);
            event.consume();
        } else if (right != 0 || down != 0) {
            move(right, down);
            event.consume();
        }
        if (event.getCode() == KeyCode.ENTER) {
            act(event);
        }
    }

    private void move(int right, int down) {
        if (pans() && model.isFitted()) {
            return;
        }
        if (pans()) {
            model.pan(-right * PAN_STEP * outputScale(), -down * PAN_STEP * outputScale());
        } else if (editor.toolProperty().get().isBrush()) {
            if (!brush.isVisible()) {
                brush.move(getWidth() / 2, getHeight() / 2, outputScale());
                brush.setVisible(true);
            }
            double step = CURSOR_STEP * Math.max(getWidth(), getHeight());
            brush.move(
                    Math.clamp(brush.x() + right * step, 0, getWidth()),
                    Math.clamp(brush.y() + down * step, 0, getHeight()),
                    outputScale());
        }
    }

    /** What a click in the middle, or at the brush, would do. */
    private void act(KeyEvent event) {
        Tool tool = editor.toolProperty().get();
        switch (tool) {
            case HAND -> {
                return;
            }
            case BRUSH, ERASER -> {
                if (brush.isVisible()) {
                    editor.masks().beginStroke(point(brush.x(), brush.y()), tool == Tool.ERASER, event.isShiftDown());
                    editor.masks().endStroke();
                }
            }
            case LINEAR -> {
                editor.masks().beginShape();
                MaskTools.linear(new Point(0.5f, 0.25f), new Point(0.5f, 0.75f)).ifPresent(editor.masks()::add);
            }
            case RADIAL -> {
                editor.masks().beginShape();
                editor.masks().add(MaskTools.radial(new Point(0.5f, 0.5f), 0.25, 0.2, 0));
            }
            case RANGE -> pick(point(getWidth() / 2, getHeight() / 2));
        }
        event.consume();
    }
}
