package org.instantretouch.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The attributes of an intent as numbers, the form in which a model takes them.
 *
 * <p>One row a {@link Region}, one column an attribute (one a {@link Hue} for attributes with a hue):
 * {@code index = region * COLUMNS + column}. Amounts of the same row and column are added, then cut to [-1, 1].
 *
 * @param values {@code ROWS * COLUMNS} signed amounts in [-1, 1]; the array is owned by the vector
 * @throws IllegalArgumentException if the length is wrong, or a value is not in [-1, 1]
 */
public record AttributeVector(float[] values) {
    /** Attributes without a hue: they come first. */
    private static final int PLAIN = Attribute.HUE_SATURATION.ordinal();

    /** Of which no photo can have less: black and white taken back from what has colour would only double that. */
    private static final List<Attribute> NO_LESS = List.of(Attribute.BW, Attribute.AUTO, Attribute.AUTO_WHITE_BALANCE);

    /** Automatic correction of the whole photo has a white balance of its own, of which this much can be taken back. */
    private static final float LEAST_BALANCE = -0.25f;

    /** One row a region. */
    public static final int ROWS = Region.values().length;

    /** One column an attribute, or an attribute and a hue. */
    public static final int COLUMNS = PLAIN + (Attribute.values().length - PLAIN) * Hue.values().length;

    public AttributeVector {
        if (values.length != ROWS * COLUMNS) {
            throw new IllegalArgumentException(values.length + " values instead of " + ROWS * COLUMNS);
        }
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= -1 && values[i] <= 1)) {
                throw new IllegalArgumentException("value " + i + " is " + values[i] + ", not in -1 to 1");
            }
        }
    }

    /** The column of an attribute; the hue is present exactly where {@link Attribute#hasHue()}. */
    public static int column(Attribute attribute, Optional<Hue> hue) {
        if (!attribute.hasHue()) {
            return attribute.ordinal();
        }
        return PLAIN
                + (attribute.ordinal() - PLAIN) * Hue.values().length
                + hue.orElseThrow(() -> new IllegalArgumentException(attribute.id() + " needs a hue"))
                        .ordinal();
    }

    /** The names of the columns in order, such as {@code exposure} and {@code hue_shift:red}. */
    public static List<String> columnNames() {
        List<String> names = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            if (attribute.hasHue()) {
                for (Hue hue : Hue.values()) {
                    names.add(attribute.id() + ":" + hue.id());
                }
            } else {
                names.add(attribute.id());
            }
        }
        return List.copyOf(names);
    }

    /** The numbers of an intent, its style and keeps resolved. */
    public static AttributeVector of(Intent intent) {
        float[] values = new float[ROWS * COLUMNS];
        for (AttributeEdit edit : intent.resolved()) {
            int at = edit.region().ordinal() * COLUMNS + column(edit.attribute(), edit.hue());
            values[at] += edit.amount();
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.clamp(values[i], -1f, 1f);
        }
        for (Attribute attribute : NO_LESS) {
            boolean isOfAuto = attribute == Attribute.AUTO_WHITE_BALANCE && values[Attribute.AUTO.ordinal()] > 0;
            raise(values, attribute.ordinal(), isOfAuto ? LEAST_BALANCE : 0);
        }
        return new AttributeVector(values);
    }

    /** Cuts a column at the least that there is, and where it adds to the whole photo's, where both come to 0. */
    private static void raise(float[] values, int column, float least) {
        values[column] = Math.max(least, values[column]);
        for (int at = column + COLUMNS; at < values.length; at += COLUMNS) {
            values[at] = Math.max(0 - Math.max(0, values[column]), values[at]);
        }
    }

    /** The amount of a column in a region. */
    public float get(Region region, int column) {
        return values[region.ordinal() * COLUMNS + column];
    }

    /** Whether nothing is asked for. */
    public boolean isZero() {
        for (float value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributeVector v && Arrays.equals(values, v.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
