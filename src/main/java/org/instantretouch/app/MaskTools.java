package org.instantretouch.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.instantretouch.edit.Layer;
import org.instantretouch.grid.Luma;
import org.instantretouch.mask.ColorRange;
import org.instantretouch.mask.Combine;
import org.instantretouch.mask.LinearGradient;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskPart;
import org.instantretouch.mask.MaskShape;
import org.instantretouch.mask.Point;
import org.instantretouch.mask.RadialGradient;
import org.instantretouch.mask.Stroke;
import org.instantretouch.mask.TonalRange;
import org.instantretouch.photo.Region;
import org.instantretouch.render.PreviewMask;

/** The brush, the gradients and the ranges, and what they do to the mask of the selected layer. For the window's thread. */
final class MaskTools implements AutoCloseable {
    static final double LEAST_SIZE = 0.002;
    static final double MOST_SIZE = 0.5;

    /** A step of a key makes the brush larger or smaller by this factor. */
    private static final double SIZE_STEP = 1.2;

    private static final double HARDNESS_STEP = 0.1;

    /** While a stroke is painted, what there is of it goes into the document so often, in milliseconds: a crash costs no more. */
    private static final long COMMIT_PAUSE = 400;

    /** Points of a stroke that are nearer than this share of its radius say nothing new. */
    private static final double SPACING = 0.08;

    /** The side of the square whose mean a click picks, in device pixels. */
    static final double PICKED = 5;

    /** At most so many photo pixels, in a photo that shows very small: to read them takes milliseconds. */
    private static final int MOST_PICKED = 200;

    /** Half the range of tones that a click takes in. */
    private static final float REACH = 0.12f;

    /** Of an ellipse that was drawn: the share of its radii over which it fades. */
    static final float RADIAL_SOFTNESS = 0.5f;

    /** How far outside its tones a range that was clicked fades, in luma. */
    static final float TONAL_SOFTNESS = 0.1f;

    /** Of a range of colours that was clicked, in Oklab. */
    static final float COLOUR_TOLERANCE = 0.04f;

    /** How far outside its colours such a range fades, in Oklab. */
    static final float COLOUR_SOFTNESS = 0.04f;

    /** Where less of a layer comes to a place than this share, a stroke there is not seen. */
    private static final float LEAST_SHARE = 0.1f;

    private final EditorViewModel editor;
    private final Tasks tasks;
    private final Painter painter = new Painter();
    private final DoubleProperty size = new SimpleDoubleProperty(0.06);
    private final DoubleProperty hardness = new SimpleDoubleProperty(0.3);
    private final DoubleProperty flow = new SimpleDoubleProperty(1);
    private final ObjectProperty<Combine> combine = new SimpleObjectProperty<>(Combine.ADD);
    private final ObjectProperty<RangeKind> rangeKind = new SimpleObjectProperty<>(RangeKind.TONES);

    private Optional<Painting> painting = Optional.empty();

    /** A stroke that was begun beside the photo and has not come to it yet: if it never does, it is none. */
    private Optional<Painting> beside = Optional.empty();

    private Optional<Point> lastPoint = Optional.empty();
    private BiConsumer<String, PreviewMask> whilePainted = (layer, mask) -> {};
    private WhenPainted whenPainted = (layer, mask, picture) -> {};
    private int shapesBegun;

    /** Takes what a stroke comes to. */
    @FunctionalInterface
    interface WhenPainted {
        /**
         * @param layer whose mask it is
         * @param mask with the stroke
         * @param picture what that mask looks like; empty if it could not be painted to the end
         */
        void painted(String layer, Mask mask, Optional<PreviewMask> picture);
    }

    /** What a click of the range tool looks for. */
    enum RangeKind {
        TONES,
        COLOURS
    }

    /**
     * A stroke under way.
     *
     * @param photo on which it is
     * @param layer whose mask it is
     * @param before the mask without it
     * @param points so far
     * @param brush what it is painted with
     * @param key of its one step in the history
     */
    private record Painting(OpenPhoto photo, String layer, Mask before, List<Point> points, Stroke brush, String key) {
        Mask mask() {
            return before.with(MaskPart.of(stroke()));
        }

