package org.instantretouch.intent;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that an instruction wants left as it is: one attribute, or a group of them.
 *
 * @param id the name in files: {@code color}, {@code tone}, {@code brightness}, or that of an attribute
 * @param attributes what a style may not change then
 */
public record Keep(String id, Set<Attribute> attributes) {
    /** Everything that can be kept; the order is part of the model format. */
    public static final List<Keep> ALL = all();

    public Keep {
        attributes = Set.copyOf(attributes);
    }

    /** The keep of that {@link #id()}, or empty. */
    public static Optional<Keep> of(String id) {
        return ALL.stream().filter(k -> k.id.equals(id)).findFirst();
    }

    private static List<Keep> all() {
        List<Keep> all = new ArrayList<>();
        all.add(new Keep(
                "color",
                EnumSet.of(
                        Attribute.TEMPERATURE,
                        Attribute.TINT,
                        Attribute.SATURATION,
                        Attribute.VIBRANCE,
                        Attribute.BW,
                        Attribute.SEPIA,
                        Attribute.AUTO_WHITE_BALANCE,
                        Attribute.HUE_SATURATION,
                        Attribute.HUE_SHIFT,
                        Attribute.SHADOW_TINT,
                        Attribute.HIGHLIGHT_TINT)));
        all.add(new Keep(
                "tone",
                EnumSet.of(
                        Attribute.EXPOSURE,
                        Attribute.CONTRAST,
                        Attribute.HIGHLIGHTS,
                        Attribute.SHADOWS,
                        Attribute.WHITES,
                        Attribute.BLACKS,
                        Attribute.FADE,
                        Attribute.DEHAZE,
                        Attribute.VIGNETTE)));
        all.add(new Keep("brightness", EnumSet.of(Attribute.EXPOSURE)));
        for (Attribute attribute : Attribute.values()) {
            all.add(new Keep(attribute.id(), EnumSet.of(attribute)));
        }
        return List.copyOf(all);
    }
}
