package org.instantretouch.train.finish;

import java.util.List;
import java.util.Optional;
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
    /** The order in which attributes act. */
    private static final List<Attribute> ORDER = List.of(
            Attribute.AUTO_WHITE_BALANCE,
            Attribute.AUTO,
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
        for (Attribute attribute : ORDER) {
            if (attribute.hasHue()) {
                for (Hue hue : Hue.values()) {
                    linear = step(attribute, Optional.of(hue), attributes, linear);
                }
            } else {
                linear = step(attribute, Optional.empty(), attributes, linear);
            }
        }
        for (int i = 0; i < linear.length; i++) {
            linear[i] = SrgbCurve.encode(linear[i]);
        }
        return linear;
    }

    /** One attribute: over the whole photo, then by the sum of its amounts in each region, mixed in on encoded values. */
    private float[] step(Attribute attribute, Optional<Hue> hue, AttributeVector attributes, float[] linear) {
        int column = AttributeVector.column(attribute, hue);
        float whole = attributes.get(Region.WHOLE, column);
        float[] result = applied(attribute, hue, whole, linear);
        for (Region region : Region.values()) {
            float extra = attributes.get(region, column);
            if (region != Region.WHOLE && extra != 0) {
                float[] there = applied(attribute, hue, Math.clamp(whole + extra, -1f, 1f), linear);
                result = mixed(result, there, scene.mask(region));
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
            case AUTO -> new AutoCorrection(scene).tone(result, amount);
            case AUTO_WHITE_BALANCE -> new AutoCorrection(scene).whiteBalance(result, amount);
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
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = SrgbCurve.decode(Math.max(0, rgb[i]));
        }
        Operators.apply(attribute, Math.clamp(amount, -1f, 1f), rgb);
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
