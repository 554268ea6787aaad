package org.instantretouch.app;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
    /** So many pictures that no longer show are kept, of all layers together: one takes up to four megabytes. */
    private static final int KEPT = 3;

    /** So many rows are drawn at a time: a drawing that is not wanted any more ends after them. */
    private static final int BAND = 64;

    private final Tasks tasks;
    private final Runnable changed;
    private final Consumer<Throwable> failed;
    private final Map<String, Drawn> drawn = new HashMap<>();

    /** What showed before, the last one last: undo and redo come back to it. */
    private final Deque<Drawn> earlier = new ArrayDeque<>();

    private final Map<String, Tasks.Handle> drawings = new HashMap<>();

    /** Masks in the hands of a painter, which show whatever the document says. */
    private final Map<String, PreviewMask> painted = new HashMap<>();

    /** A layer's mask, and what it looks like. */
    private record Drawn(String id, Mask mask, PreviewMask preview) {
        boolean isOf(String layer, Mask wanted) {
            return id.equals(layer) && mask.equals(wanted);
        }
    }

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
        earlier.clear();
        painted.clear();
    }

    /** The mask of a layer that has one, as far as it is drawn; begins to draw it where it has changed. */
    Optional<PreviewMask> of(OpenPhoto photo, Layer layer) {
        PreviewMask inHand = painted.get(layer.id());
        if (inHand != null) {
            return Optional.of(inHand);
        }
        Optional<Drawn> known = known(layer.id(), layer.mask());
        if (known.isPresent()) {
            forgetDrawing(layer.id());
            show(known.get());
        } else {
            draw(photo, layer.id(), layer.mask());
        }
        return Optional.ofNullable(drawn.get(layer.id())).map(Drawn::preview);
    }

    /** What a layer's mask looks like, where it shows or did so not long ago. */
    private Optional<Drawn> known(String id, Mask mask) {
        return Stream.concat(Stream.ofNullable(drawn.get(id)), earlier.stream())
                .filter(d -> d.isOf(id, mask))
                .findFirst();
    }

    private void show(Drawn next) {
        Drawn before = drawn.put(next.id(), next);
        if (before != next) {
            Optional.ofNullable(before).ifPresent(earlier::addLast);
            earlier.removeIf(d -> d.isOf(next.id(), next.mask()));
        }
        if (earlier.size() > KEPT) {
            earlier.removeFirst();
        }
    }

    private void draw(OpenPhoto photo, String id, Mask mask) {
        if (drawings.containsKey(id)) {
            // When that is drawn it shows, and then the newest is drawn: so a mask that is dragged is seen to move.
            return;
        }
        Optional<PreviewMask> negative =
                known(id, mask.withInverted(!mask.inverted())).map(Drawn::preview);
        Tasks.Handle handle = tasks.run(
                () -> negative.isPresent() ? inverted(negative.get()) : raster(photo, mask),
                preview -> {
                    drawings.remove(id);
                    show(new Drawn(id, mask, preview));
                    changed.run();
                },
                error -> {
                    drawings.remove(id);
                    failed.accept(error);
                });
        drawings.put(id, handle);
    }

    private static PreviewMask inverted(PreviewMask negative) {
        byte[] bytes = negative.values().clone();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
        return PreviewMask.of(negative.width(), negative.height(), bytes);
    }

    /** @throws InterruptedException if the mask is not wanted any more */
    private static PreviewMask raster(OpenPhoto photo, Mask mask) throws InterruptedException {
        int width = photo.maskWidth();
        int height = photo.maskHeight();
        Optional<MaskGuide> guide = mask.needsGuide() ? Optional.of(photo.guide()) : Optional.empty();
        float[] colours = mask.needsColours() ? photo.maskColours() : new float[0];
        MaskRaster raster = MaskRaster.of(mask, guide)
                .stretchedFrom(photo.photo().width(), photo.photo().height());
        float[] values = new float[width * Math.min(BAND, height)];
        byte[] bytes = new byte[width * height];
        for (int y = 0; y < height; y += BAND) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Window band = new Window(width, height, 0, y, width, Math.min(BAND, height - y));
            int at = y * width;
            raster.read(band, colours(colours, at, band.pixels()), values);
            for (int i = 0; i < band.pixels(); i++) {
                bytes[at + i] = (byte) (int) (255 * values[i] + 0.5f);
            }
        }
        return PreviewMask.of(width, height, bytes);
    }

    private static float[] colours(float[] all, int from, int count) {
        return all.length == 0 ? all : Arrays.copyOfRange(all, 3 * from, 3 * (from + count));
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
        preview.ifPresent(p -> show(new Drawn(id, mask, p)));
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
        earlier.removeIf(d -> !ids.contains(d.id()));
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
