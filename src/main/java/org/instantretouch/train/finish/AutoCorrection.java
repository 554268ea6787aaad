package org.instantretouch.train.finish;

import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeVector;

/**
 * What a photo needs, by its statistics, as amounts of other attributes: a white balance ({@link CastEstimate}), an exposure that brings the middle tone near the middle, light
 * in shadows that take up much of the photo, highlights held where they are bright already, contrast where tones lie close
 * together, and black and white points near the ends.
 *
 * <p>Amounts weigh by {@code 1 - (1 - a)^2}: half of the amount, which is what people plainly ask for, is three quarters of it.
 */
public final class AutoCorrection {
    /** The share of the balance that correcting everything takes; correcting the white balance takes all of it. */
    public static final float BALANCED = 0.5f;

    /** How much vibrance every photo gains. */
    public static final float VIBRANCE = 0.3f;

    /** Where the median of a well exposed photo lies at least, encoded. */
    public static final float DARKEST_MIDDLE = 0.42f;

    /** Where it lies at most. */
    public static final float BRIGHTEST_MIDDLE = 0.55f;

    /** The largest amount of exposure. */
    public static final float LARGEST_EXPOSURE = 0.9f;

    /** Up to this value the darkest quarter of the photo is lifted. */
    public static final float DARK = 0.28f;

    /** From this value on the brightest tenth of the photo is held. */
    public static final float BRIGHT = 0.8f;

    /** So far apart lie the tenth darkest and the tenth brightest of a photo's tones that are not flat. */
    public static final float WIDE = 0.5f;

    private final float[] everything = new float[AttributeVector.COLUMNS];
    private final float[] balance = new float[AttributeVector.COLUMNS];

    /** Works out what a photo needs. */
    public AutoCorrection(Scene scene) {
        float[] sorted = scene.sortedLuma();
        float middle = sorted[Scene.rank(0.5)];
        float lowest = sorted[Scene.rank(0.01)];
        float highest = sorted[Scene.rank(0.99)];
        float low = sorted[Scene.rank(0.1)];
        float high = sorted[Scene.rank(0.9)];
        float quarter = sorted[Scene.rank(0.25)];
        // What is dark is more flat than it will be once it is light.
        float light = Operators.smooth(0.2f, 0.4f, middle);
        float blacks = -share((lowest - 0.02f) / 0.14f) * (0.4f + 0.6f * light);
        // Deeper blacks darken what lies above them, too: what that is then tells how much light is wanted.
        middle = Operators.blacks(middle, blacks);
        quarter = Operators.blacks(quarter, blacks);
        // White ground is meant to be white.
        float ground = Operators.smooth(0.75f, 0.95f, middle);
        float exposure =
                2.4f * Math.max(0, DARKEST_MIDDLE - middle) - Math.max(0, middle - BRIGHTEST_MIDDLE) * (1 - ground);
        // A photo that is dark because it is night, or bright because it is snow, spans the range already.
        exposure *= 1 - 0.5f * Operators.smooth(0.75f, 0.95f, highest - lowest);
        set(Attribute.EXPOSURE, Math.min(exposure, LARGEST_EXPOSURE));
        set(Attribute.CONTRAST, 0.5f * share((WIDE - (high - low)) / WIDE) * light);
        set(Attribute.HIGHLIGHTS, -0.5f * share((high - BRIGHT) / (1 - BRIGHT)) * (1 - ground));
        set(Attribute.SHADOWS, 0.6f * share((DARK - quarter) / DARK));
        set(Attribute.WHITES, 0.8f * share((0.97f - highest) / 0.18f));
        set(Attribute.BLACKS, blacks);
        set(Attribute.VIBRANCE, VIBRANCE);
        float[] balanced = CastEstimate.balance(scene.rgb());
        set(Attribute.TEMPERATURE, BALANCED * balanced[0]);
        set(Attribute.TINT, BALANCED * balanced[1]);
        balance[Attribute.TEMPERATURE.ordinal()] = balanced[0];
        balance[Attribute.TINT.ordinal()] = balanced[1];
    }

    private void set(Attribute attribute, float amount) {
        everything[attribute.ordinal()] = amount;
    }

    /** The amounts of all attributes that a full amount of {@link Attribute#AUTO} adds, in the order of an attribute vector's columns. */
    public float[] everything() {
        return everything.clone();
    }

    /** Those that a full amount of {@link Attribute#AUTO_WHITE_BALANCE} adds. */
    public float[] balance() {
        return balance.clone();
    }

    /** A row of amounts in which what is automatic has become amounts of the other attributes, within [-1, 1]. */
    float[] resolved(float[] row) {
        float auto = weight(row[Attribute.AUTO.ordinal()]);
        float grey = weight(row[Attribute.AUTO_WHITE_BALANCE.ordinal()]);
        float[] resolved = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            resolved[i] = Math.clamp(row[i] + auto * everything[i] + grey * balance[i], -1f, 1f);
        }
        resolved[Attribute.AUTO.ordinal()] = 0;
        resolved[Attribute.AUTO_WHITE_BALANCE.ordinal()] = 0;
        return resolved;
    }

    private static float weight(float amount) {
        return amount * (2 - amount);
    }

    private static float share(float x) {
        return Math.clamp(x, 0f, 1f);
    }
}
