package org.instantretouch.mask;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts of an edge-aware mask, one after the other, that are of like size and so go through bilateral space together. What
 * parts a run has, and how coarse it is, never depends on parts that come after it: so a fine dab leaves alone what was painted
 * with a broad brush before.
 *
 * @param cell the side of a cell of the run's {@link MaskGrid}, in longer sides of the photo; 0 for parts that stay as they were
 *     painted
 */
record MaskRun(List<MaskPart> parts, float cell) {
    private static final float FINEST = 1 / 128f;
    private static final float COARSEST = 1 / 32f;

    /** A part's radius in its cells, at least: with less of them the blur of the grid would wash it out. */
    private static final float CELLS = 2;

    /**
     * So many runs are lifted, at most: what a mask costs stays bounded. The last of them takes, in the finest cells, all parts
     * that follow, up to the first that is too fine for any; from there on all stay as they were painted.
     */
    private static final int MOST = 8;

    /** The runs of an edge-aware mask. */
    static List<MaskRun> of(List<MaskPart> parts) {
        List<MaskRun> runs = new ArrayList<>();
        List<MaskPart> open = new ArrayList<>();
        float cell = 0;
        int lifted = 0;
        for (MaskPart part : parts) {
            float next = next(cell, part.shape(), lifted);
            if (!open.isEmpty() && next != cell) {
                runs.add(new MaskRun(List.copyOf(open), cell));
                open.clear();
            }
            if (open.isEmpty() && next > 0) {
                lifted++;
            }
            cell = next;
            open.add(part);
        }
        if (!open.isEmpty()) {
            runs.add(new MaskRun(List.copyOf(open), cell));
        }
        return runs;
    }

    /** The cell of the run that takes a shape: the open one's, or else that of a new one after so many that are lifted. */
    private static float next(float open, MaskShape shape, int lifted) {
        float wanted = wanted(open, shape);
        if (lifted == MOST) {
            return Math.min(open, wanted);
        }
        return lifted == MOST - 1 && wanted > 0 && wanted != open ? FINEST : wanted;
    }

    /** The cell that a shape is fit for; gradients along a line and ranges fit any that is lifted. */
    private static float wanted(float open, MaskShape shape) {
        return switch (shape) {
            case Stroke s -> cell(s.radius());
            case RadialGradient s -> cell(Math.min(s.radiusX(), s.radiusY()));
            case LinearGradient _, TonalRange _, ColorRange _ -> open > 0 ? open : COARSEST;
        };
    }

    private static float cell(float radius) {
        for (float cell = COARSEST; cell >= FINEST; cell /= 2) {
            if (radius >= CELLS * cell) {
                return cell;
            }
        }
        return 0;
    }

    /** Whether a part is a range of tones or colours. */
    boolean hasRanges() {
        return parts.stream().anyMatch(p -> p.shape().needsColours());
    }

    /** Whether the run goes through bilateral space. */
    boolean isLifted() {
        return cell > 0;
    }

    /**
     * The parts as they act on the share of the mask below that is kept. Whatever {@link Combine} does is {@code kept * below +
     * added}, and so is what a whole run does; {@code kept} begins at 1, {@code added} at 0.
     */
    List<MaskPart> keeping() {
        return parts.stream()
                .map(p -> p.effect() == Combine.ADD ? new MaskPart(p.shape(), Combine.SUBTRACT) : p)
                .toList();
    }

    /** What a run makes of a value below it. */
    static float over(float below, float kept, float added) {
        return Math.min(1, kept * below + added);
    }
}