        Stroke stroke() {
            return brush.through(points);
        }

        /** Whether the last of it lies on the photo. */
        boolean arrives() {
            List<Point> last = points.subList(Math.max(0, points.size() - 2), points.size());
            return brush.through(last)
                    .touches(photo.photo().width(), photo.photo().height());
        }
    }

    MaskTools(EditorViewModel editor, Tasks tasks) {
        this.editor = editor;
        this.tasks = tasks;
    }

    /** The brush's radius, relative to the photo's longer side. */
    DoubleProperty sizeProperty() {
        return size;
    }

    /** 0 soft to 1 hard. */
    DoubleProperty hardnessProperty() {
        return hardness;
    }

    /** The most that a stroke covers, 0 to 1. */
    DoubleProperty flowProperty() {
        return flow;
    }

    /** What gradients and ranges do to the mask that is there. */
    ObjectProperty<Combine> combineProperty() {
        return combine;
    }

    ObjectProperty<RangeKind> rangeKindProperty() {
        return rangeKind;
    }

    /** A step larger (positive) or smaller. */
    void resize(int steps) {
        size.set(Math.clamp(size.get() * Math.pow(SIZE_STEP, steps), LEAST_SIZE, MOST_SIZE));
    }

    /** A step harder (positive) or softer. */
    void harden(int steps) {
        hardness.set(Math.clamp(hardness.get() + steps * HARDNESS_STEP, 0, 1));
    }

    /**
     * Who shows what is being painted.
     *
     * @param whilePainting takes the layer's id and what its mask looks like
     * @param afterwards takes the layer's id and its mask with the stroke, when that has been painted
     */
    void onPainted(BiConsumer<String, PreviewMask> whilePainting, WhenPainted afterwards) {
        whilePainted = whilePainting;
        whenPainted = afterwards;
    }

    /** Whether a stroke was begun, be it beside the photo still. */
    boolean hasStroke() {
        return isPainting() || beside.isPresent();
    }

    /** Whether a stroke is under way on the photo. */
    boolean isPainting() {
        return painting.isPresent();
    }

    boolean isPainting(String layer) {
        return painting.isPresent() && painting.get().layer().equals(layer);
    }

    /** Makes ready to paint on the selected layer, if a brush is in hand. */
    void ready() {
        if (editor.toolProperty().get().isBrush() && !isPainting()) {
            editor.photoProperty()
                    .get()
                    .ifPresent(open -> editor.selectedLayer().ifPresent(layer -> painter.ready(open, layer.mask())));
        }
    }

    /** The layer to whose mask a tool adds; without one, or where the mask is full, the person is told. */
    private Optional<Layer> target() {
        Optional<Layer> layer = editor.selectedLayer();
        if (layer.isEmpty()) {
            editor.tellOfPhoto(Notice.warning(Texts.get("notice.noLayer")));
        } else if (layer.get().mask().isFull()) {
            editor.tellOfPhoto(Notice.warning(Texts.get("notice.fullMask")));
            return Optional.empty();
        } else if (!layer.get().visible()) {
            String id = layer.get().id();
            editor.tellOfPhoto(Notice.info(
                    Texts.get("notice.paintsHidden", layer.get().name()),
                    Texts.get("notice.show"),
                    () -> editor.setVisible(id, true)));
        }
        return layer;
    }

    // The brush

    /**
     * Begins a stroke. It adds to what is seen, or takes from that: as strokes come before a mask is inverted, the brush on an
     * inverted mask paints a stroke that erases, and the eraser one that adds.
     *
     * @param erase whether it takes away from what is seen
     * @param straight whether it comes in a straight line from where the last one ended
     */
    void beginStroke(Point at, boolean erase, boolean straight) {
        Optional<OpenPhoto> open = editor.photoProperty().get();
        Optional<Layer> layer = target();
        if (open.isEmpty() || layer.isEmpty() || hasStroke()) {
            return;
        }
        Point first = straight ? lastPoint.orElse(at) : at;
        boolean inverted = layer.get().mask().inverted();
        Stroke brush = new Stroke(
                List.of(first), (float) size.get(), (float) hardness.get(), (float) flow.get(), erase != inverted);
        Painting begun = new Painting(
                open.get(),
                layer.get().id(),
                layer.get().mask(),
                new ArrayList<>(List.of(first)),
                brush,
                "stroke " + ++shapesBegun);
        beside = Optional.of(begun);
        arrive(begun);
        if (!first.equals(at)) {
            extend(begun, at);
        }
        lastPoint = Optional.of(at);
    }

