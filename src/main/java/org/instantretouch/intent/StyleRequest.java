package org.instantretouch.intent;

/**
 * A style asked for.
 *
 * @param amount its strength in (0, 1]; 0.8 where the instruction names the style and no degree
 */
public record StyleRequest(Style style, float amount) {
    public StyleRequest {
        if (!(amount > 0 && amount <= 1)) {
            throw new IllegalArgumentException(style.name() + ": the strength " + amount + " is not in 0 to 1");
        }
    }
}
