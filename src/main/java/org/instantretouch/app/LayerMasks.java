package org.instantretouch.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.instantretouch.edit.Layer;
import org.instantretouch.grid.Window;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskColours;
import org.instantretouch.mask.MaskGuide;
import org.instantretouch.mask.MaskRaster;
import org.instantretouch.render.PreviewMask;

/**
 * The masks of the layers as the screen shows them: at most {@link MaskColours#LONG_SIDE} pixels long, drawn in the background.
 * Until a changed mask is drawn the one before it shows. For the window's thread.
 */
final class LayerMasks {
    private final Tasks tasks;
    private final Runnable changed;
    private final Consumer<Throwable> failed;
    private final Map<String, Drawn> drawn = new HashMap<>();
    private final Map<String, Tasks.Handle> drawings = new HashMap<>();

    /** Masks in the hands of a painter, which show whatever the document says. */
    private final Map<String, PreviewMask> painted = new HashMap<>();

    /** A mask, and what it looks like. */
    private record Drawn(Mask mask, PreviewMask preview) {}

    /**
     * @param changed is called when a mask that was asked for has been drawn
     * @param failed takes what kept a mask from being drawn
     */
    LayerMasks(Tasks tasks, Runnable changed, Consumer<Throwable> failed) {
        this.tasks = tasks;
        this.failed = failed;
        this.changed = changed;
    }

    /** Forgets all masks, as when another photo is opened. */
    void clear() {
        drawings.values().forEach(Tasks.Handle::cancel);
        drawings.clear();
        drawn.clear();
        painted.clear();
    }

    /** The mask of a layer that has one, as far as it is drawn; begins to draw it where it has changed. */
    Optional<PreviewMask> of(OpenPhoto photo, Layer layer) {
        PreviewMask inHand = painted.get(layer.id());
        if (inHand != null) {
            return Optional.of(inHand);
        }
        Drawn known = drawn.get(layer.id());
        if (known == null || !known.mask().equals(layer.mask())) {
            draw(photo, layer.id(), layer.mask());
        }
        return Optional.ofNullable(known).map(Drawn::preview);
    }

    private void draw(OpenPhoto photo, String id, Mask mask) {
        if (drawings.containsKey(id)) {
            // When that is drawn it shows, and then the newest is drawn: so a mask that is dragged is seen to move.
            return;
        }
        Tasks.Handle handle = tasks.run(
                () -> raster(photo, mask),
                preview -> {
                    drawings.remove(id);
                    drawn.put(id, new Drawn(mask, preview));
                    changed.run();
                },
                error -> {
                    drawings.remove(id);
                    failed.accept(error);
                });
        drawings.put(id, handle);
    }

    private static PreviewMask raster(OpenPhoto photo, Mask mask) {
        int width = photo.maskWidth();
        int height = photo.maskHeight();
        Optional<MaskGuide> guide = mask.needsGuide() ? Optional.of(photo.guide()) : Optional.empty();
        float[] colours = mask.needsColours() ? photo.maskColours() : new float[0];
        float[] values = new float[width * height];
        MaskRaster.of(mask, guide)
                .stretchedFrom(photo.photo().width(), photo.photo().height())
                .read(Window.whole(width, height), colours, values);
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (int) (255 * values[i] + 0.5f);
        }
        return PreviewMask.of(width, height, bytes);
    }

    /** Whether a mask is being drawn that the screen does not show yet. */
    boolean isDrawing() {
        return !drawings.isEmpty();
    }

    /** A painter has a layer's mask in hand, and this is what it looks like now. */
    void painting(String id, PreviewMask preview) {
        forgetDrawing(id);
        painted.put(id, preview);
    }

    /**
     * The painter is done.
     *
     * @param mask that it leaves
     * @param preview what that looks like; without it the mask is drawn from the document
     */
    void painted(String id, Mask mask, Optional<PreviewMask> preview) {
        forgetDrawing(id);
        painted.remove(id);
        preview.ifPresent(p -> drawn.put(id, new Drawn(mask, p)));
    }

    /** What is being drawn is not to take the place of what is painted; where the edit has gone on since, it is drawn anew. */
    private void forgetDrawing(String id) {
        Tasks.Handle handle = drawings.remove(id);
        if (handle != null) {
            handle.cancel();
        }
    }

    /** Forgets masks of layers that are gone. */
    void keep(List<String> ids) {
        drawn.keySet().retainAll(ids);
        painted.keySet().retainAll(ids);
        drawings.entrySet().removeIf(e -> {
            boolean gone = !ids.contains(e.getKey());
            if (gone) {
                e.getValue().cancel();
            }
            return gone;
        });
    }
}
