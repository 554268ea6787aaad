package org.instantretouch.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.instantretouch.grid.Window;

/**
 * A mask at the size of a preview while somebody paints on it: every stroke, and every further point of it, changes and reports
 * only the pixels that it touches; where the mask is edge-aware, with those nearby whose values hang on them. The values are at
 * all times those of {@link #mask()} as {@link MaskRaster} gives them, rounded to bytes. For one thread.
 */
public final class MaskCanvas {
    private final int width;
    private final int height;
    private final float[] rgb;

    /** What an edge-aware mask is drawn by; empty where this one stays as it was painted. */
    private final Optional<MaskGuide> guide;

    /** The mask before the stroke that was added last. */
    private Mask before;

    /** The points of the stroke that was added last; empty if there is none that can be extended. */
    private final List<Point> points = new ArrayList<>();

    private Stroke brush = new Stroke(List.of(new Point(0, 0)), 1, 1, 1, false);

    /** The mask, not inverted. */
    private float[] current;

    /** The last run of the mask, to which strokes come. */
    private Run run;

    /** The run before the stroke that was added last, which may have begun a new one. */
    private Run runBefore;

    private final byte[] values;

    private sealed interface Run {}

    /** Strokes that stay as they are painted, on top of all that is below. */
    private record Plain(StrokeSheet sheet) implements Run {}

    /** The first run, in bilateral space. */
    private record First(LiftedSheet added) implements Run {}

    /**
     * A run over others.
     *
     * @param below the mask of the runs below
     * @param shares takes what is kept of it
     */
    private record Over(float[] below, LiftedSheet added, LiftedSheet kept, float[] shares) implements Run {}

    /** A canvas on which nothing was painted: the mask is everything. */
    public MaskCanvas(int width, int height) {
        this(Mask.EVERYTHING, width, height, new float[0], Optional.empty());
    }

