package org.instantretouch.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;
import org.instantretouch.intent.Intent;
import org.instantretouch.intent.Keep;
import org.instantretouch.intent.Region;
import org.instantretouch.intent.StyleRequest;

/**
 * A pill that shows one part of what was understood.
 *
 * @param kind what part
 * @param index of the edit in its intent, for {@link Kind#EDIT}
 * @param subject what is changed
 * @param where a region's name; empty for the whole photo
 * @param unit in which the amount is shown
 * @param amount the amount, where the part has one: in [-1, 1] for an edit, in (0, 1] for a style
 */
record Chip(Kind kind, int index, String subject, String where, Unit unit, Optional<Float> amount) {
    /** What a chip stands for. */
    enum Kind {
        EDIT,
        STYLE,
        KEEP,
        REFUSAL
    }

    /** How an amount is written. */
    enum Unit {
        /** Exposure values, of which an amount of 1 has 1.5. */
        EV(1.5f, 10, "%+.1f", TypedNumber.typing(1)),
        SIGNED(100, 1, "%+.0f", TypedNumber.typing(3)),
        PERCENT(100, 1, "%.0f", TypedNumber.typing(3));

        private final float perAmount;
        private final double steps;
        private final String format;
        private final String typing;

        Unit(float perAmount, double steps, String format, String typing) {
            this.perAmount = perAmount;
            this.steps = steps;
            this.format = format;
            this.typing = typing;
        }

        /** An amount as a number of these. */
        String number(double amount) {
            return String.format(Locale.ROOT, format, Math.round(amount * perAmount * steps) / steps);
        }

        /** The amount of a number of these, or empty while there is none. */
        Optional<Float> amount(String number) {
            return TypedNumber.read(number).map(n -> (this == EV ? n : Math.round(n)) / perAmount);
        }

        /** What may stand in a field while one types such a number. */
        String typing() {
            return typing;
        }
    }

    /** The chips of an intent, in its order. */
    static List<Chip> of(Intent intent) {
        List<Chip> chips = new ArrayList<>();
        for (int i = 0; i < intent.edits().size(); i++) {
            chips.add(of(i, intent.edits().get(i)));
        }
        intent.style()
                .ifPresent(s -> chips.add(new Chip(
                        Kind.STYLE,
                        0,
                        Texts.get("chip.style", Look.name(s.style())),
                        "",
                        Unit.PERCENT,
                        Optional.of(s.amount()))));
        for (Keep keep : intent.keeps()) {
            chips.add(plain(Kind.KEEP, subject(keep)));
        }
        if (intent.isUnsupported()) {
            chips.add(plain(Kind.REFUSAL, Texts.get("chip.refusal")));
        }
        return List.copyOf(chips);
    }

    private static Chip of(int index, AttributeEdit edit) {
        String name = Texts.get("attribute." + edit.attribute().id());
        return new Chip(
                Kind.EDIT,
                index,
                edit.hue()
                        .map(h -> Texts.get("chip.hue", name, Texts.get("hue." + h.id())))
                        .orElse(name),
                edit.region() == Region.WHOLE
                        ? ""
                        : Texts.get("region." + edit.region().id()),
                edit.attribute() == Attribute.EXPOSURE ? Unit.EV : Unit.SIGNED,
                Optional.of(edit.amount()));
    }

    private static String subject(Keep keep) {
        return Texts.get("chip.keep", Texts.get("keep." + keep.id()));
    }

    private static Chip plain(Kind kind, String subject) {
        return new Chip(kind, 0, subject, "", Unit.SIGNED, Optional.empty());
    }

    /** Whether this stands for the same part as another chip, whatever the amounts. */
    boolean isOf(Chip other) {
        return kind == other.kind && subject.equals(other.subject) && where.equals(other.where);
    }

    /**
     * The intent that this chip is of, with its part changed.
     *
     * @param newAmount the amount of the part, cut to its range; empty to take the part out
     */
    Intent changed(Intent intent, Optional<Float> newAmount) {
        List<AttributeEdit> edits = new ArrayList<>(intent.edits());
        Optional<StyleRequest> style = intent.style();
        switch (kind) {
            case EDIT -> {
                if (newAmount.isPresent()) {
                    edits.set(index, edits.get(index).withAmount(Math.clamp(newAmount.get(), -1f, 1f)));
                } else {
                    edits.remove(index);
                }
            }
            case STYLE -> style = newAmount.flatMap(a -> style(intent, Math.clamp(a, 0.01f, 1f)));
            case KEEP -> {
                Set<Keep> keeps = new HashSet<>(intent.keeps());
                keeps.removeIf(keep -> subject(keep).equals(subject));
                return new Intent(edits, style, keeps, intent.unsupported());
            }
            case REFUSAL -> {
                return new Intent(edits, style, intent.keeps(), 0);
            }
        }
        return new Intent(edits, style, intent.keeps(), intent.unsupported());
    }

    private static Optional<StyleRequest> style(Intent intent, float newAmount) {
        return intent.style().map(s -> new StyleRequest(s.style(), newAmount));
    }

    /** The same by another amount. */
    Chip withAmount(float newAmount) {
        return new Chip(kind, index, subject, where, unit, Optional.of(newAmount));
    }

    /** What the pill says. */
    String label() {
        String text =
                amount.map(a -> Texts.get("chip.edit", subject, figure(a))).orElse(subject);
        return where.isEmpty() ? text : Texts.get("chip.region", text, where);
    }

    private String figure(float value) {
        String number = unit.number(value);
        return switch (unit) {
            case EV -> number + " EV";
            case SIGNED -> number;
            case PERCENT -> number + " %";
        };
    }
}
