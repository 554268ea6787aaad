package org.instantretouch.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.instantretouch.edit.Layer;
import org.instantretouch.mask.Mask;
import org.instantretouch.render.PreviewFrame;
import org.instantretouch.render.PreviewLayer;
import org.instantretouch.render.PreviewListener;
import org.instantretouch.render.PreviewMask;
import org.instantretouch.render.PreviewRenderer;
import org.instantretouch.render.PreviewState;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the picture on the canvas in step with the edit: whatever changes, a new state goes to the renderer, and its newest frame
 * comes back to the window's thread.
 */
final class PreviewModel implements AutoCloseable {
    private final EditorViewModel editor;
    private final CanvasModel canvas;
    private final Tasks tasks;
    private final PreviewRenderer renderer;
    private final LayerMasks masks;
    private final LayerReach reach;
    private final ActingMask acting = new ActingMask();

    /** The layer on which a stroke has ended of which it is not known yet whether anything comes of it. */
    private Optional<String> strokeEnded = Optional.empty();

    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final AtomicReference<@Nullable PreviewFrame> newest = new AtomicReference<>();
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper();
    private Optional<PreviewState> submitted = Optional.empty();

    /** Whether the state that was submitted last is on the canvas at full resolution. */
    private boolean shownWhole;

    /** Whether no state was submitted since the photo was opened. */
    private boolean newPhoto;

    private @Nullable Runnable onceShown;
    private Consumer<PreviewFrame> viewer = PreviewFrame::close;
    private final ReadOnlyStringWrapper engine = new ReadOnlyStringWrapper("");
    private String briefEngine = "";

    /** Opens a renderer that gives its frames to a listener. */
    @FunctionalInterface
    interface Opener {
        PreviewRenderer open(PreviewListener listener);
    }

    /**
     * @param opener opens the renderer
     */
    PreviewModel(EditorViewModel editor, CanvasModel canvas, Tasks tasks, Opener opener) {
        this.editor = editor;
        this.canvas = canvas;
        this.tasks = tasks;
        masks = new LayerMasks(tasks, this::submit, editor::maskFailed);
        reach = new LayerReach(editor.desk(), tasks, this::submit);
        renderer = opener.open(new PreviewListener() {
            @Override
            public void frame(PreviewFrame frame) {
                PreviewFrame older = newest.getAndSet(frame);
                if (older == null) {
                    tasks.onWindow(PreviewModel.this::show);
                } else {
                    older.close();
                }
            }

            @Override
            public void engine(String description) {
                tasks.onWindow(() -> {
                    engine.set(description);
                    briefEngine = brief(description);
                    status.set(briefEngine);
                });
            }
        });
        editor.photoProperty().addListener((o, before, now) -> photo(now));
        editor.historyProperty().addListener((o, before, now) -> {
            if (!editor.switchingProperty().get()) {
                masks.keep(now.current().layers().stream().map(Layer::id).toList());
                submit();
            }
        });
        canvas.viewportProperty().addListener((o, before, now) -> submit());
        editor.beforeProperty().addListener((o, before, now) -> submit());
        editor.splitProperty().addListener((o, before, now) -> submit());
        editor.splitAtProperty().addListener((o, before, now) -> submit());
        editor.overlayProperty().addListener((o, before, now) -> submit());
        editor.overlayColourProperty().addListener((o, before, now) -> submit());
        editor.clippingProperty().addListener((o, before, now) -> submit());
        editor.selectedProperty().addListener((o, before, now) -> submit());
        editor.switchingProperty().addListener((o, before, now) -> {
            if (!now) {
                editor.photoProperty().get().ifPresent(this::draw);
            }
        });
        editor.masks().onPainted(this::painting, this::painted);
    }

    /** How the picture is drawn, and the time that took last. */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Whether the canvas shows the edit as it is now, at full resolution. */
    ReadOnlyBooleanProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    /** Calls back once, when the next picture that is {@link #settledProperty settled} is on the canvas. */
    void onceShown(Runnable action) {
        onceShown = action;
    }

    /** How the picture is drawn, in all detail. */
    ReadOnlyStringProperty engineProperty() {
        return engine.getReadOnlyProperty();
    }

    /** Without what stands in brackets, and without the way to OpenGL. */
    private static String brief(String description) {
        return description.replaceAll("\\s*\\([^)]*\\)|, through \\w+", "");
    }

    /** Who takes the frames, on the window's thread; each is the viewer's to close. */
    void viewer(Consumer<PreviewFrame> newViewer) {
        viewer = newViewer;
    }

