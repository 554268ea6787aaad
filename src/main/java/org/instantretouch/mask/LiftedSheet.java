package org.instantretouch.mask;

import java.util.List;
import org.instantretouch.grid.Window;

/**
 * What the parts of a run add, or what they keep, at the size of a canvas while strokes come to it: plain, and lifted into
 * bilateral space, of which a stroke changes only the cells near it. For one thread.
 */
final class LiftedSheet {
    private final StrokeSheet plain;

    /** The same at the size of the guide. */
    private final StrokeSheet small;

    /** And that with all strokes at full flow. */
    private final StrokeSheet full;

    private final MaskGrid grid;
    private final float[] rgb;

    /**
     * @param parts of the run
     * @param cell the side of a cell, in longer sides of the photo
     * @param plain the parts at the size of the canvas
     * @param rgb colours at that size
     */
    LiftedSheet(List<MaskPart> parts, float cell, StrokeSheet plain, MaskGuide guide, float[] rgb) {
        this.plain = plain;
        this.rgb = rgb;
        small = small(parts, plain, guide);
        full = small(atFullFlow(parts), plain, guide);
        grid = new MaskGrid(cell, guide, small.values(), full.values(), used(parts, geometry(guide), plain.feather()));
    }

    private static StrokeSheet small(List<MaskPart> parts, StrokeSheet plain, MaskGuide guide) {
        return plain.sized(
                guide.width(),
                guide.height(),
                PlainMask.of(parts, plain.feather(), plain.start(), geometry(guide), guide.rgb()));
    }

    private static List<MaskPart> atFullFlow(List<MaskPart> parts) {
        return parts.stream().map(MaskPart::atFullFlow).toList();
    }

    private static Geometry geometry(MaskGuide guide) {
        return Geometry.of(Window.whole(guide.width(), guide.height()), guide.width(), guide.height());
    }

    /** Parts in bilateral space; before the first of them the mask has some value everywhere. */
    static MaskGrid lift(List<MaskPart> parts, float cell, float feather, float start, MaskGuide guide) {
        Geometry geometry = geometry(guide);
        return new MaskGrid(
                cell,
                guide,
                PlainMask.of(parts, feather, start, geometry, guide.rgb()),
                PlainMask.of(atFullFlow(parts), feather, start, geometry, guide.rgb()),
                used(parts, geometry, feather));
    }

    /** Outside these pixels the parts do nothing. */
    private static Area used(List<MaskPart> parts, Geometry geometry, float feather) {
        Area used = Area.NONE;
        for (MaskPart part : parts) {
            used = used.union(
                    part.shape() instanceof Stroke stroke && part.effect() != Combine.INTERSECT
                            ? StrokeRaster.reach(stroke, geometry, feather)
                            : new Area(0, 0, geometry.width(), geometry.height()));
        }
        return used;
    }

    /** Begins another stroke. */
    void begin() {
        plain.begin();
        small.begin();
        full.begin();
    }

    /**
     * Paints the stroke's beginning, or what is new of it.
     *
     * @return the pixels of the canvas whose values may differ now
     */
    Area paint(Stroke line, boolean begins) {
        Area ofSmall = small.paint(line, begins).union(full.paint(line.atFullFlow(), begins));
        return changed(plain.paint(line, begins), ofSmall);
    }

    /** Takes the last stroke back; returns what {@link #paint} does. */
    Area takeBack() {
        return changed(plain.takeBack(), small.takeBack().union(full.takeBack()));
    }

    private Area changed(Area ofPlain, Area ofSmall) {
        Area places = grid.update(small.values(), full.values(), ofSmall);
        return ofPlain.union(grid.pixels(places, plain.width(), plain.height()));
    }

    /** The values of a row of the canvas. */
    void read(int row, int from, int to, float[] into) {
        grid.refine(
                plain.width(), plain.height(), row, from, to, rgb, plain.values(), row * plain.width() + from, into);
    }
}
