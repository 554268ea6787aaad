package org.instantretouch.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Parts of an edge-aware mask, one after the other, that are of like size and so go through bilateral space together. What
 * parts a run has, and how coarse it is, never depends on parts that come after it: so a fine dab leaves alone what was painted
 * with a broad brush before.
 *
 * @param cell the side of a cell of the run's {@link MaskGrid}, in longer sides of the photo; 0 for parts that are too fine for
 *     any and stay as they were painted
 */
record MaskRun(List<MaskPart> parts, float cell) {
    private static final float FINEST = 1 / 128f;
    private static final float COARSEST = 1 / 32f;

    /** A part's radius in its cells, at least: with less of them the blur of the grid would wash it out. */
    private static final float CELLS = 2;

    /** The last run takes all parts that are left, in the finest cells: what a mask costs stays bounded. */
    private static final int MOST = 8;

    /** The runs of an edge-aware mask. */
    static List<MaskRun> of(List<MaskPart> parts) {
        List<MaskRun> runs = new ArrayList<>();
        List<MaskPart> open = new ArrayList<>();
        float cell = 0;
        for (MaskPart part : parts) {
            OptionalDouble radius = radius(part.shape());
            boolean last = runs.size() == MOST - 1;
            if (!open.isEmpty() && !last && radius.isPresent() && cell((float) radius.getAsDouble()) != cell) {
                runs.add(new MaskRun(List.copyOf(open), cell));
                open.clear();
                last = runs.size() == MOST - 1;
            }
            if (open.isEmpty()) {
                cell = last ? FINEST : cell((float) radius.orElse(Double.MAX_VALUE));
            }
            open.add(part);
        }
        if (!open.isEmpty()) {
            runs.add(new MaskRun(List.copyOf(open), cell));
        }
        return runs;
    }

    /** How fine a shape is; gradients along a line and ranges fit any run. */
    private static OptionalDouble radius(MaskShape shape) {
        return switch (shape) {
            case Stroke s -> OptionalDouble.of(s.radius());
            case RadialGradient s -> OptionalDouble.of(Math.min(s.radiusX(), s.radiusY()));
            case LinearGradient _, TonalRange _, ColorRange _ -> OptionalDouble.empty();
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
