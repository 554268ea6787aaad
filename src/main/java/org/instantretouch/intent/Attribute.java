package org.instantretouch.intent;

import java.util.Arrays;
import java.util.Optional;

/**
 * One kind of colour or tone change, with a signed amount in [-1, 1] (DESIGN section 4).
 *
 * <p>The order is part of the model format: it is the order of the columns of {@link AttributeVector}. Attributes that act
 * on a range of hues come last, and take one column for each {@link Hue}.
 */
public enum Attribute {
    /** Light: +1 is +1.5 EV. */
    EXPOSURE("exposure"),
    CONTRAST("contrast"),
    HIGHLIGHTS("highlights"),
    SHADOWS("shadows"),
    WHITES("whites"),
    BLACKS("blacks"),
    /** White balance along the daylight locus: positive is warmer. */
    TEMPERATURE("temperature"),
    /** White balance across the daylight locus: positive is more magenta, negative greener. */
    TINT("tint"),
    SATURATION("saturation"),
    VIBRANCE("vibrance"),
    /** Matte blacks, in [0, 1]. */
    FADE("fade"),
    /** Positive removes haze, negative adds mist. */
    DEHAZE("dehaze"),
    /** Black and white, in [0, 1]. */
    BW("bw"),
    /** In [0, 1]. */
    SEPIA("sepia"),
    /** Positive darkens the edges, negative lightens them. */
    VIGNETTE("vignette"),
    /** Whatever tone and colour the photo needs, in [0, 1]. */
    AUTO("auto"),
    /** Whatever white balance the photo needs, in [0, 1]. */
    AUTO_WHITE_BALANCE("auto_white_balance"),
    HUE_SATURATION("hue_saturation"),
    HUE_LUMINANCE("hue_luminance"),
    /** Positive turns the hue towards the next one in the order of {@link Hue}. */
    HUE_SHIFT("hue_shift"),
    /** A hue pushed into the dark parts, in [0, 1]. */
    SHADOW_TINT("shadow_tint"),
    /** A hue pushed into the bright parts, in [0, 1]. */
    HIGHLIGHT_TINT("highlight_tint");

    private final String id;

    Attribute(String id) {
        this.id = id;
    }

    /** The name in files and on the command line. */
    public String id() {
        return id;
    }

    /** Whether this attribute acts on one range of hues, so that an edit must name a {@link Hue}. */
    public boolean hasHue() {
        return ordinal() >= HUE_SATURATION.ordinal();
    }

    /** The attribute of that {@link #id()}, or empty. */
    public static Optional<Attribute> of(String id) {
        return Arrays.stream(values()).filter(a -> a.id.equals(id)).findFirst();
    }
}
