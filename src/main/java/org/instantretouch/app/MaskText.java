package org.instantretouch.app;

import java.util.List;
import org.instantretouch.mask.ColorRange;
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
        List<String> kinds =
                mask.parts().stream().map(p -> kind(p.shape())).distinct().toList();
        return Texts.get(
                "layer.mask", String.join(" + ", kinds.stream().map(Texts::get).toList()));
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
