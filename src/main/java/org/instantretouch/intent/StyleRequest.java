package org.instantretouch.intent;

/**
 * A style asked for.
 *
 * @param amount its strength in (0, 1]; see {@link #plain} for where the instruction names the style and no degree
 */
public record StyleRequest(Style style, float amount) {
    /** The strength where an instruction names the style and no degree. */
    private static final float PLAIN = 0.8f;

    public StyleRequest {
        if (!(amount > 0 && amount <= 1)) {
            throw new IllegalArgumentException(style.name() + ": the strength " + amount + " is not in 0 to 1");
        }
    }

    /** A style as strong as it is meant where no degree is named: whole where all colour is to go, as less would leave some. */
    public static StyleRequest plain(Style style) {
        return new StyleRequest(style, style.recipe().stream().anyMatch(StyleRequest::takesAllColour) ? 1 : PLAIN);
    }

    private static boolean takesAllColour(AttributeEdit edit) {
        return switch (edit.attribute()) {
            case BW, SEPIA -> edit.amount() == 1;
            case HUE_SATURATION -> edit.amount() == -1;
            default -> false;
        };
    }
}
