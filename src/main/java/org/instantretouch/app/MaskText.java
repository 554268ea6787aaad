package org.instantretouch.app;

import java.util.stream.Collectors;
import org.instantretouch.mask.ColorRange;
import org.instantretouch.mask.Combine;
import org.instantretouch.mask.LinearGradient;
import org.instantretouch.mask.Mask;
import org.instantretouch.mask.MaskShape;
import org.instantretouch.mask.RadialGradient;
import org.instantretouch.mask.Stroke;
import org.instantretouch.mask.TonalRange;

/** Says in a few words what a mask is made of. */
final class MaskText {
    private MaskText() {}

    static String of(Mask mask) {
        if (mask.parts().isEmpty()) {
            return Texts.get("mask.nothing");
        }
        String parts = mask.parts().stream()
                .map(part -> sign(part.combine()) + " " + Texts.get(kind(part.shape())))
                .distinct()
                .collect(Collectors.joining(" "));
        String first = sign(Combine.ADD) + " ";
        return Texts.get("layer.mask", parts.startsWith(first) ? parts.substring(first.length()) : parts);
    }

    /** What an entry of the list of parts is called. */
    static String name(MaskEntry entry) {
        String name = switch (entry.shape()) {
            case Stroke _ -> Texts.get("mask.part.brush", entry.count());
            case LinearGradient _ -> Texts.get("mask.part.linear");
            case RadialGradient _ -> Texts.get("mask.part.radial");
            case TonalRange r -> Texts.get("mask.part.tones", Math.round(100 * r.low()), Math.round(100 * r.high()));
            case ColorRange _ -> Texts.get("mask.part.colours");
        };
        return entry.number() == 0 ? name : Texts.get("mask.part.number", name, entry.number());
    }

    /** The same, with what it does in words. */
    static String described(MaskEntry entry) {
        return Texts.get("mask.part." + entry.effect().id(), name(entry));
    }

    static String sign(Combine effect) {
        return switch (effect) {
            case ADD -> "+";
            case SUBTRACT -> "\u2212";
            case INTERSECT -> "\u2229";
        };
    }

    private static String kind(MaskShape shape) {
        return switch (shape) {
            case Stroke s -> "mask.kind.brush";
            case LinearGradient g -> "mask.kind.linear";
            case RadialGradient g -> "mask.kind.radial";
            case TonalRange r -> "mask.kind.tones";
            case ColorRange r -> "mask.kind.colours";
        };
    }
}
