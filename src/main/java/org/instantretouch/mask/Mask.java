package org.instantretouch.mask;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a layer applies, as it was painted: parts in order. Without parts it is 1 everywhere; with parts it starts from 0 if
 * the first of them adds, and from 1 if it takes away. Immutable.
 *
 * @param inverted whether 1 and 0 are exchanged in the end
 * @param feather by how much the soft border of every stroke and gradient is widened, half of it to either side, relative to
 *     the photo's longer side: so it is the same at every size of the photo. Ranges have no border in the picture; they have
 *     their own softness.
 * @param edgeAware whether it is drawn to the photo's edges, as {@link MaskRaster} says
 * @throws IllegalArgumentException if the feather is not in [0, 1], or there are more than {@link #MOST_PARTS} parts
 */
public record Mask(List<MaskPart> parts, boolean inverted, float feather, boolean edgeAware) {
    /**
     * The most parts. Somebody who paints a stroke every second needs almost three hours for them; what has more was made to take
     * time and memory.
     */
    public static final int MOST_PARTS = 10_000;

    /**
     * The most points of all strokes. Somebody who paints without a pause, with a pen that tells its place 120 times a second,
     * needs almost an hour for them.
     */
    public static final int MOST_POINTS = 400_000;

    /** The whole photo. */
    public static final Mask EVERYTHING = new Mask(List.of(), false, 0, false);

    public Mask {
        parts = List.copyOf(parts);
        if (parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException(parts.size() + " parts of a mask, more than " + MOST_PARTS);
        }
        Limits.check("feather", feather, 0, 1);
    }

    /** A mask of some shapes that add. */
    public static Mask of(MaskShape... shapes) {
        return EVERYTHING.withParts(List.of(shapes).stream().map(MaskPart::of).toList());
    }

    /** Whether it is 1 everywhere, whatever the photo. */
    public boolean isEverything() {
        return parts.isEmpty() && !inverted;
    }

    /** Whether it is 0 everywhere, whatever the photo. */
    public boolean isNothing() {
        return parts.isEmpty() && inverted;
    }

    /** Whether it can have no more parts: a stroke may begin with two points. */
    public boolean isFull() {
        return parts.size() == MOST_PARTS || points() > MOST_POINTS - 2;
    }

    /** The points of all strokes. */
    public long points() {
        long points = 0;
        for (MaskPart part : parts) {
            if (part.shape() instanceof Stroke stroke) {
                points += stroke.points().size();
            }
        }
        return points;
    }

    /** Whether a part is a stroke of the brush, which was painted where it is for one photo. */
    public boolean isPainted() {
        return parts.stream().anyMatch(p -> p.shape() instanceof Stroke);
    }

    /** Whether it depends on the photo's colours. */
    public boolean needsColours() {
        return needsGuide() || hasRanges();
    }

    /** Whether a part is a range of tones or colours. */
    public boolean hasRanges() {
        return parts.stream().anyMatch(p -> p.shape().needsColours());
    }

    /** Whether a {@link MaskGuide} makes a difference. */
    public boolean needsGuide() {
        return edgeAware && !parts.isEmpty();
    }

    /** What the mask is before its first part. */
    float start() {
        return parts.isEmpty() || parts.getFirst().effect() != Combine.ADD ? 1 : 0;
    }

    /** This mask with one more part. */
    public Mask with(MaskPart part) {
        List<MaskPart> more = new ArrayList<>(parts);
        more.add(part);
        return withParts(more);
    }

    /** The same of other parts. */
    public Mask withParts(List<MaskPart> newParts) {
        return new Mask(newParts, inverted, feather, edgeAware);
    }

    /** The same, inverted or not. */
    public Mask withInverted(boolean newInverted) {
        return new Mask(parts, newInverted, feather, edgeAware);
    }

    /** The same by another feather. */
    public Mask withFeather(float newFeather) {
        return new Mask(parts, inverted, newFeather, edgeAware);
    }

    /** The same, drawn to edges or not. */
    public Mask withEdgeAware(boolean newEdgeAware) {
        return new Mask(parts, inverted, feather, newEdgeAware);
    }
}
