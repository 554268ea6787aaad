package org.instantretouch.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Region;

/**
 * A pill that shows one part of what was understood.
 *
 * @param kind what part
 * @param index of the edit in its intent, for {@link Kind#EDIT}
 * @param label what it says
 * @param amount the signed amount that it shows, where it has one
 */
record Chip(Kind kind, int index, String label, Optional<Float> amount) {
    /** Exposure values of an amount of 1. */
    private static final float EV_PER_UNIT = 1.5f;

    /** What a chip stands for. */
    enum Kind {
        EDIT,
        STYLE,
        KEEP,
        REFUSAL
    }

    /** The chips of an intent, in its order. */
    static List<Chip> of(Intent intent) {
        List<Chip> chips = new ArrayList<>();
        for (int i = 0; i < intent.edits().size(); i++) {
            AttributeEdit edit = intent.edits().get(i);
            chips.add(new Chip(Kind.EDIT, i, label(edit), Optional.of(edit.amount())));
        }
        intent.style()
                .ifPresent(s -> chips.add(new Chip(
                        Kind.STYLE,
                        0,
                        Texts.get("chip.style", s.style().name(), Math.round(100 * s.amount())),
                        Optional.of(s.amount()))));
        for (Keep keep : intent.keeps()) {
            chips.add(new Chip(Kind.KEEP, 0, Texts.get("chip.keep", keep.id().replace('_', ' ')), Optional.empty()));
        }
        if (intent.isUnsupported()) {
            chips.add(new Chip(Kind.REFUSAL, 0, Texts.get("chip.refusal"), Optional.empty()));
        }
        return List.copyOf(chips);
    }

    private static String label(AttributeEdit edit) {
        String name = Texts.get("attribute." + edit.attribute().id());
        String what = edit.hue()
                .map(h -> Texts.get("chip.hue", name, Texts.get("hue." + h.id())))
                .orElse(name);
        String amount = edit.attribute() == Attribute.EXPOSURE
                ? String.format(Locale.ROOT, "%+.1f EV", edit.amount() * EV_PER_UNIT)
                : String.format(Locale.ROOT, "%+d", Math.round(100 * edit.amount()));
        String text = Texts.get("chip.edit", what, amount);
        return edit.region() == Region.WHOLE
                ? text
                : Texts.get(
                        "chip.region", text, Texts.get("region." + edit.region().id()));
    }
}