    private void photo(Optional<OpenPhoto> now) {
        masks.clear();
        reach.forget();
        acting.forget();
        strokeEnded = Optional.empty();
        now.ifPresent(open -> canvas.photo(open.photo().width(), open.photo().height()));
    }

    /** Draws another photo, now that its edit and the part of it to show are known. */
    private void draw(OpenPhoto another) {
        renderer.photo(another.pyramid());
        newPhoto = true;
        submit();
    }

    private void painting(String layer, PreviewMask mask) {
        masks.painting(layer, mask);
        submit();
    }

    private void painted(String layer, Mask mask, Optional<PreviewMask> picture) {
        masks.painted(layer, mask, picture);
        strokeEnded = Optional.of(layer);
        submit();
    }

    /** Tells the person of a stroke that lies where its layer does nothing, as soon as that is known. */
    private void lookAtStroke(OpenPhoto open) {
        Optional<Layer> layer =
                strokeEnded.flatMap(id -> editor.document().find(id)).filter(l -> LayerReach.isOfPlaces(l.intent()));
        if (layer.isEmpty()) {
            strokeEnded = Optional.empty();
            return;
        }
        reach.of(open, editor.document(), layer.get()).ifPresent(where -> {
            strokeEnded = Optional.empty();
            editor.masks().strokeEnded(layer.get(), where);
        });
    }

    /** Asks for a frame of what the editor's state is now. */
    private void submit() {
        if (editor.switchingProperty().get()) {
            return;
        }
        editor.photoProperty().get().ifPresent(open -> {
            PreviewState state = state(open);
            lookAtStroke(open);
            if (submitted.filter(state::equals).isPresent() && !newPhoto) {
                settled.set(shownWhole && !isDrawing());
                return;
            }
            shownWhole = false;
            newPhoto = false;
            submitted = Optional.of(state);
            settled.set(false);
            renderer.submit(state);
        });
    }

    private PreviewState state(OpenPhoto open) {
        List<PreviewLayer> layers = editor.document().activeLayers().stream()
                .flatMap(layer -> layer(open, layer).stream())
                .toList();
        Optional<PreviewMask> overlay = editor.showsOverlay()
                ? editor.selectedLayer().flatMap(layer -> overlay(open, layer))
                : Optional.empty();
        double split = editor.splitProperty().get()
                ? editor.splitAtProperty().get() * canvas.viewport().width()
                : -1;
        return new PreviewState(
                canvas.viewport(),
                layers,
                split,
                editor.beforeProperty().get(),
                overlay,
                false,
                editor.clippingProperty().get(),
                editor.overlayColourProperty().get());
    }

    /** Whether something is being found out that the canvas does not show yet. */
    private boolean isDrawing() {
        return masks.isDrawing() || editor.showsOverlay() && reach.isFinding();
    }

    /** Where a layer acts: in its mask, if it has one, and there in the places or hues that it is of. */
    private Optional<PreviewMask> overlay(OpenPhoto open, Layer layer) {
        Optional<PreviewMask> bySelf =
                LayerReach.isOfPlaces(layer.intent()) ? reach.of(open, editor.document(), layer) : Optional.empty();
        if (layer.mask().isEverything() && !editor.masks().isPainting()) {
            return bySelf;
        }
        Optional<PreviewMask> mask = masks.of(open, layer);
        return mask.isPresent() && bySelf.isPresent() ? Optional.of(acting.of(mask.get(), bySelf.get())) : mask;
    }

    /** A layer whose mask is not drawn yet is left out for the moment. */
    private Optional<PreviewLayer> layer(OpenPhoto open, Layer layer) {
        boolean painting = editor.masks().isPainting(layer.id());
        if (layer.mask().isEverything() && !painting) {
            return Optional.of(new PreviewLayer(layer.prediction(), layer.intensity(), Optional.empty()));
        }
        return masks.of(open, layer)
                .map(mask -> new PreviewLayer(layer.prediction(), layer.intensity(), Optional.of(mask)));
    }

    private void show() {
        PreviewFrame frame = newest.getAndSet(null);
        if (frame != null) {
            status.set(
                    Texts.get("status.preview", briefEngine, String.format(Locale.ROOT, "%.0f", frame.renderMillis())));
            viewer.accept(frame);
            shownWhole = frame.complete()
                    && submitted.filter(state -> state == frame.state()).isPresent();
            settled.set(shownWhole && !isDrawing());
            Runnable waiting = onceShown;
            if (settled.get() && waiting != null) {
                onceShown = null;
                waiting.run();
            }
        }
    }

    @Override
    public void close() {
        renderer.close();
    }
}