    /** A stroke that comes to the photo is there from its beginning. */
    private void arrive(Painting stroke) {
        if (stroke.arrives()) {
            beside = Optional.empty();
            painting = Optional.of(stroke);
            painter.begin(stroke.photo(), stroke.before(), stroke.stroke(), mask -> shown(stroke, mask));
            commitSoon();
        }
    }

    /** Goes on with the stroke. */
    void extendStroke(Point to) {
        painting.or(() -> beside).ifPresent(now -> {
            Point last = now.points().getLast();
            double step = SPACING * now.brush().radius();
            boolean hasRoom = now.before().points() + now.points().size() < Mask.MOST_POINTS;
            if (hasRoom && Math.hypot(to.x() - last.x(), to.y() - last.y()) >= step) {
                extend(now, to);
                lastPoint = Optional.of(to);
            }
        });
    }

    private void extend(Painting now, Point to) {
        now.points().add(to);
        if (isPainting()) {
            painter.extend(to);
            commitSoon();
        } else {
            arrive(now);
        }
    }

    private void shown(Painting stroke, PreviewMask mask) {
        tasks.onWindow(() -> {
            // What comes late still goes ahead of the end of its stroke.
            if (painting.isEmpty() || painting.get() == stroke) {
                whilePainted.accept(stroke.layer(), mask);
            }
        });
    }

    /** Ends the stroke: it is one step of the history, if it came to the photo. The painter may still be busy with it. */
    void endStroke() {
        beside = Optional.empty();
        painting.ifPresent(stroke -> {
            finish();
            painter.end(picture -> tasks.onWindow(() -> {
                if (!isPainting(stroke.layer())) {
                    whenPainted.painted(stroke.layer(), stroke.mask(), picture);
                }
            }));
        });
    }

