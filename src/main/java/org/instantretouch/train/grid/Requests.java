package org.instantretouch.train.grid;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Region;

/**
 * What is asked for in training: single attributes evenly, several at once, all colours muted but for some, and what people
 * really ask for. Each request has the attributes of the whole photo and, at times, of one region more.
 */
final class Requests {
    private static final List<String> COLUMNS = AttributeVector.columnNames();

    /** Attributes whose negative amounts mean nothing by themselves. */
    private static final boolean[] POSITIVE = positive();

    private static final Attribute[] OF_HUES = {Attribute.HUE_SATURATION, Attribute.HUE_LUMINANCE, Attribute.HUE_SHIFT};

    private final List<AttributeVector> asked;

    /**
     * @param asked requests as people make them
     */
    Requests(List<AttributeVector> asked) {
        this.asked = asked;
    }

    /** Whether negative amounts of an attribute mean nothing by themselves. */
    static boolean isPositive(Attribute attribute) {
        return switch (attribute) {
            case FADE, BW, SEPIA, AUTO, AUTO_WHITE_BALANCE, SHADOW_TINT, HIGHLIGHT_TINT -> true;
            default -> false;
        };
    }

    private static boolean[] positive() {
        boolean[] positive = new boolean[AttributeVector.COLUMNS];
        for (Attribute attribute : Attribute.values()) {
            if (isPositive(attribute) && attribute.hasHue()) {
                for (Hue hue : Hue.values()) {
                    positive[AttributeVector.column(attribute, Optional.of(hue))] = true;
                }
            } else if (isPositive(attribute)) {
                positive[attribute.ordinal()] = true;
            }
        }
        return positive;
    }

    /** A request with at most one region beside the whole. */
    AttributeVector next(Random random) {
        double kind = random.nextDouble();
        if (kind < 0.45 && !asked.isEmpty()) {
            return jittered(asked.get(random.nextInt(asked.size())), random);
        }
        float[] values = new float[AttributeVector.ROWS * AttributeVector.COLUMNS];
        boolean muted = kind > 0.95;
        if (muted) {
            mute(values, random);
        }
        int region = random.nextDouble() < 0.2 ? 1 + random.nextInt(Region.values().length - 1) : 0;
        int count = muted ? random.nextInt(3) : kind < 0.72 ? 1 : 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            // Half of the draws are of attributes without a hue, though there are fewer of them.
            int plain = Attribute.HUE_SATURATION.ordinal();
            int column =
                    random.nextDouble() < 0.6 ? random.nextInt(plain) : plain + random.nextInt(COLUMNS.size() - plain);
            float amount = amount(random);
            if (!POSITIVE[column] && random.nextBoolean()) {
                amount = -amount;
            }
            int row = region > 0 && random.nextDouble() < 0.8 ? region : 0;
            values[row * COLUMNS.size() + column] = amount;
        }
        return new AttributeVector(values);
    }

    /** A request of the whole photo, for one range of hues or two. */
    AttributeVector nextOfHues(Random random) {
        float[] values = new float[AttributeVector.ROWS * AttributeVector.COLUMNS];
        int ranges = 1 + random.nextInt(2);
        for (int i = 0; i < ranges; i++) {
            Attribute attribute = OF_HUES[random.nextInt(OF_HUES.length)];
            Hue hue = Hue.values()[random.nextInt(Hue.values().length)];
            values[AttributeVector.column(attribute, Optional.of(hue))] =
                    amount(random) * (random.nextBoolean() ? 1 : -1);
        }
        return new AttributeVector(values);
    }

    private static float amount(Random random) {
        return (float) (0.05 + 0.95 * random.nextDouble());
    }

    /** One range of hues alone keeps its colour, or two side by side do. */
    private static void mute(float[] values, Random random) {
        Hue[] hues = Hue.values();
        int kept = random.nextInt(hues.length);
        int last = kept + (random.nextDouble() < 0.3 ? 1 : 0);
        float amount = -(float) Math.sqrt(random.nextDouble());
        for (int i = last + 1; i < kept + hues.length; i++) {
            values[AttributeVector.column(Attribute.HUE_SATURATION, Optional.of(hues[i % hues.length]))] = amount;
        }
    }

    /** The same request by other amounts, and with one region at most. */
    private static AttributeVector jittered(AttributeVector request, Random random) {
        int region = 0;
        float[] values = request.values().clone();
        float factor = (float) (0.4 + random.nextDouble());
        for (int i = 0; i < values.length; i++) {
            int row = i / COLUMNS.size();
            if (values[i] != 0 && row > 0) {
                if (region == 0) {
                    region = row;
                } else if (region != row) {
                    values[i] = 0;
                }
            }
            values[i] = Math.clamp(values[i] * factor, -1f, 1f);
        }
        return new AttributeVector(values);
    }
}
