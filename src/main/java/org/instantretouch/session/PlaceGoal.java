package org.instantretouch.session;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.instantretouch.color.CieLab;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeEdit;

/**
 * What an edit of one place is to do there beside others that take that place in. It is measured in amounts of the edit: how much of
 * what it does by itself, pixel by pixel, is in what all of them do.
 *
 * @param asked the edit
 * @param of what it changes
 * @param alone by how much it changes that by itself, pixel by pixel
 * @param least how much of the edit is to be seen, as an amount; 0 where it is only to give back what others take
 */
record PlaceGoal(AttributeEdit asked, ToDoubleFunction<CieLab> of, double[] alone, double least) implements Goal {
    /** The share of what it does by itself that is to be seen. */
    private static final double LEAST_SEEN = 0.75;

    private static final Set<Attribute> OF_LIGHT = EnumSet.of(
            Attribute.EXPOSURE,
            Attribute.CONTRAST,
            Attribute.SHADOWS,
            Attribute.HIGHLIGHTS,
            Attribute.WHITES,
            Attribute.BLACKS,
            Attribute.HUE_LUMINANCE);

    private static final Set<Attribute> OF_COLOUR =
            EnumSet.of(Attribute.SATURATION, Attribute.VIBRANCE, Attribute.HUE_SATURATION);

    /** A mean of squares below this, in CIELAB, is nothing that could be measured. */
    private static final double NOTHING = 0.01;

    /** The goal of an edit; empty if what it does can hardly be seen on the photo, or is not told by colours. */
    static Optional<PlaceGoal> of(AttributeEdit edit, SmallCopy before, SmallCopy after) {
        return goal(edit, LEAST_SEEN * edit.amount(), before, after);
    }

    /** The goal of an edit that gives back what others take, so that all of them leave its place as it is. */
    static Optional<PlaceGoal> kept(AttributeEdit edit, SmallCopy before, SmallCopy after) {
        return goal(edit, 0, before, after);
    }

    private static Optional<PlaceGoal> goal(AttributeEdit edit, double least, SmallCopy before, SmallCopy after) {
        return measure(edit.attribute())
                .map(of -> new PlaceGoal(edit, of, changes(of, before, after), least))
                .filter(goal -> goal.size() > NOTHING * goal.alone.length);
    }

    /** What tells what edits by an attribute do; empty where nothing does that is as simple as a colour. */
    static Optional<ToDoubleFunction<CieLab>> measure(Attribute attribute) {
        if (isOfLight(attribute)) {
            return Optional.of(CieLab::lightness);
        }
        if (OF_COLOUR.contains(attribute)) {
            return Optional.of(CieLab::chroma);
        }
        return switch (attribute) {
            case TEMPERATURE -> Optional.of(CieLab::b);
            case TINT -> Optional.of(CieLab::a);
            default -> Optional.empty();
        };
    }

    /** Whether what edits by two attributes do is told by the same. */
    static boolean areToldAlike(Attribute one, Attribute other) {
        return one == other
                || (isOfLight(one) && isOfLight(other))
                || (OF_COLOUR.contains(one) && OF_COLOUR.contains(other));
    }

    /** Whether an attribute is of light and dark. */
    static boolean isOfLight(Attribute attribute) {
        return OF_LIGHT.contains(attribute);
    }

    private static double[] changes(ToDoubleFunction<CieLab> of, SmallCopy before, SmallCopy now) {
        return IntStream.range(0, before.colours().size())
                .mapToDouble(i -> of.applyAsDouble(now.colours().get(i))
                        - of.applyAsDouble(before.colours().get(i)))
                .toArray();
    }

    private double size() {
        return times(alone);
    }

    private double times(double[] changes) {
        return IntStream.range(0, alone.length)
                .mapToDouble(i -> alone[i] * changes[i])
                .sum();
    }

    @Override
    public double from() {
        return asked.amount() > 0 ? least == 0 ? -asked.amount() : 0 : Math.max(asked.amount(), -1 - asked.amount());
    }

    @Override
    public double to() {
        return asked.amount() > 0 ? Math.min(asked.amount(), 1 - asked.amount()) : least == 0 ? -asked.amount() : 0;
    }

    @Override
    public double slope() {
        return 1;
    }

    @Override
    public AttributeEdit edit(double amount) {
        return asked.withAmount((float) amount);
    }

    @Override
    public Optional<AttributeEdit> said() {
        return Optional.of(asked);
    }

    @Override
    public double change(SmallCopy before, SmallCopy now) {
        return asked.amount() * times(changes(of, before, now)) / size();
    }
}