    /**
     * A stroke has ended on a layer that is of places or hues by itself: where nothing of it lies there the person is told, and may
     * let the layer act anywhere, if it is of one place.
     *
     * @param where the layer acts by itself
     */
    void strokeEnded(Layer layer, PreviewMask where) {
        List<MaskPart> parts = layer.mask().parts();
        if (parts.isEmpty()
                || !(parts.getLast().shape() instanceof Stroke stroke)
                || stroke.erase() != layer.mask().inverted()
                || ActingMask.isReached(stroke, where, LEAST_SHARE)) {
            return;
        }
        String places = Chip.of(layer.intent()).stream()
                .map(Chip::where)
                .filter(place -> !place.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        if (layer.intent().isOfOnePlace()) {
            editor.tellOfPhoto(Notice.info(
                    Texts.get("notice.outsidePlace", layer.name(), places),
                    Texts.get("notice.anywhere"),
                    () -> editor.predicted().actAnywhere(layer.id())));
        } else {
            editor.tellOfPhoto(Notice.info(
                    Texts.get(places.isEmpty() ? "notice.outsideHues" : "notice.outsidePlace", layer.name(), places)));
        }
    }

    /** Puts a stroke under way into the document as it is. */
    void finish() {
        painting.ifPresent(this::commit);
        painting = Optional.empty();
        beside = Optional.empty();
    }

    /** Forgets the photo that was painted on. */
    void forget() {
        painter.forget();
        lastPoint = Optional.empty();
    }

    private void commitSoon() {
        tasks.later("stroke", COMMIT_PAUSE, () -> painting.ifPresent(this::commit));
    }

    private void commit(Painting stroke) {
        editor.setMask(stroke.layer(), stroke.mask(), stroke.key());
    }

    // Gradients and ranges

    /** Begins a shape; what is added and replaced until the next one is one step of the history. */
    void beginShape() {
        shapesBegun++;
    }

    /** Adds a part to the mask of the selected layer; it can be replaced by {@link #replace}. */
    void add(MaskShape shape) {
        target().ifPresent(layer -> editor.setMask(
                layer.id(), layer.mask().with(new MaskPart(shape, effect(layer.mask()))), "shape " + shapesBegun));
    }

    /** Replaces a part of a layer's mask by another shape, whichever layer is selected now. */
    void replace(String id, int part, MaskShape shape) {
        editor.document().find(id).ifPresent(layer -> {
            List<MaskPart> parts = new ArrayList<>(layer.mask().parts());
            // It may have been undone while it was dragged.
            if (part < parts.size() && parts.get(part).shape().getClass() == shape.getClass()) {
                parts.set(part, new MaskPart(shape, parts.get(part).combine()));
                editor.setMask(id, layer.mask().withParts(parts), "shape " + shapesBegun);
            }
        });
    }

    /** The first part of a mask can only add or take away: there is nothing to intersect with. */
    private Combine effect(Mask mask) {
        return mask.parts().isEmpty() && combine.get() == Combine.INTERSECT ? Combine.ADD : combine.get();
    }

    /** A gradient from one place to another; the same place twice makes none. */
    static Optional<MaskShape> linear(Point from, Point to) {
        return from.equals(to) ? Optional.empty() : Optional.of(new LinearGradient(from, to));
    }

    /** A new ellipse round a place; its radii are held to what an ellipse may have. */
    static MaskShape radial(Point center, double radiusX, double radiusY, double rotation) {
        return radial(center, radiusX, radiusY, rotation, RADIAL_SOFTNESS);
    }

    /** The same by a softness. */
    static MaskShape radial(Point center, double radiusX, double radiusY, double rotation, float softness) {
        return new RadialGradient(center, radius(radiusX), radius(radiusY), (float) rotation, softness);
    }

    private static float radius(double wanted) {
        return (float) Math.clamp(wanted, RadialGradient.SMALLEST_RADIUS, MaskShape.LARGEST);
    }

    /**
     * Adds the tones or colours like those at a place; beside the photo there are none.
     *
     * @param across side of the square that is looked at, in photo pixels: what is seen there is the mean of it
     */
    void pick(Point at, double across) {
        if (at.x() < 0 || at.x() > 1 || at.y() < 0 || at.y() > 1) {
            return;
        }
        editor.photoProperty().get().ifPresent(open -> {
            float[] rgb = mean(open, at, across);
            beginShape();
            add(
                    switch (rangeKind.get()) {
                        case TONES -> {
                            float luma = Math.clamp(Luma.of(rgb[0], rgb[1], rgb[2]), 0f, 1f);
                            yield new TonalRange(Math.max(0, luma - REACH), Math.min(1, luma + REACH), TONAL_SOFTNESS);
                        }
                        case COLOURS ->
                            new ColorRange(
                                    Math.clamp(rgb[0], 0f, 1f),
                                    Math.clamp(rgb[1], 0f, 1f),
                                    Math.clamp(rgb[2], 0f, 1f),
                                    COLOUR_TOLERANCE,
                                    COLOUR_SOFTNESS);
                    });
        });
    }

    private static float[] mean(OpenPhoto open, Point at, double across) {
        int width = open.photo().width();
        int height = open.photo().height();
        int side = (int) Math.clamp(Math.round(across), 1, MOST_PICKED);
        int left = (int) Math.clamp((long) (at.x() * width) - side / 2, 0, width - 1);
        int top = (int) Math.clamp((long) (at.y() * height) - side / 2, 0, height - 1);
        Region square = new Region(left, top, Math.min(side, width - left), Math.min(side, height - top));
        int pixels = square.width() * square.height();
        float[] all = new float[3 * pixels];
        open.photo().read(square, 1, all);
        double[] sums = new double[3];
        for (int i = 0; i < all.length; i++) {
            sums[i % 3] += all[i];
        }
        return new float[] {(float) (sums[0] / pixels), (float) (sums[1] / pixels), (float) (sums[2] / pixels)};
    }

    /** Ends the painter, on any thread; what it paints last comes {@link #finish() before}. */
    @Override
    public void close() {
        painter.close();
    }
}