    /**
     * A canvas that goes on with a mask.
     *
     * @param rgb the photo's colours at this size; any array where the mask has no ranges and is not edge-aware
     * @param guide of the photo; without one an edge-aware mask stays as it was painted
     */
    public MaskCanvas(Mask mask, int width, int height, float[] rgb, Optional<MaskGuide> guide) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
        this.guide = guide.filter(g -> mask.edgeAware());
        before = mask;
        values = new byte[Window.whole(width, height).pixels()];
        List<MaskRun> runs = runs(mask);
        MaskRun last = runs.isEmpty() ? new MaskRun(List.of(), 0) : runs.getLast();
        current = new float[values.length];
        Arrays.fill(current, mask.start());
        if (runs.size() > 1) {
            List<MaskPart> below =
                    mask.parts().subList(0, mask.parts().size() - last.parts().size());
            MaskRaster.of(mask.withParts(below).withInverted(false), this.guide)
                    .read(Window.whole(width, height), rgb, current);
        }
        run = run(last, runs.size() < 2, mask.start());
        runBefore = run;
        show(whole());
    }

    private List<MaskRun> runs(Mask mask) {
        return guide.isPresent() ? MaskRun.of(mask.parts()) : List.of(new MaskRun(mask.parts(), 0));
    }

    /** A run on what is shown now. */
    private Run run(MaskRun next, boolean first, float start) {
        if (!next.isLifted()) {
            PlainMask.apply(next.parts(), before.feather(), geometry(), rgb, current);
            return new Plain(new StrokeSheet(width, height, before.feather(), start, false, current));
        }
        LiftedSheet added = lifted(next.parts(), next.cell(), first ? start : 0, false);
        if (first) {
            return new First(added);
        }
        LiftedSheet kept = lifted(next.keeping(), next.cell(), 1, true);
        return new Over(current.clone(), added, kept, new float[current.length]);
    }

    private LiftedSheet lifted(List<MaskPart> parts, float cell, float start, boolean keeps) {
        float[] plain = PlainMask.of(parts, before.feather(), start, geometry(), rgb);
        StrokeSheet sheet = new StrokeSheet(width, height, before.feather(), start, keeps, plain);
        return new LiftedSheet(parts, cell, sheet, guide.orElseThrow(), rgb);
    }

    private Geometry geometry() {
        return Geometry.of(Window.whole(width, height), width, height);
    }

    private Area whole() {
        return new Area(0, 0, width, height);
    }

    /** Pixels across. */
    public int width() {
        return width;
    }

    /** Pixels down. */
    public int height() {
        return height;
    }

    /** The mask row by row, 0 to 255; the canvas's own array, which the next stroke changes. */
    public byte[] values() {
        return values;
    }

    /** The mask with all that was painted. */
    public Mask mask() {
        return points.isEmpty() ? before : before.with(MaskPart.of(stroke(points)));
    }

    /** Paints a new stroke, and returns what it touches. */
    public Area add(Stroke stroke) {
        Mask below = mask();
        Mask above = below.with(MaskPart.of(stroke));
        List<MaskRun> runs = runs(above);
        boolean first = below.parts().isEmpty();
        if (first) {
            Arrays.fill(current, above.start());
        }
        before = below;
        brush = stroke;
        points.clear();
        points.addAll(stroke.points());
        runBefore = run;
        if (first || runs.size() > runs(below).size()) {
            run = run(new MaskRun(List.of(), runs.getLast().cell()), first, above.start());
        }
        begin();
        Area touched = paint(stroke, true);
        Area changed = first ? whole() : touched;
        show(changed);
        return changed;
    }

    /**
     * Paints on from the last point of the stroke that was added last, and returns what that touches.
     *
     * @throws IllegalStateException if no stroke was added
     */
    public Area extend(Point next) {
        return extend(List.of(next));
    }

    /** The same through several points, at the cost of one. */
    public Area extend(List<Point> next) {
        if (points.isEmpty()) {
            throw new IllegalStateException("there is no stroke to extend");
        }
        List<Point> line = new ArrayList<>(next);
        line.addFirst(points.getLast());
        points.addAll(next);
        Area touched = paint(stroke(line), false);
        show(touched);
        return touched;
    }

    /**
     * Becomes another mask where that takes little: one without the stroke that was added last, with a further stroke, or inverted.
     *
     * @return what has changed; no value where it would take more, and the canvas stays as it is
     */
    public Optional<Area> become(Mask other) {
        Mask now = mask();
        if (other.equals(now)) {
            return Optional.of(Area.NONE);
        }
        if (other.equals(now.withInverted(!now.inverted()))) {
            before = before.withInverted(other.inverted());
            round(whole());
            return Optional.of(whole());
        }
        // Without a part it begins with another value everywhere.
        if (other.equals(before) && !before.parts().isEmpty()) {
            return Optional.of(takeBack());
        }
        return further(now, other).map(this::add);
    }

    /** The one stroke that another mask has on top of this one's parts. */
    private static Optional<Stroke> further(Mask now, Mask other) {
        if (other.parts().size() != now.parts().size() + 1) {
            return Optional.empty();
        }
        MaskPart last = other.parts().getLast();
        return last.shape() instanceof Stroke stroke && other.equals(now.with(MaskPart.of(stroke)))
                ? Optional.of(stroke)
                : Optional.empty();
    }

    private Area takeBack() {
        points.clear();
        Area changed = switch (run) {
            case Plain(StrokeSheet sheet) -> sheet.takeBack();
            case First(LiftedSheet added) -> added.takeBack();
            case Over over -> over.added.takeBack().union(over.kept.takeBack());
        };
        show(changed);
        run = runBefore;
        return changed;
    }

    private Stroke stroke(List<Point> line) {
        return new Stroke(line, brush.radius(), brush.hardness(), brush.flow(), brush.erase());
    }

    private void begin() {
        switch (run) {
            case Plain(StrokeSheet sheet) -> sheet.begin();
            case First(LiftedSheet added) -> added.begin();
            case Over over -> {
                over.added.begin();
                over.kept.begin();
            }
        }
    }

    /** Paints the last stroke's beginning, or what is new of it. */
    private Area paint(Stroke line, boolean begins) {
        return switch (run) {
            case Plain(StrokeSheet sheet) -> sheet.paint(line, begins);
            case First(LiftedSheet added) -> added.paint(line, begins);
            case Over over -> over.added.paint(line, begins).union(over.kept.paint(line, begins));
        };
    }

    /** Works out the mask in an area, and rounds it. */
    private void show(Area area) {
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            int from = y * width + area.x();
            int to = from + area.width();
            switch (run) {
                case Plain plain -> {}
                case First(LiftedSheet added) -> added.read(y, area.x(), area.x() + area.width(), current);
                case Over over -> {
                    over.added.read(y, area.x(), area.x() + area.width(), current);
                    over.kept.read(y, area.x(), area.x() + area.width(), over.shares);
                    for (int i = from; i < to; i++) {
                        current[i] = MaskRun.over(over.below[i], over.shares[i], current[i]);
                    }
                }
            }
        }
        round(area);
    }

    private void round(Area area) {
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            int from = y * width + area.x();
            for (int i = from; i < from + area.width(); i++) {
                float value = before.inverted() ? 1 - current[i] : current[i];
                values[i] = (byte) (int) (255 * value + 0.5f);
            }
        }
    }
}
