package org.instantretouch.model;

import java.util.Optional;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Region;

/** Amounts that are being fitted to a photo; each stays within [-1, 1]. */
final class Amounts {
    private final AttributeVector asked;
    private final float[] values;

    Amounts(AttributeVector asked) {
        this.asked = asked;
        values = asked.values().clone();
    }

    /** What was asked for in a region. */
    float asked(Region region, Attribute attribute) {
        return asked.get(region, attribute.ordinal());
    }

    /** What was asked for of a hue in a region. */
    float asked(Region region, Attribute attribute, Hue hue) {
        return asked.get(region, AttributeVector.column(attribute, Optional.of(hue)));
    }

    /** Adds to an amount of the whole photo. */
    void add(Attribute attribute, float amount) {
        add(Region.WHOLE, attribute, amount);
    }

    void add(Region region, Attribute attribute, float amount) {
        add(region.ordinal() * AttributeVector.COLUMNS + attribute.ordinal(), amount);
    }

    void add(Region region, Attribute attribute, Hue hue, float amount) {
        add(region.ordinal() * AttributeVector.COLUMNS + AttributeVector.column(attribute, Optional.of(hue)), amount);
    }

    private void add(int at, float amount) {
        values[at] = Math.clamp(values[at] + amount, -1f, 1f);
    }

    /** The amounts; the same as were asked for where nothing was added. */
    AttributeVector fitted() {
        AttributeVector fitted = new AttributeVector(values);
        return fitted.equals(asked) ? asked : fitted;
    }
}
