package org.instantretouch.train.finish;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.instantretouch.color.SrgbCurve;
import org.instantretouch.intent.Attribute;
import org.instantretouch.intent.AttributeVector;
import org.instantretouch.intent.Hue;
import org.instantretouch.intent.Region;

/**
 * Finishes pixels of a photo as attributes say. Training pairs are made with it: it defines what the model learns, and the
 * model replaces it.
 */
public final class Finisher {
    /** The order in which attributes act; what is automatic becomes amounts of these. */
    private static final List<Attribute> ORDER = List.of(
            Attribute.TEMPERATURE,
            Attribute.TINT,
            Attribute.EXPOSURE,
            Attribute.HIGHLIGHTS,
            Attribute.SHADOWS,
            Attribute.WHITES,
            Attribute.BLACKS,
            Attribute.CONTRAST,
            Attribute.DEHAZE,
            Attribute.VIBRANCE,
            Attribute.SATURATION,
            Attribute.HUE_SATURATION,
            Attribute.HUE_LUMINANCE,
            Attribute.HUE_SHIFT,
            Attribute.BW,
            Attribute.SEPIA,
            Attribute.SHADOW_TINT,
            Attribute.HIGHLIGHT_TINT,
            Attribute.FADE,
            Attribute.VIGNETTE);

    /** Stops by which a full vignette darkens the corners. */
    private static final float VIGNETTE_STOPS = 2.2f;

    private final Scene scene;

    /** A finisher for pixels of that scene. */
    public Finisher(Scene scene) {
        this.scene = scene;
    }

    /**
     * Finishes pixels.
     *
     * @param rgb interleaved encoded colours, one pixel for each of the scene's, each from the place of its own
     * @return the result before any gamut map: values may lie outside [0, 1]
     */
    public float[] finish(float[] rgb, AttributeVector attributes) {
        float[] linear = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            linear[i] = SrgbCurve.decode(rgb[i]);
        }
        Map<Region, float[]> rows = rows(attributes);
        for (Attribute attribute : ORDER) {
            if (attribute.hasHue()) {
                for (Hue hue : Hue.values()) {
                    linear = step(attribute, Optional.of(hue), rows, linear);
                }
            } else {
                linear = step(attribute, Optional.empty(), rows, linear);
            }
        }
        for (int i = 0; i < linear.length; i++) {
            linear[i] = SrgbCurve.encode(linear[i]);
        }
        return linear;
    }

    /** The amounts of the whole photo, and of each region that has some, those of the whole photo included. */
    private Map<Region, float[]> rows(AttributeVector attributes) {
        Map<Region, float[]> rows = new EnumMap<>(Region.class);
        float[] whole = row(attributes, Region.WHOLE);
        for (Region region : Region.values()) {
            float[] row = row(attributes, region);
            boolean asked = false;
            for (int i = 0; i < row.length; i++) {
                asked |= row[i] != 0;
                row[i] = region == Region.WHOLE ? row[i] : Math.clamp(whole[i] + row[i], -1f, 1f);
            }
            if (asked || region == Region.WHOLE) {
                rows.put(region, isAutomatic(row) ? scene.automatic().resolved(row) : row);
            }
        }
        return rows;
    }

    private static boolean isAutomatic(float[] row) {
        return row[Attribute.AUTO.ordinal()] != 0 || row[Attribute.AUTO_WHITE_BALANCE.ordinal()] != 0;
    }

    private static float[] row(AttributeVector attributes, Region region) {
        int from = region.ordinal() * AttributeVector.COLUMNS;
        return Arrays.copyOfRange(attributes.values(), from, from + AttributeVector.COLUMNS);
    }

    /** One attribute: over the whole photo, then with the region's amount instead, mixed in by its mask on encoded values. */
    private float[] step(Attribute attribute, Optional<Hue> hue, Map<Region, float[]> rows, float[] linear) {
        int column = AttributeVector.column(attribute, hue);
        float whole = 0;
        float[] result = linear;
        for (Map.Entry<Region, float[]> row : rows.entrySet()) {
            float amount = row.getValue()[column];
            if (row.getKey() == Region.WHOLE) {
                whole = amount;
                result = applied(attribute, hue, whole, linear);
            } else if (amount != whole) {
                result = mixed(result, applied(attribute, hue, amount, linear), scene.mask(row.getKey()));
            }
        }
        return result;
    }

    private static float[] mixed(float[] here, float[] there, float[] mask) {
        float[] result = new float[here.length];
        for (int i = 0; i < here.length; i++) {
            float m = mask[i / 3];
            result[i] = m <= 0
                    ? here[i]
                    : SrgbCurve.decode(SrgbCurve.encode(here[i]) * (1 - m) + SrgbCurve.encode(there[i]) * m);
        }
        return result;
    }

    private float[] applied(Attribute attribute, Optional<Hue> hue, float amount, float[] linear) {
        if (amount == 0) {
            return linear;
        }
        float[] result = linear.clone();
        // Colours outside the gamut come from the steps before; operators expect light, which is not negative.
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.max(0, result[i]);
        }
        switch (attribute) {
            case VIGNETTE -> vignette(result, amount);
            default ->
                hue.ifPresentOrElse(
                        h -> Operators.apply(attribute, h, amount, result),
                        () -> Operators.apply(attribute, amount, result));
        }
        return result;
    }

    /**
     * Applies one attribute without a hue, and that depends on colours alone, to encoded colours in place.
     *
     * @throws IllegalArgumentException if the attribute is of another kind
     */
    public static void applyTo(float[] rgb, Attribute attribute, float amount) {
        inLinearLight(rgb, linear -> Operators.apply(attribute, Math.clamp(amount, -1f, 1f), linear));
    }

    /** Turns the hues of all encoded colours, in place, as if leaves were purple and skin green; they may leave [0, 1]. */
    public static void recolour(float[] rgb, float degrees) {
        inLinearLight(rgb, linear -> Operators.turnAll(linear, degrees));
    }

    private static void inLinearLight(float[] rgb, Consumer<float[]> operator) {
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = SrgbCurve.decode(Math.max(0, rgb[i]));
        }
        operator.accept(rgb);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = SrgbCurve.encode(rgb[i]);
        }
    }

    private static void vignette(float[] linear, float amount) {
        for (int i = 0; i < linear.length / 3; i++) {
            float x = (i % Scene.SIDE + 0.5f) / Scene.SIDE;
            float y = (i / Scene.SIDE + 0.5f) / Scene.SIDE;
            float r = Scene.radius(x, y) / (float) Math.sqrt(2);
            float gain = (float) Math.pow(2, -VIGNETTE_STOPS * amount * Operators.smooth(0.3f, 1.05f, r));
            for (int c = 0; c < 3; c++) {
                linear[3 * i + c] *= gain;
            }
        }
    }
}
