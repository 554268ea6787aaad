package org.instantretouch.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.instantretouch.mask.ColorRange;
import org.instantretouch.mask.Combine;
import org.instantretouch.mask.LinearGradient;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskPart;
import org.instantretouch.mask.MaskShape;
import org.instantretouch.mask.RadialGradient;
import org.instantretouch.mask.Stroke;
import org.instantretouch.mask.TonalRange;

/**
 * What the list of a mask's parts shows as one: a gradient, a range, or brush strokes one after the other that do the same.
 *
 * @param first where its first part stands in the mask
 * @param count how many parts it is
 * @param shape of its first part
 * @param effect what its parts do to those before them
 * @param number among those of its kind that look alike in the list, from 1; 0 where it is the only one
 */
record MaskEntry(int first, int count, MaskShape shape, Combine effect, int number) {
    /** The entries of a mask, in the order of its parts. */
    static List<MaskEntry> of(Mask mask) {
        List<MaskEntry> entries = new ArrayList<>();
        List<MaskPart> parts = mask.parts();
        for (int i = 0; i < parts.size(); i++) {
            MaskPart part = parts.get(i);
            if (!entries.isEmpty() && entries.getLast().takes(part)) {
                MaskEntry run = entries.removeLast();
                entries.add(new MaskEntry(run.first, run.count + 1, run.shape, run.effect, 0));
            } else {
                entries.add(new MaskEntry(i, 1, part.shape(), part.effect(), 0));
            }
        }
        return numbered(entries);
    }

    private static List<MaskEntry> numbered(List<MaskEntry> entries) {
        Map<Class<?>, Integer> alike = new HashMap<>();
        entries.forEach(e -> alike.merge(e.shape.getClass(), 1, Integer::sum));
        Map<Class<?>, Integer> numbers = new HashMap<>();
        List<MaskEntry> all = new ArrayList<>();
        for (MaskEntry e : entries) {
            Class<?> kind = e.shape.getClass();
            int number = 0;
            if (e.looksAlike() && alike.getOrDefault(kind, 0) > 1) {
                number = numbers.getOrDefault(kind, 0) + 1;
                numbers.put(kind, number);
            }
            all.add(new MaskEntry(e.first, e.count, e.shape, e.effect, number));
        }
        return List.copyOf(all);
    }

    /** Whether all of its kind look alike in the list. */
    private boolean looksAlike() {
        return switch (shape) {
            case LinearGradient _, RadialGradient _, ColorRange _ -> true;
            case Stroke _, TonalRange _ -> false;
        };
    }

    /** Whether a stroke belongs to those before it; what several strokes have in common is not what they cover together. */
    private boolean takes(MaskPart next) {
        return isBrush() && next.shape() instanceof Stroke && effect == next.effect() && effect != Combine.INTERSECT;
    }

    /** Whether it is the same but for its number. */
    boolean isSameAs(MaskEntry other) {
        return first == other.first && count == other.count && effect == other.effect && shape.equals(other.shape);
    }

    boolean isBrush() {
        return shape instanceof Stroke;
    }

    /** Whether a part of the mask belongs to it. */
    boolean contains(int part) {
        return part >= first && part < first + count;
    }

    /**
     * Whether it can be made to do something else. Only one shape can be intersected, and only with something before it: of several
     * strokes nothing but what all of them cover would be left.
     */
    boolean canDo(Combine wanted) {
        return wanted != Combine.INTERSECT || effect == Combine.INTERSECT || count == 1 && first > 0;
    }

    /** A part of it that does something else. */
    static MaskPart doing(MaskPart part, Combine wanted) {
        return part.shape() instanceof Stroke s
                ? new MaskPart(
                        new Stroke(s.points(), s.radius(), s.hardness(), s.flow(), wanted == Combine.SUBTRACT),
                        wanted == Combine.SUBTRACT ? Combine.ADD : wanted)
                : new MaskPart(part.shape(), wanted);
    }
}
